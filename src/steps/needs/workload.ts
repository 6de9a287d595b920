/** Analisis beban kerja: how many people a post needs, by the four methods of PermenPANRB 1/2020, raw and rounded side by side. */
import type { Law } from '#law/law.ts';
import { workloadBand } from '#law/lookup.ts';
import { EFFECTIVE_MINUTES, peopleOf, settled, type Work } from '#registry/work.ts';

/** How often a volume occurs in a year (five-day week). */
export const timesAYear = { tahunan: 1, bulanan: 12, mingguan: 50, harian: 250 } as const;

/** Σ over the tasks of a post, each by its own method. */
export function peopleOfAll(tasks: readonly Work[], effectiveMinutes = EFFECTIVE_MINUTES): number {
  let people = 0;
  for (const task of tasks) people += peopleOf(task, effectiveMinutes);
  return settled(people);
}

/** The same in minutes a year: other methods count people, and a person is so many minutes. */
export function minutesOf(tasks: readonly Work[], effectiveMinutes = EFFECTIVE_MINUTES): number {
  let minutes = 0;
  for (const task of tasks)
    minutes +=
      task.method === undefined
        ? task.volumePerYear * task.minutesPerUnit
        : peopleOf(task, effectiveMinutes) * effectiveMinutes;
  return settled(minutes);
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
