/** A plan as people tell it: who moves from where to where, and who takes whose seat, as chains A → B → C and as exchanges. */
import type { Nip } from '#ground/nip.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { groupBy } from '#steps/needs/group.ts';

export type Move = {
  nip: Nip;
  lot: number;
  from: string | null;
  /** null: left without a post */
  to: string | null;
  /** value per objective there, and the change against staying (null where staying is not allowed) */
  values: readonly number[];
  gain: readonly number[] | null;
};

/** `rantai`: the first move takes a free seat, each next one the seat before it. `tukar`: the last takes the seat of the first. */
export type Chain = { number: number; kind: 'rantai' | 'tukar'; moves: readonly Move[] };

/** Everybody whose post changes, by lot. */
export function movesOf(problem: PlacementCase, plan: Pick<PlacementPlan, 'assignment'>): Move[] {
  const { assignment } = plan;
  if (assignment === null) return [];
  const moves: Move[] = [];
  problem.employees.forEach((employee, position) => {
    const to = assignment[employee.id] ?? null;
    if (to === employee.post) return;
    const values = to === null ? employee.unplaced : employee.moves.find(({ post }) => post === to)?.values;
    if (!values) return;
    const { stay, lot = position, post: from, id: nip } = employee;
    const gain = stay === null ? null : values.map((value, level) => value - (stay[level] ?? 0));
    moves.push({ nip, lot, from, to, values, gain });
  });
  return moves.sort((a, b) => a.lot - b.lot);
}

/** Every move in exactly one chain; the longest chains first, then by the lot of their first move. */
export function chainsOf(moves: readonly Move[]): Chain[] {
  const leaving = groupBy(moves, (move) => move.from);
  const arriving = groupBy(moves, (move) => move.to);
  // The i-th to leave a post hands the seat to the i-th who arrives there; who is left over takes a free seat.
  const takenBy = new Map<Move, Move>();
  const fromFree = new Set(moves);
  for (const [post, goers] of leaving) {
    if (post === null) continue;
    (arriving.get(post) ?? []).slice(0, goers.length).forEach((comer, i) => {
      takenBy.set(goers[i] as Move, comer);
      fromFree.delete(comer);
    });
  }
  const chains: Omit<Chain, 'number'>[] = [];
  const told = new Set<Move>();
  const follow = (start: Move, kind: Chain['kind']): void => {
    const links: Move[] = [];
    for (let at: Move | undefined = start; at && !told.has(at); at = takenBy.get(at)) {
      told.add(at);
      links.push(at);
    }
    chains.push({ kind, moves: links });
  };
  for (const move of moves) if (fromFree.has(move)) follow(move, 'rantai');
  for (const move of moves) if (!told.has(move)) follow(move, 'tukar');
  const lotOf = (chain: Omit<Chain, 'number'>): number => chain.moves[0]?.lot ?? 0;
  chains.sort((a, b) => b.moves.length - a.moves.length || lotOf(a) - lotOf(b));
  return chains.map((chain, i) => ({ number: i + 1, ...chain }));
}

/** Chain and link of each mover: `3.2` is the second move of chain 3. */
export function linksOf(chains: readonly Chain[]): Map<Nip, { chain: Chain; link: number }> {
  const links = new Map<Nip, { chain: Chain; link: number }>();
  for (const chain of chains)
    chain.moves.forEach((move, i) => {
      links.set(move.nip, { chain, link: i + 1 });
    });
  return links;
}
