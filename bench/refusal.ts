/** One refusal after another on a standing plan of 50,000 people: how long until it is optimal again; and under a cap that binds. */

import { randomFrom } from '#ground/random.ts';
import { applyChanges } from '#optimise/changes.ts';
import { highsWithin } from '#optimise/core.server.ts';
import { solveLevels } from '#optimise/levels.ts';
import { provedBy, refusePlace } from '#optimise/mend.ts';
import { choiceOfPlan } from '#optimise/plan-file.ts';
import { previewRefusals } from '#optimise/preview.ts';
import { questioned } from '#optimise/questioned.ts';
import { readRound } from '#optimise/round-file.ts';
import { moversOf } from '#optimise/sides.ts';
import { solveProblem } from '#optimise/solve-case.ts';
import { nodeOf, standingOf } from '#optimise/standing.ts';
import type { Figure } from './figure.ts';
import { bytesOf, province } from './rounds.ts';

const cpu = (): number => {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1000;
};

export async function* run(): AsyncGenerator<Figure> {
  const problem = readRound(bytesOf(province(50_000)));
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
    goal: 40,
  };
  yield* underACap(40_000, 40);
}

/** Of what would move without a cap, the part that may; and how many refusals are solved cold beside. */
const SHARE = 0.7;
const COLD = 3;

/** Each mover refuses alone, and the plan is asked what then: warm, and for some of them by solving the case again. */
function* underACap(size: number, count: number): Generator<Figure> {
  const free = readRound(bytesOf(province(size)));
  const closeCore = highsWithin(() => 60);
  const before = solveProblem(free);
  const moves = moversOf({ ...free, caps: [all(0)] }, 0, choiceOfPlan(free, before)).length;
  const problem = { ...free, caps: [all(Math.floor(moves * SHARE))] };
  const plan = solveProblem(problem, { closeCore });
  const asked = questioned(problem, plan, { closeCore });
  const movers = moversOf(problem, 0, asked.standing.choice);
  const random = randomFrom('capped');
  const cold: number[] = [];
  let wrong: { wrong?: string } = plan.status === 'optimal' ? {} : { wrong: `only ${plan.status}` };
  const times = Array.from({ length: count }, (_, i) => {
    const e = movers[Math.floor(random() * movers.length)] as number;
    const id = problem.employeeIds[e] as string;
    const begin = cpu();
    const { loss } = previewRefusals(asked, [id]);
    const warm = cpu() - begin;
    if (i >= COLD) return warm;
    const refused: [string, string] = [id, String(problem.postIds[nodeOf(asked.standing, e)])];
    const from = cpu();
    const again = solveProblem(applyChanges(problem, { without: [refused] }), { closeCore });
    cold.push(cpu() - from);
    const lost = plan.objective?.map((sum, l) => sum - (again.objective?.[l] ?? 0)) ?? null;
    if (again.status === 'optimal' && String(lost) !== String(loss))
      wrong = { wrong: `loses ${loss}, solving again ${lost}` };
    return warm;
  }).sort((a, b) => a - b);
  const middle = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1] as number;
  const what = `refusal under a binding cap at ${size.toLocaleString('en')}`;
  yield { what: `${what}: median, CPU ms`, measured: middle(times), must: 1000, ...wrong };
  yield { what: `${what}: the longest of ${count}, CPU ms`, measured: times.at(-1) as number };
  yield { what: `${what}: median against a cold solve`, measured: middle(times) / middle(cold), must: 0.1 };
}

const all = (max: number) => ({ id: 'all', member: null, max });
