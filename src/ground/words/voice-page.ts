/** Words of an employee's pages and of the staff's page about letters, questions and objections. To employees: "Anda", calm, no blame. */

import { estimate } from '#ground/words/estimate.ts';
import { words as data } from '#ground/words/voice-data.ts';

const id = {
  outcome: () => 'Putusan',
  remedyName: () => 'Akibat bagi SK',
  mine: () => 'Kasus saya',
  mineLead: () => 'Perpindahan yang menyangkut Anda, beserta alasannya dan hak Anda.',
  none: () => 'Tidak ada kasus atas nama Anda',
  noneLead: () =>
    'Bila ada keputusan tentang Anda, kasusnya tampil di sini lengkap dengan alasannya. Sementara itu Anda dapat memeriksa data Anda.',
  seeData: () => 'Periksa data saya',
  caseTitle: () => 'Mengapa saya?',
  caseLead: (v: { post: string; unit: string }) => `Anda dipindahkan ke ${v.post}, ${v.unit}.`,
  caseLeadOpen: () => 'Usulan ini belum menjadi keputusan.',
  from: () => 'Dari',
  to: () => 'Ke',
  decree: () => 'SK',
  decreeText: (v: { number: string; date: string }) => `${v.number}, ${v.date}`,
  effective: () => 'Berlaku mulai',
  verify: () => 'Periksa keaslian SK',
  code: () => 'Nomor kasus',
  letter: () => 'Surat untuk Anda',
  letterSealed: () => 'Ada surat yang belum dibuka',
  letterSealedLead: () =>
    'Surat ini menjelaskan mengapa Anda, apa yang dipertimbangkan, dan apa yang dapat Anda lakukan. Membuka surat dicatat sebagai diterima pada hari ini; membaca tidak pernah berarti setuju.',
  openLetter: () => 'Buka surat',
  letterNone: () => 'Surat penjelasan belum dikirim BKD.',
  acknowledge: () => 'SK sudah terbit',
  acknowledgeLead: () =>
    'Suratnya belum dikirim. Anda dapat mencatat bahwa SK telah Anda terima; hari untuk keberatan dihitung sejak itu. Menerima tidak berarti setuju.',
  acknowledgeYes: () => 'Catat: SK saya terima hari ini',
  pdf: () => 'Unduh surat (PDF)',
  sent: (v: { date: string }) => `Dikirim ${v.date}`,
  read: (v: { date: string }) => `Dibuka ${v.date}`,
  why: () => 'Mengapa',
  others: () => 'Jabatan lain yang dipertimbangkan',
  change: () => 'Apa yang akan mengubah hasil ini',
  rights: () => 'Hak Anda',
  ask: () => 'Bertanya',
  askLead: () => 'BKD menjawab di halaman ini. Pertanyaan tidak mengubah hak Anda mengajukan keberatan.',
  askText: () => 'Pertanyaan Anda',
  askHint: () => 'Tulis singkat apa yang ingin Anda ketahui.',
  askShort: () => 'Tulis pertanyaan Anda, paling sedikit 10 huruf.',
  askSend: () => 'Kirim pertanyaan',
  questions: () => 'Pertanyaan Anda',
  notAnswered: () => 'Belum dijawab BKD.',
  answered: (v: { date: string }) => `Jawaban BKD, ${v.date}`,
  erased: () => 'Isi ini telah dihapus.',
  object: () => 'Ajukan keberatan',
  objection: () => 'Keberatan',
  objectClock: (v: { date: string; days: number }) =>
    v.days > 0
      ? `Sampai ${v.date}: ${v.days} hari kerja lagi.`
      : v.days === 0
        ? `Hari ini (${v.date}) hari terakhir.`
        : `Batasnya ${v.date}, lewat ${-v.days} hari kerja. Keberatan tetap dapat diajukan, tetapi akan dinyatakan tidak dapat diterima.`,
  objectFrom: (v: { date: string }) =>
    `Dihitung sejak SK Anda terima, ${v.date}; batas ini yang berlaku bila surat menyebut tanggal lain.`,
  objectStart: () => 'Hitungan 14 hari kerja mulai sehari setelah Anda membuka surat SK.',
  estimate: (v: { years: readonly number[] }) => estimate.id(v.years),
  objectLead: () =>
    'Keberatan diputus Gubernur dalam 21 hari kerja (PP 79/2021). SK tetap berlaku selama keberatan diperiksa. Mengajukan keberatan tidak berakibat buruk bagi Anda.',
  objectReason: () => 'Apa yang menurut Anda keliru, dan mengapa',
  objectHint: () =>
    'Sebutkan fakta yang keliru atau belum dipertimbangkan. Teks ini hanya dibaca Gubernur yang memutus, serta BKD dan Biro Hukum yang menelaahnya.',
  objectShort: () => 'Tulis alasan keberatan, paling sedikit 30 huruf.',
  objectSend: () => 'Ajukan keberatan sekarang',
  objected: (v: { date: string }) => `Diajukan ${v.date}.`,
  answerBy: (v: { date: string; days: number }) =>
    v.days >= 0
      ? `Putusan paling lambat ${v.date} (${v.days} hari kerja lagi).`
      : `Putusan seharusnya ${v.date}; terlambat ${-v.days} hari kerja. Anda dapat menanyakannya kepada BKD.`,
  ruled: (v: { outcome: string; date: string }) => `${v.outcome}, ${v.date}.`,
  ruledNext: () =>
    'Bila Anda tidak puas atas putusan ini, Anda dapat menempuh upaya administratif ke BPASN atau gugatan ke PTUN menurut ketentuan yang berlaku.',
  yourReason: () => 'Alasan Anda',
  rulingReason: () => 'Pertimbangan putusan',
  receipt: () => 'Unduh tanda terima (PDF)',
  withdraw: () => 'Tarik keberatan',
  withdrawAsk: () => 'Tarik keberatan ini?',
  withdrawLead: () =>
    'Keberatan tidak diperiksa lebih lanjut dan penarikannya tercatat. Sampai batas waktunya Anda dapat mengajukan lagi.',
  timeline: () => 'Yang sudah terjadi',
  inLog: (v: { entry: string }) => `entri log ${v.entry}`,
  row: () => 'Baris Anda dalam bundel publik',
  rowLead: () =>
    'Hasil putaran diumumkan dengan akar Merkle atas baris bergaram. Dengan kode pribadi ini Anda, atau orang yang Anda percaya, dapat memeriksa bahwa baris Anda termasuk di dalamnya.',
  rowCode: () => 'Kode pribadi',
  rowFile: () => 'Unduh baris dan buktinya (JSON)',
  saved: {
    tanya: () => 'Pertanyaan Anda sudah dikirim.',
    keberatan: () => 'Keberatan Anda sudah diterima. Simpan tanda terimanya.',
    tarik: () => 'Keberatan Anda sudah ditarik.',
    buka: () => 'Surat dibuka dan dicatat hari ini.',
    jawab: () => 'Jawaban dikirim.',
    putus: () => 'Putusan dicatat dan diberitahukan.',
    surat: () => 'Surat dikirim.',
  },
  posts: {
    title: () => 'Jabatan',
    lead: (v: { title: string }) => `Lowongan ${v.title}, dan minat Anda.`,
    leadNone: () => 'Lowongan tampil di sini setelah kriteria putaran dibekukan.',
    wishes: () => 'Minat Anda',
    wishesNone: () =>
      'Belum ada minat yang tercatat. Minat disampaikan melalui operator kepegawaian unit Anda; urutan pertama paling berbobot.',
    wishAsOf: () => 'Minat yang dihitung adalah yang tercatat saat kriteria dibekukan.',
    list: () => 'Lowongan',
    post: () => 'Jabatan',
    unit: () => 'Unit',
    seats: () => 'Kursi',
    why: () => 'Sebab',
    critical: () => 'Kritis',
    strategic: () => 'Strategis',
    frozenAt: (v: { date: string }) => `Daftar dibekukan ${v.date}; tidak berubah selama putaran.`,
  },
  data: data.id,
};

const en = {
  outcome: () => 'Ruling',
  remedyName: () => 'Effect on the decree',
  mine: () => 'My case',
  mineLead: () => 'Transfers that concern you, with their reasons and your rights.',
  none: () => 'There is no case in your name',
  noneLead: () =>
    'When there is a decision about you, the case appears here with its reasons. Meanwhile you can check your data.',
  seeData: () => 'Check my data',
  caseTitle: () => 'Why me?',
  caseLead: (v: { post: string; unit: string }) => `You are transferred to ${v.post}, ${v.unit}.`,
  caseLeadOpen: () => 'This proposal is not a decision yet.',
  from: () => 'From',
  to: () => 'To',
  decree: () => 'Decree',
  decreeText: (v: { number: string; date: string }) => `${v.number}, ${v.date}`,
  effective: () => 'In force from',
  verify: () => 'Check that the decree is genuine',
  code: () => 'Case number',
  letter: () => 'Your letter',
  letterSealed: () => 'There is a letter you have not opened',
  letterSealedLead: () =>
    'It explains why you, what was considered, and what you can do. Opening it is recorded as receipt today; reading never means agreeing.',
  openLetter: () => 'Open the letter',
  letterNone: () => 'The personnel agency has not sent the letter yet.',
  acknowledge: () => 'The decree has been issued',
  acknowledgeLead: () =>
    'Its letter has not been sent. You can record that you received the decree; the days to object count from then. Receiving is not agreeing.',
  acknowledgeYes: () => 'Record: I received the decree today',
  pdf: () => 'Download the letter (PDF)',
  sent: (v: { date: string }) => `Sent ${v.date}`,
  read: (v: { date: string }) => `Opened ${v.date}`,
  why: () => 'Why',
  others: () => 'Other posts that were considered',
  change: () => 'What would change this',
  rights: () => 'Your rights',
  ask: () => 'Ask',
  askLead: () => 'The personnel agency answers on this page. Asking leaves your right to object as it is.',
  askText: () => 'Your question',
  askHint: () => 'Write in short what you want to know.',
  askShort: () => 'Write your question, at least 10 letters.',
  askSend: () => 'Send the question',
  questions: () => 'Your questions',
  notAnswered: () => 'Not answered yet.',
  answered: (v: { date: string }) => `Answer of the personnel agency, ${v.date}`,
  erased: () => 'This text was erased.',
  object: () => 'Object',
  objection: () => 'Objection',
  objectClock: (v: { date: string; days: number }) =>
    v.days > 0
      ? `Until ${v.date}: ${v.days} working days left.`
      : v.days === 0
        ? `Today (${v.date}) is the last day.`
        : `The last day was ${v.date}, ${-v.days} working days ago. You may still object, but it will be ruled inadmissible.`,
  objectFrom: (v: { date: string }) =>
    `Counted from the day you received the decree, ${v.date}; this limit holds where the letter names another day.`,
  objectStart: () => 'The 14 working days begin on the day after you open the letter of the decree.',
  estimate: (v: { years: readonly number[] }) => estimate.en(v.years),
  objectLead: () =>
    'The Governor rules within 21 working days (PP 79/2021). The decree stays in force meanwhile. Objecting has no bad consequence for you.',
  objectReason: () => 'What you think is wrong, and why',
  objectHint: () =>
    'Name the fact that is wrong or was not considered. Only the Governor who rules, and BKD and Biro Hukum who review it, read this text.',
  objectShort: () => 'Write your reasons, at least 30 letters.',
  objectSend: () => 'Object now',
  objected: (v: { date: string }) => `Filed ${v.date}.`,
  answerBy: (v: { date: string; days: number }) =>
    v.days >= 0
      ? `A ruling is due by ${v.date} (${v.days} working days left).`
      : `The ruling was due on ${v.date}, ${-v.days} working days ago. You can ask the personnel agency about it.`,
  ruled: (v: { outcome: string; date: string }) => `${v.outcome}, ${v.date}.`,
  ruledNext: () =>
    'If you are not satisfied you can go on to the BPASN or the administrative court, as the law provides.',
  yourReason: () => 'Your reasons',
  rulingReason: () => 'Reasons of the ruling',
  receipt: () => 'Download the receipt (PDF)',
  withdraw: () => 'Withdraw the objection',
  withdrawAsk: () => 'Withdraw this objection?',
  withdrawLead: () =>
    'It is not examined any further, and its withdrawal is recorded. Until the last day you may file another.',
  timeline: () => 'What has happened',
  inLog: (v: { entry: string }) => `log entry ${v.entry}`,
  row: () => 'Your row in the public bundle',
  rowLead: () =>
    'The results were published with a Merkle root over salted rows. With this private code you, or somebody you trust, can check that your row is among them.',
  rowCode: () => 'Private code',
  rowFile: () => 'Download the row and its proof (JSON)',
  saved: {
    tanya: () => 'Your question was sent.',
    keberatan: () => 'Your objection was received. Keep its receipt.',
    tarik: () => 'Your objection is withdrawn.',
    buka: () => 'The letter was opened; this is recorded today.',
    jawab: () => 'The answer was sent.',
    putus: () => 'The ruling was recorded and the person told.',
    surat: () => 'The letters were sent.',
  },
  posts: {
    title: () => 'Posts',
    lead: (v: { title: string }) => `Vacancies of ${v.title}, and your wishes.`,
    leadNone: () => 'Vacancies show here once the criteria of a round are frozen.',
    wishes: () => 'Your wishes',
    wishesNone: () =>
      'No wish is on record. Wishes are handed in through the personnel operator of your unit; the first weighs most.',
    wishAsOf: () => 'The wishes that count are those on record when the criteria were frozen.',
    list: () => 'Vacancies',
    post: () => 'Post',
    unit: () => 'Unit',
    seats: () => 'Seats',
    why: () => 'Reason',
    critical: () => 'Critical',
    strategic: () => 'Strategic',
    frozenAt: (v: { date: string }) =>
      `The list was frozen on ${v.date}; it does not change during the round.`,
  },
  data: data.en,
} satisfies typeof id;

export const words = { id, en };
