/** Branches of the agencies of a whole province (UPTD): the tax office, the training centre, the road district of each regency. */
import { type Agency, agencies } from '#demo/agencies.ts';
import { places } from '#demo/places.ts';
import { near, type Shape, structural, unitAt } from '#demo/posts.ts';
import type { Unit } from '#registry/facts.ts';

/** Agency, name of the branch, how many regencies share one. */
const kinds: readonly (readonly [agency: string, name: string, shared: number])[] = [
  ['BAPENDA', 'UPTD Pelayanan Pajak Daerah', 1],
  ['DPU', 'UPTD Jalan dan Jembatan', 2],
  ['DPSDA', 'UPTD Wilayah Sungai', 3],
  ['DISNAKER', 'UPTD Balai Latihan Kerja', 2],
  ['DINSOS', 'UPTD Panti Sosial', 2],
  ['DISHUT', 'UPTD Cabang Dinas Kehutanan', 3],
  ['DISTAN', 'UPTD Balai Benih', 4],
  ['DKP', 'UPTD Pelabuhan Perikanan', 4],
  ['DLH', 'UPTD Laboratorium Lingkungan', 6],
  ['DISHUB', 'UPTD Terminal', 2],
];

/** The branches of a province of this size: a small one has them only in its first regencies. */
export function branchesOf(
  random: () => number,
  employees: number,
  out: Shape,
): { agency: Agency; unit: Unit }[] {
  const regencies = Math.max(1, Math.min(places.length, Math.floor(employees / 2500)));
  const there = new Set(out.units.map(({ id }) => id));
  const branches: { agency: Agency; unit: Unit }[] = [];
  for (const [code, name, shared] of kinds) {
    const agency = agencies.find((one) => one.code === code);
    if (!agency || !there.has(code)) continue;
    for (let at = 0; at < regencies; at += shared) {
      const place = near(random, places[at] as (typeof places)[number]);
      const unit = unitAt(
        `${code}-U${String(at + 1).padStart(2, '0')}`,
        `${name} ${place.name.replace(/^(Kota|Kabupaten) /, '')}`,
        code,
        'uptd',
        place,
        '32',
      );
      out.units.push(unit);
      out.seats.push(
        structural(
          unit,
          'ST.KEPALA',
          `Kepala ${unit.name}`,
          agency.family,
          'administrator',
          '32',
          agency.programmes,
          random() < 0.86 ? 1 : 0,
        ),
        structural(
          unit,
          'ST.KASUBBAG-TU',
          'Kepala Subbagian Tata Usaha',
          'Kepegawaian',
          'pengawas',
          '41',
          agency.programmes,
          random() < 0.8 ? 1 : 0,
        ),
      );
      branches.push({ agency, unit });
    }
  }
  return branches;
}
