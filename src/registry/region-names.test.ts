/** Regions are called as people call them. */
import { expect, it } from 'vitest';
import { shippedLaw } from '#law/shipped.server.ts';
import { kilometresIn } from '#registry/distance.ts';
import type { Unit } from '#registry/facts.ts';
import { regionName } from '#registry/region-names.ts';

const unit = (region: string, name: string) => ({ id: name, name, region }) as Unit;
const units = new Map(
  [
    unit('99.01', 'SMA Negeri 1 Sidomulyo'),
    unit('99.01', 'SMK Negeri 2 Sidomulyo'),
    unit('99.01', 'SLB Negeri 1 Karangjati'),
    unit('99.02', 'SMA Negeri 1 Wanasari'),
    unit('99.02', 'SMA Negeri 2 Wanasari'),
    unit('99.02', 'Cabang Dinas Pendidikan Kabupaten Wanasari'),
    unit('99.03', 'Gudang Arsip'),
  ].map((one) => [one.id, one]),
);
const law = shippedLaw();

it('a region is called as its units are: in full where one says so, by its schools where none does', () => {
  expect(regionName({ units }, '99.01', law)).toBe('Sidomulyo');
  expect(regionName({ units }, '99.02', law)).toBe('Kabupaten Wanasari');
  expect(regionName({ units }, '99.03', law)).toBe('99.03');
});

it('the table of regions goes before what units are called', () => {
  const wilayah = [{ kode: '99.02', nama: 'Kabupaten Wanasari Raya', lintang: null, bujur: null }];
  const listed = { tables: { ...law.tables, wilayah } };
  expect(regionName({ units }, '99.02', listed)).toBe('Kabupaten Wanasari Raya');
  expect(regionName({ units }, '99.01', listed)).toBe('Sidomulyo');
});

it('the regencies of Indonesia ship with names and places, so that a distance between two of them is known at once', () => {
  const { wilayah } = law.tables;
  const regencies = wilayah.filter(({ kode }) => kode.includes('.'));
  expect([wilayah.length - regencies.length, regencies.length]).toEqual([38, 514]);
  const unplaced = regencies.filter(({ lintang, bujur }) => lintang === null || bujur === null);
  expect(unplaced.map(({ kode }) => kode)).toEqual([
    ...['12.04', '53.17', '62.08', '62.10', '64.03', '74.11', '76.01'],
  ]);
  for (const { kode, lintang, bujur } of regencies.filter((one) => !unplaced.includes(one))) {
    expect([kode, (lintang ?? 99) > -11.5 && (lintang ?? 99) < 6.5]).toEqual([kode, true]);
    expect([kode, (bujur ?? 0) > 94.5 && (bujur ?? 0) < 141.5]).toEqual([kode, true]);
  }
  const km = kilometresIn({ units: new Map() }, wilayah);
  // Seats as the crow flies: Semarang to Purwokerto 142 km, Medan to Binjai 21, Padang to Tuapejat 152, Tebing Tinggi to Lahat 57.
  for (const [from, to, real] of [
    ['33.74', '33.02', 142],
    ['12.71', '12.75', 21],
    ['13.71', '13.09', 152],
    ['16.11', '16.04', 57],
  ] as const)
    expect([from, to, Math.abs((km(from, to) ?? 999) - real) < 30]).toEqual([from, to, true]);
  expect(km('33.74', '33')).toBeNull();
  expect(regionName({ units }, '33.02', law)).toBe('Kabupaten Banyumas');
});
