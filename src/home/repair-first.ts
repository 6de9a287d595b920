/**
 * What to repair first: the facts on which most placements of the newest tested plan hang, as a calendar of whom to assess and what to
 * look up, by whom and by when (docs/decisions/0025). A fact that has come since is left out. Pure.
 */
import type { Timetable } from '#case/entry.ts';
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { agencyOf, dossierOf, type Province } from '#registry/facts.ts';
import { postNames, unitName } from '#registry/names.ts';
import { findAssessment, isStale } from '#steps/evaluation/competence.ts';
import { faultsOf } from '#steps/evaluation/quality.ts';
import type { DoubtKind } from '#steps/proposal/doubt.ts';

/** Who can settle each kind of doubt: an assessor measures anew, the agency's operator looks the paper up. */
export const settlers = {
  kompetensi_kosong: 'asesor',
  kompetensi_lama: 'asesor',
  bidang: 'operator',
  pengalaman: 'operator',
  domisili: 'operator',
  talenta: 'operator',
} as const satisfies Record<DoubtKind, 'asesor' | 'operator'>;

export type Influential = { nip: Nip; kind: DoubtKind; flips: number };
export type Repair = {
  nip: Nip;
  name: string;
  post: string;
  unit: string;
  agency: string;
  agencyName: string;
  critical: boolean;
  kind: DoubtKind;
  who: 'asesor' | 'operator';
  flips: number;
  /** 0–100: how much of all that single facts turn is settled with this one and those before it */
  reached: number;
  /** the day of the assessment the person is already booked for */
  booked: Day | null;
};

const HISTORY: readonly string[] = ['D12', 'D13', 'D14'];

/** Whether the fact has come, or become valid again, since the plan was tested. */
function isSettled(province: Province, nip: Nip, kind: DoubtKind): boolean {
  const { assessments, degrees, history } = dossierOf(province, nip);
  const latest = findAssessment(assessments, province.asOf);
  switch (kind) {
    case 'kompetensi_kosong':
      return latest !== null;
    case 'kompetensi_lama':
      return latest !== null && !isStale(latest, province.asOf);
    case 'bidang':
      return degrees.length > 0;
    case 'pengalaman':
      return history.length > 0 && !faultsOf(province, nip).some((check) => HISTORY.includes(check));
    case 'domisili':
      return province.people.get(nip)?.homeRegion != null;
    case 'talenta':
      return false;
  }
}

/** Facts that are still to be had, the one that turns most placements first; `sees` narrows to whom the reader may read about. */
export function repairsOf(
  province: Province,
  facts: readonly Influential[],
  sees: (unit: string | null | undefined) => boolean,
  booked: ReadonlyMap<Nip, Day>,
): { open: Repair[]; settled: number } {
  const seen = facts.filter(({ nip }) => {
    const person = province.people.get(nip);
    return person !== undefined && sees(person.unit);
  });
  const open = seen
    .filter(({ nip, kind }) => !isSettled(province, nip, kind))
    .sort((a, b) => b.flips - a.flips || (a.nip < b.nip ? -1 : 1));
  const all = open.reduce((sum, { flips }) => sum + flips, 0);
  let reached = 0;
  return {
    settled: seen.length - open.length,
    open: open.map(({ nip, kind, flips }) => {
      const person = province.people.get(nip);
      const { name: post, unit } = postNames(province, person?.post ?? null);
      const known = person?.unit != null && province.units.has(person.unit);
      const agency = known ? agencyOf(province, person.unit as string) : '';
      reached += flips;
      return {
        ...{ nip, kind, flips, post, agency },
        unit: unit || unitName(province, person?.unit),
        agencyName: unitName(province, agency),
        name: person?.name ?? nip,
        critical: person?.post != null && province.posts.get(person.post)?.critical === true,
        who: settlers[kind],
        reached: all === 0 ? 0 : (100 * reached) / all,
        booked: settlers[kind] === 'asesor' ? (booked.get(nip) ?? null) : null,
      };
    }),
  };
}

/** The day by which a fact still changes this round's plan: the last before its meeting. Null once that has begun. */
export function lastDayFor(timetable: Timetable, today: Day): Day | null {
  const meeting = timetable.findIndex(({ step }) => step === 'rapat');
  const before = timetable[meeting - 1];
  return before !== undefined && before.to >= today ? before.to : null;
}
