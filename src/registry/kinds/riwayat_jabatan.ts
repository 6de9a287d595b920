/** `riwayat_jabatan`: every post a person held, definitive or acting; only the definitive ones fill a post. */
import type { Nip } from '#ground/nip.ts';
import type { Assignment, JobHistory } from '#registry/facts.ts';
import {
  codedOrNull,
  day,
  dayOrNull,
  echelonOrNull,
  levelOrNull,
  person,
  textOrNull,
  words,
} from '#registry/kinds/fields.ts';
import { kind, personAliases, refused, warning } from '#registry/kinds/kind.ts';

const assignments: Record<string, Assignment> = {
  d: 'definitif',
  definitif: 'definitif',
  plt: 'plt',
  plh: 'plh',
  pj: 'pj',
  tt: 'tt',
};
const readAssignment = (value: string): Assignment | null =>
  assignments[value.toLowerCase().replace(/[^a-z]/g, '')] ?? null;

/** `Plt. Kepala Bidang …` says itself that it is an acting assignment. */
const actingIn = (title: string): Assignment | null =>
  readAssignment(/^\W*(plt|plh|pj)\b/i.exec(title)?.[1] ?? '');

export const riwayatJabatan = kind({
  name: 'riwayat_jabatan',
  personal: true,
  columns: {
    nip: { aliases: personAliases, required: true, type: person },
    jabatan_id: { aliases: ['jabatan_fungsional_id', 'jabatan_fungsional_umum_id'], type: words },
    nama_jabatan: { aliases: ['jabatan', 'jabatan_nama'], required: true, type: words },
    unor_id: { type: textOrNull },
    eselon_id: { type: echelonOrNull },
    jenjang: { type: levelOrNull },
    tmt_mulai: { aliases: ['tmt_jabatan', 'tmt'], required: true, type: day },
    tmt_selesai: { aliases: ['sampai', 'tmt_akhir'], type: dayOrNull },
    penugasan: { aliases: ['jenis_penugasan_id', 'jenis_penugasan'], type: codedOrNull(readAssignment) },
  },
  row: (c): { nip: Nip; fact: JobHistory } => ({
    nip: c.nip,
    fact: {
      position: c.jabatan_id,
      title: c.nama_jabatan,
      unit: c.unor_id,
      echelon: c.eselon_id,
      level: c.jenjang,
      from: c.tmt_mulai,
      to: c.tmt_selesai,
      assignment: c.penugasan ?? actingIn(c.nama_jabatan) ?? 'definitif',
    },
  }),
  title: ({ fact }, known) => {
    if (fact.position !== '' || fact.title === '') return null;
    const unit = fact.unit !== null && known.units.has(fact.unit) ? fact.unit : '';
    const take = (meant: string): void => {
      fact.position = meant;
    };
    return { unit, written: fact.title, column: 'nama_jabatan', take };
  },
  key: (row) =>
    `${row.nip}|${row.fact.position || row.fact.title}|${row.fact.unit ?? ''}|${row.fact.from}|${row.fact.assignment}`,
  check: (row, _known, cells) => {
    if (row.fact.to !== null && row.fact.to < row.fact.from)
      return [refused('tmt_selesai', 'date.order', row.fact.to)];
    return cells.has('penugasan') || actingIn(row.fact.title) === null
      ? []
      : [warning('nama_jabatan', 'acting.title', row.fact.title)];
  },
});
