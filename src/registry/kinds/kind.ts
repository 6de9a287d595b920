/** The shape of one kind of users' sheet: its columns with aliases, how a row becomes a fact, and what is checked beyond the cell. */
import type { z } from 'zod';
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import type { FindingCode } from '#ground/words/registry.ts';
import type { SheetColumn } from '#paper/sheets/header.ts';
import type { Cells } from '#paper/sheets/row-cells.ts';

/** What is already known when a sheet is read: a row may name only what exists. */
export type Known = {
  asOf: Day;
  /** unit id → parent */
  units: ReadonlyMap<string, string | null>;
  posts: ReadonlySet<string>;
  people: ReadonlySet<Nip>;
  /** SIASN id (upper case) → NIP */
  siasn: ReadonlyMap<string, Nip>;
  /** unit and title as accepted before (registry/titles.ts) → position */
  titles: ReadonlyMap<string, string>;
};

/** A title that names no post we know, and where the position it means would go. */
export type OpenTitle = { unit: string; written: string; column: string; take: (position: string) => void };

export type Severity = 'refused' | 'warning';
export type Fault = { column: string; code: FindingCode; value: string; severity: Severity };

export type Column = {
  aliases?: readonly string[];
  required?: boolean;
  type: z.ZodType<unknown, string>;
  prose?: boolean;
};
export type Columns = Record<string, Column>;
export type CellsOf<C extends Columns> = { [K in keyof C]: z.output<C[K]['type']> };

export type Kind<R = unknown> = {
  name: string;
  columns: readonly SheetColumn[];
  types: readonly [string, z.ZodType<unknown, string>][];
  /** columns of free text, of any length; all others hold names and codes, which lists are sorted by */
  prose: ReadonlySet<string>;
  /** rows of this kind speak of a person in `nip`, to be resolved through the employees */
  personal: boolean;
  row: (cells: never) => R;
  /** what the row is about: a second row with the same key is a duplicate in a file, a new version in another */
  key: (row: R) => string;
  /** rows of a group replace each other as a set (the ABK of a post, the wishes of a person) */
  group: ((row: R) => string) | null;
  /** rows without a natural key (answers of a survey) are counted: the n-th alike is the n-th */
  counted: boolean;
  /** code of a second row with the same key, and the column it points to */
  twice: { code: FindingCode; column: string };
  check: (row: R, known: Known, cells: Cells) => Fault[];
  /** the title of a row whose post is not known; null where it is, or where no title is given */
  title: (row: R, known: Known, cells: Cells) => OpenTitle | null;
  /** looks at all rows together; faults by index; null where each row stands for itself */
  whole: ((rows: readonly R[], known: Known) => { at: number; fault: Fault }[]) | null;
  /** a line that is no record at all (a vacant post in a list of people) */
  skip: (cells: Cells) => Fault | null;
};

type Definition<C extends Columns, R> = {
  name: string;
  columns: C;
  personal?: boolean;
  row: (cells: CellsOf<C>) => R;
  key: (row: R) => string;
  group?: (row: R) => string;
  counted?: boolean;
  twice?: { code: FindingCode; column: string };
  check?: Kind<R>['check'];
  title?: Kind<R>['title'];
  whole?: NonNullable<Kind<R>['whole']>;
  skip?: Kind<R>['skip'];
};

/** Declares a kind; only what it needs beyond the columns has to be said. */
export function kind<C extends Columns, R>(definition: Definition<C, R>): Kind<R> {
  const entries = Object.entries(definition.columns);
  return {
    name: definition.name,
    columns: [
      ...entries.map(([name, column]) => ({
        name,
        aliases: column.aliases ?? [],
        required: column.required ?? false,
      })),
      // The version of a row in a working copy (registry/working-copy.ts).
      { name: '_versi', aliases: [], required: false },
    ],
    types: entries.map(([name, column]) => [name, column.type]),
    prose: new Set(entries.flatMap(([name, column]) => (column.prose ? [name] : []))),
    personal: definition.personal ?? false,
    row: definition.row as (cells: never) => R,
    key: definition.key,
    group: definition.group ?? null,
    counted: definition.counted ?? false,
    twice: definition.twice ?? { code: 'row.duplicate', column: entries[0]?.[0] ?? '' },
    check: definition.check ?? (() => []),
    title: definition.title ?? (() => null),
    whole: definition.whole ?? null,
    skip: definition.skip ?? (() => null),
  };
}

export const refused = (column: string, code: FindingCode, value: string): Fault => ({
  column,
  code,
  value,
  severity: 'refused',
});
export const warning = (column: string, code: FindingCode, value: string): Fault => ({
  column,
  code,
  value,
  severity: 'warning',
});

/** Spellings of the person column in SIASN's exports and in offices' own lists. */
export const personAliases = [
  'nip_baru',
  'nip_pegawai',
  'pns_dinilai_id',
  'pns_orang',
  'pns_id',
  'id_pns',
  'pns_orang_id',
] as const;

/** A post is named by unit and position. */
export const postOf = (unit: string, position: string): string => `${unit}/${position}`;

/** The other half of a post whose unit is known. */
export const positionOf = (post: string, unit: string): string => post.slice(unit.length + 1);

/** Warns when a row names a unit or a post that is not there. */
export function postFaults(known: Known, unit: string, position: string): Fault[] {
  if (!known.units.has(unit)) return [warning('unor_id', 'unit.unknown', unit)];
  return known.posts.has(postOf(unit, position)) ? [] : [warning('jabatan_id', 'post.unknown', position)];
}

/** The title of a row that names its post by unit and position, where the unit is known and has no such post. */
export function openTitle(
  known: Known,
  post: string,
  unit: string,
  take: (post: string) => void,
): OpenTitle | null {
  if (!known.units.has(unit) || known.posts.has(post)) return null;
  const written = positionOf(post, unit);
  return { unit, written, column: 'jabatan_id', take: (position) => take(postOf(unit, position)) };
}
