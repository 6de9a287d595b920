/** Published cases with known optima. They are not ours to carry: TEPAT_MATCHING_DATA names the folder that holds them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '#judge/check.ts';
import type { PlacementCase } from '#optimise/formats.ts';
import { solveCase } from '#optimise/solve-case.ts';

const folder = process.env.TEPAT_MATCHING_DATA ?? '';
const at = (name: string): string => join(folder, name);
const provedValue = (input: PlacementCase): number | undefined => {
  const plan = solveCase(input);
  const verdict = check(JSON.stringify(input), JSON.stringify(plan));
  expect(verdict).toMatchObject({ exit: 0, proved: [true] });
  return plan.objective?.[0];
};

describe('published cases', () => {
  it.skipIf(!existsSync(at('orlib/optima.csv')))(
    'of the OR-Library are placed at the least cost they are known for',
    () => {
      for (const line of readFileSync(at('orlib/optima.csv'), 'utf8').trim().split('\n').slice(1)) {
        const [instance, size, , least] = line.split(',');
        const n = Number(size);
        const numbers = readFileSync(at(`orlib/${instance}.txt`), 'utf8')
          .trim()
          .split(/\s+/)
          .map(Number);
        expect(numbers[0]).toBe(n);
        const input: PlacementCase = {
          format: 'placement-case/1',
          objectives: ['saved'],
          posts: Array.from({ length: n }, (_, p) => ({ id: `P${p}`, capacity: 1 })),
          employees: Array.from({ length: n }, (_, e) => ({
            id: `E${e}`,
            post: null,
            stay: null,
            unplaced: null,
            moves: Array.from({ length: n }, (_, p) => ({
              post: `P${p}`,
              values: [-(numbers[1 + e * n + p] as number)],
            })),
          })),
        };
        expect([instance, provedValue(input)]).toEqual([instance, -Number(least)]);
      }
    },
  );

  it.skipIf(!existsSync(at('preflib_kidney_expected.json')))(
    'of PrefLib exchange as many as cycles of any length can',
    () => {
      const { instance, max_matched_any_cycle_length: most } = JSON.parse(
        readFileSync(at('preflib_kidney_expected.json'), 'utf8'),
      ) as { instance: string; max_matched_any_cycle_length: number };
      const edges = readFileSync(at(`preflib_kidney_${instance}.wmd`), 'utf8')
        .split('\n')
        .filter((line) => /^\d/.test(line))
        .map((line) => line.split(',').map((part) => Number(part)) as [number, number, number]);
      const pairs = [...new Set(edges.flatMap(([from, to]) => [to, from]))].sort((a, b) => a - b);
      const input: PlacementCase = {
        format: 'placement-case/1',
        objectives: ['matched'],
        posts: pairs.map((pair) => ({ id: `P${pair}`, capacity: 1 })),
        employees: pairs.map((pair) => ({
          id: `E${pair}`,
          post: `P${pair}`,
          stay: [0],
          unplaced: null,
          moves: edges
            .filter(([from, to]) => from === pair && to !== pair)
            .map(([, to]) => ({ post: `P${to}`, values: [1] })),
        })),
      };
      expect(provedValue(input)).toBe(most);
    },
  );
});
