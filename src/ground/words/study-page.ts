/** Words of what is asked of a plan: refusals tried out, how firmly it stands on the data, other weights side by side, prices of rules. */

import { numberIn } from '#ground/words/lang.ts';
import { words as robustness } from '#ground/words/study-robustness.ts';

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
    notExact: () =>
      'Susunan terbaik yang ditemukan dalam waktu yang ada; belum terbukti bahwa tidak ada yang lebih baik.',
    noneFound: () =>
      'Dalam waktu yang ada belum ditemukan susunan tanpa penempatan ini; belum terbukti bahwa tidak ada.',
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
  robustness: robustness.id,
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
    notExact: () => 'The best arrangement found in time; that there is no better one is not proved.',
    noneFound: () =>
      'No arrangement without this placement was found in time; that there is none is not proved.',
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
  robustness: robustness.en,
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
