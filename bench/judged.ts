/** What the judge alone costs on a case and a plan that have been read: CPU of several judgings, garbage collected before each. */
//   node --expose-gc --import tsx bench/judged.ts CASE PLAN
import { readFileSync } from 'node:fs';
import { judge } from '#judge/check.ts';
import { type Matter, read } from '#judge/read.ts';

const TIMES = 9;

const [caseFile = '', planFile = ''] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(planFile, 'utf8')) as Record<string, unknown>;
const matter = read(readFileSync(caseFile), plan.changes) as Matter;
const times: number[] = [];
let proved = true;
for (let i = 0; i < TIMES; i++) {
  globalThis.gc?.();
  const begin = process.cpuUsage();
  const verdict = judge(matter, plan);
  const { user, system } = process.cpuUsage(begin);
  times.push((user + system) / 1000);
  proved &&= verdict.exit === 0 && verdict.proved.every(Boolean);
}
const firstMs = times[0] as number;
const medianMs = times.sort((a, b) => a - b)[TIMES >> 1] as number;
console.log(JSON.stringify({ firstMs, medianMs, proved }));
