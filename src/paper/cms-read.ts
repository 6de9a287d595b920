/** Reads a CMS signature with one signer into its parts, refusing every form that leaves room for a second meaning. */

import type * as asn1js from 'asn1js';
import { childrenOf, oids, parsed, rawOf } from '#paper/cms.ts';

export type ReadCms = {
  /** DER; the signer's first if it is there at all */
  certificates: Uint8Array[];
  signer: { issuer: Uint8Array; serial: Uint8Array };
  digestAlgorithm: string;
  signatureAlgorithm: string;
  /** the signed attributes as the DER SET that was signed */
  attributes: Uint8Array;
  messageDigest: Uint8Array;
  /** SHA-256 of certificates, from signing-certificate-v2; empty if it is missing */
  certificateHashes: Uint8Array[];
  signingTime: boolean;
  signature: Uint8Array;
  /** attributes outside the signature, such as time stamps */
  unsigned: boolean;
};

export function readCms(bytes: Uint8Array): ReadCms {
  const [type, wrapped] = childrenOf(parsed(bytes));
  if (oidOf(type) !== oids.signedData) throw new Error('not signed data');
  const fields = childrenOf(childrenOf(wrapped)[0]);
  const [, , content, ...rest] = fields;
  const [contentType, embedded] = childrenOf(content);
  if (oidOf(contentType) !== oids.data || embedded !== undefined)
    throw new Error('the content is not detached');
  const bag = rest.find((one) => one.idBlock.tagClass === 3 && one.idBlock.tagNumber === 0);
  const infos = childrenOf(rest.find((one) => one.idBlock.tagClass === 1 && one.idBlock.tagNumber === 17));
  if (infos.length !== 1) throw new Error('not exactly one signer');
  const [, identity, digest, attributes, algorithm, signature, unsigned] = childrenOf(infos[0]);
  const [issuer, serial] = childrenOf(identity);
  if (attributes?.idBlock.tagClass !== 3 || attributes.idBlock.tagNumber !== 0)
    throw new Error('no signed attributes');
  const signed = Uint8Array.from(rawOf(attributes));
  signed[0] = 0x31;
  const wanted = { issuer: rawOf(issuer), serial: rawOf(serial) };
  const values = attributeValues(attributes);
  if (oidOf(values.get(oids.contentType)) !== oids.data) throw new Error('content type differs');
  return {
    certificates: bag ? childrenOf(bag).map(rawOf) : [],
    signer: wanted,
    digestAlgorithm: oidOf(childrenOf(digest)[0]),
    signatureAlgorithm: oidOf(childrenOf(algorithm)[0]),
    attributes: signed,
    messageDigest: octetsOf(values.get(oids.messageDigest)),
    certificateHashes: hashesIn(values.get(oids.signingCertificateV2)),
    signingTime: values.has(oids.signingTime),
    signature: octetsOf(signature),
    unsigned: unsigned !== undefined,
  };
}

/** Type → its single value; a type that appears twice is refused. */
function attributeValues(attributes: asn1js.BaseBlock): Map<string, asn1js.BaseBlock> {
  const values = new Map<string, asn1js.BaseBlock>();
  for (const attribute of childrenOf(attributes)) {
    const [type, set] = childrenOf(attribute);
    const all = childrenOf(set);
    const name = oidOf(type);
    if (values.has(name) || all.length !== 1 || !all[0]) throw new Error('an attribute is ambiguous');
    values.set(name, all[0]);
  }
  return values;
}

/** ESSCertIDv2: an algorithm identifier may stand before the hash; without it the hash is SHA-256. */
function hashesIn(value: asn1js.BaseBlock | undefined): Uint8Array[] {
  if (!value) return [];
  return childrenOf(childrenOf(value)[0]).map((entry) => {
    const [first, second] = childrenOf(entry);
    if (first?.idBlock.tagNumber === 4) return octetsOf(first);
    if (oidOf(childrenOf(first)[0]) !== oids.sha256) return new Uint8Array();
    return octetsOf(second);
  });
}

function oidOf(block: asn1js.BaseBlock | undefined): string {
  if (block?.idBlock.tagClass !== 1 || block.idBlock.tagNumber !== 6) throw new Error('not an identifier');
  return (block as asn1js.ObjectIdentifier).getValue();
}

function octetsOf(block: asn1js.BaseBlock | undefined): Uint8Array {
  if (block?.idBlock.tagClass !== 1 || block.idBlock.tagNumber !== 4) throw new Error('not octets');
  return new Uint8Array((block as asn1js.OctetString).valueBlock.valueHexView);
}
