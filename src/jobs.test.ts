/** The job after each act: the log's head is signed and its outside witnesses are asked, over a real connection. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/open.server.ts';
import { signerOf, verifierText } from '#ledger/note.ts';
import { addCheckpoint, nothingSeen, type Seen } from '#ledger/witness.ts';
import { createAccount } from '#people/accounts.acts.server.ts';
import { systemOffice } from '#people/system.ts';
import { latestCheckpoint, logKeys, publishedNote } from '#record/checkpoint.server.ts';
import { WITNESSES, witnessesOf } from '#record/witness.server.ts';
import type { Settings } from '#settings';
import { freshDatabase, type TestDatabase } from '#test/database.ts';
import { jobs } from './jobs.ts';

const witness = signerOf('saksi.test/inspektorat', 4, new Uint8Array(32).fill(9));
const now = new Date('2026-12-01T03:00:00Z');
let base: TestDatabase;
let data: string;
let server: Server;
let seen: Seen = nothingSeen();

beforeAll(async () => {
  base = await freshDatabase();
  data = await mkdtemp(path.join(tmpdir(), 'tepat-saksi-'));
  server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const keys = await logKeys(base.db);
    const watched = (origin: string) => ({ origin, keys, seen });
    const answer = addCheckpoint(Buffer.from(body), watched, witness, 1_796_000_000);
    seen = answer.seen ?? seen;
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  server.close();
  await base.close();
  await rm(data, { recursive: true, force: true });
});

const settings = (): Settings => ({ data, logKeyFile: undefined, baseUrl: 'http://localhost' }) as never;
const closing = new AbortController().signal;
const checkpoint = () =>
  jobs.checkpoint?.({}, { database: { db: base.db } as Database, settings: settings(), now, closing });
const acted = (username: string) =>
  createAccount(systemOffice(base.db, now), {
    username,
    name: 'Pegawai',
    nip: null,
    password: 'rahasia-sekali',
  });

test('without witnesses the head is signed by the log alone', async () => {
  await acted('satu');
  await checkpoint();
  expect(await base.db.selectFrom('log_cosignature').selectAll().execute()).toEqual([]);
});

test('a witness named in the data folder is asked, and its signature is published with the head', async () => {
  const at = server.address();
  const url = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  await writeFile(path.join(data, WITNESSES), `${verifierText(witness)} ${url}\n`);
  expect(await witnessesOf(settings())).toHaveLength(1);
  await acted('dua');
  await checkpoint();
  const head = await latestCheckpoint(base.db);
  expect(head && (await publishedNote(base.db, head))).toContain('— saksi.test/inspektorat ');
});

test('a witness that is away makes the job come again, and holds nothing up', async () => {
  await writeFile(path.join(data, WITNESSES), `${verifierText(witness)} http://127.0.0.1:9\n`);
  await acted('tiga');
  await expect(checkpoint()).rejects.toThrow('not cosigned by saksi.test/inspektorat');
  expect((await latestCheckpoint(base.db))?.size).toBe(seen.size + 1);
});
