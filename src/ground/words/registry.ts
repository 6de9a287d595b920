/** Words of the registry: what is wrong with a users' sheet or a row of it, where, and how to mend it. */

/** A cell as a finding speaks of it. */
type Cell = { column: string; value: string };

const findingId = {
  'value.missing': (v: Cell) => `Kolom ${v.column} kosong. Isi lalu impor lagi.`,
  'value.unknown': (v: Cell) =>
    `"${v.value}" pada kolom ${v.column} tidak ada dalam daftar kode. Periksa panduan kolom.`,
  'number.invalid': (v: Cell) =>
    `"${v.value}" pada kolom ${v.column} bukan angka dalam batas yang dapat diterima. Tulis angka tanpa satuan.`,
  'date.invalid': (v: Cell) =>
    `"${v.value}" pada kolom ${v.column} bukan tanggal yang ada. Tulis HH-BB-TTTT, misalnya 24-11-2026.`,
  'date.future': (v: Cell) =>
    `"${v.value}" pada kolom ${v.column} belum terjadi pada tanggal data ini. Periksa tahunnya.`,
  'date.order': (v: Cell) =>
    `"${v.value}" pada kolom ${v.column} mendahului tanggal mulainya. Periksa kedua tanggal.`,
  'nip.format': (v: Cell) => `NIP "${v.value}" tidak terdiri atas 18 angka. Salin NIP lengkap dari SIASN.`,
  'nip.rounded': (v: Cell) =>
    `NIP "${v.value}" sudah dibulatkan oleh Excel. Ambil lagi dari sumbernya dengan kolom bertipe teks; NIP tidak dapat ditebak.`,
  'nip.birthdate': (v: Cell) =>
    `Delapan angka pertama NIP "${v.value}" bukan tanggal lahir yang ada. Periksa pada SIASN.`,
  'nip.appointment': (v: Cell) =>
    `Angka ke-9 sampai ke-14 NIP "${v.value}" bukan bulan pengangkatan yang ada. Periksa pada SIASN.`,
  'nip.age': (v: Cell) =>
    `Menurut NIP "${v.value}" orang ini diangkat sebelum berusia 17 tahun. Periksa pada SIASN.`,
  'nip.sex': (v: Cell) => `Angka ke-15 NIP "${v.value}" bukan 1 atau 2. Periksa pada SIASN.`,
  'nip.duplicate': (v: Cell) =>
    `NIP "${v.value}" sudah ada pada baris sebelumnya. Baris pertama yang dipakai; hapus salah satu.`,
  'nip.unknown': (v: Cell) =>
    `"${v.value}" bukan NIP atau id SIASN pegawai yang dikenal. Impor berkas pegawai lebih dahulu, atau periksa nomornya.`,
  'nip.birth_differs': (v: Cell) =>
    `Tanggal lahir ${v.value} berbeda dari NIP. Keduanya disimpan; data orang ini ditandai diragukan.`,
  'nip.sex_differs': (v: Cell) =>
    `Jenis kelamin "${v.value}" berbeda dari NIP. Data orang ini ditandai diragukan.`,
  'nip.appointment_differs': (v: Cell) =>
    `TMT CPNS ${v.value} berbeda dari NIP. Data orang ini ditandai diragukan.`,
  'row.total': (v: Cell) => `Baris "${v.value}" adalah jumlah, bukan data; dilewati.`,
  'row.numbering': (_: Cell) => 'Baris ini penomoran kolom, bukan data; dilewati.',
  'row.header': (_: Cell) => 'Baris ini mengulang judul kolom; dilewati.',
  'row.shifted': (v: Cell) =>
    `Baris ini berisi lebih banyak sel daripada judulnya: pemisah ada di dalam nilai, sehingga isi setelahnya bergeser (sel terakhir "${v.value}"). Apit nilai itu dengan tanda kutip, atau simpan sebagai .xlsx.`,
  'row.acting': (v: Cell) =>
    `"${v.value}" adalah pelaksana tugas, bukan pemegang jabatan. Catat dalam berkas riwayat_jabatan dengan penugasan plt atau plh.`,
  'acting.title': (v: Cell) =>
    `Jabatan "${v.value}" disebut pelaksana tugas tetapi kolom penugasan kosong. Disimpan sebagai penugasan sementara, bukan jabatan definitif.`,
  'copy.conflict': (v: Cell) =>
    `Kolom ${v.column} berubah di kedua pihak sejak salinan kerja dibuat (Anda / tersimpan: ${v.value}). Baris ini tidak disimpan; ambil salinan baru dan tulis nilai yang benar.`,
  'title.accepted': (v: Cell) =>
    `Jabatan dibaca sesuai yang Anda setujui pada pratinjau: ${v.value}. Batalkan batch yang menyetujuinya bila keliru.`,
  'text.long': (v: Cell) =>
    `Isi kolom ${v.column} ("${v.value}") terlalu panjang untuk nama atau kode. Periksa apakah beberapa baris tergabung dalam satu sel, lalu pendekkan.`,
  'text.broken': (v: Cell) =>
    `Kolom ${v.column} berisi karakter rusak ("${v.value}"). Ketik ulang isinya, lalu simpan sebagai UTF-8 atau .xlsx.`,
  'cell.merged': (v: Cell) =>
    `Kolom ${v.column} bagian dari sel gabungan; dipakai nilai sel pertamanya, "${v.value}". Lebih aman tulis nilainya di tiap baris.`,
  'unit.roots': (v: Cell) =>
    `Berkas ini punya ${v.value} unit tanpa induk, padahal satu pemerintah daerah punya satu puncak. Semuanya disimpan; isi kolom induk_id agar tiap unit masuk ke perangkat daerahnya.`,
  'row.duplicate': (v: Cell) =>
    `Baris ini mengulang baris sebelumnya (${v.column} "${v.value}"). Baris pertama yang dipakai.`,
  'row.vacant': (v: Cell) =>
    `Baris "${v.value}" adalah jabatan lowong, bukan pegawai. Kekosongan dihitung dari berkas jabatan.`,
  'row.other_agency': (v: Cell) =>
    `Baris ini menyangkut "${v.value}", di luar perangkat daerah Anda. Minta BKD mengimpornya.`,
  'unit.duplicate': (v: Cell) =>
    `Unit "${v.value}" sudah ada pada baris sebelumnya. Baris pertama yang dipakai.`,
  'unit.unknown': (v: Cell) =>
    v.value === ''
      ? 'Unit kerja kosong. Disimpan sebagai "belum dipetakan" dan tidak ikut dipindahkan sampai unitnya diisi.'
      : `Unit "${v.value}" tidak ada dalam daftar unit. Disimpan sebagai "belum dipetakan" sampai unitnya dikenal.`,
  'unit.parent': (v: Cell) =>
    `Unit induk "${v.value}" tidak ada dalam daftar unit. Unit ini diperlakukan sebagai puncak.`,
  'unit.cycle': (v: Cell) => `Unit "${v.value}" berada di bawah dirinya sendiri. Perbaiki kolom induk_id.`,
  'post.duplicate': (v: Cell) =>
    `Jabatan "${v.value}" sudah ada pada unit ini di baris sebelumnya. Baris pertama yang dipakai.`,
  'post.unknown': (v: Cell) =>
    v.value === ''
      ? 'Jabatan kosong. Disimpan sebagai "belum dipetakan" dan tidak ikut dipindahkan sampai jabatannya diisi.'
      : `Jabatan "${v.value}" tidak ada pada unit ini. Disimpan sebagai "belum dipetakan" sampai jabatannya dikenal.`,
  'rank.unknown': (v: Cell) =>
    `Golongan "${v.value}" tidak dikenal. Tulis misalnya III/c, 33, atau IX untuk PPPK.`,
  'education.unknown': (v: Cell) =>
    `Tingkat pendidikan "${v.value}" tidak dikenal. Tulis misalnya S-1 atau 40.`,
  'level.unknown': (v: Cell) =>
    `Jenjang "${v.value}" tidak dikenal. Tulis misalnya administrator, pengawas, Ahli Muda, atau pelaksana.`,
  'echelon.unknown': (v: Cell) =>
    `Eselon "${v.value}" tidak dikenal. Tulis misalnya III.a atau 31; kosongkan bila tidak ada.`,
  'legal_status.unknown': (_: Cell) =>
    'Kedudukan hukum tidak dapat dibaca. Selama belum diketahui, orang ini tidak ikut dipindahkan.',
  'relation.self': (v: Cell) =>
    `NIP "${v.value}" adalah orang yang sama; hubungan keluarga memerlukan dua orang.`,
  'relation.outside': (v: Cell) => `"${v.value}" bukan pegawai yang dikenal. Hubungan tetap disimpan.`,
  'skm.answer': (v: Cell) =>
    `Jawaban "${v.value}" pada kolom ${v.column} bukan 1–4. Lembar jawaban ini tidak ikut dalam indeks dan dihitung tersendiri.`,
  'cell.formula': (v: Cell) =>
    `Kolom ${v.column} berisi rumus; dipakai hasil terakhirnya, "${v.value}". Lebih aman simpan sebagai nilai.`,
  'cell.error': (v: Cell) =>
    `Kolom ${v.column} berisi galat Excel dan dibaca sebagai kosong. Perbaiki rumusnya.`,
};

const findingEn = {
  'value.missing': (v: Cell) => `Column ${v.column} is blank. Fill it and import again.`,
  'value.unknown': (v: Cell) =>
    `"${v.value}" in column ${v.column} is not in the list of codes. See the guide to columns.`,
  'number.invalid': (v: Cell) =>
    `"${v.value}" in column ${v.column} is not a number within its limits. Write a number without a unit.`,
  'date.invalid': (v: Cell) =>
    `"${v.value}" in column ${v.column} is no real date. Write DD-MM-YYYY, for example 24-11-2026.`,
  'date.future': (v: Cell) =>
    `"${v.value}" in column ${v.column} lies after the day of these data. Check the year.`,
  'date.order': (v: Cell) =>
    `"${v.value}" in column ${v.column} lies before its beginning. Check both dates.`,
  'nip.format': (v: Cell) => `NIP "${v.value}" does not have 18 digits. Copy the whole NIP from SIASN.`,
  'nip.rounded': (v: Cell) =>
    `NIP "${v.value}" was rounded by Excel. Take it again from its source with the column as text; a NIP cannot be guessed.`,
  'nip.birthdate': (v: Cell) =>
    `The first eight digits of NIP "${v.value}" are no real birth date. Check in SIASN.`,
  'nip.appointment': (v: Cell) =>
    `Digits 9 to 14 of NIP "${v.value}" are no month of appointment. Check in SIASN.`,
  'nip.age': (v: Cell) =>
    `By NIP "${v.value}" this person was appointed before the age of 17. Check in SIASN.`,
  'nip.sex': (v: Cell) => `Digit 15 of NIP "${v.value}" is neither 1 nor 2. Check in SIASN.`,
  'nip.duplicate': (v: Cell) =>
    `NIP "${v.value}" stands on an earlier row. The first is used; delete one of them.`,
  'nip.unknown': (v: Cell) =>
    `"${v.value}" is no NIP or SIASN id of a known employee. Import the employees first, or check the number.`,
  'nip.birth_differs': (v: Cell) =>
    `Birth date ${v.value} differs from the NIP. Both are kept; this person's data are marked doubtful.`,
  'nip.sex_differs': (v: Cell) =>
    `Sex "${v.value}" differs from the NIP. This person's data are marked doubtful.`,
  'nip.appointment_differs': (v: Cell) =>
    `Appointment ${v.value} differs from the NIP. This person's data are marked doubtful.`,
  'row.total': (v: Cell) => `Row "${v.value}" is a total, no record; passed over.`,
  'row.numbering': (_: Cell) => 'This row numbers the columns, it is no record; passed over.',
  'row.header': (_: Cell) => 'This row repeats the header; passed over.',
  'row.shifted': (v: Cell) =>
    `This row has more cells than its header: a delimiter stands inside a value, and what follows slipped (last cell "${v.value}"). Put that value in quotes, or save as .xlsx.`,
  'row.acting': (v: Cell) =>
    `"${v.value}" acts in the post and does not hold it. Record it in riwayat_jabatan with penugasan plt or plh.`,
  'acting.title': (v: Cell) =>
    `Post "${v.value}" is called acting but column penugasan is blank. Stored as an acting assignment, not as a post held.`,
  'copy.conflict': (v: Cell) =>
    `Column ${v.column} changed on both sides since the working copy was made (yours / stored: ${v.value}). The row is not stored; take a new copy and write the right value.`,
  'title.accepted': (v: Cell) =>
    `The title was read as you accepted it in a preview: ${v.value}. Take back the batch it was accepted with if it is wrong.`,
  'text.long': (v: Cell) =>
    `Column ${v.column} ("${v.value}") is too long for a name or a code. See whether several rows ran into one cell, and shorten it.`,
  'text.broken': (v: Cell) =>
    `Column ${v.column} holds broken characters ("${v.value}"). Type it again and save as UTF-8 or .xlsx.`,
  'cell.merged': (v: Cell) =>
    `Column ${v.column} lies in a merged range; the value of its first cell, "${v.value}", is used. A value in each row is safer.`,
  'unit.roots': (v: Cell) =>
    `This file has ${v.value} units without a parent, while a government has one top. All are stored; fill induk_id so that each unit belongs to its agency.`,
  'row.duplicate': (v: Cell) =>
    `This row repeats an earlier one (${v.column} "${v.value}"). The first is used.`,
  'row.vacant': (v: Cell) =>
    `Row "${v.value}" is a vacant post, not an employee. Vacancies are counted from the sheet of posts.`,
  'row.other_agency': (v: Cell) =>
    `This row is about "${v.value}", outside your agency. Ask the personnel agency to import it.`,
  'unit.duplicate': (v: Cell) => `Unit "${v.value}" stands on an earlier row. The first is used.`,
  'unit.unknown': (v: Cell) =>
    v.value === ''
      ? 'The unit is blank. Stored as "not mapped" and not movable until it is filled.'
      : `Unit "${v.value}" is not in the list of units. Stored as "not mapped" until the unit is known.`,
  'unit.parent': (v: Cell) =>
    `Parent unit "${v.value}" is not in the list of units. This unit is treated as a top one.`,
  'unit.cycle': (v: Cell) => `Unit "${v.value}" lies below itself. Mend column induk_id.`,
  'post.duplicate': (v: Cell) =>
    `Position "${v.value}" stands in this unit on an earlier row. The first is used.`,
  'post.unknown': (v: Cell) =>
    v.value === ''
      ? 'The position is blank. Stored as "not mapped" and not movable until it is filled.'
      : `Position "${v.value}" does not exist in this unit. Stored as "not mapped" until it is known.`,
  'rank.unknown': (v: Cell) => `Rank "${v.value}" is not known. Write for example III/c, 33, or IX for PPPK.`,
  'education.unknown': (v: Cell) => `Education level "${v.value}" is not known. Write for example S-1 or 40.`,
  'level.unknown': (v: Cell) =>
    `Level "${v.value}" is not known. Write for example administrator, pengawas, Ahli Muda, or pelaksana.`,
  'echelon.unknown': (v: Cell) =>
    `Echelon "${v.value}" is not known. Write for example III.a or 31; leave blank for none.`,
  'legal_status.unknown': (_: Cell) =>
    'The legal status cannot be read. While it is unknown this person is not movable.',
  'relation.self': (v: Cell) => `NIP "${v.value}" is the same person; a tie needs two.`,
  'relation.outside': (v: Cell) => `"${v.value}" is not a known employee. The tie is kept.`,
  'skm.answer': (v: Cell) =>
    `Answer "${v.value}" in column ${v.column} is not 1–4. This respondent is left out of the index and counted separately.`,
  'cell.formula': (v: Cell) =>
    `Column ${v.column} holds a formula; its last result "${v.value}" is used. Values are safer.`,
  'cell.error': (v: Cell) =>
    `Column ${v.column} holds an Excel error and is read as blank. Mend the formula.`,
} satisfies typeof findingId;

export type FindingCode = keyof typeof findingId;
export const findingCodes = Object.keys(findingId) as FindingCode[];

const id = {
  finding: findingId,
  fixtureDone: (v: { employees: number; files: number; dir: string }) =>
    `${v.files} berkas untuk ${v.employees} pegawai contoh ditulis ke ${v.dir}.`,
  imported: (v: { file: string; stored: number; refused: number; warnings: number; batch: string }) =>
    `${v.file}: ${v.stored} baris disimpan (batch ${v.batch}), ${v.refused} ditolak, ${v.warnings} peringatan.`,
  rehearsed: (v: {
    file: string;
    fresh: number;
    changed: number;
    same: number;
    refused: number;
    warnings: number;
  }) =>
    `${v.file}: uji coba, tidak ada yang disimpan. ${v.fresh} baru, ${v.changed} berubah, ${v.same} sama, ${v.refused} ditolak, ${v.warnings} peringatan.`,
  unchanged: (v: { file: string; same: number }) =>
    `${v.file}: tidak ada perbedaan, ${v.same} baris sama dengan yang tersimpan.`,
  undone: (v: { batch: string; rows: number }) =>
    `Batch ${v.batch} dibatalkan utuh; ${v.rows} baris dikembalikan ke keadaan semula.`,
  findingLine: (v: { file: string; sheet: string; row: number; column: string; message: string }) =>
    `${v.file}${v.sheet === '' ? '' : ` lembar "${v.sheet}"`}, baris ${v.row}, kolom ${v.column}: ${v.message}`,
};

const en = {
  finding: findingEn,
  fixtureDone: (v: { employees: number; files: number; dir: string }) =>
    `${v.files} files for ${v.employees} example employees written to ${v.dir}.`,
  imported: (v: { file: string; stored: number; refused: number; warnings: number; batch: string }) =>
    `${v.file}: ${v.stored} rows stored (batch ${v.batch}), ${v.refused} refused, ${v.warnings} warnings.`,
  rehearsed: (v: {
    file: string;
    fresh: number;
    changed: number;
    same: number;
    refused: number;
    warnings: number;
  }) =>
    `${v.file}: dry run, nothing stored. ${v.fresh} new, ${v.changed} changed, ${v.same} same, ${v.refused} refused, ${v.warnings} warnings.`,
  unchanged: (v: { file: string; same: number }) =>
    `${v.file}: no differences, ${v.same} rows equal what is stored.`,
  undone: (v: { batch: string; rows: number }) =>
    `Batch ${v.batch} was taken back whole; ${v.rows} rows are as before.`,
  findingLine: (v: { file: string; sheet: string; row: number; column: string; message: string }) =>
    `${v.file}${v.sheet === '' ? '' : ` sheet "${v.sheet}"`}, row ${v.row}, column ${v.column}: ${v.message}`,
} satisfies typeof id;

export const words = { id, en };
