/** Asking the inspectorate and the personnel officials for their papers, and their answers; each one act (Perban BKN 5/2019 art 3). */
import type { Paper } from '#db/clearance.tables.ts';
import type { Day } from '#ground/day.ts';
import { officeDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { Law } from '#law/law.ts';
import { levelOf } from '#law/lookup.ts';
import { conflictOf } from '#people/conflict.ts';
import { seat } from '#people/permission.ts';
import { act } from '#record/append.server.ts';
import { newId } from '#record/new-id.server.ts';
import type { Office } from '#record/office.ts';
import { circleOf } from '#registry/circle.server.ts';
import { dossierOf, type Province } from '#registry/facts.ts';
import { recordFacts } from '#registry/record-facts.server.ts';
import { conflictFactsOf } from '#registry/superior.ts';
import { answererOf, missingPapers } from '#steps/evaluation/clearance.ts';
import { getRound } from '#steps/round/reads.server.ts';

/** Asks for whatever papers the movers of these cases still lack; what is asked already is not asked again. Answers how many. */
export async function askClearances(
  office: Office,
  roundId: string,
  cases: readonly string[],
  given: { law: Law; due: Day },
): Promise<number> {
  const round = await getRound(office.db, roundId);
  const seated = seat(office, 'askClearance', {});
  if (cases.length === 0) throw refuse('input', 'decision.nothingChosen', undefined);
  const concerned = await office.db
    .selectFrom('case_status')
    .select('nip')
    .where('round_id', '=', roundId)
    .where('case_id', 'in', [...cases])
    .execute();
  const province = await circleOf(
    office.db,
    round.asOf,
    concerned.map(({ nip }) => nip),
  );
  return act(seated, async ({ tx, append }) => {
    const rows = await tx
      .selectFrom('case_status')
      .select(['case_id', 'nip'])
      .where('round_id', '=', roundId)
      .where('case_id', 'in', [...cases])
      .execute();
    const open = await tx
      .selectFrom('clearance_request')
      .select(['case_id', 'paper'])
      .where('case_id', 'in', [...cases])
      .where('answered_at', 'is', null)
      .execute();
    const asked = new Set(open.map((row) => `${row.case_id} ${row.paper}`));
    const wanted = rows.flatMap(({ case_id, nip }) =>
      nip === null
        ? []
        : missingPapers(dossierOf(province, nip).clearances, given.law, round.tmt)
            .filter((paper) => !asked.has(`${case_id} ${paper}`))
            .map((paper) => ({ case_id, nip, paper })),
    );
    if (wanted.length === 0) throw refuse('rule', 'clearance.nothing', undefined);
    await tx
      .insertInto('clearance_request')
      .values(
        wanted.map((one) => ({
          ...one,
          id: newId('R'),
          round_id: roundId,
          asked_by: office.actor.account,
          asked_at: office.now,
          due: given.due,
          ...{ answered_by: null, answered_at: null, clean: null, number: null },
          ...{ on_day: null, valid_until: null, batch_id: null },
        })),
      )
      .execute();
    const count = (paper: Paper): number => wanted.filter((one) => one.paper === paper).length;
    await append({
      kind: 'clearances_asked',
      about: { round: roundId, cases: [...new Set(wanted.map(({ case_id }) => case_id))] },
      public: { due: given.due, bebas_temuan: count('bebas_temuan'), D6: count('D6'), D9: count('D9') },
      personal: {},
    });
    return wanted.length;
  });
}

export type Answer = { clean: boolean; number: string; on: Day; validUntil: Day };

/** Answers one request: the paper becomes a verified fact, and R02–R04 read it from then on. */
export async function answerClearance(
  office: Office,
  requestId: string,
  { law, answer }: { law: Law; answer: Answer },
): Promise<void> {
  const request = await office.db
    .selectFrom('clearance_request')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirst();
  if (!request) throw refuse('missing', 'thing.missing', { what: 'Permintaan', id: requestId });
  const { paper, nip, round_id, case_id } = request;
  const province = await circleOf(
    office.db,
    (await getRound(office.db, round_id)).asOf,
    [],
    [nip, office.actor.nip],
  );
  const conflict = conflictOf(conflictFactsOf(province), office.actor.nip, nip);
  const seated = seat(office, paper === 'bebas_temuan' ? 'answerClearance' : 'signStatement', {
    nip,
    conflict,
  });
  if (paper !== 'bebas_temuan') refuseLowRank(seated, province, law);
  if (answer.on > officeDay(office.now)) throw refuse('input', 'clearance.future', { on: answer.on });
  if (answer.validUntil < answer.on) throw refuse('input', 'clearance.validity', undefined);
  await act(
    seated,
    async ({ tx, append }) => {
      const batch = await recordFacts(tx, seated, paper === 'bebas_temuan' ? 'bebas_temuan' : 'pernyataan', {
        rows: [
          {
            nip,
            fact: {
              kind: paper,
              number: answer.number,
              on: answer.on,
              validUntil: answer.validUntil,
              clean: answer.clean,
            },
          },
        ],
        source: answererOf[paper] === 'inspektorat' ? 'Inspektorat' : 'BKD',
        on: answer.on,
      });
      const changed = await tx
        .updateTable('clearance_request')
        .set({
          answered_by: office.actor.account,
          answered_at: office.now,
          clean: answer.clean,
          number: answer.number,
          on_day: answer.on,
          valid_until: answer.validUntil,
          batch_id: batch,
        })
        .where('id', '=', requestId)
        .where('answered_at', 'is', null)
        .executeTakeFirst();
      if (changed.numUpdatedRows === 0n) throw refuse('rule', 'clearance.answered', undefined);
      await append({
        kind: 'clearance_answered',
        about: { round: round_id, cases: [case_id] },
        public: { request: requestId, paper },
        personal: { [case_id]: { nip, ...answer } },
      });
    },
    { waitAtAppend: true },
  );
}

/** D6 and D9 are signed by an official of at least JPT pratama; an account whose holder is known to be less may not. */
function refuseLowRank({ actor }: Office, province: Province, law: Law): void {
  const post =
    actor.nip === null ? undefined : province.posts.get(province.people.get(actor.nip)?.post ?? '');
  const level = post && levelOf(law, post);
  if (level && !level.id.startsWith('jpt'))
    throw refuse('permission', 'clearance.signer', { level: level.nama.id });
}
