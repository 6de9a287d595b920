import { describe, expect, it } from 'vitest';
import { checkNip, groupedNip, maskedNip } from '#ground/nip.ts';

const today = '2026-11-24';

describe('NIP', () => {
  it('reads birth, appointment, sex and serial from 18 digits', () => {
    expect(checkNip('198503172010011004', today)).toEqual({
      parts: { birth: '1985-03-17', appointedMonth: '201001', sex: 'M', serial: '004' },
    });
  });
  it('accepts the blanks and apostrophes of a spreadsheet', () => {
    expect(checkNip("'19850317 201001 1 004", today)).toHaveProperty('parts');
  });
  it.each([
    ['198513172010011004', 'nip.birthdate'],
    ['200503172010011004', 'nip.age'],
    ['1.98503E+17', 'nip.rounded'],
    ['198503172010011000', 'nip.rounded'],
    ['19850317201001100', 'nip.format'],
    ['198503172010013004', 'nip.sex'],
    ['198503172010131004', 'nip.appointment'],
  ])('refuses %s: %s', (nip, fault) => {
    expect(checkNip(nip, today)).toEqual({ fault });
  });
  it('shows the public neither birth day nor sex', () => {
    expect(maskedNip('198503172010011004')).toBe('1985******2010******');
    expect(groupedNip('198503172010011004')).toBe('19850317 201001 1 004');
  });
});
