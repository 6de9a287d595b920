import { describe, expect, it } from 'vitest';
import { inventedRows, policyFor } from '#demo/province.ts';
import { integerIn, randomFrom } from '#ground/random.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { assemble } from '#registry/assemble.ts';
import { factsOfPair, judgePair, pairsOf, pairVerdict } from '#registry/pair.ts';
import { Policy } from '#registry/policy.ts';
import { judgingOf } from '#steps/evaluation/judging.ts';
import { groundOf, type Profile, profileOf } from '#steps/evaluation/profile.ts';
import { evaluate } from '#steps/evaluation/rules.ts';
import { fitParts, growthParts, levelsOf, optionValue, valuerOf } from '#steps/evaluation/values.ts';
import { meanOf, thousandfold } from '#steps/evaluation/weighted.ts';
import { needsOf } from '#steps/needs/rules.ts';

const asOf = '2026-12-01';
const options = { employees: 1100, seed: 'indeks', asOf };
const province = assemble(asOf, inventedRows(options));
const policy = Policy.parse(policyFor(options));
const law = shippedLaw();
const ground = groundOf(province, policy, law);
const people = [...province.people.keys()];
const posts = [...province.posts.keys()];

/** Each person with posts of every sort: the own unit's and wished ones too, so that everything between two is met. */
function* drawn(): Generator<{ nip: string; post: string }> {
  const random = randomFrom('indeks');
  for (let n = 0; n < 90; n++) {
    const nip = people[integerIn(random, 0, people.length - 1)] as string;
    const unit = province.people.get(nip)?.unit;
    const near = posts.filter((post) => province.posts.get(post)?.unit === unit);
    const wishes = province.dossiers.get(nip)?.wishes.map(({ post }) => post) ?? [];
    const any = Array.from({ length: 12 }, () => posts[integerIn(random, 0, posts.length - 1)] as string);
    for (const post of [...near.slice(0, 8), ...wishes, ...any])
      if (province.posts.has(post)) yield { nip, post };
  }
  const tested = [...province.dossiers].filter(([, { tests }]) => tests.length > 0).slice(0, 30);
  for (const [nip, { tests }] of tested) {
    const own = province.posts.get(province.people.get(nip)?.post ?? '');
    const likes = posts.filter((post) => province.posts.get(post)?.family === own?.family);
    const titled = posts.filter((post) =>
      tests.some(({ position }) => position === province.posts.get(post)?.position),
    );
    for (const post of [...likes.slice(0, 6), ...titled.slice(0, 3), ...likes.slice(-6)]) yield { nip, post };
  }
}

describe('the index of a round', () => {
  it('answers for each person and post as the rules do one by one', () => {
    const pairs = pairsOf(province, law, policy, policy.tmt);
    const seen = new Set<string>();
    for (const { nip, post } of drawn()) {
      const more = { kotakTalenta: (Number(nip.slice(-1)) % 9) + 1 };
      const facts = factsOfPair(province, law, policy, nip, post, policy.tmt, more);
      const verdict = pairs.verdict(nip, post, 'usul', more);
      expect(verdict, `${nip} ${post}`).toEqual(pairVerdict(law, policy, facts, 'usul', nip));
      expect(pairs.statuses(nip, post, 'usul', more)).toEqual(
        judgePair(law, policy, facts, 'usul', nip).results.map(({ rule, status }) => [rule, status]),
      );
      seen.add(verdict.status);
    }
    expect(seen.size).toBe(3);
  });

  it('values each post as its parts do, whatever was asked before', () => {
    const levels = levelsOf(policy);
    const valued = valuerOf(ground, levels);
    for (const { nip, post } of drawn()) {
      const profile = profileOf(ground, nip) as Profile;
      const target = province.posts.get(post);
      if (!target) continue;
      const { values, known } = valued(profile, target, true);
      const fit = meanOf(fitParts(ground, profile, target));
      expect(values[levels.indexOf('fit')]).toBe(thousandfold(fit.mean ?? 0));
      expect(known).toBe(fit.known);
      if (profile.post?.id !== post)
        expect(values[levels.indexOf('growth')]).toBe(
          thousandfold(meanOf(growthParts(ground, profile, target)).mean ?? 0),
        );
    }
  });

  it('lays each considered post down and brings it back as it was', () => {
    const needs = needsOf({ province, policy, law });
    const judging = judgingOf(ground);
    const { people: evaluated, levels } = evaluate({
      ground,
      needs,
      judge: judging.judge,
      frozen: judging.frozen,
    });
    for (const { options: considered, profile } of [...evaluated.values()].slice(0, 60))
      for (const { post, status, blocking, values, closed } of considered) {
        const target = province.posts.get(post);
        if (!target) throw new Error(post);
        const critical = needs.posts.get(post)?.critical ?? false;
        expect({ status, blocking }).toEqual({
          status: judging.judge(profile, post).status,
          blocking: judging.judge(profile, post).blocking,
        });
        expect(values).toEqual(optionValue(ground, profile, target, critical, levels).values);
        expect(closed).toBe(needs.posts.get(post)?.closed ?? null);
      }
  });
});
