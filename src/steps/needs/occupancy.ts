/**
 * Bezetting: who definitively holds which post (domain of Anjab/ABK, PermenPANRB 1/2020). Plt, Plh, Pj and tugas tambahan do not
 * fill a post, nor does somebody whose legal status has released them from it.
 */
import type { Nip } from '#ground/nip.ts';
import {
  type Assignment,
  dossierOf,
  type Employee,
  type JobHistory,
  type Province,
} from '#registry/facts.ts';
import { listOf } from '#steps/needs/group.ts';

/** Kedudukan hukum under which a person holds the post: active, in appeal, under sanction, data blocked (still at work). */
const HOLDS = new Set(['01', '09', '15', '16', '92']);

export type Absence = 'kedudukan_hukum' | 'bukan_definitif' | 'belum_dipetakan';

export type Occupancy = {
  /** definitive holders by post, in NIP order */
  holders: ReadonlyMap<string, readonly Nip[]>;
  /** who leads or stands in without holding it */
  acting: ReadonlyMap<string, readonly { nip: Nip; as: Assignment }[]>;
  /** people who fill no post, with the reason */
  without: ReadonlyMap<Nip, Absence>;
};

const isOpen = (row: JobHistory, day: string): boolean =>
  row.from <= day && (row.to === null || row.to >= day);

/** Why a person fills no post on the province's day, or null if they fill theirs. */
export function absenceOf(province: Province, person: Employee): Absence | null {
  if (!HOLDS.has(person.legalStatus)) return 'kedudukan_hukum';
  if (person.post === null || !province.posts.has(person.post)) return 'belum_dipetakan';
  const here = dossierOf(province, person.nip).history.filter(
    (row) => `${row.unit}/${row.position}` === person.post && isOpen(row, province.asOf),
  );
  const only = here.length > 0 && here.every((row) => row.assignment !== 'definitif');
  return only ? 'bukan_definitif' : null;
}

export function occupancyOf(province: Province): Occupancy {
  const holders = new Map<string, Nip[]>();
  const acting = new Map<string, { nip: Nip; as: Assignment }[]>();
  const without = new Map<Nip, Absence>();
  for (const person of province.people.values()) {
    const absence = absenceOf(province, person);
    if (absence !== null) without.set(person.nip, absence);
    else listOf(holders, person.post as string).push(person.nip);
    for (const row of dossierOf(province, person.nip).history) {
      if (row.assignment === 'definitif' || row.unit === null || !isOpen(row, province.asOf)) continue;
      const post = `${row.unit}/${row.position}`;
      if (province.posts.has(post)) listOf(acting, post).push({ nip: person.nip, as: row.assignment });
    }
  }
  for (const list of holders.values()) list.sort();
  for (const list of acting.values()) list.sort((a, b) => (a.nip < b.nip ? -1 : 1));
  return { holders, acting, without };
}
