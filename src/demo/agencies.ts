/** The agencies of the invented province with their divisions, in order of founding: a small one has the first six. */
import { type Title, titleOf } from '#demo/titles.ts';

export type Agency = {
  code: string;
  name: string;
  family: string;
  divisions: readonly string[];
  titles: readonly Title[];
  programmes: readonly string[];
};

/** code|name|job family|study programmes|divisions|functional titles */
const table = `
SETDA|Sekretariat Daerah|Pemerintahan|Ilmu Pemerintahan;Administrasi Publik;Ilmu Hukum|Biro Organisasi;Biro Hukum;Biro Umum;Biro Pemerintahan dan Otonomi Daerah|ANJAK;PERANCANG;HUMAS;PBJ
INSP|Inspektorat|Pengawasan|Akuntansi;Ilmu Hukum;Administrasi Publik|Inspektur Pembantu Wilayah I;Inspektur Pembantu Wilayah II;Inspektur Pembantu Khusus|AUDITOR;PPUPD
BKD|Badan Kepegawaian Daerah|Kepegawaian|Manajemen;Administrasi Publik;Psikologi|Bidang Mutasi dan Promosi;Bidang Pengembangan Kompetensi;Bidang Pengadaan dan Informasi Kepegawaian|ANSDMA;ASESOR;PRAKOM
DISDIK|Dinas Pendidikan|Pendidikan|Manajemen Pendidikan;Pendidikan Matematika;Pendidikan Bahasa Indonesia|Bidang Pembinaan SMA;Bidang Pembinaan SMK;Bidang Ketenagaan|PTP;PERENCANA;ARSIPARIS
DINKES|Dinas Kesehatan|Kesehatan|Kesehatan Masyarakat;Administrasi Rumah Sakit|Bidang Pelayanan Kesehatan;Bidang Pencegahan dan Pengendalian Penyakit;Bidang Sumber Daya Kesehatan|ADMINKES;EPID;PERENCANA
DPU|Dinas Pekerjaan Umum|Keteknikan|Teknik Sipil;Teknik Pengairan;Perencanaan Wilayah dan Kota|Bidang Bina Marga;Bidang Sumber Daya Air;Bidang Cipta Karya|JALAN;PENGAIRAN;PERENCANA
BAPPEDA|Badan Perencanaan Pembangunan Daerah|Perencanaan|Ekonomi Pembangunan;Perencanaan Wilayah dan Kota|Bidang Perencanaan;Bidang Ekonomi;Bidang Infrastruktur|PERENCANA;ANJAK;PRAKOM
BPKAD|Badan Pengelola Keuangan dan Aset Daerah|Keuangan|Akuntansi;Manajemen|Bidang Anggaran;Bidang Perbendaharaan;Bidang Aset|APKAPD;PRAKOM
BAPENDA|Badan Pendapatan Daerah|Keuangan|Akuntansi;Manajemen;Ekonomi Pembangunan|Bidang Pajak;Bidang Retribusi;Bidang Pengendalian|APKAPD;PRAKOM
DPMPTSP|Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu|Pelayanan|Administrasi Publik;Manajemen;Ilmu Hukum|Bidang Penanaman Modal;Bidang Pelayanan Perizinan;Bidang Pengaduan|PERIZINAN;ANJAK
DINSOS|Dinas Sosial|Sosial|Kesejahteraan Sosial;Sosiologi|Bidang Rehabilitasi Sosial;Bidang Perlindungan Sosial;Bidang Pemberdayaan Sosial|PEKSOS;PERENCANA
DISHUB|Dinas Perhubungan|Perhubungan|Teknik Sipil;Administrasi Publik|Bidang Lalu Lintas;Bidang Angkutan;Bidang Pelayaran|PERENCANA;PRAKOM
DISKOMINFO|Dinas Komunikasi dan Informatika|Teknologi Informasi|Teknik Informatika;Ilmu Komunikasi|Bidang Informasi Publik;Bidang Aplikasi;Bidang Persandian|PRAKOM;HUMAS
DLH|Dinas Lingkungan Hidup|Lingkungan|Teknik Lingkungan;Biologi|Bidang Tata Lingkungan;Bidang Pengelolaan Sampah;Bidang Penaatan|PENGENDALI-LH;PERENCANA
DISTAN|Dinas Pertanian|Pertanian|Agronomi;Agribisnis|Bidang Tanaman Pangan;Bidang Hortikultura;Bidang Penyuluhan|PENYULUH-TANI;PERENCANA
DISPUSIP|Dinas Perpustakaan dan Kearsipan|Kearsipan|Ilmu Perpustakaan;Kearsipan|Bidang Layanan;Bidang Pengembangan;Bidang Kearsipan|PUSTAKAWAN;ARSIPARIS
SATPOLPP|Satuan Polisi Pamong Praja|Ketertiban|Ilmu Pemerintahan;Ilmu Hukum|Bidang Ketertiban Umum;Bidang Penegakan;Bidang Perlindungan Masyarakat|ANJAK
SETWAN|Sekretariat DPRD|Pemerintahan|Ilmu Pemerintahan;Ilmu Hukum|Bagian Persidangan;Bagian Umum;Bagian Keuangan|PERANCANG;HUMAS
BPSDM|Badan Pengembangan Sumber Daya Manusia|Kepegawaian|Manajemen;Psikologi|Bidang Kompetensi Manajerial;Bidang Kompetensi Teknis;Bidang Sertifikasi|ANSDMA;ASESOR
KESBANGPOL|Badan Kesatuan Bangsa dan Politik|Pemerintahan|Ilmu Pemerintahan;Sosiologi|Bidang Ideologi;Bidang Politik;Bidang Ketahanan|ANJAK;PERENCANA
BPBD|Badan Penanggulangan Bencana Daerah|Kebencanaan|Teknik Sipil;Administrasi Publik|Bidang Pencegahan;Bidang Kedaruratan;Bidang Rehabilitasi|PERENCANA;ANJAK
DISPERKIM|Dinas Perumahan dan Kawasan Permukiman|Keteknikan|Teknik Sipil;Perencanaan Wilayah dan Kota|Bidang Perumahan;Bidang Permukiman;Bidang Pertanahan|JALAN;PERENCANA
DISNAKER|Dinas Tenaga Kerja|Ketenagakerjaan|Ilmu Hukum;Manajemen|Bidang Penempatan;Bidang Pelatihan;Bidang Hubungan Industrial|ANJAK;PERENCANA
DP3A|Dinas Pemberdayaan Perempuan dan Perlindungan Anak|Sosial|Psikologi;Sosiologi|Bidang Kesetaraan;Bidang Perlindungan Anak;Bidang Data|PEKSOS;PERENCANA
DKP|Dinas Kelautan dan Perikanan|Perikanan|Budidaya Perairan;Agribisnis|Bidang Perikanan Tangkap;Bidang Budidaya;Bidang Pengawasan|PERENCANA;PENYULUH-TANI
DISHUT|Dinas Kehutanan|Kehutanan|Kehutanan;Biologi|Bidang Perencanaan Hutan;Bidang Konservasi;Bidang Penyuluhan|PERENCANA;PENGENDALI-LH
DESDM|Dinas Energi dan Sumber Daya Mineral|Energi|Teknik Geologi;Teknik Elektro|Bidang Geologi;Bidang Energi;Bidang Ketenagalistrikan|PERENCANA;ANJAK
DISPERINDAG|Dinas Perindustrian dan Perdagangan|Perdagangan|Ekonomi Pembangunan;Manajemen|Bidang Industri;Bidang Perdagangan;Bidang Standardisasi|ANJAK;PERENCANA
DISKOP|Dinas Koperasi dan Usaha Kecil|Perdagangan|Manajemen;Akuntansi|Bidang Koperasi;Bidang Usaha Kecil;Bidang Pengawasan|ANJAK;APKAPD
DISPORA|Dinas Kepemudaan dan Olahraga|Kepemudaan|Pendidikan Jasmani;Administrasi Publik|Bidang Pemuda;Bidang Olahraga;Bidang Sarana|ANJAK;PERENCANA
DISBUDPAR|Dinas Kebudayaan dan Pariwisata|Kebudayaan|Pariwisata;Sastra Indonesia|Bidang Kebudayaan;Bidang Destinasi;Bidang Pemasaran|HUMAS;ANJAK
DPMD|Dinas Pemberdayaan Masyarakat dan Desa|Pemerintahan|Ilmu Pemerintahan;Sosiologi|Bidang Pemerintahan Desa;Bidang Ekonomi Desa;Bidang Kelembagaan|ANJAK;PERENCANA
DKPANGAN|Dinas Ketahanan Pangan|Pertanian|Agribisnis;Agronomi|Bidang Ketersediaan;Bidang Distribusi;Bidang Konsumsi|PERENCANA;PENYULUH-TANI
DUKCAPIL|Dinas Kependudukan dan Pencatatan Sipil|Pelayanan|Administrasi Publik;Sistem Informasi|Bidang Pendaftaran;Bidang Pencatatan;Bidang Data|PRAKOM;ANJAK
BRIDA|Badan Riset dan Inovasi Daerah|Perencanaan|Ekonomi Pembangunan;Biologi|Bidang Riset;Bidang Inovasi;Bidang Data|ANJAK;PERENCANA
DISBUN|Dinas Perkebunan|Pertanian|Agronomi;Agribisnis|Bidang Tanaman Semusim;Bidang Tanaman Tahunan;Bidang Pengolahan|PENYULUH-TANI;PERENCANA
DISNAK|Dinas Peternakan dan Kesehatan Hewan|Pertanian|Agribisnis;Biologi|Bidang Pembibitan;Bidang Kesehatan Hewan;Bidang Pengolahan|PENYULUH-TANI;PERENCANA
DPPKB|Dinas Pengendalian Penduduk dan Keluarga Berencana|Sosial|Kesehatan Masyarakat;Sosiologi|Bidang Pengendalian Penduduk;Bidang Keluarga Berencana;Bidang Ketahanan Keluarga|PEKSOS;ADMINKES
DPTR|Dinas Pertanahan dan Tata Ruang|Keteknikan|Perencanaan Wilayah dan Kota;Teknik Sipil|Bidang Penataan Ruang;Bidang Pertanahan;Bidang Pengendalian Ruang|PERENCANA;ANJAK
DPSDA|Dinas Pengelolaan Sumber Daya Air|Keteknikan|Teknik Pengairan;Teknik Sipil|Bidang Sungai;Bidang Irigasi;Bidang Bendungan|PENGAIRAN;PERENCANA
DISTRANS|Dinas Transmigrasi|Ketenagakerjaan|Sosiologi;Administrasi Publik|Bidang Penyiapan;Bidang Pengembangan;Bidang Kerja Sama|ANJAK;PERENCANA
BAPENGHUB|Badan Penghubung|Pemerintahan|Ilmu Pemerintahan;Ilmu Komunikasi|Bidang Promosi;Bidang Hubungan Antarlembaga;Bidang Pelayanan|HUMAS;ANJAK
`;

export const agencies: readonly Agency[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = '', family = '', programmes = '', divisions = '', titles = ''] = line.split('|');
    return {
      code,
      name,
      family,
      programmes: programmes.split(';'),
      divisions: divisions.split(';'),
      titles: titles.split(';').map(titleOf),
    };
  });
