/** Workload in people: one task by any of the four methods of PermenPANRB 1/2020, and the dated parameters where its text is silent. */
import type { Day } from '#ground/day.ts';
import type { Law } from '#law/law.ts';
import type { WorkloadTask } from '#registry/facts.ts';
import type { Policy } from '#registry/policy.ts';

/** Effective working minutes of one person in a year: 1,250 hours as printed in PermenPANRB 1/2020; never recomputed. */
export const EFFECTIVE_MINUTES = 75_000;

/** No text fixes the rounding, so it is a parameter and the raw value is always kept beside it. */
export const roundings = ['half_up', 'ceil', 'floor'] as const;
export type Rounding = (typeof roundings)[number];

export type Work = Pick<WorkloadTask, 'volumePerYear' | 'minutesPerUnit' | 'method' | 'ability' | 'shifts'>;

// 2.9999999999999996 is three: a sum of decimals may miss a whole number by its last bits.
export const settled = (value: number): number => Math.round(value * 1e9) / 1e9;

export function roundNeed(raw: number, rounding: Rounding = 'half_up'): number {
  const value = settled(raw);
  if (rounding === 'ceil') return Math.ceil(value);
  return rounding === 'floor' ? Math.floor(value) : Math.floor(value + 0.5);
}

/** The work of how many people a row of an ABK is. */
export function peopleOf(work: Work, effectiveMinutes = EFFECTIVE_MINUTES): number {
  const { volumePerYear, minutesPerUnit, method, ability = 1, shifts = 1 } = work;
  if (method === undefined) return (volumePerYear * minutesPerUnit) / effectiveMinutes;
  // Output and objects: what there is ÷ what one person does. Equipment: tools ÷ tools a person × shifts.
  return (volumePerYear / ability) * (method === 'peralatan' ? shifts : 1);
}

const onDay = <T>(dated: readonly { dari: Day; isi: T }[], on: Day): T | undefined =>
  dated.filter(({ dari }) => dari <= on).sort((a, b) => (a.dari < b.dari ? 1 : -1))[0]?.isi;

export type WorkParameters = { rounding: Rounding; effectiveMinutes: number };

/** The law's dated figures (law/tabel/abk), which `rules.ABK` of a policy may replace: `pembulatan` and `menitEfektif`. */
export function workParameters(policy: Pick<Policy, 'rules' | 'asOf'>, law: Law): WorkParameters {
  const { menit_efektif, pembulatan } = law.tables.abk;
  const given = policy.rules.ABK ?? {};
  const minutes = given.menitEfektif;
  return {
    rounding:
      roundings.find((each) => each === given.pembulatan) ?? onDay(pembulatan, policy.asOf) ?? 'half_up',
    effectiveMinutes:
      typeof minutes === 'number' && minutes > 0
        ? minutes
        : (onDay(menit_efektif, policy.asOf) ?? EFFECTIVE_MINUTES),
  };
}
