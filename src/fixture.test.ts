import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { provincePieces } from '#demo/province.ts';
import { fixture } from '#desk/fixture.command.ts';

const home = mkdtempSync(join(tmpdir(), 'tepat-sama-'));
afterEach(() => {
  vi.useRealTimers();
  rmSync(home, { recursive: true, force: true });
});

/** The province as the side door writes it when the clock of the house says this. */
async function madeAt(clock: string, ...more: string[]): Promise<Record<string, string>> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(clock) });
  const dir = join(home, clock.slice(0, 10));
  const args = ['--employees', '1100', '--seed', 'jam', '--out', dir, ...more];
  expect(await fixture(provincePieces)(args, { out: () => {}, err: () => {}, lang: 'id' })).toBe(0);
  return Object.fromEntries(
    readdirSync(dir)
      .sort()
      .map((name) => [name, readFileSync(join(dir, name)).toString('base64')]),
  );
}

it('the invented province is the same bytes a day later by the clock, and other bytes for another season asked for', async () => {
  const first = await madeAt('2026-12-01T16:30:00Z', '--as-of', '2026-12-01');
  const later = await madeAt('2026-12-02T17:30:00Z', '--as-of', '2026-12-01');
  expect(Object.keys(first).length).toBeGreaterThan(20);
  expect(Object.keys(first).filter((name) => first[name] !== later[name])).toEqual([]);
  expect(Object.keys(later)).toEqual(Object.keys(first));
  const other = await madeAt('2026-12-03T16:30:00Z', '--as-of', '2027-03-01');
  expect(other['pegawai.csv']).not.toBe(first['pegawai.csv']);
});
