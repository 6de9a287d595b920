/** Regions are called as people call them. */
import { expect, it } from 'vitest';
import { shippedLaw } from '#law/shipped.server.ts';
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
