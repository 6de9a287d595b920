/** The letters of a round, reckoned from its stored plan and its facts: one for each person in it, mover or not. Never writes. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { type Day, officeDay } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import { refuse } from '#ground/refusal.ts';
import type { Lang } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Law } from '#law/law.ts';
import { calendarOf } from '#law/lookup.ts';
import { highsWithin } from '#optimise/core.server.ts';
import type { CaseEmployee, PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import type { Letter, LetterStanding } from '#paper/letter.ts';
import { provinceOf } from '#registry/province.server.ts';
import { evaluating, type PersonEvaluation } from '#steps/evaluation/rules.ts';
import { chainsOf, movesOf } from '#steps/proposal/chains.ts';
import { latestPlan } from '#steps/proposal/latest.server.ts';
import { letterOf, lettersOf } from '#steps/proposal/letter.ts';
import { openOptions } from '#steps/proposal/problem.ts';
import { type Footing, footingOf } from '#steps/proposal/rules.ts';
import { getRound, policyOf } from '#steps/round/reads.server.ts';
import { objectionUntil } from '#steps/voice/rules.ts';

/** One answer of a letter may wait so long for what caps, kin and couples leave undecided. */
const ANSWER_CORE_SECONDS = 20;

export type LettersOfRound = { letterFor: (nip: string, standing: LetterStanding) => Letter | undefined };

/**
 * Makes the stored plan ready once; each letter is then quick. The facts are looked at again only for the people who get one: where they
 * are no longer those that the plan was made from, a letter would explain another problem, and is refused.
 */
export async function lettersOfRound(
  db: Kysely<Tables>,
  roundId: string,
  law: Law,
  now: Date,
  lang: Lang = 'id',
): Promise<LettersOfRound> {
  const round = await getRound(db, roundId);
  const stored = await latestPlan(db, roundId);
  if (!stored || round.evaluated === null)
    throw refuse('rule', 'act.untimely', { act: 'inform', status: round.status });
  const { policy } = await policyOf(db, roundId);
  const footing = footingOf({ province: await provinceOf(db, round.asOf), policy, law });
  const plan = JSON.parse(stored.plan_text) as PlacementPlan;
  const problem = JSON.parse(stored.case_text) as PlacementCase;
  const people = evaluatedFrom(problem, footing);
  const chains = chainsOf(movesOf(problem, plan));
  const letters = lettersOf(
    { ...footing, problem, plan, chains, evaluation: { people } },
    highsWithin(() => ANSWER_CORE_SECONDS),
  );
  const date: Day = officeDay(now);
  const words = wordsIn(lang).voice;
  // The days run from receipt; who opens the letter on its day has until then, who opens it later has longer.
  const objection = { until: objectionUntil(calendarOf(law), date), to: words.objectionTo() };
  return {
    letterFor: (nip, standing) =>
      letterOf(letters, nip, {
        lang,
        number: null,
        date,
        standing,
        contact: words.agency(),
        objection: standing.kind === 'keputusan' ? objection : null,
      }),
  };
}

/** People evaluated when they are asked for, held against what the solver was given of them. */
function evaluatedFrom(problem: PlacementCase, { ground, needs, judging }: Footing) {
  const given = new Map(problem.employees.map((employee) => [employee.id, employee]));
  const evaluateOne = evaluating({ ground, needs, judge: judging.judge, frozen: judging.frozen });
  return {
    get: (nip: Nip): PersonEvaluation | undefined => {
      const solved = given.get(nip);
      const person = solved && evaluateOne(nip);
      if (person && !isAsSolved(person, solved)) throw refuse('rule', 'evaluation.stale', undefined);
      return person;
    },
  };
}

function isAsSolved(person: PersonEvaluation, solved: CaseEmployee): boolean {
  const moves = openOptions(person);
  const same = (a: readonly number[] | null, b: readonly number[]): boolean =>
    a === null || (a.length === b.length && a.every((value, at) => value === b[at]));
  return (
    person.post === solved.post &&
    same(solved.stay, person.stay.values) &&
    moves.length === solved.moves.length &&
    moves.every(({ post, values }, at) => {
      const move = solved.moves[at];
      return move?.post === post && same(move.values, values);
    })
  );
}
