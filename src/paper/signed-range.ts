/** Finds the one signature of a PDF and says exactly which bytes it covers; pure text, no trust in the file's own tables. */
import { signingApplication } from '#paper/pdf-update.ts';

export type RangeFault =
  | 'pdf.unreadable'
  | 'signature.missing'
  | 'signature.many'
  | 'range.malformed'
  | 'range.cut'
  | 'range.appended'
  | 'contents.form';

export type FoundSignature = {
  signedRange: 'whole';
  gapStart: number;
  gapEnd: number;
  cms: Uint8Array;
  signedAt: Date | null;
  /** the signed dictionary says that we made it, so our exact form may be demanded */
  ours: boolean;
};

const largestCms = 1 << 18;

export function findSignature(
  bytes: Uint8Array,
): FoundSignature | { signedRange: 'part' | 'none'; fault: RangeFault; offset: number } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const none = (fault: RangeFault, offset: number) => ({ signedRange: 'none' as const, fault, offset });
  if (!text.startsWith('%PDF-')) return none('pdf.unreadable', 0);
  const range = text.indexOf('/ByteRange');
  if (range < 0) return none('signature.missing', text.length);
  const second = text.indexOf('/ByteRange', range + 1);
  // A second signature may be honest, but what it covers differs from the first: a decree is signed once.
  if (second >= 0) return { signedRange: 'part', fault: 'signature.many', offset: second };

  const numbers = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(
    text.slice(range, range + 120),
  );
  if (!numbers) return none('range.malformed', range);
  const [from, gapStart, gapEnd, tail] = numbers.slice(1).map(Number) as [number, number, number, number];
  if (from !== 0 || gapStart < 5 || gapEnd <= gapStart + 2) return none('range.malformed', range);
  const end = gapEnd + tail;
  if (end > text.length) return { signedRange: 'none', fault: 'range.cut', offset: text.length };
  if (end < text.length) return { signedRange: 'part', fault: 'range.appended', offset: end };

  // The only bytes that are not signed must be the value of /Contents, and nothing more.
  if (!/\/Contents\s*$/.test(text.slice(Math.max(0, gapStart - 40), gapStart)))
    return none('range.malformed', range);
  const gap = text.slice(gapStart, gapEnd);
  const bad = /[^0-9a-f]/.exec(gap.slice(1, -1));
  if (gap[0] !== '<' || gap.at(-1) !== '>' || gap.length % 2 !== 0 || gap.length > largestCms * 2)
    return none('contents.form', gapStart);
  const ours = new RegExp(`/Prop_Build << /App << /Name /${signingApplication} >> >>`).test(
    text.slice(gapEnd, gapEnd + 4000),
  );
  if (bad && (ours || /[^0-9a-fA-F]/.test(gap.slice(1, -1))))
    return none('contents.form', gapStart + 1 + bad.index);
  const hex = Buffer.from(gap.slice(1, -1), 'hex');
  const length = derLength(hex);
  if (length === null) return none('contents.form', gapStart);
  const padding = hex.subarray(length).findIndex((byte) => byte !== 0);
  if (padding >= 0) return none('contents.form', gapStart + 1 + (length + padding) * 2);
  return {
    signedRange: 'whole',
    gapStart,
    gapEnd,
    cms: new Uint8Array(hex.subarray(0, length)),
    signedAt: dayWritten(text, range, gapStart, gapEnd),
    ours,
  };
}

/** The whole length of the DER value at the start, or null. */
function derLength(bytes: Uint8Array): number | null {
  const first = bytes[1];
  if (bytes[0] !== 0x30 || first === undefined) return null;
  if (first < 0x80) return first + 2;
  const count = first & 0x7f;
  if (count < 1 || count > 3) return null;
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[2 + i] ?? 0);
  const whole = length + 2 + count;
  return whole <= bytes.length ? whole : null;
}

/** `/M (D:20270104030000Z)` of the signature dictionary: an instant the signer wrote, signed with the rest. */
function dayWritten(text: string, range: number, gapStart: number, gapEnd: number): Date | null {
  const near =
    text.slice(Math.max(0, Math.min(range, gapStart) - 2000), gapStart) + text.slice(gapEnd, gapEnd + 4000);
  const found = /\/M\s*\(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z|([+-])(\d{2})'?(\d{2})'?)?/.exec(
    near,
  );
  if (!found) return null;
  const [y, mo, d, h, mi, s] = found.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const shift = found[7] ? (found[7] === '-' ? 1 : -1) * (Number(found[8]) * 60 + Number(found[9])) : 0;
  const at = new Date(Date.UTC(y, mo - 1, d, h, mi + shift, s));
  return Number.isNaN(at.getTime()) ? null : at;
}
