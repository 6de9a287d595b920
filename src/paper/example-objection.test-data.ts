/** Invented objection and statement for the tests of paper: nobody in them exists. */
import { agencyHead, headOfAgency, party } from '#paper/example-papers.test-data.ts';
import type { Receipt, Ruling } from '#paper/objection.ts';
import type { DutyStatement } from '#paper/statement.ts';

const head = {
  letterhead: agencyHead,
  emblem: null,
  place: 'Wanasari',
  party,
  decree: { number: '800.1.3.1/1/2027', date: '2027-01-04' },
  signatory: headOfAgency,
};

export const exampleReceipt: Receipt = {
  ...head,
  number: '800.1.10/KB-3/2027',
  date: '2027-01-12',
  filedAt: '2027-01-12T03:14:00Z',
  decreeReceived: '2027-01-05',
  fileBy: { day: '2027-01-25', firm: true, missingYears: [] },
  inTime: true,
  subject: 'Jarak rumah ke unit tujuan 74 km dan merawat orang tua yang sakit',
  attachments: [
    {
      name: 'surat-keberatan.pdf',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
    {
      name: 'surat-keterangan-rs.pdf',
      sha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
    },
  ],
  decideBy: { day: '2027-02-10', firm: false, missingYears: [2027] },
  contact:
    'Perkembangan dapat diikuti di halaman Kasus Saya atau melalui Loket Mutasi BKD, telepon (0000) 100200.',
};

export const exampleRuling: Ruling = {
  ...head,
  letterhead: ['Gubernur Gajahmungkur'],
  signatory: { office: 'GUBERNUR GAJAHMUNGKUR', name: 'RADEN SURYA WICAKSANA', rank: null, nip: null },
  number: '800.1.10/PK-3/2027',
  date: '2027-02-05',
  receipt: { number: '800.1.10/KB-3/2027', date: '2027-01-12' },
  outcome: 'diubah',
  considered: [
    'Keberatan diajukan pada hari kerja kelima sejak keputusan diterima, sehingga dapat diterima',
    'Surat keterangan rumah sakit telah dilihat oleh panitia kecil yang menjaga kerahasiaannya',
  ],
  answers: [
    {
      reason: 'Jarak rumah ke unit tujuan 74 km',
      answer:
        'Benar. Jarak itu melampaui batas 60 km yang dibekukan sebagai keadaan berat dan belum ditimbang sebelum keputusan.',
    },
    {
      reason: 'Merawat orang tua yang sakit',
      answer: 'Diterima sebagai keadaan yang ditimbang; unit yang lebih dekat mempunyai lowongan yang sama.',
    },
  ],
  decides: [
    'Jabatan baru diubah menjadi Analis Kebijakan Ahli Muda pada Biro Organisasi, terhitung mulai 1 Maret 2027',
    'Lampiran Keputusan Nomor 800.1.3.1/1/2027 diperbaiki untuk nomor urut 3',
  ],
  next: 'Bila tetap tidak setuju, Bapak/Ibu dapat mengajukan gugatan ke Pengadilan Tata Usaha Negara sesuai ketentuan peraturan perundang-undangan.',
};

export const exampleStatement: DutyStatement = {
  kind: 'SPMT',
  letterhead: [
    'Pemerintah Provinsi Gajahmungkur',
    'Badan Pengelolaan Keuangan dan Aset Daerah',
    'Jalan Pelabuhan Lama Nomor 12, Wanasari 70002; telepon (0000) 100300',
  ],
  emblem: null,
  number: '800.1.3.1/88/BPKAD/2027',
  place: 'Wanasari',
  date: '2027-02-01',
  signer: {
    name: 'Ir. SUTAN MAHARAJA, M.M.',
    nip: '196909091994031005',
    rank: 'Pembina Utama Muda, IV/c',
    post: 'Kepala Badan Pengelolaan Keuangan dan Aset Daerah',
    unit: 'Badan Pengelolaan Keuangan dan Aset Daerah',
  },
  subject: { ...party, rank: 'Penata Tingkat I, III/d' },
  decree: {
    authority: 'Gubernur Gajahmungkur',
    number: '800.1.3.1/1/2027',
    date: '2027-01-04',
    about: 'Pemindahan dan Pengangkatan Pegawai Negeri Sipil dalam Jabatan',
  },
  post: { post: 'Analis Kebijakan Ahli Muda', unit: 'Badan Pengelolaan Keuangan dan Aset Daerah' },
  on: '2027-02-01',
  copies: ['Kepala Badan Kepegawaian Daerah', 'Kepala Dinas Pendidikan dan Kebudayaan', 'Yang bersangkutan'],
};
