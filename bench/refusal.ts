/** One refusal after another on a standing plan of 50,000 people: how long until it is optimal again. */

import { randomFrom } from '#ground/random.ts';
import { applyChanges } from '#optimise/changes.ts';
import { solveLevels } from '#optimise/levels.ts';
import { provedBy, refusePlace } from '#optimise/mend.ts';
import { readRound } from '#optimise/round-file.ts';
import { nodeOf, standingOf } from '#optimise/standing.ts';
import type { Figure } from './figure.ts';
import { bytesOf, province } from './rounds.ts';

export async function* run(): AsyncGenerator<Figure> {
  const problem = readRound(bytesOf(province(50_000)));
  const cpu = () => {
    const used = process.cpuUsage();
    return (used.user + used.system) / 1000;
  };
  const begin = cpu();
  const first = solveLevels(problem, { shouldStop: () => false });
  const cold = cpu() - begin;
  if (first.kind !== 'solved') throw new Error('the province has no plan');
  const standing = standingOf(problem, first.choice, first.levels);
  const random = randomFrom('refusals');
  const without: [string, string | null][] = [];
  const times: number[] = [];
  while (times.length < 400) {
    const e = Math.floor(random() * problem.people);
    if (nodeOf(standing, e) === problem.incumbent[e] || nodeOf(standing, e) === problem.root) continue;
    const post = String(problem.postIds[nodeOf(standing, e)]);
    const from = cpu();
    if (!refusePlace(standing, e)) continue;
    times.push(cpu() - from);
    without.push([problem.employeeIds[e] as string, post]);
  }
  times.sort((a, b) => a - b);
  const proof = provedBy(standing, applyChanges(problem, { without }));
  const wrong = proof === null ? { wrong: 'not proved any more' } : {};
  yield { what: 'refusal at 50,000: median, CPU ms', measured: times[200] as number };
  yield {
    what: 'refusal at 50,000: 95th of 100 against a cold solve',
    measured: (times[380] as number) / cold,
    must: 0.05,
    ...wrong,
  };
  yield {
    what: 'refusal at 50,000: the longest of 400, CPU ms',
    measured: times.at(-1) as number,
    must: 100,
  };
}
