import { describe, expect, it } from 'vitest';
import { aPerson, aPost, aProvince, aUnit } from '#steps/needs/world.ts';
import {
  ageBand,
  type FairPerson,
  fairnessRows,
  findingsOf,
  ratioInterval,
  shareInterval,
} from '#steps/proposal/fairness.ts';

const province = aProvince({ units: [aUnit('U')], posts: [aPost('U/J')] });
const people = (count: number, had: number, more: Parameters<typeof aPerson>[2]): FairPerson[] =>
  Array.from({ length: count }, (_, at) => ({
    person: aPerson(`${more?.sex}${at}`, 'U/J', more),
    could: { promosi: true, minat: false },
    had: { promosi: at < had, minat: false },
  }));

describe('fairness of a plan', () => {
  it('asks for an explanation where women are promoted at half the rate of men, and not where both fare alike', () => {
    const rows = fairnessRows(province, [...people(100, 10, { sex: 'F' }), ...people(100, 20, { sex: 'M' })]);
    const women = rows.find((row) => row.dimension === 'kelamin' && row.group === 'F');
    expect(women).toMatchObject({ people: 100, had: 10, rate: 0.1, ratio: 0.5, verdict: 'jelaskan' });
    expect(findingsOf(rows)).toEqual(['kelamin F promosi']);
    const even = fairnessRows(province, [...people(100, 20, { sex: 'F' }), ...people(100, 20, { sex: 'M' })]);
    expect(findingsOf(even)).toEqual([]);
  });
  it('draws the line at four fifths: 0.80 passes, just below does not', () => {
    const of = (had: number) =>
      fairnessRows(province, [...people(1000, had, { sex: 'F' }), ...people(1000, 500, { sex: 'M' })]);
    expect(findingsOf(of(400))).toEqual([]);
    expect(findingsOf(of(399))).toEqual(['kelamin F promosi']);
  });
  it('says of a group too small to tell that it is too small, never that it is fair or unfair', () => {
    const rows = fairnessRows(province, [...people(4, 0, { sex: 'F' }), ...people(100, 20, { sex: 'M' })]);
    expect(rows.find((row) => row.group === 'F' && row.dimension === 'kelamin')?.verdict).toBe('kecil');
  });
  it('leaves out who could not have had the outcome and who belongs to no known group', () => {
    const rows = fairnessRows(province, [
      ...people(10, 5, { sex: 'F' }),
      ...people(10, 5, { sex: null }),
      ...people(3, 0, { sex: 'M' }).map((one) => ({ ...one, could: { promosi: false, minat: false } })),
    ]);
    expect(
      rows.filter(({ dimension }) => dimension === 'kelamin').map(({ group, people: n }) => [group, n]),
    ).toEqual([['F', 10]]);
  });
  it('gives Wilson and Katz intervals as published: 10 of 100 is 5.5–17.4 %, 10/100 to 20/100 is 0.25–1.01', () => {
    expect(shareInterval(10, 100).map((one) => Number(one.toFixed(4)))).toEqual([0.0552, 0.1744]);
    expect(shareInterval(0, 10)[0]).toBe(0);
    const [low, high] = ratioInterval({ had: 10, people: 100 }, { had: 20, people: 100 });
    expect(Number(low.toFixed(3))).toBe(0.247);
    expect(Number(high.toFixed(3))).toBe(1.014);
  });
  it('bands ages by completed years', () => {
    expect(ageBand('1996-12-02', '2026-12-01')).toBe('<30');
    expect(ageBand('1996-12-01', '2026-12-01')).toBe('30–39');
    expect(ageBand('1976-12-01', '2026-12-01')).toBe('50+');
  });
});
