/** Functional titles, school subjects and clerks' titles as Indonesian administrations have them. */

export type Title = {
  code: string;
  name: string;
  family: string;
  /** expert titles want a degree, skilled ones a diploma */
  skilled?: boolean;
  programmes: readonly string[];
};

const title = (code: string, name: string, family: string, programmes: string, skilled = false): Title => ({
  code,
  name,
  family,
  programmes: programmes.split(';'),
  ...(skilled ? { skilled } : {}),
});

const planner = title(
  'PERENCANA',
  'Perencana',
  'Perencanaan',
  'Ekonomi Pembangunan;Perencanaan Wilayah dan Kota;Administrasi Publik',
);
const archivist = title(
  'ARSIPARIS',
  'Arsiparis',
  'Kearsipan',
  'Ilmu Perpustakaan;Kearsipan;Administrasi Publik',
);
const computing = title(
  'PRAKOM',
  'Pranata Komputer',
  'Teknologi Informasi',
  'Teknik Informatika;Sistem Informasi;Ilmu Komputer',
);
const policy = title(
  'ANJAK',
  'Analis Kebijakan',
  'Kebijakan Publik',
  'Administrasi Publik;Ilmu Pemerintahan;Sosiologi',
);
const auditor = title('AUDITOR', 'Auditor', 'Pengawasan', 'Akuntansi;Manajemen;Ilmu Hukum');
const overseer = title(
  'PPUPD',
  'Pengawas Penyelenggaraan Urusan Pemerintahan di Daerah',
  'Pengawasan',
  'Ilmu Pemerintahan;Ilmu Hukum;Administrasi Publik',
);
const personnel = title(
  'ANSDMA',
  'Analis Sumber Daya Manusia Aparatur',
  'Kepegawaian',
  'Manajemen;Psikologi;Administrasi Publik',
);
const assessor = title('ASESOR', 'Asesor Sumber Daya Manusia Aparatur', 'Kepegawaian', 'Psikologi;Manajemen');
const finance = title(
  'APKAPD',
  'Analis Keuangan Pusat dan Daerah',
  'Keuangan',
  'Akuntansi;Manajemen;Ekonomi Pembangunan',
);
const law = title('PERANCANG', 'Perancang Peraturan Perundang-undangan', 'Hukum', 'Ilmu Hukum');
const relations = title(
  'HUMAS',
  'Pranata Hubungan Masyarakat',
  'Komunikasi',
  'Ilmu Komunikasi;Sastra Indonesia',
);
const procurement = title(
  'PBJ',
  'Pengelola Pengadaan Barang dan Jasa',
  'Pengadaan',
  'Manajemen;Teknik Sipil;Ilmu Hukum',
);
const roads = title('JALAN', 'Teknik Jalan dan Jembatan', 'Keteknikan', 'Teknik Sipil');
const water = title('PENGAIRAN', 'Teknik Pengairan', 'Keteknikan', 'Teknik Sipil;Teknik Pengairan');
const social = title('PEKSOS', 'Pekerja Sosial', 'Sosial', 'Kesejahteraan Sosial;Sosiologi;Psikologi');
const environment = title(
  'PENGENDALI-LH',
  'Pengendali Dampak Lingkungan',
  'Lingkungan',
  'Teknik Lingkungan;Biologi',
);
const extension = title('PENYULUH-TANI', 'Penyuluh Pertanian', 'Pertanian', 'Agronomi;Agribisnis');
const librarian = title('PUSTAKAWAN', 'Pustakawan', 'Kearsipan', 'Ilmu Perpustakaan');
const licensing = title(
  'PERIZINAN',
  'Penata Perizinan',
  'Pelayanan',
  'Ilmu Hukum;Administrasi Publik;Manajemen',
);
const healthAdmin = title(
  'ADMINKES',
  'Administrator Kesehatan',
  'Kesehatan',
  'Kesehatan Masyarakat;Administrasi Rumah Sakit',
);
const epidemiologist = title('EPID', 'Epidemiolog Kesehatan', 'Kesehatan', 'Kesehatan Masyarakat');
const learning = title(
  'PTP',
  'Pengembang Teknologi Pembelajaran',
  'Pendidikan',
  'Teknologi Pendidikan;Pendidikan Matematika',
);

const titles = new Map(
  [
    planner,
    archivist,
    computing,
    policy,
    auditor,
    overseer,
    personnel,
    assessor,
    finance,
    law,
    relations,
    procurement,
    roads,
    water,
    social,
    environment,
    extension,
    librarian,
    licensing,
    healthAdmin,
    epidemiologist,
    learning,
  ].map((one) => [one.code, one]),
);

export function titleOf(code: string): Title {
  const found = titles.get(code);
  if (!found) throw new RangeError(`no title ${code}`);
  return found;
}

export const hospitalTitles: readonly Title[] = [
  title('DOKTER', 'Dokter', 'Kesehatan', 'Pendidikan Dokter'),
  title('PERAWAT', 'Perawat', 'Kesehatan', 'Keperawatan'),
  title('PERAWAT-T', 'Perawat', 'Kesehatan', 'Keperawatan', true),
  title('BIDAN-T', 'Bidan', 'Kesehatan', 'Kebidanan', true),
  title('APOTEKER', 'Apoteker', 'Kesehatan', 'Farmasi'),
  title('LABKES-T', 'Pranata Laboratorium Kesehatan', 'Kesehatan', 'Analis Kesehatan', true),
  title('RADIOGRAFER-T', 'Radiografer', 'Kesehatan', 'Radiologi', true),
];

/** School subjects with the programme that teaches each. */
export const subjects: readonly (readonly [string, string, string])[] = [
  ['MTK', 'Matematika', 'Pendidikan Matematika'],
  ['IND', 'Bahasa Indonesia', 'Pendidikan Bahasa Indonesia'],
  ['ING', 'Bahasa Inggris', 'Pendidikan Bahasa Inggris'],
  ['FIS', 'Fisika', 'Pendidikan Fisika'],
  ['KIM', 'Kimia', 'Pendidikan Kimia'],
  ['BIO', 'Biologi', 'Pendidikan Biologi'],
  ['SEJ', 'Sejarah', 'Pendidikan Sejarah'],
  ['EKO', 'Ekonomi', 'Pendidikan Ekonomi'],
  ['PKN', 'Pendidikan Pancasila', 'Pendidikan Pancasila dan Kewarganegaraan'],
  ['INF', 'Informatika', 'Pendidikan Informatika'],
  ['PJK', 'Pendidikan Jasmani', 'Pendidikan Jasmani'],
  ['BK', 'Bimbingan dan Konseling', 'Bimbingan dan Konseling'],
];

/** Pelaksana titles of KepmenPANRB 11/2024: code, name, education, class. */
export const clerks: readonly (readonly [string, string, string, number])[] = [
  ['PTK', 'Penelaah Teknis Kebijakan', '40', 7],
  ['PLO', 'Penata Layanan Operasional', '40', 7],
  ['PDI', 'Pengolah Data dan Informasi', '30', 6],
  ['PAP', 'Pengadministrasi Perkantoran', '15', 5],
  ['OLO', 'Operator Layanan Operasional', '15', 5],
];
