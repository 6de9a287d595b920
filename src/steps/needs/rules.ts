/**
 * Kebutuhan: need, holders, gap, capacity and donor floor of every post (PermenPANRB 1/2020; Perban BKN 5/2019 art. 2). Shortage and
 * surplus are two figures everywhere: one is never netted against the other.
 */
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import type { Law } from '#law/law.ts';
import { retirementAge } from '#law/lookup.ts';
import { agencyOf, type Post, type Province } from '#registry/facts.ts';
import type { Policy } from '#registry/policy.ts';
import { type Rounding, roundNeed, type Work, workParameters } from '#registry/work.ts';
import { groupBy } from '#steps/needs/group.ts';
import { type Occupancy, occupancyOf } from '#steps/needs/occupancy.ts';
import { type Leaver, leaverOf, leaversByYear } from '#steps/needs/projection.ts';
import { effectiveness, gradeOf, type LoadGrade, minutesOf, peopleOfAll } from '#steps/needs/workload.ts';

/** Why a post takes nobody in: abolished, more holders than need, need not counted yet, or a need of nobody. */
export type ClosedWhy = 'dihapus' | 'kelebihan' | 'belum_dihitung' | 'tanpa_kebutuhan';
export type CapacityWhy = 'kebutuhan' | 'pemegang' | 'dihapus';

export type PostNeed = {
  post: string;
  unit: string;
  agency: string;
  family: string;
  name: string;
  /** workload in minutes a year and in people, where abk.csv has tasks for the post */
  minutes: number | null;
  raw: number | null;
  need: number | null;
  /** the same workload always rounded up: the text fixes no rounding, so both are shown */
  needUp: number | null;
  needFrom: 'abk' | 'lembar' | null;
  /** bezetting on the province's day */
  holders: readonly Nip[];
  acting: number;
  /** holders − need */
  gap: number | null;
  shortage: number;
  surplus: number;
  effectiveness: number | null;
  grade: LoadGrade | null;
  critical: boolean;
  strategic: boolean;
  /** people who leave the post in each of the next five years */
  leavers: readonly number[];
  /** holders − leavers of five years − need */
  gapIn5: number | null;
  /** holders who retire on or before the effective date: their seats are deemed vacant */
  retiring: readonly Nip[];
  /** holders on the effective date if nobody moves */
  present: number;
  capacity: number;
  capacityWhy: CapacityWhy;
  /** seats that are free on the effective date if nobody moves */
  open: number;
  closed: ClosedWhy | null;
};

/** A donor floor: unit × job family may not fall below `min` = min(present, ⌈share × need⌉). */
export type Floor = {
  id: string;
  unit: string;
  family: string;
  posts: readonly string[];
  present: number;
  need: number;
  min: number;
};

export type Needs = {
  asOf: Day;
  tmt: Day;
  rounding: Rounding;
  posts: ReadonlyMap<string, PostNeed>;
  floors: readonly Floor[];
  occupancy: Occupancy;
  /** everybody who leaves a post within the horizon, once */
  leavers: ReadonlyMap<Nip, Leaver>;
};

/** Needs without what is known of single people, but for those who stand in: what is kept, and what pages look up. */
export type CountedNeeds = Omit<Needs, 'occupancy' | 'leavers'> & {
  occupancy: Pick<Occupancy, 'acting'>;
};

export type NeedsInput = {
  province: Province;
  policy: Policy;
  law: Law;
  /** people who may not move (frozen by a rule on themselves): they keep their seat even in an abolished post */
  immovable?: ReadonlySet<Nip>;
};

export function needsOf({ province, policy, law, immovable }: NeedsInput): Needs {
  const occupancy = occupancyOf(province);
  const work = groupBy(province.workload, (task) => task.post);
  const { rounding, effectiveMinutes } = workParameters(policy, law);
  const critical = new Set(policy.criticalPosts);
  const strategic = new Set(policy.strategicPosts);
  const leavers = new Map<Nip, Leaver>();
  const posts = new Map<string, PostNeed>();
  for (const post of [...province.posts.values()].sort(byId)) {
    const holders = occupancy.holders.get(post.id) ?? [];
    const leaving: Leaver[] = [];
    for (const nip of holders) {
      const person = province.people.get(nip);
      const leaver = person && leaverOf(person, retirementAge(law, post) ?? null);
      if (!leaver) continue;
      leaving.push(leaver);
      leavers.set(nip, leaver);
    }
    const load = loadOf(post, work.get(post.id), rounding, effectiveMinutes);
    const years = leaversByYear(province.asOf, leaving);
    const retiring = leaving.filter(({ on, why }) => why === 'bup' && on <= policy.tmt).map(({ nip }) => nip);
    const gone = new Set(retiring);
    const staying = holders.filter((nip) => !gone.has(nip));
    const frozen = staying.filter((nip) => immovable?.has(nip)).length;
    const seats = capacityOf(post, load.need, staying.length, frozen);
    const shown =
      load.minutes === null ? null : effectiveness(load.minutes, holders.length, effectiveMinutes);
    posts.set(post.id, {
      post: post.id,
      unit: post.unit,
      agency: agencyOf(province, post.unit),
      family: post.family,
      name: post.name,
      ...load,
      holders,
      acting: occupancy.acting.get(post.id)?.length ?? 0,
      gap: load.need === null ? null : holders.length - load.need,
      shortage: load.need === null ? 0 : Math.max(0, load.need - holders.length),
      surplus: load.need === null ? 0 : Math.max(0, holders.length - load.need),
      effectiveness: shown,
      grade: shown === null ? null : gradeOf(law, shown),
      critical: post.critical || critical.has(post.id),
      strategic: post.strategic || strategic.has(post.id),
      leavers: years,
      gapIn5: load.need === null ? null : holders.length - years.reduce((a, b) => a + b, 0) - load.need,
      retiring,
      present: staying.length,
      ...seats,
    });
  }
  const floors = floorsOf([...posts.values()], policy.donorFloor);
  return { asOf: province.asOf, tmt: policy.tmt, rounding, posts, floors, occupancy, leavers };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function loadOf(
  post: Post,
  tasks: readonly Work[] | undefined,
  rounding: Rounding,
  effectiveMinutes: number,
): Pick<PostNeed, 'minutes' | 'raw' | 'need' | 'needUp' | 'needFrom'> {
  // An abolished post needs nobody, whatever the sheet still says.
  const need = (counted: number): number => (post.abolished ? 0 : counted);
  if (tasks && tasks.length > 0) {
    const raw = peopleOfAll(tasks, effectiveMinutes);
    return {
      minutes: minutesOf(tasks, effectiveMinutes),
      raw,
      need: need(roundNeed(raw, rounding)),
      needUp: need(roundNeed(raw, 'ceil')),
      needFrom: 'abk',
    };
  }
  const given = post.need === null ? (post.abolished ? 0 : null) : need(post.need);
  return {
    minutes: null,
    raw: post.need,
    need: given,
    needUp: given,
    needFrom: post.need === null ? null : 'lembar',
  };
}

/** capacity = max(need, holders who may not move), raised to the present holders unless the post is abolished. */
export function capacityOf(
  post: Pick<Post, 'abolished'>,
  need: number | null,
  present: number,
  frozen: number,
): Pick<PostNeed, 'capacity' | 'capacityWhy' | 'open' | 'closed'> {
  if (post.abolished) return { capacity: frozen, capacityWhy: 'dihapus', open: 0, closed: 'dihapus' };
  const capacity = Math.max(need ?? 0, present);
  const closed =
    need === null ? 'belum_dihitung' : present > need ? 'kelebihan' : need === 0 ? 'tanpa_kebutuhan' : null;
  const capacityWhy = present > (need ?? 0) ? 'pemegang' : 'kebutuhan';
  return { capacity, capacityWhy, open: capacity - present, closed };
}

/** Whole people in a share of a need: 0.7 × 30 is 21, not 21.000000000000004. */
const shareUp = (share: number, need: number): number => Math.ceil(Math.round(share * need * 1e9) / 1e9);

/** Floors of all units × families that have one above zero. Abolished posts are left out: their holders have to go. */
export function floorsOf(
  posts: readonly Pick<PostNeed, 'post' | 'unit' | 'family' | 'need' | 'present' | 'closed'>[],
  share: number,
): Floor[] {
  const groups = groupBy(
    posts.filter((post) => post.closed !== 'dihapus'),
    (post) => `${post.unit}|${post.family}`,
  );
  const floors: Floor[] = [];
  for (const [id, members] of groups) {
    const [first] = members;
    if (!first) continue;
    const present = members.reduce((sum, post) => sum + post.present, 0);
    const need = members.reduce((sum, post) => sum + (post.need ?? 0), 0);
    const min = Math.min(present, shareUp(share, need));
    if (min === 0) continue;
    const { unit, family } = first;
    floors.push({ id, unit, family, posts: members.map((post) => post.post), present, need, min });
  }
  return floors;
}
