import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retirementDay } from '#law/lookup.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import type { WorkloadTask } from '#registry/facts.ts';
import { leaversByMonth, leaversByYear } from '#steps/needs/projection.ts';
import { needsOf } from '#steps/needs/rules.ts';
import { sumOfAll, sumsBy } from '#steps/needs/summary.ts';
import { vacanciesOf } from '#steps/needs/vacancies.ts';
import { aJob, aPerson, aPolicy, aPost, aProvince } from '#steps/needs/world.ts';

const law = shippedLaw();

describe('retirement', () => {
  it('of a teacher born 10-05-1967 begins on 01-06-2027, of a supervisor born the same day on 01-06-2025', () => {
    expect(retirementDay('1967-05-10', 60)).toBe('2027-06-01');
    expect(retirementDay('1967-05-10', 58)).toBe('2025-06-01');
    expect(retirementDay('1967-12-31', 58)).toBe('2026-01-01');
  });
  it('is counted in its own year and month, once, and what is overdue in the first', () => {
    const at = (on: string) => ({ nip: on, on, why: 'bup' as const });
    const leavers = ['2025-06-01', '2027-06-01', '2028-01-01', '2031-11-01', '2031-12-01'].map(at);
    expect(leaversByYear('2026-12-01', leavers)).toEqual([2, 1, 0, 0, 1]);
    expect(leaversByMonth('2026-12-01', leavers).reduce((a, b) => a + b, 0)).toBe(4);
    expect(leaversByMonth('2026-12-01', leavers)[6]).toBe(1);
  });
});

describe('the need of a post', () => {
  const abk: WorkloadTask[] = [
    [1200, 45],
    [250, 180],
    [50, 600],
    [12, 2400],
  ].map(([v, m], i) => ({ post: 'U/J', task: `tugas ${i}`, volumePerYear: v ?? 0, minutesPerUnit: m ?? 0 }));
  const two = [aPerson('A', 'U/J', { birth: '1970-01-10' }), aPerson('B', 'U/J', { birth: '1990-01-10' })];

  it('comes from the workload before the sheet; with two holders the gap is 0 and −1 in five years', () => {
    const province = aProvince({ posts: [aPost('U/J', { need: 9 })], people: two, workload: abk });
    const need = needsOf({ province, policy: aPolicy(), law }).posts.get('U/J');
    expect(need).toMatchObject({ raw: 2.104, need: 2, needFrom: 'abk', gap: 0, gapIn5: -1, grade: 'A' });
    expect(need?.effectiveness).toBe(1.052);
    const ceil = needsOf({
      province,
      policy: aPolicy({ rules: { ABK: { pembulatan: 'ceil' } } }),
      law,
    }).posts.get('U/J');
    expect(ceil).toMatchObject({ need: 3, shortage: 1 });
  });
  it('of 2 with 5 holders and one leaver is a surplus of 3 now and 2 in five years, and takes nobody in', () => {
    const people = ['A', 'B', 'C', 'D', 'E'].map((nip, i) =>
      aPerson(nip, 'U/J', { birth: i === 0 ? '1970-01-10' : '1990-01-10' }),
    );
    const province = aProvince({ posts: [aPost('U/J', { need: 2 })], people });
    const need = needsOf({ province, policy: aPolicy(), law }).posts.get('U/J');
    expect(need).toMatchObject({ surplus: 3, gapIn5: 2, capacity: 5, closed: 'kelebihan', open: 0 });
  });
  it('that nobody has counted is unknown, not zero, and takes nobody in', () => {
    const province = aProvince({ posts: [aPost('U/J', { need: null })], people: two });
    const need = needsOf({ province, policy: aPolicy(), law }).posts.get('U/J');
    expect(need).toMatchObject({ need: null, gap: null, capacity: 2, closed: 'belum_dihitung' });
  });
});

describe('who fills a post', () => {
  it('is not the acting head, nor somebody on unpaid leave', () => {
    const acting = aPerson('A', 'U/J');
    const leave = aPerson('B', 'U/J', { legalStatus: '02' });
    const province = aProvince({
      posts: [aPost('U/J', { need: 1 })],
      people: [acting, leave],
      dossiers: {
        A: { history: [aJob({ assignment: 'plt' })] },
      },
    });
    const need = needsOf({ province, policy: aPolicy(), law }).posts.get('U/J');
    expect(need).toMatchObject({ holders: [], acting: 1, shortage: 1, open: 1 });
  });
  it('who retires before the effective date leaves a seat that is deemed vacant', () => {
    const province = aProvince({
      posts: [aPost('U/J', { need: 1, critical: true })],
      people: [aPerson('A', 'U/J', { birth: '1968-11-20' })],
    });
    const needs = needsOf({ province, policy: aPolicy(), law });
    expect(needs.posts.get('U/J')).toMatchObject({ gap: 0, present: 0, open: 1, retiring: ['A'] });
    expect(vacanciesOf(needs, province)).toEqual([
      { post: 'U/J', seats: 1, why: 'pensiun', critical: true, strategic: false },
    ]);
  });
});

describe('an abolished post', () => {
  it('needs nobody and keeps a seat only for those who may not move', () => {
    const province = aProvince({
      posts: [aPost('U/J', { need: 2, abolished: true })],
      people: [aPerson('A', 'U/J'), aPerson('B', 'U/J')],
    });
    const needs = needsOf({ province, policy: aPolicy(), law, immovable: new Set(['B']) });
    expect(needs.posts.get('U/J')).toMatchObject({
      need: 0,
      capacity: 1,
      capacityWhy: 'dihapus',
      closed: 'dihapus',
    });
    expect(needs.floors).toEqual([]);
  });
});

describe('a donor floor', () => {
  it('is 70 % of the need rounded up, and never more than who is there', () => {
    const posts = [aPost('U/J', { need: 30 }), aPost('U/K', { need: 10 }), aPost('V/J', { need: 10 })];
    const people = [
      ...Array.from({ length: 29 }, (_, i) => aPerson(`A${i}`, 'U/J')),
      ...Array.from({ length: 3 }, (_, i) => aPerson(`B${i}`, 'V/J')),
    ];
    const needs = needsOf({ province: aProvince({ posts, people }), policy: aPolicy(), law });
    expect(needs.floors).toMatchObject([
      { id: 'U|umum', posts: ['U/J', 'U/K'], need: 40, present: 29, min: 28 },
      { id: 'V|umum', need: 10, present: 3, min: 3 },
    ]);
  });
});

describe('needs of any province', () => {
  const anyProvince = fc
    .array(
      fc.record({
        need: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
        holders: fc.integer({ min: 0, max: 8 }),
        abolished: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((rows) => {
      const posts = rows.map((row, i) =>
        aPost(`U${i % 3}/J${i}`, { need: row.need, abolished: row.abolished }),
      );
      const people = rows.flatMap((row, i) =>
        Array.from({ length: row.holders }, (_, k) => aPerson(`N${i}-${k}`, `U${i % 3}/J${i}`)),
      );
      return aProvince({ posts, people });
    });

  it('never net a surplus against a shortage', () => {
    fc.assert(
      fc.property(anyProvince, (province) => {
        const needs = needsOf({ province, policy: aPolicy(), law });
        const total = sumOfAll(needs);
        let shortage = 0;
        let surplus = 0;
        for (const post of needs.posts.values()) {
          if (post.need === null) continue;
          shortage += Math.max(0, post.need - post.holders.length);
          surplus += Math.max(0, post.holders.length - post.need);
          expect(post.shortage === 0 || post.surplus === 0).toBe(true);
        }
        expect(total).toMatchObject({ shortage, surplus });
        const units = sumsBy(needs, (post) => post.unit);
        expect(units.reduce((sum, unit) => sum + unit.shortage, 0)).toBe(shortage);
      }),
    );
  });
  it('always leave a seat for those who may not move, and a floor that today already meets', () => {
    fc.assert(
      fc.property(anyProvince, fc.nat(), (province, pick) => {
        const immovable = new Set([...province.people.keys()].filter((_, i) => (i + pick) % 3 === 0));
        const needs = needsOf({ province, policy: aPolicy(), law, immovable });
        for (const post of needs.posts.values()) {
          const frozen = post.holders.filter((nip) => immovable.has(nip)).length;
          expect(post.capacity).toBeGreaterThanOrEqual(frozen);
          if (post.closed !== 'dihapus') expect(post.capacity).toBeGreaterThanOrEqual(post.present);
          expect(post.open).toBeGreaterThanOrEqual(0);
        }
        for (const floor of needs.floors) expect(floor.min).toBeLessThanOrEqual(floor.present);
      }),
    );
  });
});
