import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { markedCopy } from '#registry/marked.ts';
import type { Finding } from '#registry/reading.ts';

it('gives a user the own sheet again, the wrong cell in colour and the reason at the end of its row', async () => {
  const source = {
    name: 'skp.csv',
    bytes: Buffer.from(
      'Catatan,NIP,Tahun,Predikat\nx,198503172010011004,2062,2\ny,198503172010011005,2024,2\n',
    ),
  };
  const finding: Finding = {
    ...{ kind: 'skp', file: 'skp.csv', sheet: '', row: 2, column: 'tahun' },
    ...{ code: 'date.future', value: '2062', severity: 'refused' },
  };
  const words = { note: 'Catatan Tepat', wrong: 'Ditolak', doubtful: 'Peringatan' };
  const bytes = await markedCopy('skp', source, [finding], () => 'Periksa tahunnya.', words);
  const peer = new ExcelJS.Workbook();
  await peer.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = peer.getWorksheet('skp');
  const texts = [1, 2, 3].map((row) => [1, 2, 3, 4, 5].map((at) => sheet?.getRow(row).getCell(at).text));
  expect(texts).toEqual([
    ['Catatan', 'NIP', 'Tahun', 'Predikat', 'Catatan Tepat'],
    ['x', '198503172010011004', '2062', '2', 'Ditolak: Periksa tahunnya.'],
    ['y', '198503172010011005', '2024', '2', ''],
  ]);
  const fillOf = (address: string) =>
    (sheet?.getCell(address).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;
  expect([fillOf('C2'), fillOf('B2'), fillOf('C3')]).toEqual(['FFF8C9C4', undefined, undefined]);
});
