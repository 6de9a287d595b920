import { describe, expect, it } from 'vitest';
import { addWorkingDays, workingDaysBetween } from '#ground/day.ts';
import {
  ageInMonths,
  calendarOf,
  degreeOf,
  educationScore,
  electionFreezeOn,
  ikmBand,
  jpmBand,
  levelChange,
  levelOf,
  rankName,
  rankOrder,
  rankRange,
  ratingName,
  ratingOf,
  ratingOfScore,
  ratingScore,
  retirementAge,
  retirementDay,
  servesSanction,
  workloadBand,
} from '#law/lookup.ts';
import { shippedLaw } from '#law/shipped.server.ts';
import { boxInfo, boxOf, disciplineScore, talentAxis, talentValue } from '#law/talent.ts';

const law = shippedLaw();

describe('the tables of the law', () => {
  it('order grades by rank, by id and by name, and keep PPPK grades apart', () => {
    expect(rankOrder(law, '31')).toBe(9);
    expect(rankOrder(law, 'IV/e')).toBe(17);
    expect(rankName(law, '33')).toBe('III/c');
    expect(rankOrder(law, 'IX')).toBeUndefined();
    expect(rankRange(law, '31', undefined)).toEqual({ min: 'IV/a', max: 'IV/b' });
  });

  it('count profesi and specialists as S1 holders, and D-IV as S1', () => {
    expect(['42', '47', '49', '35', 'D-IV', 'S-1/Sarjana'].map((level) => degreeOf(law, level))).toEqual(
      Array(6).fill('S1'),
    );
    expect(degreeOf(law, 'Diploma III')).toBe('D3');
    expect(educationScore(law, '45')).toBe(90);
  });

  it('read a rating from the matrix: conduct below expectation is never good', () => {
    expect(ratingOf(law, 1, 3)).toBe(4);
    expect(ratingOf(law, 3, 3)).toBe(5);
    expect(ratingOf(law, 3, 1)).toBe(3);
    expect(ratingOf(law, 1, 1)).toBe(1);
    expect(ratingName(law, ratingOf(law, 2, 2) ?? 0)?.id).toBe('Baik');
    expect([49, 50, 89.9, 90, 110].map((score) => ratingOfScore(law, score))).toEqual([5, 4, 3, 2, 1]);
    expect(ratingScore(law, 2)).toBe(80);
  });

  it('band satisfaction on two decimals, competence and workload on their lower ends', () => {
    expect([76.6, 76.61, 88.3, 88.31, 76.604, 76.605].map((ikm) => ikmBand(law, ikm)?.id)).toEqual([
      'C',
      'B',
      'B',
      'A',
      'C',
      'B',
    ]);
    expect([66.67, 68, 79.99, 80].map((value) => jpmBand(law, value)?.id)).toEqual([
      'KMS',
      'MMS',
      'MMS',
      'MS',
    ]);
    expect(jpmBand(law, 90, 'pemetaan')?.name.id).toBe('Optimal');
    expect([0.4, 0.5, 0.7, 0.9, 1.052].map((value) => workloadBand(law, value)?.id)).toEqual([
      'E',
      'D',
      'C',
      'B',
      'A',
    ]);
  });

  it('place the nine boxes, 7 and 8 the right way round', () => {
    const y = talentAxis(law, 'kinerja', { predikat: 100, penghargaan: 75, penugasan: 80, umpan_balik: 85 });
    const x = talentAxis(law, 'potensi', {
      jpm: 84,
      pengembangan_kompetensi: 70,
      pengalaman_jabatan: 80,
      potensi: 82,
      pendidikan: 80,
      bidang_ilmu: 100,
      disiplin: 100,
    });
    expect([y.value, x.value]).toEqual([91.75, 85.3]);
    expect(boxOf(law, y.value as number, x.value as number)).toBe(9);
    expect(talentValue(law, 91.75, 85.3)).toBe(88.525);
    expect([
      boxOf(law, 80, 79.99),
      boxOf(law, 79.99, 80),
      boxOf(law, 59.99, 80),
      boxOf(law, 80, 59.99),
    ]).toEqual([7, 8, 6, 4]);
    expect([7, 8, 9].every((box) => boxInfo(law, box)?.krs)).toBe(true);
    expect(talentAxis(law, 'kinerja', { predikat: 100 })).toMatchObject({
      value: null,
      missing: ['penghargaan', 'penugasan', 'umpan_balik'],
    });
    expect([
      disciplineScore(law, null, false),
      disciplineScore(law, 'S', false),
      disciplineScore(law, 'R', true),
    ]).toEqual([100, 50, 0]);
  });

  it('retire a teacher at 60 by the column of the title and a pengawas at 58 by level', () => {
    const teacher = { retirementAge: 60, level: 'MU', echelon: null };
    const supervisor = { retirementAge: null, level: 'pengawas', echelon: '41' };
    expect(retirementDay('1967-05-10', retirementAge(law, teacher) ?? 0)).toBe('2027-06-01');
    expect(retirementDay('1967-05-10', retirementAge(law, supervisor) ?? 0)).toBe('2025-06-01');
    expect(ageInMonths('1970-12-01', '2026-12-01')).toBe(672);
    expect(ageInMonths('1970-12-01', '2026-12-02')).toBe(673);
  });

  it('say who moves up and who moves down, across ladders too', () => {
    const level = (text: string) =>
      levelOf(law, { level: text, echelon: null }) as NonNullable<ReturnType<typeof levelOf>>;
    const change = (from: string, to: string) => levelChange(level(from), level(to));
    expect(change('MU', 'pengawas')).toBe('sama');
    expect(change('Ahli Muda', 'Ahli Madya')).toBe('promosi');
    expect(change('administrator', 'pengawas')).toBe('demosi');
    expect(change('pelaksana', 'PT')).toBe('sama');
    expect(change('MA', 'jpt_pratama')).toBe('promosi');
    expect(levelOf(law, { level: null, echelon: '22' })?.id).toBe('jpt_pratama');
    expect(levelOf(law, { level: 'entah', echelon: null })).toBeUndefined();
  });

  it('freeze the replacing of officials from 22 March 2024', () => {
    expect(electionFreezeOn(law, '2024-03-21')).toBeUndefined();
    expect(electionFreezeOn(law, '2024-03-22')?.jenis).toBe('pra_penetapan');
    expect(electionFreezeOn(law, '2025-08-19')?.jenis).toBe('pasca_pelantikan');
    expect(electionFreezeOn(law, '2026-12-01')).toBeUndefined();
  });

  it('count the objection window of a decree received on 5 January 2026 to 26 January', () => {
    const calendar = calendarOf(law);
    expect(addWorkingDays(calendar, '2026-01-05', 14)).toMatchObject({ day: '2026-01-26', firm: true });
    expect(workingDaysBetween(calendar, '2026-01-05', '2026-01-27')).toBe(15);
    expect(addWorkingDays(calendar, '2026-12-21', 21)).toMatchObject({ firm: false, missingYears: [2027] });
  });

  it('give back eligibility the day after a sanction ends', () => {
    const cut = { kind: '23', from: '2026-01-01', to: null };
    expect(servesSanction(law, cut, '2026-06-30')).toBe(true);
    expect(servesSanction(law, cut, '2026-07-01')).toBe(false);
    expect(servesSanction(law, { ...cut, to: '2026-07-31' }, '2026-07-31')).toBe(true);
    expect(servesSanction(law, { kind: '1', from: '2026-01-01', to: null }, '2026-01-01')).toBe(false);
    expect(servesSanction(law, { kind: '99', from: '2026-01-01', to: null }, '2030-01-01')).toBe(true);
  });
});
