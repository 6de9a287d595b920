import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '#judge/check.ts';
import { bruteForce, tinyCase } from '#optimise/brute-force.ts';
import { answerTo } from '#optimise/explain.ts';
import type { CaseTie, PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { byHighs, solvedHere } from '#optimise/peer.ts';
import { problemOf } from '#optimise/problem.ts';
import { questioned } from '#optimise/questioned.ts';
import { resolveCase } from '#optimise/repair.ts';
import { only, underCaps, without } from '#optimise/rewritten.ts';
import { solveCase } from '#optimise/solve-case.ts';

/** Caps, kin and couples drawn for people who are there. */
function drawnRules(ids: string[], draw: (n: number) => number, caps: number): Partial<PlacementCase> {
  const pair = (): CaseTie => {
    const a = draw(ids.length);
    const b = (a + 1 + draw(ids.length - 1)) % ids.length;
    return { employees: [ids[a] as string, ids[b] as string], key: 'unit' };
  };
  const pairs = (count: number) => (ids.length < 2 ? [] : Array.from({ length: count }, pair));
  return {
    moveCaps: Array.from({ length: caps }, (_, c) => ({
      id: `K${c}`,
      employees: c === 0 && draw(2) === 0 ? ('all' as const) : ids.filter(() => draw(3) > 0),
      max: (ids.length >> 2) + draw(ids.length + 1),
    })),
    kin: pairs(draw(2)),
    couples: pairs(draw(2)),
  };
}

type Seen = { dual: number; caps: number; couples: number; infeasible: number };

/** The judge agrees with the plan, and recounts what is proved by prices; counts what was proved so. */
function count(seen: Seen, input: PlacementCase, plan: PlacementPlan): void {
  const verdict = check(JSON.stringify(input), JSON.stringify(plan));
  expect(verdict).toMatchObject({ exit: 0, objective: plan.objective });
  const levels = plan.certificate?.levels ?? [];
  if (levels.length === 0 || levels.some(({ proof }) => proof !== 'dual')) return;
  expect(verdict.proved).toEqual(levels.map(() => true));
  seen.dual++;
  if (levels.some(({ cap }) => Object.keys(cap).length > 1)) seen.caps++;
  if (levels.some(({ couple }) => Object.keys(couple).length > 0)) seen.couples++;
}

describe('several rules across posts at once', () => {
  it('are kept at the value that trying every plan finds, with or without a solver for the core', () => {
    const seen = { dual: 0, caps: 0, couples: 0, infeasible: 0 };
    fc.assert(
      fc.property(
        tinyCase({ people: 6, groups: true }),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        fc.infiniteStream(fc.nat({ max: 9999 })),
        (plain, caps, core, draws) => {
          const draw = (n: number) => (draws.next().value as number) % n;
          const ids = plain.employees.map(({ id }) => id);
          const width = plain.objectives.filter((name) => name !== 'moves').length;
          // most rounds let everybody go without a post, so that the rules decide and not the seats
          const generous = draw(4) > 0;
          const employees = plain.employees.map((person) =>
            generous ? { ...person, unplaced: person.unplaced ?? Array(width).fill(-9) } : person,
          );
          const input: PlacementCase = { ...plain, employees, ...drawnRules(ids, draw, caps) };
          const truth = bruteForce(input);
          const plan = solveCase(input, { canonical: true, ...(core ? { closeCore: solvedHere } : {}) });
          expect({ status: plan.status, objective: plan.objective }).toEqual({
            status: truth === null ? 'infeasible' : 'optimal',
            objective: truth,
          });
          if (truth === null) {
            seen.infeasible++;
            return;
          }
          count(seen, input, plan);
        },
      ),
      { numRuns: 1500 },
    );
    expect(seen.dual).toBeGreaterThan(150);
    expect(seen.couples).toBeGreaterThan(2);
    expect(seen.infeasible).toBeGreaterThan(100);
  }, 240_000);

  it('have the value that HiGHS finds with two and three caps, couples and kin on rounds of thirty', () => {
    const seen = { dual: 0, caps: 0, couples: 0, infeasible: 0 };
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 30 }),
        fc.integer({ min: 2, max: 3 }),
        fc.infiniteStream(fc.nat({ max: 9999 })),
        (people, caps, draws) => {
          const input = broad(people, caps, (n) => (draws.next().value as number) % n);
          const truth = byHighs(input);
          const plan = solveCase(input, { closeCore: solvedHere });
          expect({ status: plan.status, objective: plan.objective?.[0] ?? null }).toEqual({
            status: truth === null ? 'infeasible' : 'optimal',
            objective: truth,
          });
          if (truth !== null) count(seen, input, plan);
        },
      ),
      { numRuns: 300 },
    );
    expect(seen.dual).toBeGreaterThan(30);
    expect(seen.caps).toBeGreaterThan(0);
    expect(seen.couples).toBeGreaterThan(10);
  }, 240_000);

  it('answer who refuses, and who asks for another post, as solving again does, with each priced cap still met', () => {
    const seen = { priced: 0 };
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 20 }),
        fc.nat(),
        fc.infiniteStream(fc.nat({ max: 9999 })),
        (people, x, draws) => {
          const {
            kin: _kin,
            couples: _couples,
            ...input
          } = broad(people, 0, (n) => (draws.next().value as number) % n);
          const capped = underCaps(input, people >> 2);
          const plan = solveCase(capped, { closeCore: solvedHere });
          if (plan.status !== 'optimal') return;
          const asked = questioned(problemOf(capped), plan, { closeCore: solvedHere });
          if (!asked.priced) return;
          if (Object.keys(plan.certificate?.levels[0]?.cap ?? {}).length > 1) seen.priced++;
          const { id, moves } = capped.employees[x % people] as PlacementCase['employees'][number];
          const now = plan.assignment?.[id] ?? null;
          const again = solveCase(without(capped, id, now), { closeCore: solvedHere });
          const mended = resolveCase(capped, plan, { refuse: [id] }, { closeCore: solvedHere });
          expect([mended.status, mended.objective]).toEqual([again.status, again.objective]);
          for (const { post } of moves) {
            if (post === now) continue;
            const held = solveCase(only(capped, id, post), { closeCore: solvedHere });
            const loss = held.objective && [(plan.objective?.[0] ?? 0) - (held.objective[0] as number)];
            expect(answerTo(asked, id, post).question).toMatchObject({ loss, exact: true });
          }
        },
      ),
      { numRuns: 80 },
    );
    expect(seen.priced).toBeGreaterThan(10);
  }, 240_000);
});

/** People with posts in four units; most hold one and may stay, some must go. */
function broad(people: number, caps: number, draw: (n: number) => number): PlacementCase {
  const ids = Array.from({ length: people }, (_, e) => `E${e}`);
  const posts = Array.from({ length: people }, (_, p) => ({
    id: `P${p}`,
    capacity: 1 + Number(draw(6) === 0),
    ...(draw(12) === 0 ? {} : { unit: `U${draw(4)}` }),
  }));
  return {
    format: 'placement-case/1',
    objectives: ['fit'],
    posts,
    employees: ids.map((id, e) => {
      const post = draw(10) === 0 ? null : `P${e}`;
      return {
        id,
        post,
        stay: post !== null && draw(12) > 0 ? [draw(1000)] : null,
        unplaced: draw(3) === 0 || post === null ? [-3000] : null,
        moves: posts
          .filter((other) => other.id !== post && draw(people) < 6)
          .map((other) => ({ post: other.id, values: [draw(1000) + 300] })),
      };
    }),
    ...drawnRules(ids, draw, caps),
  };
}
