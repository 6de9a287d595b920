/** Words of the outcome: the satisfaction index, and what before and after allow to be said. */
import { fixedIn, numberIn } from '#ground/words/lang.ts';

const id = {
  title: () => 'Hasil',
  pageLead: () =>
    'Apakah masyarakat lebih terlayani? Kepuasan sebelum dan sesudah mutasi, dibandingkan dengan unit yang tidak berubah.',
  assess: () => 'Nilai dampak',
  assessAsk: (v: { title: string }) => `Catat penilaian dampak ${v.title}?`,
  assessLead: () =>
    'Angka hari ini dicatat dalam log dengan sidiknya. Bila jawaban bertambah, penilaian dapat diulang dan keduanya tetap tercatat.',
  assessYes: () => 'Ya, catat penilaian',
  assessed: (v: { verdict: string; date: string }) => `Dinilai ${v.date}: ${v.verdict}.`,
  notYet: () => 'Dampak dinilai setelah hasil putaran diumumkan.',
  conclusion: () => 'Kesimpulan',
  says: {
    membaik: () => 'Kepuasan masyarakat membaik di unit yang pegawainya berpindah.',
    menurun: () => 'Kepuasan masyarakat menurun di unit yang pegawainya berpindah.',
    belum_dapat_disimpulkan: () => 'Belum dapat disimpulkan apakah kepuasan masyarakat berubah.',
  },
  because: (v: { why: string }) => `Sebabnya: ${v.why}.`,
  windows: (v: { before: string; beforeTo: string; after: string; afterTo: string }) =>
    `Sebelum: ${v.before} sampai ${v.beforeTo}. Sesudah: ${v.after} sampai ${v.afterTo}.`,
  basis: (v: { moved: number; compared: number; answers: string }) =>
    `${v.moved} unit dengan perpindahan dan ${v.compared} unit pembanding memiliki cukup jawaban; seluruhnya ${v.answers} jawaban.`,
  placebo: () => 'Uji plasebo',
  placeboFine: () =>
    'Perhitungan yang sama pada masa sebelum ada mutasi tidak menemukan perubahan, seperti seharusnya.',
  placeboBad: () =>
    'Perhitungan yang sama pada masa sebelum ada mutasi juga menemukan perubahan: kesimpulan di atas perlu dibaca hati-hati.',
  placeboNone: () => 'Belum cukup jawaban dari masa sebelumnya untuk uji plasebo.',
  units: () => 'Per unit',
  chart: () => 'IKM sebelum dan sesudah per unit',
  unit: () => 'Unit',
  before: () => 'Sebelum',
  after: () => 'Sesudah',
  effectHead: () => 'Perubahan terhadap pembanding',
  verdictHead: () => 'Kesimpulan',
  movedUnit: () => 'ada perpindahan',
  movedHead: () => 'Ada perpindahan',
  answersOf: (v: { window: string }) => `Responden ${v.window.toLowerCase()}`,
  respondents: (v: { n: string }) => `${v.n} responden`,
  few: () => 'kurang dari 5 jawaban',
  measures: () => 'Pegawai yang melayani',
  interval: (v: { difference: string; low: string; high: string }) =>
    `${v.difference} (${v.low} sampai ${v.high})`,
  noAnswers: () => 'Belum ada jawaban survei',
  noAnswersLead: () =>
    'Bagikan tautan survei /skm/KODE-UNIT di tempat layanan, atau impor berkas skm.csv. Hasilnya muncul di sini.',
  survey: () => 'Tautan survei',
  index: (v: { ikm: number; mutu: string; kinerja: string; respondents: number; refused: number }) =>
    `IKM ${fixedIn('id', v.ikm)} (mutu ${v.mutu}, ${v.kinerja.toLowerCase()}) dari ${numberIn('id', v.respondents)} responden${v.refused > 0 ? `; ${numberIn('id', v.refused)} baris ditolak karena jawabannya kosong atau di luar 1–4` : ''}.`,
  verdict: {
    membaik: () => 'membaik',
    menurun: () => 'menurun',
    belum_dapat_disimpulkan: () => 'belum dapat disimpulkan',
  },
  why: {
    jawaban_kurang: () => 'jumlah jawaban belum cukup pada salah satu masa',
    tanpa_pembanding: () => 'tidak ada unit tanpa mutasi yang dapat dibandingkan',
    selang_memuat_nol: () => 'selang kepercayaannya masih memuat nol',
  },
  measure: {
    ikm: () => 'Indeks kepuasan masyarakat',
    u6: () => 'U6 Kompetensi pelaksana',
    u7: () => 'U7 Perilaku pelaksana',
  },
  effect: (v: { difference: number; low: number; high: number }) =>
    `Berubah ${fixedIn('id', v.difference)} poin dibanding unit tanpa mutasi (selang 95 %: ${fixedIn('id', v.low)} sampai ${fixedIn('id', v.high)}).`,
};

const en = {
  title: () => 'Outcome',
  pageLead: () =>
    'Is the public better served? Satisfaction before and after the moves, against units that did not change.',
  assess: () => 'Assess the outcome',
  assessAsk: (v: { title: string }) => `Record the assessment of ${v.title}?`,
  assessLead: () =>
    "Today's figures are recorded in the log with their hash. When more answers come it may be done again; both stay on record.",
  assessYes: () => 'Yes, record it',
  assessed: (v: { verdict: string; date: string }) => `Assessed ${v.date}: ${v.verdict}.`,
  notYet: () => 'The outcome is assessed after the results of the round have been published.',
  conclusion: () => 'Conclusion',
  says: {
    membaik: () => 'Public satisfaction became better in units with moves.',
    menurun: () => 'Public satisfaction became worse in units with moves.',
    belum_dapat_disimpulkan: () => 'It cannot be concluded yet whether public satisfaction changed.',
  },
  because: (v: { why: string }) => `Because: ${v.why}.`,
  windows: (v: { before: string; beforeTo: string; after: string; afterTo: string }) =>
    `Before: ${v.before} to ${v.beforeTo}. After: ${v.after} to ${v.afterTo}.`,
  basis: (v: { moved: number; compared: number; answers: string }) =>
    `${v.moved} units with moves and ${v.compared} units to compare with have enough answers; ${v.answers} answers in all.`,
  placebo: () => 'Placebo test',
  placeboFine: () => 'The same reckoning in a time before any move finds no change, as it should.',
  placeboBad: () =>
    'The same reckoning in a time before any move also finds a change: read the conclusion with care.',
  placeboNone: () => 'There are not enough earlier answers for a placebo test.',
  units: () => 'By unit',
  chart: () => 'Index before and after, by unit',
  unit: () => 'Unit',
  before: () => 'Before',
  after: () => 'After',
  effectHead: () => 'Change against the others',
  verdictHead: () => 'Conclusion',
  movedUnit: () => 'with moves',
  movedHead: () => 'Somebody moved',
  answersOf: (v: { window: string }) => `Respondents ${v.window.toLowerCase()}`,
  respondents: (v: { n: string }) => `${v.n} respondents`,
  few: () => 'fewer than 5 answers',
  measures: () => 'The staff who serve',
  interval: (v: { difference: string; low: string; high: string }) =>
    `${v.difference} (${v.low} to ${v.high})`,
  noAnswers: () => 'No survey answers yet',
  noAnswersLead: () =>
    'Share the link /skm/UNIT-CODE at the place of service, or import skm.csv. The results appear here.',
  survey: () => 'Survey link',
  index: (v: { ikm: number; mutu: string; kinerja: string; respondents: number; refused: number }) =>
    `Index ${fixedIn('en', v.ikm)} (grade ${v.mutu}) from ${numberIn('en', v.respondents)} respondents${v.refused > 0 ? `; ${numberIn('en', v.refused)} rows refused for a blank or a value outside 1–4` : ''}.`,
  verdict: {
    membaik: () => 'better',
    menurun: () => 'worse',
    belum_dapat_disimpulkan: () => 'cannot be concluded yet',
  },
  why: {
    jawaban_kurang: () => 'too few answers in one of the periods',
    tanpa_pembanding: () => 'no unit without moves to compare with',
    selang_memuat_nol: () => 'its interval still holds zero',
  },
  measure: {
    ikm: () => 'Public satisfaction index',
    u6: () => 'U6 Competence of staff',
    u7: () => 'U7 Conduct of staff',
  },
  effect: (v: { difference: number; low: number; high: number }) =>
    `Changed by ${fixedIn('en', v.difference)} points against units without moves (95 % interval: ${fixedIn('en', v.low)} to ${fixedIn('en', v.high)}).`,
} satisfies typeof id;

export const words = { id, en };

export const refusals = {
  id: {
    'ikm.empty': (v: { file: string; refused: number }) =>
      `Berkas "${v.file}" tidak memuat satu pun jawaban lengkap (${v.refused} baris ditolak). Isi u1 sampai u9 dengan angka 1–4.`,
  },
  en: {
    'ikm.empty': (v: { file: string; refused: number }) =>
      `File "${v.file}" holds no complete answer (${v.refused} rows refused). Fill u1 to u9 with 1–4.`,
  },
};
