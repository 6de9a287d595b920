import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '#case/entry.ts';
import type { Command } from '#desk/command.ts';
import { run as verify } from '#desk/verify.command.ts';
import { run as witness } from '#desk/witness.command.ts';
import { isRefusal } from '#ground/refusal.ts';
import { readVerifier, signerOf, verifierText } from '#ledger/note.ts';
import { act } from '#record/append.server.ts';
import { issueCheckpoint, publishedNote } from '#record/checkpoint.server.ts';
import { exportLog, roundBundle } from '#record/export.server.ts';
import { entryProof, logFile } from '#record/tiles.server.ts';
import { takeWitnessedNote } from '#record/witness.server.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

const key = signerOf('tepat.test/log', 1, new Uint8Array(32).fill(7));
const now = new Date('2026-11-24T02:00:00Z');
let base: TestDatabase;
let folder: string;
let log: string;

async function write(entry: Entry): Promise<void> {
  const actor = {
    account: 'a1',
    nip: null,
    name: 'BKD',
    roles: [{ role: 'bkd' as const, unit: null }],
    role: 'bkd' as const,
  };
  await act({ db: base.db, actor, now }, ({ append }) => append(entry));
}
const nominated = (id: string): Entry => ({
  kind: 'nominated',
  about: { round: 'R1', cases: [id] },
  public: { by: 'bkd' },
  personal: { [id]: { nip: '198503172010011004', from: null, to: 'u/j', reason: 'Pengawasan' } },
});

async function ran(command: Command, ...args: string[]) {
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    lang: 'id' as const,
  };
  try {
    const status = await command(args, {
      ...io,
      out: (text) => void io.out(text),
      err: (text) => void io.err(text),
    });
    return { status, err, json: JSON.parse(out), code: '' };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { status: 2, err, json: null, code: error.code as string };
  }
}

beforeAll(async () => {
  base = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tepat-log-'));
  await write({
    kind: 'round_opened',
    about: { round: 'R1', cases: [] },
    public: { title: 'Mutasi', asOf: '2026-11-24', tmt: '2027-01-02', timetable: [] },
    personal: {},
  });
  for (let i = 0; i < 9; i++) await write(nominated(`k${i}`));
  log = join(folder, 'log');
  expect(await exportLog(base.db, key, now, log, 'id')).toBe(10);
});
afterAll(async () => {
  await base.close();
  await rm(folder, { recursive: true });
});

describe('a copy of the log', () => {
  test('is verified with the server gone, and says that nobody outside was asked', async () => {
    const { status, err, json } = await ran(verify, log);
    expect(json).toMatchObject({
      ok: true,
      first: null,
      size: 10,
      unchecked: ['key', 'witness', 'earlier-checkpoint'],
    });
    expect(status).toBe(0);
    expect(err).toMatch(/^Belum dibandingkan dengan pihak luar\. Sah: 10 entri/);
  });

  test('compared with the key from elsewhere no longer says so', async () => {
    const file = join(folder, 'kunci');
    await writeFile(file, `${verifierText(key)}\n`);
    const { json, err } = await ran(verify, log, '--key', file, '--checkpoint', join(log, 'checkpoint'));
    expect(json.checked).toEqual(['entries', 'tree', 'checkpoint', 'manifest', 'key', 'earlier-checkpoint']);
    expect(err).toMatch(/^Sah/);
  });

  test('holds no personal data', async () => {
    for (const name of await readdir(log, { recursive: true })) {
      const file = join(log, name);
      if ((await stat(file)).isFile())
        expect((await readFile(file)).includes('198503172010011004'), name).toBe(false);
    }
    const lines = (await readFile(join(log, 'entries/000000.ndjson'), 'utf8')).trim().split('\n');
    for (const line of lines)
      expect(Buffer.from(JSON.parse(line).leaf, 'base64').toString()).not.toContain('198503172010011004');
  });

  test('changed on the disk is refused with entry, file, byte and reason', async () => {
    const file = join(log, 'entries/000000.ndjson');
    const good = await readFile(file);
    const bad = Buffer.from(good);
    const at = good.indexOf('\n', good.indexOf('{"index":4')) - 10;
    bad[at] = (bad[at] as number) ^ 2;
    await writeFile(file, bad);
    const { status, json, err } = await ran(verify, log);
    await writeFile(file, good);
    expect(status).toBe(1);
    expect(json.first).toMatchObject({ entry: 4, file: 'entries/000000.ndjson' });
    expect(json.first.offset).toBeLessThanOrEqual(at);
    expect(err).toContain('TIDAK SAH: entri 4, berkas entries/000000.ndjson, byte ke-');
  });

  test('is not written over another', async () => {
    await expect(exportLog(base.db, key, now, log, 'id')).rejects.toMatchObject({ code: 'export.taken' });
  });

  test('of one round proves its entries, and one entry proves itself', async () => {
    const bundle = await roundBundle(base.db, key, now, 'R1');
    await writeFile(join(folder, 'r1.json'), bundle.text);
    expect((await ran(verify, join(folder, 'r1.json'))).json).toMatchObject({ ok: true, entries: 10 });
    await writeFile(join(folder, 'r1.json'), bundle.text.replace('"R1"', '"R2"'));
    expect((await ran(verify, join(folder, 'r1.json'))).status).toBe(1);
    const proof = await entryProof(base.db, 3, await issueCheckpoint(base.db, key, now));
    await writeFile(join(folder, 'k.tlog-proof'), proof ?? '');
    expect(
      (await ran(verify, join(folder, 'k.tlog-proof'), '--key', join(log, 'log.pub'))).json,
    ).toMatchObject({
      ok: true,
      index: 3,
      checked: ['entry', 'tree', 'key'],
    });
  });

  test('that is no copy, or is not there, is refused as input', async () => {
    expect((await ran(verify, join(folder, 'tidak-ada'))).code).toBe('file.missing');
    await writeFile(join(folder, 'catatan.txt'), 'halo');
    expect((await ran(verify, join(folder, 'catatan.txt'))).code).toBe('verify.kind');
    expect((await ran(verify, folder)).code).toBe('verify.kind');
    expect((await ran(verify, log, '--key', join(folder, 'catatan.txt'))).code).toBe('verify.key');
    expect((await ran(verify, log, '--checkpoint', join(folder, 'catatan.txt'))).code).toBe(
      'verify.checkpoint',
    );
  });
});

describe('an outside witness', () => {
  let server: Server;
  let url: string;
  let known = '';
  const state = () => join(folder, 'saksi.json');

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const path = (request.url ?? '').slice('/log/'.length);
      if (path === 'cosignature' && request.method === 'POST') {
        let body = '';
        for await (const part of request) body += part;
        const witnessKey = readVerifier(known);
        const taken = witnessKey ? await takeWitnessedNote(base.db, body, [witnessKey]) : 0;
        return response.writeHead(taken > 0 ? 200 : 403).end();
      }
      const file = await logFile(base.db, path);
      return response.writeHead(file ? 200 : 404).end(file?.bytes);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const at = server.address();
    url = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/log`;
  });
  afterAll(() => server.close());

  test('signs what it sees, keeps its state to itself, and its signature stands in the next export', async () => {
    const first = await ran(witness, '--log', url, '--state', state(), '--name', 'saksi.test/inspektorat');
    expect(first.json).toMatchObject({ ok: true, size: 10, seen: 0, taken: false });
    expect((await stat(state())).mode & 0o077).toBe(0);
    known = first.json.witness;
    for (let i = 0; i < 300; i += 60) await write(nominated(`saksi-${i}`));
    await issueCheckpoint(base.db, key, now);
    expect((await ran(witness, '--log', url, '--state', state())).json).toMatchObject({
      ok: true,
      seen: 10,
      size: 15,
      taken: true,
    });
    const copy = join(folder, 'disaksikan');
    await exportLog(base.db, key, now, copy, 'id');
    await writeFile(join(folder, 'kunci-saksi'), `${known}\n${verifierText(key)}\n`);
    const { json } = await ran(verify, copy, '--key', join(folder, 'kunci-saksi'));
    expect(json).toMatchObject({ ok: true, unchecked: ['earlier-checkpoint'] });
    const read = await publishedNote(base.db, await issueCheckpoint(base.db, key, now));
    expect(read).toContain('— saksi.test/inspektorat ');
  });

  test('does not sign a log that was rewritten or that lost entries, and says so', async () => {
    const other = await freshDatabase();
    const here = base;
    try {
      base = other;
      await write({
        kind: 'round_opened',
        about: { round: 'R1', cases: [] },
        public: { title: 'Mutasi yang lain', asOf: '2026-11-24', tmt: '2027-01-02', timetable: [] },
        personal: {},
      });
      await issueCheckpoint(other.db, key, now);
      const short = await ran(witness, '--log', url, '--state', state());
      expect(short).toMatchObject({ status: 1, json: { ok: false, size: 1, seen: 15 } });
      expect(short.err).toContain('TELAH DITULIS ULANG');
      for (let i = 0; i < 20; i++) await write(nominated(`palsu-${i}`));
      await issueCheckpoint(other.db, key, now);
      expect(await ran(witness, '--log', url, '--state', state())).toMatchObject({
        status: 1,
        json: { status: 422 },
      });
    } finally {
      base = here;
      await other.close();
    }
  });
});
