/** A person's facts, each with its source, day and quality mark: what an evaluation would use, for the person and for who checks them. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import type { Lang } from '#ground/words/lang.ts';
import type { Words } from '#ground/words/words.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { houseOf } from '#registry/circle.server.ts';
import { openClaims, type Verified, verifiedRows } from '#registry/claims.reads.server.ts';
import { type FactKind, factKinds } from '#registry/fact-kinds.ts';
import { type FactNames, factSayer } from '#registry/fact-lines.ts';
import type { Dossier, Quality } from '#registry/facts.ts';
import { endedBy } from '#registry/province.server.ts';
import { regionName } from '#registry/region-names.ts';

export type OwnFact = {
  key: string;
  kind: FactKind;
  text: string;
  source: string;
  asOf: string;
  quality: Quality;
  /** what it was compared with, by whom and when, if it was */
  verified: Verified | null;
  /** the open claim that it is wrong, by the person or by who compared it */
  correction: string | null;
};
export type OwnPerson = {
  row: string;
  name: string;
  nip: Nip;
  post: string | null;
  unit: string | null;
  since: string | null;
  /** the decree that put the person there, where no sheet says so yet */
  decree: string | null;
  rank: string | null;
  rankSince: string | null;
  status: string;
  education: string | null;
  source: string;
  asOf: string;
  quality: Quality;
  verified: Verified | null;
  correction: string | null;
};

type Body = {
  name: string;
  titleBefore: string | null;
  titleAfter: string | null;
  status: string;
  rank: string | null;
  rankSince: string | null;
  postSince: string | null;
  educationName: string | null;
};

/** As the latest sheet has it, and the post as decrees in force since then have it. */
export async function ownPerson(db: Kysely<Tables>, nip: Nip, today: Day): Promise<OwnPerson | null> {
  const row = await db
    .selectFrom('employee')
    .innerJoin('import_batch', 'import_batch.id', 'employee.batch_id')
    .leftJoin('post', (join) => join.onRef('post.key', '=', 'employee.post').on('post.ended_by', 'is', null))
    .leftJoin('unit', (join) => join.onRef('unit.key', '=', 'employee.unit').on('unit.ended_by', 'is', null))
    .select(['employee.row_id', 'employee.body', 'employee.as_of', 'employee.quality', 'import_batch.source'])
    .select(['post.name as postName', 'unit.name as unitName'])
    .where('employee.key', '=', nip)
    .where('employee.ended_by', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const body = row.body as Body;
  const name = [body.titleBefore, body.name].filter(Boolean).join(' ');
  const [verified, open, moved] = await Promise.all([
    verifiedRows(db, nip),
    openClaims(db, nip),
    appointedSince(db, nip, body.postSince ?? '', today),
  ]);
  const id = `pegawai/${row.row_id}`;
  const seen = verified.get(id) ?? null;
  return {
    row: String(row.row_id),
    name: body.titleAfter ? `${name}, ${body.titleAfter}` : name,
    nip,
    post: moved?.post ?? row.postName,
    unit: moved?.unit ?? row.unitName,
    since: moved?.from ?? body.postSince,
    decree: moved?.decree ?? null,
    rank: body.rank,
    rankSince: body.rankSince,
    status: body.status,
    education: body.educationName,
    source: row.source,
    asOf: row.as_of,
    quality: open.get(id)?.found ? 'diragukan' : seen ? 'terverifikasi' : row.quality,
    verified: seen,
    correction: open.get(id)?.id ?? null,
  };
}

/** Where a decree has put a person after the day the sheet knows of. */
async function appointedSince(db: Kysely<Tables>, nip: Nip, since: string, today: Day) {
  const row = await db
    .selectFrom('appointment')
    .leftJoin('post', (join) =>
      join.onRef('post.key', '=', 'appointment.post').on('post.ended_by', 'is', null),
    )
    .leftJoin('unit', (join) => join.onRef('unit.key', '=', 'post.unit').on('unit.ended_by', 'is', null))
    .select(['appointment.from_day as from', 'appointment.decree', 'post.name as post', 'unit.name as unit'])
    .where('appointment.nip', '=', nip)
    .where('appointment.from_day', '<=', today)
    .where(sql<boolean>`${since} < appointment.from_day::text`)
    .orderBy('appointment.from_day', 'desc')
    .orderBy('appointment.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.post ? row : undefined;
}

/** All current facts about one person, by kind and newest first, in today's names of posts and regions. */
export async function ownFacts(
  db: Kysely<Tables>,
  nip: Nip,
  words: Words,
  lang: Lang,
  today: Day,
): Promise<OwnFact[]> {
  const rows = await db
    .selectFrom('fact')
    .innerJoin('import_batch', 'import_batch.id', 'fact.batch_id')
    .select(['fact.row_id', 'fact.kind', 'fact.body', 'fact.as_of', 'fact.quality', 'import_batch.source'])
    .where('fact.nip', '=', nip)
    .where('fact.ended_by', 'is', null)
    .where('fact.kind', 'in', [...factKinds])
    .orderBy('fact.day', 'desc')
    .orderBy('fact.key')
    .execute();
  const [names, decreed, verified, open] = await Promise.all([
    namesOn(db, today, lang),
    decreedDays(db, nip, today),
    verifiedRows(db, nip),
    openClaims(db, nip),
  ]);
  const say = factSayer(names, words, lang);
  return rows.map((row) => {
    const kind = row.kind as FactKind;
    const id = `${kind}/${row.row_id}`;
    const fact = (row.body as { fact: unknown }).fact ?? row.body;
    const seen = verified.get(id) ?? null;
    const claim = open.get(id);
    const wrong = claim?.found === true ? 'diragukan' : null;
    return {
      key: String(row.row_id),
      kind,
      text: say(
        kind,
        kind === 'riwayat_jabatan' ? endedBy(fact as Dossier['history'][number], decreed) : fact,
      ),
      source: row.source,
      asOf: row.as_of,
      quality: wrong ?? (seen ? 'terverifikasi' : row.quality),
      verified: seen,
      correction: claim?.id ?? null,
    };
  });
}

/** From which days decrees gave the person a post, in order. */
async function decreedDays(db: Kysely<Tables>, nip: Nip, today: Day): Promise<Day[]> {
  const rows = await db
    .selectFrom('appointment')
    .select('from_day')
    .where('nip', '=', nip)
    .where('from_day', '<=', today)
    .orderBy('from_day')
    .execute();
  return rows.map((row) => row.from_day);
}

/** What codes in a fact are called on a day; a code that nobody named stands for itself. */
async function namesOn(db: Kysely<Tables>, today: Day, lang: Lang): Promise<FactNames> {
  const [law, house] = await Promise.all([lawOn(db, today), houseOf(db, today)]);
  const competences = new Map<string, string>(law.tables.kompetensi.map(({ id, nama }) => [id, nama[lang]]));
  return {
    competence: (id) => competences.get(id) ?? id,
    region: (code) => regionName(house, code, law),
    post: (id) => {
      const post = house.posts.get(id);
      if (!post) return id;
      const unit = post.unit === null ? undefined : house.units.get(post.unit)?.name;
      return unit ? `${post.name}, ${unit}` : post.name;
    },
  };
}
