/** `kebijakan.json` (policy/1): what a round decides beforehand; frozen and hashed before anyone is scored (contracts.md §5). */
import { z } from 'zod';

const share = z.number().min(0).max(100);

export const objectives = ['placed', 'critical', 'fit', 'growth', 'preference', 'moves'] as const;
export type Objective = (typeof objectives)[number];

export const Policy = z.object({
  format: z.literal('policy/1'),
  asOf: z.iso.date(),
  /** effective date of the moves; the next month's first day when left out is decided by the reader, never here */
  tmt: z.iso.date(),
  objectives: z.array(z.enum(objectives)).default([...objectives]),
  weights: z
    .object({
      fit: z.object({ jpm: share, field: share, talent: share, experience: share, distance: share }),
      growth: z.object({ box: share, path: share, family: share, nearer: share }),
    })
    .default({
      fit: { jpm: 40, field: 20, talent: 20, experience: 10, distance: 10 },
      growth: { box: 40, path: 30, family: 15, nearer: 15 },
    }),
  /** levels beside JPT, administrator and pengawas for which R15 asks an assessment */
  jpmRequired: z.array(z.string()).default([]),
  /** parameters per rule id, over the dated values of law/*.yaml */
  rules: z
    .record(z.string(), z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])))
    .default({}),
  criticalPosts: z.array(z.string()).default([]),
  strategicPosts: z.array(z.string()).default([]),
  donorFloor: z.number().min(0).max(1).default(0.7),
  maxMoves: z.number().int().min(0).nullable().default(null),
  /** approval rules (`perlu_persetujuan`) waived for this round, by rule id, each with its reason */
  waivers: z
    .array(z.object({ rule: z.string(), reason: z.string(), nip: z.string().optional() }))
    .default([]),
  /** used only by `tepat round`; a web round takes its seed from the log */
  seed: z.string().default(''),
});
export type Policy = z.infer<typeof Policy>;
