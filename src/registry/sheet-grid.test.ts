import { describe, expect, it } from 'vitest';
import { kinds } from '#registry/kinds/kinds.ts';
import { type Finding, knownFrom, readKind } from '#registry/reading.ts';
import { editedSheet, firstFindings, gridOf, lookedSheet, SHOWN_ROWS } from '#registry/sheet-grid.ts';
import type { Grid } from '#ui/grid-cells.ts';

const nip = '198503172010011004';
const people = Array.from({ length: 160 }, (_, at) => (BigInt(nip) + BigInt(at)).toString());
const known = knownFrom('2026-12-01', {
  unit: [],
  jabatan: [],
  pegawai: people.map((each) => ({ nip: each, siasnId: null })) as never,
});
const source = (text: string) => ({ name: 'skp.csv', bytes: Buffer.from(text) });
const tried = async (text: string) => {
  const { findings, rows } = await readKind(kinds.skp as never, source(text), known);
  const looked = await lookedSheet('skp', source(text), firstFindings(findings));
  const grid = looked && gridOf(looked, (one: Finding) => one.code);
  return { findings, rows, grid };
};
const typed = (grid: Grid | null, change: (cells: string[], row: number) => void) => ({
  columns: [...(grid?.columns ?? [])],
  rows: (grid?.rows ?? []).map(({ at, cells }, row) => {
    const own = [...cells];
    change(own, row);
    return { at, cells: Object.fromEntries((grid?.columns ?? []).map((name, c) => [name, own[c] ?? ''])) };
  }),
});

describe('a sheet as a grid', () => {
  const text = `REKAP SKP\nNIP;Tahun;Predikat ID;catatan\n${nip};2024;9;x\n${nip};2025;2;y\nJumlah;;2;\n`;

  it('says in the cell what is wrong with it, and leaves out what is no row', async () => {
    const { grid } = await tried(text);
    expect(grid?.columns).toEqual(expect.arrayContaining(['nip', 'tahun', 'predikat_id']));
    expect(grid?.rows.map(({ line }) => line)).toEqual(['3', '4']);
    const at = grid?.columns.indexOf('predikat_id') ?? -1;
    expect(grid?.rows[0]?.notes[at]).toEqual([{ tone: 'red', text: 'value.unknown' }]);
    expect(grid?.rows[1]?.notes.flat()).toEqual([]);
  });

  it('mended in its cells, goes through the reader again as a sheet without fault', async () => {
    const { grid } = await tried(text);
    const at = grid?.columns.indexOf('predikat_id') ?? -1;
    const edited = typed(grid, (cells, row) => {
      if (row === 0) cells[at] = '3';
    });
    const again = await editedSheet('skp', source(text), edited);
    const { findings, rows } = await tried(again ?? '');
    expect(findings).toEqual([]);
    expect(rows.map(({ row }) => (row as { fact: { rating: number } }).fact.rating)).toEqual([3, 2]);
  });

  it('keeps rows that were not shown, drops those emptied, and takes new ones', async () => {
    const long = `nip\ttahun\tpredikat_id\n${Array.from(
      { length: SHOWN_ROWS + 30 },
      (_, at) => `${people[at]}\t2024\t${at === 140 ? 9 : 2}`,
    ).join('\n')}\n`;
    const { grid, findings } = await tried(long);
    expect(grid?.rows.map(({ at }) => at)).toEqual([140]);
    expect(findings).toHaveLength(1);
    const edited = typed(grid, (cells) => cells.fill(''));
    edited.rows.push({ at: null, cells: { nip, tahun: '1999', predikat_id: '1' } });
    const again = (await editedSheet('skp', source(long), edited))?.trim().split('\n') ?? [];
    expect(again.length).toBe(1 + SHOWN_ROWS + 30 - (grid?.rows.length ?? 0) + 1);
    expect(again.at(-1)).toBe(`${nip}\t1999\t1`);
  });

  it('does not take a row whose cells slipped for a good one unless somebody mends it', async () => {
    const slipped = `nip,tahun,predikat_id\n${nip},2024,"2"\n${nip},"20,25",2\n${nip},20,25,2\n`;
    const { grid } = await tried(slipped);
    const untouched = await editedSheet(
      'skp',
      source(slipped),
      typed(grid, () => {}),
    );
    const { findings } = await tried(untouched ?? '');
    expect(findings.filter(({ code }) => code === 'row.shifted')).toHaveLength(1);
  });
});
