/** Words of clearances: what is asked of the inspectorate and the personnel officials, their answers, and refusals. */
import { dateIn, numberIn } from '#ground/words/lang.ts';

const day = (lang: 'id' | 'en', value: string): string => (value === '' ? '–' : dateIn(lang, value));

const id = {
  title: () => 'Surat keterangan',
  lead: () =>
    'Bebas temuan dijawab Inspektorat; D6 (tidak sedang hukuman disiplin atau proses pengadilan) dan D9 (tidak tugas belajar atau ikatan dinas) ditandatangani pejabat kepegawaian setingkat JPT pratama. Jawaban menjadi fakta terverifikasi yang dibaca aturan R02 sampai R04.',
  waiting: () => 'Menunggu jawaban',
  late: () => 'Lewat tenggat',
  clean: () => 'Bersih',
  found: () => 'Ada temuan',
  ask: () => 'Minta surat yang kurang',
  askQuestion: (v: { cases: number }) => `Minta surat yang belum ada bagi ${numberIn('id', v.cases)} kasus?`,
  askLead: (v: { days: number }) =>
    `Hanya surat yang belum ada, habis masa berlakunya, atau terlalu tua yang diminta. Tenggat ${v.days} hari.`,
  paper: () => 'Surat',
  paperName: {
    bebas_temuan: () => 'Bebas temuan',
    D6: () => 'D6 disiplin dan pengadilan',
    D9: () => 'D9 tugas belajar dan ikatan dinas',
  },
  state: () => 'Keadaan',
  stateName: { terbuka: () => 'menunggu', dijawab: () => 'dijawab', semua: () => 'semua' },
  due: () => 'Tenggat',
  none: () => 'Tidak ada permintaan.',
  answer: () => 'Jawab',
  result: () => 'Hasil',
  resultClean: () => 'bersih',
  resultFound: () => 'ada temuan',
  resultNeeded: () => 'Pilih hasilnya.',
  number: () => 'Nomor surat',
  numberNeeded: () => 'Isi nomor surat.',
  on: () => 'Tanggal surat',
  dateNeeded: () => 'Isi tanggal.',
  validUntil: () => 'Berlaku sampai',
  numbered: (v: { number: string; until: string }) => `${v.number}, berlaku sampai ${day('id', v.until)}`,
  save: () => 'Simpan jawaban',
};
const en = {
  title: () => 'Clearances',
  lead: () =>
    'The inspectorate answers on findings; D6 (no sanction, no court case) and D9 (no study assignment, no bond) are signed by a personnel official of at least JPT pratama. An answer becomes a verified fact that rules R02 to R04 read.',
  waiting: () => 'Waiting for an answer',
  late: () => 'Past due',
  clean: () => 'Clean',
  found: () => 'Findings',
  ask: () => 'Ask for what is missing',
  askQuestion: (v: { cases: number }) => `Ask for missing papers of ${numberIn('en', v.cases)} cases?`,
  askLead: (v: { days: number }) =>
    `Only papers that are absent, run out or too old are asked for. Due in ${v.days} days.`,
  paper: () => 'Paper',
  paperName: {
    bebas_temuan: () => 'No findings',
    D6: () => 'D6 discipline and court',
    D9: () => 'D9 study and bond',
  },
  state: () => 'State',
  stateName: { terbuka: () => 'waiting', dijawab: () => 'answered', semua: () => 'all' },
  due: () => 'Due',
  none: () => 'No requests.',
  answer: () => 'Answer',
  result: () => 'Result',
  resultClean: () => 'clean',
  resultFound: () => 'findings',
  resultNeeded: () => 'Choose the result.',
  number: () => 'Number of the paper',
  numberNeeded: () => 'Give the number of the paper.',
  on: () => 'Date of the paper',
  dateNeeded: () => 'Give the date.',
  validUntil: () => 'Valid until',
  numbered: (v: { number: string; until: string }) => `${v.number}, valid until ${day('en', v.until)}`,
  save: () => 'Save the answer',
} satisfies typeof id;
export const words = { id, en };

const refusalsId = {
  'clearance.nothing': () => 'Tidak ada surat yang perlu diminta: semuanya ada, berlaku, atau sudah diminta.',
  'clearance.answered': () => 'Permintaan ini sudah dijawab. Minta lagi bila suratnya harus diganti.',
  'clearance.future': (v: { on: string }) =>
    `Tanggal surat ${dateIn('id', v.on)} belum tiba. Periksa tanggalnya.`,
  'clearance.validity': () => 'Masa berlaku berakhir sebelum tanggal surat. Periksa kedua tanggal.',
  'clearance.signer': (v: { level: string }) =>
    `D6 dan D9 ditandatangani PPK atau pejabat kepegawaian paling rendah JPT pratama (Perban BKN 5/2019 pasal 3); akun Anda ${v.level}. Teruskan kepada pimpinan.`,
  'succession.notEvaluated': () => 'Putaran ini belum dievaluasi. Jalankan evaluasi lebih dahulu.',
  'succession.empty': () =>
    'Tidak seorang pun berada di kotak 7, 8, atau 9: tidak ada yang dapat ditetapkan.',
};
const refusalsEn = {
  'clearance.nothing': () =>
    'Nothing needs to be asked for: everything is there, valid, or asked for already.',
  'clearance.answered': () => 'This request was answered. Ask again if the paper must be replaced.',
  'clearance.future': (v: { on: string }) =>
    `The date ${dateIn('en', v.on)} has not come yet. Check the date.`,
  'clearance.validity': () => 'It would run out before its own date. Check both dates.',
  'clearance.signer': (v: { level: string }) =>
    `D6 and D9 are signed by the appointing authority or a personnel official of at least JPT pratama (Perban BKN 5/2019 art 3); your account is ${v.level}. Pass it on to your head.`,
  'succession.notEvaluated': () => 'This round has not been evaluated. Run the evaluation first.',
  'succession.empty': () => 'Nobody is in box 7, 8 or 9: there is nothing to set.',
} satisfies Record<keyof typeof refusalsId, unknown>;
export const refusals = { id: refusalsId, en: refusalsEn };
