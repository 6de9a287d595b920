/** Wrong lines planted in a copy of the solver and the judge, one at a time: the tests must turn red for each, and be green without. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plants } from '#test/provers/plants.ts';

const house = join(import.meta.dirname, '../..');

type Verdict = { good: boolean; sentence: string };

/** How tests ended, after how many seconds, and the last that they said. */
type Run = { end: 'green' | 'red' | 'never'; seconds: number; said: string };

/** Runs tests in a group of processes of their own, so that a wrong line that never ends leaves nothing running. */
function tested(folder: string, tests: string[], limit: number): Promise<Run> {
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const begin = Date.now();
  // a machine that does other work too makes a test slow, not wrong
  const options = ['--project', 'unit', '--bail', '1', '--test-timeout', String(1000 * limit)];
  const child = spawn(process.execPath, [vitest, 'run', ...options, ...tests], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-4000);
    });
  return new Promise((resolve) => {
    const ended = (end: Run['end']) =>
      resolve({ end, seconds: Math.round((Date.now() - begin) / 1000), said });
    const timer = setTimeout(() => {
      process.kill(-(child.pid as number), 'SIGKILL');
      ended('never');
    }, 1000 * limit);
    child.on('exit', (code) => {
      clearTimeout(timer);
      ended(code === 0 ? 'green' : 'red');
    });
  });
}

/** Nothing takes longer than this, and with a wrong line in it no longer than everything without one and a minute more. */
const LONGEST = 900;

export async function plantedLines(): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tepat-planted-'));
  try {
    for (const name of ['src', 'test', 'bench', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
      cpSync(join(house, name), join(folder, name), { recursive: true });
    symlinkSync(join(house, 'node_modules'), join(folder, 'node_modules'));
    const all = [...new Set(plants.flatMap(({ tests }) => tests))];
    const verdicts: Verdict[] = [];
    const tell = (good: boolean, sentence: string): void => {
      console.log(`  ${good ? '·' : '✗'} ${sentence}`);
      verdicts.push({ good, sentence: `planted: ${sentence}` });
    };
    const before = await tested(folder, all, LONGEST);
    tell(before.end === 'green', `the solver as it stands is ${before.end} (${before.seconds} s)`);
    if (before.end !== 'green') console.log(before.said);
    let total = before.seconds;
    for (const { what, file, right, wrong, tests } of plants) {
      const path = join(folder, 'src', file);
      const text = readFileSync(path, 'utf8');
      const found = text.split(right).length - 1;
      if (found !== 1) {
        tell(false, `${file} has the line of "${what}" ${found} times`);
        continue;
      }
      writeFileSync(
        path,
        text.replace(right, () => wrong),
      );
      const { end, seconds } = await tested(folder, tests, before.seconds + 60);
      total += seconds;
      const verdict = { green: 'NOT SEEN', red: 'seen', never: 'seen: the tests never end' }[end];
      tell(end !== 'green', `${what} (${file}) is ${verdict} (${seconds} s)`);
      writeFileSync(path, text);
    }
    // red must have come from the plants and not from a copy that broke on the way
    const after = await tested(folder, all, LONGEST);
    tell(after.end === 'green', `and it is ${after.end} again afterwards (${after.seconds} s)`);
    tell(true, `${plants.length} wrong lines in ${total + after.seconds} s`);
    return verdicts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
