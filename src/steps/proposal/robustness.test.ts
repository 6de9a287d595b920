import { describe, expect, it } from 'vitest';
import { randomFrom } from '#ground/random.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { problemOf } from '#optimise/problem.ts';
import type { Province } from '#registry/facts.ts';
import { readFolder } from '#registry/folder.ts';
import { aPerson, aPolicy, aPost, aProvince, aUnit } from '#steps/needs/world.ts';
import { doubtsOf, drawValues, valuesUnder } from '#steps/proposal/doubt.ts';
import { EQUAL_SHARE, isAmong, robustnessOf } from '#steps/proposal/robustness.ts';
import { runRound } from '#steps/proposal/rules.ts';

const law = shippedLaw();
const [pia, qori, rudi, sari] = [
  '198503172010011004',
  '198604182011012005',
  '198705192012011006',
  '198806202013012007',
] as const;
const years = [2024, 2025].map((year) => ({ year, result: null, conduct: null, rating: 2, score: null }));

/**
 * Two empty critical seats in C. Rudi lives there, Pia nearer to it than to her post, and nobody knows where Qori lives; Sari, whose home
 * is unknown too, has nowhere else to go. No table knows these regencies: they lie where the offices are.
 */
const office = (): Province =>
  aProvince({
    units: [
      aUnit('A', { region: '99.01', latitude: -7, longitude: 110 }),
      aUnit('B', { region: '99.02', latitude: -7.6, longitude: 110.6 }),
      aUnit('C', { region: '99.03', latitude: -7.9, longitude: 110.9 }),
    ],
    posts: [
      aPost('A/J', { need: 1 }),
      aPost('B/K', { need: 1, family: 'lain' }),
      aPost('C/J', { need: 2, critical: true }),
    ],
    people: [
      aPerson(pia, 'A/J', { homeRegion: '99.02' }),
      aPerson(qori, 'A/J'),
      aPerson(rudi, 'A/J', { homeRegion: '99.03' }),
      aPerson(sari, 'B/K'),
    ],
    dossiers: Object.fromEntries([pia, qori, rudi, sari].map((nip) => [nip, { performance: years }])),
  });
const policy = aPolicy();
const round = () => runRound({ province: office(), policy, law, seed: 'uji' });

describe('robustness', () => {
  const result = round();
  const robustness = robustnessOf(result, 60, 'uji');

  it('says of each mover how often the placement stays, and who else would come', () => {
    expect(result.plan.assignment).toMatchObject({ [pia]: 'C/J', [rudi]: 'C/J', [qori]: 'A/J' });
    expect(robustness.samples).toBe(60);
    expect(robustness.share.get(rudi)).toBe(100);
    const share = robustness.share.get(pia) ?? 0;
    expect(share).toBeGreaterThan(20);
    expect(share).toBeLessThan(80);
    const others = robustness.movers.get(pia)?.others ?? [];
    expect(others).toEqual([{ id: qori, share: expect.closeTo(100 - share) }]);
    expect(robustness.movers.get(pia)?.elsewhere).toEqual([
      { id: 'A/J', share: expect.closeTo(100 - share) },
    ]);
  });
  it('calls two candidates equal where the data cannot tell them apart, and only those', () => {
    const others = robustness.movers.get(pia)?.others ?? [];
    expect(isAmong(others, qori)).toBe(true);
    expect(isAmong(others, sari)).toBe(false);
    expect(isAmong([{ id: sari, share: EQUAL_SHARE - 1 }], sari)).toBe(false);
  });
  it('names the fact that is worth getting first, and not one that changes nothing', () => {
    expect(robustness.kinds[0]).toMatchObject({ kind: 'domisili' });
    expect(robustness.facts[0]).toMatchObject({ nip: qori, kind: 'domisili' });
    expect(robustness.facts.some(({ nip }) => nip === sari)).toBe(false);
    const blamed = robustness.kinds.reduce((sum, { flips }) => sum + flips, 0);
    expect(blamed).toBeCloseTo(robustness.flips);
  });
  it('gives the same answer for the same seed, and for fewer samples when it is stopped', () => {
    expect(robustnessOf(round(), 60, 'uji')).toEqual(robustness);
    let solved = 0;
    const stopped = robustnessOf(result, 60, 'uji', {
      shouldStop: () => solved >= 10,
      onProgress: (done) => {
        solved = done;
      },
    });
    expect(stopped.samples).toBe(10);
  });
  it('tells progress to the last solve', () => {
    const told: [number, number][] = [];
    robustnessOf(result, 5, 'uji', { onProgress: (done, of) => told.push([done, of]) });
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
    expect(told).toHaveLength(told.at(-1)?.[1] ?? 0);
  });
});

describe('the drawn values', () => {
  it('are the values of the problem where nothing is in doubt, for every option of the example', async () => {
    const { province, policy: own } = await readFolder('contoh');
    const result = runRound({ province, policy: own, law, seed: own.seed });
    const problem = problemOf(result.problem);
    const doubts = doubtsOf(result, problem);
    const given = problem.levels[doubts.level]?.values;
    expect(valuesUnder(doubts, own.weights.fit)).toEqual(given);
    expect(valuesUnder(doubts, { ...own.weights.fit, jpm: 0 })).not.toEqual(given);
    expect(drawValues(doubts, randomFrom('uji'))).not.toEqual(given);
  });
});

describe('which weight turns a placement', () => {
  it('is said where the whole round, run again under that weight, indeed puts the person elsewhere', () => {
    // one seat: Qori studied for it, Pia lives there
    const base = office();
    const posts = new Map(base.posts);
    posts.set('A/J', aPost('A/J', { need: 1, fields: ['Hukum'] }));
    posts.set('C/J', aPost('C/J', { need: 1, critical: true, fields: ['Akuntansi'] }));
    const people = new Map([
      [pia, aPerson(pia, 'A/J', { homeRegion: '99.03' })],
      [qori, aPerson(qori, 'A/J', { educationName: 'Akuntansi Publik' })],
    ]);
    const under = (weights = policy.weights) =>
      runRound({ province: { ...base, posts, people }, policy: { ...policy, weights }, law, seed: 'uji' });
    const result = under();
    expect(result.plan.assignment).toMatchObject({ [qori]: 'C/J', [pia]: 'A/J' });
    const flips = robustnessOf(result, 0, 'uji').movers.get(qori)?.weights ?? [];
    expect(flips.map(({ weight }) => weight)).toContain('fit.distance');
    for (const { weight, factor } of flips) {
      const [group, name] = weight.split('.') as ['fit', 'jpm'];
      const changed = { ...policy.weights[group], [name]: policy.weights[group][name] * factor };
      expect(under({ ...policy.weights, [group]: changed }).plan.assignment?.[qori]).toBe('A/J');
    }
  });
});
