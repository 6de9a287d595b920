/**
 * A round prepared once for the acts that follow each other: what evaluating it reckoned is what proposing needs. A whole province takes
 * some hundred megabytes, so only the last round is kept, and only for a while.
 */
import { hashOf, type Json } from '#ground/canonical.ts';
import { type Prepared, prepareRound, type RoundInput } from '#steps/proposal/rules.ts';

/** Long enough to go from the evaluation to the plan in one sitting. */
const KEPT_MS = 5 * 60_000;

type Kept = { province: RoundInput['province']; key: string; prepared: Prepared; timer: NodeJS.Timeout };
let kept: Kept | undefined;

/**
 * The province is one and the same value as long as nothing was imported, undone or decreed (registry/province.server.ts): with the policy,
 * the law and the seed it decides everything that is reckoned here.
 */
export function preparedOnce(input: RoundInput, onPeople?: (done: number, of: number) => void): Prepared {
  const { province, policy, law, seed } = input;
  const key = hashOf({ policy: policy as unknown as Json, law: law.hash, seed });
  const same = kept?.province === province && kept.key === key ? kept.prepared : null;
  // What was kept goes before anything is reckoned: two of them would not fit.
  forget();
  const prepared = same ?? prepareRound(input, onPeople ? { onPeople } : {});
  kept = { province, key, prepared, timer: setTimeout(forget, KEPT_MS).unref() };
  return prepared;
}

function forget(): void {
  clearTimeout(kept?.timer);
  kept = undefined;
}
