import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Office, Role } from '#record/office.ts';
import {
  answerClaim,
  confirmFacts,
  contestFact,
  proposeCorrection,
  remindDebts,
  verifyFact,
} from '#registry/claims.acts.server.ts';
import { claimsOf, confirmedIn, ownClaims, verifiedRows } from '#registry/claims.reads.server.ts';
import { importFile } from '#registry/import.acts.server.ts';
import { ownFacts } from '#registry/person-facts.reads.server.ts';
import { freshDatabase, type TestDatabase } from '#test/database.ts';

const nip = '198503172010011004';
let base: TestDatabase;
let now = new Date('2026-12-01T02:00:00Z');

const office = (role: Role, of: string | null = null): Office => ({
  db: base.db,
  actor: { account: `akun-${role}`, nip: of, name: role, roles: [{ role, unit: null }], role },
  now,
});
const sheet = (name: string, text: string) => ({ name: `${name}.csv`, bytes: Buffer.from(text) });
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (isRefusal(error) ? error.code : String(error)),
  );
const skp = (rating: number) => sheet('skp', `nip,tahun,predikat_id\n${nip},2024,${rating}\n`);
const currentRow = async (): Promise<string> => {
  const row = await base.db
    .selectFrom('fact')
    .select('row_id')
    .where('nip', '=', nip)
    .where('kind', '=', 'skp')
    .where('ended_by', 'is', null)
    .executeTakeFirstOrThrow();
  return String(row.row_id);
};

beforeAll(async () => {
  base = await freshDatabase();
  const head = 'nip_baru,nama,jabatan_id,unor_id\n';
  await importFile(office('bkd'), 'pegawai', sheet('pegawai', `${head}${nip},ANI,J1,U1\n`));
  await importFile(office('bkd'), 'skp', skp(3));
});
afterAll(() => base?.close());

describe('what an employee says about the own facts', () => {
  it('is confirmed once a year, and saying it twice changes nothing', async () => {
    await confirmFacts(office('pegawai', nip), 5);
    await confirmFacts(office('pegawai', nip), 6);
    expect(await confirmedIn(base.db, nip, 2026)).toBe('2026-12-01T02:00:00.000Z');
    expect(await codeOf(confirmFacts(office('bkd', nip), 5))).toBe('act.forbidden');
  });

  it('is a claim with an answer due in three times twenty-four hours, one at a time for each fact', async () => {
    const said = { kind: 'skp', row: await currentRow(), text: 'Predikat saya Baik, bukan Butuh Perbaikan.' };
    await contestFact(office('pegawai', nip), said);
    const [claim] = await claimsOf(base.db);
    expect(claim).toMatchObject({ nip, name: 'ANI', kind: 'skp', outcome: null, superseded: false });
    expect(claim?.due).toBe('2026-12-04T02:00:00.000Z');
    expect(await codeOf(contestFact(office('pegawai', nip), said))).toBe('claim.open');
    const strange = { ...said, row: '999999' };
    expect(await codeOf(contestFact(office('pegawai', nip), strange))).toBe('thing.missing');
  });

  it('cannot be called mended while the old fact stands, nor be answered by the person', async () => {
    const [claim] = await claimsOf(base.db);
    const said = {
      claim: claim?.id ?? '',
      outcome: 'diperbaiki',
      document: 'Dokumen SKP 2024',
      answer: 'Sudah.',
    } as const;
    expect(await codeOf(answerClaim(office('bkd'), said, []))).toBe('claim.unmended');
    expect(await codeOf(answerClaim(office('bkd', nip), said, []))).toBe('act.conflict');
    now = new Date('2026-12-02T02:00:00Z');
    await importFile(office('bkd'), 'skp', skp(2));
    await answerClaim(office('bkd'), said, []);
    expect(await codeOf(answerClaim(office('bkd'), said, []))).toBe('claim.answered');
    expect((await ownClaims(base.db, nip))[0]).toMatchObject({ outcome: 'diperbaiki', superseded: true });
    const news = await base.db.selectFrom('notice_outbox').select(['nip', 'what']).execute();
    expect(news).toEqual([{ nip, what: 'data' }]);
  });

  it('or a fact found right by its document is verified, until a newer one comes', async () => {
    const row = await currentRow();
    await verifyFact(office('bkd'), { kind: 'skp', row, nip, document: 'Dokumen SKP 2024 nomor 7' }, []);
    const seen = { document: 'Dokumen SKP 2024 nomor 7', by: 'akun-bkd', at: now.toISOString() };
    expect(await verifiedRows(base.db, nip)).toEqual(new Map([[`skp/${row}`, seen]]));
    await importFile(office('bkd'), 'skp', skp(1));
    expect((await verifiedRows(base.db, nip)).has(`skp/${await currentRow()}`)).toBe(false);
    const old = { kind: 'skp', row, nip, document: 'Dokumen SKP 2024 nomor 7' };
    expect(await codeOf(verifyFact(office('bkd'), old, []))).toBe('fact.superseded');
  });

  it('or, where it differs from its document, its correction is proposed, and it stays doubtful until a newer one comes', async () => {
    const row = await currentRow();
    const found = { kind: 'skp', row, nip, document: 'Dokumen SKP 2024 nomor 7', text: 'Predikatnya Baik.' };
    expect(await codeOf(proposeCorrection(office('bkd', nip), found, []))).toBe('act.conflict');
    expect(await codeOf(proposeCorrection(office('tpk'), found, []))).toBe('act.forbidden');
    const claim = await proposeCorrection(office('operator'), found, []);
    expect(await codeOf(proposeCorrection(office('bkd'), found, []))).toBe('claim.open');
    expect((await ownFacts(base.db, nip, wordsIn('id'), 'id', '2026-12-01'))[0]).toMatchObject({
      quality: 'diragukan',
      correction: claim,
    });
    const said = { claim, document: 'Dokumen SKP 2024 nomor 7', answer: 'Sudah diimpor.' } as const;
    const unmended = { ...said, outcome: 'diperbaiki' } as const;
    expect(await codeOf(answerClaim(office('operator'), unmended, []))).toBe('claim.unmended');
    const right = { ...said, outcome: 'benar' } as const;
    expect(await codeOf(answerClaim(office('operator'), right, []))).toBe('claim.ownFinding');
    await importFile(office('bkd'), 'skp', skp(2));
    await answerClaim(office('operator'), unmended, []);
    expect((await ownFacts(base.db, nip, wordsIn('id'), 'id', '2026-12-01'))[0]).toMatchObject({
      quality: 'tercatat',
      correction: null,
    });
  });
});

describe('an agency that owes data', () => {
  it('is reminded at most once a day, by the personnel agency only', async () => {
    const debts = { agency: 'U1', owed: 12, people: 5 };
    expect(await remindDebts(office('bkd'), debts)).toBe(0);
    expect(await codeOf(remindDebts(office('bkd'), debts))).toBe('debts.reminded');
    expect(await codeOf(remindDebts(office('operator'), debts))).toBe('act.forbidden');
  });
});
