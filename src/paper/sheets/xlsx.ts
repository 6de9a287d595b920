/**
 * Reads an XLSX row by row in bounded memory. Spreadsheet libraries hang on hostile sheets and build a million rows from one
 * far cell; this reader looks at the cells that are there and stops at its limits (contracts.md §3).
 */
import { refuse } from '#ground/refusal.ts';
import type { SheetLimits } from '#paper/sheets/limits.ts';
import { mergesOf, spreader } from '#paper/sheets/merges.ts';
import type { RawRow } from '#paper/sheets/raw.ts';
import { attribute, unescapeXml, type XmlEvents, XmlFault, xmlScanner } from '#paper/sheets/xml.ts';
import { chunksOf, type Zip } from '#paper/sheets/zip.ts';

type Book = {
  sheets: { name: string; path: string }[];
  strings: string[];
  /** cell style index → shows a date */
  dates: boolean[];
  epoch1904: boolean;
};

/** Scans one part of the container; `drain` is called after each chunk. */
async function* scan<T>(zip: Zip, path: string, on: XmlEvents, drain: () => T[]): AsyncGenerator<T[]> {
  const entry = zip.entries.get(path);
  if (!entry) throw refuse('input', 'sheet.damaged', { file: zip.file, why: path });
  const decoder = new TextDecoder('utf-8');
  const scanner = xmlScanner(on);
  try {
    for await (const chunk of chunksOf(zip, entry)) {
      scanner.push(decoder.decode(chunk, { stream: true }));
      const ready = drain();
      if (ready.length > 0) yield ready;
    }
    scanner.push(decoder.decode());
    scanner.end();
    const ready = drain();
    if (ready.length > 0) yield ready;
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    if (error.doctype) throw refuse('input', 'sheet.doctype', { file: zip.file });
    throw refuse('input', 'sheet.damaged', { file: zip.file, why: path });
  }
}

async function visit(zip: Zip, path: string, on: Partial<XmlEvents>): Promise<void> {
  const events = { open: on.open ?? (() => {}), close: on.close ?? (() => {}), text: on.text ?? (() => {}) };
  for await (const _ of scan<never>(zip, path, events, () => []));
}

async function relations(zip: Zip): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await visit(zip, 'xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attribute(attributes, 'Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      targets.set(attribute(attributes, 'Id') ?? '', path);
    },
  });
  return targets;
}

const isDateFormat = (code: string): boolean => /[dmy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

async function dateStyles(zip: Zip): Promise<boolean[]> {
  const dates: boolean[] = [];
  if (!zip.entries.has('xl/styles.xml')) return dates;
  const custom = new Map<number, boolean>();
  let inCellFormats = false;
  await visit(zip, 'xl/styles.xml', {
    open(name, attributes) {
      if (name === 'numFmt')
        custom.set(
          Number(attribute(attributes, 'numFmtId')),
          isDateFormat(attribute(attributes, 'formatCode') ?? ''),
        );
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        dates.push(
          custom.get(id) ?? ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)),
        );
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return dates;
}

async function sharedStrings(zip: Zip, limits: SheetLimits): Promise<string[]> {
  const strings: string[] = [];
  if (!zip.entries.has('xl/sharedStrings.xml')) return strings;
  let text = '';
  let inText = false;
  let phonetic = false;
  let held = 0;
  await visit(zip, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    text(raw) {
      if (inText && text.length <= limits.cellCharacters) text += unescapeXml(raw);
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      held += text.length + 16;
      if (held > limits.sharedCharacters) throw refuse('input', 'sheet.heavy', { file: zip.file });
      strings.push(text);
    },
  });
  return strings;
}

async function bookOf(zip: Zip, limits: SheetLimits): Promise<Book> {
  const targets = await relations(zip);
  const sheets: Book['sheets'] = [];
  let epoch1904 = false;
  await visit(zip, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const id = attribute(attributes, 'r:id') ?? /[a-z0-9]+:id="([^"]+)"/.exec(attributes)?.[1] ?? '';
      const path = targets.get(id);
      if (path !== undefined) sheets.push({ name: attribute(attributes, 'name') ?? '', path });
    },
  });
  return { sheets, strings: await sharedStrings(zip, limits), dates: await dateStyles(zip), epoch1904 };
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  return column - 1;
}

/** An Excel day number as ISO text; the text itself if it is no day. Excel believes in 29 February 1900. */
function dayFromSerial(text: string, epoch1904: boolean): string {
  const serial = Number(text) + (epoch1904 ? 1462 : 0);
  if (!Number.isFinite(serial) || serial < 1 || serial >= 2_958_466) return text;
  const days = Math.floor(serial) - (serial < 60 ? 25_568 : 25_569);
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** What a number holds for certain. */
const SURE_DIGITS = 15;

/**
 * 0.30000000000000004 → 0.3; what Excel rounded (1.98503E+17) stays as it stands. A number of more than 15 digits has lost its
 * last ones, whatever digits the file shows: it is written so that nobody takes it for the id it was.
 */
function plainNumber(text: string): string {
  if (text.length > SURE_DIGITS && /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text)))
    return Number(text)
      .toExponential(SURE_DIGITS - 1)
      .replace('e', 'E');
  if (!text.includes('.') || /e/i.test(text)) return text;
  const value = Number(text);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text;
}

type CellState = { column: number; type: string; style: number; value: string; formula: boolean };

function cellText(cell: CellState, book: Book): string {
  if (cell.type === 's') return book.strings[Number(cell.value)] ?? '';
  if (cell.type === 'd') return cell.value.slice(0, 10);
  if (cell.type !== 'n')
    return cell.value.replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return book.dates[cell.style] ? dayFromSerial(cell.value, book.epoch1904) : plainNumber(cell.value);
}

/** One sheet's rows. */
function sheetEvents(
  zip: Zip,
  book: Book,
  sheet: string,
  limits: SheetLimits,
  counter: { rows: number },
  spread: (row: RawRow) => void,
) {
  let ready: RawRow[] = [];
  let row: RawRow | null = null;
  let number = 0;
  let next = 0;
  let cell: CellState | null = null;
  let reading: 'value' | 'text' | null = null;
  let phonetic = false;
  const take = (at: RawRow, done: CellState): void => {
    const value = cellText(done, book);
    if (value === '') return;
    if (done.column >= limits.columns)
      throw refuse('input', 'sheet.columns', { file: zip.file, row: at.row, limit: limits.columns });
    if (done.type === 'e') at.fault = [...(at.fault ?? []), done.column];
    else at.cells[done.column] = value;
    if (done.formula) at.formula = [...(at.formula ?? []), done.column];
  };
  const events: XmlEvents = {
    open(name, attributes) {
      if (name === 'row') {
        const said = attribute(attributes, 'r') ?? '';
        // A row whose number is none is the next one, as one without a number is.
        number = /^[1-9]\d{0,6}$/.test(said) ? Number(said) : number + 1;
        row = { sheet, row: number, cells: [] };
        next = 0;
      } else if (name === 'c') {
        const reference = attribute(attributes, 'r');
        const column = reference === undefined ? next : columnOf(reference);
        next = column + 1;
        const type = attribute(attributes, 't') ?? 'n';
        cell = { column, type, style: Number(attribute(attributes, 's') ?? 0), value: '', formula: false };
      } else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'v') reading = 'value';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't' && !phonetic) reading = 'text';
    },
    text(raw) {
      if (cell && reading && cell.value.length <= limits.cellCharacters) cell.value += unescapeXml(raw);
    },
    close(name) {
      if (name === 'v' || name === 't') reading = null;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && cell && row) {
        take(row, cell);
        cell = null;
      } else if (name === 'row' && row) {
        if (row.cells.length > 0 || row.fault) {
          if (++counter.rows > limits.xlsxRows)
            throw refuse('input', 'sheet.rows', { file: zip.file, limit: limits.xlsxRows });
          spread(row);
          ready.push(row);
        }
        row = null;
      }
    },
  };
  const drain = (): RawRow[] => {
    const out = ready;
    ready = [];
    return out;
  };
  return { events, drain };
}

/** All sheets of the book, in order, in batches of what each chunk completed. */
export async function* xlsxRows(zip: Zip, limits: SheetLimits): AsyncGenerator<RawRow[]> {
  const book = await bookOf(zip, limits);
  if (book.sheets.length === 0) throw refuse('input', 'sheet.empty', { file: zip.file });
  const counter = { rows: 0 };
  for (const { name, path } of book.sheets) {
    if (!path.includes('worksheets/')) continue;
    const spread = spreader(await mergesOf(zip, path), limits.columns);
    const { events, drain } = sheetEvents(zip, book, name, limits, counter, spread);
    yield* scan(zip, path, events, drain);
  }
}
