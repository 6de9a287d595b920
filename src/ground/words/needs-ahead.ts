/** Words of the needs' own pages: the map of posts, five years ahead, regencies, schools, floors, what if, and the yearly submission. */

import { dateIn, fixedIn, numberIn } from '#ground/words/lang.ts';
import { words as schools } from '#ground/words/needs-schools.ts';

const id = {
  nav: {
    label: () => 'Halaman kebutuhan',
    ringkasan: () => 'Ringkasan',
    peta: () => 'Peta jabatan',
    proyeksi: () => 'Lima tahun',
    wilayah: () => 'Wilayah',
    sekolah: () => 'Sekolah',
    batas: () => 'Kritis & batas donor',
    usul: () => 'Usul tahunan',
  },
  map: () => 'Peta jabatan',
  mapLead: () =>
    'Susunan unit dari atas ke bawah dengan kelas, kebutuhan, pemegang, dan selisih tiap jabatan. Buka unit untuk melihat isinya.',
  mapOf: () => 'Unit',
  show: () => 'Tampilkan',
  up: (v: { name: string }) => `Ke atas: ${v.name}`,
  unitSums: (v: { posts: number; holders: number; need: number }) =>
    `${numberIn('id', v.posts)} jabatan, ${numberIn('id', v.holders)} dari ${numberIn('id', v.need)} orang`,
  short: (v: { count: number }) => `kurang ${numberIn('id', v.count)}`,
  over: (v: { count: number }) => `lebih ${numberIn('id', v.count)}`,
  fits: () => 'pas',
  jobClass: () => 'Kelas',
  depth: () => 'Tingkat unit',
  actingHolders: () => 'Pelaksana tugas',
  acting: (v: { as: string; name: string }) => (v.name ? `${v.as} ${v.name}` : v.as),
  actingAs: {
    definitif: () => 'Definitif',
    plt: () => 'Plt.',
    plh: () => 'Plh.',
    pj: () => 'Pj.',
    tt: () => 'Tugas tambahan',
  },
  headless: () => 'tanpa jabatan kepala',
  manyHeads: () => 'lebih dari satu kepala',
  folded: (v: { count: number }) => `Buka ${numberIn('id', v.count)} unit di bawahnya`,
  noPosts: () => 'Tidak ada jabatan pada unit ini sendiri.',
  abolished: () => 'dihapus',
  ahead: () => 'Lima tahun ke depan',
  aheadLead: (v: { asOf: string }) =>
    `Bulan demi bulan sejak ${dateIn('id', v.asOf)}: pensiun menurut batas usia jabatan, kontrak yang berakhir, perpindahan yang sudah diputus, dan kursi yang dianggap lowong karena pemegangnya melewati lima tahun.`,
  area: () => 'Pemegang dan kekurangan menurut bulan',
  stays: () => 'Di bawah lima tahun',
  deemed: () => 'Dianggap lowong',
  lacking: () => 'Kurang',
  month: () => 'Akhir bulan',
  year: () => 'Sampai',
  retired: () => 'Pensiun',
  contracts: () => 'Kontrak berakhir',
  movedIn: () => 'Masuk (diputus)',
  movedOut: () => 'Keluar (diputus)',
  need: () => 'Kebutuhan',
  holders: () => 'Pemegang',
  shortage: () => 'Kurang',
  surplus: () => 'Lebih',
  byMonth: () => 'Tiap bulan',
  byYear: () => 'Tiap tahun',
  agency: () => 'Perangkat daerah',
  family: () => 'Rumpun',
  noHiring: () =>
    'Dihitung tanpa pengangkatan baru: gambar ini menunjukkan apa yang terjadi bila tidak ada yang diisi.',
  whatIf: () => 'Bagaimana bila beban kerja berubah?',
  whatIfLead: () =>
    'Hitungan coba-coba untuk satu unit dan semua unit di bawahnya. Tidak ada yang disimpan; alamat halaman ini dapat dibagikan.',
  unit: () => 'Unit',
  percent: () => 'Perubahan beban (%)',
  percentHint: () => 'Misalnya 20 untuk naik seperlima, -10 untuk turun sepersepuluh.',
  reckon: () => 'Hitung',
  scenario: (v: { unit: string; percent: number }) =>
    `${v.unit}: beban kerja ${v.percent >= 0 ? 'naik' : 'turun'} ${numberIn('id', Math.abs(v.percent))} %`,
  scenarioSaid: (v: {
    before: number;
    after: number;
    shortBefore: number;
    shortAfter: number;
    posts: number;
  }) =>
    `Kebutuhan ${numberIn('id', v.posts)} jabatan dari ${numberIn('id', v.before)} menjadi ${numberIn('id', v.after)} orang; kekurangan dari ${numberIn('id', v.shortBefore)} menjadi ${numberIn('id', v.shortAfter)}.`,
  effect: (v: { before: number; after: number; gradeBefore: string; gradeAfter: string }) =>
    `EU ${fixedIn('id', v.before, 2)} (${v.gradeBefore}) menjadi ${fixedIn('id', v.after, 2)} (${v.gradeAfter}), dari jabatan yang beban kerjanya dihitung.`,
  noScenario: () => 'Unit ini tidak memiliki jabatan dengan kebutuhan yang dihitung.',
  unitUnknown: () => 'Unit tidak dikenal. Pilih dari daftar.',
  before: () => 'Sekarang',
  after: () => 'Nanti',
  changedPosts: () => 'Jabatan yang kebutuhannya berubah',
  unchanged: () => 'Tidak ada jabatan yang kebutuhannya berubah sesudah dibulatkan.',
  in5: () => 'Kurang dalam lima tahun',
  post: () => 'Jabatan',
  regions: () => 'Menurut kabupaten dan kota',
  regionsLead: () =>
    'Letak titik adalah rata-rata letak unit di sana; besar titik adalah jumlah kursi lowong. Peta skematis, bukan batas wilayah.',
  regionsMap: () => 'Kursi lowong menurut kabupaten dan kota',
  region: () => 'Wilayah',
  unplaced: () => 'wilayah belum diisi',
  open: () => 'Kursi lowong',
  criticalOpen: () => 'Kritis lowong',
  posts: () => 'Jabatan',
  leavers: () => 'Keluar 5 tahun',
  regionSaid: (v: { name: string; open: number }) => `${v.name}: ${numberIn('id', v.open)} kursi lowong`,
  state: () => 'Keadaan',
  hoursBasis: () =>
    'Jam per rombel dan jam wajib berasal dari tabel hukum jam-pelajaran (praktik, teks resmi belum diperiksa) dan dapat diubah di sana.',
  floors: () => 'Jabatan kritis, strategis, dan batas donor',
  floorsLead: (v: { share: number }) =>
    `Jabatan kritis tidak boleh lama kosong. Batas donor: unit × rumpun tidak boleh turun di bawah yang lebih kecil dari pemegang sekarang dan ${numberIn('id', v.share * 100)} % kebutuhan (R10).`,
  criticalPosts: () => 'Jabatan kritis dan strategis',
  criticalNone: () => 'Belum ada jabatan yang ditandai kritis atau strategis.',
  donorFloors: () => 'Batas donor',
  floorsNote: () =>
    'Yang sudah di batas lebih dahulu: dari sana tidak seorang pun boleh diambil tanpa persetujuan.',
  present: () => 'Ada',
  min: () => 'Batas',
  free: () => 'Boleh pergi',
  reason: () => 'Alasan',
  floorWhy: (v: { share: number; need: number; present: number; min: number }) =>
    `${numberIn('id', v.share * 100)} % dari ${numberIn('id', v.need)} = ${numberIn('id', Math.ceil(Math.round(v.share * v.need * 1e9) / 1e9))}, pemegang ${numberIn('id', v.present)}: batas ${numberIn('id', v.min)}`,
  submission: () => 'Usul kebutuhan tahunan',
  submissionLead: (v: { forYear: number; due: string }) =>
    `Rincian kebutuhan untuk ${v.forYear} disampaikan Gubernur kepada MenPANRB dan Kepala BKN paling lambat ${dateIn('id', v.due)} (Perban BKN 9/2022).`,
  cutOff: () => 'Data pegawai per',
  cutOffEarly: (v: { cutOff: string }) =>
    `Batas data menurut aturan adalah ${dateIn('id', v.cutOff)}, yang belum tiba: usul ini dicatat sementara.`,
  letterNumber: () => 'Nomor surat pengantar',
  submit: () => 'Catat usul dan buat berkasnya',
  submitAsk: (v: { forYear: number }) => `Catat usul kebutuhan ${v.forYear}?`,
  submitLead: () =>
    'Angka dibekukan sebagai berkas XLSX dengan sidik di log. Usul yang lebih baru menggantikan yang lama tanpa menghapusnya.',
  submitted: () => 'Usul yang sudah dicatat',
  notSubmitted: () => 'Belum ada usul yang dicatat.',
  file: () => 'Berkas',
  download: () => 'Unduh XLSX',
  interim: () => 'Sementara',
  final: () => 'Final',
  entry: () => 'Catatan log',
  sheetColumns: {
    unit: () => 'unor_id',
    unitName: () => 'unit',
    position: () => 'jabatan_id',
    name: () => 'nama_jabatan',
    kind: () => 'jenis',
    level: () => 'jenjang',
    jobClass: () => 'kelas',
    need: () => 'kebutuhan',
    needUp: () => 'kebutuhan_bulat_ke_atas',
    pns: () => 'pns',
    pppk: () => 'pppk',
    shortage: () => 'kurang',
    surplus: () => 'lebih',
    ej: () => 'ej',
    leavers: (v: { year: number }) => `keluar_tahun_${v.year}`,
  },
  ...schools.id,
};

const en = {
  nav: {
    label: () => 'Pages on needs',
    ringkasan: () => 'Overview',
    peta: () => 'Map of posts',
    proyeksi: () => 'Five years',
    wilayah: () => 'Regencies',
    sekolah: () => 'Schools',
    batas: () => 'Critical & floors',
    usul: () => 'Yearly submission',
  },
  map: () => 'Map of posts',
  mapLead: () =>
    'Units from top to bottom with class, need, holders and gap of each post. Open a unit to see inside.',
  mapOf: () => 'Unit',
  show: () => 'Show',
  up: (v: { name: string }) => `Up: ${v.name}`,
  unitSums: (v: { posts: number; holders: number; need: number }) =>
    `${numberIn('en', v.posts)} posts, ${numberIn('en', v.holders)} of ${numberIn('en', v.need)} people`,
  short: (v: { count: number }) => `${numberIn('en', v.count)} short`,
  over: (v: { count: number }) => `${numberIn('en', v.count)} over`,
  fits: () => 'fits',
  jobClass: () => 'Class',
  depth: () => 'Depth of the unit',
  actingHolders: () => 'Acting',
  acting: (v: { as: string; name: string }) => (v.name ? `${v.as} ${v.name}` : v.as),
  actingAs: {
    definitif: () => 'Definitive',
    plt: () => 'Acting (Plt.)',
    plh: () => 'Daily acting (Plh.)',
    pj: () => 'Interim (Pj.)',
    tt: () => 'Additional duty',
  },
  headless: () => 'no head post',
  manyHeads: () => 'more than one head',
  folded: (v: { count: number }) => `Open ${numberIn('en', v.count)} units below`,
  noPosts: () => 'No posts in this unit itself.',
  abolished: () => 'abolished',
  ahead: () => 'Five years ahead',
  aheadLead: (v: { asOf: string }) =>
    `Month by month since ${dateIn('en', v.asOf)}: retirements by the age limit of the post, ending contracts, moves already decided, and seats deemed vacant because their holder passes five years.`,
  area: () => 'Holders and shortage by month',
  stays: () => 'Under five years',
  deemed: () => 'Deemed vacant',
  lacking: () => 'Short',
  month: () => 'End of month',
  year: () => 'Until',
  retired: () => 'Retired',
  contracts: () => 'Contract ends',
  movedIn: () => 'In (decided)',
  movedOut: () => 'Out (decided)',
  need: () => 'Need',
  holders: () => 'Holders',
  shortage: () => 'Short',
  surplus: () => 'Over',
  byMonth: () => 'Month by month',
  byYear: () => 'Year by year',
  agency: () => 'Agency',
  family: () => 'Job family',
  noHiring: () => 'Reckoned without new appointments: this is what happens if nothing is filled.',
  whatIf: () => 'What if the workload changes?',
  whatIfLead: () =>
    'A trial reckoning for one unit and everything below it. Nothing is stored; the address of this page can be shared.',
  unit: () => 'Unit',
  percent: () => 'Change of workload (%)',
  percentHint: () => 'For example 20 for a fifth more, -10 for a tenth less.',
  reckon: () => 'Reckon',
  scenario: (v: { unit: string; percent: number }) =>
    `${v.unit}: workload ${v.percent >= 0 ? 'up' : 'down'} ${numberIn('en', Math.abs(v.percent))} %`,
  scenarioSaid: (v: {
    before: number;
    after: number;
    shortBefore: number;
    shortAfter: number;
    posts: number;
  }) =>
    `The need of ${numberIn('en', v.posts)} posts goes from ${numberIn('en', v.before)} to ${numberIn('en', v.after)} people; the shortage from ${numberIn('en', v.shortBefore)} to ${numberIn('en', v.shortAfter)}.`,
  effect: (v: { before: number; after: number; gradeBefore: string; gradeAfter: string }) =>
    `EU ${fixedIn('en', v.before, 2)} (${v.gradeBefore}) becomes ${fixedIn('en', v.after, 2)} (${v.gradeAfter}), from posts whose workload is counted.`,
  noScenario: () => 'This unit has no post whose need is counted.',
  unitUnknown: () => 'Unit not known. Choose one from the list.',
  before: () => 'Now',
  after: () => 'Then',
  changedPosts: () => 'Posts whose need changes',
  unchanged: () => 'No post changes its need after rounding.',
  in5: () => 'Short in five years',
  post: () => 'Post',
  regions: () => 'By regency and city',
  regionsLead: () =>
    'A point lies at the mean place of the units there; its size is the number of vacant seats. A sketch, not a boundary map.',
  regionsMap: () => 'Vacant seats by regency and city',
  region: () => 'Region',
  unplaced: () => 'no region given',
  open: () => 'Vacant seats',
  criticalOpen: () => 'Critical vacant',
  posts: () => 'Posts',
  leavers: () => 'Leaving in 5 years',
  regionSaid: (v: { name: string; open: number }) => `${v.name}: ${numberIn('en', v.open)} vacant seats`,
  state: () => 'State',
  hoursBasis: () =>
    'Lessons per group and teaching load come from the law table jam-pelajaran (practice, official text not checked) and can be changed there.',
  floors: () => 'Critical and strategic posts, donor floors',
  floorsLead: (v: { share: number }) =>
    `Critical posts must not stay empty. Donor floor: unit × job family may not fall below the lesser of present holders and ${numberIn('en', v.share * 100)} % of need (R10).`,
  criticalPosts: () => 'Critical and strategic posts',
  criticalNone: () => 'No post is marked critical or strategic yet.',
  donorFloors: () => 'Donor floors',
  floorsNote: () => 'Those at their floor first: nobody may be taken from there without approval.',
  present: () => 'Present',
  min: () => 'Floor',
  free: () => 'May leave',
  reason: () => 'Reason',
  floorWhy: (v: { share: number; need: number; present: number; min: number }) =>
    `${numberIn('en', v.share * 100)} % of ${numberIn('en', v.need)} = ${numberIn('en', Math.ceil(Math.round(v.share * v.need * 1e9) / 1e9))}, holders ${numberIn('en', v.present)}: floor ${numberIn('en', v.min)}`,
  submission: () => 'Yearly submission of needs',
  submissionLead: (v: { forYear: number; due: string }) =>
    `The detailed need for ${v.forYear} is sent by the Governor to MenPANRB and BKN by ${dateIn('en', v.due)} (Perban BKN 9/2022).`,
  cutOff: () => 'Staff as of',
  cutOffEarly: (v: { cutOff: string }) =>
    `The cut-off of the regulation is ${dateIn('en', v.cutOff)}, which has not come yet: this submission is recorded as interim.`,
  letterNumber: () => 'Number of the covering letter',
  submit: () => 'Record the submission and make its file',
  submitAsk: (v: { forYear: number }) => `Record the submission for ${v.forYear}?`,
  submitLead: () =>
    'The figures are kept as an XLSX whose hash enters the log. A newer submission replaces an older one without deleting it.',
  submitted: () => 'Submissions on record',
  notSubmitted: () => 'No submission on record.',
  file: () => 'File',
  download: () => 'Download XLSX',
  interim: () => 'Interim',
  final: () => 'Final',
  entry: () => 'Log entry',
  sheetColumns: id.sheetColumns,
  ...schools.en,
} satisfies typeof id;

export const words = { id, en };
