import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedLaw } from '#law/shipped.server.ts';
import { boxOf, talentValue } from '#law/talent.ts';
import { haversine, kilometresIn } from '#registry/distance.ts';
import { findAssessment, gapsOf, isStale } from '#steps/evaluation/competence.ts';
import { considering } from '#steps/evaluation/considered.ts';
import { careerOf, experienceScore, familiesOf } from '#steps/evaluation/experience.ts';
import { ladderOf } from '#steps/evaluation/ladder.ts';
import { markOf } from '#steps/evaluation/option.ts';
import { lastYears, ratingIn } from '#steps/evaluation/performance.ts';
import { groundOf, jpmOf, profileOf } from '#steps/evaluation/profile.ts';
import { fieldFit, fieldScore } from '#steps/evaluation/study.ts';
import { axisOf } from '#steps/evaluation/talent.ts';
import { fitParts, growthParts, levelsOf, optionValue, preferenceOf } from '#steps/evaluation/values.ts';
import { meanOf, thousandfold } from '#steps/evaluation/weighted.ts';
import { needsOf } from '#steps/needs/rules.ts';
import { aJob, aPerson, aPolicy, aPost, aProvince, aUnit } from '#steps/needs/world.ts';

const law = shippedLaw();
const standard = { M1: 3, M2: 3, M3: 3, M4: 3, M5: 3, M6: 3, M7: 3, M8: 3, S1: 3 };
const levels = (of: string) =>
  Object.fromEntries(Object.keys(standard).map((key, i) => [key, Number(of.split(',')[i])]));

describe('performance', () => {
  it('is that of the last two complete years, and a missing year is unknown', () => {
    expect(lastYears('2026-12-01')).toEqual([2025, 2024]);
    const row = { result: null, conduct: null, rating: null, score: null };
    const rows = [
      { ...row, year: 2025, result: 1, conduct: 3 },
      { ...row, year: 2020, score: 92 },
      { ...row, year: 2024, score: 92 },
    ];
    expect(ratingIn(law, rows, 2025)).toBe(4);
    expect(ratingIn(law, rows, 2020)).toBe(2);
    // A figure is no predicate any more since 2022.
    expect(ratingIn(law, rows, 2024)).toBeNull();
    expect(ratingIn(law, rows, 2023)).toBeNull();
  });
});

describe('the match of competence with a post', () => {
  it('counts each competence up to its standard: a high level hides no gap', () => {
    expect(jpmOf(levels('3,3,2,3,4,3,2,3,3'), { standard })).toBeCloseTo(92.59, 2);
    expect(jpmOf(levels('2,2,2,2,2,2,2,2,2'), { standard })).toBeCloseTo(66.67, 2);
    expect(jpmOf(null, { standard })).toBeNull();
    expect(gapsOf(levels('3,3,2,3,4,3,2,3,3'), standard).filter(({ gap }) => gap !== 0)).toHaveLength(2);
  });
  it('is used and marked when its assessment is older than three years', () => {
    const old = { on: '2023-11-30', by: 'UPT', method: '', levels: {}, validUntil: null };
    expect(isStale(old, '2026-12-01')).toBe(true);
    expect(isStale({ ...old, validUntil: '2027-01-01' }, '2026-12-01')).toBe(false);
    expect(findAssessment([old, { ...old, on: '2027-01-01' }], '2026-12-01')).toBe(old);
  });
});

describe('the nine boxes', () => {
  const { kinerja, potensi } = law.tables.talenta.bobot;
  it('of a performance of 91.75 and a potential of 85.30 are box 9, talent value 88.525', () => {
    const y = axisOf(kinerja, { predikat: 100, penghargaan: 75, penugasan: 80, umpan_balik: 85 });
    const x = axisOf(potensi, {
      jpm: 84,
      pengembangan_kompetensi: 70,
      pengalaman_jabatan: 80,
      potensi: 82,
      pendidikan: 80,
      bidang_ilmu: 100,
      disiplin: 100,
    });
    expect(y.mean).toBeCloseTo(91.75, 9);
    expect(x.mean).toBeCloseTo(85.3, 9);
    expect(boxOf(law, y.mean ?? 0, x.mean ?? 0)).toBe(9);
    expect(talentValue(law, y.mean ?? 0, x.mean ?? 0)).toBeCloseTo(88.525, 9);
  });
  it('leave out what was not assessed and report it; it is never a zero', () => {
    const axis = axisOf(kinerja, { predikat: 80, penghargaan: null, penugasan: 60, umpan_balik: null });
    expect(axis.mean).toBeCloseTo(76, 9);
    expect(axis).toMatchObject({ known: 75, missing: ['penghargaan', 'umpan_balik'] });
  });
  it('know every part that the law weighs, and have no box for somebody of whom less than half is known', () => {
    const province = aProvince({ posts: [aPost('U/J')], people: [aPerson('A', 'U/J')] });
    const profile = profileOf(groundOf(province, aPolicy(), law), 'A');
    expect(profile?.talent.box).toBeNull();
    expect(profile?.talent.value).toBeNull();
    const everything = profileOf(groundOf(rich(), aPolicy(), law), 'A');
    expect(everything?.talent.potential.missing).toEqual([]);
    expect(everything?.talent.performance.missing).toEqual([]);
  });
});

/** A province in which everything about A is known. */
function rich() {
  const track = { on: '2026-06-01', what: '', score: 80, by: '', note: '' };
  return aProvince({
    units: [
      aUnit('U', { region: '33.01', latitude: -7, longitude: 110 }),
      aUnit('V', { region: '33.02', latitude: -7.5, longitude: 110.5 }),
    ],
    posts: [
      aPost('U/J', { standard, fields: ['Hukum'] }),
      aPost('V/K', { standard, fields: ['Hukum'], jobClass: 7 }),
      aPost('V/L', { family: 'pengawasan', standard: { M1: 5 }, critical: true }),
    ],
    people: [
      aPerson('A', 'U/J', { homeRegion: '33.02', educationName: 'S-1 Ilmu Hukum' }),
      aPerson('B', 'V/K'),
    ],
    dossiers: {
      A: {
        history: [aJob({ from: '2015-01-01', to: '2021-12-31', position: 'K', unit: 'V' }), aJob()],
        assessments: [{ on: '2025-05-05', by: 'UPT', method: '', levels: standard, validUntil: null }],
        performance: [2024, 2025].map((year) => ({
          year,
          result: null,
          conduct: null,
          rating: 2,
          score: null,
        })),
        tracks: (['potensi', 'umpan_balik', 'penghargaan', 'penugasan', 'diklat'] as const).map((kind) => ({
          ...track,
          kind,
        })),
        wishes: [{ order: 1, post: 'V/L', reason: '' }],
      },
      B: {
        sanctions: [
          { kind: '1', severity: 'R', decree: '', decreedOn: null, from: '2020-01-01', to: '2020-02-01' },
        ],
      },
    },
  });
}

describe('fit', () => {
  it('of the field of study is 100 for the same programme, 60 within it, else 0, and unknown where none is asked', () => {
    expect(fieldScore('Hukum', 'S-1 Ilmu Hukum')).toBe(100);
    expect(fieldScore('Hukum', 'S-2 Hukum Tata Negara')).toBe(60);
    expect(fieldScore('Hukum', 'S-1 Akuntansi')).toBe(0);
    expect(fieldFit({ fields: [] }, { ids: new Set(), names: ['Hukum'] })).toBeNull();
    expect(fieldFit({ fields: ['Hukum'] }, null)).toBeNull();
  });
  it('counts years in the job family once, however often the history tells them', () => {
    const province = aProvince({ posts: [aPost('U/J')] });
    const history = [
      aJob({ from: '2016-12-01', to: '2020-12-01' }),
      aJob({ from: '2018-12-01', to: '2021-12-01' }),
    ];
    const person = aPerson('A', null);
    const career = careerOf(person, history, familiesOf(province), '2026-12-01');
    expect(career.months?.get('umum')).toBe(60);
    expect(experienceScore(60)).toBe(100);
    expect(careerOf(person, [], familiesOf(province), '2026-12-01').months).toBeNull();
  });
  it('knows the way home where units have coordinates', () => {
    const semarang = { latitude: -6.99, longitude: 110.42 };
    const solo = { latitude: -7.57, longitude: 110.82 };
    expect(haversine(semarang, solo)).toBeGreaterThan(75);
    expect(haversine(semarang, solo)).toBeLessThan(82);
    const km = kilometresIn(rich());
    expect(km('33.01', '33.01')).toBe(0);
    expect(km('33.01', '33.02')).toBe(km('33.02', '33.01'));
    expect(km('33.01', '99.99')).toBeNull();
  });
  it('is the weighted mean of what is known, a thousandfold, half up', () => {
    const ground = groundOf(rich(), aPolicy(), law);
    const profile = profileOf(ground, 'A');
    const post = ground.province.posts.get('V/K');
    if (!profile || !post) throw new Error('A is there');
    const scores = Object.fromEntries(
      fitParts(ground, profile, post).map(({ name, score }) => [name, score]),
    );
    expect(scores).toMatchObject({ jpm: 100, field: 100, experience: 100, distance: 100 });
    const { mean } = meanOf(fitParts(ground, profile, post));
    const { values } = optionValue(ground, profile, post, true, levelsOf(aPolicy()));
    expect(values.slice(0, 3)).toEqual([0, 1, thousandfold(mean ?? 0)]);
    expect(thousandfold(83.0005)).toBe(83_001);
    expect(thousandfold(83.00049)).toBe(83_000);
  });
  it('lies between 0 and 100,000 whatever is known', () => {
    const score = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
    const part = fc.record({ name: fc.string(), weight: fc.integer({ min: 0, max: 100 }), score });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { mean, known } = meanOf(parts);
        const value = thousandfold(mean ?? 0);
        expect(Number.isSafeInteger(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100_000);
        expect(known).toBeGreaterThanOrEqual(0);
        expect(known).toBeLessThanOrEqual(100);
      }),
    );
  });
  it('on little or old knowledge is marked as such', () => {
    expect([markOf(100, false), markOf(100, true), markOf(60, false), markOf(40, false)]).toEqual([
      'kuat',
      'cukup',
      'cukup',
      'lemah',
    ]);
  });
});

describe('growth and wishes', () => {
  it('give the next step and the way home, and nothing for staying', () => {
    const ground = groundOf(rich(), aPolicy(), law);
    const profile = profileOf(ground, 'A');
    const there = ground.province.posts.get('V/K');
    const own = ground.province.posts.get('U/J');
    if (!profile || !there || !own) throw new Error('A is there');
    const gained = Object.fromEntries(
      growthParts(ground, profile, there).map(({ name, score }) => [name, score]),
    );
    expect(gained).toMatchObject({ path: 100, nearer: 100, family: 0 });
    const stay = optionValue(ground, profile, own, false, levelsOf(aPolicy()));
    expect(stay.values[3]).toBe(0);
    expect(preferenceOf(ground, profile, 'V/L')).toBe(10);
    expect(preferenceOf(ground, profile, 'V/K')).toBe(0);
  });
});

describe('the posts looked at', () => {
  it('are the wished ones first, then the own family, sixty at most, and never one that takes nobody in', () => {
    const posts = [
      aPost('U/J'),
      aPost('U/X', { family: 'lain', need: 2 }),
      aPost('U/FULL', { need: 0 }),
      ...Array.from({ length: 90 }, (_, i) => aPost(`V/P${i}`, { critical: i === 89 })),
    ];
    const province = aProvince({
      posts,
      people: [aPerson('A', 'U/J'), aPerson('B', 'U/FULL')],
      dossiers: { A: { wishes: [{ order: 1, post: 'U/X', reason: '' }] } },
    });
    const needs = needsOf({ province, policy: aPolicy(), law });
    const consider = considering({
      province,
      needs,
      rungOf: ladderOf(law),
      kilometres: kilometresIn(province),
    });
    const list = consider('A');
    expect(list).toHaveLength(60);
    expect(list[0]).toEqual({ post: 'U/X', why: 'minat' });
    expect(list[1]).toEqual({ post: 'V/P89', why: 'rumpun' });
    expect(list.some(({ post }) => post === 'U/FULL' || post === 'U/J')).toBe(false);
  });
});
