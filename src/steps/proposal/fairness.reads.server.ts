/** The fairness view of a round's plan: who could have been promoted or had a wish, and who was. Never writes. */
import type { Kysely } from 'kysely';
import type { Round } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import type { Law } from '#law/law.ts';
import { dossierOf, type Province } from '#registry/facts.ts';
import type { Policy } from '#registry/policy.ts';
import { provinceOf } from '#registry/province.server.ts';
import { ladderOf } from '#steps/evaluation/ladder.ts';
import {
  type FairnessSettings,
  type FairPerson,
  type FairRow,
  fairnessDefaults,
  fairnessRows,
  findingsOf,
} from '#steps/proposal/fairness.ts';
import { storedPlan } from '#steps/proposal/stored.server.ts';
import { policyOf } from '#steps/round/reads.server.ts';

type Db = Kysely<Tables>;

export type Fairness = { plan: string; rows: FairRow[]; findings: string[]; settings: FairnessSettings };

/** `rules.ADIL` of the policy: `rasio` and `harapan`; four fifths and five otherwise. */
export function fairnessSettings(policy: Pick<Policy, 'rules'>): FairnessSettings {
  const { rasio, harapan } = policy.rules.ADIL ?? {};
  return {
    least: typeof rasio === 'number' && rasio > 0 && rasio <= 1 ? rasio : fairnessDefaults.least,
    expected: typeof harapan === 'number' && harapan >= 1 ? harapan : fairnessDefaults.expected,
  };
}

const kept = new WeakMap<Province, Map<string, Fairness>>();

/** Null while there is no plan. A plan never changes, so its view is reckoned once. */
export async function fairnessOf(db: Db, round: Round, law: Law): Promise<Fairness | null> {
  if (round.plan === null) return null;
  const [{ policy }, province] = await Promise.all([policyOf(db, round.id), provinceOf(db, round.asOf)]);
  const settings = fairnessSettings(policy);
  const key = `${round.plan.id} ${settings.least} ${settings.expected}`;
  const known = kept.get(province) ?? new Map<string, Fairness>();
  kept.set(province, known);
  const before = known.get(key);
  if (before) return before;
  const rows = fairnessRows(province, await fairPeople(db, round.plan.id, province, law), settings);
  const fairness = { plan: round.plan.id, rows, findings: findingsOf(rows), settings };
  known.set(key, fairness);
  return fairness;
}

/** Everybody in the problem: promoted if the plan lifts them a rung, and could be if an option of theirs does. */
async function fairPeople(db: Db, plan: string, province: Province, law: Law): Promise<FairPerson[]> {
  const stored = await storedPlan(db, plan);
  const rungOf = ladderOf(law);
  const rung = (post: string | null | undefined): number | null => {
    const found = post ? province.posts.get(post) : undefined;
    return found ? rungOf(found) : null;
  };
  const to = new Map(stored.moves.map((move) => [move.nip, move.to]));
  return stored.problem.employees.flatMap(({ id, post, moves = [] }) => {
    const person = province.people.get(id);
    if (!person) return [];
    const here = rung(post);
    const lifts = (target: string | null | undefined): boolean => here !== null && (rung(target) ?? 0) > here;
    const wishes = new Set(dossierOf(province, id).wishes.map((wish) => wish.post));
    const target = to.get(id) ?? null;
    return [
      {
        person,
        could: {
          promosi: moves.some((move) => lifts(move.post)),
          minat: moves.some((move) => wishes.has(move.post)),
        },
        had: { promosi: lifts(target), minat: target !== null && wishes.has(target) },
      },
    ];
  });
}
