/** The fairness view of a round's plan: who could have been promoted or had a wish, and who was. Never writes. */

import { type Kysely, sql } from 'kysely';
import type { Round } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { DeskWords } from '#ground/words/desk-id.ts';
import type { Law } from '#law/law.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { dossierOf, type Province } from '#registry/facts.ts';
import { unitName } from '#registry/names.ts';
import type { Policy } from '#registry/policy.ts';
import { provinceOf } from '#registry/province.server.ts';
import { factsMark, resultOf } from '#registry/reckoned.server.ts';
import { regionName } from '#registry/region-names.ts';
import { fileRoles } from '#registry/scope.ts';
import { ladderOf } from '#steps/evaluation/ladder.ts';
import {
  type FairnessSettings,
  type FairPerson,
  type FairRow,
  fairnessDefaults,
  fairnessRows,
  findingsOf,
} from '#steps/proposal/fairness.ts';
import { policyOf } from '#steps/round/reads.server.ts';

type Db = Kysely<Tables>;

export type Fairness = { plan: string; rows: FairRow[]; findings: string[]; settings: FairnessSettings };

/** `rules.ADIL` of the policy: `rasio` and `harapan`; four fifths and five otherwise. */
export function fairnessSettings(policy: Pick<Policy, 'rules'>): FairnessSettings {
  const { rasio, harapan } = policy.rules.ADIL ?? {};
  return {
    least: typeof rasio === 'number' && rasio > 0 && rasio <= 1 ? rasio : fairnessDefaults.least,
    expected: typeof harapan === 'number' && harapan >= 1 ? harapan : fairnessDefaults.expected,
  };
}

type OfPlan = { round: string; asOf: Day; plan: string };

export const fairnessKept = resultOf<OfPlan, Fairness>({
  kind: 'keadilan',
  key: ({ round }) => round,
  depends: async (db, { round, asOf, plan }) => {
    const [{ policy }, law, facts] = await Promise.all([
      policyOf(db, round),
      lawOfRound(db, { id: round, asOf }),
      factsMark(db),
    ]);
    const { least, expected } = fairnessSettings(policy);
    return [plan, least, expected, law.hash, asOf, facts].join(' ');
  },
  reckon: async (db, { round, asOf, plan }) => {
    const settings = fairnessSettings((await policyOf(db, round)).policy);
    const law = await lawOfRound(db, { id: round, asOf });
    const province = await provinceOf(db, asOf);
    const rows = fairnessRows(province, await fairPeople(db, round, plan, province, law), settings);
    return { plan, rows, findings: findingsOf(rows), settings };
  },
});

/** Null while there is no plan. It decides whether a meeting may open, so it is never one of older facts. */
export async function fairnessOf(db: Db, { id, asOf, plan }: Round): Promise<Fairness | null> {
  if (plan === null) return null;
  return (await fairnessKept(db, { round: id, asOf, plan: plan.id }, { wait: true })).value;
}

/** Posts that take nobody in, by the frozen needs: a pair with them is in no problem, so nobody could have gone there. */
async function closedPosts(db: Db, round: string): Promise<Set<string>> {
  const row = await db
    .selectFrom('round_freeze')
    .select('needs')
    .where('round_id', '=', round)
    .executeTakeFirst();
  const needs = (row?.needs ?? []) as { post: string; closed: string | null }[];
  return new Set(needs.flatMap(({ post, closed }) => (closed === null ? [] : [post])));
}

/** Where the plan puts everybody; only its text is read, the problem stays where it is. */
async function placedBy(db: Db, plan: string): Promise<Record<string, string | null>> {
  const { plan_text } = await db
    .selectFrom('plan')
    .select('plan_text')
    .where('id', '=', plan)
    .executeTakeFirstOrThrow();
  return (JSON.parse(plan_text) as { assignment: Record<string, string | null> | null }).assignment ?? {};
}

/** Everybody evaluated: promoted if the plan lifts them a rung, and could have been if a lawful open post would have. */
async function fairPeople(
  db: Db,
  round: string,
  plan: string,
  province: Province,
  law: Law,
): Promise<FairPerson[]> {
  const [to, closed] = await Promise.all([placedBy(db, plan), closedPosts(db, round)]);
  const rungOf = ladderOf(law);
  const open = [...province.posts.values()].filter((post) => !closed.has(post.id));
  const rungs = new Map([...province.posts.values()].map((post) => [post.id, rungOf(post)]));
  const wishes = [...province.people.keys()].flatMap((nip) =>
    dossierOf(province, nip).wishes.map(({ post }) => ({ nip, post })),
  );
  const { rows } = await sql<{ nip: string; promosi: boolean | null; minat: boolean | null }>`
    select e.nip, c.promosi, c.minat
    from evaluation e
    left join (
      select one.nip, bool_or(target.rung > own.rung) as promosi, bool_or(wish.post is not null) as minat
      from evaluation_candidates p
      join unnest(${open.map(({ id }) => id)}::text[], ${open.map(({ id }) => rungs.get(id) ?? null)}::int[])
        as target(post, rung) on target.post = p.post_id
      cross join unnest(p.nips, p.statuses) as one(nip, status)
      join employee h on h.key = one.nip and h.ended_by is null
      left join unnest(${[...rungs.keys()]}::text[], ${[...rungs.values()]}::int[]) as own(post, rung)
        on own.post = h.post
      left join unnest(${wishes.map(({ nip }) => nip)}::text[], ${wishes.map(({ post }) => post)}::text[])
        as wish(nip, post) on wish.nip = one.nip and wish.post = p.post_id
      where p.round_id = ${round} and one.status = 1
      group by one.nip
    ) c on c.nip = e.nip
    where e.round_id = ${round}`.execute(db);
  const wished = new Set(wishes.map(({ nip, post }) => `${nip} ${post}`));
  return rows.flatMap(({ nip, promosi, minat }) => {
    const person = province.people.get(nip);
    if (!person) return [];
    // Who stays where they are had neither outcome by this plan.
    const target = to[nip] === person.post ? null : (to[nip] ?? null);
    const here = rungs.get(person.post ?? '') ?? null;
    const there = target === null ? null : (rungs.get(target) ?? null);
    return [
      {
        person,
        could: { promosi: promosi === true, minat: minat === true },
        had: {
          promosi: here !== null && there !== null && there > here,
          minat: target !== null && wished.has(`${nip} ${target}`),
        },
      },
    ];
  });
}

/** Counts only, but of small groups: for those who decide about the plan, not for a single agency. */
export const fairReaders = fileRoles.filter(
  (role) => role !== 'operator' && role !== 'kepala_opd' && role !== 'asesor',
);

/** The groups that the filters leave, by the names people know. */
export function fairRowsSeen(
  rows: readonly FairRow[],
  { menurut, hasil }: Record<string, string>,
  { province, law, words }: { province: Province; law: Law; words: DeskWords },
): (FairRow & { name: string })[] {
  const nameOf = ({ dimension, group }: FairRow): string => {
    if (dimension === 'perangkat') return unitName(province, group);
    if (dimension === 'wilayah') return regionName(province, group, law);
    return dimension === 'kelamin' ? words.fairness.sex[group === 'F' ? 'F' : 'M']() : group;
  };
  return rows
    .filter((row) => (!menurut || row.dimension === menurut) && (!hasil || row.outcome === hasil))
    .map((row) => ({ ...row, name: nameOf(row) }));
}
