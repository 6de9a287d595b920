/** Words of the page that says which facts to repair first: whom to assess, what to look up, why, and by when. */
import { numberIn } from '#ground/words/lang.ts';

const id = {
  title: () => 'Yang diperbaiki dahulu',
  what: () => 'Fakta yang paling banyak membalik penempatan: siapa, apa, mengapa, dan sampai kapan.',
  lead: (v: { round: string; samples: number }) =>
    `Fakta yang kosong, lama, atau bertentangan dan paling banyak membalik penempatan, dari ${numberIn('id', v.samples)} hitungan ulang rencana ${v.round}. Yang sudah diperbaiki sejak pengujian tidak tampil.`,
  none: () => 'Belum ada rencana yang diuji',
  noneLead: () =>
    'Uji ketahanan sebuah rencana pada langkah Usulan; setelah selesai, fakta yang paling layak didapatkan tampil di sini.',
  toRounds: () => 'Buka putaran',
  firm: () => 'Tidak ada fakta yang membalik penempatan',
  firmLead: () =>
    'Dalam semua hitungan ulang, fakta yang kosong atau lama pada data yang Anda lihat tidak mengubah satu penempatan pun. Asesmen yang habis masa berlakunya tetap ada pada kalender Mutu data.',
  facts: () => 'Fakta yang dicari',
  people: () => 'Pegawai',
  flips: () => 'Penempatan yang bergantung',
  flipsNote: () => 'rata-rata per hitungan',
  settled: () => 'Sudah diperbaiki',
  until: () => 'Paling lambat',
  untilNote: () => 'sebelum rapat dimulai',
  untilPast: () => 'putaran berikut',
  untilPastNote: () => 'rapat putaran ini sudah lewat',
  table: () => 'Kalender asesmen dan perbaikan',
  search: () => 'Nama atau NIP',
  nip: () => 'NIP',
  person: () => 'Pegawai',
  post: () => 'Jabatan',
  agency: () => 'Perangkat daerah',
  fact: () => 'Fakta yang diperlukan',
  todo: {
    kompetensi_kosong: () => 'Asesmen kompetensi pertama',
    kompetensi_lama: () => 'Asesmen kompetensi ulang',
    bidang: () => 'Ijazah: bidang ilmu',
    pengalaman: () => 'SK jabatan: riwayat yang bertentangan',
    domisili: () => 'Kabupaten/kota domisili',
    talenta: () => 'SKP dan rekam jejak yang belum lengkap',
  },
  who: () => 'Siapa',
  whoName: {
    asesor: () => 'Tim asesor',
    operator: () => 'Operator perangkat daerah',
  },
  why: () => 'Membalik per hitungan',
  reached: () => 'Kumulatif',
  when: () => 'Kapan',
  booked: () => 'Jadwal asesmen',
  bookedState: { sudah: () => 'sudah dijadwalkan', belum: () => 'belum dijadwalkan' },
  bookedOn: (v: { date: string }) => `Terjadwal ${v.date}`,
  before: (v: { date: string }) => `Sebelum ${v.date}`,
  nextRound: () => 'Sebelum putaran berikut',
  critical: () => 'jabatan kritis',
  book: () => 'Jadwalkan asesmen',
  bookLead: (v: { people: number }) =>
    `${numberIn('id', v.people)} pegawai perlu dinilai dan belum terjadwal. Yang paling menentukan sudah diisikan; ubah bila perlu.`,
};

const en = {
  title: () => 'What to repair first',
  what: () => 'The facts that turn most placements: who, what, why, and by when.',
  lead: (v: { round: string; samples: number }) =>
    `Facts that are missing, old or contradict each other and turn most placements, from ${numberIn('en', v.samples)} reckonings of the plan of ${v.round}. What was repaired since the test is not shown.`,
  none: () => 'No plan has been tested yet',
  noneLead: () =>
    'Test the robustness of a plan at the step Proposal; when it is done, the facts most worth getting stand here.',
  toRounds: () => 'Open the rounds',
  firm: () => 'No fact turns a placement',
  firmLead: () =>
    'In all reckonings the missing or old facts among the data you see changed no placement. Assessments that run out stand in the calendar of data quality all the same.',
  facts: () => 'Facts to get',
  people: () => 'Employees',
  flips: () => 'Placements that hang on them',
  flipsNote: () => 'on average per reckoning',
  settled: () => 'Repaired since',
  until: () => 'At the latest',
  untilNote: () => 'before the meeting begins',
  untilPast: () => 'next round',
  untilPastNote: () => 'the meeting of this round is over',
  table: () => 'Calendar of assessments and repairs',
  search: () => 'Name or NIP',
  nip: () => 'NIP',
  person: () => 'Employee',
  post: () => 'Post',
  agency: () => 'Agency',
  fact: () => 'Fact that is needed',
  todo: {
    kompetensi_kosong: () => 'First competence assessment',
    kompetensi_lama: () => 'New competence assessment',
    bidang: () => 'Diploma: field of study',
    pengalaman: () => 'Decrees of posts: history that contradicts itself',
    domisili: () => 'Regency of the home',
    talenta: () => 'Appraisals and track record that are incomplete',
  },
  who: () => 'Who',
  whoName: {
    asesor: () => 'Assessors',
    operator: () => 'Operator of the agency',
  },
  why: () => 'Turns per reckoning',
  reached: () => 'Cumulated',
  when: () => 'When',
  booked: () => 'Assessment booked',
  bookedState: { sudah: () => 'booked', belum: () => 'not booked' },
  bookedOn: (v: { date: string }) => `Booked for ${v.date}`,
  before: (v: { date: string }) => `Before ${v.date}`,
  nextRound: () => 'Before the next round',
  critical: () => 'critical post',
  book: () => 'Schedule an assessment',
  bookLead: (v: { people: number }) =>
    `${numberIn('en', v.people)} employees have to be assessed and have no seat yet. Those who matter most are filled in; change them if you need to.`,
} satisfies typeof id;

export const words = { id, en };
