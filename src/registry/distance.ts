/** Distance between regencies, from the coordinates that the province's own units carry; a region nobody places is unknown. */
import type { Province, Unit } from '#registry/facts.ts';

export type Place = { latitude: number; longitude: number };
/** Kilometres between two region codes, or null. */
export type Kilometres = (from: string | null, to: string | null) => number | null;

const EARTH_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance. */
export function haversine(a: Place, b: Place): number {
  const lat = radians(b.latitude - a.latitude) / 2;
  const lon = radians(b.longitude - a.longitude) / 2;
  const h =
    Math.sin(lat) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(lon) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The middle of each region: the mean of the coordinates of its units. */
export function placesOf(units: Iterable<Unit>): Map<string, Place> {
  const sums = new Map<string, { latitude: number; longitude: number; n: number }>();
  for (const { region, latitude, longitude } of units) {
    if (region === null || latitude === null || longitude === null) continue;
    const sum = sums.get(region) ?? { latitude: 0, longitude: 0, n: 0 };
    sums.set(region, {
      latitude: sum.latitude + latitude,
      longitude: sum.longitude + longitude,
      n: sum.n + 1,
    });
  }
  return new Map(
    [...sums].map(([region, { latitude, longitude, n }]) => [
      region,
      { latitude: latitude / n, longitude: longitude / n },
    ]),
  );
}

/** A region of the reference table, with its middle where it is given. */
export type RegionRow = { kode: string; lintang: number | null; bujur: number | null };

/** Distances of a province, each pair of regions reckoned once. The reference table says where a region lies; else its units do. */
export function kilometresIn(
  province: Pick<Province, 'units'>,
  regions: readonly RegionRow[] = [],
): Kilometres {
  const places = placesOf(province.units.values());
  for (const { kode, lintang, bujur } of regions)
    if (lintang !== null && bujur !== null) places.set(kode, { latitude: lintang, longitude: bujur });
  const known = new Map<string, Map<string, number | null>>();
  return (from, to) => {
    if (from === null || to === null) return null;
    if (from === to) return 0;
    let row = known.get(from);
    if (!row) {
      row = new Map();
      known.set(from, row);
    }
    let km = row.get(to);
    if (km === undefined) {
      // The smaller code first: there and back is the same figure to the last bit.
      const a = places.get(from < to ? from : to);
      const b = places.get(from < to ? to : from);
      km = a && b ? haversine(a, b) : null;
      row.set(to, km);
    }
    return km;
  };
}

/** The region of a unit, or of the nearest unit above it that has one. A parent cycle ends the climb. */
export function regionOf({ units }: Pick<Province, 'units'>, unit: string): string | null {
  let known = regions.get(units);
  if (!known) {
    known = new Map();
    regions.set(units, known);
  }
  let region = known.get(unit);
  if (region === undefined) {
    region = climbed(units, unit);
    known.set(unit, region);
  }
  return region;
}

/** Asked for each pair of a round: each unit is climbed from once. */
const regions = new WeakMap<Province['units'], Map<string, string | null>>();

function climbed(units: Province['units'], unit: string): string | null {
  const seen = new Set<string>();
  for (let at: string | null = unit; at !== null && !seen.has(at); ) {
    seen.add(at);
    const here = units.get(at);
    if (!here) return null;
    if (here.region !== null) return here.region;
    at = here.parent;
  }
  return null;
}
