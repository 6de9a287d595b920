/** "What if the workload of this unit grows by a fifth": reckoned anew for the unit and everything below it. Nothing is stored. */
import type { Law } from '#law/law.ts';
import type { Province } from '#registry/facts.ts';
import type { Policy } from '#registry/policy.ts';
import { unitsAbove } from '#registry/superior.ts';
import { roundNeed, settled, workParameters } from '#registry/work.ts';
import type { CountedNeeds, PostNeed } from '#steps/needs/rules.ts';
import { effectiveness, gradeOf, type LoadGrade } from '#steps/needs/workload.ts';

export type ScenarioRow = {
  post: string;
  unit: string;
  name: string;
  holders: number;
  before: number;
  after: number;
  shortageBefore: number;
  shortageAfter: number;
  surplusAfter: number;
};
export type Scenario = {
  rows: ScenarioRow[];
  /** posts with a workload or a need; others cannot grow */
  posts: number;
  before: number;
  after: number;
  shortageBefore: number;
  shortageAfter: number;
  /** EU of the unit by its workload sheets, where all holders' posts have one */
  effect: { before: number; after: number; gradeBefore: LoadGrade; gradeAfter: LoadGrade } | null;
};

/** Need of each touched post when its work becomes `percent` more (or less). */
export function grownNeeds(given: {
  needs: CountedNeeds;
  province: Province;
  policy: Policy;
  law: Law;
  unit: string;
  percent: number;
}): Map<string, number> {
  const { needs, province, policy, law, unit, percent } = given;
  const { rounding } = workParameters(policy, law);
  const inside = new Map<string, boolean>();
  const within = (of: string): boolean => {
    let known = inside.get(of);
    if (known === undefined) {
      known = unitsAbove(province, of).includes(unit);
      inside.set(of, known);
    }
    return known;
  };
  const grown = new Map<string, number>();
  for (const need of needs.posts.values()) {
    if (need.closed === 'dihapus' || need.raw === null || !within(need.unit)) continue;
    // A head is one however much there is to lead.
    const leads = province.posts.get(need.post)?.kind === 'struktural';
    grown.set(
      need.post,
      leads ? (need.need ?? 0) : roundNeed(settled(need.raw * (1 + percent / 100)), rounding),
    );
  }
  return grown;
}

export function scenarioOf(
  needs: CountedNeeds,
  law: Law,
  grown: ReadonlyMap<string, number>,
  percent: number,
): Scenario {
  const rows: ScenarioRow[] = [];
  let raw = 0;
  let staff = 0;
  for (const [post, after] of grown) {
    const need = needs.posts.get(post) as PostNeed;
    const holders = need.holders.length;
    const before = need.need ?? 0;
    if (need.minutes !== null) {
      raw += need.raw ?? 0;
      staff += holders;
    }
    rows.push({
      ...{ post, unit: need.unit, name: need.name, holders, before, after },
      shortageBefore: Math.max(0, before - holders),
      shortageAfter: Math.max(0, after - holders),
      surplusAfter: Math.max(0, holders - after),
    });
  }
  rows.sort(
    (a, b) =>
      b.after - b.before - (a.after - a.before) ||
      b.shortageAfter - a.shortageAfter ||
      (a.post < b.post ? -1 : 1),
  );
  const sum = (of: (row: ScenarioRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const now = effectiveness(raw, staff, 1);
  const then = effectiveness(raw * (1 + percent / 100), staff, 1);
  return {
    rows,
    posts: rows.length,
    before: sum((row) => row.before),
    after: sum((row) => row.after),
    shortageBefore: sum((row) => row.shortageBefore),
    shortageAfter: sum((row) => row.shortageAfter),
    effect:
      now === null || then === null
        ? null
        : { before: now, after: then, gradeBefore: gradeOf(law, now), gradeAfter: gradeOf(law, then) },
  };
}
