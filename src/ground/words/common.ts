/** Words that every room uses, and the refusals that belong to no room in particular. */
import { actNames } from '#ground/words/acts.ts';
import { words as caseWords } from '#ground/words/case.ts';
import { words as meetingWords } from '#ground/words/meeting.ts';

/** Identifiers as people call them; what has no name stands as it is. */
const spoken = (lang: 'id' | 'en') => {
  const { role, status, round } = caseWords[lang];
  const names: Record<string, () => string> = { ...role, ...status, ...round };
  const ties: Record<string, () => string> = meetingWords[lang].conflict;
  return {
    act: (act: string) => actNames[lang][act] ?? act,
    called: (name: string) => names[name]?.() ?? name,
    tie: (kind: string) => ties[kind]?.() ?? kind,
  };
};
const indonesian = /* @__PURE__ */ spoken('id');
const english = /* @__PURE__ */ spoken('en');

const id = {
  yes: () => 'Ya',
  no: () => 'Tidak',
  unknown: () => 'belum diketahui',
};

const en = {
  yes: () => 'Yes',
  no: () => 'No',
  unknown: () => 'not known yet',
} satisfies typeof id;

export const words = { id, en };

const refusalsId = {
  'argument.unknown': (v: { argument: string }) =>
    `Argumen "${v.argument}" tidak dikenal. Lihat: tepat --help`,
  'argument.missing': (v: { argument: string }) =>
    `Argumen ${v.argument} belum diberikan. Lihat: tepat --help`,
  'argument.valueless': (v: { argument: string }) =>
    `${v.argument} harus diikuti nilainya; nilai yang diawali "-" ditulis ${v.argument}=NILAI. Lihat: tepat --help`,
  'argument.value': (v: { argument: string; value: string; expected: string }) =>
    `Nilai "${v.value}" untuk ${v.argument} tidak dapat dipakai; yang diharapkan: ${v.expected}.`,
  'folder.unmade': (v: { folder: string }) =>
    `Folder "${v.folder}" tidak dapat dibuat. Pilih tempat lain dengan --out, atau periksa hak tulisnya.`,
  'file.missing': (v: { file: string }) => `Berkas "${v.file}" tidak ditemukan. Periksa nama dan foldernya.`,
  'file.unreadable': (v: { file: string; why: string }) => `Berkas "${v.file}" tidak dapat dibaca: ${v.why}.`,
  'date.invalid': (v: { value: string; where: string }) =>
    `"${v.value}" pada ${v.where} bukan tanggal. Tulis sebagai HH-BB-TTTT, misalnya 24-11-2026.`,
  'act.forbidden': (v: { act: string; role: string }) =>
    `${indonesian.called(v.role)} tidak berwenang ${indonesian.act(v.act)}. Periksa peran yang sedang Anda pakai, atau mintalah kepada yang berwenang.`,
  'act.untimely': (v: { act: string; status: string }) =>
    `Belum atau tidak lagi dapat ${indonesian.act(v.act)}: keadaannya sekarang "${indonesian.called(v.status)}". Muat ulang halaman untuk melihat langkah berikutnya.`,
  'act.notYours': () => 'Ini bukan kasus Anda. Anda hanya dapat bertindak pada kasus Anda sendiri.',
  'act.otherAgency': () =>
    'Ini menyangkut perangkat daerah lain. Mintalah kepada operator perangkat daerah itu atau BKD.',
  'act.conflict': (v: { kind: string }) =>
    `Anda tidak dapat ikut memutus karena ada benturan kepentingan (${indonesian.tie(v.kind)}). Butir ini diputus tanpa Anda (PermenPANRB 17/2024).`,
  'thing.missing': (v: { what: string; id: string }) =>
    `${v.what} "${v.id}" tidak ada atau bukan untuk Anda.`,
};

const refusalsEn = {
  'argument.unknown': (v: { argument: string }) => `Argument "${v.argument}" is not known. See: tepat --help`,
  'argument.missing': (v: { argument: string }) => `Argument ${v.argument} is missing. See: tepat --help`,
  'argument.valueless': (v: { argument: string }) =>
    `${v.argument} must be followed by its value; a value that begins with "-" is written ${v.argument}=VALUE. See: tepat --help`,
  'argument.value': (v: { argument: string; value: string; expected: string }) =>
    `Value "${v.value}" of ${v.argument} cannot be used; expected: ${v.expected}.`,
  'folder.unmade': (v: { folder: string }) =>
    `The folder "${v.folder}" cannot be made. Choose another place with --out, or check that you may write there.`,
  'file.missing': (v: { file: string }) => `File "${v.file}" was not found. Check its name and folder.`,
  'file.unreadable': (v: { file: string; why: string }) => `File "${v.file}" cannot be read: ${v.why}.`,
  'date.invalid': (v: { value: string; where: string }) =>
    `"${v.value}" at ${v.where} is not a date. Write DD-MM-YYYY, for example 24-11-2026.`,
  'act.forbidden': (v: { act: string; role: string }) =>
    `${english.called(v.role)} may not ${english.act(v.act)}. Check the role you are acting in, or ask whoever may.`,
  'act.untimely': (v: { act: string; status: string }) =>
    `It is too early or too late to ${english.act(v.act)}: the state now is "${english.called(v.status)}". Reload the page to see the next step.`,
  'act.notYours': () => 'This is not your case. You can act only in your own.',
  'act.otherAgency': () => 'This concerns another agency. Ask its operator or the personnel agency.',
  'act.conflict': (v: { kind: string }) =>
    `You cannot take part in this decision because of a conflict of interest (${english.tie(v.kind)}). The item is decided without you.`,
  'thing.missing': (v: { what: string; id: string }) =>
    `${v.what} "${v.id}" does not exist or is not yours to see.`,
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
