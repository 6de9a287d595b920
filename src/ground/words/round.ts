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
  'round.policyChanged': () =>
    'Kriteria sudah dibekukan dan tidak dapat diubah. Perubahan bobot membatalkan putaran: batalkan putaran ini dan buka yang baru.',
};

const refusalsEn = {
  'round.tmtBeforeAsOf': (v: { tmt: string; asOf: string }) =>
    `The effective date ${v.tmt} must be after the date of the data ${v.asOf}. Change one of them.`,
  'round.checkpointMissing': () =>
    'The seed of the round is not there yet: wait for the first checkpoint after the freeze (usually seconds) and try again.',
  'round.policyChanged': () =>
    'The criteria are frozen and cannot change. A change of weights voids the round: cancel it and open a new one.',
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
