/**
 * Needs, eligibility and values of a whole province, and who would be judged otherwise if a rule changed: forty thousand people against
 * twelve thousand posts, under the rules as they are read from law/*.yaml. Seconds, and processor seconds, which a busy machine leaves alone.
 */
import { inventedRows, policyFor } from '#demo/province.ts';
import { effectOf, resultsOf } from '#jurist/impact.ts';
import { findRule } from '#law/law.ts';
import { lawFilesIn, lawFolder, shippedLaw } from '#law/shipped.server.ts';
import { proved } from '#lawbook/change.ts';
import { assemble } from '#registry/assemble.ts';
import { Policy } from '#registry/policy.ts';
import { evaluate } from '#steps/evaluation/rules.ts';
import { needsOf } from '#steps/needs/rules.ts';
import { footingOf } from '#steps/proposal/rules.ts';
import type { Figure } from './figure.ts';

const asOf = '2026-12-01';
const EMPLOYEES = 40_000;

type Took = { seconds: number; cpuSeconds: number };
async function timed<T>(work: () => T | Promise<T>): Promise<[T, Took]> {
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  const done = await work();
  const { user, system } = process.cpuUsage(cpu);
  return [done, { seconds: (performance.now() - from) / 1000, cpuSeconds: (user + system) / 1e6 }];
}

/** The must holds for the seconds of two quiet cores; processor seconds stand beside it, for they say more on a busy machine. */
const figures = (what: string, { seconds, cpuSeconds }: Took, must?: number): Figure[] => [
  { what: `${what}, s`, measured: seconds, ...(must === undefined ? {} : { must }) },
  { what: `${what}, processor s`, measured: cpuSeconds },
];

export async function* run(): AsyncGenerator<Figure> {
  const [law, loaded] = await timed(() => shippedLaw());
  yield* figures('rules read from YAML and proved', loaded);
  const options = { employees: EMPLOYEES, seed: '1', asOf };
  const province = assemble(asOf, inventedRows(options));
  const policy = Policy.parse(policyFor(options));
  yield { what: 'people', measured: province.people.size };
  yield { what: 'posts', measured: province.posts.size };
  const [, counted] = await timed(() => needsOf({ province, policy, law }));
  yield* figures('needs of the province', counted, 3);
  const [evaluation, judged] = await timed(() => {
    const { needs, ground, judging } = footingOf({ province, policy, law });
    return { ground, ...evaluate({ ground, needs, judge: judging.judge, frozen: judging.frozen }) };
  });
  const pairs = Object.values(evaluation.counts).reduce((sum, count) => sum + count, 0);
  yield* figures('eligibility and values, needs among them', judged, 20);
  yield { what: 'pairs judged and valued', measured: pairs };
  const rule = findRule(law, 'R06', asOf);
  const [, read] = await timed(() => rule && resultsOf(evaluation.ground, rule)?.result);
  yield* figures('results of R06 on everybody', read);
  const shipped = lawFilesIn(lawFolder());
  const file = shipped.find(({ name }) => name.startsWith('R06'));
  const draft = { file: file?.name ?? '', from: asOf, text: twelveMonths(file?.text ?? '') };
  const { law: after, before } = proved(shipped, [], draft);
  const [effect, compared] = await timed(
    () => effectOf(evaluation.ground, 'R06', { before, after }, asOf).result,
  );
  yield* figures('who would be judged otherwise by a changed R06', compared);
  yield {
    what: 'people it would change',
    measured: effect?.people.length ?? 0,
    ...(effect === undefined ? { wrong: 'the change was not compared' } : {}),
  };
}

/** Two years in a post before a transfer become one, in the rule and in its examples. */
const twelveMonths = (text: string): string =>
  text
    .replace('isi: 24', 'isi: 12')
    .replace('masaJabatanBulan: 24', 'masaJabatanBulan: 12')
    .replace('masaJabatanBulan: 23', 'masaJabatanBulan: 11');
