/** Wrong lines planted in a copy of the solver and the judge, one at a time: the tests must turn red for each, and be green without. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Plant = { what: string; file: string; right: string; wrong: string; tests: string[] };

const house = join(import.meta.dirname, '../..');
const placement = 'src/desk/placement.test.ts';
const judged = 'src/desk/judged.test.ts';
const several = 'src/desk/several-rules.test.ts';
const contested = 'src/optimise/assign.test.ts';
const cappedRepair = 'src/desk/capped-repair.test.ts';

const plants: Plant[] = [
  {
    what: 'prices of settled posts rise too far',
    file: 'optimise/augment.ts',
    right: 'price[n] = (price[n] as number) + far - (dist[n] as number);',
    wrong: 'price[n] = (price[n] as number) + far;',
    tests: [placement],
  },
  {
    what: 'an option just as near as the nearest seat is cut off too early',
    file: 'optimise/augment.ts',
    right: 'if (near >= nearest) return;',
    wrong: 'if (near + 2 >= nearest) return;',
    tests: [placement],
  },
  {
    what: 'a full post costs what its new holder offered',
    file: 'optimise/auction.ts',
    right: 'price[to] = lowest;',
    wrong: 'price[to] = offer;',
    tests: [placement],
  },
  {
    what: 'seats empty above the ground are left as they are',
    file: 'optimise/assign.ts',
    right: 'if (rough) lowerEmptySeats(network);',
    wrong: 'if (!rough) lowerEmptySeats(network);',
    tests: [contested],
  },
  {
    what: 'a minimum is filled from the dearest side',
    file: 'optimise/minimums.ts',
    right: 'price[n] = (price[n] as number) - (far - (dist[n] as number));',
    wrong: 'price[n] = (price[n] as number) + (far - (dist[n] as number));',
    tests: [placement],
  },
  {
    what: 'the next level keeps only the first of equal options',
    file: 'optimise/levels.ts',
    right: 'if (reduced < best) continue;',
    wrong: 'if (reduced <= best) continue;',
    tests: [placement],
  },
  {
    what: 'a priced post may be left below its capacity on the next level',
    file: 'optimise/levels.ts',
    right: 'low[n] = pricedAt(bounds, n, own[n] as number);\n    high[n] = low[n] as number;',
    wrong: 'high[n] = pricedAt(bounds, n, own[n] as number);',
    tests: [placement],
  },
  {
    what: 'the canonical answer does not put the own post first',
    file: 'optimise/canonical.ts',
    right: 'Number(b === own) - Number(a === own) || a - b',
    wrong: 'a - b',
    tests: [placement],
  },
  {
    what: 'a refused place is given again',
    file: 'optimise/mend.ts',
    right: 'const left = nodeOf(standing, e);\n  closed[option] = 1;',
    wrong: 'const left = nodeOf(standing, e);\n  closed[option] = 0;',
    tests: [judged, 'src/optimise/mend.test.ts'],
  },
  {
    what: 'prices near a refused seat fall too far',
    file: 'optimise/route.ts',
    right: 'price[at] = (price[at] as number) - (rest[l] as number) + (back.dist[at] as number);',
    wrong: 'price[at] = (price[at] as number) - (rest[l] as number);',
    tests: ['src/optimise/mend.test.ts'],
  },
  {
    what: 'only one of two relatives pays for the label they share',
    file: 'optimise/apart.ts',
    right: 'charge(one, [one.other], more);',
    wrong: '',
    tests: ['src/desk/kin-prices.test.ts'],
  },
  {
    what: 'a gap on a later level is closed without the levels before',
    file: 'optimise/gap.ts',
    right: 'levels.slice(0, level).map((one) => ({ values: one.values, sum: worthOf(best, one) }))',
    wrong: '[]',
    tests: ['src/desk/gap.test.ts'],
  },
  {
    what: 'a person may be read with a post twice among the moves',
    file: 'optimise/case-scan.ts',
    right: 'if (post === own || seen[post] === e) throw unusual();',
    wrong: 'if (post === own) throw unusual();',
    tests: ['src/optimise/case-scan.test.ts'],
  },
  {
    what: 'the core may lose more than the gap leaves',
    file: 'optimise/core.ts',
    right: 'if ((loss[k] as number) <= slack || k === kept?.[e]) left.push(k);',
    wrong: 'if ((loss[k] as number) < slack / 2 || k === kept?.[e]) left.push(k);',
    tests: [several],
  },
  {
    what: 'the second of a couple pays for a label like the first',
    file: 'optimise/side-prices.ts',
    right: 'pays(tie, tie.b, couples[i] as ByLabel, -1);',
    wrong: 'pays(tie, tie.b, couples[i] as ByLabel, 1);',
    tests: [several],
  },
  {
    what: 'the bound of several caps forgets what their prices take',
    file: 'optimise/ascent.ts',
    right: 'bound: bound + paidTo(problem, prices),',
    wrong: 'bound,',
    tests: [several],
  },
  {
    what: 'a repaired plan need not meet the number a cap was priced for',
    file: 'optimise/recap.ts',
    right: '(isFree(toll) ? count <= max : count === max)',
    wrong: '(count <= max)',
    tests: [cappedRepair],
  },
  {
    what: 'whoever would rather stay at the new price of a cap is left where they are',
    file: 'optimise/toll.ts',
    right: 'if (taken !== k) return closed[k] === 0 && isWorthMore(standing, k, taken);',
    wrong: 'if (taken !== k) return false;',
    tests: [cappedRepair],
  },
  {
    what: 'moves on the way of an exchange between two plans are not counted',
    file: 'optimise/detour.ts',
    right: 'more === 0 ? moves : modulo(moves + more, unit)',
    wrong: 'moves',
    tests: [cappedRepair],
  },
  {
    what: 'a question under a cap leaves its price changed',
    file: 'optimise/recap.ts',
    right: 'if (toll && price)',
    wrong: 'if (toll && price && !toll)',
    tests: [cappedRepair],
  },
  {
    what: 'a chain of moves takes one free seat twice',
    file: 'optimise/nudge.ts',
    right: '&& fits(steps)',
    wrong: '',
    tests: [cappedRepair],
  },
  {
    what: 'nobody is placed again when a value changes',
    file: 'optimise/mend.ts',
    right: 'sortRow(problem, standing, e);\n  placeAgain(standing, e);',
    wrong: 'sortRow(problem, standing, e);',
    tests: ['src/optimise/mend.test.ts'],
  },
  {
    what: 'the judge forgets that a value was changed',
    file: 'judge/read.ts',
    right: '(worth[l] as Int32Array)[k] = value as number;',
    wrong: '',
    tests: [judged],
  },
  {
    what: 'an exchange takes whoever the post ranks below its holder',
    file: 'optimise/stable.ts',
    right: 'placeOf(p, e) < placeOf(p, last)',
    wrong: 'placeOf(p, e) > placeOf(p, last)',
    tests: ['src/desk/stable.test.ts'],
  },
  {
    what: 'the judge takes a negative price for a post',
    file: 'judge/proof.ts',
    right: '(value < 0 && !free)',
    wrong: '(value < 0 && free)',
    tests: [placement, judged],
  },
  {
    what: 'the judge forgets the people a group must have',
    file: 'judge/check.ts',
    right: 'if (count < group.min || count > group.max)',
    wrong: 'if (count > group.max)',
    tests: [judged],
  },
];

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
