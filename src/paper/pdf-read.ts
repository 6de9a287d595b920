/** Reads just enough of a PDF: its trailer and tables, and dictionaries as key and raw value. Throws on anything odd. */

export type Trailer = {
  size: number;
  root: number;
  info: number | null;
  firstId: string | null;
  /** where the last table begins */
  start: number;
  offsets: ReadonlyMap<number, number>;
};

const tooDeep = 64;

/** The last trailer and every table it leads back to; `text` is the file as latin-1. */
export function readTrailer(text: string): Trailer {
  const tail = text.lastIndexOf('startxref');
  const found = /^startxref\s+(\d+)/.exec(text.slice(tail, tail + 40));
  if (tail < 0 || !found) throw new Error('startxref is missing');
  const start = Number(found[1]);
  const offsets = new Map<number, number>();
  let top: Map<string, string> | undefined;
  let at: number | undefined = start;
  for (let tables = 0; at !== undefined; tables++) {
    if (tables > tooDeep) throw new Error('too many tables');
    const dictionary = readTable(text, at, offsets);
    top ??= dictionary;
    const previous = dictionary.get('Prev');
    at = previous === undefined ? undefined : Number(previous);
  }
  const reference = (key: string): number | null => {
    const ref = /^(\d+) 0 R$/.exec(top?.get(key) ?? '');
    return ref ? Number(ref[1]) : null;
  };
  const root = reference('Root');
  if (root === null) throw new Error('the trailer has no root');
  const id = /^\[\s*(\((?:[^()\\]|\\[\s\S])*\)|<[0-9a-fA-F]*>)/.exec(top?.get('ID') ?? '');
  return {
    size: Number(top?.get('Size')),
    root,
    info: reference('Info'),
    firstId: id?.[1] ?? null,
    start,
    offsets,
  };
}

/** One classic table and its trailer dictionary; entries already known come from a later update and win. */
function readTable(text: string, at: number, offsets: Map<number, number>): Map<string, string> {
  if (text.slice(at, at + 4) !== 'xref') throw new Error('not a classic cross-reference table');
  const end = text.indexOf('trailer', at);
  if (end < 0) throw new Error('the table has no trailer');
  const lines = text
    .slice(at + 4, end)
    .trim()
    .split(/\s*[\r\n]+\s*/);
  let next = 0;
  for (const line of lines) {
    const entry = /^(\d{10}) (\d{5}) ([nf])$/.exec(line.trim());
    const section = /^(\d+) (\d+)$/.exec(line.trim());
    if (entry) {
      if (entry[3] === 'n' && !offsets.has(next)) offsets.set(next, Number(entry[1]));
      next++;
    } else if (section) next = Number(section[1]);
    else throw new Error('the table is damaged');
  }
  return entriesOf(dictionaryAt(text, end));
}

/** The text of the first dictionary at or after `at`, with its brackets. */
export function dictionaryAt(text: string, at: number): string {
  const open = text.indexOf('<<', at);
  if (open < 0) throw new Error('a dictionary is missing');
  return text.slice(open, endOfValue(text, open));
}

/** Key → raw value of one dictionary. */
export function entriesOf(dictionary: string): Map<string, string> {
  const entries = new Map<string, string>();
  let at = 2;
  for (;;) {
    at = afterSpace(dictionary, at);
    if (dictionary.startsWith('>>', at)) return entries;
    if (dictionary[at] !== '/') throw new Error('a key is missing');
    const keyEnd = endOfValue(dictionary, at);
    const valueStart = afterSpace(dictionary, keyEnd);
    const valueEnd = endOfValue(dictionary, valueStart);
    entries.set(dictionary.slice(at + 1, keyEnd), dictionary.slice(valueStart, valueEnd));
    at = valueEnd;
  }
}

function afterSpace(text: string, at: number): number {
  let here = at;
  while (here < text.length && /[\s\0]/.test(text[here] as string)) here++;
  return here;
}

/** The place behind the value that begins at `at`: dictionary, list, string, name, reference or word. */
function endOfValue(text: string, at: number, depth = 0): number {
  if (depth > tooDeep) throw new Error('nested too deep');
  const closing = text.startsWith('<<', at) ? '>>' : text[at] === '[' ? ']' : null;
  if (closing !== null) {
    let here = afterSpace(text, at + closing.length);
    while (!text.startsWith(closing, here)) {
      if (here >= text.length) throw new Error('a bracket is open');
      here = afterSpace(text, endOfValue(text, here, depth + 1));
    }
    return here + closing.length;
  }
  if (text[at] === '(') return endOfString(text, at);
  const rest = text.slice(at, at + 200_000);
  const simple =
    /^<[0-9a-fA-F\s]*>/.exec(rest) ??
    /^\d+ \d+ R(?![A-Za-z0-9])/.exec(rest) ??
    /^\/[^\s/<>[\]()%]*/.exec(rest) ??
    /^[^\s/<>[\]()%]+/.exec(rest);
  if (!simple) throw new Error('a value cannot be read');
  return at + simple[0].length;
}

function endOfString(text: string, at: number): number {
  let open = 0;
  for (let here = at; here < text.length; here++) {
    if (text[here] === '\\') here++;
    else if (text[here] === '(') open++;
    else if (text[here] === ')' && --open === 0) return here + 1;
  }
  throw new Error('a string is open');
}
