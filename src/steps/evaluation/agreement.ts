/** How far two assessors agree on the same people: quadratic weighted kappa with a bootstrap interval over people; pure, its seed given. */
import { randomFrom } from '#ground/random.ts';
import { competences, type Levels } from '#registry/facts.ts';

export type ScoredTwice = { first: Levels; second: Levels };
export type Agreement = {
  people: number;
  /** pairs of levels compared */
  pairs: number;
  exact: number;
  within1: number;
  /** null where kappa is not defined: no variation at all */
  kappa: number | null;
  interval: [low: number, high: number] | null;
};

const LEVELS = 5;
const DRAWS = 2000;
/** Fewer people than this give no interval worth reading. */
const LEAST_PEOPLE = 3;

type Pair = readonly [number, number];

function pairsOf({ first, second }: ScoredTwice): Pair[] {
  return competences.flatMap((competence) => {
    const [a, b] = [first[competence], second[competence]];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
}

/** 1 − observed ÷ expected disagreement, each weighed by the square of the distance (Cohen 1968). */
export function weightedKappa(pairs: readonly Pair[]): number | null {
  const firsts = new Float64Array(LEVELS + 1);
  const seconds = new Float64Array(LEVELS + 1);
  let observed = 0;
  for (const [a, b] of pairs) {
    firsts[a] = (firsts[a] ?? 0) + 1;
    seconds[b] = (seconds[b] ?? 0) + 1;
    observed += (a - b) ** 2;
  }
  let expected = 0;
  for (let a = 1; a <= LEVELS; a++)
    for (let b = 1; b <= LEVELS; b++)
      expected += ((firsts[a] ?? 0) * (seconds[b] ?? 0) * (a - b) ** 2) / pairs.length;
  return expected === 0 ? null : 1 - observed / expected;
}

export function agreementOf(people: readonly ScoredTwice[], seed: string): Agreement {
  const byPerson = people.map(pairsOf);
  const pairs = byPerson.flat();
  const share = (within: number): number =>
    pairs.length === 0 ? 0 : pairs.filter(([a, b]) => Math.abs(a - b) <= within).length / pairs.length;
  return {
    people: people.length,
    pairs: pairs.length,
    exact: share(0),
    within1: share(1),
    kappa: pairs.length === 0 ? null : weightedKappa(pairs),
    interval: people.length < LEAST_PEOPLE ? null : bootstrap(byPerson, seed),
  };
}

/** Whole people are drawn again: the nine levels of one person hang together. */
function bootstrap(byPerson: readonly Pair[][], seed: string): [number, number] | null {
  const random = randomFrom(`kalibrasi|${seed}`);
  const draws: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = byPerson.flatMap(() => byPerson[Math.floor(random() * byPerson.length)] ?? []);
    const kappa = weightedKappa(drawn);
    if (kappa !== null) draws.push(kappa);
  }
  if (draws.length < DRAWS / 2) return null;
  draws.sort((a, b) => a - b);
  const at = (share: number): number =>
    draws[Math.min(draws.length - 1, Math.floor(share * draws.length))] as number;
  return [at(0.025), at(0.975)];
}
