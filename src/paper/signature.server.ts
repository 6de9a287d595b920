/**
 * Signs a PDF: with a key we hold (the test authority, or an institution's certificate) or through a signing service
 * (BSrE); what comes back is verified before anybody sees it. PP 71/2019 on electronic signatures.
 */
import { createHash, createPrivateKey, createPublicKey, sign, X509Certificate } from 'node:crypto';
import { attributesToSign, cmsOf, type KeyKind } from '#paper/cms.ts';
import type { SignatureKind } from '#paper/decree.ts';
import { prepareSignature, type SignatureWish } from '#paper/pdf-update.ts';
import { verifyDecree } from '#paper/verify-pdf.ts';

export type { SignatureWish } from '#paper/pdf-update.ts';

/** Who signs. A local signer holds a key; a remote one sends the PDF to a service and receives it signed. */
export type Signer =
  | {
      kind: Extract<SignatureKind, 'test' | 'certificate'>;
      /** DER, the signer's first, then its issuers without the root */
      certificates: readonly Uint8Array[];
      keyKind: KeyKind;
      sign: (bytes: Uint8Array) => Promise<Uint8Array>;
    }
  | {
      kind: Extract<SignatureKind, 'bsre'>;
      signPdf: (pdf: Uint8Array, wish: SignatureWish) => Promise<Uint8Array>;
    };

export async function signPdf(pdf: Uint8Array, signer: Signer, wish: SignatureWish): Promise<Uint8Array> {
  const signed = signer.kind === 'bsre' ? await signer.signPdf(pdf, wish) : await signHere(pdf, signer, wish);
  const found = await verifyDecree(signed);
  if (!found.ok) throw new Error(`the signed PDF does not verify: ${found.first?.why}`);
  return signed;
}

async function signHere(
  pdf: Uint8Array,
  signer: Exclude<Signer, { kind: 'bsre' }>,
  wish: SignatureWish,
): Promise<Uint8Array> {
  const prepared = prepareSignature(pdf, wish);
  const digest = createHash('sha256').update(prepared.signed).digest();
  const signature = await signer.sign(attributesToSign(digest, signer.certificates));
  const { certificates, keyKind } = signer;
  return prepared.withSignature(cmsOf({ certificates, digest, keyKind, signature }));
}

/** A signer from PEM texts: certificate first, then issuers; the key is ECDSA P-256 or RSA of at least 3072 bits. */
export function certificateSigner(
  certificates: readonly string[],
  privateKey: string,
  kind: 'test' | 'certificate' = 'certificate',
): Signer {
  const key = createPrivateKey(privateKey);
  const chain = certificates.map((pem) => new X509Certificate(pem));
  const [own] = chain;
  if (!own?.publicKey.equals(createPublicKey(key)))
    throw new Error('key and certificate do not belong together');
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
  const ec = key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1';
  const rsa = key.asymmetricKeyType === 'rsa' && (modulusLength ?? 0) >= 3072;
  if (!ec && !rsa) throw new Error('the key must be ECDSA P-256 or RSA of at least 3072 bits');
  return {
    kind,
    certificates: chain
      .filter((one, i) => i === 0 || !one.checkIssued(one))
      .map((one) => new Uint8Array(one.raw)),
    keyKind: ec ? 'ec' : 'rsa',
    sign: async (bytes) => new Uint8Array(sign('sha256', bytes, key)),
  };
}
