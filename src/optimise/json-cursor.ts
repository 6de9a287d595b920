/** Walks over JSON byte by byte. Whatever is written in a rare way ends the walk: the plain reading then takes over. */
import { refuse } from '#ground/refusal.ts';

export const unusual = () => refuse('input', 'case.json', { why: '' });

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const MINUS = 0x2d;
export const COLON = 0x3a;
export const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d] as const;
const [ZERO, NINE] = [0x30, 0x39] as const;
/** more digits are no value and hardly a lot */
const MOST_DIGITS = 15;

/** A position in the bytes and what can be read there. Whatever is not as expected is unusual. */
export function cursorOn(bytes: Uint8Array, begin: number) {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let at = begin;
  const blank = (): void => {
    for (;;) {
      const byte = bytes[at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return;
      at++;
    }
  };
  const take = (byte: number): void => {
    blank();
    if (bytes[at] !== byte) throw unusual();
    at++;
  };
  const open = (): void => take(QUOTE);
  /** the rest of a text without escapes, after its opening quote */
  const plain = (): string => {
    const from = at;
    let ascii = true;
    for (;;) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) break;
      if (!(byte >= 0x20) || byte === BACKSLASH) throw unusual();
      if (byte >= 0x80) ascii = false;
      at++;
    }
    const to = at++;
    if (!ascii || to - from > 40) return strict.decode(bytes.subarray(from, to));
    let short = '';
    for (let x = from; x < to; x++) short += String.fromCharCode(bytes[x] as number);
    return short;
  };
  /** opens a text and goes to its end; which of `known` it is, or −1 */
  const key = (known: readonly Uint8Array[]): number => {
    take(QUOTE);
    for (let i = 0; i < known.length; i++) {
      const word = known[i] as Uint8Array;
      let x = 0;
      while (x < word.length && bytes[at + x] === word[x]) x++;
      if (x < word.length || bytes[at + x] !== QUOTE) continue;
      at += x + 1;
      return i;
    }
    plain();
    return -1;
  };
  /** the rest of any text, after its opening quote */
  const text = (): string => {
    const from = at;
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined) throw unusual();
      if (byte === BACKSLASH) {
        pass();
        return JSON.parse(strict.decode(bytes.subarray(from - 1, at))) as string;
      }
      if (byte === QUOTE) {
        at = from;
        return plain();
      }
      at++;
    }
  };
  /** goes to the end of a text, wherever in it one is */
  const pass = (): void => {
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw unusual();
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) return;
    }
  };
  /** goes over one value without looking at it */
  const skip = (): void => {
    let depth = 0;
    let x = at;
    for (; ; x++) {
      const byte = bytes[x];
      if (byte === undefined) throw unusual();
      if (byte === QUOTE) {
        for (x++; bytes[x] !== QUOTE; x++) {
          if (bytes[x] === BACKSLASH) x++;
          if (x >= bytes.length) throw unusual();
        }
        if (depth > 0) continue;
        x++;
        break;
      }
      if (byte === OPEN || byte === OPEN_LIST) depth++;
      else if (byte === CLOSE || byte === CLOSE_LIST) {
        if (depth === 0) break;
        if (--depth > 0) continue;
        x++;
        break;
      } else if (depth === 0 && byte === COMMA) break;
    }
    at = x;
  };
  /** goes over one value that nobody asks for, if it is one */
  const ignore = (): void => {
    blank();
    const from = at;
    skip();
    JSON.parse(strict.decode(bytes.subarray(from, at)));
  };
  const whole = (): number => {
    blank();
    const negative = bytes[at] === MINUS;
    const from = negative ? at + 1 : at;
    let x = from;
    let value = 0;
    for (;;) {
      const byte = bytes[x] as number;
      if (!(byte >= ZERO && byte <= NINE)) break;
      value = value * 10 + byte - ZERO;
      x++;
    }
    const digits = x - from;
    if (digits === 0 || digits > MOST_DIGITS || (digits > 1 && bytes[from] === ZERO)) throw unusual();
    at = x;
    return negative ? -value : value;
  };
  /** whether `null` stands here */
  const none = (): boolean => {
    blank();
    if (bytes[at] !== 0x6e) return false;
    if (bytes[at + 1] !== 0x75 || bytes[at + 2] !== 0x6c || bytes[at + 3] !== 0x6c) throw unusual();
    at += 4;
    return true;
  };
  /** past a comma, or past the end; whether there is more */
  const more = (end: number): boolean => {
    blank();
    const byte = bytes[at];
    if (byte !== COMMA && byte !== end) throw unusual();
    at++;
    return byte === COMMA;
  };
  /** past an empty pair of brackets; whether it was one */
  const empty = (end: number): boolean => {
    blank();
    if (bytes[at] !== end) return false;
    at++;
    return true;
  };
  /** which of the names of a table stands here as a text, or −1 */
  const named = (table: NameTable): number => {
    take(QUOTE);
    let hash = 0;
    for (let x = at; ; x++) {
      const byte = bytes[x] as number;
      if (byte === QUOTE) {
        const from = at;
        at = x + 1;
        return table.find(bytes, from, x, hash);
      }
      if (!(byte >= 0x20)) throw unusual();
      if (byte === BACKSLASH) return table.of.get(text()) ?? -1;
      hash = mixed(hash, byte);
    }
  };
  return { at: () => at, blank, take, open, plain, text, key, named, skip, ignore, whole, none, more, empty };
}
export type Cursor = ReturnType<typeof cursorOn>;

/** Names and their numbers, to be found by their bytes. */
export type NameTable = {
  of: ReadonlyMap<string, number>;
  find: (bytes: Uint8Array, from: number, to: number, hash: number) => number;
};

export function nameTable(of: ReadonlyMap<string, number>): NameTable {
  // half a character has no bytes of its own
  for (const name of of.keys()) if (/\p{Surrogate}/u.test(name)) throw unusual();
  const encoder = new TextEncoder();
  const all = encoder.encode([...of.keys()].join(''));
  const number = [...of.values()];
  const mask = 2 ** Math.ceil(Math.log2(2 * of.size + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const hashes = new Int32Array(of.size);
  const end = new Int32Array(of.size + 1);
  let i = 0;
  for (const name of of.keys()) {
    const from = end[i] as number;
    const to = from + encoder.encode(name).length;
    let hash = 0;
    for (let x = from; x < to; x++) hash = mixed(hash, all[x] as number);
    let slot = spread(hash) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = i;
    hashes[i] = hash;
    end[++i] = to;
  }
  const find = (bytes: Uint8Array, from: number, to: number, hash: number): number => {
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const i = slots[slot] as number;
      if (i < 0) return -1;
      if (hashes[i] !== hash) continue;
      let x = from;
      let y = end[i] as number;
      if ((end[i + 1] as number) - y !== to - from) continue;
      while (x < to && bytes[x] === all[y]) {
        x++;
        y++;
      }
      if (x === to) return number[i] as number;
    }
  };
  return { of, find };
}

const mixed = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

function spread(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return half ^ (half >>> 12);
}
