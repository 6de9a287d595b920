/** Lowongan: which seats a round may fill, those that are empty and those that are deemed empty, each with its reason. */
import { addMonths, type Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import type { Province } from '#registry/facts.ts';
import type { Needs, PostNeed } from '#steps/needs/rules.ts';

/**
 * - `kosong`        nobody holds the seat
 * - `pensiun`       its holder retires on or before the effective date
 * - `lewat_lima_tahun` its holder has been there for more than five years (R07) and may be moved: it is free only if they go
 */
export type VacancyWhy = 'kosong' | 'pensiun' | 'lewat_lima_tahun';
export type Vacancy = {
  post: string;
  seats: number;
  why: VacancyWhy;
  critical: boolean;
  strategic: boolean;
};

export const LONG_TENURE_MONTHS = 60;

/** Vacancies in the order in which they are published: critical, strategic, empty before deemed, then by post. */
export function vacanciesOf(
  needs: Needs,
  province: Province,
  immovable: ReadonlySet<Nip> = new Set(),
): Vacancy[] {
  const list: Vacancy[] = [];
  for (const need of needs.posts.values()) {
    if (need.closed !== null) continue;
    const { post, critical, strategic } = need;
    const retired = Math.min(need.open, need.retiring.length);
    const empty = need.open - retired;
    const long = longHolders(need, needs.tmt, province).filter((nip) => !immovable.has(nip)).length;
    const add = (seats: number, why: VacancyWhy): void => {
      if (seats > 0) list.push({ post, seats, why, critical, strategic });
    };
    add(empty, 'kosong');
    add(retired, 'pensiun');
    add(long, 'lewat_lima_tahun');
  }
  const order: readonly VacancyWhy[] = ['kosong', 'pensiun', 'lewat_lima_tahun'];
  return list.sort(
    (a, b) =>
      Number(b.critical) - Number(a.critical) ||
      Number(b.strategic) - Number(a.strategic) ||
      order.indexOf(a.why) - order.indexOf(b.why) ||
      (a.post < b.post ? -1 : 1),
  );
}

function longHolders(need: PostNeed, tmt: Day, province: Province): Nip[] {
  const limit = addMonths(tmt, -LONG_TENURE_MONTHS);
  const gone = new Set(need.retiring);
  return need.holders.filter((nip) => {
    const since = province.people.get(nip)?.postSince;
    return !gone.has(nip) && since !== undefined && since !== null && since < limit;
  });
}
