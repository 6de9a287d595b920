import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacementCase } from '#optimise/formats.ts';
import { byHighs } from '#optimise/peer.ts';
import { solveCase } from '#optimise/solve-case.ts';

/** Up to fourteen people, posts of up to three seats, two staffing groups; some must move, some may be left without a post. */
const round: fc.Arbitrary<PlacementCase> = fc
  .record({
    people: fc.integer({ min: 1, max: 14 }),
    posts: fc.integer({ min: 1, max: 8 }),
    draws: fc.infiniteStream(fc.nat({ max: 9999 })),
  })
  .map(({ people, posts, draws }) => {
    const draw = (n: number) => (draws.next().value as number) % n;
    const ids = Array.from({ length: posts }, (_, p) => `P${p}`);
    const half = ids.slice(0, posts >> 1);
    return {
      format: 'placement-case/1',
      objectives: ['fit'],
      posts: ids.map((id) => ({ id, capacity: draw(4) })),
      employees: Array.from({ length: people }, (_, e) => {
        const post = draw(4) === 0 ? null : (ids[draw(posts)] as string);
        return {
          id: `E${e}`,
          post,
          stay: post !== null && draw(5) > 0 ? [draw(60) - 20] : null,
          unplaced: draw(3) > 0 ? [-draw(200)] : null,
          moves: ids
            .filter((id) => id !== post && draw(2) === 0)
            .map((id) => ({ post: id, values: [draw(100) - 20] })),
        };
      }),
      groups: [
        { id: 'all', posts: ids, max: people - draw(3) },
        { id: 'half', posts: half, min: half.length === 0 ? 0 : draw(3) },
      ].map((group) => ({ ...group, max: group.max === undefined ? undefined : Math.max(0, group.max) })),
    } as PlacementCase;
  });

describe('a round beside another solver', () => {
  it('has the value that HiGHS finds, and is infeasible where HiGHS finds nothing', () => {
    const seen = { optimal: 0, infeasible: 0 };
    fc.assert(
      fc.property(round, (input) => {
        const plan = solveCase(input);
        const truth = byHighs(input);
        expect({ status: plan.status, objective: plan.objective?.[0] ?? null }).toEqual({
          status: truth === null ? 'infeasible' : 'optimal',
          objective: truth,
        });
        seen[plan.status as keyof typeof seen]++;
      }),
      { numRuns: 1000 },
    );
    expect(seen.optimal).toBeGreaterThan(100);
    expect(seen.infeasible).toBeGreaterThan(50);
  }, 120_000);

  it('keeps its value when a post of several seats is written as several posts', () => {
    fc.assert(
      fc.property(round, (input) => {
        const twin = (id: string) => `${id}b`;
        const split: PlacementCase = {
          ...input,
          posts: input.posts.flatMap((post) => [
            { ...post, capacity: post.capacity >> 1 },
            { ...post, id: twin(post.id), capacity: post.capacity - (post.capacity >> 1) },
          ]),
          employees: input.employees.map((person) => ({
            ...person,
            moves: [
              ...person.moves.flatMap((move) => [move, { ...move, post: twin(move.post) }]),
              // who may stay may as well stay in the other half
              ...(person.stay && person.post ? [{ post: twin(person.post), values: person.stay }] : []),
            ],
          })),
          groups: (input.groups ?? []).map((group) => ({
            ...group,
            posts: (group.posts ?? []).flatMap((id) => [id, twin(id)]),
          })),
        };
        const { status, objective } = solveCase(split);
        const plain = solveCase(input);
        expect({ status, objective }).toEqual({ status: plain.status, objective: plain.objective });
      }),
      { numRuns: 1000 },
    );
  });
});
