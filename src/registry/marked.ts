/** A users' own sheet again, as they wrote it, with every cell that is refused or doubtful in colour and the reason beside its row. */
import type { SheetSource } from '#paper/sheets/raw.ts';
import { readLines } from '#paper/sheets/read.ts';
import { type Marked, type OutSheet, type Value, xlsxBytes } from '#paper/sheets/write.ts';
import { type KindName, kinds } from '#registry/kinds/kinds.ts';
import type { Finding } from '#registry/reading.ts';

type Say = (finding: Finding) => string;
type Words = { note: string; wrong: string; doubtful: string };

/** Rows of a file of any length stand in memory here; beyond this only the rows with findings are copied. */
const WHOLE = 20_000;

const placeOf = (sheet: string, row: number): string => `${sheet}\n${row}`;

/** The copy as a workbook. Findings name columns by our names; the header says where each stands in the file. */
export async function markedCopy(
  kind: KindName,
  source: SheetSource,
  findings: readonly Finding[],
  say: Say,
  words: Words,
): Promise<Buffer> {
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = placeOf(finding.sheet, finding.row);
    byRow.set(place, [...(byRow.get(place) ?? []), finding]);
  }
  const sheets = new Map<string, { columns: Value[]; rows: Value[][]; width: number }>();
  let lines = 0;
  for await (const batch of readLines(source, kinds[kind].columns))
    for (const { raw, header, row } of batch) {
      const found = byRow.get(placeOf(raw.sheet, raw.row)) ?? [];
      const copy = sheets.get(raw.sheet) ?? { columns: [], rows: [], width: 0 };
      sheets.set(raw.sheet, copy);
      const isHeader = row === null && header !== null && header.row === raw.row;
      if (!isHeader && found.length === 0 && ++lines > WHOLE) continue;
      const cells: Value[] = Array.from(raw.cells, (cell) => cell ?? null);
      copy.width = Math.max(copy.width, header?.width ?? 0, isHeader ? cells.length : 0);
      if (isHeader && copy.columns.length === 0) {
        copy.columns = cells;
        continue;
      }
      for (const { column, severity } of found) {
        const at = header?.columns.indexOf(column) ?? -1;
        const mark: Marked['mark'] = severity === 'refused' ? 'wrong' : 'doubtful';
        const before = cells[at];
        if (at < 0 || (typeof before === 'object' && before?.mark === 'wrong')) continue;
        const text = typeof before === 'string' ? before : '';
        // An empty cell has no colour to see: it says that it is missing.
        cells[at] = { text: text || words.note, mark };
      }
      if (found.length > 0) {
        const refused = found.some(({ severity }) => severity === 'refused');
        while (cells.length < copy.width) cells.push(null);
        cells[copy.width] = {
          text: `${refused ? words.wrong : words.doubtful}: ${found.map(say).join(' ')}`,
          mark: refused ? 'wrong' : 'doubtful',
        };
      }
      copy.rows.push(cells);
    }
  const out = [...sheets].map(([name, { columns, rows, width }]): OutSheet => {
    const names = Array.from({ length: width }, (_, at) => String(columns[at] ?? ''));
    return { name: name || kind, columns: [...names, { name: words.note, width: 90 }], rows, marked: true };
  });
  return xlsxBytes(out);
}
