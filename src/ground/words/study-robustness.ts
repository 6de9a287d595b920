/** Words of the page that tries how firm a plan is when facts and weights move. */
import { numberIn } from '#ground/words/lang.ts';

const id = {
  title: () => 'Ketahanan terhadap galat data',
  lead: () =>
    'Nilai yang dapat keliru ditarik ulang sebesar galat datanya, lalu seluruh putaran dihitung lagi. Yang jarang berubah berdiri kokoh.',
  start: () => 'Uji ketahanan',
  again: () => 'Uji lagi',
  samples: () => 'Banyaknya hitungan ulang',
  samplesHint: (v: { least: number }) => `Sedikitnya ${numberIn('id', v.least)}.`,
  none: () => 'Belum diuji',
  noneLead: () => 'Uji berjalan di latar; halaman ini boleh ditinggalkan.',
  state: {
    menunggu: () => 'Menunggu giliran',
    berjalan: () => 'Sedang dihitung',
    selesai: () => 'Selesai',
    gagal: () =>
      'Gagal: fakta atau aturan berubah sesudah rencana disusun, atau server berhenti. Mulai lagi.',
  },
  progress: (v: { done: number; of: number }) =>
    `${numberIn('id', v.done)} dari ${numberIn('id', v.of)} hitungan`,
  left: (v: { minutes: number }) =>
    v.minutes < 1 ? 'kurang dari satu menit lagi' : `kira-kira ${numberIn('id', v.minutes)} menit lagi`,
  reload: () => 'Muat ulang',
  figures: {
    firm: () => 'Kokoh (≥ 90 %)',
    shaky: () => 'Goyah (< 60 %)',
    flips: () => 'Rata-rata berubah',
    samples: () => 'Hitungan ulang',
    people: () => 'orang per hitungan',
  },
  share: () => 'Bertahan',
  shareOf: (v: { share: number; samples: number }) =>
    `${numberIn('id', v.share, 0)} % dari ${numberIn('id', v.samples)} hitungan`,
  list: () => 'Penempatan, yang paling goyah lebih dahulu',
  person: () => 'Pegawai',
  place: () => 'Dalam rencana',
  otherwise: () => 'Selain itu',
  weights: () => 'Bobot yang membaliknya',
  equal: () => 'setara',
  kinds: () => 'Data yang paling berpengaruh',
  kindsLead: () =>
    'Berapa penempatan per hitungan yang bergantung pada tiap jenis fakta. Mendapatkan fakta teratas paling banyak menambah kepastian.',
  kindsNone: () => 'Dalam semua hitungan penempatan tetap sama: galat data tidak mengubah rencana ini.',
  kind: {
    kompetensi_kosong: () => 'belum pernah dinilai kompetensinya',
    kompetensi_lama: () => 'penilaian kompetensi sudah lama',
    bidang: () => 'bidang ilmu tidak tercatat',
    pengalaman: () => 'riwayat jabatan kosong atau bertentangan',
    domisili: () => 'domisili tidak tercatat',
    talenta: () => 'nilai talenta belum lengkap',
    ukuran: () => 'galat ukur penilaian yang masih berlaku',
  },
  fact: () => 'Fakta',
  people: () => 'Pegawai',
  flips: () => 'Penempatan per hitungan',
  facts: () => 'Fakta yang paling layak dicari lebih dahulu',
  factsNone: () => 'Tidak ada fakta yang hilang atau lama yang membalik penempatan.',
  weight: {
    jpm: () => 'kesesuaian kompetensi',
    field: () => 'bidang ilmu',
    talent: () => 'nilai talenta',
    experience: () => 'pengalaman',
    distance: () => 'jarak',
    box: () => 'kotak talenta',
    path: () => 'pola karier',
    family: () => 'rumpun baru',
    nearer: () => 'lebih dekat',
  },
  flip: (v: { weight: string; percent: number }) =>
    `${v.weight} ${v.percent > 0 ? '+' : '−'}${numberIn('id', Math.abs(v.percent))} %`,
  noFlip: () => 'tidak ada sampai ±50 %',
  mine: () => 'Seberapa kokoh penempatan ini',
  others: () => 'Calon lain untuk jabatan ini',
  otherOne: (v: { name: string; share: number }) => `${v.name}: ${numberIn('id', v.share, 0)} %`,
  equalLead: () =>
    'Calon bertanda setara tidak dapat dibedakan oleh data; memilih di antara mereka bukan penyimpangan.',
  open: () => 'Lihat ketahanan',
};

const en = {
  title: () => 'Robustness against errors of the data',
  lead: () =>
    'Values that may be wrong are drawn anew within the error of their data, and the whole round is solved again. What seldom changes stands firm.',
  start: () => 'Test the robustness',
  again: () => 'Test again',
  samples: () => 'Number of reckonings',
  samplesHint: (v: { least: number }) => `At least ${numberIn('en', v.least)}.`,
  none: () => 'Not tested yet',
  noneLead: () => 'The test runs in the background; this page may be left.',
  state: {
    menunggu: () => 'Waiting its turn',
    berjalan: () => 'Being reckoned',
    selesai: () => 'Done',
    gagal: () =>
      'Failed: a fact or rule changed after the plan was made, or the server stopped. Start again.',
  },
  progress: (v: { done: number; of: number }) =>
    `${numberIn('en', v.done)} of ${numberIn('en', v.of)} solves`,
  left: (v: { minutes: number }) =>
    v.minutes < 1 ? 'less than a minute left' : `about ${numberIn('en', v.minutes)} minutes left`,
  reload: () => 'Load again',
  figures: {
    firm: () => 'Firm (≥ 90%)',
    shaky: () => 'Shaky (< 60%)',
    flips: () => 'Change on average',
    samples: () => 'Reckonings',
    people: () => 'people per reckoning',
  },
  share: () => 'Survives',
  shareOf: (v: { share: number; samples: number }) =>
    `${numberIn('en', v.share, 0)}% of ${numberIn('en', v.samples)} reckonings`,
  list: () => 'Placements, the shakiest first',
  person: () => 'Employee',
  place: () => 'In the plan',
  otherwise: () => 'Otherwise',
  weights: () => 'Weights that would turn it',
  equal: () => 'equal',
  kinds: () => 'Data that weighs most',
  kindsLead: () =>
    'How many placements per reckoning hang on each kind of fact. Getting the first one adds most certainty.',
  kindsNone: () =>
    'In all reckonings the placements stayed the same: errors of the data do not change this plan.',
  kind: {
    kompetensi_kosong: () => 'competences never assessed',
    kompetensi_lama: () => 'assessment of competences is old',
    bidang: () => 'field of study not recorded',
    pengalaman: () => 'history of posts empty or contradictory',
    domisili: () => 'home not recorded',
    talenta: () => 'talent value incomplete',
    ukuran: () => 'error of measurement of valid assessments',
  },
  fact: () => 'Fact',
  people: () => 'Employees',
  flips: () => 'Placements per reckoning',
  facts: () => 'Facts worth getting first',
  factsNone: () => 'No missing or old fact turns a placement.',
  weight: {
    jpm: () => 'competence match',
    field: () => 'field of study',
    talent: () => 'talent value',
    experience: () => 'experience',
    distance: () => 'distance',
    box: () => 'talent box',
    path: () => 'career path',
    family: () => 'new family',
    nearer: () => 'nearer home',
  },
  flip: (v: { weight: string; percent: number }) =>
    `${v.weight} ${v.percent > 0 ? '+' : '−'}${numberIn('en', Math.abs(v.percent))}%`,
  noFlip: () => 'none up to ±50%',
  mine: () => 'How firmly this placement stands',
  others: () => 'Other candidates for this post',
  otherOne: (v: { name: string; share: number }) => `${v.name}: ${numberIn('en', v.share, 0)}%`,
  equalLead: () => 'The data cannot tell candidates marked equal apart; choosing among them is no departure.',
  open: () => 'See the robustness',
} satisfies typeof id;

export const words = { id, en };
