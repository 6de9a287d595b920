/** `uji_kompetensi`: competency tests for a functional post, passed or not (PermenPANRB 1/2023; rule R17). */
import type { Nip } from '#ground/nip.ts';
import type { CompetencyTest } from '#registry/facts.ts';
import {
  codedOrNull,
  day,
  dayOrNull,
  flagNeeded,
  levelOrNull,
  numberOrNull,
  person,
  text,
} from '#registry/kinds/fields.ts';
import { kind, personAliases, refused } from '#registry/kinds/kind.ts';

const readSelection = (value: string): NonNullable<CompetencyTest['kind']> | 'uji' | null => {
  const plain = value.toLowerCase();
  if (plain.includes('uji')) return 'uji';
  if (plain.includes('terbuka')) return 'seleksi_terbuka';
  return plain.includes('internal') || plain.includes('dalam') ? 'seleksi_internal' : null;
};

export const ujiKompetensi = kind({
  name: 'uji_kompetensi',
  personal: true,
  columns: {
    nip: { aliases: personAliases, required: true, type: person },
    tanggal: { aliases: ['tanggal_uji'], required: true, type: day },
    jabatan_id: { required: true, type: text },
    jenjang: { type: levelOrNull },
    jenis: { aliases: ['jenis_uji', 'jenis_seleksi'], type: codedOrNull(readSelection) },
    lulus: { required: true, type: flagNeeded },
    nilai: { type: numberOrNull(0, 100) },
    berlaku_sampai: { type: dayOrNull },
  },
  row: (c): { nip: Nip; fact: CompetencyTest } => ({
    nip: c.nip,
    fact: {
      on: c.tanggal,
      position: c.jabatan_id,
      level: c.jenjang,
      passed: c.lulus,
      score: c.nilai,
      validUntil: c.berlaku_sampai,
      // A plain competency test names no kind, so that an old sheet read again is the same fact.
      ...(c.jenis === null || c.jenis === 'uji' ? {} : { kind: c.jenis }),
    },
  }),
  key: (row) => `${row.nip}|${row.fact.position}|${row.fact.on}`,
  check: (row, known) => (row.fact.on > known.asOf ? [refused('tanggal', 'date.future', row.fact.on)] : []),
});
