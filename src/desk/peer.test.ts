import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import type { PlacementCase } from '#optimise/formats.ts';
import { solveCase } from '#optimise/solve-case.ts';

const highs = await loadHighs();

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

/** The same round as a programme of zeros and ones: its best value, or null where nothing is feasible. */
function byHighs({ employees, posts, groups }: PlacementCase): number | null {
  const columns: { into: string | null; value: number }[] = [];
  const rows: string[] = [];
  for (const { post, stay, unplaced, moves } of employees) {
    const from = columns.length;
    if (stay) columns.push({ into: post, value: stay[0] as number });
    for (const move of moves) columns.push({ into: move.post, value: move.values[0] as number });
    if (unplaced) columns.push({ into: null, value: unplaced[0] as number });
    if (columns.length === from) return null;
    rows.push(`${Array.from({ length: columns.length - from }, (_, i) => `x${from + i}`).join(' + ')} = 1`);
  }
  const bound = (inside: readonly string[], relation: '<=' | '>=', limit: number): boolean => {
    const terms = columns.flatMap(({ into }, k) => (into !== null && inside.includes(into) ? [`x${k}`] : []));
    if (terms.length > 0) rows.push(`${terms.join(' + ')} ${relation} ${limit}`);
    return terms.length > 0 || relation === '<=' || limit <= 0;
  };
  for (const { id, capacity } of posts) bound([id], '<=', capacity);
  for (const { posts: inside = [], min = 0, max } of groups ?? []) {
    if (max !== undefined && max !== null) bound(inside, '<=', max);
    if (min > 0 && !bound(inside, '>=', min)) return null;
  }
  const worth = columns.map(({ value }, k) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} x${k}`).join(' ');
  const names = columns.map((_, k) => `x${k}`).join(' ');
  const text = `Maximize\n ${worth}\nSubject To\n ${rows.join('\n ')}\nBinary\n ${names}\nEnd\n`;
  const { Status, ObjectiveValue } = highs.solve(text, { mip_rel_gap: 0, output_flag: false });
  return Status === 'Optimal' ? Math.round(ObjectiveValue) + 0 : null;
}

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
