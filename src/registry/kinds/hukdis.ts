/** `hukdis`: disciplinary punishments with the day they end (PP 94/2021, domain.md §H). */
import type { Nip } from '#ground/nip.ts';
import type { Sanction } from '#registry/facts.ts';
import { coded, day, dayOrNull, person, words } from '#registry/kinds/fields.ts';
import { kind, personAliases, refused } from '#registry/kinds/kind.ts';

const readSeverity = (value: string): 'R' | 'S' | 'B' | null => {
  const first = value.charAt(0).toUpperCase();
  return first === 'R' || first === 'S' || first === 'B' ? first : null;
};

export const hukdis = kind({
  name: 'hukdis',
  personal: true,
  columns: {
    nip: { aliases: personAliases, required: true, type: person },
    jenis_hukuman_id: { aliases: ['jenis_hukuman', 'jenis'], type: words },
    tingkat: {
      aliases: ['jenis_tingkat_hukuman_id', 'tingkat_hukuman'],
      required: true,
      type: coded(readSeverity),
    },
    sk_nomor: { aliases: ['nomor_sk', 'no_sk'], type: words },
    sk_tanggal: { aliases: ['tanggal_sk'], type: dayOrNull },
    tmt: { aliases: ['hukuman_tanggal', 'tmt_hukuman'], required: true, type: day },
    akhir: { aliases: ['akhir_hukum_tanggal', 'akhir_hukuman', 'tmt_akhir'], type: dayOrNull },
  },
  row: (c): { nip: Nip; fact: Sanction } => ({
    nip: c.nip,
    fact: {
      kind: c.jenis_hukuman_id,
      severity: c.tingkat,
      decree: c.sk_nomor,
      decreedOn: c.sk_tanggal,
      from: c.tmt,
      to: c.akhir,
    },
  }),
  key: (row) => `${row.nip}|${row.fact.decree}|${row.fact.kind}|${row.fact.from}`,
  check: (row) =>
    row.fact.to !== null && row.fact.to < row.fact.from ? [refused('akhir', 'date.order', row.fact.to)] : [],
});
