/** The appointing authority sets the succession pool of a year (PP 11/2017 art 198–200; PermenPANRB 3/2020). */
import type { PoolMember } from '#db/evaluation.tables.ts';
import { hashOf, type Json } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { Law } from '#law/law.ts';
import { seat } from '#people/permission.ts';
import { act } from '#record/append.server.ts';
import { newId } from '#record/new-id.server.ts';
import type { Office } from '#record/office.ts';
import { poolOf } from '#steps/evaluation/succession.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';

export async function decreeSuccession(
  office: Office,
  roundId: string,
  given: { law: Law; year: number; number: string; on: Day },
): Promise<string> {
  const seated = seat(office, 'decreeSuccession', {});
  const round = await getRound(office.db, roundId);
  if (round.evaluated === null) throw refuse('rule', 'succession.notEvaluated', undefined);
  const pool = await poolOf(office.db, roundId, given.law);
  if (pool.length === 0) throw refuse('rule', 'succession.empty', undefined);
  const members: PoolMember[] = pool.map(({ nip, box, national, post }) => ({ nip, box, national, post }));
  const hash = hashOf(members as unknown as Json);
  const id = newId('D');
  const { year, number, on } = given;
  await act(seated, async ({ tx, append }) => {
    const entry = await append({
      kind: 'succession_decreed',
      about: { round: null, cases: [] },
      public: {
        ...{ decree: id, year, number, on, hash, members: members.length },
        national: members.filter((one) => one.national).length,
        lawHash: given.law.hash,
      },
      personal: { _: { members } },
    });
    await tx
      .insertInto('succession_decree')
      .values({
        ...{ id, year, number, on_day: on, round_id: roundId, hash },
        members: JSON.stringify(members),
        by: office.actor.account,
        at: office.now,
        entry: entry.index,
      })
      .execute();
  });
  return id;
}
