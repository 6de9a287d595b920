/** Employees whose rows a sheet could not bring in, by the unit each row names: what check D11 asks for, in the house and at the side door. */
import type { FindingCode } from '#ground/words/registry.ts';
import type { Finding } from '#registry/reading.ts';

/** A line that is no person: nobody is missing because of it. */
const nobody: ReadonlySet<FindingCode> = new Set(['row.vacant', 'row.acting']);

/** Refused rows of employees by the unit they name, each row once however much is wrong in it; blank where a row names none. */
export function refusedByUnit(findings: readonly Finding[]): Record<string, number> {
  const units = new Map<string, string>();
  for (const { kind, sheet, row, severity, post, code } of findings)
    if (kind === 'pegawai' && severity === 'refused' && !nobody.has(code)) {
      const place = `${sheet}\n${row}`;
      units.set(place, units.get(place) || (post?.split('/')[0] ?? ''));
    }
  const counts: Record<string, number> = {};
  for (const unit of units.values()) counts[unit] = (counts[unit] ?? 0) + 1;
  return counts;
}

/** One for each row that was counted. */
export const refusedPeople = (byUnit: Readonly<Record<string, number>>): { unit: string | null }[] =>
  Object.entries(byUnit).flatMap(([unit, rows]) =>
    Array.from({ length: rows }, () => ({ unit: unit === '' ? null : unit })),
  );
