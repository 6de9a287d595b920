/**
 * Evaluasi: for each holder of a post the posts that were looked at, whether the law lets them go there, and the integers of each
 * objective. The law is asked through `judge`, so that this file knows no rule by name.
 */
import type { Nip } from '#ground/nip.ts';
import type { Post, Province } from '#registry/facts.ts';
import { considering } from '#steps/evaluation/considered.ts';
import {
  isOpen,
  type Mark,
  markOf,
  type Option,
  type PairStatus,
  type Verdict,
} from '#steps/evaluation/option.ts';
import { optionStore } from '#steps/evaluation/packed.ts';
import { type Ground, type Profile, profileOf } from '#steps/evaluation/profile.ts';
import { type Level, levelsOf, valuerOf } from '#steps/evaluation/values.ts';
import type { ClosedWhy, Needs } from '#steps/needs/rules.ts';

/** What the law says of one person and one post on the effective date. */
export type Judge = (profile: Profile, post: string) => Verdict;

export type PersonEvaluation = {
  nip: Nip;
  post: string;
  /** rules that stand in the way of every move of this person */
  frozenBy: readonly string[];
  stay: { values: readonly number[]; known: number; mark: Mark };
  /** how many of the options are open */
  open: number;
  /** laid out anew each time it is read: take it once */
  readonly options: readonly Option[];
  /** made anew where another person was asked for since: those of a whole province would fill the memory */
  readonly profile: Profile;
};

export type Evaluation = {
  levels: readonly Level[];
  people: ReadonlyMap<Nip, PersonEvaluation>;
  /** pairs that were looked at, by status */
  counts: Readonly<Record<PairStatus, number>>;
};

type Asked = { ground: Ground; needs: Needs; judge: Judge; frozen: FrozenOf };

/** Progress is told for every so many people. */
const LOT = 500;

export function evaluate(given: Asked, onPeople?: (done: number, of: number) => void): Evaluation {
  const counts: Record<PairStatus, number> = { layak: 0, layak_bersyarat: 0, tidak_layak: 0 };
  const evaluateOne = evaluating(given, counts);
  const people = new Map<Nip, PersonEvaluation>();
  const holders = [...holdersOf(given.needs)];
  for (const [at, nip] of holders.entries()) {
    if (at % LOT === 0) onPeople?.(at, holders.length);
    const person = evaluateOne(nip);
    if (person) people.set(nip, person);
  }
  onPeople?.(holders.length, holders.length);
  return { levels: levelsOf(given.ground.policy), people, counts };
}

/** The evaluation of one person after the other; `counts` grows by the pairs that were looked at. Undefined for somebody without a post. */
export function evaluating(
  { ground, needs, judge, frozen }: Asked,
  counts: Record<PairStatus, number> = { layak: 0, layak_bersyarat: 0, tidak_layak: 0 },
): (nip: Nip) => PersonEvaluation | undefined {
  const { province, kilometres, rungOf } = ground;
  const consider = considering({ province, needs, rungOf, kilometres });
  const levels = levelsOf(ground.policy);
  const value = valuerOf(ground, levels);
  const store = optionStore(levels.length);
  const places = new Map<string, Place>();
  const placeOf = (id: string): Place => {
    let place = places.get(id);
    if (!place) {
      place = placeIn(province, needs, id);
      places.set(id, place);
    }
    return place;
  };
  let last: { nip: Nip; profile: Profile } | undefined;
  const profileAgain = (nip: Nip): Profile => {
    if (last?.nip !== nip) last = { nip, profile: profileOf(ground, nip) as Profile };
    return last.profile;
  };
  return (nip) => {
    const profile = profileOf(ground, nip);
    const own = profile?.post;
    if (!profile || !own) return undefined;
    last = { nip, profile };
    let open = 0;
    for (const { post, why } of consider(nip)) {
      const verdict = judge(profile, post);
      counts[verdict.status]++;
      const { target, critical, closed } = placeOf(post);
      if (isOpen({ status: verdict.status, closed })) open++;
      const { values, known } = value(profile, target, critical);
      store.add(post, why, verdict, closed, values, known, markOf(known, profile.stale));
    }
    const layOut = store.end();
    const here = placeOf(own.id);
    const { values, known } = value(profile, here.target, here.critical);
    return {
      nip,
      post: own.id,
      frozenBy: frozen(profile),
      stay: { values, known, mark: markOf(known, profile.stale) },
      open,
      get options() {
        return layOut();
      },
      get profile() {
        return profileAgain(nip);
      },
    };
  };
}

/** What is the same of a post for everybody who is looked at for it. */
type Place = { target: Post; critical: boolean; closed: ClosedWhy | null };

function placeIn(province: Province, needs: Needs, id: string): Place {
  const target = province.posts.get(id);
  if (!target) throw new RangeError(`post ${id} is not in the province`);
  const need = needs.posts.get(id);
  return { target, critical: need?.critical ?? false, closed: need?.closed ?? null };
}

/** Rules that fail on the person alone, whatever the target (a sanction being served, study leave, …). */
export type FrozenOf = (profile: Profile) => readonly string[];

/** Everybody who definitively holds a post on the effective date, by post, then NIP. */
export function* holdersOf(needs: Needs): Generator<Nip> {
  for (const need of needs.posts.values()) {
    const gone = new Set(need.retiring);
    for (const nip of need.holders) if (!gone.has(nip)) yield nip;
  }
}
