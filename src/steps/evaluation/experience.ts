/** Pengalaman: months spent definitively in each job family, from the history of posts; overlapping rows count once. */
import { type Day, monthsBetween } from '#ground/day.ts';
import type { Employee, JobHistory, Province } from '#registry/facts.ts';

/** Family of a past post: by its unit and position if it still exists, else by its position anywhere. */
export type FamilyOf = (unit: string | null, position: string) => string | null;

export function familiesOf(province: Pick<Province, 'posts'>): FamilyOf {
  const byPosition = new Map<string, string>();
  for (const post of province.posts.values())
    if (!byPosition.has(post.position)) byPosition.set(post.position, post.family);
  return (unit, position) =>
    province.posts.get(`${unit}/${position}`)?.family ?? byPosition.get(position) ?? null;
}

export type Career = {
  /** months by family; null when neither a history nor the day of the present post is recorded */
  months: ReadonlyMap<string, number> | null;
  /** different positions held definitively, the present one included: the same title in another unit is no new experience */
  positions: ReadonlySet<string> | null;
};

export function careerOf(
  person: Employee,
  history: readonly JobHistory[],
  familyOf: FamilyOf,
  asOf: Day,
): Career {
  const spans = new Map<string, [Day, Day][]>();
  const positions = new Set<string>();
  const add = (unit: string | null, position: string, from: Day, to: Day | null): void => {
    const family = familyOf(unit, position);
    const end = to === null || to > asOf ? asOf : to;
    positions.add(position);
    if (family === null || from >= end) return;
    const list = spans.get(family);
    if (list) list.push([from, end]);
    else spans.set(family, [[from, end]]);
  };
  for (const row of history)
    if (row.assignment === 'definitif' && row.from <= asOf) add(row.unit, row.position, row.from, row.to);
  if (person.post !== null && person.postSince !== null && person.postSince <= asOf) {
    const [unit, position] = splitPost(person.post);
    add(unit, position, person.postSince, null);
  }
  if (positions.size === 0) return { months: null, positions: null };
  return { months: new Map([...spans].map(([family, list]) => [family, monthsIn(list)])), positions };
}

function splitPost(id: string): [string, string] {
  const at = id.lastIndexOf('/');
  return [id.slice(0, at), id.slice(at + 1)];
}

function monthsIn(spans: [Day, Day][]): number {
  spans.sort(([a], [b]) => (a < b ? -1 : 1));
  let months = 0;
  let from = '';
  let to = '';
  for (const [start, end] of spans) {
    if (start > to) {
      if (from !== '') months += monthsBetween(from, to);
      [from, to] = [start, end];
    } else if (end > to) to = end;
  }
  return from === '' ? 0 : months + monthsBetween(from, to);
}

/** min(100, 20 × years): five years in the family are full experience. */
export const experienceScore = (months: number): number => Math.min(100, (20 * months) / 12);

/** Variety on the potential axis: one position 40, each further one 20 more, at most 100. */
export const varietyScore = (positions: number): number => Math.min(100, 20 + 20 * positions);
