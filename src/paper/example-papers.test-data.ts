/** Invented session and letter for the tests of paper: nobody in them exists. */
import type { Signatory } from '#paper/decree.ts';
import type { Letter } from '#paper/letter.ts';
import type { Minutes, MinutesItem } from '#paper/minutes.ts';

export const agencyHead = [
  'Pemerintah Provinsi Gajahmungkur',
  'Badan Kepegawaian Daerah',
  'Jalan Bukit Wanasari Nomor 1, Wanasari 70001',
  'telepon (0000) 100200, surel bkd@gajahmungkur.example.test',
];

export const headOfAgency: Signatory = {
  office: 'KEPALA BADAN KEPEGAWAIAN DAERAH',
  name: 'Dra. LARAS KUSUMAWATI, M.Si.',
  rank: 'Pembina Utama Madya, IV/d',
  nip: '196803121993032004',
};

const secretary: Signatory = {
  office: 'SEKRETARIS TIM PENILAI KINERJA',
  name: 'Drs. HENDRA SUKMANA',
  rank: 'Pembina Tingkat I, IV/b',
  nip: '197101151996031002',
};

export const party = {
  name: 'Ni Made Suryani, S.E.',
  nip: '197203121997031003',
  post: 'Analis Kebijakan Ahli Muda',
  unit: 'Dinas Pendidikan dan Kebudayaan',
};

function item(i: number): MinutesItem {
  const outcome = i % 7 === 3 ? 'ditunda' : i % 7 === 5 ? 'tidak_disetujui' : 'direkomendasikan';
  return {
    name: ['Siti Wahyuningsih, S.E.', 'Bambang Hidayat, S.Pd.', 'Maria Manurung, S.Kep.'][i % 3] as string,
    nip: `19${72 + (i % 20)}031219${97 + (i % 3)}031003`,
    from: 'Pengelola Keuangan, Dinas Pendidikan dan Kebudayaan',
    to: 'Analis Kebijakan Ahli Muda, Badan Pengelolaan Keuangan dan Aset Daerah',
    outcome,
    quorum: { present: i % 4 === 1 ? 6 : 7, needed: 5 },
    ballots: outcome === 'ditunda' ? null : { for: 6, against: 0, abstain: i % 4 === 1 ? 0 : 1 },
    recused:
      i % 4 === 1 ? [{ name: 'Ir. Yusuf Nugroho', why: 'saudara kandung calon (PermenPANRB 17/2024)' }] : [],
    heard:
      i % 5 === 0
        ? [{ name: 'Kepala Dinas Pendidikan', said: 'setuju melepas setelah tahun ajaran berakhir' }]
        : [],
    reason:
      'Nilai kesesuaian tertinggi di antara 14 calon; unit asal kelebihan 2 orang, unit tujuan kekurangan 1 orang.',
    departure:
      i % 6 === 4
        ? {
            reason: 'Calon urutan pertama menjalani tugas belajar mulai Maret 2027.',
            cost: 'Nilai rangkaian turun 3 dari 1.240.',
          }
        : null,
  };
}

export function exampleMinutes(items: number): Minutes {
  return {
    letterhead: ['Pemerintah Provinsi Gajahmungkur', 'Tim Penilai Kinerja Pegawai Negeri Sipil'],
    emblem: null,
    number: '800.1.3.1/BA-07/2026',
    title: 'Sidang Tim Penilai Kinerja PNS Putaran Januari 2027',
    place: 'Wanasari',
    date: '2026-12-17',
    openedAt: '2026-12-17T02:05:00Z',
    closedAt: '2026-12-17T06:40:00Z',
    basis: [
      'Kriteria, syarat jabatan, ABK, dan daftar lowongan yang dibekukan pada 1 Desember 2026 dengan sidik 9f2c41d07b65e3a8… dalam log',
      'Usulan penempatan Nomor 800.1.3.1/US-03/2026 dengan rencana yang terbukti optimal',
      'Peraturan Pemerintah Nomor 30 Tahun 2019 dan Peraturan Pemerintah Nomor 11 Tahun 2017 Pasal 191',
    ],
    attendance: [
      ['Dr. Ratna Paramita, M.M.', 'Sekretaris Daerah', 'ketua', 'hadir', '2026-12-17T07:10:00Z'],
      ['Drs. Hendra Sukmana', 'Kepala Bidang Mutasi BKD', 'sekretaris', 'hadir', '2026-12-17T07:02:00Z'],
      ['Ir. Yusuf Nugroho', 'Asisten Administrasi Umum', 'anggota', 'hadir', '2026-12-17T07:15:00Z'],
      [
        'Dra. Laras Kusumawati, M.Si.',
        'Kepala Badan Kepegawaian Daerah',
        'anggota',
        'daring',
        '2026-12-17T07:20:00Z',
      ],
      ['dr. Antonius Hutapea', 'Inspektur', 'anggota', 'hadir', null],
      ['Nurhayati, S.H., M.H.', 'Kepala Biro Hukum', 'anggota', 'tidak_hadir', null],
    ].map(([name, office, role, presence, agreedAt]) => ({
      name,
      office,
      role,
      presence,
      agreedAt,
    })) as Minutes['attendance'],
    quorum: { members: 7, present: 6, needed: 5 },
    items: Array.from({ length: items }, (_, i) => item(i)),
    notes: [
      {
        at: '2026-12-17T02:05:00Z',
        what: 'Sidang dibuka oleh ketua; enam dari tujuh anggota hadir, kuorum tercapai.',
      },
      {
        at: '2026-12-17T02:12:00Z',
        what: 'Setiap anggota menyatakan benturan kepentingan; satu pernyataan, acara 2.',
      },
      {
        at: '2026-12-17T02:20:00Z',
        what: 'Acara 1 dibuka. Kepala Dinas Pendidikan didengar tanpa hak suara.',
      },
      { at: '2026-12-17T06:40:00Z', what: 'Sidang ditutup.' },
    ],
    chair: {
      office: 'KETUA TIM PENILAI KINERJA',
      name: 'Dr. RATNA PARAMITA, M.M.',
      rank: 'Pembina Utama, IV/e',
      nip: '196605101990032001',
    },
    secretary,
  };
}

export const exampleLetter: Letter = {
  lang: 'id',
  number: '800.1.3.1/412/BKD/2027',
  place: 'Wanasari',
  date: '2027-01-05',
  office: 'Badan Kepegawaian Daerah Provinsi Gajahmungkur',
  standing: { kind: 'keputusan', number: '800.1.3.1/1/2027', date: '2027-01-04' },
  to: party,
  what: {
    from: { post: party.post, unit: party.unit },
    to: { post: 'Analis Kebijakan Ahli Muda', unit: 'Badan Pengelolaan Keuangan dan Aset Daerah' },
    effective: '2027-02-01',
  },
  why: [
    {
      sentence:
        'Unit Bapak/Ibu mempunyai dua orang lebih banyak daripada kebutuhannya untuk jabatan ini, sedangkan unit tujuan kekurangan satu orang.',
      facts: [
        {
          what: 'Kebutuhan dan isi unit sekarang',
          value: '4 dan 6 orang',
          asOf: '2026-12-01',
          source: 'ABK yang dibekukan',
        },
        {
          what: 'Kebutuhan dan isi unit tujuan',
          value: '5 dan 4 orang',
          asOf: '2026-12-01',
          source: 'ABK yang dibekukan',
        },
      ],
      rule: { id: 'R10', title: 'Unit asal tidak kekurangan', article: 'Perban BKN 5/2019 Pasal 2' },
    },
    {
      sentence:
        'Bapak/Ibu telah 4 tahun 2 bulan dalam jabatan sekarang, di dalam rentang 2 sampai 5 tahun untuk mutasi.',
      facts: [{ what: 'TMT jabatan', value: '1 Desember 2022', asOf: '2026-12-01', source: 'SIASN' }],
      rule: {
        id: 'R06',
        title: 'Masa jabatan paling singkat',
        article: 'Perban BKN 5/2019 Pasal 2 ayat (3)',
      },
    },
    {
      sentence:
        'Di antara 14 orang yang memenuhi syarat, kesesuaian Bapak/Ibu dengan jabatan baru termasuk yang tertinggi.',
      facts: [
        {
          what: 'Kesesuaian kompetensi (JPM)',
          value: '92,5',
          asOf: '2026-03-14',
          source: 'Asesmen UPT Penilaian Kompetensi',
        },
        {
          what: 'Predikat kinerja 2024 dan 2025',
          value: 'Baik, Sangat Baik',
          asOf: '2026-01-31',
          source: 'e-Kinerja',
          doubtful: true,
        },
      ],
      rule: null,
    },
  ],
  alternatives: [
    {
      post: 'Analis Kebijakan Ahli Muda',
      unit: 'Biro Organisasi',
      considered: 9,
      why: 'jabatan itu diisi orang yang bidang ilmunya lebih sesuai',
    },
    {
      post: 'Perencana Ahli Muda',
      unit: 'Bappeda',
      considered: 11,
      why: 'memerlukan uji kompetensi yang belum ada pada data Bapak/Ibu',
    },
  ],
  postsConsidered: 23,
  whatWouldChange: [
    'Bila unit Bapak/Ibu kehilangan dua orang sebelum 1 Februari 2027, Bapak/Ibu tetap di jabatan sekarang.',
    'Bila Bapak/Ibu lulus uji kompetensi Perencana Ahli Muda, jabatan di Bappeda menjadi mungkin.',
  ],
  rights: {
    objection: { until: { day: '2027-01-25', firm: true, missingYears: [] }, to: 'Gubernur Gajahmungkur' },
    correction: 'Data yang keliru dapat diperbaiki di halaman Data Saya; perbaikan dihitung kembali.',
  },
  contact: {
    office: 'Loket Mutasi BKD',
    address: 'Jalan Bukit Wanasari Nomor 1',
    phone: '(0000) 100200',
    email: 'mutasi@gajahmungkur.example.test',
    hours: 'Senin sampai Jumat, 08.00–15.00 WIB',
  },
  signer: { ...headOfAgency, office: 'KEPALA BADAN KEPEGAWAIAN DAERAH' } as Letter['signer'],
  address: 'https://mutasi.gajahmungkur.example.test/kasus/4711/mengapa',
};
