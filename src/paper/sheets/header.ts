/** Finds the header row of a users' sheet by the names and aliases we know; order and extra columns do not matter. */
import type { RawRow } from '#paper/sheets/raw.ts';

export type SheetColumn = { name: string; aliases: readonly string[]; required: boolean };

/** `Nip Baru`, `NIP_BARU` and `nipBaru` are one name. */
export const plainName = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

export type HeaderNames = ReadonlyMap<string, { column: string; order: number }>;

/** Every spelling that is known; where two headers mean one column, the earlier alias wins. */
export function namesOf(columns: readonly SheetColumn[]): HeaderNames {
  const names = new Map<string, { column: string; order: number }>();
  for (const { name, aliases } of columns)
    [name, ...aliases].forEach((alias, order) => {
      const plain = plainName(alias);
      if (!names.has(plain)) names.set(plain, { column: name, order });
    });
  return names;
}

export type Header = { row: number; columns: (string | undefined)[]; missing: string[]; found: number };

/** What a row would be as a header. */
export function headerIn(row: RawRow, columns: readonly SheetColumn[], names: HeaderNames): Header {
  const best = new Map<string, { at: number; order: number }>();
  row.cells.forEach((cell, at) => {
    const hit = cell === undefined ? undefined : names.get(plainName(cell));
    if (!hit) return;
    const before = best.get(hit.column);
    if (!before || hit.order < before.order) best.set(hit.column, { at, order: hit.order });
  });
  const map: (string | undefined)[] = [];
  for (const [column, { at }] of best) map[at] = column;
  const missing = columns.filter((column) => column.required && !best.has(column.name)).map((c) => c.name);
  return { row: row.row, columns: map, missing, found: best.size };
}
