import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testAuthority } from '#paper/authority.server.ts';
import { bsreSigner } from '#paper/bsre.server.ts';
import { decreePdf } from '#paper/decree.server.ts';
import { exampleDecree, exampleIssue } from '#paper/example.test-data.ts';
import { codeOf, qrSvg, verificationAddress } from '#paper/qr.ts';
import { certificateSigner, type Signer, signPdf } from '#paper/signature.server.ts';
import { governor, temporaryFolder, wish } from '#paper/signed.test-data.ts';
import { verifyDecree } from '#paper/verify-pdf.ts';

const folder = temporaryFolder();
let pdf: Uint8Array;
let signer: Signer;

/** A signing service on this machine, speaking as BSrE does; it signs with the test authority. */
let service: Server;
let address: string;
const seen: { path: string; authorization: string | undefined; body: string }[] = [];

beforeAll(async () => {
  pdf = await decreePdf(exampleDecree(2), exampleIssue);
  signer = await (await testAuthority(folder.path)).signerFor(governor);
  service = createServer(async (request, response) => {
    const body = await bodyOf(request);
    seen.push({ path: request.url ?? '', authorization: request.headers.authorization, body });
    if (request.url === '/api/sign/download/42') {
      response.setHeader('content-type', 'application/pdf').end(await signPdf(pdf, signer, wish));
    } else if (body.includes('salah')) {
      response.statusCode = 400;
      response.end('{"error":"Passphrase anda salah"}');
    } else if (body.includes('rusak')) {
      response.setHeader('content-type', 'application/pdf').end(pdf);
    } else response.setHeader('id_dokumen', '42').end('{}');
  });
  await new Promise<void>((ready) => service.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});
afterAll(() => {
  service.close();
  folder.remove();
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('latin1');
}

const bsre = (passphrase: string, to = address) =>
  bsreSigner(
    { address: to, user: 'esign', password: 'kunci', patience: 5000, fetch },
    { nik: '3300000000000001', passphrase },
  );

test('the test authority is made once, readable by its owner only, also when two ask at the same time', async () => {
  const other = temporaryFolder();
  const both = await Promise.all([testAuthority(other.path), testAuthority(other.path)]);
  expect(both[0].ca).toBe(both[1].ca);
  await Promise.all(both.map((one) => one.signerFor(governor)));
  const files = readdirSync(other.path);
  expect(files).toHaveLength(2);
  for (const file of files) expect(statSync(join(other.path, file)).mode & 0o777).toBe(0o600);
  other.remove();
});

test('what the service returns is a signed decree that verifies', async () => {
  const signed = await signPdf(pdf, bsre('rahasia-besar'), wish);
  expect((await verifyDecree(signed)).ok).toBe(true);
  const [asked] = seen.filter((one) => one.path === '/api/sign/pdf');
  expect(asked?.authorization).toBe(`Basic ${Buffer.from('esign:kunci').toString('base64')}`);
  for (const field of ['name="nik"', 'name="passphrase"', 'name="tampilan"', 'invisible', 'name="reason"'])
    expect(asked?.body).toContain(field);
});

test('a refusal and a silent service leave the decree unsigned and never repeat the passphrase', async () => {
  const refused = await signPdf(pdf, bsre('salah-rahasia'), wish).catch((error) => error);
  expect(refused).toMatchObject({ kind: 'permission', code: 'paper.bsre_refused', values: { status: 400 } });
  const silent = await signPdf(pdf, bsre('rahasia-besar', 'http://127.0.0.1:9'), wish).catch(
    (error) => error,
  );
  expect(silent).toMatchObject({ kind: 'busy', code: 'paper.bsre_unreachable' });
  for (const error of [refused, silent]) {
    const all = `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
    expect(all).not.toContain('rahasia');
    expect(all).not.toContain('3300000000000001');
  }
});

test('a PDF that comes back unsigned is not taken for signed', async () => {
  await expect(signPdf(pdf, bsre('rusak'), wish)).rejects.toThrow('signature.missing');
});

test('a weak key, or one that does not belong to its certificate, may not sign', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const { ca } = await testAuthority(folder.path);
  expect(() => certificateSigner([ca], key)).toThrow('do not belong together');
});

test('a code carries its 128 bits, and different bits make different codes', () => {
  expect(codeOf(new Uint8Array(16))).toBe('A'.repeat(26));
  expect(codeOf(new Uint8Array(16).fill(255))).toBe(`${'7'.repeat(25)}4`);
  expect(() => codeOf(new Uint8Array(8))).toThrow(RangeError);
  const address = verificationAddress('https://mutasi.example.test/', codeOf(new Uint8Array(16)));
  expect(address).toBe(`https://mutasi.example.test/verifikasi/${'A'.repeat(26)}`);
  expect(qrSvg(address)).toMatch(/^<svg/);
});
