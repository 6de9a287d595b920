/** Two equally good plans taken apart into independent exchanges, to build a third one with a wanted number of moves. */
import type { Problem } from '#optimise/problem.ts';

/** An exchange: who goes from the first plan's place to the second's, and how many counted moves that adds. */
type Exchange = { people: number[]; delta: number };

/**
 * A plan between `from` and `to` whose count comes as near to `wanted` as exchanges allow, starting at `from` and never beyond it.
 * `counts(e, k)` is 1 where option k of person e is counted. `left` is someone of an exchange that did not fit any more, or −1.
 */
export function mixed(
  problem: Problem,
  from: Int32Array,
  to: Int32Array,
  counts: (e: number, k: number) => number,
  wanted: number,
): { choice: Int32Array; left: number } {
  const choice = from.slice();
  let count = 0;
  for (let e = 0; e < problem.people; e++) count += counts(e, from[e] as number);
  const sign = Math.sign(wanted - count);
  const useful = exchanges(problem, from, to, counts).filter((exchange) => exchange.delta * sign > 0);
  const chosen = subset(
    useful.map((exchange) => exchange.delta * sign),
    (wanted - count) * sign,
  );
  let left = -1;
  useful.forEach(({ people }, i) => {
    if (chosen.has(i)) for (const e of people) choice[e] = to[e] as number;
    else if (left < 0)
      left = people.find((e) => counts(e, from[e] as number) !== counts(e, to[e] as number)) ?? -1;
  });
  return { choice, left };
}

/** Differences of two flows as simple cycles over nodes; each may be carried out alone without breaking a bound. */
export function exchanges(
  problem: Problem,
  from: Int32Array,
  to: Int32Array,
  counts: (e: number, k: number) => number,
): Exchange[] {
  const { people, root, parent, node } = problem;
  const more = new Int32Array(root + 1);
  const out: { target: number; person: number }[][] = Array.from({ length: root + 1 }, () => []);
  for (let e = 0; e < people; e++) {
    const a = node[from[e] as number] as number;
    const b = node[to[e] as number] as number;
    if (a === b) continue;
    (out[a] as { target: number; person: number }[]).push({ target: b, person: e });
    for (let n = a; n !== root; n = parent[n] as number) (more[n] as number)--;
    for (let n = b; n !== root; n = parent[n] as number) (more[n] as number)++;
  }
  for (let n = 0; n < root; n++) {
    const up = parent[n] as number;
    for (let x = more[n] as number; x > 0; x--)
      (out[n] as { target: number; person: number }[]).push({ target: up, person: -1 });
    for (let x = more[n] as number; x < 0; x++)
      (out[up] as { target: number; person: number }[]).push({ target: n, person: -1 });
  }
  const found: Exchange[] = [];
  const at = new Int32Array(root + 1).fill(-1);
  for (let s = 0; s <= root; s++) {
    const path: { node: number; person: number }[] = [];
    let n = s;
    while ((out[n] as unknown[]).length > 0 || path.length > 0) {
      if (at[n] !== -1) {
        // the walk closed a cycle
        const cycle = path.splice(at[n] as number);
        const exchange: Exchange = { people: [], delta: 0 };
        for (const step of cycle) {
          at[step.node] = -1;
          if (step.person < 0) continue;
          exchange.people.push(step.person);
          exchange.delta +=
            counts(step.person, to[step.person] as number) - counts(step.person, from[step.person] as number);
        }
        if (exchange.people.length > 0) found.push(exchange);
        continue;
      }
      const arc = (out[n] as { target: number; person: number }[]).pop();
      if (arc === undefined) break;
      at[n] = path.length;
      path.push({ node: n, person: arc.person });
      n = arc.target;
    }
  }
  return found;
}

/** Indices of a part of these positive numbers with the largest sum that does not pass `limit`. */
function subset(sizes: number[], limit: number): Set<number> {
  const order = sizes.map((_, i) => i).sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
  const greedy = new Set<number>();
  let left = limit;
  for (const i of order)
    if ((sizes[i] as number) <= left) {
      greedy.add(i);
      left -= sizes[i] as number;
    }
  if (left === 0 || sizes.length * limit > 50_000_000) return greedy;
  // by[s] is the last piece of a sum s that was first reached by it
  const by = new Int32Array(limit + 1).fill(-1);
  by[0] = sizes.length;
  for (const i of order)
    for (let s = limit; s >= (sizes[i] as number); s--)
      if (
        by[s] === -1 &&
        (by[s - (sizes[i] as number)] as number) !== -1 &&
        by[s - (sizes[i] as number)] !== i
      )
        by[s] = i;
  let s = limit;
  while (by[s] === -1) s--;
  const exact = new Set<number>();
  for (; s > 0; s -= sizes[by[s] as number] as number) exact.add(by[s] as number);
  return exact;
}
