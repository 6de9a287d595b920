/** `unit`: the tree of units; a unit whose parents run in a circle is refused, and what that means for the units below is told. */
import type { Unit } from '#registry/facts.ts';
import { echelonOrNull, numberOrNull, text, textOrNull, words } from '#registry/kinds/fields.ts';
import { type Fault, type Known, kind, refused, warning } from '#registry/kinds/kind.ts';

/** Units from which the climb comes back to themselves. */
function circles(parents: ReadonlyMap<string, string | null>, rows: readonly Unit[]): Set<string> {
  const found = new Set<string>();
  const settled = new Set<string>();
  for (const row of rows) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let here: string | null | undefined = row.id;
    while (here !== null && here !== undefined && !settled.has(here) && !onWay.has(here)) {
      way.push(here);
      onWay.add(here);
      here = parents.get(here);
    }
    if (here !== null && here !== undefined && onWay.has(here))
      for (const id of way.slice(way.indexOf(here))) found.add(id);
    for (const id of way) settled.add(id);
  }
  return found;
}

/** A circle is refused, what hangs below it loses its parent and is told, and so is a file with many tops. */
function treeFaults(rows: readonly Unit[], known: Known): { at: number; fault: Fault }[] {
  const parents = new Map(known.units);
  for (const row of rows) parents.set(row.id, row.parent);
  const circle = circles(parents, rows);
  const faults: { at: number; fault: Fault }[] = [];
  const tops: number[] = [];
  rows.forEach((row, at) => {
    if (circle.has(row.id)) faults.push({ at, fault: refused('induk_id', 'unit.cycle', row.id) });
    else if (row.parent === null) tops.push(at);
    else if (!parents.has(row.parent) || circle.has(row.parent))
      faults.push({ at, fault: warning('induk_id', 'unit.parent', row.parent) });
  });
  const [, second] = tops;
  if (second !== undefined)
    faults.push({ at: second, fault: warning('induk_id', 'unit.roots', String(tops.length)) });
  return faults;
}

export const unit = kind({
  name: 'unit',
  columns: {
    unor_id: {
      aliases: ['id', 'kode_unor', 'kode_unit', 'unor', 'kode', 'unit_code', 'opd_id', 'opd_code'],
      required: true,
      type: text,
    },
    nama: {
      aliases: ['nama_unor', 'nama_unit', 'unor_nama', 'unit_kerja', 'unit_name', 'opd_name'],
      required: true,
      type: text,
    },
    induk_id: {
      aliases: ['diatasan_id', 'parent_id', 'unor_induk_id', 'induk', 'parent_unit_code', 'kode_induk'],
      required: true,
      type: textOrNull,
    },
    jenis: { aliases: ['jenis_unor', 'jenis_unor_id', 'tipe', 'unit_kind_guess', 'opd_kind'], type: words },
    eselon_id: { aliases: ['eselon'], type: echelonOrNull },
    kode_wilayah: { aliases: ['wilayah', 'kode_kabupaten'], type: textOrNull },
    lintang: { aliases: ['latitude', 'lat'], type: numberOrNull(-90, 90) },
    bujur: { aliases: ['longitude', 'lon', 'lng', 'long'], type: numberOrNull(-180, 180) },
  },
  row: (c): Unit => ({
    id: c.unor_id,
    name: c.nama,
    parent: c.induk_id,
    kind: c.jenis.toLowerCase(),
    echelon: c.eselon_id,
    region: c.kode_wilayah,
    latitude: c.lintang,
    longitude: c.bujur,
  }),
  key: (row) => row.id,
  twice: { code: 'unit.duplicate', column: 'unor_id' },
  whole: treeFaults,
});
