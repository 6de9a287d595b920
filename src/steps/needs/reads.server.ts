/** Needs of a round as the page shows them: reckoned once per province and policy, then only looked up. Never writes. */
import type { Kysely } from 'kysely';
import type { Round } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import { hashOf, type Json } from '#ground/canonical.ts';
import type { Law } from '#law/law.ts';
import type { Province } from '#registry/facts.ts';
import { unitName } from '#registry/names.ts';
import type { Policy } from '#registry/policy.ts';
import { provinceOf } from '#registry/province.server.ts';
import { frozenOf } from '#steps/needs/freeze.ts';
import { type Needs, needsOf, type PostNeed } from '#steps/needs/rules.ts';
import { type NeedSum, sumOfAll, sumsBy } from '#steps/needs/summary.ts';
import { type Vacancy, vacanciesOf } from '#steps/needs/vacancies.ts';
import { policyOf } from '#steps/round/reads.server.ts';
import type { TableState } from '#ui/read-table.ts';

export type Counted = {
  province: Province;
  policy: Policy;
  needs: Needs;
  vacancies: readonly Vacancy[];
  hash: string;
};
type Kept = { key: string; counted: Counted };
const kept = new WeakMap<Province, Kept>();

/** The needs of a round from the facts that stand now, with the hash a freeze of them would have. */
export async function countedNeeds(
  db: Kysely<Tables>,
  round: Pick<Round, 'id' | 'asOf'>,
  law: Law,
): Promise<Counted> {
  const [{ policy }, province] = await Promise.all([policyOf(db, round.id), provinceOf(db, round.asOf)]);
  const key = `${law.hash} ${hashOf(policy as unknown as Json)}`;
  const before = kept.get(province);
  if (before?.key === key) return before.counted;
  const needs = needsOf({ province, policy, law });
  const vacancies = vacanciesOf(needs, province);
  const { hash } = frozenOf(province, policy, law);
  const counted = { province, policy, needs, vacancies, hash };
  kept.set(province, { key, counted });
  return counted;
}

/** One post as it leaves the server: counts, no names of holders. */
export type NeedRow = Pick<
  PostNeed,
  | 'post'
  | 'name'
  | 'family'
  | 'need'
  | 'needFrom'
  | 'shortage'
  | 'surplus'
  | 'critical'
  | 'strategic'
  | 'capacity'
  | 'capacityWhy'
  | 'open'
  | 'closed'
  | 'gapIn5'
> & { unit: string; holders: number; leavers: number };

export const needSorts = ['kritis', 'jabatan', 'kurang', 'lebih', 'keluar'] as const;
export const needFilters = ['perangkat', 'keadaan'] as const;
export type NeedSort = (typeof needSorts)[number];
export const needStates = ['kurang', 'lebih', 'kritis', 'terbuka', 'tutup'] as const;

const fits: Record<(typeof needStates)[number], (need: PostNeed) => boolean> = {
  kurang: (need) => need.shortage > 0,
  lebih: (need) => need.surplus > 0,
  kritis: (need) => need.critical,
  terbuka: (need) => need.open > 0 && need.closed === null,
  tutup: (need) => need.closed !== null,
};

const gone = (need: PostNeed): number => need.leavers.reduce((a, b) => a + b, 0);
const byPost = (a: PostNeed, b: PostNeed): number => (a.post < b.post ? -1 : 1);
const criticalFirst = (a: PostNeed, b: PostNeed): number => Number(b.critical) - Number(a.critical);

const orders: Record<NeedSort, (a: PostNeed, b: PostNeed) => number> = {
  kritis: (a, b) => criticalFirst(a, b) || b.shortage - a.shortage || b.surplus - a.surplus || byPost(a, b),
  jabatan: (a, b) => a.name.localeCompare(b.name, 'id') || byPost(a, b),
  kurang: (a, b) => a.shortage - b.shortage || byPost(a, b),
  lebih: (a, b) => a.surplus - b.surplus || byPost(a, b),
  keluar: (a, b) => gone(a) - gone(b) || byPost(a, b),
};

export function needRows(
  { needs, province }: Counted,
  state: TableState<NeedSort>,
): { rows: NeedRow[]; total: number } {
  const q = state.q.toLowerCase();
  const agency = state.filters.perangkat;
  const wanted = needStates.find((one) => one === state.filters.keadaan);
  const list = [...needs.posts.values()].filter(
    (need) =>
      (!agency || need.agency === agency) &&
      (!wanted || fits[wanted](need)) &&
      (q === '' || `${need.name} ${need.post} ${unitName(province, need.unit)}`.toLowerCase().includes(q)),
  );
  list.sort(orders[state.sort]);
  if (state.down) list.reverse();
  const rows = list.slice(state.offset, state.offset + state.size).map((need) => rowOf(province, need));
  return { rows, total: list.length };
}

function rowOf(province: Province, need: PostNeed): NeedRow {
  const { post, name, family, needFrom, shortage, surplus, critical, strategic } = need;
  const { capacity, capacityWhy, open, closed, gapIn5 } = need;
  return {
    ...{ post, name, family, need: need.need, needFrom, shortage, surplus, critical, strategic },
    ...{ capacity, capacityWhy, open, closed, gapIn5 },
    unit: unitName(province, need.unit),
    holders: need.holders.length,
    leavers: gone(need),
  };
}

/** The posts that miss most and those that have most too many: two lists that are never netted. */
export function sidesOf({ needs, province }: Counted, most = 8) {
  const all = [...needs.posts.values()];
  const side = (size: (need: PostNeed) => number) => {
    const list = all
      .filter((need) => size(need) > 0)
      .sort((a, b) => criticalFirst(a, b) || size(b) - size(a) || byPost(a, b));
    return { rows: list.slice(0, most).map((need) => rowOf(province, need)), total: list.length };
  };
  return { short: side((need) => need.shortage), over: side((need) => need.surplus) };
}

export type Heat = {
  families: string[];
  rows: { agency: string; name: string; cells: ({ short: number; over: number } | null)[] }[];
};

/** Agency × job family; a pair without posts has no cell. */
export function heatOf({ needs, province }: Counted): Heat {
  const families = [...new Set([...needs.posts.values()].map((need) => need.family))].sort();
  const cells = new Map(
    sumsBy(needs, (need) => `${need.agency}|${need.family}`).map((sum) => [sum.key, sum]),
  );
  const agencies = [...new Set([...needs.posts.values()].map((need) => need.agency))];
  const rows = agencies
    .map((agency) => ({
      agency,
      name: unitName(province, agency),
      cells: families.map((family) => {
        const sum = cells.get(`${agency}|${family}`);
        return sum ? { short: sum.shortage, over: sum.surplus } : null;
      }),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));
  return { families, rows };
}

export type AgencySum = Pick<NeedSum, 'key' | 'leavers' | 'need' | 'holders'> & { name: string };

/** Leavers of the next five years per agency, and of all. */
export function projectionOf({ needs, province }: Counted): { agencies: AgencySum[]; all: NeedSum } {
  const agencies = sumsBy(needs, (need) => need.agency)
    .map(({ key, leavers, need, holders }) => ({
      key,
      leavers,
      need,
      holders,
      name: unitName(province, key),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));
  return { agencies, all: sumOfAll(needs) };
}

/** Vacancies with the names that people know. */
export function vacancyRows({ vacancies, province }: Counted): (Vacancy & { name: string; unit: string })[] {
  return vacancies.map((vacancy) => {
    const post = province.posts.get(vacancy.post);
    return { ...vacancy, name: post?.name ?? vacancy.post, unit: unitName(province, post?.unit ?? '') };
  });
}
