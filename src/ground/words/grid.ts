/** Words of a grid of cells that are edited in place. */
const id = {
  line: () => 'Baris',
  fresh: () => 'baru',
  must: () => 'wajib',
  cell: (v: { column: string; row: string }) => `${v.column}, baris ${v.row}`,
  hint: () =>
    'Panah dan Enter berpindah sel, Tab ke sel berikutnya. Blok dari Excel yang ditempel ke satu sel mengisi sel di kanan dan di bawahnya.',
};
const en = {
  line: () => 'Row',
  fresh: () => 'new',
  must: () => 'required',
  cell: (v: { column: string; row: string }) => `${v.column}, row ${v.row}`,
  hint: () =>
    'Arrows and Enter move between cells, Tab to the next. A block from Excel pasted into a cell fills the cells to its right and below.',
} satisfies typeof id;

export const words = { id, en };
