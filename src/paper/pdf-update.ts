/**
 * Adds an empty signature field to a PDF as an incremental update (ISO 32000-1 §7.5.6, §12.8): the pages set before stay
 * byte for byte what they were. It reads classic cross-reference tables, which is what our typesetter writes.
 */
import { sha256 } from '#ground/canonical.ts';
import { dictionaryAt, entriesOf, readTrailer, type Trailer } from '#paper/pdf-read.ts';

export type SignatureWish = { reason: string; location: string; name: string; at: Date };

/** Room for the CMS: a P-256 signature with two certificates takes 1.7 kB, RSA-3072 about 4 kB. */
const roomBytes = 8192;
/** By this name in the signed dictionary the verifier knows that it may insist on our exact form. */
export const signingApplication = 'Tepat';

/** The bytes to sign and how to put the signature into them. */
export type Prepared = { signed: Uint8Array; withSignature: (cms: Uint8Array) => Uint8Array };

export function prepareSignature(pdf: Uint8Array, wish: SignatureWish): Prepared {
  const text = Buffer.from(pdf).toString('latin1');
  const trailer = readTrailer(text);
  const catalog = entriesOf(dictionaryAt(text, offsetOf(trailer, trailer.root)));
  if (catalog.has('AcroForm')) throw new Error('the PDF has a form already: a decree is signed once');
  const page = firstPage(text, trailer, catalog);
  const pageEntries = entriesOf(dictionaryAt(text, offsetOf(trailer, page)));
  const [signature, widget] = [trailer.size, trailer.size + 1];

  catalog.set('AcroForm', `<< /Fields [${widget} 0 R] /SigFlags 3 >>`);
  const annotations = pageEntries.get('Annots') ?? '[]';
  if (!annotations.startsWith('[')) throw new Error('annotations of the first page are not a list');
  pageEntries.set('Annots', `${annotations.slice(0, -1)} ${widget} 0 R]`);

  const objects = new Map<number, string>([
    [page, dictionary(pageEntries)],
    [trailer.root, dictionary(catalog)],
    [signature, signatureDictionary(wish)],
    [
      widget,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /F 132 /T (TandaTangan1) /V ${signature} 0 R /P ${page} 0 R >>`,
    ],
  ]);
  return placed(appended(text, trailer, objects, sha256(pdf).slice(0, 32)), pdf.length);
}

/** Writes the objects behind the file, with their table and a trailer that points back to the old one. */
function appended(text: string, trailer: Trailer, objects: Map<number, string>, id: string): string {
  let out = text.endsWith('\n') ? text : `${text}\n`;
  const offsets = new Map<number, number>();
  const numbers = [...objects.keys()].sort((a, b) => a - b);
  for (const number of numbers) {
    offsets.set(number, out.length);
    out += `${number} 0 obj\n${objects.get(number)}\nendobj\n`;
  }
  const start = out.length;
  out += 'xref\n';
  for (const number of numbers) {
    out += `${number} 1\n${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`;
  }
  const info = trailer.info === null ? '' : ` /Info ${trailer.info} 0 R`;
  const first = trailer.firstId === null ? `<${id}>` : trailer.firstId;
  out += `trailer\n<< /Size ${Math.max(...numbers) + 1} /Root ${trailer.root} 0 R${info} /ID [${first} <${id}>] /Prev ${trailer.start} >>\n`;
  return `${out}startxref\n${start}\n%%EOF\n`;
}

/** Fills in the byte range: everything but the hexadecimal string that will hold the signature. */
function placed(text: string, from: number): Prepared {
  const range = text.indexOf(rangePlaceholder, from);
  const open = text.indexOf(`/Contents <`, range) + '/Contents '.length;
  const close = open + roomBytes * 2 + 2;
  const numbers = `[0 ${open} ${close} ${text.length - close}]`.padEnd(rangePlaceholder.length);
  const filled = text.slice(0, range) + numbers + text.slice(range + rangePlaceholder.length);
  const bytes = Buffer.from(filled, 'latin1');
  return {
    signed: Buffer.concat([bytes.subarray(0, open), bytes.subarray(close)]),
    withSignature: (cms) => {
      if (cms.length > roomBytes) throw new Error(`the signature takes ${cms.length} bytes of ${roomBytes}`);
      const hex = Buffer.from(cms)
        .toString('hex')
        .padEnd(roomBytes * 2, '0');
      const whole = Buffer.from(bytes);
      whole.write(`<${hex}>`, open, 'latin1');
      return new Uint8Array(whole);
    },
  };
}

const rangePlaceholder = '[0 0000000000 0000000000 0000000000]';

function signatureDictionary(wish: SignatureWish): string {
  return [
    `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ${rangePlaceholder}`,
    ` /Contents <${'0'.repeat(roomBytes * 2)}>`,
    ` /Name ${textString(wish.name)} /Reason ${textString(wish.reason)} /Location ${textString(wish.location)}`,
    ` /M (${pdfDate(wish.at)}) /Prop_Build << /App << /Name /${signingApplication} >> >> >>`,
  ].join('');
}

function firstPage(text: string, trailer: Trailer, catalog: Map<string, string>): number {
  let node = reference(catalog.get('Pages'));
  for (let depth = 0; depth < 32; depth++) {
    const entries = entriesOf(dictionaryAt(text, offsetOf(trailer, node)));
    if (entries.get('Type') === '/Page') return node;
    node = reference(entries.get('Kids')?.replace(/^\[\s*/, ''));
  }
  throw new Error('the PDF has no first page');
}

function reference(value: string | undefined): number {
  const found = /^(\d+) 0 R/.exec(value ?? '');
  if (!found) throw new Error('a reference is missing in the PDF');
  return Number(found[1]);
}

function offsetOf(trailer: Trailer, object: number): number {
  const offset = trailer.offsets.get(object);
  if (offset === undefined) throw new Error(`object ${object} is missing in the PDF`);
  return offset;
}

const dictionary = (entries: Map<string, string>): string =>
  `<< ${[...entries].map(([key, value]) => `/${key} ${value}`).join(' ')} >>`;

/** Any text, as UTF-16 in hexadecimal: no sign of it can end the string. */
function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
}

/** `D:20270104030000Z`. */
function pdfDate(at: Date): string {
  return `D:${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
}
