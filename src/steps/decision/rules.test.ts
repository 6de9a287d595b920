import { describe, expect, it } from 'vitest';
import {
  decreeNumber,
  imutDue,
  inaugurationDue,
  inaugurationFaults,
  packageHash,
} from '#steps/decision/rules.ts';

const calendar = new Map([[2026, new Set(['2026-01-01', '2026-01-16'])]]);

describe('the package', () => {
  const item = {
    case: 'c1',
    nip: '198503172010011004',
    from: 'u1/j1',
    to: 'u2/j1',
    result: 'direkomendasikan',
    plan: 'p1',
  };
  const other = { ...item, case: 'c2', nip: '198001012005012001' };
  it('has one hash whatever the order of its items', () => {
    expect(packageHash([item, other])).toBe(packageHash([other, item]));
  });
  it('has another hash once a post, a person or a result is changed', () => {
    const base = packageHash([item, other]);
    for (const changed of [
      { ...item, to: 'u3/j1' },
      { ...item, nip: other.nip },
      { ...item, result: 'ditunda' },
    ]) {
      expect(packageHash([changed, other])).not.toBe(base);
    }
  });
});

describe('dates of a decree', () => {
  it('inauguration is due 30 working days after it', () => {
    expect(inaugurationDue(calendar, '2026-01-05')).toEqual({
      day: '2026-02-17',
      firm: true,
      missingYears: [],
    });
  });
  it('refuses an invitation on the day itself and an inauguration after the limit or before the decree', () => {
    expect(inaugurationFaults(calendar, '2026-01-05', '2026-01-08', '2026-01-09')).toEqual([]);
    expect(inaugurationFaults(calendar, '2026-01-05', '2026-01-09', '2026-01-09')).toEqual([
      'undangan_terlambat',
    ]);
    expect(inaugurationFaults(calendar, '2026-01-05', '2026-02-01', '2026-02-18')).toEqual(['terlambat']);
    expect(inaugurationFaults(calendar, '2026-01-05', '2026-01-01', '2026-01-02')).toContain('sebelum_sk');
  });
  it('I-MUT has five working days', () => {
    expect(imutDue(calendar, '2026-01-12').day).toBe('2026-01-20');
  });
  it('numbers run within series and year', () => {
    expect(decreeNumber('800.1.3.3', 17, 2026)).toBe('800.1.3.3/17/2026');
  });
});
