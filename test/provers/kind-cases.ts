/** One generated case of every kind that the solver promises to answer, of any size: same kind, size and seed, same bytes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Family, family } from '#bench/families.ts';
import { bytesOf, province, type Round } from '#bench/rounds.ts';
import { integerIn, randomFrom } from '#ground/random.ts';
import type { PlacementCase } from '#optimise/formats.ts';
import type { StableMode } from '#optimise/stable.ts';
import type { StableCase } from '#optimise/stable-file.ts';
import { clashing, tooFewSeats, tooHighMinimum, tooLowCap } from '#test/provers/kind-conflicts.ts';
import {
  abolished,
  capped,
  cappedByAgency,
  change,
  type Draw,
  married,
  related,
  staffed,
  wide,
} from '#test/provers/kind-rules.ts';

export type Kind = {
  name: string;
  /** the file as it is given to the commands; `input` is what it says */
  file: Buffer | string;
  solve: string[];
} & (
  | { ends: 'optimal' | 'late'; input: PlacementCase }
  /** `mends`: a post where one seat more makes the case possible */
  | { ends: 'infeasible'; input: PlacementCase; judged: 3 | 1; mends?: string }
  | { ends: 'stable'; stable: StableCase; mode: StableMode }
);

/** A round as placement-case/1, through the same door as everybody's. */
function caseOf(round: Round, ...options: string[]): PlacementCase {
  const folder = mkdtempSync(join(tmpdir(), 'tepat-kind-'));
  try {
    const [bin, json] = [join(folder, 'round.bin'), join(folder, 'case.json')];
    writeFileSync(bin, bytesOf(round));
    const script = join(import.meta.dirname, '../../bench/case.mjs');
    execFileSync(process.execPath, [script, bin, '--out', json, ...options]);
    return JSON.parse(readFileSync(json, 'utf8')) as PlacementCase;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A round with wishes and priorities instead of values. */
function byWish(round: Round, draw: Draw): StableCase {
  const listed: { e: number; rank: number }[][] = round.capacity.map(() => []);
  const employees = round.people.map(({ own, stay, arcs }, e) => {
    for (const [p] of arcs) listed[p]?.push({ e, rank: draw(0, 1e9) });
    if (own >= 0) listed[own]?.push({ e, rank: draw(0, 1e9) });
    const better = arcs.filter(([, value]) => value > (stay ?? 0)).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const wishes = better.map(([p]) => `P${p}`);
    const post = own < 0 ? null : `P${own}`;
    return { id: `E${e}`, post, preferences: post === null ? wishes : [...wishes, post] };
  });
  const posts = round.capacity.map((capacity, p) => ({
    id: `P${p}`,
    capacity,
    priority: (listed[p] ?? []).sort((a, b) => a.rank - b.rank || a.e - b.e).map(({ e }) => `E${e}`),
  }));
  return { format: 'placement-stable/1', posts, employees };
}

/** As a round file names things: by number. */
function numbered(input: PlacementCase): PlacementCase {
  const bare = (id: string): string => id.slice(1);
  return {
    ...input,
    posts: input.posts.map((post) => ({ ...post, id: bare(post.id) })),
    employees: input.employees.map((person) => ({
      ...person,
      id: bare(person.id),
      post: person.post && bare(person.post),
      moves: person.moves.map(({ post, values }) => ({ post: bare(post), values })),
    })),
  };
}

/** Lots that are not the order of the file. */
const drawnLots = (input: PlacementCase, draw: Draw): PlacementCase =>
  change(input, (person) => ({ ...person, lot: draw(1, input.employees.length) }));

/** What it costs to leave somebody without a post. */
const NO_POST = -1_000_000;

/** Makes each kind only when its turn comes. */
export function kindsOf(people: number, seed: string): { name: string; make: () => Kind }[] {
  const round = province(people, integerIn(randomFrom(`kinds ${seed}`), 1, 1_000_000));
  const plain = caseOf(round);
  const levels = caseOf(round, '--levels');
  const some = (kind: Family): PlacementCase => caseOf(family(kind, people));
  const drawFor = (name: string): Draw => {
    const random = randomFrom(`${name} ${people} ${seed}`);
    return (from, to) => integerIn(random, from, to);
  };
  type Valued = PlacementCase | Partial<Kind>;
  const valued = (name: string, ends: 'optimal' | 'late' | 'infeasible', of: (draw: Draw) => Valued) => ({
    name,
    make: (): Kind => {
      const made = of(drawFor(name));
      const parts = ('objectives' in made ? { input: made } : made) as { input: PlacementCase };
      const solve = ends === 'late' ? ['--time-limit', '0'] : [];
      return { name, ends, solve, judged: 3, file: JSON.stringify(parts.input), ...parts } as Kind;
    },
  });
  const wished = (mode: StableMode, of: () => Round) => ({
    name: mode,
    make: (): Kind => {
      const stable = byWish(of(), drawFor(mode));
      return {
        name: mode,
        ends: 'stable',
        mode,
        stable,
        file: JSON.stringify(stable),
        solve: ['--mode', mode],
      };
    },
  });
  const together = (draw: Draw): PlacementCase => {
    const bound = staffed(levels);
    const ties = { kin: related(levels, draw).kin ?? [], couples: married(levels, draw).couples ?? [] };
    const once = new Set(ties.kin.flatMap(({ employees }) => employees));
    const couples = ties.couples.filter(({ employees }) => !employees.some((id) => once.has(id)));
    // staffing may leave a pair no other way than to meet: whoever is tied may go without a post, at a price
    const tied = new Set([...ties.kin, ...couples].flatMap(({ employees }) => employees));
    const freed = change(capped(bound, 60), (person) =>
      tied.has(person.id) ? { ...person, unplaced: person.unplaced ?? [0, NO_POST, 0] } : person,
    );
    return { ...freed, kin: ties.kin, couples };
  };
  return [
    valued('plain', 'optimal', () => plain),
    valued('round file', 'optimal', () => ({ input: numbered(plain), file: bytesOf(round) })),
    valued('chain', 'optimal', () => some('chain')),
    valued('cycles', 'optimal', () => some('cycles')),
    valued('ties', 'optimal', (draw) => drawnLots(some('ties'), draw)),
    valued('abolished posts', 'optimal', () => abolished(levels)),
    valued('staffing bounds', 'optimal', () => staffed(plain)),
    valued('four levels', 'optimal', (draw) => drawnLots(levels, draw)),
    valued('four levels with staffing bounds', 'optimal', (draw) =>
      drawnLots(staffed(abolished(levels)), draw),
    ),
    valued('six wide levels', 'optimal', (draw) => drawnLots(wide(levels), draw)),
    valued('one cap', 'optimal', () => capped(plain, 60)),
    valued('one cap on four levels', 'optimal', () => capped(levels, 60)),
    valued('several caps', 'optimal', () => cappedByAgency(plain, 60)),
    valued('kin', 'optimal', (draw) => related(plain, draw)),
    valued('couples', 'optimal', (draw) => married(plain, draw)),
    valued('all rules', 'optimal', together),
    wished('stable', () => round),
    wished('ttc', () => family('full', people)),
    wished('exchange', () => family('full', people)),
    wished('exchange-many', () => family('large', people)),
    valued('too few seats', 'infeasible', () => tooFewSeats(levels)),
    valued('too high a minimum', 'infeasible', () => tooHighMinimum(plain)),
    valued('too low a cap', 'infeasible', () => tooLowCap(plain)),
    valued('a clash of pairs', 'infeasible', () => ({ input: clashing(plain), judged: 1 })),
    valued('out of time', 'late', () => staffed(levels)),
    valued('out of time with all rules', 'late', together),
  ];
}
