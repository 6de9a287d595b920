import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '#judge/check.ts';
import { bruteForce, endingsOf, isFeasible, tinyCase } from '#optimise/brute-force.ts';
import { applyChanges } from '#optimise/changes.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { problemOf } from '#optimise/problem.ts';
import { resolveCase } from '#optimise/repair.ts';
import { solveCase } from '#optimise/solve-case.ts';

type Step = Parameters<typeof resolveCase>[2];

function stepFor(input: PlacementCase, plan: PlacementPlan, kind: number, pick: number): Step {
  const person = input.employees[pick % input.employees.length] as PlacementCase['employees'][number];
  const post = input.posts[pick % Math.max(1, input.posts.length)]?.id;
  if (kind === 0) return { refuse: [person.id] };
  if (kind === 1) return { fix: [person.id] };
  if (kind === 2 && post) return { addSeat: [post] };
  if (kind === 3 && post) return { dropPost: [post] };
  const move = person.moves[pick % Math.max(1, person.moves.length)]?.post;
  const gone = (plan.changes?.without ?? []).some(([id]) => id === person.id);
  return move && !gone ? { force: [{ employee: person.id, post: move }] } : {};
}

describe('the judge', () => {
  it('accepts every repaired plan of a long afternoon of refusals, and only optimal ones', () => {
    fc.assert(
      fc.property(
        tinyCase({ people: 6, groups: true }),
        fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat()), { maxLength: 5 }),
        (input, steps) => {
          let plan = solveCase(input);
          for (const [kind, pick] of steps) {
            if (plan.status !== 'optimal' || input.employees.length === 0) return;
            const before = plan;
            plan = resolveCase(input, before, stepFor(input, before, kind, pick));
            const verdict = check(JSON.stringify(input), JSON.stringify(plan));
            expect(verdict.exit).toBe(plan.status === 'infeasible' ? 3 : 0);
            if (plan.status === 'optimal') expect(verdict.proved.every(Boolean)).toBe(true);
            const cold = solveCase2(input, plan);
            expect(plan.objective).toEqual(cold);
          }
        },
      ),
      { numRuns: 800 },
    );
  });

  it('finds a plan feasible exactly when it keeps every rule', () => {
    const found = { kept: 0, broken: 0 };
    fc.assert(
      fc.property(
        tinyCase({ people: 5, groups: true, sides: true }),
        fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
        (input, picks) => {
          const endings = input.employees.map((person, e) => {
            const open = endingsOf(input, person);
            return open[(picks[e] as number) % Math.max(1, open.length)];
          });
          if (endings.some((ending) => ending === undefined)) return;
          const places = endings.map((ending) => ending?.post ?? null);
          const plan = {
            ...solveCase(input),
            status: 'feasible',
            conflict: null,
            assignment: Object.fromEntries(input.employees.map(({ id }, e) => [id, places[e]])),
            objective: input.objectives.map((_, l) =>
              endings.reduce((sum, ending) => sum + (ending?.values[l] as number), 0),
            ),
            bound: input.objectives.map(() => null),
            certificate: { levels: [] },
          };
          const keeps = isFeasible(input, places);
          found[keeps ? 'kept' : 'broken']++;
          const verdict = check(JSON.stringify(input), JSON.stringify(plan));
          expect({ feasible: verdict.feasible, exit: verdict.exit }).toEqual({
            feasible: keeps,
            exit: keeps ? 0 : 1,
          });
        },
      ),
      { numRuns: 3000 },
    );
    expect(Math.min(found.kept, found.broken)).toBeGreaterThan(200);
  });

  it('is never taken in by a plan or certificate that was tampered with', () => {
    let tampered = 0;
    fc.assert(
      fc.property(
        tinyCase({ people: 5, groups: true }),
        fc.nat(),
        fc.integer({ min: -3, max: 3 }),
        (input, x, by) => {
          const plan = solveCase(input);
          const truth = bruteForce(input);
          if (plan.assignment === null || truth === null || by === 0 || input.employees.length === 0) return;
          const forged = forge(structuredClone(plan), input, x, by);
          const verdict = check(JSON.stringify(input), JSON.stringify(forged));
          tampered++;
          // whatever it still accepts as proved must be true
          if (verdict.exit === 0) {
            verdict.proved.forEach((proved, l) => {
              if (proved && verdict.proved.slice(0, l).every(Boolean))
                expect(verdict.objective?.[l]).toBe(truth[l]);
            });
            if (forged.status === 'optimal' && verdict.proved.every(Boolean))
              expect(verdict.objective).toEqual(truth);
          }
        },
      ),
      { numRuns: 9000 },
    );
    expect(tampered).toBeGreaterThan(1000);
  });
});

function solveCase2(input: PlacementCase, plan: PlacementPlan): number[] | null {
  const altered = applyChanges(problemOf(input), plan.changes);
  const ids = (k: number) =>
    altered.node[k] === altered.root ? null : String(altered.postIds[altered.node[k] as number]);
  const employees = input.employees.map((person, e) => {
    const open = new Set<string | null>();
    for (let k = altered.start[e] as number; k < (altered.start[e + 1] as number); k++) open.add(ids(k));
    return {
      ...person,
      stay: person.stay && open.has(person.post) ? person.stay : null,
      unplaced: person.unplaced && open.has(null) ? person.unplaced : null,
      moves: person.moves.filter((move) => open.has(move.post)),
    };
  });
  const posts = input.posts.map((post, p) => ({ ...post, capacity: altered.high[p] as number }));
  return bruteForce({ ...input, employees, posts });
}

function forge(plan: PlacementPlan, input: PlacementCase, x: number, by: number): PlacementPlan {
  const level = plan.certificate?.levels[x % Math.max(1, plan.objectives.length)];
  const person = input.employees[x % input.employees.length] as PlacementCase['employees'][number];
  switch (x % 7) {
    case 0:
      (plan.assignment as Record<string, string | null>)[person.id] =
        input.posts[x % Math.max(1, input.posts.length)]?.id ?? null;
      return plan;
    case 1:
      if (plan.objective?.length) (plan.objective[0] as number) += by;
      return plan;
    case 2:
      if (plan.bound?.length) plan.bound[0] = (plan.bound[0] as number) + by;
      return plan;
    case 3: {
      const post = input.posts[x % Math.max(1, input.posts.length)]?.id;
      if (level && post) level.post[post] = (level.post[post] ?? 0) + by;
      return plan;
    }
    case 4: {
      const group = input.groups?.[0]?.id;
      if (level && group) level.group[group] = (level.group[group] ?? 0) + by;
      return plan;
    }
    case 5: {
      // another plan with its own true value, the bound forged to match
      const other = resolveCase(
        input,
        plan,
        person.moves[0] ? { force: [{ employee: person.id, post: person.moves[0].post }] } : {},
      );
      if (other.assignment === null) return plan;
      return { ...plan, assignment: other.assignment, objective: other.objective, bound: other.objective };
    }
    default:
      if (level && typeof level.bound === 'number') level.bound += by;
      return plan;
  }
}
