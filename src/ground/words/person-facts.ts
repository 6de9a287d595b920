/** Words of the page where an official compares a person's facts with their documents. */
const id = {
  title: () => 'Fakta dan dokumen',
  lead: () =>
    'Setiap fakta dengan asal, tanggal, dan siapa yang mencocokkannya. Cocokkan dengan dokumen: yang sama menjadi terverifikasi, yang berbeda menjadi usulan perbaikan.',
  fact: () => 'Fakta',
  basic: () => 'Data pokok',
  source: () => 'Asal',
  mark: () => 'Mutu',
  seen: () => 'Dicocokkan',
  seenBy: (v: { by: string; date: string }) => `${v.by}, ${v.date}`,
  notSeen: () => 'belum',
  compare: () => 'Cocokkan',
  again: () => 'Lihat',
  open: () => 'Perbaikan diusulkan',
  kind: () => 'Jenis',
  state: () => 'Keadaan',
  stateName: {
    belum: () => 'belum dicocokkan',
    sudah: () => 'sudah dicocokkan',
    perbaikan: () => 'menunggu perbaikan',
  },
  figures: {
    all: () => 'Fakta',
    seen: () => 'Sudah dicocokkan',
    doubtful: () => 'Diragukan',
    waiting: () => 'Menunggu perbaikan',
  },
  compareTitle: () => 'Cocokkan fakta ini dengan dokumennya',
  result: () => 'Hasil',
  resultName: {
    cocok: () => 'Sama dengan dokumen',
    berbeda: () => 'Berbeda dari dokumen',
  },
  resultMissing: () => 'Pilih hasil pencocokan.',
  difference: () => 'Bunyi dokumen',
  differenceHint: () => 'Hanya bila berbeda: tulis apa yang tertulis pada dokumen. Pegawai membacanya.',
  differenceMissing: () => 'Tulis bunyi dokumen paling sedikit 5 huruf.',
  keep: () => 'Catat hasil',
  verifiedNow: () => 'Fakta dicatat sama dengan dokumennya.',
  proposedNow: (v: { claim: string }) =>
    `Usulan perbaikan ${v.claim} dicatat dan pegawai diberi tahu. Impor atau tempel fakta yang benar, lalu tutup usulannya pada Sanggahan data.`,
  mendNow: () => 'Tempel fakta yang benar',
  claims: () => 'Sanggahan data',
  own: () => 'Fakta Anda sendiri dicocokkan oleh orang lain.',
  already: (v: { document: string }) =>
    `Sudah dicocokkan dengan ${v.document}. Pencocokan pertama tetap tercatat.`,
  none: () => 'Tidak ada fakta yang cocok dengan saringan ini.',
};

const en = {
  title: () => 'Facts and documents',
  lead: () =>
    'Each fact with its origin, day, and who compared it. Compare it with the document: the same becomes verified, a different one becomes a proposed correction.',
  fact: () => 'Fact',
  basic: () => 'Basic data',
  source: () => 'Origin',
  mark: () => 'Quality',
  seen: () => 'Compared',
  seenBy: (v: { by: string; date: string }) => `${v.by}, ${v.date}`,
  notSeen: () => 'not yet',
  compare: () => 'Compare',
  again: () => 'Look',
  open: () => 'Correction proposed',
  kind: () => 'Kind',
  state: () => 'State',
  stateName: {
    belum: () => 'not compared',
    sudah: () => 'compared',
    perbaikan: () => 'awaiting correction',
  },
  figures: {
    all: () => 'Facts',
    seen: () => 'Compared',
    doubtful: () => 'Doubtful',
    waiting: () => 'Awaiting correction',
  },
  compareTitle: () => 'Compare this fact with its document',
  result: () => 'Result',
  resultName: {
    cocok: () => 'The same as the document',
    berbeda: () => 'Different from the document',
  },
  resultMissing: () => 'Choose the result.',
  difference: () => 'What the document says',
  differenceHint: () => 'Only if it differs: write what stands in the document. The employee reads it.',
  differenceMissing: () => 'Write what the document says, at least 5 letters.',
  keep: () => 'Record the result',
  verifiedNow: () => 'The fact is recorded as the same as its document.',
  proposedNow: (v: { claim: string }) =>
    `Correction ${v.claim} is proposed and the employee was told. Import or paste the right fact, then close the proposal under Claims about data.`,
  mendNow: () => 'Paste the right fact',
  claims: () => 'Claims about data',
  own: () => 'Your own facts are compared by somebody else.',
  already: (v: { document: string }) =>
    `Compared with ${v.document} already. The first comparison stays on record.`,
  none: () => 'No fact fits this filter.',
} satisfies typeof id;

export const words = { id, en };
