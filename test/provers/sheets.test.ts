import { expect, test } from 'vitest';
import { planted, proveSheets } from '#test/provers/sheets.ts';

test('five hundred hostile sheets are read or refused in words: no crash, no hang, no flood, no row of a refused file', async () => {
  const proof = await proveSheets(500, 'quick');
  expect(proof).toMatchObject({ crashes: [], hangs: [], leaks: [], mute: [] });
  expect(proof.read + proof.refused).toBe(500);
  expect(proof.read).toBeGreaterThan(50);
  expect(proof.refused).toBeGreaterThan(50);
  expect(proof.riseMb).toBeLessThanOrEqual(256);
}, 300_000);

test('the prover notices an import that falls over a NUL and keeps half of a refused file', async () => {
  const proof = await proveSheets(400, 'planted', planted);
  expect(proof.crashes).not.toEqual([]);
  expect(proof.leaks).not.toEqual([]);
}, 300_000);
