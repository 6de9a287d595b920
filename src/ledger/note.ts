/** Signed notes as C2SP signed-note says: a text, a blank line, and signature lines of named Ed25519 keys. */
import { createPrivateKey, createPublicKey, hash as digest, type KeyObject, sign, verify } from 'node:crypto';

/** 1 signs the note as it stands (a log); 4 signs it with a time in front (a witness, cosignature/v1). */
export type SignatureType = 1 | 4;

export type VerifierKey = { name: string; id: string; type: SignatureType; key: KeyObject };
export type SignerKey = VerifierKey & { secret: KeyObject };

export type Signature = { name: string; id: string; bytes: Uint8Array; line: string };
export type Note = { text: string; signatures: Signature[] };

/** A signature that holds. `time` (seconds since 1970) is what a witness swears to; null for a log's own. */
export type Held = { key: VerifierKey; time: number | null };

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const MOST_SIGNATURES = 64;

/** Bytes of standard base64, only in the one spelling that encoding them gives; null otherwise. */
export function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const isName = (name: string): boolean => name !== '' && !/[\s+\p{Z}\p{Cc}]/u.test(name);

function rawPublic(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(SPKI.length);
}

function keyId(name: string, type: SignatureType, raw: Uint8Array): string {
  const bytes = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), raw]);
  return digest('sha256', bytes, 'hex').slice(0, 8);
}

/** The public line that names a key: `name+id+base64`. */
export function verifierText(key: VerifierKey): string {
  return `${key.name}+${key.id}+${toBase64(Buffer.concat([Buffer.of(key.type), rawPublic(key.key)]))}`;
}

// Base64 may itself hold a plus: only the first two plus signs part the line.
function parts(text: string): { name: string; id: string; type: SignatureType; raw: Buffer } | null {
  const [name = '', id = '', ...encoded] = text.split('+');
  const bytes = fromBase64(encoded.join('+'));
  if (!isName(name) || bytes?.length !== 33 || (bytes[0] !== 1 && bytes[0] !== 4)) return null;
  return { name, id, type: bytes[0], raw: bytes.subarray(1) };
}

/** Reads a verifier line; null if it is none, or if its id is not that of its key. */
export function readVerifier(text: string): VerifierKey | null {
  const read = parts(text);
  if (read === null || read.id !== keyId(read.name, read.type, read.raw)) return null;
  const key = createPublicKey({ key: Buffer.concat([SPKI, read.raw]), format: 'der', type: 'spki' });
  return { name: read.name, id: read.id, type: read.type, key };
}

const SECRET = 'PRIVATE+KEY+';

/** A key from its 32 secret bytes. */
export function signerOf(name: string, type: SignatureType, seed: Uint8Array): SignerKey {
  if (!isName(name)) throw new RangeError(`a key cannot be named "${name}"`);
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const key = createPublicKey(secret);
  return { name, type, secret, key, id: keyId(name, type, rawPublic(key)) };
}

/** The secret line of a key: keep it in a file only its owner may read. */
export function signerText(key: SignerKey): string {
  const seed = key.secret.export({ type: 'pkcs8', format: 'der' }).subarray(PKCS8.length);
  return `${SECRET}${key.name}+${key.id}+${toBase64(Buffer.concat([Buffer.of(key.type), seed]))}`;
}

export function readSigner(text: string): SignerKey | null {
  if (!text.startsWith(SECRET)) return null;
  const read = parts(text.slice(SECRET.length));
  if (read === null) return null;
  const signer = signerOf(read.name, read.type, read.raw);
  return signer.id === read.id ? signer : null;
}

/** Reads a note from hostile bytes; null if it is none. Nothing in it is believed before `heldSignatures`. */
export function readNote(bytes: Uint8Array): Note | null {
  let whole: string;
  try {
    whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
  const border = whole.lastIndexOf('\n\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what a note may not hold
  if (border < 0 || !whole.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]/.test(whole)) return null;
  const lines = whole.slice(border + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return null;
  const signatures: Signature[] = [];
  for (const line of lines) {
    const signature = readSignature(line);
    if (signature === null) return null;
    signatures.push(signature);
  }
  return { text: whole.slice(0, border + 1), signatures };
}

/** One signature line, without its newline. */
export function readSignature(line: string): Signature | null {
  const match = /^— (\S+) (\S+)$/.exec(line);
  const bytes = match ? fromBase64(match[2] as string) : null;
  if (!match || bytes === null || bytes.length < 5 || !isName(match[1] as string)) return null;
  const id = bytes.subarray(0, 4).toString('hex');
  return { name: match[1] as string, id, bytes: bytes.subarray(4), line };
}

export function writeNote(note: Note): string {
  return `${note.text}\n${note.signatures.map((signature) => `${signature.line}\n`).join('')}`;
}

const cosigned = (text: string, time: number): Buffer => Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);

/** Signs a note's text. A witness key needs the time it swears to (seconds). */
export function signatureOn(text: string, signer: SignerKey, time = 0): Signature {
  let bytes: Buffer;
  if (signer.type === 4) {
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(BigInt(time));
    bytes = Buffer.concat([stamp, sign(null, cosigned(text, time), signer.secret)]);
  } else bytes = sign(null, Buffer.from(text), signer.secret);
  const line = `— ${signer.name} ${toBase64(Buffer.concat([Buffer.from(signer.id, 'hex'), bytes]))}`;
  return { name: signer.name, id: signer.id, bytes, line };
}

function timeHeld(text: string, signature: Signature, key: VerifierKey): number | null | false {
  const bytes = Buffer.from(signature.bytes);
  if (key.type === 1)
    return bytes.length === 64 && verify(null, Buffer.from(text), key.key, bytes) ? null : false;
  if (bytes.length !== 72) return false;
  const time = bytes.readBigUInt64BE();
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return false;
  const seconds = Number(time);
  return verify(null, cosigned(text, seconds), key.key, bytes.subarray(8)) ? seconds : false;
}

/**
 * The signatures of known keys. Unknown keys are passed over; one known key that does not hold spoils the whole note
 * (`broken` names it), as the specification advises.
 */
export function heldSignatures(
  note: Note,
  known: readonly VerifierKey[],
): { held: Held[]; broken: Signature | null } {
  const held: Held[] = [];
  for (const signature of note.signatures) {
    const key = known.find((one) => one.name === signature.name && one.id === signature.id);
    if (!key) continue;
    const time = timeHeld(note.text, signature, key);
    if (time === false) return { held: [], broken: signature };
    held.push({ key, time });
  }
  return { held, broken: null };
}
