/** `potensi`, `umpan_balik`, `penghargaan`, `penugasan`, `diklat`: five sheets of one layout, a dated score with its giver. */
import type { Nip } from '#ground/nip.ts';
import type { Track, TrackKind } from '#registry/facts.ts';
import { day, numberOrNull, person, words } from '#registry/kinds/fields.ts';
import { kind, personAliases, refused } from '#registry/kinds/kind.ts';

const track = <K extends TrackKind>(name: K) =>
  kind({
    name,
    personal: true,
    columns: {
      nip: { aliases: personAliases, required: true, type: person },
      tanggal: { aliases: ['tanggal_mulai', 'tgl'], required: true, type: day },
      jenis: { aliases: [`jenis_${name}`, 'nama'], required: true, type: words },
      nilai: { aliases: ['skor'], type: numberOrNull(0, 100) },
      penyelenggara: { aliases: ['pemberi'], type: words },
      keterangan: { aliases: ['ket', 'catatan'], type: words, prose: true },
    },
    row: (c): { nip: Nip; fact: Track } => ({
      nip: c.nip,
      fact: {
        kind: name,
        on: c.tanggal,
        what: c.jenis,
        score: c.nilai,
        by: c.penyelenggara,
        note: c.keterangan,
      },
    }),
    key: (row) => `${row.nip}|${row.fact.on}|${row.fact.what}|${row.fact.by}`,
    check: (row, known) => (row.fact.on > known.asOf ? [refused('tanggal', 'date.future', row.fact.on)] : []),
  });

export const potensi = track('potensi');
export const umpanBalik = track('umpan_balik');
export const penghargaan = track('penghargaan');
export const penugasan = track('penugasan');
export const diklat = track('diklat');
