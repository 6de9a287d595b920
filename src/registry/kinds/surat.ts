/** `bebas_temuan` and `pernyataan`: the inspectorate's clearance and the signed statements of a transfer file (P5 art 3). */
import type { Nip } from '#ground/nip.ts';
import type { Clearance } from '#registry/facts.ts';
import { coded, codedOrNull, day, dayOrNull, person, words } from '#registry/kinds/fields.ts';
import { kind, personAliases, refused } from '#registry/kinds/kind.ts';

const readPaper = (value: string): Clearance['kind'] | null => {
  const plain = value.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (plain === 'bebastemuan') return 'bebas_temuan';
  if (plain === 'd6') return 'D6';
  return plain === 'd9' ? 'D9' : null;
};
const readOutcome = (value: string): boolean | null => {
  const plain = value.toLowerCase().replace(/[^a-z]/g, '');
  if (plain === 'bersih') return true;
  return plain === 'adatemuan' ? false : null;
};

const paper = (name: 'bebas_temuan' | 'pernyataan') =>
  kind({
    name,
    personal: true,
    columns: {
      nip: { aliases: personAliases, required: true, type: person },
      jenis: { aliases: ['jenis_surat'], required: true, type: coded(readPaper) },
      nomor: { aliases: ['nomor_surat'], type: words },
      tanggal: { aliases: ['tanggal_surat'], required: true, type: day },
      berlaku_sampai: { type: dayOrNull },
      hasil: { type: codedOrNull(readOutcome) },
    },
    row: (c): { nip: Nip; fact: Clearance } => ({
      nip: c.nip,
      // A signed statement has no outcome; the inspectorate's paper says clean or not, and silence is not clean.
      fact: {
        kind: c.jenis,
        number: c.nomor,
        on: c.tanggal,
        validUntil: c.berlaku_sampai,
        clean: c.hasil ?? c.jenis !== 'bebas_temuan',
      },
    }),
    key: (row) => `${row.nip}|${row.fact.kind}|${row.fact.number}|${row.fact.on}`,
    check: (row, known) => (row.fact.on > known.asOf ? [refused('tanggal', 'date.future', row.fact.on)] : []),
  });

export const bebasTemuan = paper('bebas_temuan');
export const pernyataan = paper('pernyataan');
