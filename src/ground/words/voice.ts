/** Words of the letter, the questions and the objection, and their refusals. The pages speak in voice-page.ts. */
const id = {
  title: () => 'Suara pegawai',
  objectionTo: () => 'Gubernur Gajahmungkur selaku Pejabat Pembina Kepegawaian',
  agency: () => ({
    office: 'Badan Kepegawaian Daerah Provinsi Gajahmungkur',
    address: 'Jalan Pemuda 1, Wanasari',
    phone: '(0000) 123-456',
    email: 'bkd@example.test',
    hours: 'Senin–Jumat 08.00–15.30 WIB',
  }),
  letterhead: () => 'PEMERINTAH PROVINSI GAJAHMUNGKUR\nBADAN KEPEGAWAIAN DAERAH',
  place: () => 'Gajahmungkur',
  contact: () => 'Badan Kepegawaian Daerah, bkd@example.test, Senin–Jumat 08.00–16.00 WIB',
  governorOffice: () => 'Gubernur Gajahmungkur',
  receiver: () => 'Badan Kepegawaian Daerah Provinsi Gajahmungkur',
  outcome: {
    diterima: () => 'Diterima',
    ditolak: () => 'Ditolak',
    tidak_dapat_diterima: () => 'Tidak dapat diterima (lewat waktu)',
  },
  remedy: {
    tetap: () => 'SK tetap berlaku',
    diubah: () => 'SK diubah',
    dicabut: () => 'SK dicabut',
  },
};

const en = {
  title: () => "Employees' voice",
  objectionTo: () => 'the Governor of Gajahmungkur as appointing authority',
  agency: () => ({
    office: 'Regional Personnel Agency of Gajahmungkur Province',
    address: 'Jalan Pemuda 1, Wanasari',
    phone: '(0000) 123-456',
    email: 'bkd@example.test',
    hours: 'Monday to Friday 08.00–15.30 WIB',
  }),
  letterhead: () => 'GOVERNMENT OF GAJAHMUNGKUR PROVINCE\nREGIONAL PERSONNEL AGENCY',
  place: () => 'Gajahmungkur',
  contact: () => 'Regional Personnel Agency, bkd@example.test, Monday–Friday 08.00–16.00 WIB',
  governorOffice: () => 'Governor of Gajahmungkur',
  receiver: () => 'Regional Personnel Agency of Gajahmungkur Province',
  outcome: {
    diterima: () => 'Upheld',
    ditolak: () => 'Dismissed',
    tidak_dapat_diterima: () => 'Inadmissible (late)',
  },
  remedy: {
    tetap: () => 'The decree stands',
    diubah: () => 'The decree is changed',
    dicabut: () => 'The decree is revoked',
  },
} satisfies typeof id;

export const words = { id, en };

const refusalsId = {
  'voice.questionClosed': () => 'Pertanyaan ini sudah dijawab.',
  'voice.objected': () =>
    'Anda sudah mengajukan keberatan pada kasus ini. Perkembangannya ada pada halaman kasus Anda.',
  'voice.noObjection': () => 'Tidak ada keberatan yang menunggu putusan pada kasus ini.',
  'voice.noLetters': () =>
    'Tidak ada surat yang perlu dikirim: semua pegawai dalam putaran ini sudah menerima suratnya.',
  'voice.ruling': (v: { outcome: string; possible: string }) =>
    `Putusan "${v.outcome}" tidak dapat dipilih; menurut tanggal pengajuannya yang mungkin: ${v.possible} (PP 79/2021).`,
  'voice.remedy': () =>
    'Keberatan yang diterima harus mengubah atau mencabut SK; keberatan yang ditolak atau lewat waktu membiarkan SK tetap.',
};

const refusalsEn = {
  'voice.questionClosed': () => 'This question has been answered.',
  'voice.objected': () => 'You have filed an objection in this case. Your case page shows how it stands.',
  'voice.noObjection': () => 'No objection waits for a ruling in this case.',
  'voice.noLetters': () => 'There is no letter to send: everybody in this round has received theirs.',
  'voice.ruling': (v: { outcome: string; possible: string }) =>
    `The ruling "${v.outcome}" is not possible; by its filing date these are: ${v.possible}.`,
  'voice.remedy': () =>
    'An upheld objection changes or revokes the decree; a dismissed or late one lets it stand.',
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
