/** What the readers of CSV and XLSX hand on: rows of text with the line where each starts. */

/** A row as it stands; `cells` is sparse. `formula`, `merged` and `fault` name cells (by column index) whose value was computed or was an Excel error. */
export type RawRow = {
  sheet: string;
  row: number;
  cells: (string | undefined)[];
  formula?: number[];
  /** cells that a merged range covers; they hold the value of its first cell */
  merged?: number[];
  fault?: number[];
};

/** A users' file, on disk or already in memory. */
export type SheetSource = { name: string; path: string } | { name: string; bytes: Uint8Array };
