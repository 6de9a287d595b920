/**
 * Relatives are not to end as superior and subordinate in one unit (R34; PermenPANRB 17/2024). The problem gets a row only for a pair for
 * whom that could newly happen; a pair who stand so today and stay is told to the board, not forced apart.
 */
import type { Nip } from '#ground/nip.ts';
import type { CaseEmployee, CaseTie } from '#optimise/formats.ts';
import { kinship } from '#people/conflict.ts';
import type { Province } from '#registry/facts.ts';

/** Pairs of relatives within the degree, each once. */
export type Relatives = readonly (readonly [Nip, Nip])[];

/** Pairs who are related within a degree along the registered ties, both of them employees here. */
export function relativesOf(province: Province, within: number): Relatives {
  const graph = kinship(
    [...province.dossiers].flatMap(([of, { ties }]) =>
      ties.map(({ relation, other }) => ({ of, relation, other })),
    ),
  );
  const pairs: (readonly [Nip, Nip])[] = [];
  for (const nip of [...graph.keys()].sort()) {
    if (!province.people.has(nip)) continue;
    for (const other of nearTo(graph, nip, within))
      if (nip < other && province.people.has(other)) pairs.push([nip, other]);
  }
  return pairs;
}

function nearTo(graph: ReturnType<typeof kinship>, nip: Nip, within: number): Nip[] {
  const best = new Map<Nip, number>([[nip, 0]]);
  const open = [nip];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const here = best.get(at) ?? 0;
    for (const { other, links } of graph.get(at) ?? []) {
      const degree = here + links;
      if (degree > within || degree >= (best.get(other) ?? Number.POSITIVE_INFINITY)) continue;
      best.set(other, degree);
      open.push(other);
    }
  }
  best.delete(nip);
  return [...best.keys()].sort();
}

type Reach = { head: boolean; post: string }[];

/**
 * Rows and the labels they name. A label stands on the head posts of a shared unit and on every post of it that one of the two can
 * reach, so in a unit whose head one of them may become, the two are kept apart altogether: on the safe side of the rule.
 */
export function kinRows(
  relatives: Relatives,
  employees: readonly CaseEmployee[],
  province: Province,
  lotOf: (nip: Nip) => number,
): { rows: CaseTie[]; labels: Map<string, Record<string, string>> } {
  const byId = new Map(employees.map((employee) => [employee.id, employee]));
  const rows: CaseTie[] = [];
  const labels = new Map<string, Record<string, string>>();
  const ordered = relatives
    .map(([a, b]) => (lotOf(a) <= lotOf(b) ? ([a, b] as const) : ([b, a] as const)))
    .sort(([a, c], [b, d]) => lotOf(a) - lotOf(b) || lotOf(c) - lotOf(d));
  for (const [first, second] of ordered) {
    const one = byId.get(first);
    const other = byId.get(second);
    if (!one || !other) continue;
    const a = reachOf(one, province);
    const b = reachOf(other, province);
    const units = [...a.keys()].filter((unit) => {
      const mine = a.get(unit) ?? [];
      const theirs = b.get(unit) ?? [];
      const today = unitOf(one.post, province) === unit && unitOf(other.post, province) === unit;
      return theirs.length > 0 && !today && [...mine, ...theirs].some(({ head }) => head);
    });
    if (units.length === 0) continue;
    const key = `kerabat_${rows.length + 1}`;
    rows.push({ employees: [first, second], key });
    for (const unit of units)
      for (const { post } of [...(a.get(unit) ?? []), ...(b.get(unit) ?? [])])
        labels.set(post, { ...labels.get(post), [key]: unit });
  }
  return { rows, labels };
}

const unitOf = (post: string | null, province: Province): string | null =>
  post === null ? null : (province.posts.get(post)?.unit ?? null);

/** The posts in which a person may end, by unit. */
function reachOf(employee: CaseEmployee, province: Province): Map<string, Reach> {
  const reach = new Map<string, Reach>();
  const add = (id: string): void => {
    const post = province.posts.get(id);
    if (!post) return;
    const list = reach.get(post.unit) ?? [];
    list.push({ head: post.kind === 'struktural', post: id });
    reach.set(post.unit, list);
  };
  if (employee.post !== null && employee.stay !== null) add(employee.post);
  for (const move of employee.moves) add(move.post);
  return reach;
}

export type Standing = { relatives: readonly [Nip, Nip]; unit: string; since: 'sekarang' | 'rencana' };

/** Relatives who stand as superior and subordinate in one unit under an assignment: today's, or the plan's. */
export function standingsOf(
  relatives: Relatives,
  province: Province,
  postAfter: (nip: Nip) => string | null,
): Standing[] {
  return relatives.flatMap(([a, b]): Standing[] => {
    const [first, second] = [postAfter(a), postAfter(b)];
    const one = first === null ? undefined : province.posts.get(first);
    const other = second === null ? undefined : province.posts.get(second);
    if (!one || !other || one.unit !== other.unit) return [];
    if (one.id === other.id || (one.kind !== 'struktural') === (other.kind !== 'struktural')) return [];
    const moved = province.people.get(a)?.post !== first || province.people.get(b)?.post !== second;
    return [{ relatives: [a, b], unit: one.unit, since: moved ? 'rencana' : 'sekarang' }];
  });
}
