/** Words of a grid of cells that are edited in place. */
const id = {
  line: () => 'Baris',
  fresh: () => 'baru',
  must: () => 'wajib',
  cell: (v: { column: string; row: string }) => `${v.column}, baris ${v.row}`,
  title: () => 'Sunting data tersimpan',
  lead: () =>
    'Baris yang tersimpan dibuka sebagai kisi, dengan saringan daftarnya. Yang Anda ubah melewati pemeriksaan yang sama dengan berkas: tampil dahulu sebagai perbedaan per sel, baru disimpan, dan dapat dibatalkan. Bila orang lain mengubah baris yang sama lebih dahulu, selnya disebut.',
  kinds: () => 'Jenis data',
  openHere: () => 'Sunting dalam kisi',
  asGrid: () => 'Kisi',
  asCopy: () => 'XLSX',
  copyOf: () => 'Unduh sebagai salinan kerja (XLSX)',
  storedLead: () =>
    'Simpan dahulu sebelum pindah halaman. Mengosongkan satu baris tidak menghapus data; pengenal baris tidak dapat diubah. Baris baru ditulis di bawah.',
  fromRecord: () => 'data tersimpan',
  searchUnits: () => 'Nama unit',
  noRows: () => 'Tidak ada baris tersimpan untuk saringan ini; isilah baris baru di bawah.',
  searchTasks: () => 'Nama jabatan atau tugas',
  posts: (v: { posts: number }) => `baris dari ${v.posts} jabatan di halaman ini`,
  people: (v: { people: number }) => `baris dari ${v.people} pegawai di halaman ini`,
  differences: () => 'Yang akan berubah',
  differencesMore: (v: { shown: number; of: number }) =>
    `Ditampilkan ${v.shown} sel pertama; seluruhnya ${v.of} baris berubah.`,
  row: () => 'Baris',
  column: () => 'Kolom',
  before: () => 'Tersimpan',
  after: () => 'Menjadi',
  heldBack: (v: { rows: number; batch: string }) =>
    v.batch === ''
      ? `Belum ada yang disimpan: ${v.rows} baris sementara ini diubah orang lain.`
      : `Tersimpan sebagai ${v.batch}, kecuali ${v.rows} baris yang sementara ini diubah orang lain.`,
  heldBackLead: () =>
    'Selnya disebut di bawah, dengan nilai Anda dan yang tersimpan. Buka lagi barisnya untuk menulis nilai yang benar.',
  hint: () =>
    'Panah dan Enter berpindah sel, Tab ke sel berikutnya. Blok dari Excel yang ditempel ke satu sel mengisi sel di kanan dan di bawahnya.',
};
const en = {
  line: () => 'Row',
  fresh: () => 'new',
  must: () => 'required',
  cell: (v: { column: string; row: string }) => `${v.column}, row ${v.row}`,
  title: () => 'Edit what is on record',
  lead: () =>
    'Rows on record are opened as a grid, narrowed as the list is. What you change passes the same checks as a file: it is shown first as differences by cell, then stored, and can be taken back. If somebody else changed the same row first, its cells are named.',
  kinds: () => 'Kind of data',
  openHere: () => 'Edit in a grid',
  asGrid: () => 'Grid',
  asCopy: () => 'XLSX',
  copyOf: () => 'Download as a working copy (XLSX)',
  storedLead: () =>
    'Save before you turn the page. Emptying a row deletes nothing; what names a row cannot be changed. New rows are written below.',
  fromRecord: () => 'on record',
  searchUnits: () => 'Name of the unit',
  noRows: () => 'No rows on record for this filter; write new ones below.',
  searchTasks: () => 'Title of the post, or task',
  posts: (v: { posts: number }) => `rows of ${v.posts} posts on this page`,
  people: (v: { people: number }) => `rows of ${v.people} employees on this page`,
  differences: () => 'What would change',
  differencesMore: (v: { shown: number; of: number }) =>
    `Showing the first ${v.shown} cells; ${v.of} rows change in all.`,
  row: () => 'Row',
  column: () => 'Column',
  before: () => 'On record',
  after: () => 'Becomes',
  heldBack: (v: { rows: number; batch: string }) =>
    v.batch === ''
      ? `Nothing is stored yet: somebody else has changed ${v.rows} rows meanwhile.`
      : `Stored as ${v.batch}, but for ${v.rows} rows that somebody else has changed meanwhile.`,
  heldBackLead: () =>
    'Their cells are named below, with your value and the one on record. Open the rows again to write the right value.',
  hint: () =>
    'Arrows and Enter move between cells, Tab to the next. A block from Excel pasted into a cell fills the cells to its right and below.',
} satisfies typeof id;

export const words = { id, en };
