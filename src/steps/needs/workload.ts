/** Analisis beban kerja: how many people a post needs, by the four methods of PermenPANRB 1/2020, raw and rounded side by side. */
import type { Law } from '#law/law.ts';
import { workloadBand } from '#law/lookup.ts';

/** Effective working minutes of one person in a year: 1,250 hours as printed in PermenPANRB 1/2020; never recomputed. */
export const EFFECTIVE_MINUTES = 75_000;

/** No text fixes the rounding, so it is a parameter and the raw value is always kept beside it. */
export const roundings = ['half_up', 'ceil', 'floor'] as const;
export type Rounding = (typeof roundings)[number];

/** How often a volume occurs in a year (five-day week). */
export const timesAYear = { tahunan: 1, bulanan: 12, mingguan: 50, harian: 250 } as const;

// 2.9999999999999996 is three: a sum of decimals may miss a whole number by its last bits.
const settled = (value: number): number => Math.round(value * 1e9) / 1e9;

export function roundNeed(raw: number, rounding: Rounding = 'half_up'): number {
  const value = settled(raw);
  if (rounding === 'ceil') return Math.ceil(value);
  return rounding === 'floor' ? Math.floor(value) : Math.floor(value + 0.5);
}

export type Work = { volumePerYear: number; minutesPerUnit: number };

export function minutesOf(tasks: readonly Work[]): number {
  let minutes = 0;
  for (const task of tasks) minutes += task.volumePerYear * task.minutesPerUnit;
  return minutes;
}

/** Tugas per tugas jabatan, the default: Σ(volume × standard time) ÷ effective minutes. */
export function needByTasks(tasks: readonly Work[], effectiveMinutes = EFFECTIVE_MINUTES): number {
  return settled(minutesOf(tasks) / effectiveMinutes);
}

/** Hasil kerja: Σ output ÷ average ability of one person, both in the same unit of time. */
export function needByOutput(outputs: readonly number[], abilityPerPerson: number): number {
  return settled(outputs.reduce((sum, output) => sum + output, 0) / abilityPerPerson);
}

/** Objek kerja: Σ people or things served ÷ how many one person can serve. */
export function needByObjects(objects: readonly number[], servedPerPerson: number): number {
  return needByOutput(objects, servedPerPerson);
}

/** Peralatan kerja: tools ÷ tools per person × shifts (20 buses: drivers 1:1 → 20, mechanics 5:1 → 4). */
export function needByEquipment(tools: number, toolsPerPerson: number, shifts = 1): number {
  return settled((tools / toolsPerPerson) * shifts);
}

export type LoadGrade = 'A' | 'B' | 'C' | 'D' | 'E';

/** EJ of one post, EU of one unit: work of how many people ÷ people. Null where nobody works. */
export function effectiveness(
  minutes: number,
  staff: number,
  effectiveMinutes = EFFECTIVE_MINUTES,
): number | null {
  return staff === 0 ? null : settled(minutes / effectiveMinutes / staff);
}

/** A is overloaded, E overstaffed (bands of law/tabel/efektivitas: Permendagri 12/2008 tradition). */
export function gradeOf(law: Law, value: number): LoadGrade {
  return (workloadBand(law, value)?.id ?? 'E') as LoadGrade;
}
