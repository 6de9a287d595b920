/** How many people move from agency to agency, for the picture of flows: the largest by name, the rest together. Pure. */
import { agencyOf, type Province } from '#registry/facts.ts';
import type { Move } from '#steps/proposal/chains.ts';
import type { Flow } from '#ui/charts/sankey-layout.ts';

/** Stands for all agencies that are not named. */
export const OTHERS = '*';
const NAMED = 10;

export function flowsOf(
  moves: readonly Move[],
  province: Pick<Province, 'units' | 'posts'>,
): { flows: Flow[]; within: number } {
  const agency = (post: string | null): string | null => {
    const unit = post === null ? undefined : province.posts.get(post)?.unit;
    return unit === undefined ? null : agencyOf(province, unit);
  };
  const pairs = moves.flatMap(({ from, to }) => {
    const [a, b] = [agency(from), agency(to)];
    return a === null || b === null ? [] : [[a, b] as const];
  });
  const between = pairs.filter(([a, b]) => a !== b);
  const named = [0, 1].map((side) => largest(between.map((pair) => pair[side] as string)));
  const flows = new Map<string, Flow>();
  for (const [a, b] of between) {
    const from = named[0]?.has(a) ? a : OTHERS;
    const to = named[1]?.has(b) ? b : OTHERS;
    const flow = flows.get(`${from}|${to}`) ?? { from, to, count: 0 };
    flows.set(`${from}|${to}`, { ...flow, count: flow.count + 1 });
  }
  return { flows: [...flows.values()], within: pairs.length - between.length };
}

function largest(agencies: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const agency of agencies) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  const order = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Set(order.slice(0, NAMED).map(([agency]) => agency));
}

/** `unit|family` of a staffing floor, as people read it. */
export function floorName(province: Pick<Province, 'units'>, id: string): string {
  const [unit = id, family = ''] = id.split('|');
  return [province.units.get(unit)?.name ?? unit, family].filter(Boolean).join(': ');
}
