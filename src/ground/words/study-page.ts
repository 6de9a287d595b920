/** Words of what is asked of a plan: refusals tried out, how firmly it stands on the data, other weights side by side, prices of rules. */
import { numberIn } from '#ground/words/lang.ts';

const id = {
  refusal: {
    title: () => 'Bila seseorang menolak',
    of: (v: { name: string }) => `Bila ${v.name} menolak`,
    lead: () =>
      'Rencana diperbaiki sampai terbaik lagi tanpa tempat itu. Ini hanya perhitungan; tidak ada yang berubah.',
    who: () => 'Siapa yang menolak',
    nip: () => 'NIP pegawai yang pindah',
    ask: () => 'Hitung akibatnya',
    asking: () => 'Menghitung…',
    short: () => 'Bila menolak',
    stays: (v: { post: string }) => `tetap sebagai ${v.post}`,
    goes: (v: { post: string }) => `pindah ke ${v.post}`,
    none: () => 'tidak mendapat jabatan',
    table: () => 'Yang berubah terhadap rencana',
    person: () => 'Pegawai',
    now: () => 'Jabatan sekarang',
    planned: () => 'Dalam rencana',
    afterwards: () => 'Bila ditolak',
    refuses: () => 'menolak',
    free: () => 'Tidak ada tujuan yang turun: ada susunan lain yang sama nilainya.',
    costs: (v: { cost: string }) => `Nilai seluruh putaran turun: ${v.cost}.`,
    impossible: () => 'Tanpa penempatan ini tidak ada susunan yang memenuhi semua batas.',
    others: (v: { count: number }) =>
      v.count === 0
        ? 'Tidak ada orang lain yang ikut berubah.'
        : `${numberIn('id', v.count)} orang lain ikut berubah.`,
    notMover: () => 'Pegawai ini tidak ada dalam rencana, atau tidak terlihat oleh Anda.',
    exact: () => 'Dihitung ulang sampai terbukti terbaik.',
  },
  flows: {
    title: () => 'Perpindahan antarperangkat daerah',
    lead: (v: { within: number }) =>
      `Dari kiri ke kanan; makin tebal makin banyak orang. ${numberIn('id', v.within)} perpindahan lain tetap di dalam satu perangkat daerah.`,
    others: () => 'perangkat daerah lain',
    from: () => 'Asal',
    to: () => 'Tujuan',
    none: () => 'Semua perpindahan tetap di dalam satu perangkat daerah.',
  },
  rules: {
    title: () => 'Harga aturan',
    lead: () => 'Paling banyak sebesar ini nilai putaran bertambah bila satu aturan dilonggarkan satu orang.',
    none: () => 'Tidak ada batas jumlah pegawai atau jumlah mutasi yang mengurangi nilai rencana ini.',
    rule: () => 'Aturan',
    price: () => 'Harga',
    cap: () => 'Batas jumlah mutasi putaran',
    min: () => 'paling sedikit',
    max: () => 'paling banyak',
    more: (v: { count: number }) => `dan ${numberIn('id', v.count)} aturan lain yang lebih murah`,
  },
  robustness: {
    title: () => 'Ketahanan terhadap galat data',
    lead: () =>
      'Nilai yang dapat keliru ditarik ulang sebesar galat datanya, lalu seluruh putaran dihitung lagi. Yang jarang berubah berdiri kokoh.',
    start: () => 'Uji ketahanan',
    again: () => 'Uji lagi',
    samples: () => 'Banyaknya hitungan ulang',
    samplesHint: (v: { least: number }) => `Sedikitnya ${numberIn('id', v.least)}.`,
    none: () => 'Belum diuji',
    noneLead: () => 'Uji berjalan di latar; halaman ini boleh ditinggalkan.',
    state: {
      menunggu: () => 'Menunggu giliran',
      berjalan: () => 'Sedang dihitung',
      selesai: () => 'Selesai',
      gagal: () =>
        'Gagal: fakta atau aturan berubah sesudah rencana disusun, atau server berhenti. Mulai lagi.',
    },
    progress: (v: { done: number; of: number }) =>
      `${numberIn('id', v.done)} dari ${numberIn('id', v.of)} hitungan`,
    left: (v: { minutes: number }) =>
      v.minutes < 1 ? 'kurang dari satu menit lagi' : `kira-kira ${numberIn('id', v.minutes)} menit lagi`,
    reload: () => 'Muat ulang',
    figures: {
      firm: () => 'Kokoh (≥ 90 %)',
      shaky: () => 'Goyah (< 60 %)',
      flips: () => 'Rata-rata berubah',
      samples: () => 'Hitungan ulang',
      people: () => 'orang per hitungan',
    },
    share: () => 'Bertahan',
    shareOf: (v: { share: number; samples: number }) =>
      `${numberIn('id', v.share, 0)} % dari ${numberIn('id', v.samples)} hitungan`,
    list: () => 'Penempatan, yang paling goyah lebih dahulu',
    person: () => 'Pegawai',
    place: () => 'Dalam rencana',
    otherwise: () => 'Selain itu',
    weights: () => 'Bobot yang membaliknya',
    equal: () => 'setara',
    kinds: () => 'Data yang paling berpengaruh',
    kindsLead: () =>
      'Berapa penempatan per hitungan yang bergantung pada tiap jenis fakta. Mendapatkan fakta teratas paling banyak menambah kepastian.',
    kindsNone: () => 'Dalam semua hitungan penempatan tetap sama: galat data tidak mengubah rencana ini.',
    kind: {
      kompetensi_kosong: () => 'belum pernah dinilai kompetensinya',
      kompetensi_lama: () => 'penilaian kompetensi sudah lama',
      bidang: () => 'bidang ilmu tidak tercatat',
      pengalaman: () => 'riwayat jabatan kosong atau bertentangan',
      domisili: () => 'domisili tidak tercatat',
      talenta: () => 'nilai talenta belum lengkap',
      ukuran: () => 'galat ukur penilaian yang masih berlaku',
    },
    fact: () => 'Fakta',
    people: () => 'Pegawai',
    flips: () => 'Penempatan per hitungan',
    facts: () => 'Fakta yang paling layak dicari lebih dahulu',
    factsNone: () => 'Tidak ada fakta yang hilang atau lama yang membalik penempatan.',
    weight: {
      jpm: () => 'kesesuaian kompetensi',
      field: () => 'bidang ilmu',
      talent: () => 'nilai talenta',
      experience: () => 'pengalaman',
      distance: () => 'jarak',
      box: () => 'kotak talenta',
      path: () => 'pola karier',
      family: () => 'rumpun baru',
      nearer: () => 'lebih dekat',
    },
    flip: (v: { weight: string; percent: number }) =>
      `${v.weight} ${v.percent > 0 ? '+' : '−'}${numberIn('id', Math.abs(v.percent))} %`,
    noFlip: () => 'tidak ada sampai ±50 %',
    mine: () => 'Seberapa kokoh penempatan ini',
    others: () => 'Calon lain untuk jabatan ini',
    otherOne: (v: { name: string; share: number }) => `${v.name}: ${numberIn('id', v.share, 0)} %`,
    equalLead: () =>
      'Calon bertanda setara tidak dapat dibedakan oleh data; memilih di antara mereka bukan penyimpangan.',
    open: () => 'Lihat ketahanan',
  },
  scenario: {
    title: () => 'Skenario bobot',
    lead: () =>
      'Orang dan jabatan yang sama di bawah tiga susunan bobot, berdampingan. Kebijakan yang beku tidak berubah.',
    open: () => 'Bandingkan bobot',
    base: () => 'Data yang dipakai',
    baseHint: () =>
      'Sebelum kriteria dibekukan hanya data contoh atau putaran yang sudah selesai. Sesudahnya tiap perhitungan atas orang sebenarnya tercatat di log dan jumlahnya dilihat TPK.',
    ofRound: () => 'Pegawai putaran ini',
    example: () => 'Data contoh (200 orang rekaan)',
    set: (v: { number: number }) => `Susunan ${v.number}`,
    policy: () => 'Kebijakan',
    competence: () => 'Kompetensi lebih berat',
    career: () => 'Pengembangan dan jarak lebih berat',
    name: () => 'Nama susunan',
    fit: () => 'Kesesuaian',
    growth: () => 'Pengembangan',
    run: () => 'Hitung tiga susunan',
    weightShape: () => 'Bobot 0–100.',
    nothing: () => 'Tiap bagian perlu sedikitnya satu bobot di atas nol.',
    runs: (v: { runs: number; real: number }) =>
      `${numberIn('id', v.runs)} kali dihitung dalam putaran ini, ${numberIn('id', v.real)} di antaranya atas orang sebenarnya.`,
    none: () => 'Belum ada skenario',
    aim: () => 'Tujuan',
    moves: () => 'Mutasi',
    differs: () => 'Berakhir di tempat lain',
    measured: () => 'Nilai diukur dengan bobot kebijakan, supaya lajur dapat dibandingkan.',
    differences: (v: { count: number }) => `Perbedaan nama (${numberIn('id', v.count)})`,
    same: () => 'Ketiga susunan memberi penempatan yang sama.',
    more: (v: { count: number }) => `dan ${numberIn('id', v.count)} orang lain`,
    stays: () => 'tetap',
    on: (v: { base: string }) => `Atas: ${v.base}`,
  },
};

const en = {
  refusal: {
    title: () => 'If somebody refuses',
    of: (v: { name: string }) => `If ${v.name} refuses`,
    lead: () =>
      'The plan is mended until it is best again without that place. It is only reckoned; nothing changes.',
    who: () => 'Who refuses',
    nip: () => 'NIP of somebody who moves',
    ask: () => 'Reckon what follows',
    asking: () => 'Reckoning…',
    short: () => 'If refused',
    stays: (v: { post: string }) => `stays as ${v.post}`,
    goes: (v: { post: string }) => `moves to ${v.post}`,
    none: () => 'gets no post',
    table: () => 'What changes against the plan',
    person: () => 'Employee',
    now: () => 'Post now',
    planned: () => 'In the plan',
    afterwards: () => 'If refused',
    refuses: () => 'refuses',
    free: () => 'No aim falls: another arrangement has the same value.',
    costs: (v: { cost: string }) => `The value of the whole round falls: ${v.cost}.`,
    impossible: () => 'Without this placement no arrangement keeps all bounds.',
    others: (v: { count: number }) =>
      v.count === 0
        ? 'Nobody else changes.'
        : v.count === 1
          ? 'One other person changes with it.'
          : `${numberIn('en', v.count)} others change with it.`,
    notMover: () => 'This employee is not in the plan, or not for your eyes.',
    exact: () => 'Reckoned again until proved best.',
  },
  flows: {
    title: () => 'Moves between agencies',
    lead: (v: { within: number }) =>
      `From left to right; the thicker the more people. ${numberIn('en', v.within)} other moves stay within one agency.`,
    others: () => 'other agencies',
    from: () => 'From',
    to: () => 'To',
    none: () => 'All moves stay within one agency.',
  },
  rules: {
    title: () => 'Prices of rules',
    lead: () => 'The value of the round would grow at most by this if one rule were looser by one person.',
    none: () => 'No bound on staff or on moves takes value from this plan.',
    rule: () => 'Rule',
    price: () => 'Price',
    cap: () => 'Cap on the moves of the round',
    min: () => 'at least',
    max: () => 'at most',
    more: (v: { count: number }) => `and ${numberIn('en', v.count)} cheaper rules`,
  },
  robustness: {
    title: () => 'Robustness against errors of the data',
    lead: () =>
      'Values that may be wrong are drawn anew within the error of their data, and the whole round is solved again. What seldom changes stands firm.',
    start: () => 'Test the robustness',
    again: () => 'Test again',
    samples: () => 'Number of reckonings',
    samplesHint: (v: { least: number }) => `At least ${numberIn('en', v.least)}.`,
    none: () => 'Not tested yet',
    noneLead: () => 'The test runs in the background; this page may be left.',
    state: {
      menunggu: () => 'Waiting its turn',
      berjalan: () => 'Being reckoned',
      selesai: () => 'Done',
      gagal: () =>
        'Failed: a fact or rule changed after the plan was made, or the server stopped. Start again.',
    },
    progress: (v: { done: number; of: number }) =>
      `${numberIn('en', v.done)} of ${numberIn('en', v.of)} solves`,
    left: (v: { minutes: number }) =>
      v.minutes < 1 ? 'less than a minute left' : `about ${numberIn('en', v.minutes)} minutes left`,
    reload: () => 'Load again',
    figures: {
      firm: () => 'Firm (≥ 90%)',
      shaky: () => 'Shaky (< 60%)',
      flips: () => 'Change on average',
      samples: () => 'Reckonings',
      people: () => 'people per reckoning',
    },
    share: () => 'Survives',
    shareOf: (v: { share: number; samples: number }) =>
      `${numberIn('en', v.share, 0)}% of ${numberIn('en', v.samples)} reckonings`,
    list: () => 'Placements, the shakiest first',
    person: () => 'Employee',
    place: () => 'In the plan',
    otherwise: () => 'Otherwise',
    weights: () => 'Weights that would turn it',
    equal: () => 'equal',
    kinds: () => 'Data that weighs most',
    kindsLead: () =>
      'How many placements per reckoning hang on each kind of fact. Getting the first one adds most certainty.',
    kindsNone: () =>
      'In all reckonings the placements stayed the same: errors of the data do not change this plan.',
    kind: {
      kompetensi_kosong: () => 'competences never assessed',
      kompetensi_lama: () => 'assessment of competences is old',
      bidang: () => 'field of study not recorded',
      pengalaman: () => 'history of posts empty or contradictory',
      domisili: () => 'home not recorded',
      talenta: () => 'talent value incomplete',
      ukuran: () => 'error of measurement of valid assessments',
    },
    fact: () => 'Fact',
    people: () => 'Employees',
    flips: () => 'Placements per reckoning',
    facts: () => 'Facts worth getting first',
    factsNone: () => 'No missing or old fact turns a placement.',
    weight: {
      jpm: () => 'competence match',
      field: () => 'field of study',
      talent: () => 'talent value',
      experience: () => 'experience',
      distance: () => 'distance',
      box: () => 'talent box',
      path: () => 'career path',
      family: () => 'new family',
      nearer: () => 'nearer home',
    },
    flip: (v: { weight: string; percent: number }) =>
      `${v.weight} ${v.percent > 0 ? '+' : '−'}${numberIn('en', Math.abs(v.percent))}%`,
    noFlip: () => 'none up to ±50%',
    mine: () => 'How firmly this placement stands',
    others: () => 'Other candidates for this post',
    otherOne: (v: { name: string; share: number }) => `${v.name}: ${numberIn('en', v.share, 0)}%`,
    equalLead: () =>
      'The data cannot tell candidates marked equal apart; choosing among them is no departure.',
    open: () => 'See the robustness',
  },
  scenario: {
    title: () => 'Scenarios of weights',
    lead: () =>
      'The same people and posts under three sets of weights, side by side. The frozen policy does not change.',
    open: () => 'Compare weights',
    base: () => 'On whose data',
    baseHint: () =>
      'Before the criteria are frozen only invented people or a finished round. Afterwards each run on real people is in the log, and the board sees how many there were.',
    ofRound: () => 'The employees of this round',
    example: () => 'Example data (200 invented people)',
    set: (v: { number: number }) => `Set ${v.number}`,
    policy: () => 'Policy',
    competence: () => 'Competence weighs more',
    career: () => 'Growth and distance weigh more',
    name: () => 'Name of the set',
    fit: () => 'Fit',
    growth: () => 'Growth',
    run: () => 'Reckon three sets',
    weightShape: () => 'A weight is 0–100.',
    nothing: () => 'Each part needs at least one weight above nought.',
    runs: (v: { runs: number; real: number }) =>
      `Run ${numberIn('en', v.runs)} times in this round, ${numberIn('en', v.real)} of them on real people.`,
    none: () => 'No scenario yet',
    aim: () => 'Aim',
    moves: () => 'Moves',
    differs: () => 'End elsewhere',
    measured: () => 'Values are measured by the weights of the policy, so that columns can be compared.',
    differences: (v: { count: number }) => `Differences by name (${numberIn('en', v.count)})`,
    same: () => 'All three sets give the same placements.',
    more: (v: { count: number }) => `and ${numberIn('en', v.count)} more people`,
    stays: () => 'stays',
    on: (v: { base: string }) => `On: ${v.base}`,
  },
} satisfies typeof id;

export const words = { id, en };

export const refusals = {
  id: {
    'study.noPlan': () => 'Belum ada rencana yang dapat diuji. Susun rencana lebih dahulu.',
    'study.samples': (v: { least: number; most: number }) =>
      `Banyaknya hitungan ulang ${numberIn('id', v.least)}–${numberIn('id', v.most)}.`,
    'study.beforeFreeze': () =>
      'Sebelum kriteria dibekukan, bobot lain hanya dicoba pada data contoh atau putaran yang sudah selesai.',
    'study.baseOpen': () => 'Putaran itu belum selesai; skenario hanya memakai putaran yang sudah terbit.',
  },
  en: {
    'study.noPlan': () => 'There is no plan to test yet. Make the plan first.',
    'study.samples': (v: { least: number; most: number }) =>
      `The number of reckonings is ${numberIn('en', v.least)}–${numberIn('en', v.most)}.`,
    'study.beforeFreeze': () =>
      'Before the criteria are frozen, other weights are tried on example data or a finished round only.',
    'study.baseOpen': () => 'That round is not finished; scenarios use published rounds only.',
  },
};
