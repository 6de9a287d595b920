import { describe, expect, it } from 'vitest';
import { addMonths, addWorkingDays, officeDay, readDay, workingDaysBetween } from '#ground/day.ts';

const calendar = new Map([[2026, new Set(['2026-01-01', '2026-01-16'])]]);

describe('days of the office', () => {
  it('a decree received on Monday 5 January 2026 may be objected to until Monday 26 January', () => {
    expect(addWorkingDays(calendar, '2026-01-05', 14)).toEqual({
      day: '2026-01-26',
      firm: true,
      missingYears: [],
    });
  });
  it('a deadline that enters a year without a holiday table is an estimate', () => {
    expect(addWorkingDays(calendar, '2026-12-28', 10)).toMatchObject({ firm: false, missingYears: [2027] });
  });
  it('counts the working days that are left, and those that are over', () => {
    expect(workingDaysBetween(calendar, '2026-01-05', '2026-01-26')).toBe(14);
    expect(workingDaysBetween(calendar, '2026-01-26', '2026-01-05')).toBe(-14);
  });
  it('reads dates as offices write them and refuses days that do not exist', () => {
    expect(readDay('24-11-2026')).toBe('2026-11-24');
    expect(readDay('2026-11-24T00:00:00')).toBe('2026-11-24');
    expect(readDay('31-02-2026')).toBeNull();
    expect(readDay('2026-1-1')).toBeNull();
  });
  it('a month after 31 January is the last of February', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  });
  it('midnight in Jakarta belongs to the new day', () => {
    expect(officeDay(new Date('2026-11-23T17:30:00Z'))).toBe('2026-11-24');
  });
});
