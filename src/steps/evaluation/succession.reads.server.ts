/** The succession pool as the evaluation has it now (boxes 7–9), and the decrees that set it. Never writes. */
import type { Kysely } from 'kysely';
import type { Round } from '#case/round.ts';
import type { PoolMember } from '#db/evaluation.tables.ts';
import type { Tables } from '#db/tables.ts';
import type { Law } from '#law/law.ts';
import type { Actor } from '#record/office.ts';
import { agencyOf, type Province } from '#registry/facts.ts';
import { postNames } from '#registry/names.ts';
import { sightOf } from '#registry/scope.ts';

/** Members by box, then talent value; who is not assessed is in no box and so not in the pool. */
export async function poolOf(
  db: Kysely<Tables>,
  round: string,
  law: Law,
): Promise<(PoolMember & { talent: number | null })[]> {
  const boxes = law.tables.talenta.kotak.filter(({ krs }) => krs);
  const national = new Set(boxes.filter(({ krs_nasional }) => krs_nasional).map(({ kotak }) => kotak));
  const rows = await db
    .selectFrom('evaluation as e')
    .innerJoin('employee as p', (join) => join.onRef('p.key', '=', 'e.nip').on('p.ended_by', 'is', null))
    .select(['e.nip', 'e.box', 'e.talent', 'p.post'])
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
  return rows.map(({ nip, box, talent, post }) => ({
    ...{ nip, box: box ?? 0, national: national.has(box ?? 0), post },
    talent: talent === null ? null : Number(talent),
  }));
}

export const poolFilters = ['perangkat', 'kotak'] as const;

/** The pool as far as the reader sees it, for the figures, and those the filters leave, with the names people know. */
export async function poolSeen(
  db: Kysely<Tables>,
  round: Pick<Round, 'id' | 'evaluated'>,
  law: Law,
  { province, actor, filters }: { province: Province; actor: Actor; filters: Record<string, string> },
) {
  const pool = round.evaluated === null ? [] : await poolOf(db, round.id, law);
  const sees = sightOf(actor, province);
  const { perangkat, kotak } = filters;
  const visible = pool.filter(({ nip }) => sees(province.people.get(nip)?.unit));
  const shown = visible
    .filter(({ nip, box }) => {
      const unit = province.people.get(nip)?.unit;
      return (
        (!perangkat || (unit && agencyOf(province, unit) === perangkat)) && (!kotak || String(box) === kotak)
      );
    })
    .map(({ nip, box, national, talent }) => {
      const person = province.people.get(nip);
      const { name: post, unit } = postNames(province, person?.post ?? null);
      return { nip, box, national, talent, name: person?.name ?? nip, post, unit };
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
