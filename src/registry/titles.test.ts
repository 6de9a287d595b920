import { describe, expect, it } from 'vitest';
import { likeness, nearestTitles, plainTitle } from '#registry/titles.ts';

describe('a title as offices write it', () => {
  it.each([
    ['Kasubbag. Umpeg', 'kepala subbagian umum kepegawaian'],
    ['KA. SUB BAGIAN UMUM DAN KEPEGAWAIAN', 'kepala subbagian umum kepegawaian'],
    ['Plt. Kabid Kesmas', 'kepala bidang kesmas'],
    ['Ka.Sie  Perenc.', 'kepala seksi perencanaan'],
    ['', ''],
  ])('%j is written out', (written, plain) => expect(plainTitle(written)).toBe(plain));

  it('is proposed the nearest posts, the nearest first', () => {
    const known = [
      { position: 'A', name: 'Kepala Subbagian Umum dan Kepegawaian' },
      { position: 'B', name: 'Kepala Subbagian Keuangan' },
      { position: 'C', name: 'Kepala Bidang Kesehatan Masyarakat' },
      { position: 'D', name: 'Perawat Ahli Muda' },
    ];
    const { choices, unclear } = nearestTitles('Kasubag Umum & Kepegawaian', known);
    expect(choices[0]).toMatchObject({ position: 'A', likeness: 1 });
    expect(unclear).toBe(false);
    expect(nearestTitles('Kabid Kesehatn Masyarakat', known).choices[0]?.position).toBe('C');
    expect(nearestTitles('Juru masak', known).choices).toEqual([]);
  });
  it('that may mean two posts is told as unclear', () => {
    const known = [
      { position: 'A', name: 'Kepala Seksi Pelayanan I' },
      { position: 'B', name: 'Kepala Seksi Pelayanan II' },
    ];
    const { choices, unclear } = nearestTitles('Kasi Pelayanan', known);
    expect(choices.map(({ position }) => position)).toEqual(['A', 'B']);
    expect(unclear).toBe(true);
  });
  it('is as like to another as the other is to it, and like nothing when it is blank', () => {
    expect(likeness('Kasi Gizi', 'Seksi Gizi')).toBe(likeness('Seksi Gizi', 'Kasi Gizi'));
    expect(likeness('', '')).toBe(0);
  });
});

it('reads a title whose words mean something to a machine as words', () => {
  for (const word of ['constructor', 'toString', 'valueOf', '__proto__'])
    expect(plainTitle(`Kepala ${word}`)).toBe(plainTitle(`Kepala ${word}`.toUpperCase()));
});
