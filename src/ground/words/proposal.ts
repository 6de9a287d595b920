/** Words of the proposal: the plan in counts and chains, and of `tepat round`. */
import { numberIn } from '#ground/words/lang.ts';

type Counts = {
  people: number;
  posts: number;
  moves: number;
  chains: number;
  exchanges: number;
  open: number;
};

const id = {
  simulated: () => 'simulasi: benih dari berkas',
  robustnessNone: () => 'belum dihitung',
  robustness: (v: { share: number; of: number }) =>
    `${numberIn('id', v.share, 0)} % dari ${numberIn('id', v.of)} hitungan ulang`,
  status: {
    optimal: () => 'optimal dan terbukti',
    feasible: () => 'dapat dijalankan, belum terbukti optimal',
    infeasible: () => 'tidak ada rencana yang memenuhi semua batas',
    unknown: () => 'waktu habis sebelum ada rencana',
    stable: () => 'stabil',
  },
  chainKind: { rantai: () => 'rantai', tukar: () => 'tukar tempat' },
  chainFree: () => 'kursi kosong',
  unplaced: () => 'tanpa jabatan',
  counts: (v: Counts) =>
    `${numberIn('id', v.people)} pegawai dan ${numberIn('id', v.posts)} jabatan; ${numberIn('id', v.open)} kursi kosong; ${numberIn('id', v.moves)} mutasi dalam ${numberIn('id', v.chains)} rantai dan ${numberIn('id', v.exchanges)} tukar tempat.`,
  pairs: (v: { layak: number; bersyarat: number; tidak: number; frozen: number }) =>
    `Pasangan yang dilihat: ${numberIn('id', v.layak)} layak, ${numberIn('id', v.bersyarat)} layak bersyarat, ${numberIn('id', v.tidak)} tidak layak; ${numberIn('id', v.frozen)} pegawai belum boleh pindah.`,
  needs: (v: { need: number; shortage: number; surplus: number }) =>
    `Kebutuhan ${numberIn('id', v.need)} orang; kurang ${numberIn('id', v.shortage)}, lebih ${numberIn('id', v.surplus)}.`,
  findings: (v: { refused: number; warnings: number }) =>
    `Berkas: ${numberIn('id', v.refused)} baris ditolak, ${numberIn('id', v.warnings)} peringatan.`,
  level: (v: { name: string; value: number; proved: boolean }) =>
    `  ${v.name}: ${numberIn('id', v.value, 0)}${v.proved ? ' (terbukti)' : ''}`,
  stage: {
    baca: () => 'membaca berkas',
    kebutuhan: () => 'menghitung kebutuhan',
    evaluasi: () => 'menilai kelayakan',
    usulan: () => 'menyusun usulan',
    juri: () => 'memeriksa usulan',
    ketahanan: () => 'menguji ketahanan',
    tulis: () => 'menulis hasil',
  },
  took: (v: { stage: string; seconds: number }) => `  ${v.stage}: ${numberIn('id', v.seconds, 2)} detik`,
  written: (v: { folder: string; letters: number }) =>
    `Hasil ditulis di ${v.folder} (${numberIn('id', v.letters)} surat alasan). Periksa dengan: tepat check ${v.folder}/problem.json ${v.folder}/plan.json`,
  kinToday: (v: { pairs: number }) =>
    `${numberIn('id', v.pairs)} pasang kerabat sekarang atasan dan bawahan dalam satu unit.`,
  notMapped: (v: { people: number }) =>
    `${numberIn('id', v.people)} pegawai tidak ikut dihitung: jabatannya belum dikenal, kedudukan hukumnya, atau bukan penugasan definitif.`,
};

const en = {
  simulated: () => 'simulation: seed from the file',
  robustnessNone: () => 'not reckoned',
  robustness: (v: { share: number; of: number }) =>
    `${numberIn('en', v.share, 0)} % of ${numberIn('en', v.of)} reckonings`,
  status: {
    optimal: () => 'optimal and proved',
    feasible: () => 'feasible, not proved optimal',
    infeasible: () => 'no plan keeps all bounds',
    unknown: () => 'out of time before there was a plan',
    stable: () => 'stable',
  },
  chainKind: { rantai: () => 'chain', tukar: () => 'exchange' },
  chainFree: () => 'free seat',
  unplaced: () => 'no post',
  counts: (v: Counts) =>
    `${numberIn('en', v.people)} employees and ${numberIn('en', v.posts)} posts; ${numberIn('en', v.open)} free seats; ${numberIn('en', v.moves)} moves in ${numberIn('en', v.chains)} chains and ${numberIn('en', v.exchanges)} exchanges.`,
  pairs: (v: { layak: number; bersyarat: number; tidak: number; frozen: number }) =>
    `Pairs looked at: ${numberIn('en', v.layak)} eligible, ${numberIn('en', v.bersyarat)} conditionally, ${numberIn('en', v.tidak)} not; ${numberIn('en', v.frozen)} employees may not move yet.`,
  needs: (v: { need: number; shortage: number; surplus: number }) =>
    `Need ${numberIn('en', v.need)} people; ${numberIn('en', v.shortage)} short, ${numberIn('en', v.surplus)} over.`,
  findings: (v: { refused: number; warnings: number }) =>
    `Files: ${numberIn('en', v.refused)} rows refused, ${numberIn('en', v.warnings)} warnings.`,
  level: (v: { name: string; value: number; proved: boolean }) =>
    `  ${v.name}: ${numberIn('en', v.value, 0)}${v.proved ? ' (proved)' : ''}`,
  stage: {
    baca: () => 'reading files',
    kebutuhan: () => 'counting needs',
    evaluasi: () => 'evaluating',
    usulan: () => 'solving',
    juri: () => 'judging',
    ketahanan: () => 'testing robustness',
    tulis: () => 'writing',
  },
  took: (v: { stage: string; seconds: number }) => `  ${v.stage}: ${numberIn('en', v.seconds, 2)} seconds`,
  written: (v: { folder: string; letters: number }) =>
    `Written to ${v.folder} (${numberIn('en', v.letters)} letters). Check it with: tepat check ${v.folder}/problem.json ${v.folder}/plan.json`,
  kinToday: (v: { pairs: number }) =>
    `${numberIn('en', v.pairs)} pairs of relatives are superior and subordinate in one unit today.`,
  notMapped: (v: { people: number }) =>
    `${numberIn('en', v.people)} employees are left out: post unknown, legal status, or no definitive assignment.`,
} satisfies typeof id;

export const words = { id, en };

export const refusals = {
  id: {
    'proposal.unjudged': (v: { reason: string }) =>
      `Juri mandiri tidak menerima rencana ini (${v.reason}). Tidak ada yang ditulis; laporkan bersama berkas masukannya.`,
    'round.out': (v: { out: string }) =>
      `Folder "${v.out}" sudah ada dan bukan hasil putaran. Pilih nama lain, atau hapus folder itu lebih dahulu.`,
  },
  en: {
    'proposal.unjudged': (v: { reason: string }) =>
      `The independent judge does not accept this plan (${v.reason}). Nothing was written; report it with the input files.`,
    'round.out': (v: { out: string }) =>
      `Folder "${v.out}" is there already and is not the result of a round. Choose another name, or delete that folder first.`,
  },
};
