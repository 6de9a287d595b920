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
  letter: {
    placeOfFiles: () => 'Gajahmungkur',
    office: () => 'Badan Kepegawaian Daerah Provinsi Gajahmungkur',
    hours: () => 'jam kerja',
    correction: () =>
      'Data yang keliru diperbaiki melalui operator kepegawaian unit kerja dengan menunjukkan dokumennya.',
    abolished: (v: { post: string }) =>
      `Jabatan Bapak/Ibu sekarang, ${v.post}, dihapus dari susunan organisasi.`,
    needed: (v: { post: string; unit: string; need: number; holders: number }) =>
      `${v.post} di ${v.unit} memerlukan ${numberIn('id', v.need)} orang dan sekarang diisi ${numberIn('id', v.holders)} orang.`,
    vacated: (v: { post: string; unit: string }) =>
      `Kursi ${v.post} di ${v.unit} terbuka karena pemegangnya pindah dalam putaran yang sama.`,
    critical: (v: { post: string }) =>
      `${v.post} ditetapkan sebagai jabatan kritis yang harus diisi lebih dahulu.`,
    fits: (v: { there: number; here: number | null }) =>
      v.here === null
        ? `Kesesuaian Bapak/Ibu dengan jabatan baru bernilai ${numberIn('id', v.there, 1)} dari 100.`
        : `Kesesuaian Bapak/Ibu dengan jabatan baru bernilai ${numberIn('id', v.there, 1)} dari 100; dengan jabatan sekarang ${numberIn('id', v.here, 1)}.`,
    grows: (v: { score: number }) =>
      `Pindah ini menambah pengalaman karier Bapak/Ibu (nilai ${numberIn('id', v.score, 1)} dari 100).`,
    wished: (v: { rank: number }) => `Jabatan ini adalah minat Bapak/Ibu nomor ${v.rank}.`,
    lawful: (v: { rules: number }) =>
      `Bapak/Ibu memenuhi ${numberIn('id', v.rules)} aturan yang berlaku bagi pindah ini; yang paling sering ditanyakan disebut di bawah.`,
    rule: (v: { message: string }) => v.message,
    partOfChain: (v: { moves: number }) =>
      `Pindah Bapak/Ibu adalah bagian dari ${numberIn('id', v.moves)} perpindahan yang saling bergantung; tanpa salah satunya, kursi yang lain tidak terbuka.`,
    better: () =>
      'Dari semua susunan yang memenuhi aturan, susunan inilah yang nilainya paling tinggi menurut urutan tujuan yang ditetapkan sebelum penilaian.',
    bestStay: () => 'Tidak ada susunan lain yang nilainya lebih tinggi bila Bapak/Ibu pindah.',
    noMove: () =>
      'Tidak ada jabatan lain yang dipertimbangkan yang terbuka dan memenuhi syarat bagi Bapak/Ibu.',
    frozen: (v: { message: string }) => `Bapak/Ibu belum dapat dipindahkan: ${v.message}`,
    what: {
      need: () => 'Kebutuhan jabatan',
      holders: () => 'Pemegang sekarang',
      predicate: (v: { year: number }) => `Predikat SKP ${v.year}`,
      tenure: () => 'TMT jabatan sekarang',
    },
    people: (v: { count: number }) => `${numberIn('id', v.count)} orang`,
    points: (v: { score: number }) => `${numberIn('id', v.score, 1)} dari 100`,
    source: {
      abk: () => 'analisis beban kerja',
      lembar: () => 'peta jabatan',
      pegawai: () => 'data pegawai',
      riwayat_jabatan: () => 'riwayat jabatan',
      kompetensi: (v: { by: string }) => `asesmen ${v.by}`,
      skp: () => 'SKP',
      pendidikan: () => 'data pendidikan',
      reckoned: () => 'hasil penilaian talenta',
      minat: () => 'minat yang Bapak/Ibu sampaikan',
    },
    loss: (v: { level: string; amount: number }) =>
      `bila Bapak/Ibu di sana, nilai ${v.level} seluruh putaran turun ${numberIn('id', v.amount, 3)}.`,
    lossAtMost: (v: { level: string; amount: number }) =>
      `bila Bapak/Ibu di sana, nilai ${v.level} seluruh putaran turun, paling banyak ${numberIn('id', v.amount, 3)}.`,
    noneFound: () =>
      'belum ditemukan susunan yang memenuhi semua batas bila Bapak/Ibu di sana; hal itu belum terbukti mustahil.',
    equalElsewhere: () => 'nilainya setara: bagi seluruh putaran keduanya sama baiknya.',
    equal: () => 'nilainya setara; urutan undian yang diumumkan yang menentukan.',
    impossible: () => 'tidak ada susunan yang memenuhi semua batas bila Bapak/Ibu di sana.',
    stay: () => 'tetap di jabatan sekarang',
    change: (v: { level: string; post: string; unit: string; from: number; to: number }) =>
      `Bila nilai ${v.level} Bapak/Ibu pada ${v.post}, ${v.unit} naik dari ${numberIn('id', v.from, 3)} menjadi sedikitnya ${numberIn('id', v.to, 3)}, maka Bapak/Ibu ditempatkan di sana.`,
    changeWish: (v: { post: string; unit: string; rank: number }) =>
      v.rank >= 10
        ? `Bila Bapak/Ibu mencantumkan ${v.post}, ${v.unit} sebagai minat, maka Bapak/Ibu ditempatkan di sana.`
        : `Bila Bapak/Ibu mencantumkan ${v.post}, ${v.unit} sebagai minat nomor ${v.rank} atau lebih tinggi, maka Bapak/Ibu ditempatkan di sana.`,
    changeFact: () =>
      'Bila salah satu fakta di atas diperbaiki, seluruh putaran dihitung lagi dengan fakta yang benar dan hasilnya dapat berubah.',
  },
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
  letter: {
    placeOfFiles: () => 'Gajahmungkur',
    office: () => 'Personnel Agency of Gajahmungkur Province',
    hours: () => 'office hours',
    correction: () =>
      'Wrong data is corrected through the personnel operator of your unit, on showing the document.',
    abolished: (v: { post: string }) => `Your present post, ${v.post}, is abolished.`,
    needed: (v: { post: string; unit: string; need: number; holders: number }) =>
      `${v.post} in ${v.unit} needs ${numberIn('en', v.need)} people and has ${numberIn('en', v.holders)} now.`,
    vacated: (v: { post: string; unit: string }) =>
      `The seat ${v.post} in ${v.unit} comes free because its holder moves in the same round.`,
    critical: (v: { post: string }) => `${v.post} is set as a critical post, to be filled first.`,
    fits: (v: { there: number; here: number | null }) =>
      v.here === null
        ? `Your fit with the new post is ${numberIn('en', v.there, 1)} of 100.`
        : `Your fit with the new post is ${numberIn('en', v.there, 1)} of 100; with your present one ${numberIn('en', v.here, 1)}.`,
    grows: (v: { score: number }) => `This move adds to your career (${numberIn('en', v.score, 1)} of 100).`,
    wished: (v: { rank: number }) => `This post is your wish number ${v.rank}.`,
    lawful: (v: { rules: number }) =>
      `You meet the ${numberIn('en', v.rules)} rules that apply to this move; the ones asked about most follow.`,
    rule: (v: { message: string }) => v.message,
    partOfChain: (v: { moves: number }) =>
      `Your move is one of ${numberIn('en', v.moves)} that depend on each other; without one of them the other seats do not come free.`,
    better: () =>
      'Of all arrangements that keep the rules, this one has the highest value by the order of aims set before anyone was evaluated.',
    bestStay: () => 'No other arrangement with you moved has a higher value.',
    noMove: () => 'No other post that was considered is open to you and lawful.',
    frozen: (v: { message: string }) => `You cannot be moved yet: ${v.message}`,
    what: {
      need: () => 'Need of the post',
      holders: () => 'Holders now',
      predicate: (v: { year: number }) => `Performance predicate ${v.year}`,
      tenure: () => 'Start in the present post',
    },
    people: (v: { count: number }) => `${numberIn('en', v.count)} people`,
    points: (v: { score: number }) => `${numberIn('en', v.score, 1)} of 100`,
    source: {
      abk: () => 'workload analysis',
      lembar: () => 'position map',
      pegawai: () => 'employee data',
      riwayat_jabatan: () => 'history of posts',
      kompetensi: (v: { by: string }) => `assessment by ${v.by}`,
      skp: () => 'performance appraisal',
      pendidikan: () => 'education data',
      reckoned: () => 'talent evaluation',
      minat: () => 'the wishes you gave',
    },
    loss: (v: { level: string; amount: number }) =>
      `with you there, ${v.level} of the whole round falls by ${numberIn('en', v.amount, 3)}.`,
    lossAtMost: (v: { level: string; amount: number }) =>
      `with you there, ${v.level} of the whole round falls, by ${numberIn('en', v.amount, 3)} at most.`,
    noneFound: () =>
      'no arrangement that keeps all bounds with you there has been found; that there is none is not proved.',
    equalElsewhere: () => 'the value is equal: for the whole round one is as good as the other.',
    equal: () => 'the value is equal; the published lot decides.',
    impossible: () => 'no arrangement keeps all bounds with you there.',
    stay: () => 'staying in the present post',
    change: (v: { level: string; post: string; unit: string; from: number; to: number }) =>
      `If your ${v.level} for ${v.post}, ${v.unit} rises from ${numberIn('en', v.from, 3)} to at least ${numberIn('en', v.to, 3)}, you are placed there.`,
    changeWish: (v: { post: string; unit: string; rank: number }) =>
      v.rank >= 10
        ? `If you name ${v.post}, ${v.unit} among your wishes, you are placed there.`
        : `If you name ${v.post}, ${v.unit} as wish number ${v.rank} or higher, you are placed there.`,
    changeFact: () =>
      'If one of the facts above is corrected, the whole round is reckoned again with the right fact and may end differently.',
  },
} satisfies typeof id;

export const words = { id, en };

export const refusals = {
  id: {
    'proposal.unjudged': (v: { reason: string }) =>
      `Juri mandiri tidak menerima rencana ini (${v.reason}). Tidak ada yang ditulis; laporkan bersama berkas masukannya.`,
    'proposal.unfinished': (v: { seconds: number }) =>
      `Rencana belum selesai dihitung dalam ${v.seconds} detik. Tidak ada yang ditulis; coba lagi saat peladen tidak sibuk.`,
    'round.out': (v: { out: string }) =>
      `Folder "${v.out}" sudah ada dan bukan hasil putaran. Pilih nama lain, atau hapus folder itu lebih dahulu.`,
  },
  en: {
    'proposal.unjudged': (v: { reason: string }) =>
      `The independent judge does not accept this plan (${v.reason}). Nothing was written; report it with the input files.`,
    'proposal.unfinished': (v: { seconds: number }) =>
      `The plan was not finished within ${v.seconds} seconds. Nothing was written; try again when the server is less busy.`,
    'round.out': (v: { out: string }) =>
      `Folder "${v.out}" is there already and is not the result of a round. Choose another name, or delete that folder first.`,
  },
};
