/** Words of running the house: settings, the database, the commands of the operator. */
import { type Lang, momentIn, numberIn } from '#ground/words/lang.ts';

const megabytes = (lang: Lang, bytes: number) => `${numberIn(lang, Math.max(0.1, bytes / 1_000_000), 1)} MB`;

const id = {
  migrated: (name: string) => `Migrasi ${name} diterapkan.`,
  upToDate: () => 'Basis data sudah sesuai dengan versi ini.',
  working: () => 'Pekerjaan latar berjalan. Tekan Ctrl+C untuk berhenti.',
  stopping: (signal: string) =>
    `Menerima ${signal}: menyelesaikan pekerjaan yang sedang berjalan, lalu berhenti.`,
  jobFailed: (job: string, why: string) => `Pekerjaan "${job}" gagal dan akan diulang: ${why}`,
  backedUp: (file: string, tables: number, rows: number, files: number, bytes: number) =>
    `Cadangan "${file}" selesai: ${numberIn('id', tables)} tabel, ${numberIn('id', rows)} baris, ${numberIn('id', files)} berkas, ${megabytes('id', bytes)}. Berkas ini memuat data pribadi dan kunci: simpan terenkripsi, di mesin lain.`,
  restored: (file: string, tables: number, rows: number, files: number) =>
    `Cadangan "${file}" dipulihkan: ${numberIn('id', tables)} tabel, ${numberIn('id', rows)} baris, ${numberIn('id', files)} berkas. Periksa dengan: tepat doctor`,
  logDamaged: (table: string, row: string) =>
    `Log tidak utuh: tabel ${table}, baris ${row}. Jangan lanjutkan bekerja; simpan basis data ini dan hubungi inspektorat.`,
  healthy: () => 'Semua yang diperiksa baik.',
  unhealthy: (bad: number) => `${bad} hal perlu diperbaiki.`,
};

const en = {
  migrated: (name: string) => `Migration ${name} applied.`,
  upToDate: () => 'The database is in the shape of this version.',
  working: () => 'Background work is running. Press Ctrl+C to stop.',
  stopping: (signal: string) => `Received ${signal}: finishing the work in hand, then stopping.`,
  jobFailed: (job: string, why: string) => `Job "${job}" failed and will be tried again: ${why}`,
  backedUp: (file: string, tables: number, rows: number, files: number, bytes: number) =>
    `Backup "${file}" done: ${numberIn('en', tables)} tables, ${numberIn('en', rows)} rows, ${numberIn('en', files)} files, ${megabytes('en', bytes)}. It holds personal data and keys: keep it encrypted, on another machine.`,
  restored: (file: string, tables: number, rows: number, files: number) =>
    `Backup "${file}" restored: ${numberIn('en', tables)} tables, ${numberIn('en', rows)} rows, ${numberIn('en', files)} files. Check with: tepat doctor`,
  logDamaged: (table: string, row: string) =>
    `The log is not whole: table ${table}, row ${row}. Do not go on working; keep this database and call the inspectorate.`,
  healthy: () => 'Everything that was checked is well.',
  unhealthy: (bad: number) => (bad === 1 ? '1 thing needs mending.' : `${bad} things need mending.`),
} satisfies typeof id;

export const words = { id, en };
const expectedId = {
  port: 'nomor 0 sampai 65535',
  postgresUrl: 'alamat postgres://pengguna@mesin/basisdata',
  url: 'alamat yang diawali http:// atau https://',
  smtpUrl: 'alamat yang diawali smtp:// atau smtps://',
  switch: '1 atau 0',
  zone: 'zona waktu, misalnya Asia/Jakarta',
  text: 'sebuah teks',
  together: 'diisi bersama pasangannya (alamat, CLIENT_ID, dan CLIENT_SECRET), atau semuanya dikosongkan',
};
const expectedEn = {
  port: 'a number from 0 to 65535',
  postgresUrl: 'an address postgres://user@host/database',
  url: 'an address beginning with http:// or https://',
  smtpUrl: 'an address beginning with smtp:// or smtps://',
  switch: '1 or 0',
  zone: 'a time zone, for example Asia/Jakarta',
  text: 'a text',
  together: 'set together with its companions (address, CLIENT_ID and CLIENT_SECRET), or all left empty',
} satisfies typeof expectedId;
type Expected = keyof typeof expectedId;

const refusalsId = {
  'setting.value': (v: { name: string; value: string; expected: Expected }) =>
    `Pengaturan ${v.name} bernilai "${v.value}"; yang diharapkan: ${expectedId[v.expected]}. Perbaiki di lingkungan atau di berkas .env.`,
  'database.platform': (v: { platform: string }) =>
    `PostgreSQL bawaan tidak tersedia untuk ${v.platform}. Jalankan "npm ci" tanpa --omit=optional, atau isi DATABASE_URL dengan alamat PostgreSQL Anda.`,
  'database.start': (v: { folder: string; why: string }) =>
    `PostgreSQL pada "${v.folder}" tidak dapat dijalankan: ${v.why}. Catatan lengkap ada di "${v.folder}.log".`,
  'database.stop': (v: { folder: string; pid: number }) =>
    `PostgreSQL pada "${v.folder}" (proses ${v.pid}) belum berhenti setelah satu menit. Periksa "${v.folder}.log".`,
  'migration.changed': (v: { name: string }) =>
    `Migrasi "${v.name}" sudah diterapkan, tetapi berkasnya kini berbeda. Kembalikan berkas aslinya; perubahan ditulis sebagai migrasi baru.`,
  'migration.newer': (v: { name: string }) =>
    `Basis data ini sudah memuat migrasi "${v.name}" yang tidak dikenal versi ini. Jalankan versi Tepat yang lebih baru.`,
  'migration.late': (v: { name: string; last: string }) =>
    `Migrasi "${v.name}" belum diterapkan, padahal "${v.last}" sudah. Migrasi baru harus bernomor sesudahnya.`,
  'migration.failed': (v: { name: string; line: number; why: string }) =>
    `Migrasi "${v.name}" gagal pada baris ${v.line} dan dibatalkan seutuhnya: ${v.why}.`,
  'server.held': (v: { folder: string; pid: number; port: number; since: string }) =>
    `Folder data "${v.folder}" sedang dipakai server lain: proses ${v.pid}, port ${v.port}, sejak ${momentIn('id', new Date(v.since))}. Buka http://localhost:${v.port}, atau hentikan proses itu lebih dahulu.`,
  'server.build': (v: { folder: string }) =>
    `Halaman tidak dapat dibangun; sebabnya tertulis di atas. Periksa dengan: npm run build (di "${v.folder}").`,
  'server.running': (v: { pid: number; act: string }) =>
    `"${v.act}" tidak dapat dilakukan selama server berjalan (proses ${v.pid}). Hentikan server lebih dahulu.`,
  'backup.exists': (v: { file: string }) =>
    `Berkas "${v.file}" sudah ada dan tidak ditimpa. Pilih nama lain.`,
  'backup.damaged': (v: { file: string }) =>
    `Cadangan "${v.file}" rusak atau tidak lengkap: segelnya tidak cocok. Tidak ada yang diubah. Gunakan salinan lain.`,
  'backup.version': (v: { file: string; what: string }) =>
    `Cadangan "${v.file}" dibuat oleh versi Tepat lain (${v.what}). Pulihkan dengan versi yang sama atau lebih baru.`,
  'restore.full': (v: { where: string | null }) =>
    `Pemulihan hanya ke tempat kosong, dan ${v.where === null ? 'basis data ini' : `"${v.where}"`} sudah berisi. Pakai TEPAT_DATA ke folder baru atau DATABASE_URL ke basis data kosong.`,
};

const refusalsEn = {
  'setting.value': (v: { name: string; value: string; expected: Expected }) =>
    `Setting ${v.name} is "${v.value}"; expected: ${expectedEn[v.expected]}. Mend it in the environment or in the .env file.`,
  'database.platform': (v: { platform: string }) =>
    `There is no embedded PostgreSQL for ${v.platform}. Run "npm ci" without --omit=optional, or set DATABASE_URL to your PostgreSQL.`,
  'database.start': (v: { folder: string; why: string }) =>
    `PostgreSQL in "${v.folder}" cannot be started: ${v.why}. The whole log is in "${v.folder}.log".`,
  'database.stop': (v: { folder: string; pid: number }) =>
    `PostgreSQL in "${v.folder}" (process ${v.pid}) has not stopped within a minute. See "${v.folder}.log".`,
  'migration.changed': (v: { name: string }) =>
    `Migration "${v.name}" has been applied, but its file differs now. Put the original back; changes are written as a new migration.`,
  'migration.newer': (v: { name: string }) =>
    `This database has migration "${v.name}", which this version does not know. Run the newer version of Tepat.`,
  'migration.late': (v: { name: string; last: string }) =>
    `Migration "${v.name}" is not applied although "${v.last}" is. A new migration must have a later number.`,
  'migration.failed': (v: { name: string; line: number; why: string }) =>
    `Migration "${v.name}" failed on line ${v.line} and was taken back whole: ${v.why}.`,
  'server.held': (v: { folder: string; pid: number; port: number; since: string }) =>
    `Data folder "${v.folder}" is in use by another server: process ${v.pid}, port ${v.port}, since ${momentIn('en', new Date(v.since))}. Open http://localhost:${v.port}, or stop that process first.`,
  'server.build': (v: { folder: string }) =>
    `The pages cannot be built; the reason stands above. Check with: npm run build (in "${v.folder}").`,
  'server.running': (v: { pid: number; act: string }) =>
    `"${v.act}" cannot be done while the server runs (process ${v.pid}). Stop the server first.`,
  'backup.exists': (v: { file: string }) =>
    `File "${v.file}" exists and is not overwritten. Choose another name.`,
  'backup.damaged': (v: { file: string }) =>
    `Backup "${v.file}" is damaged or incomplete: its seal does not match. Nothing was changed. Use another copy.`,
  'backup.version': (v: { file: string; what: string }) =>
    `Backup "${v.file}" was made by another version of Tepat (${v.what}). Restore with the same version or a newer one.`,
  'restore.full': (v: { where: string | null }) =>
    `A backup is restored into an empty place only, and ${v.where === null ? 'this database' : `"${v.where}"`} is not. Point TEPAT_DATA at a new folder or DATABASE_URL at an empty database.`,
} satisfies typeof refusalsId;
export const refusals = { id: refusalsId, en: refusalsEn };
