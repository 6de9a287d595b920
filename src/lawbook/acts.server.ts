/**
 * Changing the law: BKD submits a text, a second person of Biro Hukum agrees or refuses; reference tables the office keeps by
 * itself. Each act is one entry with the hash of the text and the day from which it holds (design.md §5).
 */
import { sha256 } from '#ground/canonical.ts';
import { type Day, officeDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { type Draft, isReference, type Proved, proved } from '#lawbook/change.ts';
import { filesShipped, standingChanges } from '#lawbook/in-force.server.ts';
import { seat } from '#people/permission.ts';
import { act, type Tx } from '#record/append.server.ts';
import { newId } from '#record/new-id.server.ts';
import type { Office } from '#record/office.ts';

const nowhere = { round: null, cases: [] };
export const SHORTEST_REASON = 20;

function refuseShort(reason: string): string {
  const text = reason.trim();
  if ([...text].length < SHORTEST_REASON)
    throw refuse('input', 'lawbook.reason', { letters: SHORTEST_REASON });
  return text;
}

/** A law does not reach back: what was decided yesterday was decided under yesterday's text. */
function refusePast(from: Day, today: Day): void {
  if (from < today) throw refuse('rule', 'lawbook.past', { day: from, today });
}

/** Proves a draft before the log is locked: a second of proof must keep nobody waiting. Proved again only if the law changed meanwhile. */
async function provedEarly(office: Office, draft: Draft): Promise<{ again: (tx: Tx) => Promise<Proved> }> {
  const first = await standingChanges(office.db);
  const made = proved(filesShipped(), first, draft);
  const names = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(' ');
  return {
    again: async (tx) => {
      const now = await standingChanges(tx);
      return names(now) === names(first) ? made : proved(filesShipped(), now, draft);
    },
  };
}

/** A text with its day and reason: waiting for a second person, or in force by the word of the one who keeps it. */
async function keepChange(
  tx: Tx,
  office: Office,
  change: Pick<Proved, 'text' | 'base'> & {
    file: string;
    from: Day;
    reason: string;
    status: 'diajukan' | 'berlaku';
  },
) {
  const { file, from, text, base, reason, status } = change;
  const id = newId('H');
  const hashes = { sha256: sha256(text), base: base === undefined ? null : sha256(base) };
  const by = { account: office.actor.account, at: office.now };
  await tx
    .insertInto('law_change')
    .values({
      id,
      file,
      from_day: from,
      text,
      sha256: hashes.sha256,
      base_sha256: hashes.base,
      reason,
      status,
      submitted_by: by.account,
      submitted_at: by.at,
      decided_by: status === 'berlaku' ? by.account : null,
      decided_at: status === 'berlaku' ? by.at : null,
      decision_reason: null,
    })
    .execute();
  return { id, hashes };
}

/** BKD hands in a changed rule or legal table; nothing changes until Biro Hukum agrees. Answers the change's id. */
export async function submitChange(office: Office, draft: Draft & { reason: string }): Promise<string> {
  const seated = seat(office, 'proposeLaw', {});
  const reason = refuseShort(draft.reason);
  const { file, from } = draft;
  if (isReference(file)) throw refuse('rule', 'lawbook.reference', { file });
  refusePast(from, officeDay(office.now));
  const early = await provedEarly(office, draft);
  return act(seated, async ({ tx, append }) => {
    const waiting = await tx
      .selectFrom('law_change')
      .select('id')
      .where('file', '=', file)
      .where('status', '=', 'diajukan')
      .executeTakeFirst();
    if (waiting) throw refuse('rule', 'lawbook.waiting', { file });
    const { text, base } = await early.again(tx);
    const { id, hashes } = await keepChange(tx, seated, { ...draft, text, base, reason, status: 'diajukan' });
    await append({
      kind: 'law_change_submitted',
      about: nowhere,
      public: { change: id, file, from, ...hashes, reason },
      personal: {},
    });
    return id;
  });
}

async function waitingChange(tx: Tx | Office['db'], id: string) {
  const change = await tx.selectFrom('law_change').selectAll().where('id', '=', id).executeTakeFirst();
  if (!change) throw refuse('missing', 'thing.missing', { what: 'Perubahan aturan', id });
  if (change.status !== 'diajukan') throw refuse('rule', 'lawbook.settled', { status: change.status });
  return change;
}

/** Biro Hukum agrees or refuses; never the person who submitted it. The text is proved once more against the law of now. */
export async function decideChange(
  office: Office,
  id: string,
  given: { agrees: boolean; reason: string },
): Promise<void> {
  const seated = seat(office, 'decideLaw', {});
  const reason = given.agrees ? given.reason.trim() : refuseShort(given.reason);
  const { file, from_day: from, text } = await waitingChange(office.db, id);
  const early = given.agrees ? await provedEarly(office, { file, from, text }) : null;
  await act(seated, async ({ tx, append }) => {
    const change = await waitingChange(tx, id);
    if (change.submitted_by === seated.actor.account)
      throw refuse('permission', 'lawbook.sameHand', undefined);
    if (early) {
      refusePast(from, officeDay(office.now));
      const { base } = await early.again(tx);
      if ((base === undefined ? null : sha256(base)) !== change.base_sha256)
        throw refuse('rule', 'lawbook.moved', { file });
    }
    await settle(tx, seated, id, given.agrees ? 'berlaku' : 'ditolak', reason);
    await append({
      kind: 'law_change_decided',
      about: nowhere,
      public: {
        change: id,
        file,
        from,
        sha256: change.sha256,
        outcome: given.agrees ? 'disetujui' : 'ditolak',
        reason,
      },
      personal: {},
    });
  });
}

async function settle(
  tx: Tx,
  office: Office,
  id: string,
  status: 'berlaku' | 'ditolak' | 'ditarik',
  reason: string,
): Promise<void> {
  await tx
    .updateTable('law_change')
    .set({
      status,
      decided_by: office.actor.account,
      decided_at: office.now,
      decision_reason: reason === '' ? null : reason,
    })
    .where('id', '=', id)
    .execute();
}

/** BKD takes back what waits. An approved change is undone by another change, which again needs two people. */
export async function withdrawChange(office: Office, id: string, given: string): Promise<void> {
  const seated = seat(office, 'proposeLaw', {});
  const reason = refuseShort(given);
  await act(seated, async ({ tx, append }) => {
    const { file, from_day: from, sha256: hash } = await waitingChange(tx, id);
    await settle(tx, seated, id, 'ditarik', reason);
    await append({
      kind: 'law_change_withdrawn',
      about: nowhere,
      public: { change: id, file, from, sha256: hash, reason },
      personal: {},
    });
  });
}

/** Changes a reference table from a day on. `rows` says how many rows differ, for the log. Answers the change's id. */
export async function changeReference(
  office: Office,
  draft: Draft & { reason: string; rows: number },
): Promise<string> {
  const seated = seat(office, 'keepReferences', {});
  const reason = refuseShort(draft.reason);
  const { file, from, rows } = draft;
  if (!isReference(file)) throw refuse('rule', 'lawbook.notReference', { file });
  const early = await provedEarly(office, draft);
  return act(seated, async ({ tx, append }) => {
    const { text, base } = await early.again(tx);
    const { id, hashes } = await keepChange(tx, seated, { ...draft, text, base, reason, status: 'berlaku' });
    await append({
      kind: 'reference_changed',
      about: nowhere,
      public: { change: id, file, from, ...hashes, rows, reason },
      personal: {},
    });
    return id;
  });
}

/** Takes back the last change of a reference table: the text before it holds again. Frozen rounds keep what they were frozen with. */
export async function withdrawReference(office: Office, id: string, given: string): Promise<void> {
  const seated = seat(office, 'keepReferences', {});
  const reason = refuseShort(given);
  await act(seated, async ({ tx, append }) => {
    const change = await tx.selectFrom('law_change').selectAll().where('id', '=', id).executeTakeFirst();
    if (!change || !isReference(change.file))
      throw refuse('missing', 'thing.missing', { what: 'Perubahan referensi', id });
    const { file, from_day: from } = change;
    const ofFile = (await standingChanges(tx)).filter((one) => one.file === file);
    const last = ofFile
      .sort((a, b) => (a.from === b.from ? a.order - b.order : a.from < b.from ? -1 : 1))
      .at(-1);
    if (last?.id !== id) throw refuse('rule', 'lawbook.notLast', { file });
    await settle(tx, seated, id, 'ditarik', reason);
    await append({
      kind: 'law_change_withdrawn',
      about: nowhere,
      public: { change: id, file, from, sha256: change.sha256, reason },
      personal: {},
    });
  });
}
