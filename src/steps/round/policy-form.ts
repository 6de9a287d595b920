/** Reads the policy of a round from a form or a pasted kebijakan.json, and says in words what is wrong with it. */
import { z } from 'zod';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { type Objective, objectives, Policy } from '#registry/policy.ts';
import { fitParts, growthParts } from '#steps/round/policy-names.ts';

const decimal = z.string().transform((text) => Number(text.replace(',', '.') || 'x'));
const share = (message: string) =>
  decimal.refine((value) => Number.isFinite(value) && value >= 0 && value <= 100, message);
const list = z.string().transform((text) => [
  ...new Set(
    text
      .split(/[\s;,]+/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
]);
const named = <const N extends readonly string[], T extends z.ZodType>(prefix: string, names: N, type: T) =>
  Object.fromEntries(names.map((name) => [`${prefix}_${name}`, type])) as Record<string, T>;

export const PolicyForm = (words: DeskWords['roundPage']) =>
  z
    .object({
      maksud: z.literal('kebijakan'),
      ...named('tujuan', ['1', '2', '3', '4', '5', '6'], z.union([z.enum(objectives), z.literal('')])),
      ...named('cocok', fitParts, share(words.weightShape())),
      ...named('tumbuh', growthParts, share(words.weightShape())),
      batas_asal: share(words.floorShape()),
      paling_banyak: z.string().regex(/^\d{0,7}$/, words.maxMovesShape()),
      kritis: list,
      strategis: list,
    })
    .superRefine((form, check) => {
      const chosen = chosenObjectives(form as Record<string, unknown>);
      const wrong = (path: string, message: string) =>
        check.addIssue({ code: 'custom', path: [path], message });
      if (chosen.length === 0) wrong('tujuan_1', words.objectiveNone());
      chosen.forEach((one, at) => {
        if (chosen.indexOf(one) < at) wrong(`tujuan_${at + 1}`, words.objectiveTwice());
      });
    });

const chosenObjectives = (form: Record<string, unknown>): Objective[] =>
  [1, 2, 3, 4, 5, 6].flatMap((place) => (form[`tujuan_${place}`] as Objective | '') || []);

/** The policy with what the form changes; rules, waivers and what the form does not show stay. */
export function policyFromForm(before: Policy, form: Record<string, unknown>): Policy {
  const of = (prefix: string, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, form[`${prefix}_${name}`]]));
  return Policy.parse({
    ...before,
    objectives: chosenObjectives(form),
    weights: { fit: of('cocok', fitParts), growth: of('tumbuh', growthParts) },
    donorFloor: Number(form.batas_asal) / 100,
    maxMoves: form.paling_banyak === '' ? null : Number(form.paling_banyak),
    criticalPosts: form.kritis,
    strategicPosts: form.strategis,
  });
}

type Why = keyof DeskWords['roundPage']['pasteWhy'];

/** A pasted policy, or the first sentence about what is wrong, with the path in the file. */
export function policyFromText(
  text: string,
  round: { asOf: string; tmt: string },
  words: DeskWords['roundPage'],
): { policy: Policy } | { wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { wrong: words.pasteNotJson({ why: error instanceof Error ? error.message : '' }) };
  }
  const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const read = Policy.safeParse({ ...given, asOf: round.asOf, tmt: round.tmt });
  if (read.success) return { policy: read.data };
  const sentences = read.error.issues.slice(0, 5).map((issue) => {
    const why = words.pasteWhy[whyOf(issue)]();
    return words.pasteWrong({ path: issue.path.join('.') || 'kebijakan', why });
  });
  return { wrong: sentences.join(' ') };
}

function whyOf(issue: z.core.$ZodIssue): Why {
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'missing' : 'type';
  if (issue.code === 'too_small' || issue.code === 'too_big') return 'range';
  return issue.code === 'invalid_value' ? 'value' : 'shape';
}
