/** The eight steps of a round in their order, and where a round in a given state stands among them. */
import type { RoundStatus } from '#case/round.ts';
import type { Words } from '#ground/words/words.ts';

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

export const roundPath = (round: string): string => `/putaran/${encodeURIComponent(round)}`;
export const stepPath = (round: string, step: Step): string => `${roundPath(round)}/${step}`;

type Named = { id: string; title: string };
/** The way back to a round, and to a step of it: what stands above a page's title. */
export const roundCrumb = ({ id, title }: Named) => ({ to: roundPath(id), name: title });
export const stepCrumbs = (words: Pick<Words, 'ui'>, round: Named, step: Step) => [
  roundCrumb(round),
  { to: stepPath(round.id, step), name: words.ui.step[step]() },
];
