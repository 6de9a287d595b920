/** The same objective as LEMON on rounds of 1,000 and 10,000 people and on small hard ones: what CI asks, without looking at the clock. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRound } from '#optimise/round-file.ts';
import { solveProblem } from '#optimise/solve-case.ts';
import { type Family, families, family } from './families.ts';
import type { Figure } from './figure.ts';
import { bytesOf, province } from './rounds.ts';

export async function* run(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'tepat-equal-'));
  try {
    const lemon = join(folder, 'lemon');
    try {
      const source = join(import.meta.dirname, 'lemon.cc');
      execFileSync('g++', ['-O2', '-o', lemon, source, '-llemon'], { stdio: 'ignore' });
    } catch {
      console.log('  LEMON is not here, so nothing is compared: apt-get install g++ liblemon-dev');
      // where it was promised (CI), its absence is a failure
      if (process.env.TEPAT_LEMON === 'required')
        yield { what: 'LEMON', measured: 0, wrong: 'missing although required' };
      return;
    }
    const rounds: [string, Buffer][] = [
      ...[1000, 10_000].map((size): [string, Buffer] => [`${size} people`, bytesOf(province(size))]),
      ...(Object.keys(families) as Family[]).map((kind): [string, Buffer] => [
        `${kind}, 2000 people`,
        bytesOf(family(kind, 2000)),
      ]),
    ];
    for (const [what, bytes] of rounds) {
      const file = join(folder, 'round.bin');
      writeFileSync(file, bytes);
      const { objective, bound } = solveProblem(readRound(bytes));
      const peers = ['ns', 'cs'].map(
        (algorithm) =>
          (
            JSON.parse(execFileSync(lemon, [file, algorithm, '1'], { encoding: 'utf8' })) as {
              objective: number;
            }
          ).objective,
      );
      const equal = [bound?.[0], ...peers].every((value) => value === objective?.[0]);
      yield {
        what: `${what}: objective as LEMON's`,
        measured: objective?.[0] ?? 0,
        ...(equal ? {} : { wrong: `bound ${bound?.[0]}, LEMON ${peers.join(' and ')}` }),
      };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
