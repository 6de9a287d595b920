/** Words of the letter "Mengapa saya?", which paper and plain text share. Calm, to "Bapak/Ibu", and true only for what is in the letter. */
import { estimate } from '#ground/words/estimate.ts';

const id = {
  number: () => 'Nomor',
  to: () => 'Yth. Bapak/Ibu',
  subjectMoved: () => 'Mengapa Bapak/Ibu dipindahkan',
  subjectStays: () => 'Mengapa Bapak/Ibu tetap di jabatan sekarang',
  greeting: () => 'Dengan hormat,',
  openingDecided: (v: { moved: boolean; number: string; date: string; effective: string | null }) =>
    v.moved
      ? `Dengan Keputusan Nomor ${v.number} tanggal ${v.date} Bapak/Ibu dipindahkan ke jabatan di bawah ini${v.effective ? ` terhitung mulai ${v.effective}` : ''}. Surat ini menjelaskan alasannya dan apa yang dapat Bapak/Ibu lakukan.`
      : `Dalam mutasi yang ditetapkan dengan Keputusan Nomor ${v.number} tanggal ${v.date} Bapak/Ibu tetap di jabatan sekarang. Surat ini menjelaskan alasannya dan apa yang dapat Bapak/Ibu lakukan.`,
  openingProposed: (v: { moved: boolean; effective: string | null }) =>
    v.moved
      ? `Bapak/Ibu diusulkan pindah ke jabatan di bawah ini${v.effective ? `, direncanakan mulai ${v.effective}` : ''}. Usulan belum menjadi keputusan: Tim Penilai Kinerja dan Gubernur masih dapat menentukan lain.`
      : 'Bapak/Ibu diusulkan tetap di jabatan sekarang. Usulan belum menjadi keputusan: Tim Penilai Kinerja dan Gubernur masih dapat menentukan lain.',
  openingSimulated: (v: { moved: boolean }): string =>
    v.moved
      ? 'Menurut simulasi dari berkas yang diberikan, Bapak/Ibu pindah ke jabatan di bawah ini. Ini hitungan, bukan usulan dan bukan keputusan (simulasi: benih dari berkas).'
      : 'Menurut simulasi dari berkas yang diberikan, Bapak/Ibu tetap di jabatan sekarang. Ini hitungan, bukan usulan dan bukan keputusan (simulasi: benih dari berkas).',
  from: () => 'Jabatan sekarang',
  toPost: () => 'Jabatan baru',
  none: () => 'belum memegang jabatan',
  why: () => 'Mengapa',
  rule: (v: { id: string; title: string; article: string }) => `Aturan ${v.id}, ${v.title}: ${v.article}`,
  fact: (v: { what: string; value: string; asOf: string; source: string; doubtful: boolean }) =>
    `${v.what}: ${v.value} (${v.source}, keadaan ${v.asOf}${v.doubtful ? '; data ini diragukan' : ''})`,
  alternatives: () => 'Jabatan lain yang dipertimbangkan',
  considered: (v: { posts: number }) =>
    `Untuk Bapak/Ibu dipertimbangkan ${v.posts} jabatan, termasuk jabatan sekarang.`,
  alternative: (v: { post: string; unit: string; people: string; why: string }) =>
    `${v.post}, ${v.unit} (${v.people} orang dipertimbangkan): ${v.why}`,
  changes: () => 'Apa yang akan mengubah hasil ini',
  rights: () => 'Hak Bapak/Ibu',
  rightsBefore: () =>
    'Sebelum ada keputusan, Bapak/Ibu dapat bertanya, menyampaikan keadaan yang perlu dipertimbangkan, dan meminta perbaikan data.',
  rightsObjection: (v: { until: string; missing: readonly number[]; to: string }) =>
    `Bila tidak setuju, Bapak/Ibu dapat mengajukan keberatan tertulis kepada ${v.to} paling lambat ${v.until}${v.missing.length === 0 ? '' : ` (${estimate.id(v.missing)})`}, yaitu 14 hari kerja sejak keputusan diterima; keberatan diputus dalam 21 hari kerja (PP 79/2021). Mengajukan keberatan tidak berakibat buruk bagi Bapak/Ibu.`,
  contact: (v: { office: string; address: string; phone: string; email: string; hours: string }) =>
    `Pertanyaan: ${v.office}, ${v.address}; telepon ${v.phone}, surel ${v.email} (${v.hours}).`,
  open: () => 'Pindai untuk melihat setiap angka beserta asalnya, bertanya, atau memperbaiki data.',
};

const en = {
  number: () => 'Number',
  to: () => 'To',
  subjectMoved: () => 'Why you are being transferred',
  subjectStays: () => 'Why you stay in your present post',
  greeting: () => 'Dear colleague,',
  openingDecided: (v: { moved: boolean; number: string; date: string; effective: string | null }) =>
    v.moved
      ? `By decree ${v.number} of ${v.date} you are transferred to the post below${v.effective ? ` from ${v.effective}` : ''}. This letter says why, and what you can do.`
      : `In the transfers of decree ${v.number} of ${v.date} you stay in your present post. This letter says why, and what you can do.`,
  openingProposed: (v: { moved: boolean; effective: string | null }) =>
    v.moved
      ? `It is proposed that you move to the post below${v.effective ? `, planned from ${v.effective}` : ''}. A proposal is not a decision: the appraisal team and the governor may still decide otherwise.`
      : 'It is proposed that you stay in your present post. A proposal is not a decision: the appraisal team and the governor may still decide otherwise.',
  openingSimulated: (v: { moved: boolean }) =>
    v.moved
      ? 'By a simulation from the files given, you move to the post below. This is a reckoning, neither a proposal nor a decision (simulation: seed from the file).'
      : 'By a simulation from the files given, you stay in your present post. This is a reckoning, neither a proposal nor a decision (simulation: seed from the file).',
  from: () => 'Present post',
  toPost: () => 'New post',
  none: () => 'no post yet',
  why: () => 'Why',
  rule: (v: { id: string; title: string; article: string }) => `Rule ${v.id}, ${v.title}: ${v.article}`,
  fact: (v: { what: string; value: string; asOf: string; source: string; doubtful: boolean }) =>
    `${v.what}: ${v.value} (${v.source}, as of ${v.asOf}${v.doubtful ? '; this fact is doubtful' : ''})`,
  alternatives: () => 'Other posts that were considered',
  considered: (v: { posts: number }) =>
    `${v.posts} posts were considered for you, your present one included.`,
  alternative: (v: { post: string; unit: string; people: string; why: string }) =>
    `${v.post}, ${v.unit} (${v.people} people considered): ${v.why}`,
  changes: () => 'What would change this',
  rights: () => 'Your rights',
  rightsBefore: () =>
    'Until there is a decision you can ask, tell us of circumstances to be weighed, and have your data corrected.',
  rightsObjection: (v: { until: string; missing: readonly number[]; to: string }) =>
    `If you disagree you can object in writing to ${v.to} until ${v.until}${v.missing.length === 0 ? '' : ` (${estimate.en(v.missing)})`}, 14 working days after you received the decree; it is decided within 21 working days (PP 79/2021). Objecting has no bad consequence for you.`,
  contact: (v: { office: string; address: string; phone: string; email: string; hours: string }) =>
    `Questions: ${v.office}, ${v.address}; telephone ${v.phone}, e-mail ${v.email} (${v.hours}).`,
  open: () => 'Scan to open every figure with its source, to ask, or to correct data.',
} satisfies typeof id;

export const words = { id, en };
