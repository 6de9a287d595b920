/** What the invented province is made of: agencies, titles and study programmes as Indonesian administrations have them. */

export type Title = {
  code: string;
  name: string;
  family: string;
  /** expert titles want a degree, skilled ones a diploma */
  skilled?: boolean;
  programmes: readonly string[];
};

export type Agency = {
  code: string;
  name: string;
  family: string;
  divisions: readonly string[];
  titles: readonly Title[];
  programmes: readonly string[];
  /** serves the public at a counter */
  serves?: boolean;
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

const agency = (
  code: string,
  name: string,
  family: string,
  programmes: string,
  divisions: string,
  titles: readonly Title[],
  serves = false,
): Agency => ({
  code,
  name,
  family,
  programmes: programmes.split(';'),
  divisions: divisions.split(';'),
  titles,
  ...(serves ? { serves } : {}),
});

/** In order of founding here: a small province has the first six. */
export const agencies: readonly Agency[] = [
  agency(
    'SETDA',
    'Sekretariat Daerah',
    'Pemerintahan',
    'Ilmu Pemerintahan;Administrasi Publik;Ilmu Hukum',
    'Biro Organisasi;Biro Hukum;Biro Umum;Biro Pemerintahan dan Otonomi Daerah',
    [policy, law, relations, procurement],
  ),
  agency(
    'INSP',
    'Inspektorat',
    'Pengawasan',
    'Akuntansi;Ilmu Hukum;Administrasi Publik',
    'Inspektur Pembantu Wilayah I;Inspektur Pembantu Wilayah II;Inspektur Pembantu Khusus',
    [auditor, overseer],
  ),
  agency(
    'BKD',
    'Badan Kepegawaian Daerah',
    'Kepegawaian',
    'Manajemen;Administrasi Publik;Psikologi',
    'Bidang Mutasi dan Promosi;Bidang Pengembangan Kompetensi;Bidang Pengadaan dan Informasi Kepegawaian',
    [personnel, assessor, computing],
  ),
  agency(
    'DISDIK',
    'Dinas Pendidikan',
    'Pendidikan',
    'Manajemen Pendidikan;Pendidikan Matematika;Pendidikan Bahasa Indonesia',
    'Bidang Pembinaan SMA;Bidang Pembinaan SMK;Bidang Ketenagaan',
    [learning, planner, archivist],
    true,
  ),
  agency(
    'DINKES',
    'Dinas Kesehatan',
    'Kesehatan',
    'Kesehatan Masyarakat;Administrasi Rumah Sakit',
    'Bidang Pelayanan Kesehatan;Bidang Pencegahan dan Pengendalian Penyakit;Bidang Sumber Daya Kesehatan',
    [healthAdmin, epidemiologist, planner],
    true,
  ),
  agency(
    'DPU',
    'Dinas Pekerjaan Umum',
    'Keteknikan',
    'Teknik Sipil;Teknik Pengairan;Perencanaan Wilayah dan Kota',
    'Bidang Bina Marga;Bidang Sumber Daya Air;Bidang Cipta Karya',
    [roads, water, planner],
    true,
  ),
  agency(
    'BAPPEDA',
    'Badan Perencanaan Pembangunan Daerah',
    'Perencanaan',
    'Ekonomi Pembangunan;Perencanaan Wilayah dan Kota',
    'Bidang Perencanaan;Bidang Ekonomi;Bidang Infrastruktur',
    [planner, policy, computing],
  ),
  agency(
    'BPKAD',
    'Badan Pengelola Keuangan dan Aset Daerah',
    'Keuangan',
    'Akuntansi;Manajemen',
    'Bidang Anggaran;Bidang Perbendaharaan;Bidang Aset',
    [finance, computing],
  ),
  agency(
    'BAPENDA',
    'Badan Pendapatan Daerah',
    'Keuangan',
    'Akuntansi;Manajemen;Ekonomi Pembangunan',
    'Bidang Pajak;Bidang Retribusi;Bidang Pengendalian',
    [finance, computing],
    true,
  ),
  agency(
    'DPMPTSP',
    'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    'Pelayanan',
    'Administrasi Publik;Manajemen;Ilmu Hukum',
    'Bidang Penanaman Modal;Bidang Pelayanan Perizinan;Bidang Pengaduan',
    [licensing, policy],
    true,
  ),
  agency(
    'DINSOS',
    'Dinas Sosial',
    'Sosial',
    'Kesejahteraan Sosial;Sosiologi',
    'Bidang Rehabilitasi Sosial;Bidang Perlindungan Sosial;Bidang Pemberdayaan Sosial',
    [social, planner],
    true,
  ),
  agency(
    'DISHUB',
    'Dinas Perhubungan',
    'Perhubungan',
    'Teknik Sipil;Administrasi Publik',
    'Bidang Lalu Lintas;Bidang Angkutan;Bidang Pelayaran',
    [planner, computing],
    true,
  ),
  agency(
    'DISKOMINFO',
    'Dinas Komunikasi dan Informatika',
    'Teknologi Informasi',
    'Teknik Informatika;Ilmu Komunikasi',
    'Bidang Informasi Publik;Bidang Aplikasi;Bidang Persandian',
    [computing, relations],
  ),
  agency(
    'DLH',
    'Dinas Lingkungan Hidup',
    'Lingkungan',
    'Teknik Lingkungan;Biologi',
    'Bidang Tata Lingkungan;Bidang Pengelolaan Sampah;Bidang Penaatan',
    [environment, planner],
    true,
  ),
  agency(
    'DISTAN',
    'Dinas Pertanian',
    'Pertanian',
    'Agronomi;Agribisnis',
    'Bidang Tanaman Pangan;Bidang Hortikultura;Bidang Penyuluhan',
    [extension, planner],
    true,
  ),
  agency(
    'DISPUSIP',
    'Dinas Perpustakaan dan Kearsipan',
    'Kearsipan',
    'Ilmu Perpustakaan;Kearsipan',
    'Bidang Layanan;Bidang Pengembangan;Bidang Kearsipan',
    [librarian, archivist],
    true,
  ),
  agency(
    'SATPOLPP',
    'Satuan Polisi Pamong Praja',
    'Ketertiban',
    'Ilmu Pemerintahan;Ilmu Hukum',
    'Bidang Ketertiban Umum;Bidang Penegakan;Bidang Perlindungan Masyarakat',
    [policy],
    true,
  ),
  agency(
    'SETWAN',
    'Sekretariat DPRD',
    'Pemerintahan',
    'Ilmu Pemerintahan;Ilmu Hukum',
    'Bagian Persidangan;Bagian Umum;Bagian Keuangan',
    [law, relations],
  ),
  agency(
    'BPSDM',
    'Badan Pengembangan Sumber Daya Manusia',
    'Kepegawaian',
    'Manajemen;Psikologi',
    'Bidang Kompetensi Manajerial;Bidang Kompetensi Teknis;Bidang Sertifikasi',
    [personnel, assessor],
  ),
  agency(
    'KESBANGPOL',
    'Badan Kesatuan Bangsa dan Politik',
    'Pemerintahan',
    'Ilmu Pemerintahan;Sosiologi',
    'Bidang Ideologi;Bidang Politik;Bidang Ketahanan',
    [policy, planner],
  ),
  agency(
    'BPBD',
    'Badan Penanggulangan Bencana Daerah',
    'Kebencanaan',
    'Teknik Sipil;Administrasi Publik',
    'Bidang Pencegahan;Bidang Kedaruratan;Bidang Rehabilitasi',
    [planner, policy],
  ),
  agency(
    'DISPERKIM',
    'Dinas Perumahan dan Kawasan Permukiman',
    'Keteknikan',
    'Teknik Sipil;Perencanaan Wilayah dan Kota',
    'Bidang Perumahan;Bidang Permukiman;Bidang Pertanahan',
    [roads, planner],
  ),
  agency(
    'DISNAKER',
    'Dinas Tenaga Kerja',
    'Ketenagakerjaan',
    'Ilmu Hukum;Manajemen',
    'Bidang Penempatan;Bidang Pelatihan;Bidang Hubungan Industrial',
    [policy, planner],
    true,
  ),
  agency(
    'DP3A',
    'Dinas Pemberdayaan Perempuan dan Perlindungan Anak',
    'Sosial',
    'Psikologi;Sosiologi',
    'Bidang Kesetaraan;Bidang Perlindungan Anak;Bidang Data',
    [social, planner],
    true,
  ),
  agency(
    'DKP',
    'Dinas Kelautan dan Perikanan',
    'Perikanan',
    'Budidaya Perairan;Agribisnis',
    'Bidang Perikanan Tangkap;Bidang Budidaya;Bidang Pengawasan',
    [planner, extension],
  ),
  agency(
    'DISHUT',
    'Dinas Kehutanan',
    'Kehutanan',
    'Kehutanan;Biologi',
    'Bidang Perencanaan Hutan;Bidang Konservasi;Bidang Penyuluhan',
    [planner, environment],
  ),
  agency(
    'DESDM',
    'Dinas Energi dan Sumber Daya Mineral',
    'Energi',
    'Teknik Geologi;Teknik Elektro',
    'Bidang Geologi;Bidang Energi;Bidang Ketenagalistrikan',
    [planner, policy],
  ),
  agency(
    'DISPERINDAG',
    'Dinas Perindustrian dan Perdagangan',
    'Perdagangan',
    'Ekonomi Pembangunan;Manajemen',
    'Bidang Industri;Bidang Perdagangan;Bidang Standardisasi',
    [policy, planner],
    true,
  ),
  agency(
    'DISKOP',
    'Dinas Koperasi dan Usaha Kecil',
    'Perdagangan',
    'Manajemen;Akuntansi',
    'Bidang Koperasi;Bidang Usaha Kecil;Bidang Pengawasan',
    [policy, finance],
    true,
  ),
  agency(
    'DISPORA',
    'Dinas Kepemudaan dan Olahraga',
    'Kepemudaan',
    'Pendidikan Jasmani;Administrasi Publik',
    'Bidang Pemuda;Bidang Olahraga;Bidang Sarana',
    [policy, planner],
  ),
  agency(
    'DISBUDPAR',
    'Dinas Kebudayaan dan Pariwisata',
    'Kebudayaan',
    'Pariwisata;Sastra Indonesia',
    'Bidang Kebudayaan;Bidang Destinasi;Bidang Pemasaran',
    [relations, policy],
    true,
  ),
  agency(
    'DPMD',
    'Dinas Pemberdayaan Masyarakat dan Desa',
    'Pemerintahan',
    'Ilmu Pemerintahan;Sosiologi',
    'Bidang Pemerintahan Desa;Bidang Ekonomi Desa;Bidang Kelembagaan',
    [policy, planner],
  ),
  agency(
    'DKPANGAN',
    'Dinas Ketahanan Pangan',
    'Pertanian',
    'Agribisnis;Agronomi',
    'Bidang Ketersediaan;Bidang Distribusi;Bidang Konsumsi',
    [planner, extension],
  ),
  agency(
    'DUKCAPIL',
    'Dinas Kependudukan dan Pencatatan Sipil',
    'Pelayanan',
    'Administrasi Publik;Sistem Informasi',
    'Bidang Pendaftaran;Bidang Pencatatan;Bidang Data',
    [computing, policy],
    true,
  ),
  agency(
    'BRIDA',
    'Badan Riset dan Inovasi Daerah',
    'Perencanaan',
    'Ekonomi Pembangunan;Biologi',
    'Bidang Riset;Bidang Inovasi;Bidang Data',
    [policy, planner],
  ),
];
