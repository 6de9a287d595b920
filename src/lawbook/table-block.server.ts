/** Rows pasted from Excel or handed in as a file, by the headings of the table; the same reader as every other sheet. */
import { refuse } from '#ground/refusal.ts';
import type { Section } from '#lawbook/sections.ts';
import type { TableRow } from '#lawbook/table-rows.ts';
import type { SheetSource } from '#paper/sheets/raw.ts';
import { readRows } from '#paper/sheets/read.ts';

export async function rowsOfBlock(section: Section, source: SheetSource): Promise<TableRow[]> {
  const columns = section.columns.map(({ name, aliases = [], optional }) => ({
    name,
    aliases,
    required: optional !== true,
  }));
  const rows: TableRow[] = [];
  for await (const batch of readRows(source, columns))
    for (const { cells } of batch) rows.push(Object.fromEntries(cells));
  if (rows.length === 0) throw refuse('input', 'lawbook.block', undefined);
  return rows;
}
