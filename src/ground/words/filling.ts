/** Words of the first minutes of a house, while its example province is being filled in. */

const id = {
  title: () => 'Provinsi contoh sedang diisi',
  lead: () =>
    'Sebuah provinsi contoh dengan dua putaran sedang masuk lewat impor dan tindakan yang sama dengan yang akan Anda pakai. Anda dapat mulai melihat-lihat.',
  reload: () => 'Muat ulang halaman ini untuk angka terbaru.',
  part: {
    berkas: () => 'Menulis berkas pegawai dan jabatan',
    impor: () => 'Mengimpor berkas',
    evaluasi: () => 'Menilai semua pegawai terhadap jabatan yang terbuka',
    usulan: () => 'Mencari rencana terbaik dan membuktikannya',
    pemeriksaan: () => 'Memeriksa berkas usulan',
    sidang: () => 'Sidang Tim Penilai Kinerja',
    keputusan: () => 'Keputusan dan SK',
    surat: () => 'Menulis surat untuk yang berpindah',
    pengumuman: () => 'Mengumumkan hasil putaran',
    survei: () => 'Mengimpor survei kepuasan sesudah mutasi',
    sekitar: () => 'Meminta keterangan, penilaian, dan umpan balik',
  },
};

const en = {
  title: () => 'The example province is being filled in',
  lead: () =>
    'An example province with two rounds is coming in through the same import and acts that you will use. You may look around already.',
  reload: () => 'Reload this page for the latest figures.',
  part: {
    berkas: () => 'Writing files of employees and posts',
    impor: () => 'Importing files',
    evaluasi: () => 'Evaluating every employee for the open posts',
    usulan: () => 'Finding the best plan and proving it',
    pemeriksaan: () => 'Checking the papers of the proposals',
    sidang: () => 'Session of the assessment team',
    keputusan: () => 'Decision and decree',
    surat: () => 'Writing letters to those who move',
    pengumuman: () => 'Publishing the round',
    survei: () => 'Importing the satisfaction survey after the moves',
    sekitar: () => 'Asking for statements, assessments and feedback',
  },
} satisfies typeof id;

export const words = { id, en };
