/** A grid of cells as a form carries it: each cell a field of its own, so that it works without a script; and a block from Excel cut up. Pure. */

/** What is wrong or doubtful in a cell, and how to mend it. */
export type CellNote = { tone: 'red' | 'amber'; text: string };
export type GridRow = {
  /** its place among the rows of the file; null for a row that is new */
  at: number | null;
  /** how people name it: the line in their sheet */
  line: string;
  cells: string[];
  notes: readonly (readonly CellNote[])[];
  /** the mark of the stored row it was opened from; travels hidden in the column `Grid.mark` */
  mark?: string;
  /** about the row as a whole */
  note?: string;
};
export type Grid = {
  columns: readonly string[];
  rows: GridRow[];
  /** columns that every row has to fill */
  must?: readonly string[];
  /** columns that stand in rows that are on record */
  fixed?: readonly string[];
  /** the column that marks of stored rows travel in */
  mark?: string;
};

export const cellName = (row: number, column: number): string => `sel-${row}-${column}`;
const COLUMNS = 'kolom_kisi';
const PLACE = 'ke-';
export const gridFields = { columns: COLUMNS, place: (row: number): string => `${PLACE}${row}` };

/** More than this is no grid but somebody's script. */
const MOST_ROWS = 1000;
const MOST_COLUMNS = 60;

export type TypedGrid = {
  columns: string[];
  rows: { at: number | null; cells: Record<string, string> }[];
};

/** The grid of a form; null where the form has none. Rows stand in the order in which they were shown. */
export function typedGrid(form: FormData): TypedGrid | null {
  const named = form.get(COLUMNS);
  if (typeof named !== 'string' || named === '') return null;
  const columns = named.split('\t').slice(0, MOST_COLUMNS);
  const rows: TypedGrid['rows'] = [];
  for (let row = 0; row < MOST_ROWS; row++) {
    const place = form.get(gridFields.place(row));
    if (typeof place !== 'string') break;
    const cells: Record<string, string> = {};
    for (const [at, column] of columns.entries()) {
      const cell = form.get(cellName(row, at));
      if (typeof cell === 'string') cells[column] = cell.trim().replace(/\r\n?/g, '\n');
    }
    rows.push({ at: /^\d+$/.test(place) ? Number(place) : null, cells });
  }
  return { columns, rows };
}

export const emptyRows = (count: number, columns: number): GridRow[] =>
  Array.from({ length: count }, () => ({
    ...{ at: null, line: '' },
    ...{ cells: Array<string>(columns).fill(''), notes: Array<CellNote[]>(columns).fill([]) },
  }));

/** A block of cells as Excel puts it on the clipboard: tabs between cells, lines between rows, quotes around a cell with either. */
export function cellsOfBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell.trim());
    cell = '';
  };
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (plain[at + 1] === '"') cell += plain[at++];
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  endCell();
  rows.push(row);
  return rows;
}

/** Rows as a sheet with tabs, every cell as it is written: what a grid hands in goes through the reader of all sheets. */
export function sheetText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const written = (cell: string): string =>
    /[\t"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return [columns, ...rows].map((row) => `${row.map(written).join('\t')}\n`).join('');
}
