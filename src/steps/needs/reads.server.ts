/** Needs of a round as the pages show them, looked up in what was counted. Never writes. */
import { regionOf } from '#registry/distance.ts';
import type { Province } from '#registry/facts.ts';
import { unitName } from '#registry/names.ts';
import type { Counted } from '#steps/needs/counted.server.ts';
import type { PostNeed } from '#steps/needs/rules.ts';
import { type NeedSum, sumOfAll, sumsBy } from '#steps/needs/summary.ts';
import type { Vacancy } from '#steps/needs/vacancies.ts';
import type { TableState } from '#ui/read-table.ts';

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
export const needFilters = ['perangkat', 'rumpun', 'wilayah', 'keadaan'] as const;
export type NeedSort = (typeof needSorts)[number];
export const needStates = ['kurang', 'lebih', 'kritis', 'terbuka', 'tutup'] as const;

const fits: Record<(typeof needStates)[number], (need: PostNeed) => boolean> = {
  kurang: (need) => need.shortage > 0,
  lebih: (need) => need.surplus > 0,
  kritis: (need) => need.critical,
  terbuka: (need) => need.open > 0 && need.closed === null,
  tutup: (need) => need.closed !== null,
};

/** One comparer for all names: making it for each pair costs more than the comparing. */
const byName = new Intl.Collator('id').compare;
const gone = (need: PostNeed): number => need.leavers.reduce((a, b) => a + b, 0);
const byPost = (a: PostNeed, b: PostNeed): number => (a.post < b.post ? -1 : 1);
const criticalFirst = (a: PostNeed, b: PostNeed): number => Number(b.critical) - Number(a.critical);

const orders: Record<NeedSort, (a: PostNeed, b: PostNeed) => number> = {
  kritis: (a, b) => criticalFirst(a, b) || b.shortage - a.shortage || b.surplus - a.surplus || byPost(a, b),
  jabatan: (a, b) => byName(a.name, b.name) || byPost(a, b),
  kurang: (a, b) => a.shortage - b.shortage || byPost(a, b),
  lebih: (a, b) => a.surplus - b.surplus || byPost(a, b),
  keluar: (a, b) => gone(a) - gone(b) || byPost(a, b),
};

export function needRows(
  { needs, province }: Counted,
  state: TableState<NeedSort>,
): { rows: NeedRow[]; total: number } {
  const q = state.q.toLowerCase();
  const { perangkat: agency, rumpun: family, wilayah: region } = state.filters;
  const wanted = needStates.find((one) => one === state.filters.keadaan);
  const list = [...needs.posts.values()].filter(
    (need) =>
      (!agency || need.agency === agency) &&
      (!family || need.family === family) &&
      (!region || regionOf(province, need.unit) === region) &&
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
    .sort((a, b) => byName(a.name, b.name));
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
    .sort((a, b) => byName(a.name, b.name));
  return { agencies, all: sumOfAll(needs) };
}

/** Vacancies with the names that people know. */
export function vacancyRows(
  { vacancies, province }: Counted,
  most = vacancies.length,
): (Vacancy & { name: string; unit: string })[] {
  return vacancies.slice(0, most).map((vacancy) => {
    const post = province.posts.get(vacancy.post);
    return { ...vacancy, name: post?.name ?? vacancy.post, unit: unitName(province, post?.unit ?? '') };
  });
}
