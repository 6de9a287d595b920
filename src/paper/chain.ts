/** From the signer's certificate to an authority one trusts: names, keys, purpose, days (RFC 5280, the part a decree needs). */
import type { X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { Certificate } from 'pkijs';
import { testMark } from '#paper/test-mark.ts';

export type ChainFault = 'chain.broken' | 'certificate.dates' | 'certificate.use';
export type Chain = {
  trust: 'trusted' | 'untrusted' | 'test';
  fault: ChainFault | null;
};

const longest = 6;

/** `at` is the day written in the signed part of the PDF; null if none is there, then days are not checked. */
export function followChain(
  signer: X509Certificate,
  others: readonly X509Certificate[],
  authorities: readonly X509Certificate[],
  at: Date | null,
): Chain {
  if (!maySign(signer)) return { trust: 'untrusted', fault: 'certificate.use' };
  let here = signer;
  for (let step = 0; step < longest; step++) {
    if (at !== null && !liesInside(here, at)) return { trust: 'untrusted', fault: 'certificate.dates' };
    const anchor = authorities.find((one) => one.raw.equals(here.raw) || issued(here, one));
    if (anchor) {
      if (at !== null && !liesInside(anchor, at)) return { trust: 'untrusted', fault: 'certificate.dates' };
      return { trust: isTest(anchor) ? 'test' : 'trusted', fault: null };
    }
    const next = others.find((one) => one !== here && issued(here, one));
    if (!next) break;
    here = next;
  }
  if (authorities.length > 0) return { trust: 'untrusted', fault: 'chain.broken' };
  return { trust: isTest(here) ? 'test' : 'untrusted', fault: null };
}

function issued(child: X509Certificate, parent: X509Certificate): boolean {
  return parent.ca && child.checkIssued(parent) && child.verify(parent.publicKey);
}

function liesInside(certificate: X509Certificate, at: Date): boolean {
  return new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo);
}

/** "UJI COBA" in the subject or the issuer. Only a hint without an authority; with one, the authority decides. */
function isTest(certificate: X509Certificate): boolean {
  return `${certificate.subject}\n${certificate.issuer}`.includes(testMark);
}

/** digitalSignature or nonRepudiation, where the certificate names its purpose at all; and never a CA. */
function maySign(certificate: X509Certificate): boolean {
  if (certificate.ca) return false;
  const extension = detail(certificate).extensions?.find((one) => one.extnID === '2.5.29.15');
  if (!extension) return true;
  const bits = asn1js.fromBER(extension.extnValue.valueBlock.valueHexView).result as asn1js.BitString;
  return ((bits.valueBlock.valueHexView[0] ?? 0) & 0xc0) !== 0;
}

/** Name and office as the certificate gives them: common name, and title or unit. */
export function holderOf(certificate: X509Certificate): { name: string; office: string } {
  const attributes = detail(certificate).subject.typesAndValues;
  const value = (type: string): string | undefined => {
    const found = attributes.find((one) => String(one.type) === type)?.value as {
      valueBlock?: { value?: unknown };
    };
    const text = found?.valueBlock?.value;
    return typeof text === 'string' ? text : undefined;
  };
  return {
    name: value('2.5.4.3') ?? certificate.subject,
    office: value('2.5.4.12') ?? value('2.5.4.11') ?? value('2.5.4.10') ?? '',
  };
}

function detail(certificate: X509Certificate): Certificate {
  return Certificate.fromBER(Uint8Array.from(certificate.raw).buffer);
}
