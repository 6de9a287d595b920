/** The QR code of a document: the address of the page where anybody verifies it, drawn as one SVG path. */
import { renderSVG } from 'uqr';

/** A verification code: 128 random bits as 26 letters and digits (base32, RFC 4648, no padding), given by the caller. */
export function codeOf(random: Uint8Array): string {
  if (random.length !== 16) throw new RangeError('a verification code is made of 16 random bytes');
  let bits = 0n;
  for (const byte of random) bits = (bits << 8n) | BigInt(byte);
  bits <<= 2n;
  let code = '';
  for (let i = 25n; i >= 0n; i--) code += alphabet[Number((bits >> (i * 5n)) & 31n)];
  return code;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** `/verifikasi/CODE` of contracts.md §4 under the public address of the office. */
export function verificationAddress(base: string, code: string): string {
  return `${base.replace(/\/+$/, '')}/verifikasi/${code}`;
}

/** In groups of four, as one reads it from paper: `ABCD EFGH …`. */
export function groupedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Level M stands a folded page and a stamp; the border is left to the layout. */
export function qrSvg(address: string): string {
  return renderSVG(address, { ecc: 'M', border: 0 });
}
