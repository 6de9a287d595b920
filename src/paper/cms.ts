/**
 * The signature as CMS in the form of PAdES B-B (ETSI EN 319 142-1; RFC 5652, RFC 5035): signing-certificate-v2, no
 * signing time, one form for one content, so that a verifier can rebuild it and compare every byte.
 */
import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';

export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  sha256WithRsa: '1.2.840.113549.1.1.11',
} as const;

export type KeyKind = 'ec' | 'rsa';

/** Certificates: the signer's first, then its issuers without the root. */
export type CmsParts = {
  certificates: readonly Uint8Array[];
  digest: Uint8Array;
  keyKind: KeyKind;
  signature: Uint8Array;
};

/** The attributes that are signed, as the DER SET whose bytes go to the key. */
export function attributesToSign(digest: Uint8Array, certificates: readonly Uint8Array[]): Uint8Array {
  const hashes = certificates.map((one) => sequence(octets(createHash('sha256').update(one).digest())));
  const attributes = [
    sequence(oid(oids.contentType), set(oid(oids.data))),
    sequence(oid(oids.messageDigest), set(octets(digest))),
    sequence(oid(oids.signingCertificateV2), set(sequence(sequence(...hashes)))),
  ];
  return set(...attributes.sort((a, b) => Buffer.compare(a, b)));
}

export function cmsOf(parts: CmsParts): Uint8Array {
  const [signer] = parts.certificates;
  if (!signer) throw new Error('a signature needs a certificate');
  const { issuer, serial } = issuerAndSerial(signer);
  const attributes = Uint8Array.from(attributesToSign(parts.digest, parts.certificates));
  attributes[0] = 0xa0; // [0] IMPLICIT SET
  const algorithm =
    parts.keyKind === 'ec'
      ? sequence(oid(oids.ecdsaWithSha256))
      : sequence(oid(oids.sha256WithRsa), der(0x05));
  const signerInfo = sequence(
    one,
    sequence(issuer, serial),
    sequence(oid(oids.sha256)),
    attributes,
    algorithm,
    octets(parts.signature),
  );
  const signedData = sequence(
    one,
    set(sequence(oid(oids.sha256))),
    sequence(oid(oids.data)),
    der(0xa0, ...parts.certificates),
    set(signerInfo),
  );
  return sequence(oid(oids.signedData), der(0xa0, signedData));
}

/** The two fields by which CMS names a certificate, as they stand in it. */
export function issuerAndSerial(certificate: Uint8Array): { issuer: Uint8Array; serial: Uint8Array } {
  const whole = childrenOf(parsed(certificate));
  const fields = childrenOf(whole[0]);
  const from = fields[0]?.idBlock.tagClass === 3 ? 1 : 0; // [0] version
  return { serial: rawOf(fields[from]), issuer: rawOf(fields[from + 2]) };
}

/** One DER value that fills the bytes exactly, or an error. */
export function parsed(bytes: Uint8Array): asn1js.BaseBlock {
  const { result, offset } = asn1js.fromBER(Uint8Array.from(bytes).buffer);
  if (offset !== bytes.length || result.error) throw new Error('not one DER value');
  return result as asn1js.BaseBlock;
}

export function childrenOf(block: asn1js.BaseBlock | undefined): asn1js.BaseBlock[] {
  const value = (block?.valueBlock as { value?: unknown } | undefined)?.value;
  if (!Array.isArray(value)) throw new Error('a structure is missing');
  return value as asn1js.BaseBlock[];
}

/** The bytes of a parsed value, tag and length included. */
export function rawOf(block: asn1js.BaseBlock | undefined): Uint8Array {
  if (!block) throw new Error('a value is missing');
  return new Uint8Array(block.valueBeforeDecodeView);
}

/** Tag, shortest length, content. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const n = content.length;
  const length =
    n < 0x80
      ? [n]
      : n < 0x100
        ? [0x81, n]
        : n < 0x10000
          ? [0x82, n >> 8, n & 255]
          : [0x83, n >> 16, (n >> 8) & 255, n & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Uint8Array => der(0x31, ...parts);
export const octets = (bytes: Uint8Array): Uint8Array => der(0x04, bytes);
export const oid = (value: string): Uint8Array =>
  new Uint8Array(new asn1js.ObjectIdentifier({ value }).toBER(false));
const one = der(0x02, Uint8Array.of(1));
