/** How large and how odd a users' sheet may be before it is refused unread (contracts.md §3; bombs hang every spreadsheet library). */
export type SheetLimits = {
  csvBytes: number;
  csvRows: number;
  xlsxBytes: number;
  xlsxUnpackedBytes: number;
  xlsxRatio: number;
  xlsxEntries: number;
  xlsxRows: number;
  columns: number;
  /** one cell's text; Excel itself stops at 32,767 characters */
  cellCharacters: number;
  /** all texts that an XLSX keeps in one table, which has to be held while its rows are read */
  sharedCharacters: number;
};

const MB = 1_000_000;

export const sheetLimits: SheetLimits = {
  csvBytes: 400 * MB,
  csvRows: 2_000_000,
  xlsxBytes: 25 * MB,
  xlsxUnpackedBytes: 400 * MB,
  xlsxRatio: 100,
  xlsxEntries: 200,
  xlsxRows: 200_000,
  columns: 250,
  cellCharacters: 32_767,
  sharedCharacters: 60 * MB,
};
