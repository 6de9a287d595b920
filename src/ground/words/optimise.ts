/** Words of the placement solver: what its files may hold, and what solve, check, explain and resolve say. */
const expectedId: Record<string, string> = {
  object: 'sebuah objek {…}',
  list: 'sebuah daftar […]',
  text: 'teks yang tidak kosong',
  integer: 'bilangan bulat',
  count: 'bilangan bulat 0 atau lebih',
  'two ids': 'tepat dua id',
  post: 'id sebuah pilihan orang itu',
};
const expectedEn: Record<string, string> = {
  object: 'an object {…}',
  list: 'a list […]',
  text: 'text that is not empty',
  integer: 'a whole number',
  count: 'a whole number, 0 or more',
  'two ids': 'exactly two ids',
  post: "the id of one of the person's options",
};

const refusalsId = {
  'case.json': (v: { why: string }) =>
    `Berkas ini bukan JSON yang utuh (${v.why}). Simpan ulang berkasnya, lalu coba lagi.`,
  'case.format': (v: { path: string; expected: string }) => `${v.path}: yang diharapkan "${v.expected}".`,
  'case.value': (v: { path: string; expected: string }) =>
    `${v.path}: isi ${expectedId[v.expected] ?? v.expected}.`,
  'case.duplicate': (v: { path: string; id: string }) =>
    `${v.path}: "${v.id}" sudah dipakai sebelumnya; beri nama lain.`,
  'case.unknown': (v: { path: string; id: string }) =>
    `${v.path}: ${v.id} tidak ada dalam berkas ini; periksa ejaannya.`,
  'case.length': (v: { path: string; expected: number; found: number }) =>
    `${v.path}: ada ${v.found} nilai, seharusnya ${v.expected} (satu untuk tiap tujuan selain "moves").`,
  'case.own': (v: { path: string; id: string }) =>
    `${v.path}: "${v.id}" adalah jabatan orang itu sendiri; tuliskan pada "stay".`,
  'case.twice': (v: { path: string; id: string }) =>
    `${v.path}: "${v.id}" disebut dua kali; hapus salah satunya.`,
  'case.stay': (v: { path: string }) =>
    `${v.path}: orang tanpa jabatan tidak dapat tetap di jabatan; isi null.`,
  'case.crossing': (v: { path: string; id: string }) =>
    `${v.path}: kelompok "${v.id}" memotong kelompok lain; kelompok harus bersarang atau terpisah.`,
  'case.range': (v: { path: string }) => `${v.path}: nilai harus antara −1.000.000.000 dan 1.000.000.000.`,
  'case.sum': (v: { path: string; level: string }) =>
    `${v.path}: jumlah nilai tujuan "${v.level}" dapat melampaui 2^53; perkecil nilainya.`,
  'case.mode': (v: { mode: string; format: string }) =>
    `Cara "${v.mode}" tidak dapat dipakai untuk berkas ${v.format}.`,
  'case.seats': (v: { path: string }) => `${v.path}: cara ini memerlukan jabatan dengan tepat satu kursi.`,
  'case.incumbents': (v: { path: string; id: string }) =>
    `${v.path}: pemangku "${v.id}" lebih banyak daripada kursinya; perbaiki kapasitas atau pemangkunya.`,
  'round.format': (v: { why: string }) =>
    `Berkas putaran tidak dapat dibaca: ${v.why}. Buat ulang dengan penulis yang sesuai.`,
  'plan.format': (v: { path: string }) =>
    `${v.path}: berkas ini bukan rencana placement-plan/1 yang dapat dipakai.`,
  'plan.other': (v: { path: string }) =>
    `${v.path}: rencana ini dibuat untuk berkas kasus lain; pakai berkas kasus yang sama.`,
  'plan.none': (v: { path: string }) =>
    `${v.path}: rencana ini tidak memuat penempatan yang dapat dijelaskan atau diperbaiki.`,
};

const refusalsEn = {
  'case.json': (v: { why: string }) =>
    `This file is not complete JSON (${v.why}). Save it again, then retry.`,
  'case.format': (v: { path: string; expected: string }) => `${v.path}: expected "${v.expected}".`,
  'case.value': (v: { path: string; expected: string }) =>
    `${v.path}: give ${expectedEn[v.expected] ?? v.expected}.`,
  'case.duplicate': (v: { path: string; id: string }) =>
    `${v.path}: "${v.id}" is used before; choose another name.`,
  'case.unknown': (v: { path: string; id: string }) =>
    `${v.path}: ${v.id} is not in this file; check its spelling.`,
  'case.length': (v: { path: string; expected: number; found: number }) =>
    `${v.path}: ${v.found} values, expected ${v.expected} (one for each objective other than "moves").`,
  'case.own': (v: { path: string; id: string }) =>
    `${v.path}: "${v.id}" is the person's own post; write it under "stay".`,
  'case.twice': (v: { path: string; id: string }) => `${v.path}: "${v.id}" is named twice; remove one.`,
  'case.stay': (v: { path: string }) => `${v.path}: a person without a post cannot stay in it; give null.`,
  'case.crossing': (v: { path: string; id: string }) =>
    `${v.path}: group "${v.id}" cuts another group; groups must be nested or apart.`,
  'case.range': (v: { path: string }) =>
    `${v.path}: values must lie between −1,000,000,000 and 1,000,000,000.`,
  'case.sum': (v: { path: string; level: string }) =>
    `${v.path}: the sum of objective "${v.level}" may pass 2^53; make its values smaller.`,
  'case.mode': (v: { mode: string; format: string }) => `Mode "${v.mode}" does not fit a ${v.format} file.`,
  'case.seats': (v: { path: string }) => `${v.path}: this mode needs posts with exactly one seat.`,
  'case.incumbents': (v: { path: string; id: string }) =>
    `${v.path}: "${v.id}" has more incumbents than seats; mend its capacity or its incumbents.`,
  'round.format': (v: { why: string }) =>
    `The round file cannot be read: ${v.why}. Make it again with its writer.`,
  'plan.format': (v: { path: string }) => `${v.path}: this file is no placement-plan/1 that can be used.`,
  'plan.other': (v: { path: string }) => `${v.path}: this plan was made for another case file; use that one.`,
  'plan.none': (v: { path: string }) => `${v.path}: this plan holds no assignment to explain or repair.`,
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
