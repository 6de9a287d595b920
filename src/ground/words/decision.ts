/** Words of the decision, I-MUT, the decree and what follows it, and their refusals. */
const id = {
  title: () => 'Keputusan',
  decree: {
    authority: () => 'Gubernur Gajahmungkur',
    about: () =>
      'Pemindahan dan Pengangkatan Pegawai Negeri Sipil dalam Jabatan di Lingkungan Pemerintah Provinsi Gajahmungkur',
    place: () => 'Wanasari',
    considering: () => [
      'bahwa untuk memenuhi kebutuhan organisasi dan meningkatkan pelayanan publik perlu dilakukan mutasi berdasarkan kesesuaian kompetensi, persyaratan jabatan, klasifikasi jabatan, dan pola karier',
      'bahwa pegawai yang namanya tercantum dalam lampiran telah memperoleh pertimbangan Tim Penilai Kinerja dan dinilai memenuhi syarat untuk diangkat dalam jabatan tersebut',
      'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b perlu menetapkan Keputusan Gubernur',
    ],
    inView: () => [
      'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah beberapa kali diubah',
      'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara',
      'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020',
      'Peraturan Pemerintah Nomor 30 Tahun 2019 tentang Penilaian Kinerja Pegawai Negeri Sipil',
      'Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil',
      'Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi',
    ],
    minutes: (v: { number: string; date: string }) =>
      `Berita Acara Sidang Tim Penilai Kinerja PNS Nomor ${v.number} tanggal ${v.date}`,
    imut: (v: { number: string; date: string }) =>
      `Rekomendasi I-MUT Badan Kepegawaian Negara Nomor ${v.number} tanggal ${v.date}`,
    minister: (v: { number: string; date: string }) =>
      `Persetujuan tertulis Menteri Dalam Negeri Nomor ${v.number} tanggal ${v.date}`,
    decides: (v: { effective: string }) => [
      'Memindahkan dan mengangkat Pegawai Negeri Sipil yang namanya tercantum dalam lampiran keputusan ini dari jabatan lama ke jabatan baru sebagaimana tersebut dalam lampiran yang merupakan bagian tidak terpisahkan dari keputusan ini',
      'Kepada yang bersangkutan diberikan tunjangan dan tambahan penghasilan sesuai dengan ketentuan peraturan perundang-undangan',
      'Pegawai yang tidak menerima keputusan ini dapat mengajukan keberatan secara tertulis kepada Gubernur paling lambat 14 (empat belas) hari kerja sejak keputusan diterima',
      `Keputusan ini mulai berlaku pada tanggal ${v.effective}, dengan ketentuan apabila di kemudian hari terdapat kekeliruan akan diadakan perbaikan sebagaimana mestinya`,
    ],
    copies: () => [
      'Menteri Dalam Negeri di Jakarta',
      'Kepala Badan Kepegawaian Negara di Jakarta',
      'Inspektur Provinsi Gajahmungkur di Wanasari',
      'Kepala Badan Pengelolaan Keuangan dan Aset Daerah Provinsi Gajahmungkur di Wanasari',
      'Kepala perangkat daerah asal dan tujuan',
      'Yang bersangkutan',
    ],
    office: () => 'GUBERNUR GAJAHMUNGKUR',
    reason: () => 'Penetapan keputusan mutasi',
    level: (v: { echelon: string | null; jobClass: number | null }) =>
      [v.echelon === null ? '' : `Eselon ${v.echelon}`, v.jobClass === null ? '' : `kelas ${v.jobClass}`]
        .filter(Boolean)
        .join(', '),
  },
  effect: {
    ditetapkan: () => 'ditetapkan ke jabatan ini',
    tergeser: () => 'tergeser ke jabatan lain',
    batal_pindah: () => 'tidak jadi pindah',
    penggerak_baru: () => 'ikut pindah',
  },
  fault: {
    terlambat: () => 'lebih dari 30 hari kerja sesudah SK',
    undangan_terlambat: () => 'undangan kurang dari 1 hari kerja sebelumnya',
    sebelum_sk: () => 'sebelum tanggal SK',
  },
};

const en = {
  title: () => 'Decision',
  decree: {
    authority: () => 'Governor of Gajahmungkur',
    about: () =>
      'Transfer and Appointment of Civil Servants in Posts of the Government of Gajahmungkur Province',
    place: () => 'Wanasari',
    considering: () => [
      'that the needs of the organisation and better public service call for transfers by fit of competence, requirements, classification and career path',
      'that the persons named in the annex have been considered by the performance appraisal team and meet the requirements of the posts',
      'that on these grounds a decree of the Governor is needed',
    ],
    inView: () => [
      'Law 23 of 2014 on Regional Government, as amended',
      'Law 20 of 2023 on the State Civil Apparatus',
      'Government Regulation 11 of 2017 on the Management of Civil Servants, as amended by 17 of 2020',
      'Government Regulation 30 of 2019 on the Performance of Civil Servants',
      'Government Regulation 94 of 2021 on Discipline',
      'BKN Regulation 5 of 2019 on Transfers',
    ],
    minutes: (v: { number: string; date: string }) =>
      `Minutes of the performance appraisal team ${v.number} of ${v.date}`,
    imut: (v: { number: string; date: string }) => `I-MUT recommendation of BKN ${v.number} of ${v.date}`,
    minister: (v: { number: string; date: string }) =>
      `Written approval of the Minister of Home Affairs ${v.number} of ${v.date}`,
    decides: (v: { effective: string }) => [
      'To transfer and appoint the civil servants named in the annex from their former to their new posts',
      'Allowances follow the regulations in force',
      'Whoever does not accept this decree may object in writing to the Governor within 14 (fourteen) working days of receiving it',
      `This decree takes effect on ${v.effective} and will be corrected if an error is found`,
    ],
    copies: () => [
      'Minister of Home Affairs, Jakarta',
      'Head of BKN, Jakarta',
      'Inspector of Gajahmungkur Province, Wanasari',
      'Head of the Finance and Assets Agency, Wanasari',
      'Heads of the donor and receiving agencies',
      'The persons concerned',
    ],
    office: () => 'GOVERNOR OF GAJAHMUNGKUR',
    reason: () => 'Decree on transfer',
    level: (v: { echelon: string | null; jobClass: number | null }) =>
      [v.echelon === null ? '' : `Echelon ${v.echelon}`, v.jobClass === null ? '' : `class ${v.jobClass}`]
        .filter(Boolean)
        .join(', '),
  },
  effect: {
    ditetapkan: () => 'placed in this post',
    tergeser: () => 'displaced to another post',
    batal_pindah: () => 'stays after all',
    penggerak_baru: () => 'moves as well',
  },
  fault: {
    terlambat: () => 'more than 30 working days after the decree',
    undangan_terlambat: () => 'invited less than 1 working day before',
    sebelum_sk: () => 'before the date of the decree',
  },
} satisfies typeof id;

export const words = { id, en };

const refusalsId = {
  'decision.nothingChosen': () => 'Pilih paling sedikit satu kasus.',
  'decision.reasonShort': (v: { min: number }) =>
    `Tulis alasan paling sedikit ${v.min} huruf; alasan ini tercatat dan dilaporkan.`,
  'decision.sessionOpen': () =>
    'Sidang yang membahas kasus ini belum ditutup. Pertimbangan TPK harus selesai dahulu (PP 11/2017 Pasal 191).',
  'decision.packageChanged': () =>
    'Isi paket berubah sejak diteruskan. Tidak ada yang disimpan; muat ulang halaman dan periksa paket yang baru.',
  'decision.postImpossible': (v: { post: string }) =>
    `Orang ini tidak memenuhi syarat untuk jabatan ${v.post} pada putaran ini, sehingga tidak dapat ditetapkan ke sana.`,
  'decision.departureInfeasible': (v: { post: string }) =>
    `Penetapan ke ${v.post} membuat susunan tidak mungkin (kapasitas atau batas unit asal). Pilih jabatan lain.`,
  'decision.noMinutes': () => 'Belum ada berita acara TPK untuk kasus ini.',
  'decision.rule': (v: { rule: string; why: string }) => `Tidak dapat dilanjutkan: ${v.rule}. ${v.why}`,
  'decision.inauguration': (v: { why: string }) =>
    `Tanggal pelantikan tidak dapat dipakai: ${v.why} (Perka BKN 7/2017).`,
};

const refusalsEn = {
  'decision.nothingChosen': () => 'Choose at least one case.',
  'decision.reasonShort': (v: { min: number }) =>
    `Give a reason of at least ${v.min} letters; it is recorded and reported.`,
  'decision.sessionOpen': () =>
    'The session on this case is not closed. The consideration of the board comes first.',
  'decision.packageChanged': () =>
    'The package has changed since it was forwarded. Nothing was stored; reload and look at the new one.',
  'decision.postImpossible': (v: { post: string }) =>
    `This person is not eligible for the post ${v.post} in this round.`,
  'decision.departureInfeasible': (v: { post: string }) =>
    `Placing into ${v.post} makes the plan impossible (capacity or donor floor). Choose another post.`,
  'decision.noMinutes': () => 'There are no minutes of the board for this case yet.',
  'decision.rule': (v: { rule: string; why: string }) => `Cannot go on: ${v.rule}. ${v.why}`,
  'decision.inauguration': (v: { why: string }) => `This inauguration date cannot be used: ${v.why}.`,
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
