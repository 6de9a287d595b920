import { describe, expect, it } from 'vitest';
import { schoolRows } from '#steps/needs/school-columns.tsx';
import type { SchoolNeed, SubjectNeed } from '#steps/needs/schools.ts';

const subject = (code: string, teachers: number, shortage: number, surplus: number): SubjectNeed => ({
  ...{ subject: code, hours: 0, raw: 0, need: 0, leavers: 0 },
  ...{ teachers, shortage, surplus },
});
const school = (unit: string, subjects: SubjectNeed[]): SchoolNeed => ({
  school: {
    ...{ unit, npsn: null, name: unit, level: 'SMA', students: 300 },
    ...{ classGroups: 10, teachers: null, year: '2026' },
  },
  ...{ unit, name: unit, region: null, subjects, other: 0, studentsPerTeacher: 20, studentsPerGroup: 30 },
  teachers: subjects.reduce((sum, one) => sum + one.teachers, 0),
  shortage: subjects.reduce((sum, one) => sum + one.shortage, 0),
  surplus: subjects.reduce((sum, one) => sum + one.surplus, 0),
});
const all = [
  school('SMA A', [subject('MTK', 2, 3, 0), subject('FIS', 5, 0, 1)]),
  school('SMA B', [subject('MTK', 4, 0, 0), subject('FIS', 1, 9, 0)]),
];
const state = { page: 1, size: 25, offset: 0, sort: 'kurang', down: true, q: '', filters: {} } as const;

describe('the list of schools', () => {
  it('has every school, the greatest shortage first', () => {
    expect(schoolRows(all, state).map(({ unit, shortage }) => [unit, shortage])).toEqual([
      ['SMA B', 9],
      ['SMA A', 3],
    ]);
  });

  it('speaks of one subject only where it is narrowed to one: too few there, whatever else the school has', () => {
    const narrowed = schoolRows(all, { ...state, filters: { mapel: 'MTK', keadaan: 'kurang' } });
    expect(
      narrowed.map(({ unit, teachers, shortage, surplus }) => [unit, teachers, shortage, surplus]),
    ).toEqual([['SMA A', 2, 3, 0]]);
    expect(schoolRows(all, { ...state, filters: { keadaan: 'keduanya' } }).map(({ unit }) => unit)).toEqual([
      'SMA A',
    ]);
  });
});
