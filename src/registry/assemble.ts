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
  }
  return dossiers;
}

/** The province as of a day. Rows are sorted by their ids, so the order of lines in a file decides nothing. */
export function assemble(asOf: Day, rows: Rows): Province {
  const sorted = <T>(list: readonly T[], key: (item: T) => string): T[] =>
    [...list].sort((a, b) => byText(key(a), key(b)));
  const units = new Map(sorted(rows.unit, (u) => u.id).map((row) => [row.id, row]));
  const posts = new Map(sorted(rows.jabatan, (p) => p.id).map((row) => [row.id, row]));
  const extras = new Map(rows.tambahan_pegawai.map(({ nip, fact }) => [nip, fact]));
  const people = new Map(
    sorted(rows.pegawai, (p) => p.nip).map((row) => [
      row.nip,
      employeeOf(row, extras.get(row.nip) ?? noExtra, units, posts),
    ]),
  );
  return {
    asOf,
    units,
    posts,
    people,
    dossiers: dossiersOf(rows),
    schools: sorted(rows.sekolah, (school) => school.unit),
    workload: sorted(rows.abk, (task) => `${task.post}|${task.task}`),
    satisfaction: sorted(rows.skm, (s) => `${s.unit}|${s.on}|${s.answers.map((a) => a ?? '-').join('')}`),
  };
}
