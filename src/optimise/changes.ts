/** What has changed since the case was written (a refusal, a fixed name, a seat more or less), and the problem with it applied. */
import { refuse } from '#ground/refusal.ts';
import { LARGEST } from '#optimise/case-file.ts';
import type { CaseChanges, PlacementPlan } from '#optimise/formats.ts';
import { choiceOfPlan, nodesByName, personNamed, postNamed } from '#optimise/plan-file.ts';
import { givenLevels, optionInto, type Problem } from '#optimise/problem.ts';

export type Requests = {
  refuse?: string[];
  fix?: string[];
  force?: { employee: string; post: string }[];
  dropPost?: string[];
  addSeat?: string[];
  dropSeat?: string[];
  value?: { employee: string; post: string | null; level: string; value: number }[];
};

/** Requests about a plan as lasting changes, on top of those the plan was already made for. */
export function changesFor(problem: Problem, plan: PlacementPlan, requests: Requests): CaseChanges {
  const before = plan.changes ?? {};
  const altered = applyChanges(problem, before);
  // only who refuses or is fixed asks for a place, so that a seat more can also mend a plan without any
  const placeOf = (id: string, path: string): string | null => {
    const e = personNamed(altered, id, path);
    const node = altered.node[choiceOfPlan(altered, plan)[e] as number] as number;
    return node === altered.root ? null : String(altered.postIds[node]);
  };
  const capacity = { ...before.capacity };
  const without = [...(before.without ?? [])];
  const only = [...(before.only ?? [])];
  for (const id of requests.refuse ?? []) without.push([id, placeOf(id, '--refuse')]);
  for (const id of requests.fix ?? []) only.push([id, placeOf(id, '--fix')]);
  for (const { employee, post } of requests.force ?? []) {
    if (
      optionInto(problem, personNamed(problem, employee, '--force'), postNamed(problem, post, '--force')) < 0
    )
      throw refuse('input', 'case.option', { employee, post });
    only.push([employee, post]);
  }
  for (const id of requests.dropPost ?? []) {
    postNamed(problem, id, '--drop-post');
    capacity[id] = 0;
  }
  for (const id of requests.addSeat ?? [])
    capacity[id] = (capacity[id] ?? (problem.high[postNamed(problem, id, '--add-seat')] as number)) + 1;
  for (const id of requests.dropSeat ?? []) {
    const seats = capacity[id] ?? (problem.high[postNamed(problem, id, '--drop-seat')] as number);
    if (seats === 0)
      throw refuse('input', 'argument.value', { argument: '--drop-seat', value: id, expected: '≥ 1' });
    capacity[id] = seats - 1;
  }
  const values = [...(before.values ?? [])];
  for (const { employee, post, level, value } of requests.value ?? []) {
    valuePlace(problem, employee, post, level);
    const most = Math.min(LARGEST, Math.floor((2 ** 53 - 1) / Math.max(1, problem.people)));
    if (!Number.isInteger(value) || Math.abs(value) > most)
      throw refuse('input', 'case.range', { path: '--value' });
    values.push([employee, post, level, value]);
  }
  return {
    ...(values.length > 0 ? { values } : {}),
    ...(without.length > 0 ? { without } : {}),
    ...(only.length > 0 ? { only } : {}),
    ...(Object.keys(capacity).length > 0 ? { capacity } : {}),
  };
}

/** The option and level whose value is to change. */
export function valuePlace(
  problem: Problem,
  employee: string,
  post: string | null,
  level: string,
): { e: number; k: number; l: number } {
  const e = personNamed(problem, employee, '--value');
  const k = optionInto(problem, e, post === null ? problem.root : postNamed(problem, post, '--value'));
  if (k < 0) throw refuse('input', 'case.option', { employee, post: post ?? '–' });
  const l = problem.levels.findIndex(({ name }) => name === level);
  if (l < 0 || level === 'moves')
    throw refuse('input', 'argument.value', {
      argument: '--value',
      value: level,
      expected: givenLevels(problem.levels.map(({ name }) => name)).join(', '),
    });
  return { e, k, l };
}

function withValues(problem: Problem, values: CaseChanges['values'] = []): Problem {
  if (values.length === 0) return problem;
  const levels = problem.levels.map((level) => ({ name: level.name, values: level.values.slice() }));
  for (const [employee, post, level, value] of values) {
    const { k, l } = valuePlace(problem, employee, post, level);
    (levels[l] as Problem['levels'][number]).values[k] = value;
  }
  return { ...problem, levels };
}

/** The problem with changes applied; options keep their order. */
export function applyChanges(whole: Problem, changes: CaseChanges | undefined): Problem {
  const { without = [], only = [], capacity = {} } = changes ?? {};
  const problem = withValues(whole, changes?.values);
  if (without.length + only.length + Object.keys(capacity).length === 0) return problem;
  const nodeOf = nodesByName(problem);
  const nodeNamed = (post: string | null): number =>
    post === null ? problem.root : (nodeOf.get(post) ?? -1);
  const struck = new Set<number>();
  const strike = (id: string, post: string | null, keep: boolean) => {
    const e = personNamed(problem, id);
    for (let k = problem.start[e] as number; k < (problem.start[e + 1] as number); k++)
      if ((problem.node[k] === nodeNamed(post)) !== keep) struck.add(k);
  };
  for (const [id, post] of without) strike(id, post, false);
  for (const [id, post] of only) strike(id, post, true);
  const high = problem.high.slice();
  for (const [id, seats] of Object.entries(capacity)) high[postNamed(problem, id)] = seats;
  if (struck.size === 0) return { ...problem, high };
  const alive = Int32Array.from(problem.node.keys()).filter((k) => !struck.has(k));
  const start = new Int32Array(problem.people + 1);
  let gone = 0;
  const sorted = [...struck].sort((a, b) => a - b);
  for (let e = 0; e < problem.people; e++) {
    while (gone < sorted.length && (sorted[gone] as number) < (problem.start[e + 1] as number)) gone++;
    start[e + 1] = (problem.start[e + 1] as number) - gone;
  }
  return {
    ...problem,
    high,
    start,
    node: alive.map((k) => problem.node[k] as number),
    levels: problem.levels.map(({ name, values }) => ({
      name,
      values: alive.map((k) => values[k] as number),
    })),
  };
}
