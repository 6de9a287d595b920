/** Puts the province together from accepted rows: the same value whether they come from files or from the database. */
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import {
  type Dossier,
  type Employee,
  newDossier,
  type Post,
  type Province,
  type Track,
  type Unit,
} from '#registry/facts.ts';
import { postOf } from '#registry/kinds/kind.ts';
import type { Rows } from '#registry/kinds/kinds.ts';
import type { EmployeeRow } from '#registry/kinds/pegawai.ts';
import type { EmployeeExtra } from '#registry/kinds/tambahan_pegawai.ts';

const noExtra: EmployeeExtra = { homeRegion: null, contractEnd: null, serviceBond: null };

/** Code-unit order: the same on every machine and in every language. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function employeeOf(
  row: EmployeeRow,
  extra: EmployeeExtra,
  units: ReadonlyMap<string, Unit>,
  posts: ReadonlyMap<string, Post>,
): Employee {
  const { position, ...facts } = row;
  const post = row.unit !== null && position !== null ? postOf(row.unit, position) : null;
  return {
    ...facts,
    ...extra,
    unit: row.unit !== null && units.has(row.unit) ? row.unit : null,
    // A post of an unknown unit is not mapped either: nobody can say whose it is.
    post: post !== null && posts.has(post) && units.has(row.unit ?? '') ? post : null,
  };
}

/** A list that grew has room for sixteen more: a copy has none, and a province has two million such lists. */
function letGo(dossier: Dossier): void {
  const lists = dossier as Record<string, unknown[]>;
  for (const name in lists) lists[name] = (lists[name] as unknown[]).slice();
}

function dossiersOf(rows: Rows): Map<Nip, Dossier> {
  const dossiers = new Map<Nip, Dossier>();
  const put = <T>(list: readonly { nip: Nip; fact: T }[], into: (dossier: Dossier) => T[]): void => {
    for (const { nip, fact } of list) {
      let dossier = dossiers.get(nip);
      if (!dossier) {
        dossier = newDossier();
        dossiers.set(nip, dossier);
      }
      into(dossier).push(fact);
    }
  };
  put(rows.riwayat_jabatan, (d) => d.history);
  put(rows.skp, (d) => d.performance);
  put(rows.kompetensi, (d) => d.assessments);
  put(rows.hukdis, (d) => d.sanctions);
  put(rows.bebas_temuan, (d) => d.clearances);
  put(rows.pernyataan, (d) => d.clearances);
  put(rows.pendidikan, (d) => d.degrees);
  put(rows.uji_kompetensi, (d) => d.tests);
  for (const kind of ['potensi', 'umpan_balik', 'penghargaan', 'penugasan', 'diklat'] as const)
    put<Track>(rows[kind], (d) => d.tracks);
  put(rows.minat, (d) => d.wishes);
  put(rows.keluarga, (d) => d.ties);
  for (const dossier of dossiers.values()) {
    dossier.history.sort((a, b) => byText(a.from, b.from) || byText(a.title, b.title));
    dossier.performance.sort((a, b) => a.year - b.year);
    dossier.assessments.sort((a, b) => byText(a.on, b.on));
    dossier.sanctions.sort((a, b) => byText(a.from, b.from) || byText(a.decree, b.decree));
    dossier.clearances.sort(
      (a, b) => byText(a.on, b.on) || byText(a.kind, b.kind) || byText(a.number, b.number),
    );
    dossier.degrees.sort((a, b) => byText(a.level, b.level) || byText(a.field || a.name, b.field || b.name));
    dossier.tests.sort((a, b) => byText(a.on, b.on) || byText(a.position, b.position));
    dossier.tracks.sort(
      (a, b) => byText(a.kind, b.kind) || byText(a.on, b.on) || byText(a.what, b.what) || byText(a.by, b.by),
    );
    dossier.wishes.sort((a, b) => a.order - b.order);
    dossier.ties.sort((a, b) => byText(a.relation, b.relation) || byText(a.other, b.other));
    letGo(dossier);
  }
  return dossiers;
}

/** Kinds that a dossier is made of. */
const filed = [
  ...([
    'riwayat_jabatan',
    'skp',
    'kompetensi',
    'hukdis',
    'bebas_temuan',
    'pernyataan',
    'pendidikan',
  ] as const),
  ...(['uji_kompetensi', 'potensi', 'umpan_balik', 'penghargaan', 'penugasan', 'diklat'] as const),
  ...(['minat', 'keluarga'] as const),
];

/** A province with the very lists of rows that it was put together from. */
export type Assembled = { rows: Rows; province: Province };

/**
 * The province as of a day. Rows are sorted by their ids, so the order of lines in a file decides nothing. Parts whose lists are the same
 * as those of an earlier one are taken from it.
 */
export function assemble(asOf: Day, rows: Rows, before?: Assembled): Province {
  const sorted = <T>(list: readonly T[], key: (item: T) => string): T[] =>
    [...list].sort((a, b) => byText(key(a), key(b)));
  const from = (...kinds: (keyof Rows)[]): Province | undefined =>
    before && kinds.every((kind) => before.rows[kind] === rows[kind]) ? before.province : undefined;
  const units = from('unit')?.units ?? new Map(sorted(rows.unit, (u) => u.id).map((row) => [row.id, row]));
  const posts =
    from('jabatan')?.posts ?? new Map(sorted(rows.jabatan, (p) => p.id).map((row) => [row.id, row]));
  return {
    asOf,
    units,
    posts,
    people: from('pegawai', 'tambahan_pegawai', 'unit', 'jabatan')?.people ?? peopleOf(rows, units, posts),
    dossiers: from(...filed)?.dossiers ?? dossiersOf(rows),
    schools: from('sekolah')?.schools ?? sorted(rows.sekolah, (school) => school.unit),
    workload: from('abk')?.workload ?? sorted(rows.abk, (task) => `${task.post}|${task.task}`),
    satisfaction:
      from('skm')?.satisfaction ??
      sorted(rows.skm, (s) => `${s.unit}|${s.on}|${s.answers.map((a) => a ?? '-').join('')}`),
  };
}

function peopleOf(
  rows: Rows,
  units: ReadonlyMap<string, Unit>,
  posts: ReadonlyMap<string, Post>,
): Map<Nip, Employee> {
  const extras = new Map(rows.tambahan_pegawai.map(({ nip, fact }) => [nip, fact]));
  return new Map(
    [...rows.pegawai]
      .sort((a, b) => byText(a.nip, b.nip))
      .map((row) => [row.nip, employeeOf(row, extras.get(row.nip) ?? noExtra, units, posts)]),
  );
}
