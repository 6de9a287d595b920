/** The proposal as pages show it: chains with names for those who may read them, the cases, and which papers still miss. */
import type { Kysely } from 'kysely';
import type { TransferStatus } from '#case/arrows.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { Law } from '#law/law.ts';
import type { Actor } from '#record/office.ts';
import { circleOf, houseOf } from '#registry/circle.server.ts';
import type { Province } from '#registry/facts.ts';
import { postNames } from '#registry/names.ts';
import { judgePair, pairsOf } from '#registry/pair.ts';
import type { Policy } from '#registry/policy.ts';
import { sightOf } from '#registry/scope.ts';
import type { Chain } from '#steps/proposal/chains.ts';

type Db = Kysely<Tables>;
export type PostView = { name: string; unit: string };
export type CaseView = {
  id: string;
  nip: string | null;
  name: string | null;
  from: PostView | null;
  to: PostView | null;
  status: TransferStatus;
  /** rules whose papers are missing; null: not being checked now */
  missing: string[] | null;
};

export type CaseRow = {
  id: string;
  nip: string | null;
  from: string | null;
  to: string | null;
  status: TransferStatus;
};

/** Cases of a round that concern this actor: an agency sees those that leave it or come to it. */
export async function casesOf(db: Db, round: string, province: Province, actor: Actor): Promise<CaseRow[]> {
  const rows = await db
    .selectFrom('case_status')
    .select(['case_id as id', 'nip', 'from_post as from', 'to_post as to', 'status'])
    .where('round_id', '=', round)
    .orderBy('case_id')
    .execute();
  const sees = sightOf(actor, province);
  const unitOf = (post: string | null) => (post === null ? null : post.split('/')[0]);
  return rows.filter((row) => sees(unitOf(row.from)) || sees(unitOf(row.to)));
}

/** The cases an actor sees, with everybody who is in them or in the plan; files are read only where papers are being checked. */
export async function concernedIn(
  db: Db,
  round: { id: string; asOf: Day },
  actor: Actor,
  moves: readonly { nip: string }[],
): Promise<{ cases: CaseRow[]; province: Province }> {
  const cases = await casesOf(db, round.id, await houseOf(db, round.asOf), actor);
  const checked = cases.filter(({ status }) => status === 'verifikasi_berkas');
  const province = await circleOf(
    db,
    round.asOf,
    checked.map(({ nip }) => nip),
    [...cases, ...moves].map(({ nip }) => nip),
  );
  return { cases, province };
}

export type MoverView = {
  link: number;
  nip: string | null;
  name: string | null;
  from: PostView;
  to: PostView | null;
  case: string | null;
  status: TransferStatus | null;
};
export type ChainView = { number: number; kind: Chain['kind']; moves: MoverView[] };

/** Chains with at least one move this actor may see; names of people elsewhere are left out. */
export function chainViews(given: {
  chains: readonly Chain[];
  province: Province;
  actor: Actor;
  cases: readonly CaseRow[];
}): ChainView[] {
  const { chains, province, actor, cases } = given;
  const sees = sightOf(actor, province);
  const live = new Map(cases.filter((row) => row.status !== 'dibatalkan').map((row) => [row.nip, row]));
  const unitOf = (post: string | null) => (post === null ? null : province.posts.get(post)?.unit);
  return chains
    .filter(({ moves }) => moves.some(({ from, to }) => sees(unitOf(from)) || sees(unitOf(to))))
    .map(({ number, kind, moves }) => ({
      number,
      kind,
      moves: moves.map(({ nip, from, to }, at) => {
        const named = sees(unitOf(from)) || sees(unitOf(to));
        const row = live.get(nip);
        return {
          link: at + 1,
          nip: named ? nip : null,
          name: named ? (province.people.get(nip)?.name ?? nip) : null,
          from: postNames(province, from),
          to: to === null ? null : postNames(province, to),
          case: named ? (row?.id ?? null) : null,
          status: named ? (row?.status ?? null) : null,
        };
      }),
    }));
}

export type Readiness = { id: string; ready: boolean; missing: string[] };

/** Of cases whose papers are being checked: whether the rules, as asked before a meeting, are met, and which are not. */
export function readinessOf(
  cases: readonly CaseRow[],
  province: Province,
  law: Law,
  policy: Policy,
): Map<string, Readiness> {
  const pairs = pairsOf(province, law, policy, policy.tmt);
  return new Map(
    cases
      .filter((row) => row.status === 'verifikasi_berkas')
      .map(({ id, nip, to }) => {
        const verdict = judgePair(law, policy, pairs.facts(nip ?? '', to ?? ''), 'sidang', nip ?? '');
        return [id, { id, ready: verdict.status === 'layak', missing: verdict.blocking }];
      }),
  );
}

/** Cases under the names people know, with the papers that each still misses. */
export const caseViews = (
  cases: readonly CaseRow[],
  province: Province,
  ready: ReadonlyMap<string, Readiness>,
): CaseView[] =>
  cases.map((row) => ({
    ...row,
    name: row.nip === null ? null : (province.people.get(row.nip)?.name ?? row.nip),
    from: row.from === null ? null : postNames(province, row.from),
    to: row.to === null ? null : postNames(province, row.to),
    missing: ready.get(row.id)?.missing ?? null,
  }));
