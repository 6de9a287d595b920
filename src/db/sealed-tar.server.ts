/** A tar file that any tar can open, closed by a seal over every byte of it: one changed bit anywhere is found. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';

const BLOCK = 512;
const SEAL_BYTES = 4 * BLOCK;
const SEAL = 'seal.sha256';

export type Member = { name: string; size: number; start: number };

/** Writes members one after the other; `finish` seals and makes it durable. */
export function newTar(file: string) {
  const handle = fs.openSync(file, 'wx', 0o600);
  const hash = createHash('sha256');
  let written = 0;
  const put = (bytes: Uint8Array) => {
    fs.writeSync(handle, bytes);
    hash.update(bytes);
    written += bytes.length;
  };
  const pad = (size: number) => put(Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK));
  return {
    add(name: string, bytes: Uint8Array): void {
      put(header(name, bytes.length));
      put(bytes);
      pad(bytes.length);
    },
    addFile(name: string, source: string): void {
      const { size } = fs.statSync(source);
      put(header(name, size));
      for (const chunk of chunksOf(source, 0, size)) put(chunk);
      pad(size);
    },
    finish(): number {
      fs.writeSync(handle, seal(hash.digest('hex')));
      fs.fsyncSync(handle);
      fs.closeSync(handle);
      return written + SEAL_BYTES;
    },
    abandon(): void {
      fs.closeSync(handle);
      fs.rmSync(file, { force: true });
    },
  };
}

/** The members of a tar whose seal holds; undefined when it does not. */
export function sealedMembers(file: string): Member[] | undefined {
  const { size } = fs.statSync(file);
  if (size < SEAL_BYTES || size % BLOCK !== 0) return undefined;
  const hash = createHash('sha256');
  for (const chunk of chunksOf(file, 0, size - SEAL_BYTES)) hash.update(chunk);
  const end = Buffer.concat([...chunksOf(file, size - SEAL_BYTES, SEAL_BYTES)]);
  if (!end.equals(seal(hash.digest('hex')))) return undefined;
  const members: Member[] = [];
  for (let at = 0; at < size - SEAL_BYTES; ) {
    const head = Buffer.concat([...chunksOf(file, at, BLOCK)]);
    const name = head.subarray(0, 100).toString('utf8').replace(/\0.*$/s, '');
    const length = Number.parseInt(head.subarray(124, 135).toString('latin1'), 8);
    members.push({ name, size: length, start: at + BLOCK });
    at += BLOCK + Math.ceil(length / BLOCK) * BLOCK;
  }
  return members;
}

/** The bytes of a member, piece by piece. */
export function* chunksOf(file: string, start: number, size: number): Generator<Buffer> {
  const handle = fs.openSync(file, 'r');
  try {
    for (let done = 0; done < size; ) {
      const chunk = Buffer.alloc(Math.min(1 << 18, size - done));
      const got = fs.readSync(handle, chunk, 0, chunk.length, start + done);
      if (got === 0) throw new Error(`${file} became shorter while it was read`);
      done += got;
      yield chunk.subarray(0, got);
    }
  } finally {
    fs.closeSync(handle);
  }
}

function seal(hex: string): Buffer {
  const text = Buffer.from(`${hex}\n`);
  return Buffer.concat([
    header(SEAL, text.length),
    text,
    Buffer.alloc(BLOCK - text.length),
    Buffer.alloc(2 * BLOCK),
  ]);
}

/** A ustar header with nothing in it but name and size; owner and time say nothing on purpose. */
function header(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100 || size >= 8 ** 11) throw new RangeError(`tar cannot hold ${name}`);
  const head = Buffer.alloc(BLOCK);
  head.write(name, 0, 'utf8');
  head.write('0000600\0', 100, 'latin1');
  head.write('0000000\0', 108, 'latin1');
  head.write('0000000\0', 116, 'latin1');
  head.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  head.write('00000000000\0', 136, 'latin1');
  head.write('        ', 148, 'latin1');
  head.write('0', 156, 'latin1');
  head.write('ustar\x0000', 257, 'latin1');
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return head;
}
