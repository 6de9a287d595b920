/** `kompetensi`: what an assessment found, level by level; competences that were not assessed stay unknown. */
import type { Nip } from '#ground/nip.ts';
import type { Assessment } from '#registry/facts.ts';
import { day, dayOrNull, person, words } from '#registry/kinds/fields.ts';
import { kind, personAliases, refused } from '#registry/kinds/kind.ts';
import { levelColumns, levelsOf } from '#registry/kinds/levels.ts';

export const kompetensi = kind({
  name: 'kompetensi',
  personal: true,
  columns: {
    nip: { aliases: personAliases, required: true, type: person },
    tanggal_asesmen: { aliases: ['tanggal', 'tgl_asesmen'], required: true, type: day },
    penyelenggara: { type: words },
    metode: { type: words },
    ...levelColumns,
    M1: { ...levelColumns.M1, required: true },
    berlaku_sampai: { aliases: ['masa_berlaku'], type: dayOrNull },
  },
  row: (c): { nip: Nip; fact: Assessment } => ({
    nip: c.nip,
    fact: {
      on: c.tanggal_asesmen,
      by: c.penyelenggara,
      method: c.metode,
      levels: levelsOf(c),
      validUntil: c.berlaku_sampai,
    },
  }),
  key: (row) => `${row.nip}|${row.fact.on}`,
  twice: { code: 'row.duplicate', column: 'tanggal_asesmen' },
  check: (row, known) => {
    if (row.fact.on > known.asOf) return [refused('tanggal_asesmen', 'date.future', row.fact.on)];
    return Object.keys(row.fact.levels).length === 0 ? [refused('M1', 'value.missing', '')] : [];
  },
});
