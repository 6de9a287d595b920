import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run as round } from '#desk/round.command.ts';
import type { Day } from '#ground/day.ts';
import { readRows } from '#paper/sheets/read.ts';
import { systemOffice } from '#people/system.ts';
import { refusedEmployees } from '#registry/data.reads.server.ts';
import { importFile } from '#registry/import.acts.server.ts';
import { provinceOf } from '#registry/province.server.ts';
import { qualityOf } from '#steps/evaluation/quality.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

const home = mkdtempSync(join(tmpdir(), 'tepat-ditolak-'));
const asOf: Day = '2026-12-01';
let base: TestDatabase;
beforeAll(async () => {
  base = await freshDatabase();
});
afterAll(async () => {
  await base?.close();
  rmSync(home, { recursive: true, force: true });
});

/** The example with rows at the end of its employees: two mistakes in one row, an empty chair, one that names no unit. */
function folder(): string {
  const dir = join(home, 'berkas');
  cpSync(new URL('../../contoh/', import.meta.url), dir, { recursive: true });
  const file = join(dir, 'pegawai.csv');
  const text = readFileSync(file, 'utf8');
  const names = (text.split(/\r?\n/)[0] ?? '').replace('\uFEFF', '').split('|');
  const row = (cells: Record<string, string>): string => names.map((name) => cells[name] ?? '').join('|');
  const lines = [
    row({ 'NIP BARU': '19850317', NAMA: 'ANA', 'TANGGAL LAHIR': '45-45-1985', 'UNOR ID': 'SETDA' }),
    row({ NAMA: 'LOWONG', 'UNOR ID': 'SETDA' }),
    row({ 'NIP BARU': '1986041820', NAMA: 'BUDI' }),
  ];
  writeFileSync(file, `${text.trimEnd()}\r\n${lines.join('\r\n')}\r\n`);
  return dir;
}

type Accuracy = { agency: string; share: number; people: number; refused: number };

async function accuracyInSheet(path: string): Promise<Accuracy[]> {
  const found: Accuracy[] = [];
  for await (const rows of readRows({ name: 'mutu-data.xlsx', path }, columns))
    for (const { sheet, cells } of rows)
      if (sheet === 'Mutu' && cells.get('dimensi') === 'akurasi')
        found.push({
          agency: cells.get('unor_id') ?? '',
          share: Number(cells.get('persen')),
          people: Number(cells.get('pegawai')),
          refused: Number(/D11 [^(]*\(\d+ %, (\d+) /.exec(cells.get('aturan_terburuk') ?? '')?.[1] ?? 0),
        });
  return found;
}
const columns = ['unor_id', 'dimensi', 'persen', 'pegawai', 'aturan_terburuk'].map((name) => ({
  ...{ name, aliases: [], required: true },
}));

it('a refused employee row counts once, whether the house reads the sheet or the side door does', async () => {
  const dir = folder();
  const out = join(home, 'hasil');
  await round([dir, '--out', out, '--json'], { out: () => {}, err: () => {}, lang: 'id' });
  const told = await accuracyInSheet(join(out, 'mutu-data.xlsx'));
  let at = Date.parse('2026-12-01T02:00:00Z');
  for (const [kind, file] of [
    ['unit', 'unit.csv'],
    ['jabatan', 'jabatan.xlsx'],
    ['pegawai', 'pegawai.csv'],
  ] as const) {
    at += 1000;
    await importFile(
      systemOffice(base.db, new Date(at)),
      kind,
      { name: file, path: join(dir, file) },
      { asOf },
    );
  }
  const rows = qualityOf(await provinceOf(base.db, asOf), await refusedEmployees(base.db)).filter(
    ({ dimension }) => dimension === 'akurasi',
  );
  expect(told).toEqual(
    rows.map(({ agency, share, people, worst }) => ({
      agency,
      share: Math.round((share ?? 0) * 100) / 100,
      people,
      refused: worst.find(({ check }) => check === 'D11')?.failed ?? 0,
    })),
  );
  const owing = Object.fromEntries(told.map(({ agency, refused }) => [agency, refused]));
  // one in the example itself, and ours with its two mistakes; nobody is missing from the empty chair
  expect(owing).toMatchObject({ SETDA: 2, '': 1 });
});
