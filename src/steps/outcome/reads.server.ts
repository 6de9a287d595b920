/** Public satisfaction before and after a round, per unit: from imported surveys and from answers on our own page. Never writes. */
import type { Kysely } from 'kysely';
import { afterDecree } from '#case/arrows.ts';
import type { Tables } from '#db/tables.ts';
import { hashOf, type Json } from '#ground/canonical.ts';
import type { Day } from '#ground/day.ts';
import type { Law } from '#law/law.ts';
import { houseOf } from '#registry/circle.server.ts';
import { type Satisfaction as Answered, agencyOf, type Province } from '#registry/facts.ts';
import { satisfactionIn } from '#registry/province.server.ts';
import { groupBy } from '#steps/needs/group.ts';
import {
  type Effect,
  type Outcome,
  outcomeOf,
  placeboBefore,
  type Windows,
  windowsAround,
} from '#steps/outcome/rules.ts';
import { satisfactionOf } from '#steps/outcome/satisfaction.ts';
import { K_ANONYMOUS } from '#steps/publication/rules.ts';
import { getRound } from '#steps/round/reads.server.ts';

type Db = Kysely<Tables>;

/** Answers given on our own page, beside those that came by import. */
export async function surveyAnswers(db: Db): Promise<Answered[]> {
  const rows = await db
    .selectFrom('survey_answer')
    .select(['unit', 'on_day', 'answers'])
    .orderBy('id')
    .execute();
  return rows.map(({ unit, on_day, answers }) => ({ unit, on: on_day, answers }));
}

/** All answers, those that came by import and those on our own page. */
export const answersUntil = async (db: Db, today: Day): Promise<Answered[]> => [
  ...(await satisfactionIn(db, today)),
  ...(await surveyAnswers(db)),
];

/** Units into or out of which somebody moved, and the agency above each: surveys are often held per agency. */
export async function movedUnitsOf(db: Db, roundId: string, province: Province): Promise<Set<string>> {
  const rows = await db
    .selectFrom('case_status')
    .select(['from_post', 'to_post'])
    .where('round_id', '=', roundId)
    .where('status', 'in', [...afterDecree])
    .execute();
  const units = rows
    .flatMap(({ from_post, to_post }) => [from_post, to_post])
    .flatMap((post) => (post === null ? [] : [province.posts.get(post)?.unit ?? post.split('/')[0] ?? '']));
  return new Set(units.flatMap((unit) => [unit, agencyOf(province, unit)]));
}

export type Index = { n: number; ikm: number | null; mutu: string | null; ci95: [number, number] | null };
export type UnitRow = {
  unit: string;
  name: string;
  moved: boolean;
  before: Index;
  after: Index;
  effect: Effect;
  u6: Effect;
  u7: Effect;
};
export type RoundOutcome = {
  windows: Windows;
  units: UnitRow[];
  all: Effect;
  u6: Effect;
  u7: Effect;
  placebo: Effect;
  moved: number;
  compared: number;
  answers: number;
  hash: string;
};

/** The effect with its interval and its placebo; figures of fewer than five respondents are left out. */
export async function outcomeOfRound(db: Db, roundId: string, law: Law, today: Day): Promise<RoundOutcome> {
  const round = await getRound(db, roundId);
  const [province, answers] = await Promise.all([houseOf(db, today), answersUntil(db, today)]);
  const movedUnits = await movedUnitsOf(db, roundId, province);
  const windows = windowsAround(round.tmt);
  const given = { answers, windows, movedUnits };
  const whole = outcomeOf(given);
  const [u6, u7] = [outcomeOf({ ...given, measure: 'u6' }), outcomeOf({ ...given, measure: 'u7' })];
  const placebo = outcomeOf({ ...given, windows: placeboBefore(round.tmt) });
  const byUnit = groupBy(answers, ({ unit }) => unit);
  const effectIn = (outcome: Outcome, unit: string): Effect =>
    outcome.units.find((one) => one.unit === unit)?.effect ?? outcome.all;
  const indexIn = (unit: string, window: Windows['before']): Index => {
    const rows = (byUnit.get(unit) ?? []).filter(({ on }) => window.from <= on && on < window.to);
    const found = satisfactionOf(
      law,
      rows.map((row) => row.answers),
    );
    if (!found || found.respondents < K_ANONYMOUS)
      return { n: found?.respondents ?? 0, ikm: null, mutu: null, ci95: null };
    return { n: found.respondents, ikm: found.ikm, mutu: found.mutu, ci95: found.ci95 };
  };
  const units = whole.units.map(({ unit, moved, effect }) => ({
    unit,
    name: province.units.get(unit)?.name ?? unit,
    moved,
    before: indexIn(unit, windows.before),
    after: indexIn(unit, windows.after),
    effect,
    u6: effectIn(u6, unit),
    u7: effectIn(u7, unit),
  }));
  const result = {
    windows,
    units: units.sort((a, b) => Number(b.moved) - Number(a.moved) || (a.name < b.name ? -1 : 1)),
    all: whole.all,
    u6: u6.all,
    u7: u7.all,
    placebo: placebo.all,
    moved: whole.moved,
    compared: whole.compared,
    answers: answers.length,
  };
  return { ...result, hash: hashOf(result as unknown as Json) };
}
