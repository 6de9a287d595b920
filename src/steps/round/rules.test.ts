import { expect, it } from 'vitest';
import { addWorkingDays } from '#ground/day.ts';
import { timetableFrom } from '#steps/round/rules.ts';

const calendar = new Map([
  [2026, new Set(['2026-12-24', '2026-12-25'])],
  [2027, new Set<string>()],
]);

it('the timetable of a round runs from step to step without a gap or an overlap', () => {
  const table = timetableFrom(calendar, '2026-11-24');
  expect(table.map((row) => row.step)).toEqual([
    'kebutuhan',
    'evaluasi',
    'usulan',
    'rapat',
    'keputusan',
    'suara',
    'publikasi',
    'hasil',
  ]);
  for (const [index, row] of table.entries()) {
    const next = table[index + 1];
    if (next) expect(next.from).toBe(addWorkingDays(calendar, row.to, 1).day);
  }
});

it('the decision begins after Christmas and its joint leave', () => {
  const decision = timetableFrom(calendar, '2026-11-24').find((row) => row.step === 'keputusan');
  expect(decision).toEqual({ step: 'keputusan', from: '2026-12-28', to: '2027-01-06' });
});
