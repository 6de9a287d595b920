/**
 * A person's say about the own facts, and the office's answer against a document (UU 27/2022 art 30 and 32: correction and access
 * within 3 x 24 hours). A fact is never changed here: it is superseded by an import, or found right; the claim only says which.
 */
import { sql } from 'kysely';
import type { ClaimOutcome } from '#db/quality.tables.ts';
import { type Day, officeDay } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { refuse } from '#ground/refusal.ts';
import { tellPerson } from '#notice/outbox.server.ts';
import { seat } from '#people/permission.ts';
import { act, type Tx } from '#record/append.server.ts';
import { newId } from '#record/new-id.server.ts';
import type { Office } from '#record/office.ts';

/** Three times twenty-four hours, as the law counts: weekends and holidays are inside. */
export const CLAIM_HOURS = 72;
const HOUR_MS = 3_600_000;

const dueAfter = (now: Date): Date => new Date(now.getTime() + CLAIM_HOURS * HOUR_MS);

const about = { round: null, cases: [] };
const tableOf = (kind: string) => sql.table(kind === 'pegawai' ? 'employee' : 'fact');

/** The row if it is this person's, of this kind, whether it still stands or not. */
async function rowOf(tx: Tx, kind: string, row: string, nip: Nip): Promise<{ current: boolean }> {
  const ofKind = kind === 'pegawai' ? sql`` : sql`and kind = ${kind}`;
  const { rows } = await sql<{ current: boolean }>`
    select ended_by is null as current from ${tableOf(kind)} where row_id = ${row} and nip = ${nip} ${ofKind}`.execute(
    tx,
  );
  if (!rows[0]) throw refuse('missing', 'thing.missing', { what: 'fakta', id: row });
  return rows[0];
}

const ownNip = (office: Office): Nip => {
  const { nip } = office.actor;
  if (nip === null) throw refuse('permission', 'act.notYours', {});
  return nip;
};

/** Says that the own facts, as shown, are right for this year. Saying it twice changes nothing. */
export async function confirmFacts(given: Office, facts: number): Promise<void> {
  const nip = ownNip(given);
  const office = seat(given, 'speakOfOwnFacts', { nip });
  const year = Number(officeDay(office.now).slice(0, 4));
  const before = await office.db
    .selectFrom('fact_confirmed')
    .select('nip')
    .where('nip', '=', nip)
    .where('year', '=', year)
    .executeTakeFirst();
  if (before) return;
  await act(office, async ({ tx, append }) => {
    await tx.insertInto('fact_confirmed').values({ nip, year, facts, at: office.now }).execute();
    await append({ kind: 'facts_confirmed', about, public: { year }, personal: { _: { nip, facts } } });
  });
}

/** Says that one of the own facts is wrong (`row`), or that one is missing (no row). */
export async function contestFact(
  given: Office,
  said: { kind: string; row: string | null; text: string },
): Promise<string> {
  const nip = ownNip(given);
  const office = seat(given, 'speakOfOwnFacts', { nip });
  const claim = newId('F');
  const due = dueAfter(office.now);
  await act(office, async ({ tx, append }) => {
    if (said.row !== null) {
      await rowOf(tx, said.kind, said.row, nip);
      await refuseSecond(tx, { ...said, nip });
    }
    await raise(tx, { ...said, id: claim, nip, at: office.now, due, raised_by: null, found_in: null });
    await append({
      kind: 'fact_contested',
      about,
      public: { claim, what: said.kind, due: due.toISOString() },
      personal: { _: { nip, text: said.text } },
    });
  });
  return claim;
}

/** One claim at a time for each fact. */
async function refuseSecond(tx: Tx, fact: { kind: string; row: string | null; nip: Nip }): Promise<void> {
  const open = await tx
    .selectFrom('fact_claim')
    .select('id')
    .where('nip', '=', fact.nip)
    .where('kind', '=', fact.kind)
    .where('fact_row', '=', fact.row)
    .where('outcome', 'is', null)
    .executeTakeFirst();
  if (open) throw refuse('rule', 'claim.open', { claim: open.id });
}

type Raised = {
  id: string;
  nip: Nip;
  kind: string;
  row: string | null;
  text: string;
  at: Date;
  due: Date;
  raised_by: string | null;
  found_in: string | null;
};

async function raise(tx: Tx, { row, ...claim }: Raised): Promise<void> {
  const none = { outcome: null, document: null, answer: null, answered_by: null, answered_at: null };
  await tx
    .insertInto('fact_claim')
    .values({ ...claim, fact_row: row, ...none })
    .execute();
}

/** A newer fact than the claim stands: the contested row was superseded, or one came where one was missing. */
async function isMended(tx: Tx, claim: { kind: string; nip: string; fact_row: string | null; at: Date }) {
  if (claim.fact_row !== null) return !(await rowOf(tx, claim.kind, claim.fact_row, claim.nip)).current;
  const ofKind = claim.kind === 'pegawai' ? sql`` : sql`and f.kind = ${claim.kind}`;
  const { rows } = await sql`
    select 1 from ${tableOf(claim.kind)} f join import_batch b on b.id = f.batch_id
    where f.nip = ${claim.nip} and f.ended_by is null and b.at > ${claim.at} ${ofKind} limit 1`.execute(tx);
  return rows.length > 0;
}

export type ClaimAnswer = { claim: string; outcome: ClaimOutcome; document: string; answer: string };

/** Answers a claim after a look at the document. `units`: where the person stands, with every unit above. */
export async function answerClaim(
  given: Office,
  said: ClaimAnswer,
  units: readonly string[] | undefined,
): Promise<void> {
  const office = seat(given, 'correctFact', units === undefined ? {} : { units });
  const { claim: id, outcome, document, answer } = said;
  await act(office, async ({ tx, append }) => {
    const claim = await tx
      .selectFrom('fact_claim')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!claim) throw refuse('missing', 'thing.missing', { what: 'sanggahan', id });
    if (claim.outcome !== null) throw refuse('rule', 'claim.answered', { claim: id });
    if (claim.nip === office.actor.nip) throw refuse('permission', 'act.conflict', { kind: 'diri' });
    // Who found a fact wrong does not alone say that it is right after all; that it was mended shows by itself.
    if (outcome !== 'diperbaiki' && claim.raised_by === office.actor.account)
      throw refuse('permission', 'claim.ownFinding', { claim: id });
    if (outcome === 'diperbaiki' && !(await isMended(tx, claim)))
      throw refuse('rule', 'claim.unmended', { claim: id });
    const by = office.actor.account;
    await tx
      .updateTable('fact_claim')
      .set({ outcome, document, answer, answered_by: by, answered_at: office.now })
      .where('id', '=', id)
      .execute();
    if (outcome === 'benar' && claim.fact_row !== null) await note(tx, office, { ...claim, document });
    const path = '/saya/data#sanggahan';
    await tellPerson(tx, { nip: claim.nip, what: 'data', path, at: office.now });
    await append({
      kind: 'claim_answered',
      about,
      public: { claim: id, outcome },
      personal: { _: { nip: claim.nip, document, answer } },
    });
  });
}

/** Writes down that a row was compared with a document; the first comparison of a row stays. */
async function note(
  tx: Tx,
  office: Office,
  seen: { kind: string; fact_row: string | null; nip: string; document: string },
): Promise<void> {
  const { kind, fact_row, nip, document } = seen;
  if (fact_row === null) return;
  await tx
    .insertInto('fact_verified')
    .values({ kind, fact_row, nip, document, by: office.actor.account, at: office.now })
    .onConflict((on) => on.columns(['kind', 'fact_row']).doNothing())
    .execute();
}

/** Marks a fact as compared with a document, without a claim before it. */
export async function verifyFact(
  given: Office,
  fact: { kind: string; row: string; nip: Nip; document: string },
  units: readonly string[] | undefined,
): Promise<void> {
  const office = seat(given, 'correctFact', units === undefined ? {} : { units });
  if (fact.nip === office.actor.nip) throw refuse('permission', 'act.conflict', { kind: 'diri' });
  await act(office, async ({ tx, append }) => {
    const { current } = await rowOf(tx, fact.kind, fact.row, fact.nip);
    if (!current) throw refuse('rule', 'fact.superseded', { row: fact.row });
    await note(tx, office, { kind: fact.kind, fact_row: fact.row, nip: fact.nip, document: fact.document });
    await append({
      kind: 'fact_verified',
      about,
      public: { what: fact.kind, row: fact.row },
      personal: { _: { nip: fact.nip, document: fact.document } },
    });
  });
}

/**
 * Proposes the correction of a fact that was compared with a document and differs from it. The fact stands until an import brings
 * the right one; until then it counts as doubtful, the person is told, and the clock of a claim runs.
 */
export async function proposeCorrection(
  given: Office,
  found: { kind: string; row: string; nip: Nip; document: string; text: string },
  units: readonly string[] | undefined,
): Promise<string> {
  const office = seat(given, 'correctFact', units === undefined ? {} : { units });
  const { kind, row, nip, document, text } = found;
  if (nip === office.actor.nip) throw refuse('permission', 'act.conflict', { kind: 'diri' });
  const claim = newId('F');
  const due = dueAfter(office.now);
  await act(office, async ({ tx, append }) => {
    const { current } = await rowOf(tx, kind, row, nip);
    if (!current) throw refuse('rule', 'fact.superseded', { row });
    await refuseSecond(tx, { kind, row, nip });
    const by = { raised_by: office.actor.account, found_in: document };
    await raise(tx, { id: claim, nip, kind, row, text, at: office.now, due, ...by });
    await tellPerson(tx, { nip, what: 'data', path: '/saya/data#sanggahan', at: office.now });
    await append({
      kind: 'correction_proposed',
      about,
      public: { claim, what: kind, due: due.toISOString() },
      personal: { _: { nip, document, text } },
    });
  });
  return claim;
}

/** Asks an agency to mend its data: its officials are told where the list is. */
export async function remindDebts(
  given: Office,
  debts: { agency: string; owed: number; people: number },
): Promise<number> {
  const office = seat(given, 'remindDebts', {});
  const today: Day = officeDay(office.now);
  return act(office, async ({ tx, append }) => {
    const last = await tx
      .selectFrom('data_reminder')
      .select('at')
      .where('agency', '=', debts.agency)
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last && officeDay(last.at) === today)
      throw refuse('rule', 'debts.reminded', { agency: debts.agency });
    const officials = await tx
      .selectFrom('account_role as r')
      .innerJoin('account as a', 'a.id', 'r.account')
      .select('a.nip')
      .distinct()
      .where('r.unit', '=', debts.agency)
      .where('r.role', 'in', ['operator', 'kepala_opd'])
      .where('a.nip', 'is not', null)
      .execute();
    const path = `/data/mutu/${encodeURIComponent(debts.agency)}`;
    for (const { nip } of officials) await tellPerson(tx, { nip, what: 'tunggakan', path, at: office.now });
    const told = officials.length;
    await tx
      .insertInto('data_reminder')
      .values({ ...debts, told, by: office.actor.account, at: office.now })
      .execute();
    await append({ kind: 'debts_reminded', about, public: { ...debts, told }, personal: {} });
    return told;
  });
}
