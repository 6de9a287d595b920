/** `skp`: yearly performance, since 2022 as result and conduct, before that as a number (PermenPANRB 6/2022, domain.md §E). */
import type { Nip } from '#ground/nip.ts';
import { readExpectation, readRating } from '#registry/codes.ts';
import type { Performance } from '#registry/facts.ts';
import { codedOrNull, numberOrNull, person, whole } from '#registry/kinds/fields.ts';
import { kind, personAliases, refused } from '#registry/kinds/kind.ts';

export const skp = kind({
  name: 'skp',
  personal: true,
  columns: {
    nip: { aliases: personAliases, required: true, type: person },
    tahun: { aliases: ['tahun_penilaian'], required: true, type: whole(1990, 2100) },
    hasil: { aliases: ['hasil_kinerja_nilai', 'hasil_kinerja'], type: codedOrNull(readExpectation) },
    perilaku: { aliases: ['perilaku_kerja_nilai', 'perilaku_kerja'], type: codedOrNull(readExpectation) },
    predikat_id: {
      aliases: ['kuadran_kinerja_nilai', 'predikat', 'kuadran_kinerja'],
      type: codedOrNull(readRating),
    },
    nilai: { aliases: ['nilai_skp', 'nilai_prestasi_kerja'], type: numberOrNull(0, 120) },
  },
  row: (c): { nip: Nip; fact: Performance } => ({
    nip: c.nip,
    fact: { year: c.tahun, result: c.hasil, conduct: c.perilaku, rating: c.predikat_id, score: c.nilai },
  }),
  key: (row) => `${row.nip}|${row.fact.year}`,
  twice: { code: 'row.duplicate', column: 'tahun' },
  check: (row, known) => {
    const { year, result, rating, score } = row.fact;
    if (year > Number(known.asOf.slice(0, 4))) return [refused('tahun', 'date.future', String(year))];
    return result === null && rating === null && score === null
      ? [refused('predikat_id', 'value.missing', '')]
      : [];
  },
});
