/** Hostile and broken sheets without end: good ones bent in their bytes, in their ZIP, in their XML and in their lines (reliability T42). */
import { inflateRawSync } from 'node:zlib';
import { makeProvince } from '#demo/province.ts';
import { integerIn, oneOf, randomFrom } from '#ground/random.ts';
import { sheetLimits } from '#paper/sheets/limits.ts';
import { csvText, xlsxBytes } from '#paper/sheets/write.ts';
import { openZip, packZip as packTexts } from '#paper/sheets/zip.ts';
import { isKind, type KindName } from '#registry/kinds/kinds.ts';

export type Sheet = { kind: KindName; name: string; bytes: Buffer; how: string };
type Chance = () => number;

const size = (chance: Chance, bytes: Buffer): number => integerIn(chance, 0, Math.max(0, bytes.length - 1));

/** As zzuf does: a share of all bits is turned over. */
function fuzzed(bytes: Buffer, chance: Chance): Buffer {
  const out = Buffer.from(bytes);
  const ratio = oneOf(chance, [0.0001, 0.001, 0.005, 0.02]);
  for (let n = 0; n < Math.max(1, out.length * 8 * ratio); n++) {
    const at = size(chance, out);
    out[at] = (out[at] ?? 0) ^ (1 << integerIn(chance, 0, 7));
  }
  return out;
}

const cut = (bytes: Buffer, chance: Chance): Buffer => bytes.subarray(0, size(chance, bytes));

function spliced(bytes: Buffer, chance: Chance): Buffer {
  const [a, b, c] = [size(chance, bytes), size(chance, bytes), size(chance, bytes)];
  return Buffer.concat([
    bytes.subarray(0, a),
    bytes.subarray(Math.min(b, c), Math.max(b, c)),
    bytes.subarray(a),
  ]);
}

const text = (change: (text: string, chance: Chance) => string) => (bytes: Buffer, chance: Chance) =>
  Buffer.from(change(bytes.toString('utf8'), chance));

const inLine = (change: (line: string, chance: Chance) => string) =>
  text((all, chance) => {
    const lines = all.split('\n');
    const at = integerIn(chance, 0, lines.length - 1);
    lines[at] = change(lines[at] ?? '', chance);
    return lines.join('\n');
  });

const evil = [
  '=cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd',
  '+1+1',
  '-2+3',
  '\t=1',
  "'; drop table employee; --",
  '<script>alert(1)</script>',
  '\u0000',
  '\ud800',
  '\ufeff',
  '\u202e',
  '__proto__',
  'constructor',
  '1e999',
  '-0',
  '99999999999999999999999999',
  '31-02-2024',
  '1.98503E+17',
];

const csvWays: Record<string, (bytes: Buffer, chance: Chance) => Buffer> = {
  fuzz: fuzzed,
  cut,
  splice: spliced,
  quote: inLine((line, chance) => `${line.slice(0, integerIn(chance, 0, line.length))}"${line}`),
  quotes: text((all) => all.replaceAll(/[,;|]/g, '"')),
  wide: inLine((line) => `${line}${','.repeat(300)}x`),
  long: inLine((line, chance) => `${'x'.repeat(integerIn(chance, 1000, 300_000))}${line}`),
  evil: inLine((line, chance) => line.replace(/[^,;|]+/, oneOf(chance, evil))),
  evils: text((all, chance) =>
    all.replaceAll(/(?<=[,;|])[^,;|\n]*/g, (cell) => (chance() < 0.1 ? oneOf(chance, evil) : cell)),
  ),
  utf16: (bytes) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]),
  oddutf16: (bytes) => Buffer.concat([Buffer.from([0xff, 0xfe, 0x41]), bytes]),
  latin: (bytes) => Buffer.concat([bytes, Buffer.from([0xe9, 0xff, 0x81, 0x8d])]),
  nul: text((all, chance) => {
    const at = integerIn(chance, 0, all.length);
    return `${all.slice(0, at)}\u0000${all.slice(at)}`;
  }),
  noline: text((all) => all.replaceAll(/\r?\n/g, ' ')),
  returns: text((all) => all.replaceAll(/\r?\n/g, '\r')),
  twice: (bytes) => Buffer.concat([bytes, bytes]),
  header: text((all) => all.split('\n').slice(1).join('\n')),
  columns: text((all, chance) => all.replace(/^[^,;|]+/, oneOf(chance, evil))),
};

type Part = { name: string; bytes: Buffer };
const packZip = (parts: readonly Part[]): Buffer =>
  packTexts(parts.map(({ name, bytes }) => ({ name, text: [bytes.toString('utf8')] })));
const partsOf = (bytes: Buffer): Part[] => {
  const zip = openZip(bytes, 'benih.xlsx', sheetLimits);
  return [...zip.entries.values()].map(({ name, packed }) => ({ name, bytes: inflateRawSync(packed) }));
};

/** Changes the XML of one part and packs everything again, so that the damage lies behind a sound container. */
const inPart =
  (which: RegExp, change: (xml: string, chance: Chance) => string) => (bytes: Buffer, chance: Chance) => {
    const parts = partsOf(bytes);
    const part = oneOf(
      chance,
      parts.filter(({ name }) => which.test(name)),
    );
    part.bytes = Buffer.from(change(part.bytes.toString('utf8'), chance));
    return packZip(parts);
  };
const SHEET = /worksheets/;
const row = (at: number | string, cell: string): string => `<row r="${at}">${cell}</row></sheetData>`;
const added = (make: (chance: Chance) => string) =>
  inPart(SHEET, (xml, chance) => xml.replace('</sheetData>', make(chance)));

const xlsxWays: Record<string, (bytes: Buffer, chance: Chance) => Buffer> = {
  fuzz: fuzzed,
  cut,
  splice: spliced,
  xmlfuzz: inPart(/./, (xml, chance) => fuzzed(Buffer.from(xml), chance).toString('utf8')),
  xmlcut: inPart(/./, (xml, chance) => xml.slice(0, integerIn(chance, 0, xml.length))),
  untagged: inPart(/./, (xml, chance) => {
    const tags = xml.match(/<[^>]+>/g) ?? [''];
    return xml.replaceAll(oneOf(chance, tags), '');
  }),
  doctype: inPart(SHEET, (xml) =>
    xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'),
  ),
  entities: inPart(SHEET, (xml) => xml.replaceAll('<t', '&b;&#0;&#xFFFFFF;&lol;<t')),
  deep: inPart(SHEET, (xml, chance) =>
    xml.replace('<sheetData>', `<sheetData>${'<a>'.repeat(integerIn(chance, 100, 60_000))}`),
  ),
  unclosed: inPart(SHEET, (xml, chance) => `${xml}<c ${'x'.repeat(integerIn(chance, 1, 2_500_000))}`),
  comment: inPart(SHEET, (xml) => `<!--${xml}`),
  far: added(() => row(1_048_576, '<c r="XFD1048576"><v>1</v></c>')),
  farther: added(() => row('99999999999999999999', '<c r="ZZZZZZZZ9"><v>1</v></c>')),
  nonsense: added((chance) =>
    row(oneOf(chance, ['-1', 'NaN', '1e9', '0']), '<c r="" t="s"><v>-1</v></c><c t="zz" s="-4"><v>x</v></c>'),
  ),
  strings: added(() => row(9, '<c r="A9" t="s"><v>4000000000</v></c><c r="B9" t="s"><v>__proto__</v></c>')),
  rows: added(
    (chance) => `${'<row><c><v>1</v></c></row>'.repeat(integerIn(chance, 10, 30_000))}</sheetData>`,
  ),
  formula: added((chance) =>
    row(9, `<c r="A9"><f>${oneOf(chance, ['WEBSERVICE("http://x")', 'cmd|x'])}</f><v>1</v></c>`),
  ),
  evil: inPart(SHEET, (xml, chance) =>
    xml.replaceAll(/(?<=<t[^>]*>)[^<]+/g, (cell) =>
      chance() < 0.1 ? oneOf(chance, evil).replaceAll('<', '&lt;') : cell,
    ),
  ),
  merges: inPart(SHEET, (xml, chance) =>
    xml.replace(
      '</sheetData>',
      `</sheetData><mergeCells>${`<mergeCell ref="A1:${oneOf(chance, ['XFD1048576', 'A2', 'ZZZ9999999', 'B3'])}"/>`.repeat(integerIn(chance, 1, 3000))}</mergeCells>`,
    ),
  ),
  relations: inPart(/rels$/, (xml, chance) =>
    xml.replaceAll(
      /Target="[^"]*"/g,
      `Target="${oneOf(chance, ['../../etc/passwd', 'http://x/', '', 'xl/workbook.xml', 'worksheets/sheet1.xml'])}"`,
    ),
  ),
  dates: inPart(/workbook.xml$/, (xml) => xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>')),
  macro: (bytes) => packZip([...partsOf(bytes), { name: 'xl/vbaProject.bin', bytes: Buffer.from('x') }]),
  links: (bytes) =>
    packZip([...partsOf(bytes), { name: 'xl/externalLinks/externalLink1.xml', bytes: Buffer.from('<x/>') }]),
  parts: (bytes) =>
    packZip([
      ...partsOf(bytes),
      ...Array.from({ length: 300 }, (_, n) => ({ name: `x${n}`, bytes: Buffer.from('x') })),
    ]),
  bomb: (bytes, chance) => bombed(bytes, integerIn(chance, 1, 60) * 1_000_000),
  liar: (bytes, chance) => lying(bombed(bytes, integerIn(chance, 1, 60) * 1_000_000)),
  nothing: () => packZip([]),
  wrapped: (bytes) => packZip([{ name: 'a.xlsx', bytes }]),
};

/** A sheet that is small on the wire and huge when opened. */
function bombed(bytes: Buffer, length: number): Buffer {
  const parts = partsOf(bytes);
  const sheet = parts.find(({ name }) => SHEET.test(name));
  if (sheet) sheet.bytes = Buffer.concat([sheet.bytes.subarray(0, -30), Buffer.alloc(length, 0x20)]);
  return packZip(parts);
}

/** The container claims that everything in it is small. */
function lying(bytes: Buffer): Buffer {
  const out = Buffer.from(bytes);
  for (
    let at = out.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = out.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    out.writeUInt32LE(Math.min(1000, out.readUInt32LE(at + 24)), at + 24);
  return out;
}

function seeds(): Sheet[] {
  const { files } = makeProvince({ employees: 25, seed: 'benih', asOf: '2026-12-01' });
  return files.flatMap(({ name, bytes }): Sheet[] => {
    const kind = name.replace(/\.\w+$/, '');
    if (!isKind(kind)) return [];
    const plain = { kind, name, bytes: Buffer.from(bytes), how: '' };
    if (name.endsWith('.xlsx')) return [plain];
    const lines = plain.bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .filter(Boolean);
    const delimiter = lines[0]?.includes('|') ? '|' : ',';
    const [columns = [], ...rows] = lines.slice(0, 40).map((line) => line.split(delimiter));
    const book = xlsxBytes([{ name: kind, columns, rows }]);
    const local = Buffer.from(csvText(columns, rows, { delimiter: ';' }));
    return [
      { ...plain, bytes: Buffer.from(lines.slice(0, 60).join('\r\n')) },
      { kind, name: `${kind}.xlsx`, bytes: book, how: '' },
      { kind, name: `titik-koma-${kind}.csv`, bytes: local, how: '' },
    ];
  });
}

/** The same seed gives the same sheets in the same order. */
export function* hostileSheets(count: number, seed: string): Generator<Sheet> {
  const good = seeds();
  const chance = randomFrom(seed);
  for (let n = 0; n < count; n++) {
    const from = good[n % good.length] as Sheet;
    const ways = from.name.endsWith('.xlsx') ? xlsxWays : csvWays;
    const how = oneOf(chance, Object.keys(ways));
    const bend = ways[how] as (bytes: Buffer, chance: Chance) => Buffer;
    yield { ...from, bytes: bend(from.bytes, chance), how };
  }
}
