/** Words of the outcome: the satisfaction index, and what before and after allow to be said. */
import { fixedIn, numberIn } from '#ground/words/lang.ts';

const id = {
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
