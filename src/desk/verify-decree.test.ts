import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#desk/verify.command.ts';
import { sha256 } from '#ground/canonical.ts';
import { signedCheckpoint } from '#ledger/checkpoint.ts';
import { signerOf, verifierText } from '#ledger/note.ts';
import { proofText } from '#ledger/proof.ts';
import { hashLeaf } from '#ledger/tree.ts';
import { signedExample, temporaryFolder } from '#paper/signed.test-data.ts';
import { leafOf } from '#record/leaf.ts';

const folder = temporaryFolder();
const key = signerOf('tepat.test/log', 1, new Uint8Array(32).fill(7));
const at = (name: string) => join(folder.path, name);
let pdf: Uint8Array;

async function verified(...args: string[]) {
  let out = '';
  let err = '';
  const status = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    lang: 'id',
  });
  return { status, json: JSON.parse(out), err };
}

/** A proof that a log of one entry says this document was issued. */
function issued(document: Uint8Array): string {
  const stamp = {
    index: 0,
    at: new Date('2026-11-24T02:00:00Z'),
    actor: { account: 'a1', role: 'gubernur' as const },
  };
  const about = { round: 'R1', cases: ['k1'] };
  const leaf = leafOf(
    { kind: 'decree_issued', about, public: { sha256: sha256(document) } },
    stamp,
    new Map(),
  );
  const checkpoint = signedCheckpoint({ size: 1, root: hashLeaf(leaf) }, key);
  return proofText({ extra: leaf, index: 0, path: [], checkpoint });
}

beforeAll(async () => {
  const made = await signedExample(folder.path);
  pdf = made.pdf;
  await writeFile(at('SK.pdf'), pdf);
  await writeFile(at('ca.pem'), made.ca);
  await writeFile(at('log.pub'), `${verifierText(key)}\n`);
});
afterAll(() => folder.remove());

test('a decree is verified from its file alone, and what was not compared is said', async () => {
  const { status, json, err } = await verified(at('SK.pdf'));
  expect(status).toBe(0);
  expect(json).toMatchObject({ ok: true, first: null, signer: { office: 'Gubernur Gajahmungkur' } });
  expect(json.unchecked).toContain('ca');
  expect(err).toMatch(
    /^Belum dibandingkan dengan pihak luar\. Sah: dokumen utuh, ditandatangani RADEN SURYA WICAKSANA/,
  );
  expect((await verified(at('SK.pdf'), '--ca', at('ca.pem'))).json.checked).toContain('chain');
});

test('a decree with the log proof beside it is also shown to stand in the log', async () => {
  await writeFile(at('SK.pdf.tlog-proof'), issued(pdf));
  const { json } = await verified(at('SK.pdf'), '--ca', at('ca.pem'), '--key', at('log.pub'));
  expect(json).toMatchObject({ ok: true, first: null });
  expect(json.checked).toContain('logged');
  expect(json.unchecked).not.toContain('key');
  await writeFile(at('SK.pdf.tlog-proof'), issued(Buffer.from('dokumen lain')));
  expect((await verified(at('SK.pdf'))).json.first).toMatchObject({
    file: 'SK.pdf.tlog-proof',
    code: 'pdf.unlogged',
  });
});

test('a changed decree is refused with the byte and the reason', async () => {
  const bad = Buffer.from(pdf);
  const place = Math.floor(bad.length / 3);
  bad[place] = (bad[place] as number) ^ 4;
  await writeFile(at('palsu.pdf'), bad);
  const { status, json, err } = await verified(at('palsu.pdf'));
  expect(status).toBe(1);
  expect(json.first).toMatchObject({
    file: 'palsu.pdf',
    why: expect.any(String),
    offset: expect.any(Number),
  });
  expect(err).toContain('TIDAK SAH: berkas palsu.pdf');
});
