/** Words of the public page of results: who moved, and what the plan reached, said so that anybody can tell what a number counts. */
const id = {
  title: () => 'Hasil',
  lead: () => 'Siapa pindah dari mana ke mana, dengan SK yang dapat diperiksa siapa pun.',
  notYet: () => 'Belum ada hasil yang diumumkan',
  notYetLead: () =>
    'Sebelum SK terbit, nama adalah informasi yang dikecualikan (UU 14/2008). Sesudahnya nama diumumkan di sini dengan NIP tersamar.',
  published: (v: { date: string; count: string }) => `Diumumkan ${v.date}; ${v.count} pegawai.`,
  search: () => 'Cari nama, jabatan, unit, atau nomor SK',
  go: () => 'Cari',
  found: (v: { count: string; of: string }) => `${v.count} dari ${v.of} pegawai cocok.`,
  nobody: (v: { text: string }) => `Tidak ada yang cocok dengan "${v.text}". Periksa ejaannya.`,
  all: () => 'Tampilkan semua',
  list: () => 'Pegawai yang pindah',
  name: () => 'Nama dan NIP',
  from: () => 'Dari',
  to: () => 'Ke',
  decree: () => 'SK',
  none: () => 'belum memegang jabatan',
  verify: () => 'periksa',
  proof: () => 'Bukti',
  objectives: () => 'Yang dicapai',
  objectivesLead: () =>
    'Tujuan menurut urutan kriteria. Batas terbaik dihitung dengan bukti: tidak ada susunan lain yang lebih baik dari itu tanpa mengalahkan tujuan di atasnya.',
  level: () => 'Tujuan',
  reached: () => 'Dicapai usulan',
  bound: () => 'Batas terbaik',
  best: () => 'sama: terbukti terbaik',
  meaning: {
    placed: (v: { value: string }) =>
      v.value === '0' ? 'tidak seorang pun tanpa jabatan' : `${v.value} orang tanpa jabatan`,
    critical: (v: { value: string }) => `${v.value} kursi jabatan kritis terisi`,
    fit: (v: { value: string }) => `${v.value} poin kecocokan, jumlah semua pegawai (0–100 per orang)`,
    growth: (v: { value: string }) => `${v.value} poin pengembangan, jumlah yang pindah (0–100 per orang)`,
    preference: (v: { value: string; first: number }) =>
      `${v.value} poin minat (pilihan pertama ${v.first}, kedua ${v.first - 1}, dan seterusnya)`,
    moves: (v: { value: string }) => `${v.value} perpindahan`,
  },
  departures: (v: { count: string }) => `Penyimpangan dari usulan: ${v.count}.`,
};

const en = {
  title: () => 'Results',
  lead: () => 'Who moves from where to where, with decrees that anybody can check.',
  notYet: () => 'No results have been published yet',
  notYetLead: () =>
    'Before the decree names are exempt information (UU 14/2008). Afterwards they are published here with masked NIPs.',
  published: (v: { date: string; count: string }) => `Published on ${v.date}; ${v.count} people.`,
  search: () => 'Search a name, post, unit or decree number',
  go: () => 'Search',
  found: (v: { count: string; of: string }) => `${v.count} of ${v.of} people match.`,
  nobody: (v: { text: string }) => `Nobody matches "${v.text}". Check the spelling.`,
  all: () => 'Show all',
  list: () => 'People who moved',
  name: () => 'Name and NIP',
  from: () => 'From',
  to: () => 'To',
  decree: () => 'Decree',
  none: () => 'no post yet',
  verify: () => 'verify',
  proof: () => 'Proof',
  objectives: () => 'What was reached',
  objectivesLead: () =>
    'Objectives in the order of the criteria. The best possible is proved: no other arrangement does better without losing at an objective above it.',
  level: () => 'Objective',
  reached: () => 'Reached by the proposal',
  bound: () => 'Best possible',
  best: () => 'the same: proved best',
  meaning: {
    placed: (v: { value: string }) =>
      v.value === '0' ? 'nobody without a post' : `${v.value} people without a post`,
    critical: (v: { value: string }) => `${v.value} seats of critical posts filled`,
    fit: (v: { value: string }) => `${v.value} points of fit, all employees together (0–100 each)`,
    growth: (v: { value: string }) => `${v.value} points of growth, all movers together (0–100 each)`,
    preference: (v: { value: string; first: number }) =>
      `${v.value} points of wishes (first choice ${v.first}, second ${v.first - 1}, and so on)`,
    moves: (v: { value: string }) => `${v.value} moves`,
  },
  departures: (v: { count: string }) => `Departures from the proposal: ${v.count}.`,
} satisfies typeof id;

export const words = { id, en };
