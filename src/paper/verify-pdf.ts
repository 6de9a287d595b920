/**
 * Verifies a signed decree from its bytes alone, with no server and no clock (PAdES, ETSI EN 319 142-1): one signature,
 * over the whole file, by a certificate that may sign, and content that equals its hash. Hostile input is answered, never thrown.
 */
import { constants, createHash, createPublicKey, verify, X509Certificate } from 'node:crypto';
import type { VerifierKey } from '#ledger/note.ts';
import { type ChainFault, followChain, holderOf } from '#paper/chain.ts';
import { cmsOf, issuerAndSerial, oids } from '#paper/cms.ts';
import { type ReadCms, readCms } from '#paper/cms-read.ts';
import type { DecreeFile } from '#paper/decree.ts';
import { readDecreeFile } from '#paper/decree-file.ts';
import { logProofOf } from '#paper/log-proof.ts';
import { type FoundSignature, findSignature, type RangeFault } from '#paper/signed-range.ts';

export type PdfFault =
  | RangeFault
  | ChainFault
  | 'cms.unreadable'
  | 'cms.form'
  | 'digest.differs'
  | 'signature.wrong'
  | 'certificate.missing'
  | 'certificate.mark'
  | 'content.differs'
  | 'log.differs'
  | 'authority.unreadable';

export type PdfCheck =
  | 'range'
  | 'digest'
  | 'signature'
  | 'certificate'
  | 'chain'
  | 'dates'
  | 'content'
  | 'log';
export type PdfUnchecked = 'ca' | 'key' | 'revocation' | 'timestamp' | 'dates' | 'content' | 'log';

export type VerifiedDecree = {
  ok: boolean;
  signer?: { name: string; office: string };
  signedRange: 'whole' | 'part' | 'none';
  certificate: 'trusted' | 'untrusted' | 'test';
  checked: PdfCheck[];
  unchecked: PdfUnchecked[];
  /** the first thing found wrong; the sentence of `why` is in words `paper.fault` */
  first?: { file: string; offset: number; why: PdfFault };
  /** SHA-256 of the whole file, by which the log names it */
  sha256: string;
  /** the machine-readable content, if the PDF carries one and it equals its hash */
  decree?: DecreeFile;
};

/** `ca`: PEM texts of authorities the reader trusts; `logKeys`: keys of the log, for the proof inside the decree. */
export type VerifyOptions = { ca?: readonly string[]; logKeys?: readonly VerifierKey[]; file?: string };

export async function verifyDecree(bytes: Uint8Array, options: VerifyOptions = {}): Promise<VerifiedDecree> {
  const result: VerifiedDecree = {
    ok: false,
    signedRange: 'none',
    certificate: 'untrusted',
    checked: [],
    unchecked: [],
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const wrong = (why: PdfFault, offset: number): VerifiedDecree => ({
    ...result,
    first: { file: options.file ?? '', offset, why },
  });

  const found = findSignature(bytes);
  result.signedRange = found.signedRange;
  if ('fault' in found) return wrong(found.fault, found.offset);
  result.checked.push('range');

  let cms: ReadCms;
  try {
    cms = readCms(found.cms);
  } catch {
    return wrong('cms.unreadable', found.gapStart);
  }
  try {
    return await judged(cms, found);
  } catch {
    return wrong('cms.form', found.gapStart);
  }

  async function judged(cms: ReadCms, found: FoundSignature): Promise<VerifiedDecree> {
    const hash = hashNames[cms.digestAlgorithm];
    if (!hash) return wrong('cms.form', found.gapStart);
    const digest = createHash(hash)
      .update(bytes.subarray(0, found.gapStart))
      .update(bytes.subarray(found.gapEnd))
      .digest();
    if (!digest.equals(cms.messageDigest)) return wrong('digest.differs', 0);
    result.checked.push('digest');

    const certificates = cms.certificates.map((der) => new X509Certificate(der));
    const signer = certificates.find((one) => names(cms, one));
    if (!signer) return wrong('certificate.missing', found.gapStart);
    result.signer = holderOf(signer);
    if (!signatureHolds(cms, signer, hash)) return wrong('signature.wrong', found.gapStart);
    result.checked.push('signature');

    const [mark] = cms.certificateHashes;
    if (!mark || !createHash('sha256').update(signer.raw).digest().equals(mark))
      return wrong('certificate.mark', found.gapStart);
    if (found.ours && !inOurForm(cms, found.cms)) return wrong('cms.form', found.gapStart);
    result.checked.push('certificate');

    let authorities: X509Certificate[];
    try {
      authorities = (options.ca ?? []).flatMap(certificatesIn);
    } catch {
      return wrong('authority.unreadable', 0);
    }
    const others = certificates.filter((one) => one !== signer);
    const chain = followChain(signer, others, authorities, found.signedAt);
    result.certificate = chain.trust;
    if (chain.fault !== null) return wrong(chain.fault, found.gapStart);
    if (authorities.length > 0) result.checked.push('chain');
    else result.unchecked.push('ca');
    (found.signedAt === null ? result.unchecked : result.checked).push('dates');

    const content = readDecreeFile(bytes);
    if (content === 'differs') return wrong('content.differs', 0);
    if (content === 'none') result.unchecked.push('content');
    else {
      result.checked.push('content');
      result.decree = content;
      const proof = logProofOf(content, options.logKeys ?? []);
      if (proof === 'false') return wrong('log.differs', 0);
      if (proof === 'holds') result.checked.push('log');
      if (proof === 'unsigned') result.unchecked.push('key');
    }
    if (!result.checked.includes('log') && !result.unchecked.includes('key')) result.unchecked.push('log');
    result.unchecked.push('revocation', 'timestamp');
    return { ...result, ok: true };
  }
}

const hashNames: Record<string, string> = {
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
};

function names(cms: ReadCms, certificate: X509Certificate): boolean {
  const { issuer, serial } = issuerAndSerial(certificate.raw);
  return Buffer.compare(issuer, cms.signer.issuer) === 0 && Buffer.compare(serial, cms.signer.serial) === 0;
}

/** ECDSA, RSA PKCS#1 and RSA-PSS; anything else does not hold. */
function signatureHolds(cms: ReadCms, signer: X509Certificate, hash: string): boolean {
  const key = createPublicKey(signer.publicKey.export({ type: 'spki', format: 'pem' }));
  const algorithm = cms.signatureAlgorithm;
  if (key.asymmetricKeyType === 'ec')
    return algorithm.startsWith('1.2.840.10045.4.3.') && verify(hash, cms.attributes, key, cms.signature);
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) return false;
  if (algorithm === '1.2.840.113549.1.1.10') {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return verify(hash, cms.attributes, { key, padding }, cms.signature);
  }
  return algorithm.startsWith('1.2.840.113549.1.1.') && verify(hash, cms.attributes, key, cms.signature);
}

/** Builds the CMS again from its parts: what we sign has one form, so no byte outside the signature is free. */
function inOurForm(cms: ReadCms, bytes: Uint8Array): boolean {
  const rebuilt = cmsOf({
    certificates: cms.certificates,
    digest: cms.messageDigest,
    keyKind: cms.signatureAlgorithm === oids.ecdsaWithSha256 ? 'ec' : 'rsa',
    signature: cms.signature,
  });
  return Buffer.compare(rebuilt, bytes) === 0;
}

function certificatesIn(pem: string): X509Certificate[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (!found) throw new Error('no certificate');
  return found.map((one) => new X509Certificate(one));
}
