/** The parts of a policy by name, for forms in the browser: the same lists as the schema has, without the schema. */
import type { Objective, Policy } from '#registry/policy.ts';

export const objectiveNames = [
  'placed',
  'critical',
  'fit',
  'growth',
  'preference',
  'moves',
] as const satisfies readonly Objective[];

export const fitParts = [
  'jpm',
  'field',
  'talent',
  'experience',
  'distance',
] as const satisfies readonly (keyof Policy['weights']['fit'])[];

export const growthParts = [
  'box',
  'path',
  'family',
  'nearer',
] as const satisfies readonly (keyof Policy['weights']['growth'])[];
