/** A person's facts, each with its source, day and quality mark: what an evaluation would use, for the person and for who checks them. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { maskedNip, type Nip } from '#ground/nip.ts';
import { dateIn, type Lang, numberIn } from '#ground/words/lang.ts';
import type { Words } from '#ground/words/words.ts';
import { openClaims, type Verified, verifiedRows } from '#registry/claims.reads.server.ts';
import { type FactKind, factKinds } from '#registry/fact-kinds.ts';
import type { Dossier, Quality } from '#registry/facts.ts';

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

/** All current facts about one person, by kind and newest first. */
export async function ownFacts(db: Kysely<Tables>, nip: Nip, words: Words, lang: Lang): Promise<OwnFact[]> {
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
  const say = sayer(words, lang);
  const [verified, open] = await Promise.all([verifiedRows(db, nip), openClaims(db, nip)]);
  return rows.map((row) => {
    const kind = row.kind as FactKind;
    const id = `${kind}/${row.row_id}`;
    const seen = verified.get(id) ?? null;
    const claim = open.get(id);
    const wrong = claim?.found === true ? 'diragukan' : null;
    return {
      key: String(row.row_id),
      kind,
      text: say(kind, (row.body as { fact: unknown }).fact ?? row.body),
      source: row.source,
      asOf: row.as_of,
      quality: wrong ?? (seen ? 'terverifikasi' : row.quality),
      verified: seen,
      correction: claim?.id ?? null,
    };
  });
}

/** A fact in one line. What is not told here does not leave. */
function sayer(words: Words, lang: Lang): (kind: FactKind, fact: unknown) => string {
  const own = words.voicePage.data;
  const day = (at: string | null): string => (at === null ? '–' : dateIn(lang, at));
  const joined = (...parts: (string | null | undefined | false)[]): string =>
    parts.filter(Boolean).join(' · ');
  const track = (fact: unknown): string => {
    const one = fact as Dossier['tracks'][number];
    return joined(one.what, one.score === null ? null : numberIn(lang, one.score), day(one.on), one.by);
  };
  const clearance = (fact: unknown): string => {
    const one = fact as Dossier['clearances'][number];
    const until = one.validUntil === null ? null : own.until({ date: day(one.validUntil) });
    return joined(
      one.kind === 'bebas_temuan' ? null : one.kind,
      one.number,
      one.clean ? own.clean() : own.unclean(),
      until,
    );
  };
  const lines: Record<FactKind, (fact: unknown) => string> = {
    riwayat_jabatan: (fact) => {
      const one = fact as Dossier['history'][number];
      return joined(
        one.title,
        `${day(one.from)} – ${one.to === null ? own.now() : day(one.to)}`,
        one.assignment === 'definitif' ? null : one.assignment,
      );
    },
    skp: (fact) => {
      const one = fact as Dossier['performance'][number];
      const rating = one.rating === null ? null : own.rating[one.rating];
      return joined(
        own.year({ year: one.year }),
        rating,
        one.score === null ? null : numberIn(lang, one.score),
      );
    },
    kompetensi: (fact) => {
      const one = fact as Dossier['assessments'][number];
      const levels = Object.entries(one.levels).map(([name, level]) => `${name} ${level}`);
      return joined(
        levels.join(', '),
        day(one.on),
        one.by,
        one.validUntil && own.until({ date: day(one.validUntil) }),
      );
    },
    pendidikan: (fact) => {
      const one = fact as Dossier['degrees'][number];
      return joined(one.name, one.year === null ? null : String(one.year));
    },
    uji_kompetensi: (fact) => {
      const one = fact as Dossier['tests'][number];
      return joined(one.level, one.passed ? own.passed() : own.failed(), day(one.on));
    },
    potensi: track,
    umpan_balik: track,
    penghargaan: track,
    penugasan: track,
    diklat: track,
    hukdis: (fact) => {
      const one = fact as Dossier['sanctions'][number];
      return joined(one.decree, `${day(one.from)} – ${one.to === null ? '' : day(one.to)}`);
    },
    bebas_temuan: clearance,
    pernyataan: clearance,
    keluarga: (fact) => {
      const one = fact as Dossier['ties'][number];
      return joined(one.relation, maskedNip(one.other));
    },
    minat: (fact) => {
      const one = fact as Dossier['wishes'][number];
      return joined(own.choice({ order: one.order }), one.post, one.reason);
    },
    tambahan_pegawai: (fact) => {
      const one = fact as {
        homeRegion?: string | null;
        contractEnd?: string | null;
        serviceBond?: boolean | null;
      };
      return (
        joined(
          one.homeRegion && own.home({ region: one.homeRegion }),
          one.contractEnd && own.contractEnd({ date: day(one.contractEnd) }),
          one.serviceBond && own.bond(),
        ) || '–'
      );
    },
  };
  return (kind, fact) => lines[kind](fact);
}
