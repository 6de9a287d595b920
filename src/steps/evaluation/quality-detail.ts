/**
 * What an agency owes and what to get first: people by their faults, each check by what it holds up, and the assessments that
 * are missing or run out, month by month. A fault that keeps a person out of every placement stands before one that dims a figure.
 */
import { addMonths, type Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { agencyOf, dossierOf, type Province } from '#registry/facts.ts';
import { findAssessment, isStale, VALID_MONTHS } from '#steps/evaluation/competence.ts';
import { type CheckId, checks, faultsOf } from '#steps/evaluation/quality.ts';

/**
 * What hangs on a check, from the rules that read its fact: 4 keeps a person out of every placement, 3 leaves a blocking rule
 * unknown, 2 leaves a value out, 1 casts doubt on one.
 */
export const hold: Record<CheckId, 1 | 2 | 3 | 4> = {
  D01: 3,
  D02: 3,
  D03: 3,
  D04: 3,
  D05: 3,
  D06: 2,
  D07: 2,
  D08: 2,
  D09: 4,
  D10: 1,
  D11: 4,
  D12: 1,
  D13: 1,
  D14: 1,
};

export type Debtor = {
  nip: Nip;
  name: string;
  post: string | null;
  unit: string;
  faults: CheckId[];
  weight: number;
};

const byWeight = (a: Debtor, b: Debtor): number => b.weight - a.weight || (a.nip < b.nip ? -1 : 1);

/** People with something to mend by agency, those it holds up most first. An empty id: people without a known unit. */
export function debtorsByAgency(province: Province): Map<string, Debtor[]> {
  const all = new Map<string, Debtor[]>();
  for (const person of province.people.values()) {
    const known = person.unit !== null && province.units.has(person.unit);
    const agency = known ? agencyOf(province, person.unit as string) : '';
    const debtors = all.get(agency) ?? [];
    all.set(agency, debtors);
    const faults = faultsOf(province, person.nip);
    if (faults.length === 0) continue;
    const post = person.post === null ? null : (province.posts.get(person.post)?.name ?? person.post);
    const unit = province.units.get(person.unit ?? '')?.name ?? person.unit ?? '';
    const critical = person.post !== null && province.posts.get(person.post)?.critical === true;
    // The holder of a critical post is looked at first: the vacancy it would leave matters most.
    const weight = faults.reduce((sum, id) => sum + hold[id], 0) * (critical ? 2 : 1);
    debtors.push({ nip: person.nip, name: person.name, post, unit, faults, weight });
  }
  for (const debtors of all.values()) debtors.sort(byWeight);
  return all;
}

export type RepairFirst = { check: CheckId; failed: number; weight: number };

/** Checks in the order in which mending them frees most: how many fail, times what hangs on each. */
export function repairFirst(debtors: readonly Debtor[]): RepairFirst[] {
  return checks
    .map(({ id }) => {
      const failed = debtors.filter(({ faults }) => faults.includes(id)).length;
      return { check: id, failed, weight: failed * hold[id] };
    })
    .filter(({ failed }) => failed > 0)
    .sort((a, b) => b.weight - a.weight || (a.check < b.check ? -1 : 1));
}

export type AssessmentMonth = { month: string | null; missing: number; expiring: number; critical: number };
const AHEAD_MONTHS = 12;

/** Who has to be assessed by when, unit by unit: at once (`month` null) where nothing valid is there, else in the month it runs out. */
export function assessmentsDue(
  province: Province,
  day: Day = province.asOf,
): (AssessmentMonth & { unit: string | null })[] {
  const end = addMonths(day, AHEAD_MONTHS);
  const months = new Map<string, AssessmentMonth & { unit: string | null }>();
  for (const person of province.people.values()) {
    if (person.legalStatus !== '01') continue;
    const latest = findAssessment(dossierOf(province, person.nip).assessments, day);
    const until = latest ? (latest.validUntil ?? addMonths(latest.on, VALID_MONTHS)) : null;
    const now = latest === null || isStale(latest, day);
    if (!now && (until as Day) > end) continue;
    const month = now ? null : (until as Day).slice(0, 7);
    const key = `${person.unit} ${month}`;
    const row = months.get(key) ?? { unit: person.unit, month, missing: 0, expiring: 0, critical: 0 };
    months.set(key, row);
    if (latest === null) row.missing++;
    else row.expiring++;
    if (person.post !== null && province.posts.get(person.post)?.critical) row.critical++;
  }
  return [...months.values()];
}

/** The same month by month, over the units that the reader sees. */
export function assessmentCalendar(
  due: readonly (AssessmentMonth & { unit: string | null })[],
  sees: (unit: string | null) => boolean,
): AssessmentMonth[] {
  const months = new Map<string | null, AssessmentMonth>();
  for (const { unit, month, missing, expiring, critical } of due) {
    if (!sees(unit)) continue;
    const row = months.get(month) ?? { month, missing: 0, expiring: 0, critical: 0 };
    months.set(month, row);
    row.missing += missing;
    row.expiring += expiring;
    row.critical += critical;
  }
  return [...months.values()].sort((a, b) => ((a.month ?? '') < (b.month ?? '') ? -1 : 1));
}
