import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#ground/refusal.ts';
import { tinyCase } from '#optimise/brute-force.ts';
import { checkCase, readCase } from '#optimise/case-file.ts';
import { readRound } from '#optimise/round-file.ts';
import { solveCase } from '#optimise/solve-case.ts';

type Loose = Record<string, unknown>;
const sound = (): Loose => ({
  format: 'placement-case/1',
  objectives: ['fit', 'moves'],
  posts: [
    { id: 'A', capacity: 1 },
    { id: 'B', capacity: 0 },
  ],
  employees: [
    { id: 'ani', post: 'A', stay: [1], unplaced: null, moves: [{ post: 'B', values: [2] }], shoeSize: 40 },
  ],
  groups: [{ id: 'G', posts: ['A', 'B'] }],
});

function refusalOf(change: (input: Loose) => void): { code: string; path: unknown } | null {
  const input = structuredClone(sound());
  change(input);
  try {
    checkCase(input);
    return null;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { code: error.code, path: (error.values as Loose).path };
  }
}

const person = (input: Loose): Loose => (input.employees as Loose[])[0] as Loose;
const move = (input: Loose): Loose => (person(input).moves as Loose[])[0] as Loose;

describe('a case file from outside', () => {
  it('is taken as it is when sound, unknown keys and all', () => {
    expect(refusalOf(() => undefined)).toBeNull();
  });

  it.each<[string, string, (input: Loose) => void]>([
    ['case.format', '$.format', (c) => Object.assign(c, { format: 'placement-case/2' })],
    ['case.duplicate', '$.objectives[2]', (c) => void (c.objectives as string[]).push('fit')],
    ['case.duplicate', '$.posts[2].id', (c) => void (c.posts as Loose[]).push({ id: 'A', capacity: 1 })],
    [
      'case.value',
      '$.posts[0].capacity',
      (c) => Object.assign((c.posts as Loose[])[0] as Loose, { capacity: 1.5 }),
    ],
    ['case.duplicate', '$.employees[1].id', (c) => void (c.employees as Loose[]).push(person(c))],
    ['case.duplicate', '$.groups[1].id', (c) => void (c.groups as Loose[]).push({ id: 'G', posts: [] })],
    ['case.own', '$.employees[0].moves[0].post', (c) => Object.assign(move(c), { post: 'A' })],
    ['case.twice', '$.employees[0].moves[1].post', (c) => void (person(c).moves as Loose[]).push(move(c))],
    ['case.stay', '$.employees[0].stay', (c) => Object.assign(person(c), { post: null })],
    ['case.length', '$.employees[0].stay', (c) => Object.assign(person(c), { stay: [1, 2] })],
    [
      'case.twice',
      '$.groups[0].posts[2]',
      (c) => void ((c.groups as Loose[])[0] as { posts: string[] }).posts.push('A'),
    ],
    [
      'case.crossing',
      '$.groups[1]',
      (c) => {
        (c.posts as Loose[]).push({ id: 'C', capacity: 1 });
        (c.groups as Loose[]).push({ id: 'H', posts: ['B', 'C'] });
      },
    ],
    ['case.unknown', '$.employees[0].moves[0].post', (c) => Object.assign(move(c), { post: 'Z' })],
    [
      'case.unknown',
      '$.kin[0].employees[1]',
      (c) => Object.assign(c, { kin: [{ employees: ['ani', 'zul'], key: 'unit' }] }),
    ],
    ['case.value', '$.employees[0].moves[0].values[0]', (c) => Object.assign(move(c), { values: [0.5] })],
    ['case.value', '$.employees[0].stay[0]', (c) => Object.assign(person(c), { stay: ['1'] })],
    ['case.range', '$.employees[0].stay[0]', (c) => Object.assign(person(c), { stay: [1_000_000_001] })],
    ['case.value', '$.employees', (c) => Object.assign(c, { employees: {} })],
  ])('is refused with %s at %s', (code, path, change) => {
    expect(refusalOf(change)).toEqual({ code, path });
  });

  it('is refused whole when it is no JSON', () => {
    expect(() => readCase('{"format":')).toThrow('case.json');
  });

  it('never throws anything but a refusal, whatever is put where', () => {
    fc.assert(
      fc.property(tinyCase({ groups: true, sides: true }), fc.nat(), fc.jsonValue(), (input, at, value) => {
        const spots: [Loose, string][] = [];
        const walk = (node: unknown) => {
          if (typeof node !== 'object' || node === null) return;
          for (const key of Object.keys(node)) {
            spots.push([node as Loose, key]);
            walk((node as Loose)[key]);
          }
        };
        const broken = structuredClone(input) as unknown as Loose;
        walk(broken);
        const [holder, key] = spots[at % spots.length] as [Loose, string];
        holder[key] = value;
        try {
          solveCase(checkCase(broken));
        } catch (error) {
          expect(isRefusal(error)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('in binary form is refused when its lengths or places do not fit', () => {
    const round = (...numbers: number[]) => Buffer.from(Int32Array.from(numbers).buffer);
    const none = -2147483648;
    expect(readRound(round(0x504c4331, 1, 1, 0, 1, 0, 5, none, 0, 0, 0, 0, 0)).people).toBe(1);
    expect(() => readRound(round(0x504c4331, 1, 1, 0, 1))).toThrow('round.format');
    expect(() => readRound(round(0x504c4331, 1, 1, 0, 1, 7, 5, none, 0, 0, 0, 0, 0))).toThrow('round.format');
    expect(() => readRound(round(0x504c4331, 1, 1, 0, 1, -1, 5, none, 0, 0, 0, 0, 0))).toThrow(
      'round.format',
    );
  });
});

describe('the same round told differently', () => {
  const scaled = (input: ReturnType<typeof checkCase>, by: number) => ({
    ...input,
    employees: input.employees.map((one) => ({
      ...one,
      stay: one.stay?.map((v) => v * by) ?? null,
      unplaced: one.unplaced?.map((v) => v * by) ?? null,
      moves: one.moves.map((m) => ({ ...m, values: m.values.map((v) => v * by) })),
    })),
  });

  it('keeps its value when renamed, reordered, scaled, or given useless posts', () => {
    fc.assert(
      fc.property(tinyCase({ people: 6, groups: true }), (input) => {
        const plan = solveCase(input);
        const reordered = {
          ...input,
          employees: [...input.employees].reverse(),
          posts: [...input.posts].reverse(),
        };
        expect(solveCase(reordered).objective).toEqual(plan.objective);
        const times = solveCase(scaled(input, 7)).objective;
        expect(times?.map((v, l) => (input.objectives[l] === 'moves' ? v : v / 7)) ?? null).toEqual(
          plan.objective,
        );
        const useless = { ...input, posts: [...input.posts, { id: 'nowhere', capacity: 0 }] };
        const more = useless.employees.map((one) => ({
          ...one,
          moves: [
            ...one.moves,
            { post: 'nowhere', values: input.objectives.filter((name) => name !== 'moves').map(() => 99) },
          ],
        }));
        expect(solveCase({ ...useless, employees: more }).objective).toEqual(plan.objective);
        expect(JSON.stringify(solveCase(structuredClone(input)))).toBe(JSON.stringify(plan));
      }),
      { numRuns: 800 },
    );
  });
});
