/** The weight sets of a scenario: the policy's own first, then two from the form; suggestions to begin with. */
import { z } from 'zod';
import type { DeskWords } from '#ground/words/desk-id.ts';
import type { Policy } from '#registry/policy.ts';
import type { WeightSet } from '#steps/proposal/scenario.ts';
import { editable } from '#steps/proposal/scenario-parts.tsx';
import { fitParts, growthParts } from '#steps/round/policy-names.ts';

type Weights = Policy['weights'];
/** The policy, and two that lean one way each: competence, or the person's growth and way home. */
export function suggestedSets(weights: Weights, words: DeskWords['studyPage']['scenario']): WeightSet[] {
  const { fit, growth } = weights;
  return [
    { name: words.policy(), weights },
    { name: words.competence(), weights: { fit: { ...fit, jpm: Math.min(100, 2 * fit.jpm) }, growth } },
    {
      name: words.career(),
      weights: {
        fit: { ...fit, distance: Math.min(100, 3 * fit.distance), experience: 0 },
        growth: { ...growth, path: Math.min(100, 2 * growth.path) },
      },
    },
  ];
}

const fieldsOf = (words: DeskWords['studyPage']['scenario']) =>
  Object.fromEntries(
    editable.flatMap((set) =>
      [...fitParts, ...growthParts].map((part) => [
        `s${set}_${part}`,
        z
          .string()
          .transform((text) => Number(text.replace(',', '.') || 'x'))
          .refine((value) => Number.isFinite(value) && value >= 0 && value <= 100, words.weightShape()),
      ]),
    ),
  );

export const ScenarioForm = (words: DeskWords['studyPage']['scenario']) =>
  z
    .object({
      maksud: z.literal('hitung'),
      data: z.string().min(1),
      s2_nama: z.string().max(60),
      s3_nama: z.string().max(60),
      ...fieldsOf(words),
    })
    .superRefine((form, check) => {
      for (const set of editable)
        for (const parts of [fitParts, growthParts])
          if (parts.every((part) => (form as Record<string, unknown>)[`s${set}_${part}`] === 0))
            check.addIssue({ code: 'custom', path: [`s${set}_${parts[0]}`], message: words.nothing() });
    });

export function setsFrom(
  form: Record<string, unknown>,
  weights: Weights,
  words: DeskWords['studyPage']['scenario'],
): WeightSet[] {
  const of = (set: number, parts: readonly string[]) =>
    Object.fromEntries(parts.map((part) => [part, Number(form[`s${set}_${part}`])]));
  return [
    { name: words.policy(), weights },
    ...editable.map((set) => ({
      name: String(form[`s${set}_nama`] || words.set({ number: set })),
      weights: { fit: of(set, fitParts), growth: of(set, growthParts) } as Weights,
    })),
  ];
}
