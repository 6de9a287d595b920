/** An invented decree, session and objection for the tests of paper: nobody in it exists. */
import type { Decree, DecreeRow, Issue } from '#paper/decree.ts';

const given = ['Siti', 'Bambang', 'Ni Made', 'Agus', 'Dewi', 'Yohanes', 'Fitri', 'I Gede', 'Rahmat', 'Maria'];
const family = ['Wahyuningsih', 'Prakoso', 'Suryani', 'Hidayat', 'Lestari', 'Nugroho', 'Manurung', 'Pratama'];
const posts = [
  'Kepala Subbagian Umum dan Kepegawaian',
  'Analis Kebijakan Ahli Muda',
  'Guru Ahli Madya Matematika',
  'Pengelola Keuangan',
  'Kepala Bidang Pembinaan Sekolah Menengah Kejuruan',
  'Perawat Ahli Pertama',
];
const units = [
  'Dinas Pendidikan dan Kebudayaan',
  'SMA Negeri 3 Wanasari, Dinas Pendidikan dan Kebudayaan',
  'Rumah Sakit Umum Daerah Gajahmungkur',
  'Badan Pengelolaan Keuangan dan Aset Daerah',
  'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
];
const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

export function exampleRow(i: number): DecreeRow {
  const year = 1970 + (i % 25);
  return {
    name: `${at(given, i)} ${at(family, i * 3 + (i >> 3))}, S.E.`,
    nip: `${year}0${1 + (i % 9)}1${i % 9}${year + 25}03${1 + (i % 2)}${String(1 + (i % 998)).padStart(3, '0')}`,
    rank: at(['Penata, III/c', 'Penata Tingkat I, III/d', 'Pembina, IV/a'], i),
    rankSince: `20${18 + (i % 7)}-04-01`,
    education: at(['S-1 Akuntansi', 'S-2 Manajemen Pendidikan', 'S-1 Keperawatan'], i),
    from: { post: at(posts, i), unit: at(units, i), level: at([null, 'Eselon IV.a, kelas 9', null], i) },
    to: {
      post: at(posts, i + 1),
      unit: at(units, i + 2),
      level: at(['Kelas 9', 'Eselon III.b, kelas 11'], i),
    },
    allowance: at(['TPP kelas 9', 'TPP kelas 11'], i),
    note: i % 17 === 0 ? 'Tugas tambahan berakhir' : null,
  };
}

export const exampleIssue: Issue = {
  trace: {
    code: 'MFRGGZDFMZTWQ2LKNNWG23TPOA',
    address: 'https://mutasi.gajahmungkur.example.test/verifikasi/MFRGGZDFMZTWQ2LKNNWG23TPOA',
  },
  signature: 'test',
  logProof: null,
  checkpoint: 'mutasi.gajahmungkur.example.test/log, 12.345 entri, akar q1fJ0Zk4…',
};

export function exampleDecree(people: number): Decree {
  return {
    letterhead: ['Gubernur Gajahmungkur'],
    emblem: null,
    authority: 'Gubernur Gajahmungkur',
    number: '800.1.3.1/1/2027',
    about:
      'Pemindahan dan Pengangkatan Pegawai Negeri Sipil dalam Jabatan di Lingkungan Pemerintah Provinsi Gajahmungkur',
    place: 'Wanasari',
    date: '2027-01-04',
    effective: '2027-02-01',
    considering: [
      'bahwa untuk memenuhi kebutuhan organisasi dan pemerataan pegawai antar perangkat daerah perlu dilakukan mutasi berdasarkan kesesuaian kompetensi, persyaratan jabatan, klasifikasi jabatan, dan pola karier',
      'bahwa pegawai yang namanya tercantum dalam lampiran dinilai cakap dan memenuhi syarat untuk dipindahkan dan diangkat dalam jabatan tersebut',
      'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b perlu menetapkan Keputusan Gubernur',
    ],
    inView: [
      'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah beberapa kali diubah',
      'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara',
      'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020',
      'Peraturan Pemerintah Nomor 30 Tahun 2019 tentang Penilaian Kinerja Pegawai Negeri Sipil',
      'Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi',
    ],
    noting: [
      'Berita Acara Sidang Tim Penilai Kinerja PNS Nomor 800.1.3.1/BA-07/2026 tanggal 17 Desember 2026',
      'Rekomendasi I-MUT Badan Kepegawaian Negara Nomor 11234/IMUT/2026 tanggal 28 Desember 2026',
    ],
    decides: [
      'Memindahkan dan mengangkat Pegawai Negeri Sipil yang namanya tercantum dalam lampiran keputusan ini dari jabatan lama ke jabatan baru sebagaimana tersebut dalam lampiran yang merupakan bagian tidak terpisahkan dari keputusan ini',
      'Kepada yang bersangkutan diberikan tunjangan dan tambahan penghasilan sesuai dengan ketentuan peraturan perundang-undangan',
      'Pegawai yang tidak menerima keputusan ini dapat mengajukan keberatan secara tertulis kepada Gubernur paling lambat 14 (empat belas) hari kerja sejak keputusan diterima',
      'Keputusan ini mulai berlaku pada tanggal 1 Februari 2027, dengan ketentuan apabila di kemudian hari terdapat kekeliruan akan diadakan perbaikan sebagaimana mestinya',
    ],
    rows: Array.from({ length: people }, (_, i) => exampleRow(i)),
    copies: [
      'Menteri Dalam Negeri di Jakarta',
      'Kepala Badan Kepegawaian Negara di Jakarta',
      'Kepala Kantor Regional I Badan Kepegawaian Negara',
      'Inspektur Provinsi Gajahmungkur di Wanasari',
      'Kepala Badan Pengelolaan Keuangan dan Aset Daerah Provinsi Gajahmungkur di Wanasari',
      'Kepala perangkat daerah asal dan tujuan',
      'Yang bersangkutan',
    ],
    signatory: { office: 'GUBERNUR GAJAHMUNGKUR', name: 'RADEN SURYA WICAKSANA', rank: null, nip: null },
  };
}
