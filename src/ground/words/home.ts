/** Words of the home pages: what waits, where the round stands, and the search. */
const id = {
  waiting: () => 'Menunggu Anda',
  waitingLead: (v: { count: number }) =>
    v.count === 0 ? 'Tidak ada yang menunggu Anda hari ini.' : `${v.count} hal menunggu Anda.`,
  waitingNone: () => 'Tidak ada yang menunggu',
  waitingNoneLead: () =>
    'Semua yang menjadi bagian Anda sudah dikerjakan. Hal baru muncul di sini dengan sendirinya.',
  greeting: (v: { name: string }) => `Selamat bekerja, ${v.name}`,
  items: (v: { count: number }) => `${v.count} kasus`,
  oneRound: () => 'satu putaran',
  deadline: (v: { days: number; date: string }) =>
    v.days > 0
      ? `${v.days} hari kerja lagi (${v.date})`
      : v.days === 0
        ? `jatuh tempo hari ini (${v.date})`
        : `lewat ${-v.days} hari kerja (${v.date})`,
  estimate: () => 'perkiraan: hari libur tahun itu belum dimuat',
  noDeadline: () => 'tanpa tenggat',
  open: () => 'Buka',
  openFirst: () => 'Buka yang pertama',
  inRound: (v: { title: string }) => `Putaran ${v.title}`,
  noRoundTitle: () => 'Belum ada putaran',
  noRoundLead: () => 'Putaran mutasi dibuka oleh BKD: jadwal, kebijakan, lalu kebutuhan.',
  openRound: () => 'Buka putaran',
  toRounds: () => 'Lihat putaran',
  figures: {
    title: () => 'Angka putaran ini',
    cases: () => 'Kasus berjalan',
    waiting: () => 'Menunggu keputusan',
    decrees: () => 'SK terbit',
    objections: () => 'Keberatan terbuka',
    ended: () => 'Selesai',
  },
  filling: () => 'Provinsi contoh sedang diisi',
  fillingLead: () =>
    'Beberapa menit lagi data contoh lengkap. Anda dapat mulai melihat-lihat; muat ulang untuk yang terbaru.',
  search: () => 'Pencarian',
  searchLead: () => 'NIP, nama, jabatan, atau nomor SK.',
  searchNone: (v: { text: string }) => `Tidak ada yang cocok dengan "${v.text}"`,
  searchNoneLead: () =>
    'Periksa ejaannya, atau cari dengan NIP lengkap. Anda hanya menemukan yang menjadi wewenang Anda.',
  searchEmpty: () => 'Ketik NIP, nama, jabatan, atau nomor SK.',
  people: () => 'Pegawai',
  posts: () => 'Jabatan',
  casesTitle: () => 'Kasus',
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
  inbox: () => 'Kotak masuk',
  inboxLead: () => 'Yang menunggu Anda, dari yang paling mendesak.',
};

const en = {
  waiting: () => 'Waiting for you',
  waitingLead: (v: { count: number }) =>
    v.count === 0 ? 'Nothing waits for you today.' : `${v.count} things wait for you.`,
  waitingNone: () => 'Nothing is waiting',
  waitingNoneLead: () => 'Everything that is yours has been done. New things appear here by themselves.',
  greeting: (v: { name: string }) => `Good day, ${v.name}`,
  items: (v: { count: number }) => `${v.count} ${v.count === 1 ? 'case' : 'cases'}`,
  oneRound: () => 'one round',
  deadline: (v: { days: number; date: string }) =>
    v.days > 0
      ? `${v.days} working days left (${v.date})`
      : v.days === 0
        ? `due today (${v.date})`
        : `${-v.days} working days overdue (${v.date})`,
  estimate: () => 'an estimate: the holidays of that year are not loaded',
  noDeadline: () => 'no deadline',
  open: () => 'Open',
  openFirst: () => 'Open the first',
  inRound: (v: { title: string }) => `Round ${v.title}`,
  noRoundTitle: () => 'No round yet',
  noRoundLead: () => 'A round of transfers is opened by BKD: timetable, policy, then needs.',
  openRound: () => 'Open a round',
  toRounds: () => 'See rounds',
  figures: {
    title: () => 'Figures of this round',
    cases: () => 'Cases under way',
    waiting: () => 'Awaiting decision',
    decrees: () => 'Decrees issued',
    objections: () => 'Open objections',
    ended: () => 'Closed',
  },
  filling: () => 'The example province is being filled in',
  fillingLead: () =>
    'In a few minutes the example data will be complete. You may look around; reload for the latest.',
  search: () => 'Search',
  searchLead: () => 'NIP, name, post or decree number.',
  searchNone: (v: { text: string }) => `Nothing matches "${v.text}"`,
  searchNoneLead: () =>
    'Check the spelling, or search by the full NIP. You only find what is within your authority.',
  searchEmpty: () => 'Type an NIP, a name, a post or a decree number.',
  people: () => 'Employees',
  posts: () => 'Posts',
  casesTitle: () => 'Cases',
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
  inbox: () => 'Inbox',
  inboxLead: () => 'What waits for you, the most urgent first.',
} satisfies typeof id;

export const words = { id, en };
