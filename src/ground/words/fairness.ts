/** Words of the fairness view: outcomes by group, and the explanation a plan owes. */
import { numberIn } from '#ground/words/lang.ts';

type Settings = { least: number; expected: number };
const id = {
  title: () => 'Keadilan rencana',
  lead: () =>
    'Hasil rencana menurut kelompok, dengan jumlah dan selang 95 %. Jenis kelamin dan umur hanya dibaca di sini: tidak masuk nilai, aturan, atau soal penempatan.',
  noPlan: () => 'Belum ada rencana',
  noPlanLead: () => 'Keadilan dihitung dari rencana penempatan. Susun rencana pada langkah Usulan.',
  groups: () => 'Kelompok dihitung',
  asked: () => 'Perlu penjelasan',
  askedNote: (v: Settings) =>
    `rasio di bawah ${numberIn('id', v.least)}, bila hasil yang diharapkan sedikitnya ${numberIn('id', v.expected)}`,
  nothingAsked: () => 'Tidak ada kelompok yang perlu dijelaskan',
  nothingAskedLead: () =>
    'Kelompok yang terlalu kecil tidak dinilai: dari jumlah sekecil itu tidak dapat disimpulkan apa pun.',
  owed: () => 'Rapat belum dapat dibuka',
  owedLead: () =>
    'Sebuah kelompok memperoleh kurang dari empat perlima dari yang lain. Tulis penjelasannya; isinya masuk log dan dibaca tim.',
  explained: () => 'Sudah dijelaskan',
  explain: () => 'Penjelasan tertulis',
  explainHint: () =>
    'Sebab yang dapat diperiksa, kelompok demi kelompok, dan apa yang akan dilakukan. Sedikitnya 80 huruf. Jangan menyebut nama.',
  save: () => 'Simpan penjelasan',
  by: () => 'Menurut',
  dimension: {
    kelamin: () => 'Jenis kelamin',
    umur: () => 'Kelompok umur',
    wilayah: () => 'Wilayah kerja',
    perangkat: () => 'Perangkat daerah',
    status: () => 'Status kepegawaian',
  },
  sex: { M: () => 'Laki-laki', F: () => 'Perempuan' },
  outcome: () => 'Hasil',
  outcomeName: { promosi: () => 'Naik jenjang', minat: () => 'Minat terpenuhi' },
  group: () => 'Kelompok',
  count: () => 'Jumlah',
  of: (v: { had: number; people: number }) => `${numberIn('id', v.had)} dari ${numberIn('id', v.people)}`,
  rate: () => 'Bagian',
  interval: () => 'Selang 95 %',
  others: () => 'Yang lain',
  ratio: () => 'Rasio',
  verdict: () => 'Putusan',
  verdictName: { wajar: () => 'wajar', jelaskan: () => 'perlu penjelasan', kecil: () => 'terlalu kecil' },
  chance: () => 'selangnya memuat 1: dapat juga kebetulan',
  method: () =>
    'Yang dihitung hanya orang yang mempunyai pilihan ke hasil itu. Selang bagian menurut Wilson, selang rasio menurut Katz. Batas empat perlima adalah rancangan, dapat diganti lewat kebijakan (ADIL).',
};
const en = {
  title: () => 'Fairness of the plan',
  lead: () =>
    'Outcomes of the plan by group, with counts and 95 % intervals. Sex and age are read here only: they enter no value, rule or placement problem.',
  noPlan: () => 'No plan yet',
  noPlanLead: () => 'Fairness is reckoned from the placement plan. Make one in the step Proposal.',
  groups: () => 'Groups reckoned',
  asked: () => 'To be explained',
  askedNote: (v: Settings) =>
    `ratio below ${numberIn('en', v.least)}, where at least ${numberIn('en', v.expected)} outcomes were to be expected`,
  nothingAsked: () => 'No group needs an explanation',
  nothingAskedLead: () => 'Groups that are too small are not judged: nothing can be concluded from so few.',
  owed: () => 'A meeting cannot open yet',
  owedLead: () =>
    'A group had less than four fifths of what the others had. Write the explanation; it enters the log and the board reads it.',
  explained: () => 'Explained',
  explain: () => 'Written explanation',
  explainHint: () =>
    'Reasons that can be checked, group by group, and what will be done. At least 80 characters. Name nobody.',
  save: () => 'Save the explanation',
  by: () => 'By',
  dimension: {
    kelamin: () => 'Sex',
    umur: () => 'Age band',
    wilayah: () => 'Region of work',
    perangkat: () => 'Agency',
    status: () => 'Employment status',
  },
  sex: { M: () => 'Men', F: () => 'Women' },
  outcome: () => 'Outcome',
  outcomeName: { promosi: () => 'Promoted', minat: () => 'Wish fulfilled' },
  group: () => 'Group',
  count: () => 'Count',
  of: (v: { had: number; people: number }) => `${numberIn('en', v.had)} of ${numberIn('en', v.people)}`,
  rate: () => 'Share',
  interval: () => '95 % interval',
  others: () => 'Others',
  ratio: () => 'Ratio',
  verdict: () => 'Verdict',
  verdictName: { wajar: () => 'fair', jelaskan: () => 'to be explained', kecil: () => 'too small' },
  chance: () => 'its interval holds 1: may be chance',
  method: () =>
    'Only people with an option to that outcome count. Interval of a share by Wilson, of a ratio by Katz. Four fifths is our design and can be set by policy (ADIL).',
} satisfies typeof id;
export const words = { id, en };

const refusalsId = {
  'fairness.unexplained': (v: { count: number }) =>
    `Rapat belum dapat dibuka: ${numberIn('id', v.count)} kelompok memperoleh kurang dari empat perlima dari yang lain dan belum dijelaskan. Minta BKD menulis penjelasan pada Evaluasi, Keadilan.`,
  'fairness.nothing': () => 'Rencana ini tidak memerlukan penjelasan.',
  'fairness.short': (v: { min: number }) =>
    `Penjelasan sedikitnya ${v.min} huruf: sebab yang dapat diperiksa, kelompok demi kelompok.`,
};
const refusalsEn = {
  'fairness.unexplained': (v: { count: number }) =>
    `The meeting cannot open: ${numberIn('en', v.count)} groups had less than four fifths of what the others had, unexplained. Ask the personnel agency to explain under Evaluation, Fairness.`,
  'fairness.nothing': () => 'This plan needs no explanation.',
  'fairness.short': (v: { min: number }) =>
    `At least ${v.min} characters: reasons that can be checked, group by group.`,
} satisfies Record<keyof typeof refusalsId, unknown>;
export const refusals = { id: refusalsId, en: refusalsEn };
