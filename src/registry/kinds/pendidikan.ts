/** `pendidikan`: every degree with its study programme. */
import type { Nip } from '#ground/nip.ts';
import { readEducation } from '#registry/codes.ts';
import type { Degree } from '#registry/facts.ts';
import { person, text, wholeOrNull, words } from '#registry/kinds/fields.ts';
import { kind, personAliases, refused } from '#registry/kinds/kind.ts';

export const pendidikan = kind({
  name: 'pendidikan',
  personal: true,
  columns: {
    nip: { aliases: personAliases, required: true, type: person },
    tingkat_pendidikan_id: { aliases: ['tingkat_pendidikan', 'tingkat'], required: true, type: text },
    pendidikan_id: { type: words },
    nama: { aliases: ['pendidikan_nama', 'jurusan', 'program_studi'], required: true, type: words },
    tahun_lulus: { type: wholeOrNull(1950, 2100) },
  },
  row: (c): { nip: Nip; fact: Degree } => ({
    nip: c.nip,
    fact: {
      level: readEducation(c.tingkat_pendidikan_id) ?? '',
      field: c.pendidikan_id,
      name: c.nama,
      year: c.tahun_lulus,
    },
  }),
  key: (row) => `${row.nip}|${row.fact.level}|${row.fact.field || row.fact.name}`,
  check: (row, _known, cells) =>
    row.fact.level === ''
      ? [refused('tingkat_pendidikan_id', 'education.unknown', cells.get('tingkat_pendidikan_id') ?? '')]
      : [],
});
