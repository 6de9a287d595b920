/** Finds the header row of a users' sheet by the names and aliases we know; order and extra columns do not matter. */
import type { RawRow } from '#paper/sheets/raw.ts';
import type { ColumnPlaces } from '#paper/sheets/row-cells.ts';

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

export type Header = {
  row: number;
  columns: (string | undefined)[];
  /** where each of them stands, from left to right */
  places: ColumnPlaces;
  /** how many cells the header has */
  width: number;
  missing: string[];
  found: number;
};

const widthOf = (cells: readonly (string | undefined)[]): number =>
  cells.findLastIndex((cell) => cell !== undefined && cell.trim() !== '') + 1;

/** What a row would be as a header; with `above`, as the lower half of one in two rows (`JABATAN` over `NAMA` and `TMT`). */
export function headerIn(
  row: RawRow,
  columns: readonly SheetColumn[],
  names: HeaderNames,
  above?: RawRow,
): Header {
  const best = new Map<string, { at: number; order: number }>();
  const width = Math.max(widthOf(row.cells), above ? widthOf(above.cells) : 0);
  for (let at = 0; at < width; at++) {
    const lower = row.cells[at] ?? '';
    const upper = above?.cells[at] ?? '';
    const said = above ? [`${upper} ${lower}`, lower, upper] : [lower];
    const hit = said.map((cell) => names.get(plainName(cell))).find((found) => found !== undefined);
    if (!hit) continue;
    const before = best.get(hit.column);
    if (!before || hit.order < before.order) best.set(hit.column, { at, order: hit.order });
  }
  const map: (string | undefined)[] = [];
  for (const [column, { at }] of best) map[at] = column;
  const places = new Map<string, number>();
  map.forEach((column, at) => {
    if (column !== undefined) places.set(column, at);
  });
  const missing = columns.filter((column) => column.required && !best.has(column.name)).map((c) => c.name);
  return { row: row.row, columns: map, places, width, missing, found: best.size };
}
