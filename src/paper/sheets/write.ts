/** Sheets out: CSV and XLSX that open as they are meant, hold no formula, and are the same bytes for the same rows. */
import { escapeXml } from '#paper/sheets/xml.ts';
import { packZip } from '#paper/sheets/zip.ts';

/** A text cell that is shown in colour in a workbook; in a CSV it is its text. */
export type Marked = { text: string; mark: 'wrong' | 'doubtful' };
export type Value = string | number | boolean | null | Marked;
export type OutColumn = {
  name: string;
  /** characters; Excel only */
  width?: number;
};
export type OutSheet = {
  name: string;
  columns: readonly (string | OutColumn)[];
  rows: Iterable<readonly Value[]>;
  /** some cells are shown in colour */
  marked?: boolean;
};
export type CsvStyle = { delimiter?: ',' | ';' | '|' | '\t'; bom?: boolean; newline?: '\r\n' | '\n' };

const columnName = (column: string | OutColumn): string =>
  typeof column === 'string' ? column : column.name;

/** Text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises (reliability.md T45). */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Nearly every cell: nothing in it that any CSV or spreadsheet minds. */
const PLAIN = /^[\w.](?:[\w ./-]*[\w.])?$/;

function csvCell(value: Value, delimiter: string): string {
  if (value === null) return '';
  if (typeof value === 'string' && PLAIN.test(value)) return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  const text = harmless(typeof value === 'string' ? value : value.text);
  return text.includes(delimiter) || /["\r\n]/.test(text) || text.trim() !== text
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** The first line of a CSV, with a BOM so that Excel reads it as UTF-8. */
export function csvHead(columns: readonly (string | OutColumn)[], style: CsvStyle = {}): string {
  return `${style.bom === false ? '' : '\ufeff'}${csvLines([columns.map(columnName)], style)}`;
}

/** Lines under it. */
export function csvLines(rows: Iterable<readonly Value[]>, style: CsvStyle = {}): string {
  const delimiter = style.delimiter ?? ',';
  const newline = style.newline ?? '\r\n';
  const lines: string[] = [];
  for (const row of rows) lines.push(row.map((value) => csvCell(value, delimiter)).join(delimiter));
  lines.push('');
  return lines.join(newline);
}

/** Lines of a piece of a long CSV. */
const PIECE = 2000;

/** A CSV in pieces, for lists too long to stand in memory as one text. */
export function* csvPieces(
  columns: readonly (string | OutColumn)[],
  rows: Iterable<readonly Value[]>,
  style: CsvStyle = {},
): Generator<string> {
  yield csvHead(columns, style);
  let piece: (readonly Value[])[] = [];
  for (const row of rows) {
    if (piece.push(row) < PIECE) continue;
    yield csvLines(piece, style);
    piece = [];
  }
  if (piece.length > 0) yield csvLines(piece, style);
}

/** The same as one text. */
export function csvText(
  columns: readonly (string | OutColumn)[],
  rows: Iterable<readonly Value[]>,
  style: CsvStyle = {},
): string {
  return csvHead(columns, style) + csvLines(rows, style);
}

/** 0 → A, 26 → AA. */
function letters(column: number): string {
  let name = '';
  for (let at = column + 1; at > 0; at = Math.floor((at - 1) / 26))
    name = String.fromCharCode(65 + ((at - 1) % 26)) + name;
  return name;
}

/** Style 1 is the header, 2 is text (`@`), so that a NIP stays text when somebody edits the cell; 3 and 4 are text in colour. */
function xlsxCell(reference: string, value: Value, header: boolean): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${reference}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${reference}"><v>${value ? 1 : 0}</v></c>`;
  const marked = typeof value === 'object' ? value : null;
  const text = (marked ? marked.text : String(value)).slice(0, 32_767);
  const style = header ? 1 : marked ? (marked.mark === 'wrong' ? 3 : 4) : 2;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function* sheetXml(sheet: OutSheet): Generator<string> {
  const rows = Array.isArray(sheet.rows) ? (sheet.rows as readonly Value[][]) : [...sheet.rows];
  const names = sheet.columns.map(columnName);
  const widths = sheet.columns.map((column, at) => {
    const width =
      (typeof column === 'string' ? undefined : column.width) ??
      Math.max(10, (names[at] as string).length + 3);
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" style="2" customWidth="1"/>`;
  });
  const columns = sheet.columns.map((_, at) => letters(at));
  const line = (row: readonly Value[], number: number, header: boolean): string => {
    let cells = '';
    for (let at = 0; at < row.length; at++)
      cells += xlsxCell(`${columns[at] ?? letters(at)}${number}`, row[at] as Value, header);
    return `<row r="${number}">${cells}</row>`;
  };
  const last = `${letters(Math.max(0, names.length - 1))}${rows.length + 1}`;
  yield [
    `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.join('')}</cols><sheetData>`,
    line(names, 1, true),
  ].join('');
  for (let at = 0; at < rows.length; at++) yield line(rows[at] as readonly Value[], at + 2, false);
  yield `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF4"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Two more fills and the cells that use them, only in a workbook that needs them: all others keep their bytes. */
const markedStyles = styles
  .replace('<fills count="3">', '<fills count="5">')
  .replace(
    '</fills>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF8C9C4"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFCE8B2"/></patternFill></fill></fills>',
  )
  .replace('<cellXfs count="3">', '<cellXfs count="5">')
  .replace(
    '</cellXfs>',
    '<xf numFmtId="49" fillId="3" applyNumberFormat="1" applyFill="1"/><xf numFmtId="49" fillId="4" applyNumberFormat="1" applyFill="1"/></cellXfs>',
  );

/** Excel forbids these in a sheet's name, and more than 31 characters. */
const sheetName = (name: string): string => name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31) || 'Lembar';

/** A workbook whose dates are fixed: the same sheets make the same bytes. Text cells are text, never formulas. */
export function xlsxBytes(sheets: readonly OutSheet[]): Buffer {
  const names = sheets.map((sheet) => escapeXml(sheetName(sheet.name)));
  const overrides = sheets.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const parts: [string, Iterable<string>][] = [
    [
      '[Content_Types].xml',
      [
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${overrides.join('')}</Types>`,
      ],
    ],
    [
      '_rels/.rels',
      [
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    ],
    [
      'xl/workbook.xml',
      [
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
      ],
    ],
    [
      'xl/_rels/workbook.xml.rels',
      [
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
      ],
    ],
    ['xl/styles.xml', [sheets.some(({ marked }) => marked) ? markedStyles : styles]],
    ...sheets.map((sheet, at): [string, Iterable<string>] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      sheetXml(sheet),
    ]),
  ];
  return packZip(parts.map(([name, text]) => ({ name, text })));
}
