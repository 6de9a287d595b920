/**
 * Five years ahead, month by month: who retires, whose contract ends, who moves by a decree already signed, and which seats count as
 * vacant because their holder passes five years (R07). Gaps are taken post by post and then summed apart, never netted.
 */
import { addMonths, type Day, monthsBetween } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import type { Law } from '#law/law.ts';
import { retirementAge } from '#law/lookup.ts';
import type { Province } from '#registry/facts.ts';
import { HORIZON_YEARS, type Leaver, leaverOf } from '#steps/needs/projection.ts';
import type { Needs, PostNeed } from '#steps/needs/rules.ts';
import { LONG_TENURE_MONTHS } from '#steps/needs/vacancies.ts';

export const MONTHS = HORIZON_YEARS * 12;

/** A move that a decree has ordered and that takes effect after the day of the data. */
export type DecidedMove = { nip: Nip; to: string; on: Day };

/** One point is the state at the end of a month; the first is the day of the data itself. */
export type Point = {
  day: Day;
  holders: number;
  shortage: number;
  surplus: number;
  /** holders who by then have sat for more than five years: seats deemed vacant */
  deemed: number;
  retired: number;
  contracts: number;
  movedIn: number;
  movedOut: number;
};
export type Forecast = { need: number; points: Point[] };

type Stay = { from: number; until: number; deemedFrom: number };
type Flow = { month: number; what: 'retired' | 'contracts' | 'movedIn' | 'movedOut' };
export type Track = { stays: Stay[]; flows: Flow[] };

const NEVER = MONTHS + 1;

type Given = { needs: Needs; province: Province; law: Law; decided: readonly DecidedMove[] };
type AskForecast = (
  within: (need: PostNeed) => boolean,
  needOf?: (need: PostNeed) => number | null,
) => Forecast;

export const forecasting = (given: Given): AskForecast => forecastIn(given.needs, tracksOf(given));

/** Who sits where from when to when, post by post: all that a forecast has to know of people, and no name. */
export function tracksOf({ needs, province, law, decided }: Given): Map<string, Track> {
  const tracks = new Map<string, Track>();
  const trackOf = (post: string): Track => {
    let track = tracks.get(post);
    if (!track) {
      track = { stays: [], flows: [] };
      tracks.set(post, track);
    }
    return track;
  };
  const moves = new Map(
    [...decided]
      .filter((move) => move.on > needs.asOf && province.posts.has(move.to))
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .map((move) => [move.nip, move]),
  );
  /** Point from which somebody is gone or there; what is overdue happens in the first month, never before the data. */
  const pointOf = (on: Day): number => Math.max(1, pointFrom(needs.asOf, on));
  const tenurePoint = (since: Day | null): number =>
    since === null ? NEVER : pointFrom(needs.asOf, addMonths(since, LONG_TENURE_MONTHS));
  const settle = (post: string, from: number, leaver: Leaver | null, since: Day | null): number => {
    const until = leaver === null ? NEVER : Math.max(from, pointOf(leaver.on));
    const track = trackOf(post);
    track.stays.push({ from, until, deemedFrom: Math.max(from, tenurePoint(since)) });
    if (leaver !== null && until <= MONTHS)
      track.flows.push({ month: until, what: leaver.why === 'bup' ? 'retired' : 'contracts' });
    return until;
  };
  for (const [post, { holders }] of needs.posts)
    for (const nip of holders) {
      const move = moves.get(nip);
      const leaver = needs.leavers.get(nip) ?? null;
      const person = province.people.get(nip);
      if (!person) continue;
      const at = move ? pointOf(move.on) : NEVER;
      if (!move || move.to === post || at > MONTHS || (leaver && leaver.on <= move.on)) {
        settle(post, 0, leaver, person.postSince);
        continue;
      }
      const track = trackOf(post);
      track.stays.push({ from: 0, until: at, deemedFrom: tenurePoint(person.postSince) });
      track.flows.push({ month: at, what: 'movedOut' });
    }
  for (const move of moves.values()) {
    const person = province.people.get(move.nip);
    const target = province.posts.get(move.to);
    const before = needs.leavers.get(move.nip);
    const at = pointOf(move.on);
    if (!person || !target || person.post === move.to || at > MONTHS || (before && before.on <= move.on))
      continue;
    settle(move.to, at, leaverOf(person, retirementAge(law, target) ?? null), move.on);
    trackOf(move.to).flows.push({ month: at, what: 'movedIn' });
  }
  return tracks;
}

/** The forecast of any choice of posts. */
export function forecastIn(
  needs: Pick<Needs, 'asOf' | 'posts'>,
  tracks: ReadonlyMap<string, Track>,
): AskForecast {
  return (within, needOf = (need) => need.need) => {
    const points: Point[] = Array.from({ length: MONTHS + 1 }, (_, month) => ({
      day: addMonths(needs.asOf, month),
      ...{ holders: 0, shortage: 0, surplus: 0, deemed: 0 },
      ...{ retired: 0, contracts: 0, movedIn: 0, movedOut: 0 },
    }));
    let total = 0;
    const step = new Int32Array(MONTHS + 2);
    for (const need of needs.posts.values()) {
      if (!within(need)) continue;
      const wanted = needOf(need);
      total += wanted ?? 0;
      const track = tracks.get(need.post);
      step.fill(0);
      for (const { from, until, deemedFrom } of track?.stays ?? []) {
        step[from] = (step[from] ?? 0) + 1;
        if (until <= MONTHS) step[until] = (step[until] ?? 0) - 1;
        for (let month = deemedFrom; month < Math.min(until, MONTHS + 1); month++)
          (points[month] as Point).deemed += 1;
      }
      for (const { month, what } of track?.flows ?? []) (points[month] as Point)[what] += 1;
      let held = 0;
      for (let month = 0; month <= MONTHS; month++) {
        held += step[month] ?? 0;
        const point = points[month] as Point;
        point.holders += held;
        if (wanted === null) continue;
        if (held < wanted) point.shortage += wanted - held;
        else point.surplus += held - wanted;
      }
    }
    return { need: total, points };
  };
}

/** First month end on or after a day; zero for what has passed. */
function pointFrom(asOf: Day, on: Day): number {
  if (on <= asOf) return 0;
  const months = monthsBetween(asOf, on);
  return months >= MONTHS ? NEVER : addMonths(asOf, months) < on ? months + 1 : months;
}
