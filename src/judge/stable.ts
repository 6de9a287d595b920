/** The judge of stable and exchange plans. */
import type { Verdict } from '#judge/check.ts';

type Bag = Record<string, unknown>;

export function checkStable(
  _input: Bag,
  _plan: Bag,
  fail: (reason: string, exit?: 1 | 2) => Verdict,
): Verdict {
  return fail('mode', 2);
}
