import { describe, expect, it } from 'vitest';
import { shippedLaw } from '#law/shipped.server.ts';
import { forecasting, MONTHS } from '#steps/needs/forecast.ts';
import { positionMap } from '#steps/needs/position-map.ts';
import { needsOf } from '#steps/needs/rules.ts';
import { grownNeeds, scenarioOf } from '#steps/needs/scenario.ts';
import { schoolNeeds, spreadOf } from '#steps/needs/schools.ts';
import { aJob, aPerson, aPolicy, aPost, aProvince, aUnit } from '#steps/needs/world.ts';

const law = shippedLaw();
const policy = aPolicy();

describe('five years ahead', () => {
  const province = aProvince({
    posts: [aPost('U/A', { need: 2 }), aPost('U/B', { need: 1 }), aPost('V/C', { need: 3 })],
    people: [
      // 58 on 10-06-2027: a supervisor's or clerk's pension begins 01-07-2027
      aPerson('1', 'U/A', { birth: '1969-06-10', postSince: '2026-01-01' }),
      aPerson('2', 'U/A', { birth: '1990-01-10', postSince: '2022-03-01' }),
      aPerson('3', 'U/B', {
        status: 'PPPK',
        birth: '1990-01-10',
        contractEnd: '2028-01-01',
        postSince: '2026-01-01',
      }),
    ],
  });
  const needs = needsOf({ province, policy, law });
  const ask = forecasting({ needs, province, law, decided: [{ nip: '2', to: 'V/C', on: '2027-03-01' }] });
  const all = ask(() => true);

  it('lose a holder in the month of pension, contract end or a decided move, and gain one where the move leads', () => {
    expect(all.points).toHaveLength(MONTHS + 1);
    expect(all.points[0]).toMatchObject({ day: '2026-12-01', holders: 3, shortage: 3, surplus: 0 });
    expect(all.points[3]).toMatchObject({ day: '2027-03-01', holders: 3, movedOut: 1, movedIn: 1 });
    expect(all.points[6]).toMatchObject({ day: '2027-06-01', holders: 3, retired: 0 });
    expect(all.points[7]).toMatchObject({ day: '2027-07-01', holders: 2, retired: 1 });
    expect(all.points[13]).toMatchObject({ day: '2028-01-01', holders: 1, contracts: 1 });
    const ofU = ask((need) => need.unit === 'U');
    expect(ofU.points[3]).toMatchObject({ holders: 2, movedOut: 1, movedIn: 0 });
    expect(ofU.points[MONTHS]).toMatchObject({ holders: 0, shortage: 3 });
  });
  it('take the gap of each post by itself: three too many in one never hide three too few in another', () => {
    const uneven = aProvince({
      posts: [aPost('U/A', { need: 0 }), aPost('U/B', { need: 3 })],
      people: ['1', '2', '3'].map((nip) => aPerson(nip, 'U/A', { birth: '1990-01-10' })),
    });
    const counted = needsOf({ province: uneven, policy, law });
    const now = forecasting({ needs: counted, province: uneven, law, decided: [] })(() => true).points[0];
    expect(now).toMatchObject({ holders: 3, shortage: 3, surplus: 3 });
  });
  it('deem a seat vacant from the month in which its holder has sat for five years', () => {
    const stay = forecasting({ needs, province, law, decided: [] })((need) => need.post === 'U/A');
    expect(stay.points[2]?.deemed).toBe(0);
    expect(stay.points[3]).toMatchObject({ day: '2027-03-01', deemed: 1 });
  });
});

describe('a unit whose work grows by a fifth', () => {
  const province = aProvince({
    units: [aUnit('OPD'), aUnit('A', { parent: 'OPD', kind: 'bidang' }), aUnit('LAIN')],
    posts: [aPost('A/J'), aPost('LAIN/J', { need: 4 }), aPost('A/K', { need: 1, kind: 'struktural' })],
    people: [aPerson('1', 'A/J'), aPerson('2', 'A/J')],
    workload: [{ post: 'A/J', task: 't', volumePerYear: 2104, minutesPerUnit: 75 }],
  });
  const needs = needsOf({ province, policy, law });
  it('needs 2.52 people for 2.1, so one more, and nobody else is touched; a head stays one', () => {
    const grown = grownNeeds({ needs, province, policy, law, unit: 'OPD', percent: 20 });
    expect(Object.fromEntries(grown)).toEqual({ 'A/J': 3, 'A/K': 1 });
    const scenario = scenarioOf(needs, law, grown, 20);
    expect(scenario).toMatchObject({ before: 3, after: 4, shortageBefore: 1, shortageAfter: 2 });
    expect(scenario.effect).toMatchObject({ before: 1.052, gradeBefore: 'A', gradeAfter: 'A' });
  });
});

describe('a school', () => {
  const province = aProvince({
    units: [aUnit('S', { kind: 'sekolah' })],
    posts: [
      aPost('S/JF.GURU-MTK.PT', { name: 'Guru Matematika Ahli Pertama', need: 1 }),
      aPost('S/JF.GURU-MTK.MU', { name: 'Guru Matematika Ahli Muda', need: 1 }),
      aPost('S/JF.GURU-SEJ.PT', { name: 'Guru Sejarah Ahli Pertama', need: 1 }),
      aPost('S/PL.TU', { name: 'Pengadministrasi' }),
    ],
    people: [
      aPerson('1', 'S/JF.GURU-MTK.PT'),
      aPerson('2', 'S/JF.GURU-SEJ.PT'),
      aPerson('3', 'S/JF.GURU-SEJ.PT'),
    ],
    schools: [
      {
        unit: 'S',
        npsn: null,
        name: 'SMA',
        level: 'SMA',
        students: 600,
        classGroups: 18,
        teachers: 3,
        year: '2026/2027',
      },
    ],
  });
  it('of 18 class groups needs 18 × 4 ÷ 24 = 3 teachers of mathematics and 2 of history; too few and too many stand apart', () => {
    const [school] = schoolNeeds(needsOf({ province, policy, law }), province, law);
    const of = (code: string) => school?.subjects.find((one) => one.subject === code);
    expect(of('MTK')).toMatchObject({ hours: 72, raw: 3, need: 3, teachers: 1, shortage: 2 });
    expect(of('SEJ')).toMatchObject({ raw: 1.5, need: 2, teachers: 2, shortage: 0, surplus: 0 });
    expect(school).toMatchObject({ teachers: 3, shortage: 2, studentsPerTeacher: 200 });
  });
  it('is told from the others by students per teacher', () => {
    const like = (students: number) =>
      ({
        ...(schoolNeeds(needsOf({ province, policy, law }), province, law)[0] as object),
        studentsPerTeacher: students,
      }) as never;
    expect(spreadOf([like(10), like(20)])).toEqual({ p10: 10, p90: 20, ratio: 2 });
    expect(spreadOf([like(10)])).toBeNull();
  });
});

describe('the map of posts', () => {
  const unit = (id: string, parent: string | null, more = {}) =>
    aUnit(id, { parent, kind: parent ? 'bidang' : 'opd', ...more });
  const province = aProvince({
    units: [unit('OPD', null, { echelon: '22' }), unit('A', 'OPD', { echelon: '32' }), unit('B', 'A')],
    posts: [
      aPost('OPD/K', { kind: 'struktural', echelon: '22', jobClass: 14 }),
      aPost('OPD/P'),
      aPost('B/J', { need: 3 }),
    ],
    people: [aPerson('1', 'OPD/K'), aPerson('2', 'B/J')],
    dossiers: { '2': { history: [aJob({ unit: 'OPD', position: 'P', assignment: 'plt' })] } },
  });
  const needs = needsOf({ province, policy, law });
  it('goes from top to bottom, heads first, with sums of everything below and who acts without holding', () => {
    const top = positionMap(needs, province, 'OPD', 9);
    expect(top).toMatchObject({ sums: { posts: 3, need: 5, holders: 2, shortage: 3 }, finding: null });
    expect(top?.posts.map(({ post }) => post)).toEqual(['OPD/K', 'OPD/P']);
    expect(top?.posts[1]?.acting).toEqual([{ nip: '2', as: 'plt' }]);
    expect(top?.children[0]).toMatchObject({ id: 'A', finding: 'tanpa_kepala', sums: { shortage: 2 } });
  });
  it('folds what is too deep without losing its sums, and survives a unit below itself', () => {
    expect(positionMap(needs, province, 'OPD', 0)).toMatchObject({
      folded: 1,
      children: [],
      sums: { posts: 3 },
    });
    const circle = aProvince({ units: [unit('X', 'Y'), unit('Y', 'X')], posts: [aPost('Y/J')] });
    expect(positionMap(needsOf({ province: circle, policy, law }), circle, 'X', 9)?.sums.posts).toBe(1);
  });
});
