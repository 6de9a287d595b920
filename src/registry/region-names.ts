/** What people call a region: its name in the table of regions, else the name its own units carry ("Cabang Dinas Kabupaten X", "SMA Negeri 1 X"), else its code. */
import type { Law } from '#law/law.ts';
import type { Province } from '#registry/facts.ts';

const made = new WeakMap<object, Map<string, string>>();
const listings = new WeakMap<object, Map<string, string>>();

/** The name of a regency by the reference table of this law, or as most of the units standing in it write it. */
export function regionName(
  province: Pick<Province, 'units'>,
  code: string,
  law: Pick<Law, 'tables'>,
): string {
  const { wilayah } = law.tables;
  let listing = listings.get(wilayah);
  if (!listing) {
    listing = new Map(wilayah.map(({ kode, nama }) => [kode, nama]));
    listings.set(wilayah, listing);
  }
  const listed = listing.get(code);
  if (listed !== undefined) return listed;
  let names = made.get(province.units);
  if (!names) {
    names = namesIn(province);
    made.set(province.units, names);
  }
  return names.get(code) ?? code;
}

/** Where no unit names the regency in full, its schools do: they are numbered by place. */
const [full, school] = [
  /\b(?:Kabupaten|Kota) [A-Z][\p{L} ]*$/u,
  /^S(?:MA|MK|LB) Negeri \d+ ([A-Z][\p{L} ]*)$/u,
];

function namesIn(province: Pick<Province, 'units'>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { region, name } of province.units.values()) {
    const whole = full.exec(name)?.[0];
    const said = whole ?? school.exec(name)?.[1];
    if (region === null || !said) continue;
    const here = counts.get(region) ?? new Map<string, number>();
    // One full name outweighs any number of short ones.
    counts.set(region, here.set(said, (here.get(said) ?? 0) + (whole ? 1e6 : 1)));
  }
  return new Map(
    [...counts].map(([code, here]) => [code, [...here].sort((a, b) => b[1] - a[1])[0]?.[0] ?? code]),
  );
}
