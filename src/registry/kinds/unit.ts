/** `unit`: the tree of units; a unit whose parents run in a circle is refused. */
import type { Unit } from '#registry/facts.ts';
import { echelonOrNull, numberOrNull, text, textOrNull, words } from '#registry/kinds/fields.ts';
import { type Fault, type Known, kind, refused, warning } from '#registry/kinds/kind.ts';

function cycles(rows: readonly Unit[], known: Known): { at: number; fault: Fault }[] {
  const parents = new Map(known.units);
  for (const row of rows) parents.set(row.id, row.parent);
  const faults: { at: number; fault: Fault }[] = [];
  rows.forEach((row, at) => {
    const seen = new Set<string>();
    let here: string | null | undefined = row.parent;
    while (here !== null && here !== undefined && here !== row.id && !seen.has(here)) {
      seen.add(here);
      here = parents.get(here);
    }
    if (here === row.id) faults.push({ at, fault: refused('induk_id', 'unit.cycle', row.id) });
    else if (row.parent !== null && !parents.has(row.parent))
      faults.push({ at, fault: warning('induk_id', 'unit.parent', row.parent) });
  });
  return faults;
}

export const unit = kind({
  name: 'unit',
  columns: {
    unor_id: { aliases: ['id', 'kode_unor', 'kode_unit', 'unor', 'kode'], required: true, type: text },
    nama: { aliases: ['nama_unor', 'nama_unit', 'unor_nama', 'unit_kerja'], required: true, type: text },
    induk_id: {
      aliases: ['diatasan_id', 'parent_id', 'unor_induk_id', 'induk'],
      required: true,
      type: textOrNull,
    },
    jenis: { aliases: ['jenis_unor', 'jenis_unor_id', 'tipe'], type: words },
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
  whole: cycles,
});
