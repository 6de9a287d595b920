/** A plan that keeps all rules across posts, near one that is best at prices: who cannot agree is told where to go, and the rest is solved again. */
import type { Level, Priced } from '#optimise/ascent.ts';
import { type Face, solveLevels } from '#optimise/levels.ts';
import { exchanges } from '#optimise/mix.ts';
import type { Progress } from '#optimise/outcome.ts';
import type { Problem, Tie } from '#optimise/problem.ts';
import { bentBy, bestByLabel, bestTogether, copied, dearest } from '#optimise/side-prices.ts';
import { type Held, isMove, keepsAll, labelOf, moversOf, narrowed } from '#optimise/sides.ts';

/** How often the round is solved again with what has been decided. */
const ROUNDS = 40;

/** `who` end at a label of a tie, or all elsewhere. */
type Decision = { tie: Tie; label: number; who: number[]; inside: boolean };

const where = (problem: Problem, tie: Tie, k: number): number =>
  problem.node[k] === problem.root ? -2 : labelOf(problem, tie, k);

/** Null: none was found. */
export function keeping(
  problem: Problem,
  progress: Progress,
  face: Face,
  level: Level,
  held: Held,
  found: Priced,
): Int32Array | null {
  const prices = copied(found.prices);
  const limit = dearest(problem);
  const raise = prices.caps.map((price) => Math.max(1, Math.floor(price / 256)));
  const decided: Decision[] = [];
  const vain = new Map<Tie, Set<number>>();
  /** decisions made since the round last had a plan */
  let fresh = 0;
  let choice: Int32Array | null = found.choice;
  for (let round = 0; round < ROUNDS && !progress.shouldStop(); round++) {
    if (choice !== null) {
      if (keepsAll(problem, held, choice)) return choice;
      const now: Int32Array = choice;
      const made = decisions(problem, face, level, { ...found, prices }, now, vain);
      if (made === null) return null;
      decided.push(...made);
      fresh = made.length;
      problem.caps.forEach(({ max }, c) => {
        const over = moversOf(problem, c, now).length - max;
        if (over <= 0 && !(over < 0 && held.caps.has(c))) return;
        const price = (prices.caps[c] as number) + Math.sign(over) * (raise[c] as number);
        prices.caps[c] = Math.min(limit, Math.max(-limit, price));
        raise[c] = Math.min(limit, 3 * (raise[c] as number));
      });
    } else if (fresh > 1) {
      // together they left no plan: half of them first
      decided.splice(decided.length - (fresh >> 1));
      fresh -= fresh >> 1;
    } else if (fresh === 1) {
      takeBack(decided, vain);
      fresh = 0;
    } else return null;
    const bent = bentBy(problem, level.values, found.scale, prices);
    const solved = solveLevels(problem, progress, decidedFace(problem, face, decided), [
      { name: level.name, values: bent },
    ]);
    if (solved.kind === 'stopped') return null;
    choice = solved.kind === 'solved' ? solved.choice : null;
  }
  return null;
}

/** Where couples go who are apart, and which of kin goes elsewhere who are together. Null: a couple has nowhere left. */
function decisions(
  problem: Problem,
  face: Face,
  { values }: Level,
  { prices, path, scale }: Priced,
  choice: Int32Array,
  vain: Map<Tie, Set<number>>,
): Decision[] | null {
  const bent = bentBy(problem, values, scale, { ...prices, couples: problem.couples.map(() => new Map()) });
  const worth = (k: number) => (bent[k] as number) - (path[problem.node[k] as number] as number);
  const made: Decision[] = [];
  for (const tie of problem.couples) {
    const who = [tie.a, tie.b];
    const [a, b] = who.map((e) => where(problem, tie, choice[e] as number));
    if (a === b && a !== -1) continue;
    const [first, second] = who.map((e) => bestByLabel(problem, face.view, tie, e, worth));
    const best = bestTogether(
      first as Map<number, number>,
      second as Map<number, number>,
      (label) => !vain.get(tie)?.has(label),
    );
    if (best === null) return null;
    made.push({ tie, label: best.label, who, inside: true });
  }
  for (const tie of problem.kin) {
    const label = labelOf(problem, tie, choice[tie.a] as number);
    if (label < 0 || label !== labelOf(problem, tie, choice[tie.b] as number)) continue;
    const margin = (e: number): number => {
      const best = bestByLabel(problem, face.view, tie, e, worth);
      const others = [...best].filter(([at]) => at !== label).map(([, value]) => value);
      return (best.get(label) as number) - Math.max(-Infinity, ...others);
    };
    made.push({ tie, label, who: [margin(tie.a) <= margin(tie.b) ? tie.a : tie.b], inside: false });
  }
  return made;
}

/** The last decision left no plan: the couple goes elsewhere, the other of the two relatives keeps out. */
function takeBack(decided: Decision[], vain: Map<Tie, Set<number>>): void {
  const { tie, label, who, inside } = decided.pop() as Decision;
  if (inside) vain.set(tie, (vain.get(tie) ?? new Set()).add(label));
  else decided.push({ tie, label, who: [who[0] === tie.a ? tie.b : tie.a], inside });
}

function decidedFace(problem: Problem, face: Face, decided: readonly Decision[]): Face {
  const of = new Map<number, Decision[]>();
  for (const one of decided) for (const e of one.who) of.set(e, [...(of.get(e) ?? []), one]);
  return narrowed(
    problem,
    face,
    (e, k) => !of.get(e)?.some(({ tie, label, inside }) => (where(problem, tie, k) === label) !== inside),
  );
}

/** `choice` with all exchanges toward another plan that are worth something and keep every rule, the best first. */
export function enriched(
  problem: Problem,
  held: Held,
  values: ArrayLike<number>,
  choice: Int32Array,
  toward: Int32Array,
): Int32Array {
  const gainOf = ({ people }: { people: number[] }): number =>
    people.reduce(
      (sum, e) => sum + (values[toward[e] as number] as number) - (values[choice[e] as number] as number),
      0,
    );
  const useful = exchanges(problem, choice, toward, () => 0)
    .map(({ people }) => ({ people, gain: gainOf({ people }) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  const better = choice.slice();
  const movers = problem.caps.map((_, c) => moversOf(problem, c, better).length);
  const counts = ({ member }: Problem['caps'][number], people: readonly number[]): number =>
    people.filter((e) => (member === null || member[e] === 1) && isMove(problem, e, better[e] as number))
      .length;
  const tied = new Set([...problem.kin, ...problem.couples].flatMap(({ a, b }) => [a, b]));
  for (const { people } of useful) {
    const before = problem.caps.map((cap) => counts(cap, people));
    for (const e of people) better[e] = toward[e] as number;
    const after = problem.caps.map(
      (cap, c) => (movers[c] as number) + counts(cap, people) - (before[c] as number),
    );
    const within = problem.caps.every(({ max }, c) =>
      held.caps.has(c) ? after[c] === max : (after[c] as number) <= max,
    );
    // whether ties hold is asked only where somebody tied takes part
    if (within && (!people.some((e) => tied.has(e)) || keepsAll(problem, held, better)))
      after.forEach((count, c) => {
        movers[c] = count;
      });
    else for (const e of people) better[e] = choice[e] as number;
  }
  return better;
}
