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
  'case.option': (v: { employee: string; post: string }) =>
    `"${v.post}" bukan salah satu pilihan "${v.employee}"; pilih jabatan yang memenuhi syarat baginya.`,
  'case.last': (v: { path: string; id: string }) =>
    `${v.path}: jabatan sendiri "${v.id}" ditulis paling akhir; hapus pilihan sesudahnya.`,
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
  'case.option': (v: { employee: string; post: string }) =>
    `"${v.post}" is none of the options of "${v.employee}"; choose a post the person is eligible for.`,
  'case.last': (v: { path: string; id: string }) =>
    `${v.path}: the own post "${v.id}" comes last; remove the wishes after it.`,
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

type Solved = { status: string; people: number; moves: number; levels: number; proved: number };
type Judged = { proved: number; of: number };
type Clash = Record<'employees' | 'posts' | 'groups' | 'moveCaps' | 'kin' | 'couples', readonly unknown[]>;

const clashOf = (words: Record<keyof Clash, string>) => (clash: Clash) =>
  (Object.keys(words) as (keyof Clash)[])
    .filter((kind) => clash[kind].length > 0)
    .map((kind) => `${clash[kind].length} ${words[kind]}`)
    .join(', ');
const clashId = clashOf({
  employees: 'orang',
  posts: 'jabatan',
  groups: 'kelompok',
  moveCaps: 'batas perpindahan',
  kin: 'hubungan keluarga',
  couples: 'pasangan',
});
const clashEn = clashOf({
  employees: 'people',
  posts: 'posts',
  groups: 'groups',
  moveCaps: 'move caps',
  kin: 'pairs of kin',
  couples: 'couples',
});

const id = {
  optimal: (v: Solved) =>
    `Rencana terbaik ditemukan dan terbukti: ${v.people} orang, ${v.moves} berpindah, ${v.levels} tujuan.`,
  feasible: (v: Solved) =>
    `Rencana sah ditemukan untuk ${v.people} orang (${v.moves} berpindah), tetapi baru ${v.proved} dari ${v.levels} tujuan terbukti terbaik.`,
  infeasible: (v: Clash) =>
    `Tidak ada penempatan yang mungkin: ${clashId(v)} pada "conflict" saling bertentangan.`,
  impossible: () => 'Tidak ada penempatan yang mungkin; aturan yang saling bertentangan ada pada "conflict".',
  unknown: () => 'Waktu habis sebelum ada rencana. Beri waktu lebih panjang dengan --time-limit.',
  stable: (v: { people: number; moves: number }) =>
    `Penempatan menurut pilihan dan prioritas selesai: ${v.people} orang, ${v.moves} berpindah, tidak seorang pun lebih buruk dari sekarang.`,
  progress: (v: { placed: number; of: number }) => `${v.placed} dari ${v.of} orang sudah mendapat tempat`,
  holds: (v: Judged) => `Rencana sah dan nilainya benar; ${v.proved} dari ${v.of} tujuan terbukti terbaik.`,
  stableHolds: () => 'Rencana sah menurut pilihan dan prioritas.',
  conflictHolds: () => 'Benar: tidak ada penempatan yang mungkin, pertentangannya dihitung ulang.',
  wrong: (v: { reason: string }) => `Rencana tidak dapat diterima: ${v.reason}.`,
  stays: (v: { employee: string; post: string }) => `${v.employee} tetap di ${v.post}.`,
  placed: (v: { employee: string; post: string }) => `${v.employee} ditempatkan di ${v.post}.`,
  without: (v: { employee: string }) => `${v.employee} tidak mendapat jabatan dalam rencana ini.`,
  notEligible: (v: { employee: string; post: string }) =>
    `${v.post} bukan pilihan ${v.employee} dalam kasus ini.`,
  noWay: (v: { employee: string; post: string }) =>
    `Jika ${v.employee} harus di ${v.post}, tidak ada penempatan yang mungkin bagi yang lain.`,
  costs: (v: { employee: string; post: string; loss: string; others: number }) =>
    `Menempatkan ${v.employee} di ${v.post} mengurangi nilai bersama sebesar ${v.loss} dan memindahkan ${v.others} orang lain.`,
  costsAtMost: (v: { employee: string; post: string; loss: string; others: number }) =>
    `Menempatkan ${v.employee} di ${v.post} mengurangi nilai bersama paling banyak ${v.loss} dan memindahkan ${v.others} orang lain; belum terbukti lebih sedikit tidak mungkin.`,
  noneFound: (v: { employee: string; post: string }) =>
    `Dalam waktu yang ada belum ditemukan penempatan dengan ${v.employee} di ${v.post}; belum terbukti bahwa tidak ada.`,
  free: (v: { employee: string; post: string; others: number }) =>
    `${v.post} sama baiknya bagi keseluruhan; menempatkan ${v.employee} di sana memindahkan ${v.others} orang lain.`,
  involved: (v: { employee: string; conflict: Clash }) =>
    `Tidak ada penempatan yang mungkin, dan ${v.employee} termasuk yang bertentangan: ${clashId(v.conflict)}.`,
  notInvolved: (v: { employee: string; conflict: Clash }) =>
    `Tidak ada penempatan yang mungkin, tetapi bukan karena ${v.employee}. Yang bertentangan: ${clashId(v.conflict)}.`,
  resolved: (v: { changed: number }) =>
    `Rencana diperbaiki dan kembali terbaik; ${v.changed} orang berubah tempat.`,
  fewest: (v: { changed: number; atLeast: number }) =>
    `Rencana diperbaiki dengan perubahan sesedikit mungkin: ${v.changed} orang lain berubah (terbukti paling sedikit ${v.atLeast}).`,
};

const en = {
  optimal: (v: Solved) =>
    `The best plan is found and proved: ${v.people} people, ${v.moves} move, ${v.levels} objectives.`,
  feasible: (v: Solved) =>
    `A valid plan is found for ${v.people} people (${v.moves} move), but only ${v.proved} of ${v.levels} objectives are proved best.`,
  infeasible: (v: Clash) => `No placement is possible: ${clashEn(v)} under "conflict" cannot hold together.`,
  impossible: () => 'No placement is possible; the rules that cannot hold together stand under "conflict".',
  unknown: () => 'Time was over before there was a plan. Give more with --time-limit.',
  stable: (v: { people: number; moves: number }) =>
    `Placed by wish and priority: ${v.people} people, ${v.moves} move, nobody ends worse than today.`,
  progress: (v: { placed: number; of: number }) => `${v.placed} of ${v.of} people have a place`,
  holds: (v: Judged) =>
    `The plan is valid and its value is right; ${v.proved} of ${v.of} objectives are proved best.`,
  stableHolds: () => 'The plan is valid by wish and priority.',
  conflictHolds: () => 'Right: no placement is possible, the conflict was counted again.',
  wrong: (v: { reason: string }) => `The plan cannot be accepted: ${v.reason}.`,
  stays: (v: { employee: string; post: string }) => `${v.employee} stays at ${v.post}.`,
  placed: (v: { employee: string; post: string }) => `${v.employee} is placed at ${v.post}.`,
  without: (v: { employee: string }) => `${v.employee} gets no post in this plan.`,
  notEligible: (v: { employee: string; post: string }) =>
    `${v.post} is no option of ${v.employee} in this case.`,
  noWay: (v: { employee: string; post: string }) =>
    `If ${v.employee} must be at ${v.post}, no placement is possible for the others.`,
  costs: (v: { employee: string; post: string; loss: string; others: number }) =>
    `Placing ${v.employee} at ${v.post} lowers the common value by ${v.loss} and moves ${v.others} other people.`,
  costsAtMost: (v: { employee: string; post: string; loss: string; others: number }) =>
    `Placing ${v.employee} at ${v.post} lowers the common value by at most ${v.loss} and moves ${v.others} other people; that less is impossible is not proved.`,
  noneFound: (v: { employee: string; post: string }) =>
    `No placement with ${v.employee} at ${v.post} was found in time; that there is none is not proved.`,
  free: (v: { employee: string; post: string; others: number }) =>
    `${v.post} is as good for the whole; placing ${v.employee} there moves ${v.others} other people.`,
  involved: (v: { employee: string; conflict: Clash }) =>
    `No placement is possible, and ${v.employee} is among what cannot hold together: ${clashEn(v.conflict)}.`,
  notInvolved: (v: { employee: string; conflict: Clash }) =>
    `No placement is possible, but not because of ${v.employee}. What cannot hold together: ${clashEn(v.conflict)}.`,
  resolved: (v: { changed: number }) =>
    `The plan is mended and best again; ${v.changed} people change places.`,
  fewest: (v: { changed: number; atLeast: number }) =>
    `The plan is mended with the fewest changes: ${v.changed} other people change (proved at least ${v.atLeast}).`,
} satisfies typeof id;

export const words = { id, en };
