/** Words of the pages about the quality of data: what to mend and why, who owes what, claims about own facts and their clock (UU 27/2022). */
import { numberIn } from '#ground/words/lang.ts';
import { words as ownFacts } from '#ground/words/own-facts.ts';

const id = {
  ...ownFacts.id,
  quality: () => 'Mutu data',
  agency: () => 'Perangkat daerah',
  name: () => 'Nama',
  unit: () => 'Unit',
  people: () => 'Pegawai',
  mend: () => 'Yang harus dilakukan',
  debts: () => 'Tunggakan data',
  agencyLead: () => 'Apa yang perlu dilengkapi, yang paling menghambat penempatan lebih dahulu.',
  first: () => 'Perbaiki ini dahulu',
  firstLead: () => 'Diurutkan menurut banyaknya pegawai dikalikan dengan apa yang tertahan karenanya.',
  holds: () => 'Yang tertahan',
  holdOf: {
    4: () => 'tidak ikut penempatan sama sekali',
    3: () => 'syarat wajib belum dapat diputus',
    2: () => 'satu nilai tidak dihitung',
    1: () => 'satu fakta diragukan',
  },
  mendOf: {
    D01: () => 'Impor SKP tahun terakhir.',
    D02: () => 'Impor SKP tahun sebelumnya.',
    D03: () => 'Jadwalkan asesmen kompetensi.',
    D04: () => 'Impor riwayat jabatan.',
    D05: () => 'Isi tingkat pendidikan atau impor berkas pendidikan.',
    D06: () => 'Isi domisili pada tambahan_pegawai.',
    D07: () => 'Asesmen sudah lewat masa berlaku; jadwalkan yang baru.',
    D08: () => 'Minta keterangan bebas temuan yang baru kepada Inspektorat.',
    D09: () => 'Petakan unit dan jabatannya ke daftar yang berlaku.',
    D10: () => 'Cocokkan tanggal lahir dengan NIP pada SIASN.',
    D11: () => 'Perbaiki baris pegawai yang ditolak, lalu impor lagi.',
    D12: () => 'Samakan jabatan sekarang dengan riwayat yang masih berjalan.',
    D13: () => 'Samakan TMT jabatan dengan riwayat.',
    D14: () => 'Perbaiki riwayat jabatan yang tumpang tindih.',
  },
  noDebts: () => 'Tidak ada tunggakan',
  noDebtsLead: () => 'Semua pemeriksaan lulus untuk perangkat daerah ini.',
  trend: () => 'Perkembangan',
  trendLead: () => 'Bagian jawaban yang benar dari semua yang ditanyakan, per hari pengukuran.',
  share: () => 'Jawaban benar',
  day: () => 'Hari',
  change: () => 'Perubahan',
  noTrend: () => 'Belum ada pengukuran; dicatat setelah impor dan sekali sehari.',
  reminders: () => 'Pengingat',
  noReminders: () => 'Belum pernah diingatkan.',
  remindedOf: (v: { owed: number; people: number; told: number }) =>
    `${numberIn('id', v.owed)} tunggakan pada ${numberIn('id', v.people)} pegawai; ${numberIn('id', v.told)} pejabat diberi tahu`,
  remind: () => 'Kirim pengingat',
  remindLead: () =>
    'Operator dan kepala perangkat daerah diberi tahu di kotak masuk dan, bila alamatnya ada, lewat surel. Paling banyak sekali sehari.',
  reminded: (v: { told: number }) =>
    v.told === 0
      ? 'Pengingat dicatat. Belum ada akun operator atau kepala perangkat daerah yang dapat diberi tahu.'
      : `Pengingat dikirim kepada ${numberIn('id', v.told)} pejabat.`,
  rules: () => 'Empat belas pemeriksaan',
  rulesLead: (v: { version: string }) =>
    `Versi ${v.version}. Angka dari dua versi tidak dibandingkan. Pemeriksaan yang tidak berlaku bagi seseorang tidak dihitung.`,
  check: () => 'Pemeriksaan',
  dimension: () => 'Dimensi',
  calendar: () => 'Kalender asesmen',
  calendarLead: () => 'Siapa yang perlu dinilai, dan kapan. Pemegang jabatan kritis lebih dahulu.',
  month: () => 'Bulan',
  atOnce: () => 'Segera',
  missing: () => 'Belum pernah dinilai',
  expiring: () => 'Habis masa berlaku',
  critical: () => 'Jabatan kritis',
  claims: () => 'Sanggahan data',
  claimsWhat: () => 'Fakta yang disanggah pegawai, dengan batas jawab 3 × 24 jam.',
  claimsLead: () =>
    'Pegawai berhak meminta faktanya diperbaiki; jawaban paling lambat 3 × 24 jam (UU 27/2022 pasal 30). Yang paling mendesak lebih dahulu.',
  noClaims: () => 'Tidak ada sanggahan yang menunggu',
  noClaimsLead: () => 'Sanggahan baru muncul di sini begitu pegawai mengirimnya dari Data saya.',
  closed: () => 'Sudah dijawab',
  who: () => 'Pegawai',
  what: () => 'Fakta',
  saidAt: () => 'Disampaikan',
  state: () => 'Keadaan fakta',
  superseded: () => 'sudah digantikan fakta yang lebih baru',
  stillStands: () => 'masih berlaku',
  proposed: () => 'usulan perbaikan',
  foundInLabel: () => 'Dicocokkan dengan',
  dueBy: () => 'jawab sebelum',
  late: () => 'terlambat sejak',
  answerNow: () => 'Jawab sanggahan ini',
  answerLead: () =>
    'Fakta tidak diubah di sini. Bila keliru, impor atau tempel fakta yang benar lebih dahulu; yang lama tetap tercatat.',
  notOwn: () => 'Sanggahan Anda sendiri dijawab oleh orang lain.',
  outcomeLabel: () => 'Hasil pemeriksaan',
  outcomeMissing: () => 'Pilih hasil pemeriksaan.',
  document: () => 'Dokumen yang diperiksa',
  documentHint: () => 'Nama, nomor, dan tanggal, misalnya SK 821/12/2024 tanggal 02-01-2024.',
  documentMissing: () => 'Tulis dokumen yang diperiksa.',
  answer: () => 'Jawaban kepada pegawai',
  answerHint: () => 'Dibaca pegawai pada halaman Data saya.',
  answerMissing: () => 'Tulis jawaban paling sedikit 10 huruf.',
  send: () => 'Kirim jawaban',
  answered: (v: { claim: string }) => `Sanggahan ${v.claim} dijawab.`,
  contest: () => 'Sanggah',
  ownFile: () => 'data-saya',
  source: () => 'Sumber',
  asOf: () => 'Per tanggal',
  mark: () => 'Tanda mutu',
};

const en = {
  ...ownFacts.en,
  quality: () => 'Data quality',
  agency: () => 'Agency',
  name: () => 'Name',
  unit: () => 'Unit',
  people: () => 'Employees',
  mend: () => 'What to do',
  debts: () => 'Data owed',
  agencyLead: () => 'What has to be completed, what holds placements up most first.',
  first: () => 'Mend this first',
  firstLead: () => 'Ordered by the number of employees times what hangs on it.',
  holds: () => 'What it holds up',
  holdOf: {
    4: () => 'left out of every placement',
    3: () => 'a binding requirement cannot be decided',
    2: () => 'one value is not counted',
    1: () => 'one fact is doubted',
  },
  mendOf: {
    D01: () => 'Import the appraisal of the last year.',
    D02: () => 'Import the appraisal of the year before.',
    D03: () => 'Schedule a competence assessment.',
    D04: () => 'Import the history of posts.',
    D05: () => 'Fill the education level or import the sheet of education.',
    D06: () => 'Fill the home region in tambahan_pegawai.',
    D07: () => 'The assessment has expired; schedule a new one.',
    D08: () => 'Ask the inspectorate for a new clearance.',
    D09: () => 'Map unit and post to the lists in force.',
    D10: () => 'Compare the birth date with the NIP in SIASN.',
    D11: () => 'Mend the refused employee row and import it again.',
    D12: () => 'Make the present post agree with the running history.',
    D13: () => 'Make the start in the post agree with the history.',
    D14: () => 'Mend the overlapping history of posts.',
  },
  noDebts: () => 'Nothing is owed',
  noDebtsLead: () => 'All checks pass for this agency.',
  trend: () => 'Over time',
  trendLead: () => 'Share of right answers among all that were asked, by day of reading.',
  share: () => 'Right answers',
  day: () => 'Day',
  change: () => 'Change',
  noTrend: () => 'No reading yet; one is taken after an import and once a day.',
  reminders: () => 'Reminders',
  noReminders: () => 'Never reminded.',
  remindedOf: (v: { owed: number; people: number; told: number }) =>
    `${numberIn('en', v.owed)} faults of ${numberIn('en', v.people)} employees; ${numberIn('en', v.told)} officials told`,
  remind: () => 'Send a reminder',
  remindLead: () =>
    'Operators and heads of the agency are told in their inbox and, where an address is known, by mail. At most once a day.',
  reminded: (v: { told: number }) =>
    v.told === 0
      ? 'The reminder is recorded. No account of an operator or head of this agency can be told yet.'
      : `The reminder went to ${numberIn('en', v.told)} officials.`,
  rules: () => 'Fourteen checks',
  rulesLead: (v: { version: string }) =>
    `Version ${v.version}. Figures of two versions are not compared. A check that does not apply to somebody counts for nobody.`,
  check: () => 'Check',
  dimension: () => 'Dimension',
  calendar: () => 'Assessment calendar',
  calendarLead: () => 'Who has to be assessed, and when. Holders of critical posts first.',
  month: () => 'Month',
  atOnce: () => 'At once',
  missing: () => 'Never assessed',
  expiring: () => 'Running out',
  critical: () => 'Critical posts',
  claims: () => 'Claims about data',
  claimsWhat: () => 'Facts that employees contest, each to be answered within 3 × 24 hours.',
  claimsLead: () =>
    'Employees may ask for their facts to be corrected; the answer is due within 3 × 24 hours (Law 27/2022 art. 30). The most urgent first.',
  noClaims: () => 'No claim is waiting',
  noClaimsLead: () => 'A new claim shows here as soon as an employee sends it from My data.',
  closed: () => 'Answered',
  who: () => 'Employee',
  what: () => 'Fact',
  saidAt: () => 'Said',
  state: () => 'State of the fact',
  superseded: () => 'superseded by a newer fact',
  stillStands: () => 'still stands',
  proposed: () => 'proposed correction',
  foundInLabel: () => 'Compared with',
  dueBy: () => 'answer by',
  late: () => 'late since',
  answerNow: () => 'Answer this claim',
  answerLead: () =>
    'No fact is changed here. If it is wrong, import or paste the right one first; the old one stays on record.',
  notOwn: () => 'Your own claim is answered by somebody else.',
  outcomeLabel: () => 'What was found',
  outcomeMissing: () => 'Choose what was found.',
  document: () => 'Document compared',
  documentHint: () => 'Name, number and date, for example decree 821/12/2024 of 02-01-2024.',
  documentMissing: () => 'Name the document.',
  answer: () => 'Answer to the employee',
  answerHint: () => 'The employee reads it on My data.',
  answerMissing: () => 'Write an answer of at least 10 letters.',
  send: () => 'Send the answer',
  answered: (v: { claim: string }) => `Claim ${v.claim} was answered.`,
  contest: () => 'Contest',
  ownFile: () => 'my-data',
  source: () => 'Source',
  asOf: () => 'As of',
  mark: () => 'Quality mark',
} satisfies typeof id;

export const words = { id, en };

const refusalsId = {
  'claim.open': (v: { claim: string }) =>
    `Fakta ini sudah Anda sanggah (${v.claim}) dan jawabannya sedang disiapkan.`,
  'claim.answered': (v: { claim: string }) => `Sanggahan ${v.claim} sudah dijawab.`,
  'claim.ownFinding': (v: { claim: string }) =>
    `Usulan perbaikan ${v.claim} Anda ajukan sendiri. Pejabat lain yang menyatakan faktanya benar atau tidak terbukti keliru.`,
  'claim.unmended': (v: { claim: string }) =>
    `Fakta pada sanggahan ${v.claim} belum berubah. Impor atau tempel fakta yang benar lebih dahulu, lalu jawab.`,
  'fact.superseded': (v: { row: string }) =>
    `Fakta ini (baris ${v.row}) sudah digantikan. Muat ulang halaman dan periksa yang terbaru.`,
  'debts.reminded': (v: { agency: string }) =>
    `Perangkat daerah ${v.agency} sudah diingatkan hari ini. Kirim lagi besok.`,
};
const refusalsEn = {
  'claim.open': (v: { claim: string }) =>
    `You have contested this fact already (${v.claim}); the answer is being prepared.`,
  'claim.answered': (v: { claim: string }) => `Claim ${v.claim} has been answered.`,
  'claim.ownFinding': (v: { claim: string }) =>
    `You proposed correction ${v.claim} yourself. Another official says that the fact is right after all, or not shown to be wrong.`,
  'claim.unmended': (v: { claim: string }) =>
    `The fact of claim ${v.claim} has not changed. Import or paste the right one first, then answer.`,
  'fact.superseded': (v: { row: string }) =>
    `This fact (row ${v.row}) was superseded. Load the page again and look at the newest.`,
  'debts.reminded': (v: { agency: string }) =>
    `Agency ${v.agency} was reminded today. Send it again tomorrow.`,
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
