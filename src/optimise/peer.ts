/** Another solver's truth for tests: a round of one level with all its rules as a programme of zeros and ones. */
import loadHighs from 'highs';
import type { CaseTie, PlacementCase } from '#optimise/formats.ts';

const highs = await loadHighs();

type Column = { who: string; own: string | null; into: string | null; value: number };

/** The best value HiGHS finds, or null where nothing is feasible. */
export function byHighs({ employees, posts, groups, moveCaps, kin, couples }: PlacementCase): number | null {
  const columns: Column[] = [];
  const rows: string[] = [];
  for (const { id: who, post: own, stay, unplaced, moves } of employees) {
    const from = columns.length;
    const add = (into: string | null, vector: number[]) =>
      columns.push({ who, own, into, value: vector[0] as number });
    if (stay) add(own, stay);
    for (const move of moves) add(move.post, move.values);
    if (unplaced) add(null, unplaced);
    if (columns.length === from) return null;
    rows.push(`${Array.from({ length: columns.length - from }, (_, i) => `x${from + i}`).join(' + ')} = 1`);
  }
  const bound = (of: (column: Column) => number, relation: '<=' | '>=' | '=', limit: number): boolean => {
    const terms = columns.flatMap((column, k) => {
      const sign = of(column);
      return sign === 0 ? [] : [`${sign < 0 ? '-' : '+'} x${k}`];
    });
    if (terms.length > 0) rows.push(`${terms.join(' ')} ${relation} ${limit}`);
    return (
      terms.length > 0 || (relation === '<=' ? limit >= 0 : relation === '>=' ? limit <= 0 : limit === 0)
    );
  };
  const inside = (ids: readonly string[]) => (column: Column) =>
    Number(column.into !== null && ids.includes(column.into));
  for (const { id, capacity } of posts) bound(inside([id]), '<=', capacity);
  for (const { posts: ids = [], min = 0, max } of groups ?? []) {
    if (max !== undefined && max !== null) bound(inside(ids), '<=', max);
    if (min > 0 && !bound(inside(ids), '>=', min)) return null;
  }
  for (const { employees: members, max } of moveCaps ?? [])
    if (
      !bound(
        ({ who, own, into }) =>
          Number(own !== null && into !== own && (members === 'all' || members.includes(who))),
        '<=',
        max,
      )
    )
      return null;
  const labels = (key: string) => [
    ...new Set(posts.map((post) => post[key]).filter((one) => one !== undefined)),
  ];
  const at = (key: string, into: string | null) => posts.find(({ id }) => id === into)?.[key];
  for (const { employees: pair, key } of kin ?? [])
    for (const label of labels(key))
      bound(({ who, into }) => Number(pair.includes(who) && at(key, into) === label), '<=', 1);
  const sign = ({ employees: [a, b] }: CaseTie, who: string) => Number(who === a) - Number(who === b);
  for (const couple of couples ?? []) {
    for (const label of [...labels(couple.key), null])
      bound(
        ({ who, into }) =>
          (label === null ? into === null : into !== null && at(couple.key, into) === label)
            ? sign(couple, who)
            : 0,
        '=',
        0,
      );
    // a post without the label is no place for either
    bound(
      ({ who, into }) =>
        Number(sign(couple, who) !== 0 && into !== null && at(couple.key, into) === undefined),
      '<=',
      0,
    );
  }
  const worth = columns.map(({ value }, k) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} x${k}`).join(' ');
  const names = columns.map((_, k) => `x${k}`).join(' ');
  const text = `Maximize\n ${worth}\nSubject To\n ${rows.join('\n ')}\nBinary\n ${names}\nEnd\n`;
  const { Status, ObjectiveValue } = highs.solve(text, { mip_rel_gap: 0, output_flag: false });
  return Status === 'Optimal' ? Math.round(ObjectiveValue) + 0 : null;
}

/** A programme in LP text solved in this thread, as the core wants it. */
export function solvedHere(programme: string): number[] | 'none' | null {
  const { Status, Columns } = highs.solve(programme, { mip_rel_gap: 0, output_flag: false });
  if (Status === 'Infeasible') return 'none';
  if (Status !== 'Optimal') return null;
  const ones = Object.entries(Columns).filter(([, column]) => (column as { Primal: number }).Primal > 0.5);
  return ones.map(([name]) => Number(name.slice(1)));
}
