import { expect, it } from 'vitest';
import { shippedLaw } from '#law/shipped.server.ts';
import { aPerson, aPolicy, aPost, aProvince, aUnit } from '#steps/needs/world.ts';
import { preparedOnce } from '#steps/proposal/prepared.server.ts';

const province = () =>
  aProvince({
    units: [aUnit('A')],
    posts: [aPost('A/J', { need: 1 })],
    people: [aPerson('198503172010011004', 'A/J')],
  });

it('a round is prepared once for evaluation and plan, and anew when its facts, policy, law or seed are others', () => {
  const given = { province: province(), policy: aPolicy(), law: shippedLaw(), seed: 'uji' };
  const first = preparedOnce(given);
  expect(preparedOnce({ ...given, policy: aPolicy() })).toBe(first);
  const others = [
    { ...given, province: province() },
    { ...given, policy: aPolicy({ maxMoves: 1 }) },
    { ...given, law: { ...given.law, hash: 'lain' } },
    { ...given, seed: 'lain' },
  ];
  for (const other of others) {
    const before = preparedOnce(given);
    expect(preparedOnce(other)).not.toBe(before);
  }
});
