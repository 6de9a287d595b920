/** The eight steps of a round in their order, and where a round in a given state stands among them. */
import type { RoundStatus } from '#case/round.ts';

export const steps = [
  'kebutuhan',
  'evaluasi',
  'usulan',
  'rapat',
  'keputusan',
  'suara',
  'publikasi',
  'hasil',
] as const;
export type Step = (typeof steps)[number];
export type StepState = 'done' | 'now' | 'later';

/** How many steps lie behind a round in this state; the next one is under way. */
const behind = {
  disiapkan: 0,
  kriteria_dibekukan: 1,
  dinilai: 2,
  diusulkan: 3,
  sidang: 3,
  diteruskan_PyB: 4,
  diputuskan: 6,
  terbit: 7,
  dievaluasi: 8,
  dibatalkan: 0,
} satisfies Record<RoundStatus, number>;

export function stateOfStep(step: Step, status: RoundStatus): StepState {
  const at = steps.indexOf(step);
  if (at < behind[status]) return 'done';
  return at === behind[status] && status !== 'dibatalkan' ? 'now' : 'later';
}

export const stepPath = (round: string, step: Step): string =>
  `/putaran/${encodeURIComponent(round)}/${step}`;
