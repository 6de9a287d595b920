/** Words of the publication: what becomes public, what never does, and why not yet. */
const id = {
  title: () => 'Publikasi',
  lead: () =>
    'Nama baru boleh diumumkan setelah SK terbit. Yang terbuka: kriteria, hasil, angka, dan bukti bahwa semuanya utuh. Yang tidak pernah: nilai orang per orang.',
  publish: () => 'Umumkan hasil',
  publishAsk: (v: { title: string }) => `Umumkan hasil ${v.title}?`,
  publishLead: () =>
    'Nama, NIP tersamar, jabatan asal dan tujuan, serta nomor SK menjadi terbuka bagi siapa pun. Pengumuman tidak dapat ditarik.',
  publishYes: () => 'Ya, umumkan sekarang',
  published: () => 'Hasil telah diumumkan',
  publishedAt: (v: { date: string }) => `Terbuka bagi publik sejak ${v.date}.`,
  seePublic: () => 'Lihat halaman publik',
  notYet: () => 'Belum dapat diumumkan',
  waitsStatus: (v: { status: string }) =>
    `Putaran ini "${v.status}". Hasil diumumkan setelah Gubernur memutus dan SK terbit.`,
  waitsDecrees: (v: { count: number }) =>
    `${v.count} kasus sudah disetujui tetapi belum ber-SK. Terbitkan SK-nya atau batalkan kasusnya lebih dahulu.`,
  waitsFirst: () => 'Belum ada SK yang terbit dalam putaran ini.',
  figures: {
    decrees: () => 'SK terbit',
    moves: () => 'Pegawai pindah',
    departures: () => 'Penyimpangan',
    rows: () => 'Baris bergaram',
  },
  departureCost: () => 'Biaya penyimpangan per tujuan',
  noDepartures: () => 'Tidak ada penyimpangan dari usulan.',
  open: () => 'Yang menjadi terbuka',
  openList: () => [
    'nama, NIP tersamar, jabatan asal dan tujuan, nomor dan tanggal SK;',
    'kebijakan putaran: tujuan, bobot, dan parameter aturan;',
    'nilai tujuan, batas optimal, dan harga jabatan yang membuktikannya;',
    'jumlah penyimpangan beserta biayanya;',
    'akar Merkle dari baris bergaram: setiap pegawai dapat memeriksa barisnya sendiri dengan kode pribadi.',
  ],
  closed: () => 'Yang tetap tertutup',
  closedList: () => [
    'nilai, kotak talenta, dan alasan orang per orang;',
    'nama yang dibahas tetapi tidak pindah;',
    'angka statistik yang menyangkut kurang dari 5 orang.',
  ],
  result: () => 'Hasil yang diumumkan',
  name: () => 'Nama',
  nip: () => 'NIP',
  from: () => 'Dari',
  to: () => 'Ke',
  decree: () => 'SK',
  none: () => 'belum memegang jabatan',
  hash: () => 'Sidik bundel publik',
  root: () => 'Akar baris bergaram',
  preview: () => 'Pratinjau: begini hasil akan tampil',
  checks: () => 'Syarat pengumuman',
  levels: {
    placed: () => 'Jabatan terisi',
    critical: () => 'Jabatan kritis terisi',
    fit: () => 'Kecocokan',
    growth: () => 'Pengembangan',
    preference: () => 'Minat',
    moves: () => 'Perpindahan',
  },
};

const en = {
  title: () => 'Publication',
  lead: () =>
    'Names may be published only after the decree. Open: criteria, results, figures, and proof that nothing was altered. Never: the values of single people.',
  publish: () => 'Publish the results',
  publishAsk: (v: { title: string }) => `Publish the results of ${v.title}?`,
  publishLead: () =>
    'Names, masked NIPs, posts before and after, and decree numbers become open to anybody. This cannot be withdrawn.',
  publishYes: () => 'Yes, publish now',
  published: () => 'The results have been published',
  publishedAt: (v: { date: string }) => `Open to the public since ${v.date}.`,
  seePublic: () => 'See the public page',
  notYet: () => 'Cannot be published yet',
  waitsStatus: (v: { status: string }) =>
    `This round is "${v.status}". Results are published after the Governor has decided and the decrees are issued.`,
  waitsDecrees: (v: { count: number }) =>
    `${v.count} ${v.count === 1 ? 'case is' : 'cases are'} approved but without a decree. Issue the decree or cancel the case first.`,
  waitsFirst: () => 'No decree has been issued in this round.',
  figures: {
    decrees: () => 'Decrees issued',
    moves: () => 'People moved',
    departures: () => 'Departures',
    rows: () => 'Salted rows',
  },
  departureCost: () => 'Cost of the departures per objective',
  noDepartures: () => 'There is no departure from the proposal.',
  open: () => 'What becomes open',
  openList: () => [
    'name, masked NIP, post before and after, number and date of the decree;',
    'the policy of the round: objectives, weights and parameters of rules;',
    'the value of each objective, its optimal bound, and the post prices that prove it;',
    'the number of departures and their cost;',
    'the Merkle root of salted rows: each employee can check the own row with a private code.',
  ],
  closed: () => 'What stays closed',
  closedList: () => [
    'values, talent boxes and reasons of single people;',
    'names that were discussed but did not move;',
    'figures of statistics about fewer than 5 people.',
  ],
  result: () => 'Published results',
  name: () => 'Name',
  nip: () => 'NIP',
  from: () => 'From',
  to: () => 'To',
  decree: () => 'Decree',
  none: () => 'no post yet',
  hash: () => 'Hash of the public bundle',
  root: () => 'Root of the salted rows',
  preview: () => 'Preview: this is how the results will show',
  checks: () => 'What publishing needs',
  levels: {
    placed: () => 'Posts filled',
    critical: () => 'Critical posts filled',
    fit: () => 'Fit',
    growth: () => 'Growth',
    preference: () => 'Preference',
    moves: () => 'Moves',
  },
} satisfies typeof id;

export const words = { id, en };

const refusalsId = {
  'publication.undecreed': (v: { count: number }) =>
    `${v.count} kasus sudah disetujui tetapi belum ber-SK. Terbitkan SK-nya atau batalkan kasusnya, lalu umumkan.`,
  'publication.noDecree': () =>
    'Belum ada SK yang terbit dalam putaran ini, jadi belum ada yang dapat diumumkan.',
};
const refusalsEn = {
  'publication.undecreed': (v: { count: number }) =>
    `${v.count} approved ${v.count === 1 ? 'case has' : 'cases have'} no decree. Issue it or cancel the case, then publish.`,
  'publication.noDecree': () =>
    'No decree has been issued in this round, so there is nothing to publish yet.',
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
