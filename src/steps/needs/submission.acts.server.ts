/** Records the yearly submission of needs as a sheet whose hash enters the log (Perban BKN 9/2022). */
import { officeDay } from '#ground/day.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Law } from '#law/law.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { type Value, xlsxBytes } from '#paper/sheets/write.ts';
import { seat } from '#people/permission.ts';
import { act } from '#record/append.server.ts';
import { keepPaper } from '#record/document.server.ts';
import type { Office } from '#record/office.ts';
import type { Policy } from '#registry/policy.ts';
import { provinceOf } from '#registry/province.server.ts';
import { actWorkOf } from '#registry/work.server.ts';
import { needsOf } from '#steps/needs/rules.ts';
import { submissionLines, submissionTerms } from '#steps/needs/submission.ts';
import { sumOfAll } from '#steps/needs/summary.ts';
import { getRound, policyOf } from '#steps/round/reads.server.ts';

export async function submitNeeds(
  office: Office,
  given: { law: Law; policy: Policy; number: string },
): Promise<string> {
  const seated = seat(office, 'submitNeeds', {});
  const { law, policy, number } = given;
  const { forYear, cutOff, asOf } = submissionTerms(officeDay(office.now));
  const province = await provinceOf(office.db, asOf);
  const needs = needsOf({ province, policy, law });
  const { posts, need, holders, shortage, surplus } = sumOfAll(needs);
  const counts = { posts, need, holders, shortage, surplus };
  const columns = wordsIn('id').needsAhead.sheetColumns;
  const bytes = xlsxBytes([
    {
      name: `Usul ${forYear}`,
      columns: [
        columns.unit(),
        columns.unitName(),
        columns.position(),
        columns.name(),
        columns.kind(),
        columns.level(),
        columns.jobClass(),
        columns.need(),
        columns.needUp(),
        columns.pns(),
        columns.pppk(),
        columns.shortage(),
        columns.surplus(),
        columns.ej(),
        ...[1, 2, 3, 4, 5].map((year) => columns.leavers({ year })),
      ],
      rows: submissionLines(needs, province).map(({ leavers, ...line }): Value[] => [
        ...Object.values(line),
        ...leavers,
      ]),
    },
  ]);
  const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return act(seated, async ({ tx, append }) => {
    const { id, sha256 } = await keepPaper(tx, { kind: 'usul_kebutuhan', media, bytes, at: office.now });
    const entry = await append({
      kind: 'needs_submitted',
      about: { round: null, cases: [] },
      public: { submission: id, forYear, asOf, final: asOf === cutOff, number, sha256, ...counts },
      personal: {},
    });
    await tx
      .insertInto('need_submission')
      .values({
        id,
        for_year: forYear,
        as_of: asOf,
        cut_off: cutOff,
        number,
        document_id: id,
        counts: JSON.stringify(counts),
        by: office.actor.account,
        at: office.now,
        entry: entry.index,
      })
      .execute();
    return id;
  });
}

/** The same from a page, under the policy and the law of a round; a whole province is counted beside the server. */
export const submittedBeside = actWorkOf(
  'submitNeeds',
  async (office, { round: id, number }: { round: string; number: string }) => {
    const { db } = office;
    const [{ policy }, round] = await Promise.all([policyOf(db, id), getRound(db, id)]);
    return submitNeeds(office, { law: await lawOfRound(db, round), policy, number });
  },
);
