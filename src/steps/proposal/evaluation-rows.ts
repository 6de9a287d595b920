/** The evaluation as rows: one per person, one per considered pair, with what was used and what is not known. Pure. */
import type { Prepared } from '#steps/proposal/rules.ts';

export type EvaluationInsert = {
  round_id: string;
  nip: string;
  movable: boolean;
  box: number | null;
  performance: number | null;
  potential: number | null;
  talent: number | null;
  facts: string;
};

export type PairInsert = {
  round_id: string;
  nip: string;
  post_id: string;
  status: 'layak' | 'layak_bersyarat' | 'tidak_layak';
  blocking: string[];
  values: number[];
  quality: string;
  results: string;
};

const round2 = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100;

export function evaluationRows(roundId: string, { evaluation }: Prepared): EvaluationInsert[] {
  return [...evaluation.people.values()].map(({ nip, frozenBy, stay, options, profile }) => {
    const { talent, ratings, assessment, stale, career } = profile;
    return {
      round_id: roundId,
      nip,
      movable:
        frozenBy.length === 0 &&
        options.some((option) => option.status === 'layak' && option.closed === null),
      box: talent.box,
      performance: round2(talent.performance.mean),
      potential: round2(talent.potential.mean),
      talent: round2(talent.value),
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

export function pairRows(roundId: string, { evaluation, judging }: Prepared): PairInsert[] {
  return [...evaluation.people.values()].flatMap(({ nip, options }) =>
    options.map((option) => ({
      round_id: roundId,
      nip,
      post_id: option.post,
      status: option.status,
      blocking: [...option.blocking],
      values: [...option.values],
      quality: option.mark,
      results:
        option.status === 'layak' ? JSON.stringify(judging.judgementOf(nip, option.post).results) : '[]',
    })),
  );
}
