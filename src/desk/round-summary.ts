/** What `tepat round` says on the screen: counts, the objective level by level, chains by name, seconds per stage. */
import type { Lang } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Finding } from '#registry/reading.ts';
import { sumOfAll } from '#steps/needs/summary.ts';
import { levelWord, nameOf, shown } from '#steps/proposal/letter.ts';
import type { RoundResult } from '#steps/proposal/rules.ts';

export type RoundSummary = ReturnType<typeof roundSummary>;

export function roundSummary(
  result: RoundResult,
  findings: readonly Finding[],
  more: { out: string; letters: number; samples: number; seconds: Record<string, number> },
) {
  const { needs, evaluation, plan, problem, judged, moves, chains } = result;
  const { need, holders, shortage, surplus, criticalOpen } = sumOfAll(needs);
  const refused = findings.filter((finding) => finding.severity === 'refused').length;
  return {
    simulation: 'benih dari berkas',
    asOf: needs.asOf,
    tmt: needs.tmt,
    seed: plan.seed,
    case: plan.case,
    out: more.out,
    findings: { refused, warnings: findings.length - refused },
    needs: {
      posts: needs.posts.size,
      need,
      holders,
      shortage,
      surplus,
      criticalOpen,
      open: [...needs.posts.values()].reduce((sum, post) => sum + (post.closed === null ? post.open : 0), 0),
    },
    people: {
      evaluated: evaluation.people.size,
      frozen: [...evaluation.people.values()].filter(({ frozenBy }) => frozenBy.length > 0).length,
      leftOut: needs.occupancy.without.size,
    },
    pairs: evaluation.counts,
    status: plan.status,
    objectives: problem.objectives,
    objective: plan.objective,
    bound: plan.bound,
    proved: judged.proved,
    canonical: plan.canonical ?? null,
    conflict: plan.conflict,
    moves: moves.length,
    chains: chains.map(({ number, kind, moves: links }) => ({
      number,
      kind,
      people: links.map(({ nip, from, to }) => ({ nip, from, to })),
    })),
    relatives: {
      today: result.standings.filter(({ since }) => since === 'sekarang').length,
      plan: result.standings.filter(({ since }) => since === 'rencana').length,
    },
    letters: more.letters,
    robustness: more.samples,
    seconds: more.seconds,
  };
}

/** At most this many chains are told on the screen; all are in usulan.xlsx. */
const TOLD = 10;

export function roundText(result: RoundResult, summary: RoundSummary, lang: Lang): string {
  const words = wordsIn(lang).proposal;
  const { needs, people, pairs, findings } = summary;
  const exchanges = summary.chains.filter(({ kind }) => kind === 'tukar').length;
  const lines = [
    words.simulated(),
    words.findings(findings),
    words.needs(needs),
    words.pairs({
      layak: pairs.layak,
      bersyarat: pairs.layak_bersyarat,
      tidak: pairs.tidak_layak,
      frozen: people.frozen,
    }),
    ...(people.leftOut > 0 ? [words.notMapped({ people: people.leftOut })] : []),
    ...(summary.relatives.today > 0 ? [words.kinToday({ pairs: summary.relatives.today })] : []),
    words.counts({
      people: people.evaluated,
      posts: needs.posts,
      open: needs.open,
      moves: summary.moves,
      chains: summary.chains.length - exchanges,
      exchanges,
    }),
    '',
    `${words.status[summary.status]()}:`,
    ...summary.objectives.map((level, i) =>
      words.level({
        name: levelWord(level, lang),
        value: shown(level, summary.objective?.[i] ?? 0),
        proved: summary.proved[i] ?? false,
      }),
    ),
    '',
    ...result.chains.slice(0, TOLD).map((chain) => {
      const seats = [chain.moves[0]?.to ?? null, ...chain.moves.map((move) => move.from)];
      const told = seats.map((post) => (post === null ? words.unplaced() : nameOf(result, post).post));
      return `  ${chain.number}. ${words.chainKind[chain.kind]()}: ${told.join(' ← ')}`;
    }),
    '',
    ...Object.entries(summary.seconds).map(([stage, seconds]) =>
      words.took({ stage: words.stage[stage as keyof typeof words.stage]?.() ?? stage, seconds }),
    ),
    words.written({ folder: summary.out, letters: summary.letters }),
  ];
  return `${lines.join('\n')}\n`;
}
