/** The ZIP container of an XLSX: read with its limits checked before anything is unpacked, written with fixed dates. */
import { constants, crc32, createInflateRaw, deflateRawSync } from 'node:zlib';
import { refuse } from '#ground/refusal.ts';
import type { SheetLimits } from '#paper/sheets/limits.ts';

type Entry = { name: string; method: number; packed: Buffer; size: number };
export type Zip = { file: string; entries: ReadonlyMap<string, Entry> };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const damaged = (file: string, why: string) => refuse('input', 'sheet.damaged', { file, why });

/** The end record, searched backwards: a comment of up to 65,535 bytes may follow it. */
function endOf(bytes: Buffer, file: string): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (bytes.readUInt32LE(at) === END) return at;
  throw damaged(file, 'zip');
}

function entryAt(bytes: Buffer, at: number, file: string): { entry: Entry; next: number } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw damaged(file, 'zip');
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const packedSize = bytes.readUInt32LE(at + 20);
  const size = bytes.readUInt32LE(at + 24);
  const nameLength = bytes.readUInt16LE(at + 28);
  const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  const local = bytes.readUInt32LE(at + 42);
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
  if (flags & 1) throw refuse('input', 'sheet.encrypted', { file });
  if (method !== 0 && method !== 8) throw damaged(file, name);
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) throw damaged(file, name);
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (from + packedSize > bytes.length) throw damaged(file, name);
  const entry = { name, method, packed: bytes.subarray(from, from + packedSize), size };
  return { entry, next: at + 46 + nameLength + rest };
}

/** Opens an XLSX container, refusing size, ratio, number of entries, macros and external links before unpacking. */
export function openZip(bytes: Buffer, file: string, limits: SheetLimits): Zip {
  if (bytes.length > limits.xlsxBytes)
    throw refuse('input', 'sheet.size', { file, limit: `${limits.xlsxBytes / 1_000_000} MB` });
  const end = endOf(bytes, file);
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.xlsxEntries)
    throw refuse('input', 'sheet.entries', { file, count, limit: limits.xlsxEntries });
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  let packed = 0;
  for (let i = 0; i < count; i++) {
    const { entry, next } = entryAt(bytes, at, file);
    at = next;
    unpacked += entry.size;
    packed += entry.packed.length;
    if (entries.has(entry.name)) throw damaged(file, entry.name);
    entries.set(entry.name, entry);
    if (/vbaproject\.bin$|\/macrosheets\//i.test(entry.name)) throw refuse('input', 'sheet.macro', { file });
    if (/\/externallinks\/|^xl\/connections\.xml$/i.test(entry.name))
      throw refuse('input', 'sheet.external', { file });
  }
  if (unpacked > limits.xlsxUnpackedBytes)
    throw refuse('input', 'sheet.unpacked', { file, limit: `${limits.xlsxUnpackedBytes / 1_000_000} MB` });
  if (unpacked > limits.xlsxRatio * Math.max(packed, 10_000))
    throw refuse('input', 'sheet.ratio', { file, limit: limits.xlsxRatio });
  return { file, entries };
}

/** The unpacked bytes of one entry in chunks; never more than the container declared. */
export async function* chunksOf(zip: Zip, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.method === 0) {
    if (entry.packed.length !== entry.size) throw damaged(zip.file, entry.name);
    for (let at = 0; at < entry.packed.length; at += 65_536) yield entry.packed.subarray(at, at + 65_536);
    return;
  }
  const inflate = createInflateRaw();
  inflate.end(entry.packed);
  let seen = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      seen += chunk.length;
      if (seen > entry.size) throw damaged(zip.file, entry.name);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw damaged(zip.file, entry.name);
    throw error;
  } finally {
    inflate.destroy();
  }
  if (seen !== entry.size) throw damaged(zip.file, entry.name);
}

/** 1 January 1980 00:00, the first moment a ZIP knows: the same input makes the same bytes on every day. */
const FIXED_DATE = 0x21;

/** Characters that are packed at once: a sheet of a whole province never stands in memory as one text. */
const SEGMENT = 4_194_304;

type Packed = { packed: Buffer; crc: number; size: number };

/** Packs text as it comes, segment by segment; one segment alone packs to the same bytes as a whole text. */
function packText(text: Iterable<string>): Packed {
  const parts: Buffer[] = [];
  let crc = 0;
  let size = 0;
  const pack = (segment: string, last: boolean): void => {
    const bytes = Buffer.from(segment, 'utf8');
    crc = crc32(bytes, crc);
    size += bytes.length;
    // A full flush ends on a whole byte, so that packed segments stand one behind the other in one stream.
    const finishFlush = last ? constants.Z_FINISH : constants.Z_FULL_FLUSH;
    parts.push(deflateRawSync(bytes, { level: 6, finishFlush }));
  };
  let segment = '';
  for (const piece of text) {
    segment += piece;
    if (segment.length < SEGMENT) continue;
    pack(segment, false);
    segment = '';
  }
  pack(segment, true);
  return { packed: Buffer.concat(parts), crc, size };
}

/** Packs files of text in the order given. */
export function packZip(files: readonly { name: string; text: Iterable<string> }[]): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const nameBytes = Buffer.from(name, 'utf8');
    const { packed, crc, size } = packText(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(LOCAL, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(0x0800, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(FIXED_DATE, 12);
    head.writeUInt32LE(crc, 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size, 22);
    head.writeUInt16LE(nameBytes.length, 26);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(CENTRAL, 0);
    record.writeUInt16LE(20, 4);
    head.copy(record, 6, 4, 30);
    record.writeUInt32LE(offset, 42);
    parts.push(head, nameBytes, packed);
    central.push(record, nameBytes);
    offset += head.length + nameBytes.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}
