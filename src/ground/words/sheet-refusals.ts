/** Why a users' file, a policy or a batch as a whole is refused, and how to mend it; single rows are spoken of in registry.ts. */
const refusalsId = {
  'upload.broken': () => 'Unggahan terputus sebelum selesai. Kirim lagi.',
  'sheet.size': (v: { file: string; limit: string }) =>
    `Berkas "${v.file}" lebih besar dari ${v.limit}. Bagi menjadi beberapa berkas.`,
  'sheet.unpacked': (v: { file: string; limit: string }) =>
    `Isi berkas "${v.file}" lebih besar dari ${v.limit} setelah dibuka. Bagi menjadi beberapa berkas.`,
  'sheet.ratio': (v: { file: string; limit: number }) =>
    `Berkas "${v.file}" mengembang lebih dari ${v.limit} kali saat dibuka, tidak seperti lembar kerja biasa. Simpan ulang dari Excel atau kirim sebagai CSV.`,
  'sheet.entries': (v: { file: string; count: number; limit: number }) =>
    `Berkas "${v.file}" berisi ${v.count} bagian; paling banyak ${v.limit}. Hapus gambar dan lembar yang tidak perlu.`,
  'sheet.rows': (v: { file: string; limit: number }) =>
    `Berkas "${v.file}" berisi lebih dari ${v.limit} baris. Bagi menjadi beberapa berkas.`,
  'sheet.columns': (v: { file: string; row: number; limit: number }) =>
    `Baris ${v.row} berkas "${v.file}" berisi lebih dari ${v.limit} kolom. Hapus kolom yang tidak perlu.`,
  'sheet.line': (v: { file: string; row: number; why: string }) =>
    `Berkas "${v.file}" tidak dapat dibaca mulai baris ${v.row} (${v.why}). Periksa tanda kutip pada baris itu.`,
  'sheet.damaged': (v: { file: string; why: string }) =>
    `Berkas "${v.file}" rusak atau bukan lembar kerja (${v.why}). Buka di Excel, simpan ulang, lalu coba lagi.`,
  'sheet.encrypted': (v: { file: string }) =>
    `Berkas "${v.file}" dikunci kata sandi. Simpan tanpa kata sandi.`,
  'sheet.old': (v: { file: string }) =>
    `Berkas "${v.file}" berformat Excel lama (.xls) atau dikunci kata sandi. Simpan sebagai .xlsx tanpa kata sandi.`,
  'sheet.other': (v: { file: string }) =>
    `Berkas "${v.file}" adalah gambar atau PDF, bukan CSV atau XLSX. Pilih berkas lembar kerjanya.`,
  'sheet.doctype': (v: { file: string }) =>
    `Berkas "${v.file}" memuat DOCTYPE dan ditolak demi keamanan. Simpan ulang dari Excel.`,
  'sheet.macro': (v: { file: string }) =>
    `Berkas "${v.file}" memuat makro. Simpan sebagai .xlsx tanpa makro.`,
  'sheet.external': (v: { file: string }) =>
    `Berkas "${v.file}" memuat tautan ke berkas lain. Putuskan tautannya (Data > Edit Tautan), simpan, lalu coba lagi.`,
  'sheet.slow': (v: { file: string }) =>
    `Berkas "${v.file}" tidak selesai dibaca dalam batas waktu. Simpan ulang dari Excel sebagai .xlsx atau CSV, lalu coba lagi.`,
  'sheet.heavy': (v: { file: string }) =>
    `Berkas "${v.file}" memerlukan memori lebih dari yang disediakan untuk satu berkas. Bagi menjadi beberapa berkas.`,
  'sheet.empty': (v: { file: string }) => `Berkas "${v.file}" tidak berisi lembar kerja.`,
  'header.missing': (v: { file: string; columns: string }) =>
    `Baris judul tidak ditemukan dalam 20 baris pertama berkas "${v.file}". Kolom yang harus ada: ${v.columns}.`,
  'header.columns': (v: { file: string; row: number; columns: string }) =>
    `Baris judul berkas "${v.file}" (baris ${v.row}) belum memuat kolom: ${v.columns}.`,
  'kind.unknown': (v: { kind: string; kinds: string }) =>
    `Jenis berkas "${v.kind}" tidak dikenal. Pilih salah satu: ${v.kinds}.`,
  'policy.invalid': (v: { file: string; path: string; why: string }) =>
    `Berkas "${v.file}" tidak dapat dipakai: ${v.path} ${v.why}.`,
  'batch.missing': (v: { batch: string }) => `Batch "${v.batch}" tidak ada.`,
  'batch.undone': (v: { batch: string }) => `Batch "${v.batch}" sudah dibatalkan sebelumnya.`,
  'batch.overtaken': (v: { batch: string; later: string }) =>
    `Batch "${v.batch}" belum dapat dibatalkan: data yang sama sudah diperbarui oleh ${v.later}. Batalkan yang lebih baru dahulu.`,
};

const refusalsEn = {
  'upload.broken': () => 'The upload broke off before its end. Send it again.',
  'sheet.size': (v: { file: string; limit: string }) =>
    `File "${v.file}" is larger than ${v.limit}. Split it.`,
  'sheet.unpacked': (v: { file: string; limit: string }) =>
    `File "${v.file}" unpacks to more than ${v.limit}. Split it.`,
  'sheet.ratio': (v: { file: string; limit: number }) =>
    `File "${v.file}" grows more than ${v.limit} times when opened, unlike an ordinary sheet. Save it again from Excel or send it as CSV.`,
  'sheet.entries': (v: { file: string; count: number; limit: number }) =>
    `File "${v.file}" has ${v.count} parts; at most ${v.limit}. Remove pictures and sheets that are not needed.`,
  'sheet.rows': (v: { file: string; limit: number }) =>
    `File "${v.file}" has more than ${v.limit} rows. Split it.`,
  'sheet.columns': (v: { file: string; row: number; limit: number }) =>
    `Row ${v.row} of file "${v.file}" has more than ${v.limit} columns. Remove columns that are not needed.`,
  'sheet.line': (v: { file: string; row: number; why: string }) =>
    `File "${v.file}" cannot be read from row ${v.row} on (${v.why}). Check the quotation marks on that row.`,
  'sheet.damaged': (v: { file: string; why: string }) =>
    `File "${v.file}" is damaged or no sheet (${v.why}). Open it in Excel, save it and try again.`,
  'sheet.encrypted': (v: { file: string }) => `File "${v.file}" has a password. Save it without one.`,
  'sheet.old': (v: { file: string }) =>
    `File "${v.file}" is in the old Excel format (.xls) or has a password. Save it as .xlsx without a password.`,
  'sheet.other': (v: { file: string }) =>
    `"${v.file}" is a picture or a PDF, not CSV or XLSX. Choose the sheet itself.`,
  'sheet.doctype': (v: { file: string }) =>
    `File "${v.file}" contains a DOCTYPE and is refused for safety. Save it again from Excel.`,
  'sheet.macro': (v: { file: string }) =>
    `File "${v.file}" contains macros. Save it as .xlsx without macros.`,
  'sheet.external': (v: { file: string }) =>
    `File "${v.file}" links to other files. Break the links (Data > Edit Links), save and try again.`,
  'sheet.slow': (v: { file: string }) =>
    `File "${v.file}" was not read within its time. Save it again from Excel as .xlsx or CSV and try again.`,
  'sheet.heavy': (v: { file: string }) =>
    `File "${v.file}" needs more memory than one file is given. Split it.`,
  'sheet.empty': (v: { file: string }) => `File "${v.file}" holds no sheet.`,
  'header.missing': (v: { file: string; columns: string }) =>
    `No header row was found in the first 20 rows of file "${v.file}". Columns that must be there: ${v.columns}.`,
  'header.columns': (v: { file: string; row: number; columns: string }) =>
    `The header of file "${v.file}" (row ${v.row}) lacks the columns: ${v.columns}.`,
  'kind.unknown': (v: { kind: string; kinds: string }) =>
    `Kind "${v.kind}" is not known. Choose one of: ${v.kinds}.`,
  'policy.invalid': (v: { file: string; path: string; why: string }) =>
    `File "${v.file}" cannot be used: ${v.path} ${v.why}.`,
  'batch.missing': (v: { batch: string }) => `Batch "${v.batch}" does not exist.`,
  'batch.undone': (v: { batch: string }) => `Batch "${v.batch}" was already taken back.`,
  'batch.overtaken': (v: { batch: string; later: string }) =>
    `Batch "${v.batch}" cannot be taken back yet: the same data were renewed by ${v.later}. Take back the later one first.`,
} satisfies typeof refusalsId;

export const refusals = { id: refusalsId, en: refusalsEn };
