/** Greeting people by their names as they are said. */
import { expect, it } from 'vitest';
import { spokenName } from '#ground/spoken-name.ts';

it('a name in capitals is said in letters as people write it, with its initials and apostrophes', () => {
  expect(spokenName('INTAN MAHARANI LESTARI')).toBe('Intan Maharani Lestari');
  expect(spokenName("R.A. NUR'AINI SITI-AMINAH")).toBe("R.A. Nur'aini Siti-Aminah");
});

it('a name that somebody wrote with care stays as it is', () => {
  expect(spokenName('Analis BKD')).toBe('Analis BKD');
  expect(spokenName('I Gusti van der Meer')).toBe('I Gusti van der Meer');
});
