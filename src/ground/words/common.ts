/** Words that every room uses, and the refusals that belong to no room in particular. */
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
  'argument.value': (v: { argument: string; value: string; expected: string }) =>
    `Nilai "${v.value}" untuk ${v.argument} tidak dapat dipakai; yang diharapkan: ${v.expected}.`,
  'file.missing': (v: { file: string }) => `Berkas "${v.file}" tidak ditemukan. Periksa nama dan foldernya.`,
  'file.unreadable': (v: { file: string; why: string }) => `Berkas "${v.file}" tidak dapat dibaca: ${v.why}.`,
  'date.invalid': (v: { value: string; where: string }) =>
    `"${v.value}" pada ${v.where} bukan tanggal. Tulis sebagai HH-BB-TTTT, misalnya 24-11-2026.`,
  'act.forbidden': (v: { act: string; role: string }) =>
    `Peran ${v.role} tidak berwenang melakukan "${v.act}".`,
  'act.untimely': (v: { act: string; status: string }) =>
    `"${v.act}" belum atau tidak lagi dapat dilakukan: keadaan sekarang "${v.status}".`,
  'act.notYours': () => 'Ini bukan kasus Anda. Anda hanya dapat bertindak pada kasus Anda sendiri.',
  'act.otherAgency': () =>
    'Ini menyangkut perangkat daerah lain. Mintalah kepada operator perangkat daerah itu atau BKD.',
  'act.conflict': (v: { kind: string }) =>
    `Anda tidak dapat ikut memutus karena ada benturan kepentingan (${v.kind}). Butir ini diputus tanpa Anda (PermenPANRB 17/2024).`,
  'thing.missing': (v: { what: string; id: string }) =>
    `${v.what} "${v.id}" tidak ada atau bukan untuk Anda.`,
};

const refusalsEn = {
  'argument.unknown': (v: { argument: string }) => `Argument "${v.argument}" is not known. See: tepat --help`,
  'argument.missing': (v: { argument: string }) => `Argument ${v.argument} is missing. See: tepat --help`,
  'argument.value': (v: { argument: string; value: string; expected: string }) =>
    `Value "${v.value}" of ${v.argument} cannot be used; expected: ${v.expected}.`,
  'file.missing': (v: { file: string }) => `File "${v.file}" was not found. Check its name and folder.`,
  'file.unreadable': (v: { file: string; why: string }) => `File "${v.file}" cannot be read: ${v.why}.`,
  'date.invalid': (v: { value: string; where: string }) =>
    `"${v.value}" at ${v.where} is not a date. Write DD-MM-YYYY, for example 24-11-2026.`,
  'act.forbidden': (v: { act: string; role: string }) => `The role ${v.role} may not "${v.act}".`,
  'act.untimely': (v: { act: string; status: string }) =>
    `"${v.act}" cannot be done now: the present state is "${v.status}".`,
  'act.notYours': () => 'This is not your case. You can act only in your own.',
  'act.otherAgency': () => 'This concerns another agency. Ask its operator or the personnel agency.',
  'act.conflict': (v: { kind: string }) =>
    `You cannot take part in this decision because of a conflict of interest (${v.kind}). The item is decided without you.`,
  'thing.missing': (v: { what: string; id: string }) =>
    `${v.what} "${v.id}" does not exist or is not yours to see.`,
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
