/** Words of one's own facts: confirming them, contesting one, and what became of it. The page of data quality says them too. */

const kindsId: Record<string, string> = {
  pegawai: 'data pokok',
  riwayat_jabatan: 'riwayat jabatan',
  skp: 'kinerja (SKP)',
  kompetensi: 'asesmen kompetensi',
  pendidikan: 'pendidikan',
  uji_kompetensi: 'uji kompetensi',
  potensi: 'potensi',
  umpan_balik: 'umpan balik',
  penghargaan: 'penghargaan',
  penugasan: 'penugasan',
  diklat: 'pelatihan',
  hukdis: 'hukuman disiplin',
  bebas_temuan: 'bebas temuan',
  pernyataan: 'pernyataan',
  keluarga: 'keluarga',
  minat: 'minat',
  tambahan_pegawai: 'domisili dan kontrak',
};

const kindsEn: Record<string, string> = {
  pegawai: 'basic data',
  riwayat_jabatan: 'history of posts',
  skp: 'performance',
  kompetensi: 'competence assessment',
  pendidikan: 'education',
  uji_kompetensi: 'competency test',
  potensi: 'potential',
  umpan_balik: 'feedback',
  penghargaan: 'award',
  penugasan: 'assignment',
  diklat: 'training',
  hukdis: 'disciplinary measure',
  bebas_temuan: 'clearance',
  pernyataan: 'statement',
  keluarga: 'family',
  minat: 'wish',
  tambahan_pegawai: 'home and contract',
};

const id = {
  kindOf: (v: { kind: string }) => kindsId[v.kind] ?? v.kind,
  outcome: {
    diperbaiki: () => 'keliru, sudah diperbaiki',
    benar: () => 'fakta benar menurut dokumen',
    tidak_terbukti: () => 'tidak ada dokumen yang mendukung',
  },
  confirm: () => 'Nyatakan data ini benar',
  confirmLead: (v: { year: number }) =>
    `Sekali setahun Anda diminta memeriksa data di atas. Bila semuanya benar, nyatakan di sini untuk tahun ${v.year}. Fakta yang keliru tetap dapat dilaporkan kapan saja.`,
  confirmed: (v: { date: string }) => `Anda menyatakan data ini benar pada ${v.date}.`,
  confirmedNow: () => 'Terima kasih. Pernyataan Anda tercatat.',
  contestLead: () =>
    'Tulis apa yang keliru atau kurang, dan dokumen yang menunjukkannya. Jawaban paling lambat 3 × 24 jam (UU 27/2022).',
  contestWhat: () => 'Apa yang keliru',
  contestWhich: () => 'Pilih data mana yang keliru.',
  contestShort: () => 'Tulis apa yang keliru dan dokumennya, paling sedikit 10 huruf.',
  contestMissing: () => 'Fakta yang belum tercatat',
  contestSent: () => 'Sanggahan Anda diterima dan akan dijawab paling lambat 3 × 24 jam.',
  ownClaims: () => 'Sanggahan dan perbaikan',
  foundIn: (v: { document: string }) => `Diusulkan pejabat yang mencocokkan dengan ${v.document}`,
  waiting: (v: { date: string }) => `menunggu jawaban, paling lambat ${v.date}`,
  download: () => 'Unduh data saya',
  verifiedBy: (v: { document: string }) => `dicocokkan dengan ${v.document}`,
};

const en = {
  kindOf: (v: { kind: string }) => kindsEn[v.kind] ?? v.kind,
  outcome: {
    diperbaiki: () => 'wrong, and mended',
    benar: () => 'right by the document',
    tidak_terbukti: () => 'no document supports it',
  },
  confirm: () => 'Say that these data are right',
  confirmLead: (v: { year: number }) =>
    `Once a year you are asked to check the data above. If all of it is right, say so here for ${v.year}. A wrong fact may be reported at any time.`,
  confirmed: (v: { date: string }) => `You said that these data are right on ${v.date}.`,
  confirmedNow: () => 'Thank you. Your word is recorded.',
  contestLead: () =>
    'Write what is wrong or missing, and the document that shows it. The answer comes within 3 × 24 hours (Law 27/2022).',
  contestWhat: () => 'What is wrong',
  contestWhich: () => 'Choose which data are wrong.',
  contestShort: () => 'Write what is wrong and the document, at least 10 characters.',
  contestMissing: () => 'A fact that is not on record',
  contestSent: () => 'Your claim was received and will be answered within 3 × 24 hours.',
  ownClaims: () => 'Claims and corrections',
  foundIn: (v: { document: string }) => `Proposed by an official who compared it with ${v.document}`,
  waiting: (v: { date: string }) => `waiting for an answer, at the latest ${v.date}`,
  download: () => 'Download my data',
  verifiedBy: (v: { document: string }) => `compared with ${v.document}`,
} satisfies typeof id;

export const words = { id, en };
