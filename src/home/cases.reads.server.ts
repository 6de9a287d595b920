/** Cases of all rounds in one list, as far as the role acted in may see them. Reads the folded states, never whole rounds. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { afterDecree, type TransferStatus, transferStatuses } from '#case/arrows.ts';
import type { Tables } from '#db/tables.ts';
import type { Actor } from '#record/office.ts';
import { literal, nipPart, type Org, unitsInSight } from '#registry/org.reads.server.ts';
import { sightOf, unitsOf } from '#registry/scope.ts';
import { openedRounds } from '#steps/round/list.reads.server.ts';
import type { TableState } from '#ui/read-table.ts';

type Db = Kysely<Tables>;

export const caseSorts = ['terakhir', 'kasus', 'nama', 'status'] as const;
export type CaseSort = (typeof caseSorts)[number];
export const caseFilters = ['putaran', 'tahap', 'status', 'perangkat', 'keberatan'] as const;

/** States that belong together for somebody who asks how far things are. */
export const stages = {
  berkas: ['draf', 'diajukan', 'verifikasi_berkas', 'perbaikan', 'penilaian'],
  sidang: ['dijadwalkan_sidang', 'sidang', 'ditunda', 'dikembalikan'],
  keputusan: ['direkomendasikan', 'diteruskan', 'disetujui', 'imut_ditolak', 'imut_rekomendasi'],
  sk: afterDecree,
  berhenti: ['tidak_disetujui', 'ditolak', 'dibatalkan'],
} as const satisfies Record<string, readonly TransferStatus[]>;
export type Stage = keyof typeof stages;
const isStage = (name: string): name is Stage => name in stages;

type Seat = { name: string; unit: string };
export type CaseLine = {
  id: string;
  nip: string | null;
  name: string | null;
  from: Seat | null;
  to: Seat | null;
  status: TransferStatus;
  objection: string | null;
  round: string;
  entry: number;
};

const touches = (units: readonly string[]) =>
  sql`(split_part(c.from_post, '/', 1) = any(${units}::text[]) or split_part(c.to_post, '/', 1) = any(${units}::text[]))`;

function conditions(org: Org, actor: Actor, state: TableState): RawBuilder<unknown> {
  const { putaran, tahap, status, perangkat, keberatan } = state.filters;
  const parts: RawBuilder<unknown>[] = [sql`c.round_id is not null`];
  if (unitsOf(actor) !== null) parts.push(touches(unitsInSight(org, sightOf(actor, org)) ?? []));
  if (perangkat) parts.push(touches(unitsInSight(org, () => true, perangkat) ?? []));
  if (putaran) parts.push(sql`c.round_id = ${putaran}`);
  const stage = tahap && isStage(tahap) ? stages[tahap] : null;
  if (stage) parts.push(sql`c.status = any(${[...stage]}::text[])`);
  if (status) parts.push(sql`c.status = ${status}`);
  if (keberatan) parts.push(sql`c.objection = ${keberatan}`);
  if (state.q) {
    const digits = nipPart(state.q);
    const like = `%${literal(state.q)}%`;
    parts.push(
      digits !== null
        ? sql`(c.nip like ${`%${digits}%`} or c.case_id ilike ${like})`
        : sql`(c.case_id ilike ${like} or c.nip in (
            select n.key from employee n where n.ended_by is null and n.name ilike ${like}))`,
    );
  }
  return sql.join(parts, sql` and `);
}

/** States in the order of the procedure, not of the alphabet. */
const place = sql`array_position(${[...transferStatuses]}::text[], c.status)`;
const orders = {
  terakhir: { up: sql`c.updated_index, c.case_id`, down: sql`c.updated_index desc, c.case_id desc` },
  kasus: { up: sql`c.case_id`, down: sql`c.case_id desc` },
  nama: { up: sql`e.name nulls last, c.case_id`, down: sql`e.name desc nulls last, c.case_id desc` },
  status: { up: sql`${place}, c.case_id`, down: sql`${place} desc, c.case_id desc` },
} as const;

type Raw = Omit<CaseLine, 'from' | 'to' | 'round'> & {
  round: string;
  from_post: string | null;
  to_post: string | null;
};

export async function caseLines(
  db: Db,
  org: Org,
  actor: Actor,
  state: TableState<CaseSort>,
): Promise<{ rows: CaseLine[]; total: number }> {
  const where = conditions(org, actor, state);
  const order = orders[state.sort];
  const [counted, page, rounds] = await Promise.all([
    sql<{ total: number }>`select count(*)::int as total from case_status c where ${where}`.execute(db),
    sql<Raw>`
      select c.case_id as id, c.nip, e.name, c.from_post, c.to_post, c.status, c.objection,
        c.round_id as round, c.updated_index::int as entry
      from case_status c left join employee e on e.key = c.nip and e.ended_by is null
      where ${where} order by ${state.down ? order.down : order.up}
      limit ${state.size} offset ${state.offset}`.execute(db),
    openedRounds(db),
  ]);
  const keys = page.rows
    .flatMap(({ from_post, to_post }) => [from_post, to_post])
    .filter((key) => key !== null);
  const posts = await db
    .selectFrom('post')
    .select(['key', 'name', 'unit'])
    .where('ended_by', 'is', null)
    .where(sql<boolean>`key = any(${keys}::text[])`)
    .execute();
  const known = new Map(posts.map((post) => [post.key, post]));
  const seat = (key: string | null): Seat | null => {
    if (key === null) return null;
    const post = known.get(key);
    const unit = post?.unit ?? key.split('/')[0] ?? '';
    return { name: post?.name ?? key, unit: org.units.get(unit)?.name ?? unit };
  };
  const titles = new Map(rounds.map(({ id, title }) => [id, title]));
  return {
    total: counted.rows[0]?.total ?? 0,
    rows: page.rows.map(({ from_post, to_post, round, ...row }) => ({
      ...row,
      from: seat(from_post),
      to: seat(to_post),
      round: titles.get(round) ?? round,
    })),
  };
}
