/** Words of opening a round, and its refusals. */
import { type Lang, numberIn } from '#ground/words/lang.ts';

const id = {
  title: () => 'Putaran mutasi',
  steps: {
    kebutuhan: () => 'Kebutuhan',
    evaluasi: () => 'Evaluasi',
    usulan: () => 'Usulan',
    rapat: () => 'Rapat',
    keputusan: () => 'Keputusan',
    suara: () => 'Suara pegawai',
    publikasi: () => 'Publikasi',
    hasil: () => 'Hasil',
  },
};

const en = {
  title: () => 'Transfer round',
  steps: {
    kebutuhan: () => 'Needs',
    evaluasi: () => 'Evaluation',
    usulan: () => 'Proposal',
    rapat: () => 'Meeting',
    keputusan: () => 'Decision',
    suara: () => "Employees' voice",
    publikasi: () => 'Publication',
    hasil: () => 'Outcome',
  },
} satisfies typeof id;

export const words = { id, en };

/** What cannot hold together, by name. */
type Clash = {
  people: readonly string[];
  posts: readonly string[];
  rules: readonly string[];
  /** the cap on moves is part of it */
  cap: boolean;
};
const NAMED = 6;
const someOf = (lang: Lang, names: readonly string[]): string => {
  const more = names.length - NAMED;
  const said = names.slice(0, NAMED).join(', ');
  if (more <= 0) return said;
  return `${said} ${lang === 'id' ? 'dan' : 'and'} ${numberIn(lang, more)} ${lang === 'id' ? 'lagi' : 'more'}`;
};

const refusalsId = {
  'round.tmtBeforeAsOf': (v: { tmt: string; asOf: string }) =>
    `Tanggal berlaku (TMT) ${v.tmt} harus sesudah tanggal data ${v.asOf}. Ubah salah satunya.`,
  'round.checkpointMissing': () =>
    'Benih putaran belum ada: tunggu checkpoint log yang pertama sesudah pembekuan (biasanya beberapa detik), lalu ulangi.',
  'round.witnessMissing': () =>
    'Benih putaran menunggu tanda tangan saksi luar atas log sesudah pembekuan. Pastikan saksi dapat dihubungi, lalu ulangi.',
  'round.policyChanged': () =>
    'Kriteria sudah dibekukan dan tidak dapat diubah. Perubahan bobot membatalkan putaran: batalkan putaran ini dan buka yang baru.',
  'evaluation.frozenChanged': () =>
    'Syarat jabatan, kebutuhan, atau lowongan berbeda dari yang dibekukan. Batalkan impor yang mengubahnya, atau batalkan putaran ini dan buka yang baru.',
  'evaluation.stale': () =>
    'Fakta pegawai berubah sejak penilaian terakhir. Jalankan penilaian lagi, lalu susun rencana.',
  'proposal.infeasible': (v: Clash) =>
    `Tidak ada susunan yang memenuhi semua batas. Yang tidak dapat berlaku bersama: ${[
      v.people.length > 0 && `pegawai ${someOf('id', v.people)}`,
      v.posts.length > 0 && `jabatan ${someOf('id', v.posts)}`,
      v.rules.length > 0 && `aturan ${someOf('id', v.rules)}`,
      v.cap && 'batas jumlah mutasi',
    ]
      .filter(Boolean)
      .join('; ')}. Longgarkan satu di antaranya, lalu susun rencana lagi.`,
  'case.already': (v: { name: string; id: string }) =>
    `${v.name} sudah mempunyai kasus ${v.id} pada putaran ini.`,
  'case.documents': (v: { name: string; rules: string }) =>
    `${v.name} belum dapat dinilai: ${v.rules}. Lengkapi berkasnya atau minta perbaikan.`,
};

const refusalsEn = {
  'round.tmtBeforeAsOf': (v: { tmt: string; asOf: string }) =>
    `The effective date ${v.tmt} must be after the date of the data ${v.asOf}. Change one of them.`,
  'round.checkpointMissing': () =>
    'The seed of the round is not there yet: wait for the first checkpoint after the freeze (usually seconds) and try again.',
  'round.witnessMissing': () =>
    'The seed of the round waits for the signature of an outside witness on the log after the freeze. See that the witness can be reached, then try again.',
  'round.policyChanged': () =>
    'The criteria are frozen and cannot change. A change of weights voids the round: cancel it and open a new one.',
  'evaluation.frozenChanged': () =>
    'Requirements, needs or vacancies differ from what was frozen. Undo the import that changed them, or cancel this round and open a new one.',
  'evaluation.stale': () =>
    'Facts of employees have changed since the last evaluation. Evaluate again, then plan.',
  'proposal.infeasible': (v: Clash) =>
    `No plan meets all bounds. These cannot hold together: ${[
      v.people.length > 0 && `the employees ${someOf('en', v.people)}`,
      v.posts.length > 0 && `the posts ${someOf('en', v.posts)}`,
      v.rules.length > 0 && `the rules ${someOf('en', v.rules)}`,
      v.cap && 'the cap on moves',
    ]
      .filter(Boolean)
      .join('; ')}. Loosen one of them, then plan again.`,
  'case.already': (v: { name: string; id: string }) =>
    `${v.name} already has the case ${v.id} in this round.`,
  'case.documents': (v: { name: string; rules: string }) =>
    `${v.name} cannot be appraised yet: ${v.rules}. Complete the papers or ask for repair.`,
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
