/** Scheduling an assessment, entering its results one by one or from the sheet that comes back, and scoring the calibration sample. */
import { hashOf } from '#ground/canonical.ts';
import { type Day, officeDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { SheetSource } from '#paper/sheets/raw.ts';
import { digestOf } from '#paper/sheets/read.ts';
import { conflictOf } from '#people/conflict.ts';
import { seat } from '#people/permission.ts';
import { act, type Tx } from '#record/append.server.ts';
import { newId } from '#record/new-id.server.ts';
import type { Office } from '#record/office.ts';
import { circleOf } from '#registry/circle.server.ts';
import type { Levels, Province } from '#registry/facts.ts';
import { kompetensi } from '#registry/kinds/kompetensi.ts';
import { knownTextIn } from '#registry/known.server.ts';
import { knownOf } from '#registry/known.ts';
import { type Finding, readKind } from '#registry/reading.ts';
import { recordFacts } from '#registry/record-facts.server.ts';
import { conflictFactsOf } from '#registry/superior.ts';

export type Schedule = {
  on: Day;
  place: string;
  method: string;
  organiser: string;
  nips: readonly string[];
  /** every n-th of them is scored twice; 0: none */
  sampleEvery: number;
};

export async function scheduleAssessment(office: Office, given: Schedule): Promise<string> {
  const seated = seat(office, 'scheduleAssessment', {});
  const { nips, sampleEvery, on, place, method, organiser } = given;
  const people = [...new Set(nips)];
  if (people.length === 0) throw refuse('input', 'assessment.nobody', undefined);
  const province = await circleOf(office.db, officeDay(office.now), [], people);
  const stranger = people.find((nip) => !province.people.has(nip));
  if (stranger !== undefined) throw refuse('missing', 'thing.missing', { what: 'Pegawai', id: stranger });
  const id = newId('S');
  // The sample is drawn by the hash of session and person: nobody picks whom to score twice.
  const drawn = [...people].sort((a, b) => (hashOf(`${id} ${a}`) < hashOf(`${id} ${b}`) ? -1 : 1));
  const sample = new Set(sampleEvery > 0 ? drawn.slice(0, Math.ceil(drawn.length / sampleEvery)) : []);
  await act(seated, async ({ tx, append }) => {
    await tx
      .insertInto('assessment_session')
      .values({ id, on_day: on, place, method, organiser, by: office.actor.account, at: office.now })
      .execute();
    await tx
      .insertInto('assessment_seat')
      .values(
        people.map((nip) => ({
          session_id: id,
          nip,
          sample: sample.has(nip),
          scored_at: null,
          batch_id: null,
        })),
      )
      .execute();
    await append({
      kind: 'assessment_scheduled',
      about: { round: null, cases: [] },
      public: { session: id, on, method, people: people.length, sample: sample.size },
      personal: { _: { nips: people } },
    });
  });
  return id;
}

type Session = { id: string; on_day: string; method: string; organiser: string };

async function getSession(tx: Tx | Office['db'], id: string): Promise<Session> {
  const found = await tx
    .selectFrom('assessment_session')
    .select(['id', 'on_day', 'method', 'organiser'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw refuse('missing', 'thing.missing', { what: 'Asesmen', id });
  return found;
}

const factOf = (session: Session, nip: string, levels: Levels) => ({
  nip,
  fact: { on: session.on_day, by: session.organiser, method: session.method, levels, validUntil: null },
});

function refuseEarly(office: Office, session: Session): void {
  if (session.on_day > officeDay(office.now))
    throw refuse('rule', 'assessment.early', { on: session.on_day });
}

function seatFor(office: Office, province: Province, nip: string): Office {
  const conflict = conflictOf(conflictFactsOf(province), office.actor.nip, nip);
  return seat(office, 'scoreAssessment', { nip, conflict });
}

/** Enters the levels of one person. Of somebody in the sample, the second assessor's scores show agreement and change no fact. */
export async function scoreAssessment(
  office: Office,
  sessionId: string,
  nip: string,
  levels: Levels,
): Promise<void> {
  const session = await getSession(office.db, sessionId);
  refuseEarly(office, session);
  const province = await circleOf(office.db, officeDay(office.now), [], [nip, office.actor.nip]);
  const seated = seatFor(office, province, nip);
  if (Object.keys(levels).length === 0) throw refuse('input', 'assessment.noLevels', undefined);
  await act(
    seated,
    async ({ tx, append }) => {
      const place = await tx
        .selectFrom('assessment_seat')
        .select(['sample', 'scored_at'])
        .where('session_id', '=', sessionId)
        .where('nip', '=', nip)
        .forUpdate()
        .executeTakeFirst();
      if (!place) throw refuse('missing', 'thing.missing', { what: 'Peserta', id: nip });
      const before = await tx
        .selectFrom('calibration_score')
        .select('scorer')
        .where('session_id', '=', sessionId)
        .where('nip', '=', nip)
        .execute();
      if (
        before.some(({ scorer }) => scorer === office.actor.account) ||
        (before.length > 0 && !place.sample)
      )
        throw refuse('rule', 'assessment.scored', undefined);
      if (before.length >= 2) throw refuse('rule', 'assessment.scored', undefined);
      await keepScore(tx, office, sessionId, nip, levels);
      const first = place.scored_at === null;
      if (first) {
        const batch = await recordFacts(tx, seated, 'kompetensi', {
          rows: [factOf(session, nip, levels)],
          source: session.organiser,
          on: session.on_day,
        });
        await markScored(tx, office, sessionId, [nip], batch);
      }
      await append({
        kind: first ? 'assessment_entered' : 'calibration_scored',
        about: { round: null, cases: [] },
        public: { session: sessionId, people: 1, fileSha256: null },
        personal: { _: { nips: [nip] } },
      });
    },
    { waitAtAppend: true },
  );
}

const keepScore = (tx: Tx, office: Office, session: string, nip: string, levels: Levels) =>
  tx
    .insertInto('calibration_score')
    .values({
      session_id: session,
      nip,
      scorer: office.actor.account,
      levels: JSON.stringify(levels),
      at: office.now,
    })
    .execute();

const markScored = (tx: Tx, office: Office, session: string, nips: readonly string[], batch: string) =>
  tx
    .updateTable('assessment_seat')
    .set({ scored_at: office.now, batch_id: batch })
    .where('session_id', '=', session)
    .where('nip', 'in', [...nips])
    .execute();

export type SheetResult = { entered: number; skipped: number; refused: Finding[] };

/** The sheet that went out comes back: rows of this session's people that have no result yet; others are told, not stored. */
export async function scoreSheet(
  office: Office,
  sessionId: string,
  source: SheetSource,
): Promise<SheetResult> {
  const session = await getSession(office.db, sessionId);
  refuseEarly(office, session);
  const today = officeDay(office.now);
  const { known } = knownOf(await knownTextIn(office.db, today));
  const reading = await readKind(kompetensi, source, known);
  const refused = reading.findings.filter(({ severity }) => severity === 'refused');
  const named = [office.actor.nip, ...reading.rows.map(({ row }) => row.nip)];
  const facts = conflictFactsOf(await circleOf(office.db, today, [], named));
  const mine = reading.rows.filter(({ row }) => conflictOf(facts, office.actor.nip, row.nip) === null);
  const seated = seat(office, 'scoreAssessment', { nip: null });
  const fileSha256 = await digestOf(source);
  return act(
    seated,
    async ({ tx, append }) => {
      const open = await tx
        .selectFrom('assessment_seat')
        .select('nip')
        .where('session_id', '=', sessionId)
        .where('scored_at', 'is', null)
        .forUpdate()
        .execute();
      const waiting = new Set(open.map(({ nip }) => nip));
      const rows = mine.map(({ row }) => row).filter(({ nip }) => waiting.has(nip));
      if (rows.length === 0) throw refuse('rule', 'assessment.sheetEmpty', { refused: refused.length });
      const batch = await recordFacts(tx, seated, 'kompetensi', {
        rows: rows.map(({ nip, fact }) => factOf(session, nip, fact.levels)),
        source: source.name,
        on: session.on_day,
      });
      for (const { nip, fact } of rows) await keepScore(tx, office, sessionId, nip, fact.levels);
      const nips = rows.map(({ nip }) => nip);
      await markScored(tx, office, sessionId, nips, batch);
      await append({
        kind: 'assessment_entered',
        about: { round: null, cases: [] },
        public: { session: sessionId, people: rows.length, fileSha256 },
        personal: { _: { nips } },
      });
      return { entered: rows.length, skipped: reading.rows.length - rows.length, refused };
    },
    { waitAtAppend: true },
  );
}
