/** From the cells of a row to a typed row: each cell read once for each spelling, broken or endless text refused, the person resolved. */
import type { Nip } from '#ground/nip.ts';
import { cleanNip } from '#ground/nip.ts';
import type { Cells } from '#paper/sheets/row-cells.ts';
import { type CellRead, readOf } from '#registry/kinds/fields.ts';
import { type Fault, type Kind, type Known, refused } from '#registry/kinds/kind.ts';

/** The NIP a row means: 18 digits that are known, or a SIASN id that is; else why not. */
function resolve(text: string, column: string, known: Known): { nip: Nip } | { fault: Fault } {
  const nip = cleanNip(text);
  if (known.people.has(nip)) return { nip };
  const bySiasn = known.siasn.get(text.toUpperCase());
  if (bySiasn !== undefined) return { nip: bySiasn };
  if (/^\d[.,]?\d*E\+?\d+$/i.test(text) || (/^\d{18}$/.test(nip) && nip.endsWith('000')))
    return { fault: refused(column, 'nip.rounded', text) };
  if (/^\d+$/.test(nip) && nip.length !== 18) return { fault: refused(column, 'nip.format', text) };
  return { fault: refused(column, 'nip.unknown', text) };
}

/** Cells repeat: codes, days and titles are read once for each spelling. */
const REMEMBERED = 20_000;
/** A column in which most cells are new after so many (names, numbers) is not worth remembering. */
const TRIED = 2000;

/** Half characters and NUL: no text, and nothing a database would take. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly this one is looked for
const BROKEN = /[\u0000\p{Cs}]/u;

/** A text of its own: what is kept must not hold the whole line that it was cut from. */
export const apart = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

function cellReader(type: Kind['types'][number][1]): (text: string) => CellRead {
  const read = readOf(type);
  const seen = new Map<string, CellRead>();
  let asked = 0;
  let known = 0;
  return (text) => {
    if (asked >= TRIED && known * 2 < asked) {
      if (seen.size > 0) seen.clear();
      return read(apart(text));
    }
    asked++;
    const before = seen.get(text);
    if (before !== undefined) {
      known++;
      return before;
    }
    const own = apart(text);
    const cell = read(own);
    if (seen.size < REMEMBERED) seen.set(own, cell);
    return cell;
  };
}

/** What an index of PostgreSQL holds is 2,704 bytes, and a name stands in one beside its key. */
const LONGEST_CELL = 1000;
export const LONGEST_KEY = 1600;

export const longer = (text: string, most: number): boolean =>
  text.length * 3 > most && Buffer.byteLength(text) > most;

export type Typist<R> = (cells: Cells) => { row: R } | { faults: Fault[] };

/** Types the rows of one file. */
export function typist<R>(kind: Kind<R>, known: Known): Typist<R> {
  const readers = kind.types.map(([column, type]) => [column, cellReader(type)] as const);
  return (cells) => {
    const values: Record<string, unknown> = {};
    const faults: Fault[] = [];
    for (const [column, read] of readers) {
      const text = cells.get(column) ?? '';
      if (BROKEN.test(text)) {
        faults.push(refused(column, 'text.broken', text.replace(/[^\x20-\x7e]/g, '?')));
        continue;
      }
      if (longer(text, LONGEST_CELL) && !kind.prose.has(column)) {
        faults.push(refused(column, 'text.long', text));
        continue;
      }
      const cell = read(text);
      if ('value' in cell) values[column] = cell.value;
      else faults.push(refused(column, cell.code, text));
    }
    if (faults.length > 0) return { faults };
    if (kind.personal) {
      const found = resolve(cells.get('nip') ?? '', 'nip', known);
      if ('fault' in found) return { faults: [found.fault] };
      values.nip = found.nip;
    }
    return { row: kind.row(values as never) };
  };
}
