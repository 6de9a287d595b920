/** Words of opening a round, and its refusals. */
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
  'proposal.infeasible': (v: { conflict: string }) =>
    `Tidak ada susunan yang memenuhi semua batas. Yang tidak dapat berlaku bersama: ${v.conflict}.`,
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
  'proposal.infeasible': (v: { conflict: string }) =>
    `No plan meets all bounds. These cannot hold together: ${v.conflict}.`,
  'case.already': (v: { name: string; id: string }) =>
    `${v.name} already has the case ${v.id} in this round.`,
  'case.documents': (v: { name: string; rules: string }) =>
    `${v.name} cannot be appraised yet: ${v.rules}. Complete the papers or ask for repair.`,
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
