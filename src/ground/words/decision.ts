/** Words of the decision, I-MUT, the decree and what follows it, and their refusals. */
const id = {
  title: () => 'Keputusan',
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
