import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#ground/refusal.ts';
import { tinyCase } from '#optimise/brute-force.ts';
import { readCase } from '#optimise/case-file.ts';
import { scanCase } from '#optimise/case-scan.ts';
import type { PlacementCase } from '#optimise/formats.ts';
import { type Problem, problemOf } from '#optimise/problem.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The plain reading: a problem, or null where the file is refused. */
function plainly(bytes: Uint8Array): Problem | null {
  try {
    return problemOf(readCase(bytes));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return null;
  }
}

const everyRule = tinyCase({ people: 6, groups: true, sides: true });

/** The same case with names no keyboard writes easily, and more in it than anybody asks for. */
const oddNames = (input: PlacementCase): string =>
  JSON.stringify(input)
    .replaceAll('"P', '"Kepala Bidang – ₱é ')
    .replaceAll('"E', '"\\u0045\\"\\\\ ')
    .replaceAll('"moves":[', '"shoes":{"size":[40,"]}\\""]},"moves":[');

/** Keys of every object the other way round: unplaced before stay, values before post, employees before posts. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
};

describe('reading a case from its bytes', () => {
  it('finds what the plain reading finds, however the file is laid out, and never leaves a sound one to it', () => {
    fc.assert(
      fc.property(everyRule, fc.nat({ max: 4 }), (input, way) => {
        const text = [
          () => JSON.stringify(input),
          () => JSON.stringify(input, null, '\t').replaceAll('\n', ' \r\n'),
          () => `\uFEFF${JSON.stringify(turned(input))}\n`,
          () => oddNames(input),
          () => JSON.stringify(input).replaceAll('"lot"', '"kavling":null,"lot"'),
        ][way] as () => string;
        const bytes = bytesOf(text());
        const scanned = scanCase(bytes);
        expect(scanned).not.toBeNull();
        expect(scanned).toEqual(plainly(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no file that the plain reading refuses, and no other problem from one it takes, whatever byte is wrong', () => {
    let refused = 0;
    let alike = 0;
    const pieces = [
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '0',
      '-',
      '.5',
      'e3',
      'null',
      ' ',
      '99999999999',
    ];
    const names = ['"id"', '"post"', '"stay"', '"lot"', '"employees":[],', '"values":[1],', '"E1"', '"P1"'];
    const piece = fc.oneof(
      fc.constantFrom(...pieces, ...names).map((text) => [...bytesOf(text)]),
      fc.array(fc.nat({ max: 255 }), { maxLength: 2 }),
    );
    const spot = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(everyRule, spot, fc.nat({ max: 4 }), piece, (input, where, gone, put) => {
        const whole = [...bytesOf(JSON.stringify(input))];
        whole.splice(Math.floor(where * whole.length), gone, ...put);
        const bytes = Uint8Array.from(whole);
        const plain = plainly(bytes);
        const scanned = scanCase(bytes);
        if (plain === null) refused++;
        else if (scanned !== null) alike++;
        if (scanned !== null) expect(scanned).toEqual(plain);
      }),
      { numRuns: 6000 },
    );
    expect(refused).toBeGreaterThan(2000);
    expect(alike).toBeGreaterThan(100);
  });

  it('takes nothing the plain reading refuses where one part of a case stands in the place of another', () => {
    type Loose = Record<string, unknown>;
    let refused = 0;
    const spot = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(everyRule, spot, spot, fc.boolean(), (input, from, to, more) => {
        const mixed = structuredClone(input) as unknown as Loose;
        const spots: [Loose, string][] = [];
        const walk = (node: unknown) => {
          if (typeof node !== 'object' || node === null) return;
          for (const key of Object.keys(node)) {
            spots.push([node as Loose, key]);
            walk((node as Loose)[key]);
          }
        };
        walk(mixed.employees);
        if (spots.length === 0) return;
        const [[source, key], [target, place]] = [from, to].map(
          (x) => spots[Math.floor(x * spots.length)],
        ) as [[Loose, string], [Loose, string]];
        const part = structuredClone(source[key]);
        // in its place, or once more in the list it stands in
        if (more && Array.isArray(source)) source.push(part);
        else target[place] = part;
        const bytes = bytesOf(JSON.stringify(mixed));
        const plain = plainly(bytes);
        if (plain === null) refused++;
        const scanned = scanCase(bytes);
        if (scanned !== null) expect(scanned).toEqual(plain);
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(200);
  });

  it.each<[string, (text: string) => string]>([
    ['the list of people twice', (text) => text.replace('"employees":', '"employees":[],"employees":')],
    ['an id twice in a person', (text) => text.replace('"id":"ani"', '"id":"ani","id":"budi"')],
    ['a key with an escape', (text) => text.replace('"stay"', '"\\u0073tay"')],
    ['a whole number with an exponent', (text) => text.replace('[7]', '[7e0]')],
    ['a name with half a character', (text) => text.replaceAll('"A"', '"\\ud800"')],
  ])('leaves a file with %s to the plain reading', (_, change) => {
    const sound = JSON.stringify({
      format: 'placement-case/1',
      objectives: ['fit'],
      posts: [{ id: 'A', capacity: 1 }],
      employees: [{ id: 'ani', post: 'A', stay: [7], unplaced: null, moves: [] }],
    });
    expect(scanCase(bytesOf(sound))).not.toBeNull();
    expect(change(sound)).not.toBe(sound);
    expect(scanCase(bytesOf(change(sound)))).toBeNull();
    expect(plainly(bytesOf(change(sound)))).not.toBeNull();
  });

  it.each<[string, string, string]>([
    [
      'a post twice among the moves',
      '"moves":[',
      '"moves":[{"post":"B","values":[1]},{"post":"B","values":[2]},',
    ],
    ['the own post among the moves', '"moves":[', '"moves":[{"post":"A","values":[1]},'],
    ['a move to a post that is not there', '"moves":[', '"moves":[{"post":"Z","values":[1]},'],
    ['a move without values', '"moves":[', '"moves":[{"post":"B"},'],
    ['two values for one objective', '"stay":[7]', '"stay":[7,7]'],
    ['a value above all limits', '"stay":[7]', '"stay":[1000000001]'],
    ['half a value', '"stay":[7]', '"stay":[7.5]'],
    ['a stay of somebody without a post', '"post":"A","stay"', '"post":null,"stay"'],
    ['a person without an id', '"id":"ani",', ''],
    ['an id twice', '"employees":[', '"employees":[{"id":"ani","post":null,"unplaced":[0],"moves":[]},'],
    ['a zero before a number', '"stay":[7]', '"stay":[07]'],
  ])('takes no file with %s', (_, right, wrong) => {
    const sound = JSON.stringify({
      format: 'placement-case/1',
      objectives: ['fit'],
      posts: ['A', 'B', 'C'].map((id) => ({ id, capacity: 1 })),
      employees: [{ id: 'ani', post: 'A', stay: [7], unplaced: null, moves: [{ post: 'C', values: [3] }] }],
    });
    expect(scanCase(bytesOf(sound))).not.toBeNull();
    const text = sound.replace(right, wrong);
    expect(text).not.toBe(sound);
    expect(scanCase(bytesOf(text))).toBeNull();
    expect(plainly(bytesOf(text))).toBeNull();
  });
});
