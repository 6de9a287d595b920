/** Puts the law to a round's people and posts at the stage of the proposal (usul), with the talent box that the evaluation reckons. */
import type { Nip } from '#ground/nip.ts';
import type { Facts } from '#law/facts.ts';
import { compiledFor, judgePair, type PairJudgement, pairsOf, type RuleStatus } from '#registry/pair.ts';
import { type Ground, type Profile, profileOf } from '#steps/evaluation/profile.ts';
import type { FrozenOf, Judge } from '#steps/evaluation/rules.ts';

export type Judging = {
  judge: Judge;
  frozen: FrozenOf;
  /** every rule about one pair, with the facts it read: for letters, pages and appeals */
  judgementOf: (nip: Nip, post: string) => PairJudgement;
  /** the same without figures and sentences: `R05=lulus` … */
  statusesOf: (profile: Profile, post: string) => readonly RuleStatus[];
};

export function judgingOf(ground: Ground): Judging {
  const { province, law, policy } = ground;
  const pairs = pairsOf(province, law, policy, policy.tmt);
  const rules = compiledFor(law, policy, 'usul').rules;
  const factsOf = ({ person, talent }: Profile, post: string): Facts => {
    // The facts of a pair are made afresh on each call: adding one to them costs no copy of all the others.
    const facts = pairs.facts(person.nip, post);
    return talent.box === null ? facts : Object.assign(facts, { kotakTalenta: talent.box });
  };
  // One and the same object for all posts of a person: the index then need not compare it.
  const boxes = new Map<number, Facts>();
  const boxFact = (box: number | null): Facts | undefined => {
    if (box === null) return undefined;
    let fact = boxes.get(box);
    if (!fact) {
      fact = { kotakTalenta: box };
      boxes.set(box, fact);
    }
    return fact;
  };
  return {
    judge: ({ person, talent }, post) => pairs.verdict(person.nip, post, 'usul', boxFact(talent.box)),
    frozen: ({ person }) => {
      const own = pairs.subject(person.nip)?.facts;
      if (!own) return [];
      // A rule that blocks on what is known of the person alone blocks every target; what is not known does not freeze.
      return rules.flatMap(({ rule, decide }) => {
        const { status, level, missing } = decide(own);
        return status === 'gagal' && level === 'blokir' && missing.length === 0 ? [rule.id] : [];
      });
    },
    statusesOf: ({ person, talent }, post) => pairs.statuses(person.nip, post, 'usul', boxFact(talent.box)),
    judgementOf: (nip, post) => {
      const profile = profileOf(ground, nip);
      return judgePair(law, policy, profile ? factsOf(profile, post) : {}, 'usul', nip);
    },
  };
}
