import { describe, expect, it } from 'vitest';
import { cellsOfBlock, gridFields, sheetText, typedGrid } from '#ui/grid-cells.ts';

describe('a block of cells from Excel', () => {
  it('is cut into rows and cells, with breaks and tabs inside quotes kept', () => {
    expect(cellsOfBlock('a\tb\r\n1\t"dua\nbaris"\n"ia ""kata"""\t\n')).toEqual([
      ['a', 'b'],
      ['1', 'dua\nbaris'],
      ['ia "kata"', ''],
    ]);
    expect(cellsOfBlock('satu')).toEqual([['satu']]);
  });

  it('is written as a sheet and read again as it was', () => {
    const rows = [
      ['=1+1', '-5', 'a\tb'],
      ['"x"', '', '007'],
    ];
    expect(cellsOfBlock(sheetText(['p', 'q', 'r'], rows))).toEqual([['p', 'q', 'r'], ...rows]);
  });
});

it('a grid that comes back as a form has its rows in order, each with its place in the file', () => {
  const form = new FormData();
  form.set(gridFields.columns, 'nip\ttahun');
  form.set('ke-0', '4');
  form.set('sel-0-0', ' 198503172010011004 ');
  form.set('sel-0-1', '2024');
  form.set('ke-1', '');
  form.set('sel-1-1', '2025');
  expect(typedGrid(form)).toEqual({
    columns: ['nip', 'tahun'],
    rows: [
      { at: 4, cells: { nip: '198503172010011004', tahun: '2024' } },
      { at: null, cells: { tahun: '2025' } },
    ],
  });
  expect(typedGrid(new FormData())).toBeNull();
});
