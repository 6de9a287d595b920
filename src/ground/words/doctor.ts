/** What the doctor says of each thing it looked at. */
import { numberIn } from '#ground/words/lang.ts';

type State = 'good' | 'look' | 'mend';
/** Each finding is good, worth a look, or to be mended. */
export type Finding =
  | { check: 'node'; state: State; version: string }
  | { check: 'server'; state: State; pid: number | null; port: number | null }
  | { check: 'folder'; state: State; folder: string; free: number; share: number }
  | { check: 'key'; state: State; file: string; mode: string; missing: boolean }
  | { check: 'postgres'; state: State; version: string; embedded: boolean; bytes: number }
  | { check: 'migrations'; state: State; why: string | null }
  | { check: 'roles'; state: State; account: string; owned: number; superuser: boolean }
  | { check: 'appendOnly'; state: State; tables: string[] }
  | { check: 'durability'; state: State }
  | { check: 'checksums'; state: State; on: boolean; failures: number }
  | { check: 'jobs'; state: State; waiting: number; failed: number }
  | { check: 'clock'; state: State; seconds: number }
  | { check: 'law'; state: State; changes: number; unlogged: string | null; broken: string | null }
  | { check: 'log'; state: State; table: string; row: string };

type Sentences = { [K in Finding['check']]: (seen: Extract<Finding, { check: K }>) => string };

const sentencesId: Sentences = {
  node: (v) =>
    v.state === 'good'
      ? `Node ${v.version}.`
      : `Node ${v.version} terlalu lama; diperlukan 20.19 atau lebih baru.`,
  server: (v) =>
    v.pid === null
      ? 'Tidak ada server yang berjalan.'
      : `Server berjalan: proses ${v.pid}, port ${v.port ?? '—'}.`,
  folder: (v) => {
    const room = `${numberIn('id', v.free / 1e9, 1)} GB (${numberIn('id', v.share * 100, 0)} %) tersisa`;
    return v.state === 'good'
      ? `Folder data ${v.folder}: ${room}.`
      : `Folder data ${v.folder} hampir penuh: ${room}. Sediakan ruang; di bawah 5 % atau 200 MB penulisan berhenti.`;
  },
  key: (v) => {
    if (v.missing) return `Berkas kunci ${v.file} tidak ada.`;
    return v.state === 'good'
      ? `Kunci ${v.file} hanya dapat dibaca pemiliknya.`
      : `Kunci ${v.file} dapat dibaca orang lain (mode ${v.mode}). Jalankan: chmod 600 ${v.file}`;
  },
  postgres: (v) => {
    const size = `${numberIn('id', v.bytes / 1e6, 0)} MB`;
    const what = `PostgreSQL ${v.version} ${v.embedded ? 'bawaan' : 'luar'}, ${size}`;
    return v.state === 'good' ? `${what}.` : `${what}; diperlukan versi 15 atau lebih baru.`;
  },
  migrations: (v) => {
    if (v.state === 'good') return 'Bentuk basis data sesuai dengan versi ini.';
    return v.why === null
      ? 'Bentuk basis data belum sesuai. Jalankan: tepat migrate'
      : `Bentuk basis data tidak cocok dengan versi ini (${v.why}). Jalankan: tepat migrate, lalu baca penjelasannya.`;
  },
  roles: (v) =>
    v.state === 'good'
      ? `Akun kerja ${v.account} bukan pemilik tabel.`
      : `Akun ${v.account} ${v.superuser ? 'adalah superuser' : `memiliki ${v.owned} tabel`}: yang bekerja dan yang memiliki belum terpisah. Buat peran tepat_owner dan tepat_app (lihat docs/operations).`,
  appendOnly: (v) =>
    v.tables.length === 0
      ? 'Log hanya dapat ditambah.'
      : `Akun kerja dapat mengubah ${v.tables.join(', ')}; hanya pemicu yang masih menjaganya.`,
  durability: (v) =>
    v.state === 'good'
      ? 'Setiap perubahan ditulis sampai ke disk sebelum diakui.'
      : 'PostgreSQL mengakui perubahan sebelum ada di disk. Nyalakan fsync, synchronous_commit, dan full_page_writes.',
  checksums: (v) => {
    if (v.failures > 0)
      return `PostgreSQL menemukan ${v.failures} halaman rusak. Periksa disk dan pulihkan dari cadangan.`;
    return v.on
      ? 'Halaman basis data memakai checksum; tidak ada yang rusak.'
      : 'Halaman basis data tanpa checksum. Nyalakan dengan pg_checksums --enable.';
  },
  jobs: (v) =>
    v.failed === 0
      ? `${numberIn('id', v.waiting)} pekerjaan latar menunggu.`
      : `${numberIn('id', v.failed)} pekerjaan latar gagal berulang kali dan tidak dicoba lagi; ${numberIn('id', v.waiting)} menunggu.`,
  clock: (v) =>
    v.state === 'good'
      ? 'Jam mesin ini sama dengan jam basis data.'
      : `Jam mesin ini berbeda ${v.seconds} detik dari jam basis data. Samakan dengan NTP.`,
  law: (v) => {
    if (v.unlogged)
      return `Perubahan hukum ${v.unlogged} tidak sama dengan yang disetujui menurut log. Hentikan pekerjaan dan hubungi Inspektorat dan Biro Hukum.`;
    return v.broken
      ? `Hukum yang berlaku tidak dapat dimuat dengan versi ini (${v.broken}). Biro Hukum perlu memperbaiki perubahan yang disetujui.`
      : `Hukum yang berlaku dapat dimuat: naskah pemasangan dengan ${numberIn('id', v.changes)} perubahan yang sama dengan log.`;
  },
  log: (v) =>
    v.state === 'good'
      ? 'Log utuh, dan keadaan setiap perkara sama dengan isinya.'
      : `Log tidak utuh: tabel ${v.table}, baris ${v.row}. Hentikan pekerjaan, simpan basis data ini, hubungi inspektorat.`,
};

const sentencesEn: Sentences = {
  node: (v) =>
    v.state === 'good' ? `Node ${v.version}.` : `Node ${v.version} is too old; 20.19 or newer is needed.`,
  server: (v) =>
    v.pid === null
      ? 'No server is running.'
      : `A server is running: process ${v.pid}, port ${v.port ?? '—'}.`,
  folder: (v) => {
    const room = `${numberIn('en', v.free / 1e9, 1)} GB (${numberIn('en', v.share * 100, 0)} %) free`;
    return v.state === 'good'
      ? `Data folder ${v.folder}: ${room}.`
      : `Data folder ${v.folder} is almost full: ${room}. Make room; below 5 % or 200 MB writing stops.`;
  },
  key: (v) => {
    if (v.missing) return `Key file ${v.file} is not there.`;
    return v.state === 'good'
      ? `Key ${v.file} can be read by its owner only.`
      : `Key ${v.file} can be read by others (mode ${v.mode}). Run: chmod 600 ${v.file}`;
  },
  postgres: (v) => {
    const size = `${numberIn('en', v.bytes / 1e6, 0)} MB`;
    const what = `PostgreSQL ${v.version} (${v.embedded ? 'embedded' : 'outside'}), ${size}`;
    return v.state === 'good' ? `${what}.` : `${what}; version 15 or newer is needed.`;
  },
  migrations: (v) => {
    if (v.state === 'good') return 'The database is in the shape of this version.';
    return v.why === null
      ? 'The database is not in the shape of this version yet. Run: tepat migrate'
      : `The database does not fit this version (${v.why}). Run: tepat migrate, and read what it says.`;
  },
  roles: (v) =>
    v.state === 'good'
      ? `The working account ${v.account} does not own the tables.`
      : `The account ${v.account} ${v.superuser ? 'is a superuser' : `owns ${v.owned} tables`}: worker and owner are not apart. Make the roles tepat_owner and tepat_app (see docs/operations).`,
  appendOnly: (v) =>
    v.tables.length === 0
      ? 'The log can only grow.'
      : `The working account may change ${v.tables.join(', ')}; only triggers guard them still.`,
  durability: (v) =>
    v.state === 'good'
      ? 'Every change is on the disk before it is acknowledged.'
      : 'PostgreSQL acknowledges changes before they are on the disk. Turn on fsync, synchronous_commit and full_page_writes.',
  checksums: (v) => {
    if (v.failures > 0)
      return `PostgreSQL found ${v.failures} damaged pages. Check the disk and restore from a backup.`;
    return v.on
      ? 'Database pages carry checksums; none is damaged.'
      : 'Database pages carry no checksums. Turn them on with pg_checksums --enable.';
  },
  jobs: (v) =>
    v.failed === 0
      ? `${numberIn('en', v.waiting)} background jobs are waiting.`
      : `${numberIn('en', v.failed)} background jobs failed again and again and are not tried any more; ${numberIn('en', v.waiting)} are waiting.`,
  clock: (v) =>
    v.state === 'good'
      ? 'The clock of this machine agrees with that of the database.'
      : `The clock of this machine is ${v.seconds} seconds off that of the database. Set it by NTP.`,
  law: (v) => {
    if (v.unlogged)
      return `Change ${v.unlogged} of the law is not the text that was agreed to by the log. Stop work, call the inspectorate and Biro Hukum.`;
    return v.broken
      ? `The law in force does not load with this version (${v.broken}). Biro Hukum must mend an approved change.`
      : `The law in force loads: the texts as installed with ${numberIn('en', v.changes)} changes that agree with the log.`;
  },
  log: (v) =>
    v.state === 'good'
      ? 'The log is whole, and the state of every case agrees with it.'
      : `The log is not whole: table ${v.table}, row ${v.row}. Stop work, keep this database, call the inspectorate.`,
};

const say = (sentences: Sentences) => (seen: Finding) =>
  (sentences[seen.check] as (seen: Finding) => string)(seen);

const id = { finding: say(sentencesId) };
const en = { finding: say(sentencesEn) } satisfies typeof id;
export const words = { id, en };
