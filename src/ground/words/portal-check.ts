/** Words of the public pages where something is checked or answered: log, open data, verification, survey. */
const id = {
  log: {
    title: () => 'Log',
    lead: () =>
      'Setiap tindakan dalam mutasi menjadi satu entri dalam log yang hanya dapat ditambah. Siapa pun dapat memeriksa bahwa tidak ada yang diubah atau dihapus.',
    size: () => 'Entri',
    checkpoint: () => 'Titik periksa terakhir',
    signedAt: (v: { date: string }) => `ditandatangani ${v.date}`,
    witnesses: () => 'Saksi luar',
    noWitness: () => 'Belum ada saksi luar yang ikut menandatangani titik periksa ini.',
    none: () => 'Belum ada titik periksa yang ditandatangani.',
    key: () => 'Kunci publik',
    how: () => 'Cara memeriksa',
    howSteps: () => [
      'Simpan titik periksa hari ini. Di kemudian hari log harus memuat semua yang dikandungnya.',
      'Ambil petak log di /log/tile/… (C2SP tlog-tiles) dan hitung kembali akarnya, atau jalankan: tepat witness --log ALAMAT --state BERKAS.',
      'Untuk salinan yang berdiri sendiri: tepat export log, lalu tepat verify FOLDER tanpa server.',
    ],
    personal: () => 'Log publik tidak memuat nama atau NIP: bagian pribadi hanya berupa komitmen bergaram.',
  },
  data: {
    title: () => 'Data terbuka',
    lead: () => 'Berkas yang boleh dipakai siapa pun, untuk apa pun (CC BY 4.0), dengan menyebut sumbernya.',
    file: () => 'Berkas',
    what: () => 'Isi',
    vacancies: (v: { title: string }) => `Lowongan ${v.title}`,
    results: (v: { title: string }) => `Hasil ${v.title}: nama, NIP tersamar, asal, tujuan, SK`,
    bundle: (v: { title: string }) =>
      `Bundel bukti ${v.title}: kebijakan, tujuan, batas, harga jabatan, akar baris bergaram`,
    checkpoint: () => 'Titik periksa log',
    key: () => 'Kunci publik log',
    none: () => 'Berkas putaran tampil setelah kriteria dibekukan.',
  },
  verify: {
    title: () => 'Verifikasi SK',
    lead: () =>
      'Periksa apakah sebuah keputusan benar diterbitkan: dengan kode pada SK, atau dengan berkas PDF-nya.',
    code: () => 'Kode pada SK',
    codeHint: () => '27 huruf dan angka di bawah kode QR.',
    go: () => 'Periksa kode',
    file: () => 'Berkas PDF',
    fileHint: () => 'Berkas diperiksa lalu dilupakan; tidak ada yang disimpan.',
    fileGo: () => 'Periksa berkas',
    unknown: () => 'Kode ini tidak dikenal',
    unknownLead: () =>
      'Tidak ada SK dengan kode ini. Periksa kembali penulisannya; bila kode disalin tepat dari SK, SK itu tidak diterbitkan melalui Tepat.',
    known: () => 'SK ini diterbitkan',
    number: () => 'Nomor',
    date: () => 'Tanggal',
    effective: () => 'Berlaku mulai',
    signer: () => 'Penanda tangan',
    kind: () => 'Tanda tangan',
    test: () => 'UJI COBA: sertifikat uji, tanpa kekuatan hukum',
    real: () => 'Sertifikat elektronik (BSrE)',
    people: () => 'Jumlah pegawai',
    sha256: () => 'Sidik berkas (SHA-256)',
    entry: () => 'Entri log',
    entryText: (v: { index: string; size: string }) =>
      `nomor ${v.index}, termasuk dalam titik periksa ${v.size} entri`,
    entryOpen: (v: { index: string }) => `nomor ${v.index}, menunggu titik periksa berikutnya`,
    noCopy: () =>
      'Halaman ini tidak menyediakan salinan SK karena memuat data pribadi. Bandingkan sidik berkas Anda dengan yang di atas, atau periksa berkas PDF-nya.',
    fileOk: () => 'Asli dan utuh: berkas ini sama persis dengan SK yang diterbitkan.',
    fileSigned: () =>
      'Tanda tangan pada berkas ini utuh, tetapi berkas ini tidak tercatat sebagai SK yang diterbitkan di sini.',
    fileBad: () => 'Berkas ini bukan SK yang diterbitkan, atau telah diubah',
    fileEmpty: () => 'Pilih berkas PDF lebih dahulu.',
    fileBig: () => 'Berkas lebih dari 20 MB. SK tidak sebesar itu.',
    offline: () =>
      'Tanpa internet: tepat verify BERKAS.pdf memeriksa tanda tangan dan bukti log di dalamnya.',
  },
  survey: {
    title: () => 'Survei kepuasan masyarakat',
    lead: (v: { unit: string }) =>
      `Bagaimana layanan ${v.unit}? Sembilan pertanyaan, tanpa nama, sekitar dua menit.`,
    scale: ['', 'Tidak baik', 'Kurang baik', 'Baik', 'Sangat baik'],
    questions: [
      'Bagaimana kesesuaian persyaratan dengan jenis layanannya?',
      'Bagaimana kemudahan prosedur layanan?',
      'Bagaimana kecepatan layanan?',
      'Bagaimana kewajaran biaya layanan?',
      'Bagaimana kesesuaian hasil layanan dengan yang dijanjikan?',
      'Bagaimana kemampuan petugas dalam melayani?',
      'Bagaimana kesopanan dan keramahan petugas?',
      'Bagaimana penanganan pengaduan?',
      'Bagaimana kualitas sarana dan prasarana?',
    ],
    missing: (v: { number: number }) => `Pilih satu jawaban untuk pertanyaan ${v.number}.`,
    wrong: (v: { count: number }) =>
      `${v.count} pertanyaan belum dijawab. Jawaban Anda yang lain tetap tersimpan di halaman ini.`,
    send: () => 'Kirim jawaban',
    thanks: () => 'Terima kasih',
    thanksLead: () =>
      'Jawaban Anda sudah diterima tanpa nama. Hasilnya tampil di halaman Statistik bila sudah ada cukup jawaban.',
    private: () => 'Tidak ada yang mencatat siapa Anda. Yang disimpan: unit, hari, dan sembilan angka.',
    again: () => 'Lihat statistik',
  },
};

const en = {
  log: {
    title: () => 'Log',
    lead: () =>
      'Each act of a transfer becomes one entry in a log that can only grow. Anybody can check that nothing was changed or taken away.',
    size: () => 'Entries',
    checkpoint: () => 'Latest checkpoint',
    signedAt: (v: { date: string }) => `signed ${v.date}`,
    witnesses: () => 'Outside witnesses',
    noWitness: () => 'No outside witness has cosigned this checkpoint yet.',
    none: () => 'No checkpoint has been signed yet.',
    key: () => 'Public key',
    how: () => 'How to check',
    howSteps: () => [
      "Keep today's checkpoint. Later the log must hold everything that it holds.",
      'Fetch the tiles at /log/tile/… (C2SP tlog-tiles) and count the root again, or run: tepat witness --log ADDRESS --state FILE.',
      'For a copy that stands alone: tepat export log, then tepat verify FOLDER without the server.',
    ],
    personal: () => 'The public log holds no name and no NIP: personal parts are salted commitments only.',
  },
  data: {
    title: () => 'Open data',
    lead: () => 'Files that anybody may use for anything (CC BY 4.0), naming the source.',
    file: () => 'File',
    what: () => 'Content',
    vacancies: (v: { title: string }) => `Vacancies of ${v.title}`,
    results: (v: { title: string }) => `Results of ${v.title}: name, masked NIP, from, to, decree`,
    bundle: (v: { title: string }) =>
      `Proof bundle of ${v.title}: policy, objectives, bounds, post prices, root of salted rows`,
    checkpoint: () => 'Checkpoint of the log',
    key: () => 'Public key of the log',
    none: () => 'Files of a round appear once its criteria are frozen.',
  },
  verify: {
    title: () => 'Verify a decree',
    lead: () => 'Check whether a decree was really issued: by the code on it, or by its PDF file.',
    code: () => 'Code on the decree',
    codeHint: () => '27 letters and digits below the QR code.',
    go: () => 'Check the code',
    file: () => 'PDF file',
    fileHint: () => 'The file is checked and forgotten; nothing is kept.',
    fileGo: () => 'Check the file',
    unknown: () => 'This code is not known',
    unknownLead: () =>
      'There is no decree with this code. Check the spelling; if it was copied exactly from a decree, that decree was not issued through Tepat.',
    known: () => 'This decree was issued',
    number: () => 'Number',
    date: () => 'Date',
    effective: () => 'In force from',
    signer: () => 'Signed by',
    kind: () => 'Signature',
    test: () => 'TEST (UJI COBA): a test certificate, without legal force',
    real: () => 'Electronic certificate (BSrE)',
    people: () => 'Number of people',
    sha256: () => 'Hash of the file (SHA-256)',
    entry: () => 'Log entry',
    entryText: (v: { index: string; size: string }) =>
      `number ${v.index}, in the checkpoint of ${v.size} entries`,
    entryOpen: (v: { index: string }) => `number ${v.index}, waiting for the next checkpoint`,
    noCopy: () =>
      'This page gives no copy of the decree, because it holds personal data. Compare the hash of your file with the one above, or check the PDF.',
    fileOk: () => 'Genuine and whole: this file is exactly the decree that was issued.',
    fileSigned: () =>
      'The signature in this file is whole, but the file is not on record as a decree issued here.',
    fileBad: () => 'This file is not the decree that was issued, or it was altered',
    fileEmpty: () => 'Choose a PDF file first.',
    fileBig: () => 'The file is over 20 MB. No decree is that large.',
    offline: () => 'Without internet: tepat verify FILE.pdf checks the signature and the log proof inside.',
  },
  survey: {
    title: () => 'Public satisfaction survey',
    lead: (v: { unit: string }) =>
      `How is the service of ${v.unit}? Nine questions, no names, about two minutes.`,
    scale: ['', 'Bad', 'Rather bad', 'Good', 'Very good'],
    questions: [
      'How well do the requirements fit the kind of service?',
      'How easy is the procedure?',
      'How quick is the service?',
      'How fair is the cost?',
      'How well does the result match what was promised?',
      'How able are the staff who serve you?',
      'How polite and friendly are the staff?',
      'How are complaints handled?',
      'How good are rooms and equipment?',
    ],
    missing: (v: { number: number }) => `Choose one answer to question ${v.number}.`,
    wrong: (v: { count: number }) =>
      `${v.count} questions have no answer yet. Your other answers are kept on this page.`,
    send: () => 'Send the answers',
    thanks: () => 'Thank you',
    thanksLead: () =>
      'Your answers were received without a name. The result shows on the Statistics page once there are enough.',
    private: () => 'Nothing records who you are. What is kept: the unit, the day, and nine figures.',
    again: () => 'See the statistics',
  },
} satisfies typeof id;

export const words = { id, en };
