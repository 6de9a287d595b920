import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry, Move } from '#case/entry.ts';
import { withClient } from '#db/pool.server.ts';
import { isRefusal } from '#ground/refusal.ts';
import { signerOf } from '#ledger/note.ts';
import { proofFault, readProof } from '#ledger/proof.ts';
import { readEntryBundle, readHashTile } from '#ledger/tile.ts';
import { hashLeaf, isConsistent, sameHash } from '#ledger/tree.ts';
import { act } from '#record/append.server.ts';
import { auditLog } from '#record/audit.server.ts';
import { firstCheckpointAfter, issueCheckpoint, seedAfterFreeze } from '#record/checkpoint.server.ts';
import { erase } from '#record/erase.server.ts';
import { consistencyProof } from '#record/nodes.server.ts';
import type { Office, Role } from '#record/office.ts';
import { entriesOfCase, entriesOfRound, entryAt, findTransfer, logSize } from '#record/read.server.ts';
import { entryProof, logFile } from '#record/tiles.server.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

const key = signerOf('tepat.test/log', 1, new Uint8Array(32).fill(7));
let at = Date.parse('2026-11-24T02:00:00Z');
let base: TestDatabase;

function office(role: Role): Office {
  at += 1000;
  const actor = { account: `akun-${role}`, nip: null, name: role, roles: [{ role, unit: null }], role };
  return { db: base.db, actor, now: new Date(at) };
}
const write = (role: Role, entry: Entry) => act(office(role), ({ append }) => append(entry));

const opened = (round: string): Entry => ({
  kind: 'round_opened',
  about: { round, cases: [] },
  public: { title: 'Mutasi Januari', asOf: '2026-11-24', tmt: '2027-01-02', timetable: [] },
  personal: {},
});
const nominated = (round: string, id: string, nip = '198503172010011004'): Entry => ({
  kind: 'nominated',
  about: { round, cases: [id] },
  public: { by: 'kepala_opd' },
  personal: { [id]: { nip, from: 'u1/j1', to: 'u2/j2', reason: 'Kompetensi pengawasan' } },
});
const step = (kind: 'submitted' | 'checked', round: string, ...cases: string[]): Entry =>
  ({ kind, about: { round, cases }, public: {}, personal: {} }) as Entry;
const stored = (round: string, moves: Record<string, Move>): Entry => ({
  kind: 'plan_stored',
  about: { round, cases: Object.keys(moves) },
  public: {
    plan: 'p1',
    caseHash: 'a',
    planHash: 'b',
    status: 'optimal',
    objectives: ['critical'],
    objective: [1],
    bound: [1],
    moves: 1,
    seed: 's',
    reason: '',
  },
  personal: moves,
});

beforeAll(async () => {
  base = await freshDatabase();
  await write('bkd', opened('R1'));
});
afterAll(() => base.close());

describe('an act', () => {
  test('leaves one entry, and the state that lists read', async () => {
    await write('kepala_opd', nominated('R1', 'k1'));
    await write('operator', step('submitted', 'R1', 'k1'));
    const row = await base.db
      .selectFrom('case_status')
      .selectAll()
      .where('case_id', '=', 'k1')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      round_id: 'R1',
      nip: '198503172010011004',
      to_post: 'u2/j2',
      status: 'diajukan',
    });
    expect((await findTransfer(base.db, 'k1'))?.status).toBe('diajukan');
    expect(await auditLog(base.db)).toBeNull();
  });

  test('that throws leaves nothing', async () => {
    const before = await logSize(base.db);
    const failing = act(office('kepala_opd'), async ({ append }) => {
      await append(nominated('R1', 'k-never'));
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await logSize(base.db)).toBe(before);
    expect(await findTransfer(base.db, 'k-never')).toBeNull();
  });

  test('cannot leave two entries, nor none', async () => {
    const before = await logSize(base.db);
    const two = act(office('kepala_opd'), async ({ append }) => {
      await append(nominated('R1', 'k-two'));
      await append(step('submitted', 'R1', 'k-two'));
    });
    await expect(two).rejects.toThrow('one entry');
    await expect(act(office('bkd'), async () => 1)).rejects.toThrow('must leave its entry');
    expect(await logSize(base.db)).toBe(before);
  });

  test('out of turn, by the wrong role, or in a round that was never opened is refused', async () => {
    const codeOf = async (done: Promise<unknown>) => {
      const error: unknown = await done.then(() => null).catch((thrown: unknown) => thrown);
      return isRefusal(error) ? `${error.kind} ${error.code}` : error;
    };
    expect(await codeOf(write('operator', step('submitted', 'R1', 'k1')))).toBe('rule act.untimely');
    expect(await codeOf(write('pegawai', step('checked', 'R1', 'k1')))).toBe('permission act.forbidden');
    expect(await codeOf(write('bkd', opened('R1')))).toBe('rule act.untimely');
    expect(await codeOf(write('kepala_opd', nominated('R9', 'k9')))).toBe('missing thing.missing');
    await write('bkd', opened('R2'));
    await expect(write('bkd', step('checked', 'R2', 'k1'))).rejects.toThrow('is of round');
  });

  test('done by many at once stands one behind the other, without a gap and each only once', async () => {
    const before = await logSize(base.db);
    const ids = Array.from({ length: 40 }, (_, i) => `ramai-${i % 20}`);
    const ends = await Promise.allSettled(ids.map((id) => write('kepala_opd', nominated('R1', id))));
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(20);
    expect(await logSize(base.db)).toBe(before + 20);
    expect(await auditLog(base.db)).toBeNull();
  });

  test('about a whole province keeps its leaf small and its list provable', async () => {
    const moves = Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [
        `massal-${String(i).padStart(4, '0')}`,
        { nip: `1985${String(i).padStart(14, '0')}`, from: 'u1/j1', to: 'u2/j2' },
      ]),
    );
    for (const entry of [
      { ...opened('R3') },
      {
        kind: 'criteria_frozen',
        about: { round: 'R3', cases: [] },
        public: {
          hash: 'h',
          policyHash: 'p',
          postsHash: 'o',
          needsHash: 'n',
          vacanciesHash: 'v',
          posts: 1,
          vacancies: 1,
          lawHash: 'l',
        },
        personal: {},
      } as Entry,
    ])
      await write('bkd', entry);
    const written = await write('bkd', stored('R3', moves));
    const row = await base.db
      .selectFrom('log_entry')
      .select(sql<number>`octet_length(leaf)`.as('bytes'))
      .where('index', '=', written.index)
      .executeTakeFirstOrThrow();
    expect(row.bytes).toBeLessThan(1000);
    const back = await entryAt(base.db, written.index);
    expect(back?.about.cases).toEqual(Object.keys(moves));
    expect(back?.personal).toEqual(moves);
    expect(await auditLog(base.db)).toBeNull();
  });
});

describe('what was written', () => {
  test('is read back as it was said, and of one case only what is about it', async () => {
    const entries = await entriesOfRound(base.db, 'R1');
    expect(entries[0]).toMatchObject({
      kind: 'round_opened',
      actor: { account: 'akun-bkd', role: 'bkd' },
      personal: {},
    });
    const [first] = await entriesOfCase(base.db, 'k1');
    expect(first?.personal).toEqual({
      k1: { nip: '198503172010011004', from: 'u1/j1', to: 'u2/j2', reason: 'Kompetensi pengawasan' },
    });
    const [massal] = await entriesOfCase(base.db, 'massal-0007');
    expect(Object.keys(massal?.personal ?? {})).toEqual(['massal-0007']);
  });

  test('cannot be changed, removed or emptied by the application, nor by the owner of the tables', async () => {
    const tables = [
      'log_entry',
      'log_about',
      'log_personal',
      'log_node',
      'log_checkpoint',
      'log_cosignature',
    ];
    const tries = tables.flatMap((table) => [`delete from ${table}`, `truncate ${table} cascade`]);
    tries.push(
      `update log_entry set kind = 'x'`,
      `update log_personal set content = '{}'`,
      'drop trigger append_only on log_entry',
    );
    for (const statement of tries)
      await expect(
        withClient(base.url, (client) => client.query(statement)),
        statement,
      ).rejects.toMatchObject({
        code: '42501',
      });
    for (const statement of tries.slice(0, -1))
      await expect(
        withClient(base.ownerUrl, (client) => client.query(statement)),
        statement,
      ).rejects.toMatchObject({
        code: '42501',
      });
    const { rows } = await withClient(base.url, (client) =>
      client.query(`select c.relname from pg_class c where c.relname like 'log\\_%' and c.relkind = 'r' and
        (pg_get_userbyid(c.relowner) = current_user or (c.relname <> 'log_head' and has_table_privilege(c.oid, 'update, delete, truncate')))`),
    );
    expect(rows).toEqual([]);
  });

  test('forgets a person and keeps every proof', async () => {
    await write('kepala_opd', nominated('R1', 'k-lupa', '197701012005012001'));
    const index = (await logSize(base.db)) - 1;
    await erase(base.db, ['k-lupa']);
    const [entry] = await entriesOfCase(base.db, 'k-lupa');
    expect(entry?.personal).toEqual({ 'k-lupa': null });
    expect(await findTransfer(base.db, 'k-lupa')).toMatchObject({ status: 'draf', nip: null });
    expect(await auditLog(base.db)).toBeNull();
    const dump = await withClient(base.adminUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      );
      let text = '';
      for (const { name } of rows)
        text += JSON.stringify((await client.query(`select t::text from ${name} t`)).rows);
      return text;
    });
    expect(dump).not.toContain('197701012005012001');
    expect(dump).not.toContain(Buffer.from('197701012005012001').toString('hex'));
    expect((await entryAt(base.db, index))?.kind).toBe('nominated');
  });
});

describe('the published log', () => {
  test('has a signed head for what was written, and never two of one size', async () => {
    const [one, two] = await Promise.all([
      issueCheckpoint(base.db, key, new Date(at)),
      issueCheckpoint(base.db, key, new Date(at + 9)),
    ]);
    expect(one).toEqual(two);
    expect((await firstCheckpointAfter(base.db, one.size - 1))?.size).toBe(one.size);
    expect(await firstCheckpointAfter(base.db, one.size)).toBeUndefined();
    expect(await seedAfterFreeze(base.db, 'policy', one.size - 1)).toMatch(/^[0-9a-f]{64}$/);
    expect(await seedAfterFreeze(base.db, 'policy', one.size)).toBeUndefined();
    expect(await auditLog(base.db, key)).toBeNull();
  });

  test('serves tiles whose entries hash to them', async () => {
    const bytesAt = async (path: string) => (await logFile(base.db, path))?.bytes ?? new Uint8Array();
    const size = Number(
      Buffer.from(await bytesAt('checkpoint'))
        .toString()
        .split('\n')[1],
    );
    expect(size).toBeLessThan(256);
    const leaves = readEntryBundle(await bytesAt(`tile/entries/000.p/${size}`), size);
    const hashes = readHashTile(await bytesAt(`tile/0/000.p/${size}`), size);
    if (!leaves || !hashes) throw new Error('both must be there');
    expect(leaves.every((leaf, i) => sameHash(hashLeaf(leaf), hashes[i] ?? new Uint8Array()))).toBe(true);
    for (const path of [
      `tile/0/000.p/${size + 1}`,
      'tile/0/000',
      'tile/1/000.p/1',
      'tile/0/../000',
      'key',
      '',
    ])
      expect(await logFile(base.db, path), path).toBeUndefined();
  });

  test('proves every entry, and that it only grew', async () => {
    const old = await issueCheckpoint(base.db, key, new Date(at));
    for (let i = 0; i < 5; i++) await write('kepala_opd', nominated('R1', `tumbuh-${i}`));
    const now = await issueCheckpoint(base.db, key, new Date(at));
    const grown = (await consistencyProof(base.db, old.size, now.size)) ?? [];
    expect(isConsistent(old.size, now.size, old.root, now.root, grown)).toBe(true);
    for (let index = 0; index < now.size; index++) {
      const proof = readProof((await entryProof(base.db, index, now)) ?? '');
      expect(proofFault(proof, proof?.extra ?? new Uint8Array(), [key])).toBeNull();
    }
    expect(await entryProof(base.db, now.size, now)).toBeUndefined();
  });
});
