/** The evaluation as rows: one per person, with what was used and what is not known; and what the rules said of a plan's pairs. Pure. */
import type { Move } from '#steps/proposal/chains.ts';
import type { Prepared } from '#steps/proposal/rules.ts';

export type EvaluationInsert = {
  round_id: string;
  nip: string;
  movable: boolean;
  box: number | null;
  performance: number | null;
  potential: number | null;
  talent: number | null;
  name: string;
  unit: string | null;
  facts: string;
};

const round2 = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100;

export function evaluationRows(roundId: string, { evaluation }: Prepared): EvaluationInsert[] {
  return [...evaluation.people.values()].map((person) => {
    const { nip, frozenBy, stay, profile } = person;
    const { talent, ratings, assessment, stale, career } = profile;
    return {
      round_id: roundId,
      nip,
      movable: frozenBy.length === 0 && person.open > 0,
      box: talent.box,
      performance: round2(talent.performance.mean),
      potential: round2(talent.potential.mean),
      talent: round2(talent.value),
      name: profile.person.name,
      unit: profile.person.unit,
      facts: JSON.stringify({
        frozenBy,
        stay,
        performance: talent.performance,
        potential: talent.potential,
        ratings,
        assessedOn: assessment?.on ?? null,
        stale,
        career,
      }),
    };
  });
}

/** What each rule said of the pairs that a plan makes true, with its figures and sentences: those a board will ask about. */
export function resultRows(
  { judging }: Pick<Prepared, 'judging'>,
  moves: readonly Pick<Move, 'nip' | 'to'>[],
): { nip: string; post_id: string; results: unknown }[] {
  return moves.flatMap(({ nip, to }) =>
    to === null ? [] : [{ nip, post_id: to, results: judging.judgementOf(nip, to).results }],
  );
}
