/** Claims about facts, open ones first and by their clock; what was verified, and who confirmed. Never writes. */
import { type Kysely, sql } from 'kysely';
import type { ClaimOutcome } from '#db/quality.tables.ts';
import type { Tables } from '#db/tables.ts';
import type { Nip } from '#ground/nip.ts';

type Db = Kysely<Tables>;

export type Claim = {
  id: string;
  nip: Nip;
  name: string;
  unit: string | null;
  kind: string;
  /** the fact as it stands in the contested row; null where one is missing */
  body: unknown;
  superseded: boolean;
  text: string;
  at: string;
  due: string;
  outcome: ClaimOutcome | null;
  document: string | null;
  answer: string | null;
  answeredAt: string | null;
  /** document an official compared the fact with; null where the person speaks */
  foundIn: string | null;
  raisedBy: string | null;
};

const MOST = 500;

async function claims(db: Db, where: ReturnType<typeof sql>): Promise<Claim[]> {
  const { rows } = await sql<
    Omit<Claim, 'at' | 'due' | 'answeredAt'> & { at: Date; due: Date; answered: Date | null }
  >`
    select c.id, c.nip, coalesce(e.name, c.nip) as name, e.unit, c.kind, c.text, c.at, c.due, c.outcome, c.document,
      c.answer, c.answered_at as answered, c.found_in as "foundIn", c.raised_by as "raisedBy", coalesce(f.body -> 'fact', o.body) as body,
      coalesce(f.ended_by, o.ended_by) is not null as superseded
    from fact_claim c
    left join employee e on e.key = c.nip and e.ended_by is null
    left join fact f on c.kind <> 'pegawai' and f.row_id = c.fact_row
    left join employee o on c.kind = 'pegawai' and o.row_id = c.fact_row
    where ${where}
    order by c.outcome is not null, case when c.outcome is null then c.due end, c.answered_at desc, c.id
    limit ${MOST}`.execute(db);
  return rows.map(({ answered, at, due, ...row }) => ({
    ...row,
    at: at.toISOString(),
    due: due.toISOString(),
    answeredAt: answered?.toISOString() ?? null,
  }));
}

export const claimsOf = (db: Db): Promise<Claim[]> => claims(db, sql`true`);
export const ownClaims = (db: Db, nip: Nip): Promise<Claim[]> => claims(db, sql`c.nip = ${nip}`);

export async function findClaim(db: Db, id: string): Promise<Claim | undefined> {
  return (await claims(db, sql`c.id = ${id}`))[0];
}

export type Verified = { document: string; by: string; at: string };

/** Rows of a person that were compared with a document, as `kind/row`: with which, by whom, when. */
export async function verifiedRows(db: Db, nip: Nip): Promise<Map<string, Verified>> {
  const rows = await db
    .selectFrom('fact_verified as v')
    .leftJoin('account as a', 'a.id', 'v.by')
    .select(['v.kind', 'v.fact_row', 'v.document', 'v.at'])
    .select((eb) => eb.fn.coalesce('a.name', 'v.by').as('by'))
    .where('v.nip', '=', nip)
    .execute();
  return new Map(
    rows.map(({ kind, fact_row, document, by, at }) => [
      `${kind}/${fact_row}`,
      { document, by, at: at.toISOString() },
    ]),
  );
}

export async function confirmedIn(db: Db, nip: Nip, year: number): Promise<string | null> {
  const row = await db
    .selectFrom('fact_confirmed')
    .select('at')
    .where('nip', '=', nip)
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.at.toISOString() ?? null;
}

/** Claims of a person that wait for an answer, as `kind/row`; `found`: an official compared the fact and it differs. */
export async function openClaims(db: Db, nip: Nip): Promise<Map<string, { id: string; found: boolean }>> {
  const rows = await db
    .selectFrom('fact_claim')
    .select(['id', 'kind', 'fact_row', 'raised_by'])
    .where('nip', '=', nip)
    .where('outcome', 'is', null)
    .where('fact_row', 'is not', null)
    .execute();
  return new Map(
    rows.map((row) => [`${row.kind}/${row.fact_row}`, { id: row.id, found: row.raised_by !== null }]),
  );
}
