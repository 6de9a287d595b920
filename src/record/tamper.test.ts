import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '#case/entry.ts';
import { kyselyOn } from '#db/open.server.ts';
import { poolOf } from '#db/pool.server.ts';
import { integerIn, oneOf, randomFrom } from '#ground/random.ts';
import { signatureOn, signerOf } from '#ledger/note.ts';
import { addCheckpoint, nothingSeen, type Seen } from '#ledger/witness.ts';
import { act } from '#record/append.server.ts';
import { auditLog, damageIn } from '#record/audit.server.ts';
import { issueCheckpoint } from '#record/checkpoint.server.ts';
import { askWitness, takeCosignatures } from '#record/witness.server.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

const key = signerOf('tepat.test/log', 1, new Uint8Array(32).fill(7));
const witness = signerOf('saksi.test/w', 4, new Uint8Array(32).fill(8));
const now = new Date('2026-11-24T02:00:00Z');
let base: TestDatabase;

const write = (entry: Entry) => {
  const actor = {
    account: 'a1',
    nip: null,
    name: 'BKD',
    roles: [{ role: 'bkd' as const, unit: null }],
    role: 'bkd' as const,
  };
  return act({ db: base.db, actor, now }, ({ append }) => append(entry));
};

beforeAll(async () => {
  base = await freshDatabase();
  for (const round of ['R1', 'R2'])
    await write({
      kind: 'round_opened',
      about: { round, cases: [] },
      public: { title: 'Mutasi', asOf: '2026-11-24', tmt: '2027-01-02', timetable: [] },
      personal: {},
    });
  for (let i = 0; i < 12; i++) {
    const id = `k${i}`;
    const round = i % 2 ? 'R1' : 'R2';
    await write({
      kind: 'nominated',
      about: { round, cases: [id] },
      public: { by: 'bkd' },
      personal: { [id]: { nip: `1985031720100110${10 + i}`, from: null, to: 'u/j', reason: 'Pengawasan' } },
    });
    await write({ kind: 'submitted', about: { round, cases: [id] }, public: {}, personal: {} });
    if (i % 4 === 0) await issueCheckpoint(base.db, key, now);
  }
});
afterAll(() => base.close());

test('a witness is asked with a proof from where it stands, and what it signs is kept', async () => {
  let seen: Seen = nothingSeen();
  const send = async (_: string, body: string) => {
    const watched = (origin: string) => ({ origin, keys: [key], seen });
    const answer = addCheckpoint(Buffer.from(body), watched, witness, 1_795_000_000);
    seen = answer.seen ?? seen;
    return answer;
  };
  const first = await issueCheckpoint(base.db, key, now);
  expect(await askWitness(base.db, first, { key: witness, url: 'http://w/' }, send)).toBe(true);
  expect(await askWitness(base.db, first, { key: witness, url: 'http://w/' }, send)).toBe(true);
  // The witness has moved on without us: its answer 409 tells from where to begin.
  seen = nothingSeen();
  expect(await askWitness(base.db, first, { key: witness, url: 'http://w/' }, send)).toBe(true);
  const stranger = signerOf('orang.test/lain', 4, new Uint8Array(32).fill(3));
  const { line } = signatureOn(first.note.slice(0, first.note.lastIndexOf('\n\n') + 1), stranger, 1);
  expect(await takeCosignatures(base.db, `${line}\n`, [witness], first.size)).toBe(0);
  expect(await auditLog(base.db)).toBeNull();
});

const takenBack = new Error('looked at, and undone');
const optional = new Set(['log_personal', 'log_cosignature', 'log_checkpoint', 'log_key']);
const tables = {
  log_entry: ['index', 'at', 'kind', 'round_id', 'leaf', 'leaf_hash'],
  log_about: ['entry_index', 'position', 'case_id', 'commitment'],
  log_personal: ['entry_index', 'subject', 'salt', 'content'],
  log_node: ['level', 'index', 'hash'],
  log_head: ['size', 'edge'],
  log_key: ['verifier', 'since_size'],
  log_checkpoint: ['size', 'root', 'note'],
  log_cosignature: ['size', 'witness', 'key_id', 'line', 'time'],
  case_status: ['case_id', 'round_id', 'nip', 'from_post', 'to_post', 'status', 'objection', 'updated_index'],
  round_status: ['round_id', 'status', 'updated_index'],
};

/** A value of the column's type, close to the old one and different from it. */
const other = (type: string, column: string): string => {
  if (type === 'bytea')
    return `set_byte(coalesce(${column}, decode(repeat('00', 32), 'hex')), 0, (get_byte(coalesce(${column}, '\\x00'::bytea), 0) + 1) % 256)`;
  if (type === 'text')
    return `case when coalesce(${column}, '') = '' then 'x' else overlay(${column} placing (case when right(${column}, 1) = '1' then '2' else '1' end) from length(${column})) end`;
  if (type.startsWith('timestamp')) return `${column} + interval '1 second'`;
  return `${column} + 1`;
};

test('whatever a superuser changes, adds or removes in the log or its state is found', async () => {
  const pool = poolOf(base.adminUrl, { max: 1 });
  const admin = kyselyOn(pool);
  const columns = await sql<{ table: string; column: string; type: string }>`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public'`.execute(admin);
  const typeOf = new Map(columns.rows.map((row) => [`${row.table}.${row.column}`, row.type]));
  const row = (table: string) =>
    `where ctid = (select ctid from ${table} order by md5(ctid::text || '$seed') limit 1)`;
  const edits = Object.entries(tables).flatMap(([table, names]) => [
    ...names.map((name) => {
      const set = other(typeOf.get(`${table}.${name}`) ?? 'text', `"${name}"`);
      return `update ${table} set "${name}" = ${set} ${row(table)}`;
    }),
    // An opening may lawfully be gone, and so may what only adds trust; all else must be there.
    ...(optional.has(table) ? [] : [`delete from ${table} ${row(table)}`]),
  ]);
  const rewritten = `convert_to(replace(convert_from(leaf, 'UTF8'), '"bkd"', '"gub"'), 'UTF8')`;
  edits.push(
    `insert into log_personal select 3, 'k-palsu', decode(repeat('00', 32), 'hex'), '{}'`,
    `insert into log_node select 9, 0, decode(repeat('00', 32), 'hex')`,
    `insert into log_about select 0, 0, 'k-palsu', null`,
    `insert into log_entry select 999, now(), 'x', null, leaf, leaf_hash from log_entry where index = 0`,
    `insert into case_status select 'k-palsu', 'R1', null, null, null, 'selesai', null, 0`,
    `insert into round_status select 'R-palsu', 'terbit', 0`,
    `update log_entry set leaf = ${rewritten}, leaf_hash = sha256('\\x00'::bytea || ${rewritten}) ${row('log_entry')}`,
  );
  const random = randomFrom('2026-11-24');
  let looked = 0;
  for (const edit of [...edits, ...Array.from({ length: 20 }, () => oneOf(random, edits))]) {
    const statement = edit.replace('$seed', String(integerIn(random, 0, 1e9)));
    const undone = admin.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = 'replica'`.execute(tx);
      const { numAffectedRows } = await sql.raw(statement).execute(tx);
      if (numAffectedRows === undefined || numAffectedRows === 0n)
        throw new Error(`touched nothing: ${statement}`);
      looked++;
      if ((await damageIn(tx, key)) === null) throw new Error(`not found: ${statement}`);
      throw takenBack;
    });
    const end: unknown = await undone.catch((error: unknown) => error);
    // 23514 and 23505: a constraint refused the edit before anyone had to look.
    const refused = end instanceof Error && 'code' in end && ['23514', '23505'].includes(String(end.code));
    if (end !== takenBack && !refused) throw end;
  }
  expect(looked).toBeGreaterThan(50);
  await admin.destroy();
  expect(await auditLog(base.db, key)).toBeNull();
}, 240_000);
