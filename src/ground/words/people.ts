/** Words of sign-in, accounts, roles and permissions. */
const id = {
  signIn: () => 'Masuk',
  signInLead: () => 'Gunakan NIP atau nama akun Anda.',
  username: () => 'NIP atau nama akun',
  usernameHint: () => '18 angka, boleh dengan spasi',
  password: () => 'Kata sandi',
  showPassword: () => 'Tampilkan kata sandi',
  wrong: () => 'Nama akun atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.',
  usernameMissing: () => 'Isi NIP atau nama akun Anda.',
  passwordMissing: () => 'Isi kata sandi Anda.',
  forgot: () =>
    'Lupa kata sandi? Hubungi admin di BKD; kata sandi baru diberikan setelah identitas diperiksa.',
  publicInstead: () => 'Untuk masyarakat: jadwal, kriteria, dan hasil tanpa masuk',
  demoTitle: () => 'Akun contoh',
  demoLead: (v: { password: string }) =>
    `Provinsi ini rekaan. Semua akun di bawah memakai kata sandi ${v.password} dan hanya berlaku di komputer ini.`,
  demoUse: (v: { name: string }) => `Masuk sebagai ${v.name}`,
  signOut: () => 'Keluar',
  signOutLead: () => 'Sesi di perangkat ini akan diakhiri.',
  signedOut: () => 'Anda sudah keluar.',
  account: () => 'Akun saya',
  accountLead: () => 'Siapa Anda di Tepat, di perangkat mana Anda masuk, dan bahasa yang dipakai.',
  name: () => 'Nama',
  roles: () => 'Peran',
  noRoles: () => 'belum ada peran',
  scopeAll: () => 'seluruh provinsi',
  scopeUnit: (v: { unit: string }) => `unit ${v.unit} dan di bawahnya`,
  sessions: () => 'Perangkat yang sedang masuk',
  sessionSince: () => 'Masuk sejak',
  sessionLast: () => 'Terakhir dipakai',
  sessionFrom: () => 'Dari',
  sessionDevice: () => 'Peramban',
  sessionHere: () => 'perangkat ini',
  endSession: () => 'Akhiri',
  endOthers: () => 'Akhiri semua perangkat lain',
  sessionRule: () => 'Sesi berakhir sendiri setelah 30 menit tanpa dipakai, dan paling lama 8 jam.',
  newPassword: () => 'Ganti kata sandi',
  oldPassword: () => 'Kata sandi sekarang',
  nextPassword: () => 'Kata sandi baru',
  passwordHint: (v: { least: number }) =>
    `Sekurang-kurangnya ${v.least} huruf; kalimat pendek lebih mudah diingat.`,
  passwordShort: (v: { least: number }) => `Kata sandi baru harus sekurang-kurangnya ${v.least} huruf.`,
  passwordChanged: () => 'Kata sandi sudah diganti. Perangkat lain sudah dikeluarkan.',
  oldWrong: () => 'Kata sandi sekarang tidak cocok.',
  changePassword: () => 'Ganti kata sandi',
  accounts: () => 'Akun dan peran',
  accountsLead: () =>
    'Siapa boleh masuk dan dalam peran apa. Setiap perubahan tercatat dan berlaku seketika.',
  addAccount: () => 'Tambah akun',
  nip: () => 'NIP',
  nipHint: () => 'Kosongkan bila akun ini bukan milik seorang pegawai',
  role: () => 'Peran',
  unit: () => 'Unit',
  unitHint: () => 'Kosongkan untuk seluruh provinsi',
  grant: () => 'Beri peran',
  revoke: () => 'Cabut',
  revokeLabel: (v: { role: string; name: string }) => `Cabut peran ${v.role} dari ${v.name}`,
  disable: () => 'Nonaktifkan',
  disableAsk: (v: { name: string }) => `Nonaktifkan akun ${v.name}?`,
  disableLead: () =>
    'Semua sesinya berakhir seketika dan akun tidak dapat dipakai lagi. Jejak perbuatannya tetap tersimpan.',
  disabled: () => 'nonaktif',
  active: () => 'aktif',
  state: () => 'Keadaan',
  created: (v: { name: string; password: string }) =>
    `Akun ${v.name} dibuat. Kata sandi pertamanya: ${v.password}. Sampaikan langsung kepada orangnya; tidak ditampilkan lagi.`,
  rolesChanged: (v: { name: string }) => `Peran akun ${v.name} sudah diubah.`,
  nowDisabled: (v: { name: string }) => `Akun ${v.name} sudah nonaktif.`,
  usernameTakenHint: () => 'Huruf kecil, angka, titik, dan tanda hubung',
  usernameShape: () => 'Nama akun hanya boleh memuat huruf kecil, angka, titik, dan tanda hubung (2–40).',
  nameMissing: () => 'Isi nama orangnya.',
  roleMissing: () => 'Pilih peran.',
  nipShape: () => 'NIP terdiri dari 18 angka.',
  manage: () => 'Atur',
  actingAs: () => 'Bertindak sebagai',
};

const en = {
  signIn: () => 'Sign in',
  signInLead: () => 'Use your NIP or account name.',
  username: () => 'NIP or account name',
  usernameHint: () => '18 digits, spaces allowed',
  password: () => 'Password',
  showPassword: () => 'Show password',
  wrong: () => 'The account name and password do not match. Check both and try again.',
  usernameMissing: () => 'Enter your NIP or account name.',
  passwordMissing: () => 'Enter your password.',
  forgot: () =>
    'Forgot your password? Ask the administrator at BKD; a new one is given after your identity is checked.',
  publicInstead: () => 'For the public: timetable, criteria and results without signing in',
  demoTitle: () => 'Example accounts',
  demoLead: (v: { password: string }) =>
    `This province is invented. All accounts below use the password ${v.password} and work on this computer only.`,
  demoUse: (v: { name: string }) => `Sign in as ${v.name}`,
  signOut: () => 'Sign out',
  signOutLead: () => 'The session on this device will end.',
  signedOut: () => 'You have signed out.',
  account: () => 'My account',
  accountLead: () => 'Who you are in Tepat, on which devices you are signed in, and your language.',
  name: () => 'Name',
  roles: () => 'Roles',
  noRoles: () => 'no role yet',
  scopeAll: () => 'whole province',
  scopeUnit: (v: { unit: string }) => `unit ${v.unit} and below`,
  sessions: () => 'Devices signed in',
  sessionSince: () => 'Signed in since',
  sessionLast: () => 'Last used',
  sessionFrom: () => 'From',
  sessionDevice: () => 'Browser',
  sessionHere: () => 'this device',
  endSession: () => 'End',
  endOthers: () => 'End all other devices',
  sessionRule: () => 'A session ends by itself after 30 idle minutes, and after 8 hours at the latest.',
  newPassword: () => 'Change password',
  oldPassword: () => 'Present password',
  nextPassword: () => 'New password',
  passwordHint: (v: { least: number }) =>
    `At least ${v.least} characters; a short sentence is easier to remember.`,
  passwordShort: (v: { least: number }) => `The new password must have at least ${v.least} characters.`,
  passwordChanged: () => 'The password has been changed. Other devices have been signed out.',
  oldWrong: () => 'The present password does not match.',
  changePassword: () => 'Change password',
  accounts: () => 'Accounts and roles',
  accountsLead: () => 'Who may enter and in which role. Every change is recorded and takes effect at once.',
  addAccount: () => 'Add account',
  nip: () => 'NIP',
  nipHint: () => 'Leave empty if the account belongs to no employee',
  role: () => 'Role',
  unit: () => 'Unit',
  unitHint: () => 'Leave empty for the whole province',
  grant: () => 'Grant role',
  revoke: () => 'Revoke',
  revokeLabel: (v: { role: string; name: string }) => `Revoke the role ${v.role} from ${v.name}`,
  disable: () => 'Disable',
  disableAsk: (v: { name: string }) => `Disable the account ${v.name}?`,
  disableLead: () =>
    'All its sessions end at once and it can no longer be used. The record of what it did is kept.',
  disabled: () => 'disabled',
  active: () => 'active',
  state: () => 'State',
  created: (v: { name: string; password: string }) =>
    `Account ${v.name} was made. Its first password: ${v.password}. Hand it over in person; it is not shown again.`,
  rolesChanged: (v: { name: string }) => `The roles of account ${v.name} have been changed.`,
  nowDisabled: (v: { name: string }) => `Account ${v.name} is disabled.`,
  usernameTakenHint: () => 'Lower-case letters, digits, dots and hyphens',
  usernameShape: () => 'An account name has lower-case letters, digits, dots and hyphens only (2–40).',
  nameMissing: () => "Enter the person's name.",
  roleMissing: () => 'Choose a role.',
  nipShape: () => 'An NIP has 18 digits.',
  manage: () => 'Manage',
  actingAs: () => 'Acting as',
} satisfies typeof id;

export const words = { id, en };

const refusalsId = {
  'signin.tooMany': (v: { minutes: number }) =>
    `Terlalu banyak percobaan masuk yang gagal. Tunggu paling lama ${v.minutes} menit, atau hubungi admin di BKD.`,
  'secret.open': (v: { file: string }) =>
    `Berkas rahasia "${v.file}" dapat dibaca pengguna lain. Jalankan: chmod 600 ${v.file}`,
  'secret.short': (v: { file: string; bytes: number }) =>
    `Berkas rahasia "${v.file}" terlalu pendek; isi dengan sekurang-kurangnya ${v.bytes} bita acak.`,
  'account.taken': (v: { username: string }) => `Nama akun "${v.username}" sudah dipakai. Pilih nama lain.`,
  'account.unknown': (v: { username: string }) => `Akun "${v.username}" tidak ada.`,
  'account.self': () => 'Akun dan peran sendiri diatur oleh admin lain, supaya selalu ada dua orang.',
  'account.disabled': (v: { username: string }) => `Akun "${v.username}" sudah nonaktif.`,
  'account.password': (v: { least: number }) => `Kata sandi harus sekurang-kurangnya ${v.least} huruf.`,
  'account.oldPassword': () => 'Kata sandi sekarang tidak cocok. Periksa, lalu coba lagi.',
  'account.name': (v: { username: string }) =>
    `Nama akun "${v.username}" tidak dapat dipakai: hanya huruf kecil, angka, titik, dan tanda hubung (2–40).`,
  'role.unknown': (v: { role: string }) =>
    `Peran "${v.role}" tidak dikenal. Lihat docs/panduan tentang peran.`,
  'role.held': (v: { role: string; username: string }) =>
    `Akun "${v.username}" sudah memegang peran ${v.role}.`,
  'role.notHeld': (v: { role: string; username: string }) =>
    `Akun "${v.username}" tidak memegang peran ${v.role}.`,
  'role.lastAdmin': () => 'Ini admin terakhir yang aktif. Tunjuk admin lain dahulu.',
};

const refusalsEn = {
  'signin.tooMany': (v: { minutes: number }) =>
    `Too many failed sign-ins. Wait up to ${v.minutes} minutes, or ask the administrator at BKD.`,
  'secret.open': (v: { file: string }) =>
    `The secret file "${v.file}" can be read by other users. Run: chmod 600 ${v.file}`,
  'secret.short': (v: { file: string; bytes: number }) =>
    `The secret file "${v.file}" is too short; fill it with at least ${v.bytes} random bytes.`,
  'account.taken': (v: { username: string }) => `The account name "${v.username}" is taken. Choose another.`,
  'account.unknown': (v: { username: string }) => `There is no account "${v.username}".`,
  'account.self': () =>
    'Your own account and roles are managed by another administrator, so that there are always two people.',
  'account.disabled': (v: { username: string }) => `The account "${v.username}" is already disabled.`,
  'account.password': (v: { least: number }) => `A password must have at least ${v.least} characters.`,
  'account.oldPassword': () => 'The present password does not match. Check it and try again.',
  'account.name': (v: { username: string }) =>
    `The account name "${v.username}" cannot be used: lower-case letters, digits, dots and hyphens only (2–40).`,
  'role.unknown': (v: { role: string }) => `The role "${v.role}" is not known. See docs/panduan about roles.`,
  'role.held': (v: { role: string; username: string }) =>
    `The account "${v.username}" already holds the role ${v.role}.`,
  'role.notHeld': (v: { role: string; username: string }) =>
    `The account "${v.username}" does not hold the role ${v.role}.`,
  'role.lastAdmin': () => 'This is the last active administrator. Appoint another one first.',
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
