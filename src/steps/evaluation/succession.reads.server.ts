/** The succession pool as the evaluation has it now (boxes 7–9), and the decrees that set it. Never writes. */
import type { Kysely } from 'kysely';
import type { Round } from '#case/round.ts';
import type { PoolMember } from '#db/evaluation.tables.ts';
import type { Tables } from '#db/tables.ts';
import type { Law } from '#law/law.ts';
import type { Actor } from '#record/office.ts';
import { houseOf } from '#registry/circle.server.ts';
import { agencyOf } from '#registry/facts.ts';
import { postNames } from '#registry/names.ts';
import { sightOf } from '#registry/scope.ts';

type Pooled = PoolMember & { talent: number | null; name: string; unit: string | null };

/** Members by box, then talent value; who is not assessed is in no box and so not in the pool. */
export async function poolOf(db: Kysely<Tables>, round: string, law: Law): Promise<Pooled[]> {
  const boxes = law.tables.talenta.kotak.filter(({ krs }) => krs);
  const national = new Set(boxes.filter(({ krs_nasional }) => krs_nasional).map(({ kotak }) => kotak));
  const rows = await db
    .selectFrom('evaluation as e')
    .innerJoin('employee as p', (join) => join.onRef('p.key', '=', 'e.nip').on('p.ended_by', 'is', null))
    .select(['e.nip', 'e.box', 'e.talent', 'p.post', 'p.name', 'p.unit'])
    .where('e.round_id', '=', round)
    .where(
      'e.box',
      'in',
      boxes.map(({ kotak }) => kotak),
    )
    .orderBy('e.box', 'desc')
    .orderBy('e.talent', (order) => order.desc().nullsLast())
    .orderBy('e.nip')
    .execute();
  return rows.map(({ nip, box, talent, post, name, unit }) => ({
    ...{ nip, box: box ?? 0, national: national.has(box ?? 0), post, name, unit },
    talent: talent === null ? null : Number(talent),
  }));
}

export const poolFilters = ['perangkat', 'kotak'] as const;

/** The pool as far as the reader sees it, for the figures, and those the filters leave, with the names people know. */
export async function poolSeen(
  db: Kysely<Tables>,
  round: Pick<Round, 'id' | 'asOf' | 'evaluated'>,
  law: Law,
  { actor, filters }: { actor: Actor; filters: Record<string, string> },
) {
  const pool = round.evaluated === null ? [] : await poolOf(db, round.id, law);
  const province = await houseOf(db, round.asOf);
  const sees = sightOf(actor, province);
  const { perangkat, kotak } = filters;
  const visible = pool.filter(({ unit }) => sees(unit));
  const shown = visible
    .filter(
      ({ unit, box }) =>
        (!perangkat || (unit && agencyOf(province, unit) === perangkat)) && (!kotak || String(box) === kotak),
    )
    .map(({ nip, box, national, talent, name, post: id }) => {
      const { name: post, unit } = postNames(province, id !== null && province.posts.has(id) ? id : null);
      return { nip, box, national, talent, name, post, unit };
    });
  return { visible, shown };
}

export async function successionDecrees(db: Kysely<Tables>) {
  const rows = await db
    .selectFrom('succession_decree')
    .select(['id', 'year', 'number', 'on_day', 'members', 'hash', 'entry'])
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ members, entry, ...row }) => ({
    ...row,
    members: members.length,
    entry: Number(entry),
  }));
}
