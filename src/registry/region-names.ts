/** What people call a region: the name its own units carry ("Cabang Dinas Pendidikan Kabupaten X"), else its code. */
import type { Province } from '#registry/facts.ts';

const made = new WeakMap<object, Map<string, string>>();

/** The name of a regency as most of the units standing in it write it; the code where none does. */
export function regionName(province: Pick<Province, 'units'>, code: string): string {
  let names = made.get(province.units);
  if (!names) {
    names = namesIn(province);
    made.set(province.units, names);
  }
  return names.get(code) ?? code;
}

function namesIn(province: Pick<Province, 'units'>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { region, name } of province.units.values()) {
    const said = /\b(?:Kabupaten|Kota) [A-Z][\p{L} ]*$/u.exec(name)?.[0];
    if (region === null || !said) continue;
    const here = counts.get(region) ?? new Map<string, number>();
    counts.set(region, here.set(said, (here.get(said) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([code, here]) => [code, [...here].sort((a, b) => b[1] - a[1])[0]?.[0] ?? code]),
  );
}
