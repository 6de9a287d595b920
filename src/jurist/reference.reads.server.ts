/** Reference tables as rows on a day, with their history. Never writes. */
import type { Kysely } from 'kysely';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { Lang } from '#ground/words/lang.ts';
import { lawTextOf } from '#jurist/reads.server.ts';
import { basisInWords } from '#law/readable.ts';
import type { Basis, TextPair } from '#law/rule.ts';
import { type ReferenceTable, referenceTables, tableFile } from '#lawbook/change.ts';
import { calendarOn } from '#lawbook/in-force.server.ts';
import { changesOf } from '#lawbook/reads.server.ts';
import { sectionsOf } from '#lawbook/sections.ts';
import { keyOf, rowsIn, type TableRow } from '#lawbook/table-rows.ts';
import { readTable } from '#ui/read-table.ts';

type Db = Kysely<Tables>;
type Head = { judul: TextPair; dasar: Basis[]; catatan?: string };

/** Every table, and the years of holidays that a deadline of this or the next year would miss. */
export async function referencesListed(db: Db, today: Day, lang: Lang) {
  const changes = await changesOf(db);
  const tables = await Promise.all(
    referenceTables.map(async (id) => {
      const file = tableFile(id);
      const text = (await lawTextOf(db, file, today)) ?? '';
      const { judul, dasar } = parseYaml(text) as Head;
      const rows = sectionsOf[id].reduce((sum, section) => sum + rowsIn(id, text, section).length, 0);
      const changed = changes
        .filter((one) => one.file === file && one.status === 'berlaku' && one.from <= today)
        .map((one) => one.from)
        .sort()
        .at(-1);
      const basis = dasar[0] ? basisInWords(dasar[0]) : '–';
      return { id, title: judul[lang], rows, basis, changed: changed ?? null };
    }),
  );
  const calendar = await calendarOn(db, today);
  const year = Number(today.slice(0, 4));
  const yearsMissing = [year, year + 1].filter((one) => !calendar.has(one)).map(String);
  return { tables, yearsMissing };
}

export type ShownRow = { key: string; row: TableRow };

export const findReference = (id: string): ReferenceTable | undefined =>
  referenceTables.find((table) => table === id);

/** One part of a table on a day, narrowed as the address asks; undefined where there is no such table. */
export async function referenceSeen(
  db: Db,
  { id, request, today, lang }: { id: string; request: Request; today: Day; lang: Lang },
) {
  const table = findReference(id);
  const query = new URL(request.url).searchParams;
  const sections = table === undefined ? [] : sectionsOf[table];
  const section = sections.find(({ path }) => path === query.get('bagian')) ?? sections[0];
  if (table === undefined || section === undefined) return undefined;
  const asked = z.iso.date().safeParse(query.get('per'));
  const on = asked.success ? asked.data : today;
  const state = readTable(request, { sorts: ['isi'], size: 50 });
  const text = (await lawTextOf(db, tableFile(table), on)) ?? '';
  const { judul, dasar, catatan } = parseYaml(text) as Head;
  const rows = rowsIn(table, text, section).map((row): ShownRow => ({ key: keyOf(section, row), row }));
  const q = state.q.toLowerCase();
  const found = rows.filter(
    ({ row }) => q === '' || Object.values(row).some((cell) => cell.toLowerCase().includes(q)),
  );
  const head = { title: judul[lang], basis: dasar, notes: catatan ?? null };
  return { ...head, table, section, sections, on, state, rows, found };
}
