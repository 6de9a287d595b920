/** Words of the home pages: what waits, where the round stands, and the search. */
import { estimate } from '#ground/words/estimate.ts';
import { words as acts } from '#ground/words/home-acts.ts';
import { numberIn } from '#ground/words/lang.ts';

type Years = { years: readonly number[] };

const id = {
  waiting: () => 'Menunggu Anda',
  waitingLead: (v: { count: number }) =>
    v.count === 0
      ? 'Tidak ada yang menunggu Anda hari ini.'
      : v.count === 1
        ? 'Satu hal menunggu Anda.'
        : `${v.count} hal menunggu Anda; yang paling mendesak di atas.`,
  waitingNone: () => 'Tidak ada yang menunggu',
  waitingNoneLead: () => 'Bagian Anda sudah dikerjakan. Hal baru muncul di sini dengan sendirinya.',
  act: acts.id,
  greeting: (v: { name: string }) => `Selamat bekerja, ${v.name}`,
  items: (v: { count: number }) => `${numberIn('id', v.count)} kasus`,
  peopleCount: (v: { count: number }) => `${numberIn('id', v.count)} orang`,
  postCount: (v: { count: number }) => `${numberIn('id', v.count)} jabatan`,
  paperCount: (v: { count: number }) => `${numberIn('id', v.count)} surat`,
  accountCount: (v: { count: number }) => `${numberIn('id', v.count)} akun`,
  deadline: (v: { days: number; date: string }) =>
    v.days > 0
      ? `${v.days} hari kerja lagi (${v.date})`
      : v.days === 0
        ? `jatuh tempo hari ini (${v.date})`
        : `lewat ${-v.days} hari kerja (${v.date})`,
  estimate: (v: Years) => estimate.id(v.years),
  estimatedDates: (v: Years) => `Tanggal pada ${v.years.join(', ')} ${estimate.id(v.years)}.`,
  noDeadline: () => 'tanpa tenggat',
  open: () => 'Buka',
  openFirst: () => 'Kerjakan',
  checkOwnData: () => 'Periksa data saya',
  noRoundTitle: () => 'Belum ada putaran',
  noRoundLead: () => 'Putaran mutasi dibuka oleh BKD: jadwal, kebijakan, lalu kebutuhan.',
  openRound: () => 'Buka putaran',
  toRounds: () => 'Lihat putaran',
  figuresTitle: () => 'Angka Anda',
  figure: {
    running: () => 'Kasus berjalan',
    deciding: () => 'Menunggu keputusan',
    decrees: () => 'SK terbit',
    objections: () => 'Keberatan terbuka',
    own: () => 'Pegawai Anda',
    vacant: () => 'Jabatan tanpa pemangku',
    unmapped: () => 'Belum dipetakan',
    touching: () => 'Kasus yang menyangkut Anda',
    people: () => 'Pegawai',
    posts: () => 'Jabatan',
    critical: () => 'Jabatan kritis',
    needless: () => 'Tanpa angka kebutuhan',
    structural: () => 'Pejabat struktural',
    assessed: () => 'Asesmen tiga tahun terakhir',
    evaluated: () => 'Dinilai pada putaran ini',
    entries: () => 'Entri log',
    departures: () => 'Penyimpangan dicatat',
    accounts: () => 'Akun',
    unroled: () => 'Akun tanpa peran',
    batches: () => 'Berkas diimpor',
    myCases: () => 'Kasus Anda',
    unread: () => 'Surat belum dibaca',
    wishes: () => 'Minat tercatat',
    facts: () => 'Fakta tentang Anda',
  },
  nothing: {
    bkd: () => 'Langkah berikut ada pada peran lain. Lihat putaran untuk tahu di mana ia berhenti.',
    operator: () =>
      'Data pegawai perangkat daerah Anda sudah terpetakan. Unggah perubahan begitu ada SK, SKP, atau mutasi masuk.',
    kepala_opd: () =>
      'Tidak ada pegawai Anda yang menunggu pendapat. Anda dapat mengusulkan calon selama putaran disusun.',
    biro_organisasi: () =>
      'Semua jabatan punya angka kebutuhan. Tinjau peta jabatan sebelum putaran berikutnya dibekukan.',
    biro_hukum: () => 'Tidak ada keberatan yang perlu ditelaah. SK yang sudah terbit dapat Anda baca.',
    asesor: () => 'Semua pejabat struktural punya asesmen yang masih berlaku.',
    tpk: () =>
      'Belum ada sidang untuk Anda. Undangan sidang berikutnya muncul di sini, lengkap dengan berkasnya.',
    sekretariat_tpk: () =>
      'Tidak ada kasus yang siap disidangkan. Kasus muncul di sini setelah BKD menilainya.',
    sekda: () => 'Tidak ada rekomendasi yang menunggu. Rekomendasi TPK muncul di sini begitu sidang ditutup.',
    gubernur: () => 'Tidak ada usulan di meja Anda. Usulan muncul setelah Sekretaris Daerah meneruskannya.',
    inspektorat: () =>
      'Tidak ada keterangan yang ditunggu. Anda dapat memeriksa log dan penyimpangan kapan saja.',
    admin: () => 'Semua akun punya peran. Periksa keadaan sistem dan cadangan di pengaturan.',
    pegawai: () => 'Tidak ada surat baru. Periksa data Anda; yang keliru dapat Anda laporkan.',
    sistem: () => '',
  },
  search: () => 'Pencarian',
  searchLead: () => 'NIP, nama, jabatan, atau nomor SK.',
  searchNone: (v: { text: string }) => `Tidak ada yang cocok dengan "${v.text}"`,
  searchNoneLead: () =>
    'Periksa ejaannya, atau cari dengan NIP lengkap. Anda hanya menemukan yang menjadi wewenang Anda.',
  searchAll: (v: { text: string }) => `Semua hasil untuk "${v.text}"`,
  searchFound: (v: { count: number }) => `${v.count} hasil; pilih dengan tombol panah`,
  searchEmpty: () => 'Ketik NIP, nama, jabatan, atau nomor SK.',
  searchGo: () => 'Cari',
  decrees: () => 'Keputusan (SK)',
  people: () => 'Pegawai',
  posts: () => 'Jabatan',
  rounds: () => 'Putaran',
  settings: () => 'Pengaturan',
  settingsLead: () => 'Siapa boleh masuk, aturan yang berlaku, dan keadaan sistem.',
  settingsAccounts: () => 'Akun dan peran',
  settingsAccountsLead: () => 'Menambah akun, memberi dan mencabut peran.',
  settingsOwn: () => 'Akun saya',
  settingsOwnLead: () => 'Kata sandi, perangkat, bahasa, dan tampilan.',
  employeeNone: () => 'Tidak ada kasus atas nama Anda',
  employeeNoneLead: () =>
    'Bila Anda diusulkan pindah, kasusnya tampil di sini sejak ada keputusan, lengkap dengan alasannya.',
  employeeCase: () => 'Kasus Anda',
  movedFrom: (v: { post: string }) => `dari ${v.post}`,
  inbox: () => 'Kotak masuk',
  inboxLead: () => 'Yang menunggu Anda, dari yang paling mendesak.',
};

const en = {
  waiting: () => 'Waiting for you',
  waitingLead: (v: { count: number }) =>
    v.count === 0
      ? 'Nothing waits for you today.'
      : v.count === 1
        ? 'One thing waits for you.'
        : `${v.count} things wait for you; the most urgent comes first.`,
  waitingNone: () => 'Nothing is waiting',
  waitingNoneLead: () => 'Everything that is yours has been done. New things appear here by themselves.',
  act: acts.en,
  greeting: (v: { name: string }) => `Good day, ${v.name}`,
  items: (v: { count: number }) => `${v.count} ${v.count === 1 ? 'case' : 'cases'}`,
  peopleCount: (v: { count: number }) => `${numberIn('en', v.count)} people`,
  postCount: (v: { count: number }) => `${numberIn('en', v.count)} posts`,
  paperCount: (v: { count: number }) => (v.count === 1 ? '1 paper' : `${numberIn('en', v.count)} papers`),
  accountCount: (v: { count: number }) => `${numberIn('en', v.count)} accounts`,
  deadline: (v: { days: number; date: string }) =>
    v.days > 0
      ? `${v.days} working days left (${v.date})`
      : v.days === 0
        ? `due today (${v.date})`
        : `${-v.days} working days overdue (${v.date})`,
  estimate: (v: Years) => estimate.en(v.years),
  estimatedDates: (v: Years) => `Dates in ${v.years.join(', ')} are an ${estimate.en(v.years)}.`,
  noDeadline: () => 'no deadline',
  open: () => 'Open',
  openFirst: () => 'Start',
  checkOwnData: () => 'Check my data',
  noRoundTitle: () => 'No round yet',
  noRoundLead: () => 'A round of transfers is opened by BKD: timetable, policy, then needs.',
  openRound: () => 'Open a round',
  toRounds: () => 'See rounds',
  figuresTitle: () => 'Your figures',
  figure: {
    running: () => 'Cases under way',
    deciding: () => 'Awaiting decision',
    decrees: () => 'Decrees issued',
    objections: () => 'Open objections',
    own: () => 'Your employees',
    vacant: () => 'Posts nobody holds',
    unmapped: () => 'Not mapped yet',
    touching: () => 'Cases that concern you',
    people: () => 'Employees',
    posts: () => 'Posts',
    critical: () => 'Critical posts',
    needless: () => 'Without a need',
    structural: () => 'Structural officials',
    assessed: () => 'Assessed within three years',
    evaluated: () => 'Evaluated in this round',
    entries: () => 'Log entries',
    departures: () => 'Departures recorded',
    accounts: () => 'Accounts',
    unroled: () => 'Accounts without a role',
    batches: () => 'Files imported',
    myCases: () => 'Your cases',
    unread: () => 'Unread letters',
    wishes: () => 'Wishes on record',
    facts: () => 'Facts about you',
  },
  nothing: {
    bkd: () => 'The next step is with another role. See the round to know where it stands.',
    operator: () =>
      'Everybody in your agency is mapped. Upload changes as soon as decrees or appraisals arrive.',
    kepala_opd: () => 'Nobody of yours waits for your opinion. You may nominate while the round is prepared.',
    biro_organisasi: () => 'Every post has a need. Review the map of posts before the next round is frozen.',
    biro_hukum: () => 'No objection needs review. Issued decrees are open to you.',
    asesor: () => 'Every structural official has a valid assessment.',
    tpk: () => 'No session for you yet. The next call appears here with its papers.',
    sekretariat_tpk: () => 'No case is ready for a session. Cases appear here once BKD has appraised them.',
    sekda: () => 'No recommendation waits. They appear here once a session is closed.',
    gubernur: () => 'Nothing is on your desk. Proposals appear once the Regional Secretary forwards them.',
    inspektorat: () => 'No statement is awaited. You may check the log and departures at any time.',
    admin: () => 'Every account has a role. Look after the system and its backups in the settings.',
    pegawai: () => 'No new letter. Check your data; what is wrong you can report.',
    sistem: () => '',
  },
  search: () => 'Search',
  searchLead: () => 'NIP, name, post or decree number.',
  searchNone: (v: { text: string }) => `Nothing matches "${v.text}"`,
  searchNoneLead: () =>
    'Check the spelling, or search by the full NIP. You only find what is within your authority.',
  searchAll: (v: { text: string }) => `All results for "${v.text}"`,
  searchFound: (v: { count: number }) => `${v.count} results; choose with the arrow keys`,
  searchEmpty: () => 'Type an NIP, a name, a post or a decree number.',
  searchGo: () => 'Search',
  decrees: () => 'Decrees',
  people: () => 'Employees',
  posts: () => 'Posts',
  rounds: () => 'Rounds',
  settings: () => 'Settings',
  settingsLead: () => 'Who may enter, the rules in force, and the state of the system.',
  settingsAccounts: () => 'Accounts and roles',
  settingsAccountsLead: () => 'Add accounts, grant and revoke roles.',
  settingsOwn: () => 'My account',
  settingsOwnLead: () => 'Password, devices, language and appearance.',
  employeeNone: () => 'There is no case in your name',
  employeeNoneLead: () =>
    'If you are proposed for a transfer, the case appears here once it is decided, with its reasons.',
  employeeCase: () => 'Your case',
  movedFrom: (v: { post: string }) => `from ${v.post}`,
  inbox: () => 'Inbox',
  inboxLead: () => 'What waits for you, the most urgent first.',
} satisfies typeof id;

export const words = { id, en };
