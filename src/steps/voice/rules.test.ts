import { expect, it } from 'vitest';
import { answerDue, isInTime, objectionUntil, rulingsFor } from '#steps/voice/rules.ts';

const calendar = new Map([[2026, new Set(['2026-01-01', '2026-01-16', '2026-02-16', '2026-02-17'])]]);

it('an objection on day 14 is in time and one on day 15 is inadmissible', () => {
  expect(objectionUntil(calendar, '2026-01-05').day).toBe('2026-01-26');
  expect(isInTime(calendar, '2026-01-05', '2026-01-26')).toBe(true);
  expect(isInTime(calendar, '2026-01-05', '2026-01-27')).toBe(false);
  expect(rulingsFor(false)).toEqual(['tidak_dapat_diterima']);
  expect(rulingsFor(true)).not.toContain('tidak_dapat_diterima');
});

it('the answer is due 21 working days after filing, holidays left out', () => {
  expect(answerDue(calendar, '2026-01-26')).toEqual({ day: '2026-02-26', firm: true, missingYears: [] });
});
