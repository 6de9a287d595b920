import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plants } from '#test/provers/plants.ts';

test('every line that is to be planted wrongly stands in its file once, so that the prover still plants it', () => {
  const found = plants.map(({ what, file, right }) => {
    const text = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
    return `${what}: ${text.split(right).length - 1}`;
  });
  expect(found).toEqual(plants.map(({ what }) => `${what}: 1`));
});
