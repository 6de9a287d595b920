/** The machine-readable decree inside a PDF (`keputusan.json`): finds it, reads it, compares it with its own hash. */
import { inflateSync } from 'node:zlib';
import { type DecreeFile, decreeHash } from '#paper/decree.ts';
import { dictionaryAt, entriesOf } from '#paper/pdf-read.ts';

const largest = 64 << 20;

/** `none`: the PDF carries none. `differs`: there is one, but it is damaged, doubled or not what its hash says. */
export function readDecreeFile(pdf: Uint8Array): DecreeFile | 'none' | 'differs' {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = bytes.toString('latin1');
  const at = text.indexOf('/Type /EmbeddedFile');
  if (at < 0) return 'none';
  if (text.indexOf('/Type /EmbeddedFile', at + 1) >= 0) return 'differs';
  try {
    const open = text.lastIndexOf(' obj', at);
    const dictionary = dictionaryAt(text, open);
    const entries = entriesOf(dictionary);
    const start = text.indexOf('stream', text.indexOf(dictionary, open) + dictionary.length);
    const data = text.startsWith('\r\n', start + 6) ? start + 8 : start + 7;
    const raw = bytes.subarray(data, data + Number(entries.get('Length')));
    const json =
      entries.get('Filter') === '/FlateDecode' ? inflateSync(raw, { maxOutputLength: largest }) : raw;
    const file = JSON.parse(json.toString('utf8')) as DecreeFile;
    return agrees(file) ? file : 'differs';
  } catch {
    return 'differs';
  }
}

function agrees(file: DecreeFile): boolean {
  return (
    file.format === 'decree/1' &&
    typeof file.code === 'string' &&
    (file.logProof === null || typeof file.logProof === 'string') &&
    file.number === file.content.number &&
    file.date === file.content.date &&
    file.contentHash === decreeHash(file.content)
  );
}
