import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '#judge/check.ts';
import { bruteForce } from '#optimise/brute-force.ts';
import { applyChanges } from '#optimise/changes.ts';
import type { CaseEmployee, PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { forcePlace, refusePlace } from '#optimise/mend.ts';
import { objectiveOf } from '#optimise/plan.ts';
import { previewRefusals } from '#optimise/preview.ts';
import { type PricedPlan, provedPlan } from '#optimise/priced-plan.ts';
import { type Problem, problemOf } from '#optimise/problem.ts';
import { questioned } from '#optimise/questioned.ts';
import { settled, tried } from '#optimise/recap.ts';
import { resolveCase } from '#optimise/repair.ts';
import { only, without } from '#optimise/rewritten.ts';
import { solveCase } from '#optimise/solve-case.ts';
import { nodeOf } from '#optimise/standing.ts';

const movesIn = (input: PlacementCase, { assignment }: PlacementPlan): number =>
  input.employees.filter(({ id, post }) => post !== null && assignment?.[id] !== post).length;

/** Rounds in which many would gain by moving, alone, in turn and in exchange; every plan of everybody staying is possible. */
const busyRound = fc
  .record({
    people: fc.integer({ min: 2, max: 5 }),
    spare: fc.nat({ max: 2 }),
    objectives: fc.constantFrom<string[][]>(
      ['fit'],
      ['fit', 'moves'],
      ['fit', 'growth'],
      ['critical', 'fit', 'moves'],
    ),
    spread: fc.constantFrom(2, 5, 40),
    groups: fc.boolean(),
    seeds: fc.infiniteStream(fc.nat({ max: 9999 })),
  })
  .map(({ people, spare, objectives, spread, groups, seeds }): PlacementCase => {
    const draw = (n: number) => (seeds.next().value as number) % n;
    const width = objectives.filter((name) => name !== 'moves').length;
    const vector = (more: number) =>
      Array.from({ length: width }, (_, l) => (l < width - 1 ? draw(2) : draw(spread) + draw(2) * more));
    const posts = Array.from({ length: people + spare }, (_, p) => ({ id: `P${p}`, capacity: 1 }));
    const half = posts.slice(0, people >> 1).map(({ id }) => id);
    return {
      format: 'placement-case/1',
      objectives,
      posts,
      employees: Array.from({ length: people }, (_, e) => ({
        id: `E${e}`,
        post: draw(6) === 0 ? null : `P${e}`,
        stay: vector(0),
        unplaced: draw(3) === 0 ? vector(0) : null,
        moves: posts
          .filter((_, p) => p !== e && draw(2) === 0)
          .map(({ id }) => ({ post: id, values: vector(spread) })),
      })).map((person) =>
        person.post === null ? { ...person, stay: null, unplaced: person.unplaced ?? vector(0) } : person,
      ),
      ...(groups && half.length > 0
        ? { groups: [{ id: 'G', posts: half, min: 1 + draw(2), max: half.length }] }
        : {}),
    };
  });

/** The case with a cap so many moves below what would be best without one. */
function bound(input: PlacementCase, fewer: number, members: number): PlacementCase | null {
  const free = solveCase(input);
  const max = free.assignment === null ? 0 : movesIn(input, free) - fewer;
  if (max < 0) return null;
  const some = input.employees.filter((_, e) => (e + members) % 4 > 0).map(({ id }) => id);
  return { ...input, moveCaps: [{ id: 'K', employees: members === 0 ? 'all' : some, max }] };
}

const placeName = (problem: Problem, n: number): string | null =>
  n === problem.root ? null : String(problem.postIds[n]);

/** All that a question could leave changed. */
const whole = ({ standing, scales, sides, held, toll }: PricedPlan): unknown => [
  ...[standing.choice, standing.flow, standing.price, standing.row, standing.floor, standing.closed],
  ...standing.problem.levels.map(({ values }) => values.slice()),
  ...[[...scales], sides, [...held.caps], toll?.price.slice()],
];

describe('a change under a cap on moves that binds', () => {
  it('costs what trying every plan loses, and is proved again, whether one refuses, is forced, or refuses after others did', () => {
    const seen = { dual: 0, searched: 0, repriced: 0, open: 0 };
    fc.assert(
      fc.property(
        busyRound,
        fc.integer({ min: 1, max: 2 }),
        fc.nat({ max: 3 }),
        fc.array(fc.tuple(fc.boolean(), fc.nat()), { minLength: 1, maxLength: 3 }),
        (input, fewer, members, steps) => {
          const capped = bound(input, fewer, members);
          const plan = capped && solveCase(capped);
          if (capped === null || plan?.status !== 'optimal' || capped.employees.length === 0) return;
          const { ready } = questioned(problemOf(capped), plan);
          if (ready === null) return;
          const { problem, standing, toll } = ready;
          const before = structuredClone(whole(ready));
          const price = toll?.price.slice();
          tried(ready, () => {
            let now = capped;
            const changes = {
              without: [] as [string, string | null][],
              only: [] as [string, string | null][],
            };
            for (const [refuses, pick] of steps) {
              const e = pick % problem.people;
              const id = problem.employeeIds[e] as string;
              const from = problem.start[e] as number;
              const k = from + (pick % Math.max(1, (problem.start[e + 1] as number) - from));
              const post = placeName(problem, refuses ? nodeOf(standing, e) : (problem.node[k] as number));
              if (!refuses && standing.closed[k] === 1) continue;
              const next = (refuses ? without : only)(now, id, post);
              const truth = bruteForce(next);
              const done = refuses ? refusePlace(standing, e) : forcePlace(standing, e, k);
              const found = done ? settled(ready) : null;
              if (truth === null) {
                expect(found).toBeNull();
                return;
              }
              if (found === null) {
                seen.open++;
                return;
              }
              expect(objectiveOf(problem, found.choice)).toEqual(truth);
              if (toll?.price.some((part, l) => part !== price?.[l])) seen.repriced++;
              changes[refuses ? 'without' : 'only'].push([id, post]);
              if (!found.dual) {
                seen.searched++;
                return;
              }
              const proof = provedPlan(ready, applyChanges(problem, changes));
              expect(proof?.levels.every((level) => level.bound === level.objective)).toBe(true);
              seen.dual++;
              now = next;
            }
          });
          // asking leaves everything as it was
          expect(whole(ready)).toEqual(before);
        },
      ),
      { numRuns: 1500 },
    );
    expect(seen.repriced).toBeGreaterThan(100);
    expect(seen.dual).toBeGreaterThan(300);
    expect(seen.searched).toBeGreaterThan(10);
    expect(seen.open).toBeLessThan(seen.dual);
  });

  it('is answered by preview and by repair as a cold solve answers, and the judge finds the repaired plan sound', () => {
    let repaired = 0;
    fc.assert(
      fc.property(busyRound, fc.integer({ min: 1, max: 2 }), fc.nat(), (input, fewer, pick) => {
        const capped = bound(input, fewer, 0);
        const plan = capped && solveCase(capped);
        if (capped === null || plan?.status !== 'optimal' || capped.employees.length === 0) return;
        const { id } = capped.employees[pick % capped.employees.length] as CaseEmployee;
        const cold = solveCase(without(capped, id, plan.assignment?.[id] ?? null));
        const { loss } = previewRefusals(questioned(problemOf(capped), plan), [id]);
        const mended = resolveCase(capped, plan, { refuse: [id] });
        const lost = cold.objective?.map((sum, l) => (plan.objective?.[l] as number) - sum) ?? null;
        expect(loss).toEqual(lost);
        expect(mended).toMatchObject({ status: cold.status, objective: cold.objective, bound: cold.bound });
        if (cold.objective === null) return;
        expect(check(JSON.stringify(capped), JSON.stringify(mended)).exit).toBe(0);
        repaired++;
      }),
      { numRuns: 800 },
    );
    expect(repaired).toBeGreaterThan(200);
  });

  it('never gives one seat to two, though one chain would free it and take it again', () => {
    const at = (e: number, stay: number, moves: Record<string, number>, unplaced: number | null = null) => ({
      ...{ id: `E${e}`, post: `P${e}`, stay: [stay], unplaced: unplaced === null ? null : [unplaced] },
      moves: Object.entries(moves).map(([post, value]) => ({ post, values: [value] })),
    });
    const input: PlacementCase = {
      format: 'placement-case/1',
      objectives: ['fit'],
      posts: ['P0', 'P1', 'P2', 'P3', 'P4'].map((id) => ({ id, capacity: 1 })),
      employees: [
        at(1, 26, { P0: 1, P3: 11, P4: 34 }),
        at(2, 25, {}),
        at(3, 11, { P1: 68, P4: 5 }),
        at(4, 0, { P2: 71, P3: 14 }, 36),
      ],
      moveCaps: [{ id: 'K', employees: 'all', max: 2 }],
    };
    const plan = solveCase(input);
    expect(plan.objective).toEqual(bruteForce(input));
    expect(check(JSON.stringify(input), JSON.stringify(plan)).exit).toBe(0);
  });
});
