import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decreeFileOf, decreeHash } from '#paper/decree.ts';
import { exampleDecree, exampleIssue } from '#paper/example.test-data.ts';
import { exampleLog } from '#paper/log.test-data.ts';
import { prepareSignature } from '#paper/pdf-update.ts';
import { signPdf } from '#paper/signature.server.ts';
import { poppler, signedExample, temporaryFolder, wish } from '#paper/signed.test-data.ts';
import { typeset } from '#paper/typeset.server.ts';
import { verifyDecree } from '#paper/verify-pdf.ts';

const folder = temporaryFolder();
const elsewhere = temporaryFolder();
let it: Awaited<ReturnType<typeof signedExample>>;
let gap: { start: number; end: number };

beforeAll(async () => {
  it = await signedExample(folder.path);
  const range = /\/ByteRange \[0 (\d+) (\d+)/.exec(Buffer.from(it.pdf).toString('latin1'));
  gap = { start: Number(range?.[1]), end: Number(range?.[2]) };
});
afterAll(() => {
  folder.remove();
  elsewhere.remove();
});

const flipped = (at: number, bit: number): Uint8Array => {
  const bytes = Uint8Array.from(it.pdf);
  bytes[at] = (bytes[at] as number) ^ (1 << bit);
  return bytes;
};

test('a signed decree verifies against its authority and names the signer', async () => {
  const found = await verifyDecree(it.pdf, { ca: [it.ca] });
  expect(found.first).toBeUndefined();
  expect(found).toMatchObject({
    ok: true,
    signedRange: 'whole',
    certificate: 'test',
    signer: { name: 'RADEN SURYA WICAKSANA', office: 'Gubernur Gajahmungkur' },
    checked: ['range', 'digest', 'signature', 'certificate', 'chain', 'dates', 'content'],
    unchecked: ['log', 'revocation', 'timestamp'],
  });
  expect(found.decree?.content).toEqual(exampleDecree(2));
});

test('without an authority the verifier says that it has not checked whose certificate it is', async () => {
  const found = await verifyDecree(it.pdf);
  expect(found.ok).toBe(true);
  expect(found.unchecked).toContain('ca');
  expect(found.certificate).toBe('test');
});

test('an authority that did not issue the certificate is not believed', async () => {
  const other = await signedExample(elsewhere.path);
  const found = await verifyDecree(it.pdf, { ca: [other.ca] });
  expect(found).toMatchObject({ ok: false, certificate: 'untrusted', first: { why: 'chain.broken' } });
  expect((await verifyDecree(it.pdf, { ca: [other.ca, it.ca] })).ok).toBe(true);
  expect((await verifyDecree(it.pdf, { ca: ['bukan PEM'] })).first?.why).toBe('authority.unreadable');
});

test('any flipped bit of the document is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(it.pdf.length - 1), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
      expect((await verifyDecree(flipped(at, bit), { ca: [it.ca] })).ok).toBe(false);
    }),
    { numRuns: 400 },
  );
});

test('any flipped bit inside the signature itself is found, also where nothing is signed', async () => {
  // Tags, lengths, the case of a hexadecimal digit, the padding: the places where a lenient verifier looks away.
  const text = Buffer.from(it.pdf).toString('latin1').slice(gap.start, gap.end);
  const used = text.replace(/0*>$/, '').length;
  const places = [
    ...Array.from({ length: used }, (_, i) => gap.start + i),
    ...[used + 1, used + 999, text.length - 2, text.length - 1].map((i) => gap.start + i),
  ];
  for (const at of places) {
    const bit = at % 3 === 0 ? 5 : at % 8;
    expect((await verifyDecree(flipped(at, bit), { ca: [it.ca] })).ok, `byte ${at}, bit ${bit}`).toBe(false);
  }
});

test('bytes behind the signed end are an addition, a missing end is a cut', async () => {
  const longer = Buffer.concat([it.pdf, Buffer.from('\n%%EOF\n')]);
  expect(await verifyDecree(longer, { ca: [it.ca] })).toMatchObject({
    ok: false,
    signedRange: 'part',
    first: { why: 'range.appended', offset: it.pdf.length },
  });
  expect((await verifyDecree(it.pdf.subarray(0, -1), { ca: [it.ca] })).first?.why).toBe('range.cut');
  expect((await verifyDecree(Buffer.concat([Buffer.from(' '), it.pdf]), {})).first?.why).toBe(
    'pdf.unreadable',
  );
});

test('the signature of one decree does not fit another', async () => {
  const other = await signedExample(folder.path, { ...exampleDecree(2), number: '800.1.3.1/2/2027' });
  const swapped = Buffer.from(other.pdf);
  const range = /\/ByteRange \[0 (\d+)/.exec(swapped.toString('latin1'));
  swapped.set(it.pdf.subarray(gap.start, gap.end), Number(range?.[1]));
  expect((await verifyDecree(swapped, { ca: [it.ca] })).ok).toBe(false);
});

test('a second signature is refused, by who signs and by who verifies', async () => {
  expect(() => prepareSignature(it.pdf, wish)).toThrow('signed once');
  const twice = Buffer.concat([it.pdf, Buffer.from('\n% /ByteRange [0 1 2 3]\n')]);
  expect((await verifyDecree(twice)).first?.why).toBe('signature.many');
});

test('machine-readable content that does not equal its hash is found although it is signed', async () => {
  const decree = exampleDecree(2);
  const file = decreeFileOf(decree, exampleIssue);
  const lies = [
    { ...file, content: { ...decree, number: '800.1.3.1/9/2027' } },
    { ...file, number: '800.1.3.1/9/2027' },
    { ...file, contentHash: '0'.repeat(64) },
    { ...file, format: 'decree/2' },
    null,
  ];
  for (const lie of lies) {
    const pdf = await typeset({
      template: '#sheet("Keputusan")',
      data: {},
      title: 'Uji',
      day: decree.date,
      lang: 'id',
      attachment: {
        name: 'keputusan.json',
        description: '',
        mime: 'application/json',
        text: JSON.stringify(lie),
      },
    });
    await expect(signPdf(pdf, it.signer, wish)).rejects.toThrow('content.differs');
  }
});

test('a log proof inside the decree counts only if it proves this content, in a log whose key one holds', async () => {
  const decree = exampleDecree(2);
  const { key, proofOf } = exampleLog('log.example.test');
  const entry = (contentHash: string) => ({ number: decree.number, contentHash });
  const good = proofOf(entry(decreeHash(decree)));
  const signed = await signedExample(folder.path, decree, { ...exampleIssue, logProof: good });
  const held = await verifyDecree(signed.pdf, { ca: [it.ca], logKeys: [key] });
  expect(held.first).toBeUndefined();
  expect(held.checked).toContain('log');
  const unkeyed = await verifyDecree(signed.pdf, { ca: [it.ca] });
  expect(unkeyed).toMatchObject({ ok: true, unchecked: ['key', 'revocation', 'timestamp'] });
  const strangers = exampleLog('log.example.test').key;
  const foreign = await verifyDecree(signed.pdf, { ca: [it.ca], logKeys: [strangers] });
  expect(foreign).toMatchObject({ ok: false, first: { why: 'log.differs' } });
  for (const bad of [proofOf(entry('0'.repeat(64))), good.replace(/index \d+/, 'index 0'), 'bukan bukti'])
    await expect(signedExample(folder.path, decree, { ...exampleIssue, logProof: bad })).rejects.toThrow(
      'log.differs',
    );
});

test('hostile bytes are answered, never thrown', async () => {
  const start = Buffer.from('%PDF-1.7\n');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, headed) => {
      const found = await verifyDecree(headed ? Buffer.concat([start, bytes]) : bytes, { ca: [it.ca] });
      expect(found.ok).toBe(false);
    }),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[0-9a-f]{0,300}$/), async (hex) => {
      const even = hex.length % 2 ? `${hex}0` : hex;
      const head = '%PDF-1.7\n/ByteRange [0 AAAAAAAA BBBBBBBB CC] /Contents ';
      const open = head.length;
      const close = open + even.length + 2;
      const text = `${head}<${even}>%%EOF`
        .replace('AAAAAAAA', String(open).padStart(8, '0'))
        .replace('BBBBBBBB', String(close).padStart(8, '0'))
        .replace('CC', '05');
      expect((await verifyDecree(Buffer.from(text, 'latin1'), { ca: [it.ca] })).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('cut and spliced decrees are answered, never thrown, never accepted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(it.pdf.length),
      fc.nat(it.pdf.length),
      fc.uint8Array({ minLength: 0, maxLength: 30 }),
      async (a, b, middle) => {
        const spliced = Buffer.concat([it.pdf.subarray(0, a), middle, it.pdf.subarray(b)]);
        if (Buffer.compare(spliced, it.pdf) === 0) return;
        expect((await verifyDecree(spliced, { ca: [it.ca] })).ok).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});

test('poppler agrees that the signature is valid and covers the whole document', () => {
  const said = poppler('pdfsig', it.pdf);
  if (said === null) return;
  expect(said).toContain('Signature is Valid');
  expect(said).toContain('Total document signed');
  expect(said).toContain('ETSI.CAdES.detached');
  expect(poppler('pdfsig', flipped(4000, 1))).toContain('Digest Mismatch');
});
