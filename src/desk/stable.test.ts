import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '#judge/check.ts';
import { type StableMode, solveStable } from '#optimise/stable.ts';
import { checkStableCase, type StableCase } from '#optimise/stable-file.ts';

const modes = ['stable', 'ttc', 'exchange', 'exchange-many'] as const;

/** Markets of up to six people; `single` gives every post one seat. */
function market(single: boolean): fc.Arbitrary<StableCase> {
  return fc
    .record({
      people: fc.integer({ min: 1, max: 6 }),
      posts: fc.integer({ min: 1, max: 5 }),
      draws: fc.infiniteStream(fc.nat({ max: 9999 })),
    })
    .map(({ people, posts, draws }) => {
      const draw = (n: number) => (draws.next().value as number) % n;
      const order = (ids: string[]) =>
        ids
          .map((id) => [draw(1000), id] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, id]) => id);
      const seats = Array.from({ length: posts }, () => (single ? 1 : 1 + draw(3)));
      const left = [...seats];
      const own = Array.from({ length: people }, () => {
        const p = draw(posts + 1) - 1;
        if (p < 0 || (left[p] as number) === 0) return null;
        (left[p] as number)--;
        return `P${p}`;
      });
      const ids = own.map((_, e) => `E${e}`);
      return checkStableCase({
        posts: seats.map((capacity, p) => ({
          id: `P${p}`,
          capacity,
          priority: order(ids).slice(0, 1 + draw(people)),
        })),
        employees: own.map((post, e) => {
          const wishes = order(seats.map((_, p) => `P${p}`))
            .slice(0, draw(posts + 1))
            .filter((id) => id !== post);
          return { id: ids[e], post, preferences: post === null ? wishes : [...wishes, post] };
        }),
      });
    });
}

describe('rounds by wish and priority', () => {
  it.each(modes)('%s leaves nobody worse than today, and the judge agrees', (mode) => {
    fc.assert(
      fc.property(market(mode === 'ttc' || mode === 'exchange'), (input) => {
        const plan = solveStable(input, { mode });
        expect(
          check(JSON.stringify({ ...input, format: 'placement-stable/1' }), JSON.stringify(plan)),
        ).toMatchObject({ exit: 0, reason: null });
      }),
      { numRuns: 1000 },
    );
  });

  it('deferred acceptance is the best stable answer for every employee at once', () => {
    fc.assert(
      fc.property(market(false), (input) => {
        const text = JSON.stringify({ ...input, format: 'placement-stable/1' });
        const plan = solveStable(input);
        const wish = (e: number, post: string | null) => {
          const { preferences } = input.employees[e] as StableCase['employees'][number];
          return post === null ? preferences.length : preferences.indexOf(post);
        };
        const places: (string | null)[] = [];
        const visit = (e: number): void => {
          if (e === input.employees.length) {
            const assignment = Object.fromEntries(
              input.employees.map((person, i) => [person.id, places[i] ?? null]),
            );
            if (check(text, JSON.stringify({ ...plan, assignment })).exit !== 0) return;
            input.employees.forEach((person, i) => {
              expect(wish(i, plan.assignment?.[person.id] ?? null)).toBeLessThanOrEqual(
                wish(i, places[i] ?? null),
              );
            });
            return;
          }
          const person = input.employees[e] as StableCase['employees'][number];
          for (const post of [...person.preferences, ...(person.post === null ? [null] : [])]) {
            places.push(post);
            visit(e + 1);
            places.pop();
          }
        };
        if (input.employees.length <= 4) visit(0);
      }),
      { numRuns: 400 },
    );
  });

  it.each<[string, boolean, StableMode[]]>([
    ['or in an exchange', true, ['stable', 'ttc', 'exchange', 'exchange-many']],
    ['or in an exchange with posts of several seats', false, ['stable', 'exchange-many']],
  ])(
    'nobody gains by a false list of wishes in a stable round, in top trading cycles, %s',
    (_, single, modes) => {
      fc.assert(
        fc.property(
          market(single),
          fc.nat(),
          fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
          (input, who, shuffle) => {
            const e = who % input.employees.length;
            const person = input.employees[e] as StableCase['employees'][number];
            const wishes = person.preferences.filter((post) => post !== person.post);
            const lie = wishes
              .map((post, i) => [shuffle[i % 5] as number, post] as const)
              .sort((a, b) => a[0] - b[0])
              .map(([, post]) => post)
              .slice(0, (shuffle[0] as number) % (wishes.length + 1));
            const lied = {
              ...input,
              employees: input.employees.map((other, i) =>
                i === e
                  ? { ...person, preferences: person.post === null ? lie : [...lie, person.post] }
                  : other,
              ),
            };
            const rank = (post: string | null | undefined) =>
              post == null ? person.preferences.length : person.preferences.indexOf(post);
            for (const mode of modes) {
              const honest = rank(solveStable(input, { mode }).assignment?.[person.id]);
              expect(honest).toBeLessThanOrEqual(rank(solveStable(lied, { mode }).assignment?.[person.id]));
            }
          },
        ),
        { numRuns: 1500 },
      );
    },
  );

  it("two officials who want each other's post trade, though a stable round would keep both where they are", () => {
    const input = checkStableCase({
      posts: [
        { id: 'A', capacity: 1, priority: ['citra', 'budi', 'ani'] },
        { id: 'B', capacity: 1, priority: ['ani', 'budi'] },
      ],
      employees: [
        { id: 'ani', post: 'A', preferences: ['B', 'A'] },
        { id: 'budi', post: 'B', preferences: ['A', 'B'] },
        { id: 'citra', post: null, preferences: ['A'] },
      ],
    });
    expect(solveStable(input).assignment).toMatchObject({ ani: 'A', budi: 'B' });
    expect(solveStable(input, { mode: 'exchange' })).toMatchObject({
      assignment: { ani: 'B', budi: 'A', citra: null },
      cycles: [['ani', 'budi']],
    });
  });
});
