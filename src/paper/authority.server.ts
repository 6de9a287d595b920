/**
 * The local test authority: a CA and signer certificates made once in a folder, so that a decree can be signed and
 * verified without BSrE. Everything it signs is marked "UJI COBA".
 */
import { createHash, randomBytes, randomUUID, webcrypto } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as asn1js from 'asn1js';
import { BasicConstraints, Certificate, Extension, RelativeDistinguishedNames } from 'pkijs';
import { der, oid, sequence, set } from '#paper/cms.ts';
import { certificateSigner, type Signer } from '#paper/signature.server.ts';
import { testMark } from '#paper/test-mark.ts';

export type TestAuthority = {
  /** PEM of the CA, to be given to a verifier */
  ca: string;
  /** The signer of an office holder; the certificate is made at the first call and kept. */
  signerFor: (person: { name: string; office: string }) => Promise<Signer>;
};

/** Fixed, so that a decree of any round lies inside; a test certificate proves nothing about time. */
const validFrom = new Date('2020-01-01T00:00:00Z');
const validTo = new Date('2049-12-31T23:59:59Z');
const curve = { name: 'ECDSA', namedCurve: 'P-256' };

type Issued = { certificate: string; key: string };

export async function testAuthority(dir: string): Promise<TestAuthority> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const ca = await kept(join(dir, 'ca.pem'), async () =>
    issue({ name: `Tepat ${testMark} CA`, office: testMark }, null),
  );
  return {
    ca: ca.certificate,
    signerFor: async ({ name, office }) => {
      const file = createHash('sha256')
        .update(JSON.stringify([name, office]))
        .digest('hex')
        .slice(0, 24);
      const own = await kept(join(dir, `${file}.pem`), () => issue({ name, office }, ca));
      return certificateSigner([own.certificate, ca.certificate], own.key, 'test');
    },
  };
}

/** Reads a key and certificate, or makes them; of two processes that make them at once, one wins and both read it. */
async function kept(path: string, make: () => Promise<Issued>): Promise<Issued> {
  if (!existsSync(path)) {
    const made = await make();
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, made.certificate + made.key, { mode: 0o600 });
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await rm(draft);
  }
  await chmod(path, 0o600);
  const text = await readFile(path, 'utf8');
  const split = text.indexOf('-----BEGIN PRIVATE KEY-----');
  return { certificate: text.slice(0, split), key: text.slice(split) };
}

async function issue(subject: { name: string; office: string }, ca: Issued | null): Promise<Issued> {
  const keys = await webcrypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  const serial = randomBytes(16);
  serial[0] = ((serial[0] as number) & 0x3f) | 0x40; // positive and never padded
  certificate.serialNumber = new asn1js.Integer({ valueHex: Uint8Array.from(serial).buffer });
  certificate.notBefore.value = validFrom;
  certificate.notAfter.value = validTo;
  certificate.subject = nameOf(subject);
  certificate.issuer = ca === null ? nameOf(subject) : readCertificate(ca.certificate).subject;
  certificate.extensions = [
    basicConstraints(ca === null),
    // keyCertSign + cRLSign for the CA, digitalSignature + nonRepudiation for a person
    keyUsage(ca === null ? [0x06, 1] : [0xc0, 6]),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  const signingKey =
    ca === null
      ? keys.privateKey
      : await webcrypto.subtle.importKey('pkcs8', fromPem(ca.key), curve, false, ['sign']);
  await certificate.sign(signingKey, 'SHA-256');
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificate: toPem('CERTIFICATE', certificate.toSchema(true).toBER(false)),
    key: toPem('PRIVATE KEY', pkcs8),
  };
}

/** One attribute a level, as names of certificates are written. */
function nameOf({ name, office }: { name: string; office: string }): RelativeDistinguishedNames {
  const utf8 = (value: string) => der(0x0c, Buffer.from(value, 'utf8'));
  const rows: [string, Uint8Array][] = [
    ['2.5.4.6', der(0x13, Buffer.from('ID'))],
    ['2.5.4.11', utf8(testMark)],
    ['2.5.4.12', utf8(office)],
    ['2.5.4.3', utf8(name)],
  ];
  const whole = sequence(...rows.map(([type, value]) => set(sequence(oid(type), value))));
  return RelativeDistinguishedNames.fromBER(Uint8Array.from(whole).buffer);
}

function basicConstraints(isCa: boolean): Extension {
  const value = isCa ? new BasicConstraints({ cA: true, pathLenConstraint: 0 }) : new BasicConstraints({});
  return new Extension({ extnID: '2.5.29.19', critical: true, extnValue: value.toSchema().toBER(false) });
}

function keyUsage([bits, unusedBits]: readonly [number, number]): Extension {
  const value = new asn1js.BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits });
  return new Extension({ extnID: '2.5.29.15', critical: true, extnValue: value.toBER(false) });
}

function readCertificate(pem: string): Certificate {
  return Certificate.fromBER(fromPem(pem));
}

function fromPem(pem: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')).buffer;
}

function toPem(label: string, der: ArrayBuffer): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
