/**
 * What waits for an official beside the next act of a case: sessions to prepare and minutes to sign, clearances and assessments that
 * are missing, data to mend, posts without a need, accounts without a role. Counted by index, never by reading the province.
 */
import { type Kysely, sql } from 'kysely';
import type { Role } from '#case/roles.ts';
import type { Tables } from '#db/tables.ts';
import { addMonths, type Day } from '#ground/day.ts';
import { assessmentsAsked, papersAsked } from '#home/asked.reads.server.ts';
import type { NamedRound, Waiting } from '#home/waiting.ts';
import type { Actor } from '#record/office.ts';
import { leafIn } from '#record/read.server.ts';
import { type Org, orgOf, unitsInSight } from '#registry/org.reads.server.ts';
import { sightOf, unitsOf } from '#registry/scope.ts';
import { type Step, stepPath } from '#ui/steps.ts';

type Db = Kysely<Tables>;
type Given = { db: Db; actor: Actor; rounds: readonly NamedRound[]; today: Day };

/** An assessment is not older than three years when somebody is to fill a structural post (PermenPANRB 38/2017; rule R16). */
const ASSESSMENT_MONTHS = 36;

/** A clearance is at most half a year old (rule R04). */
const CLEARANCE_MONTHS = 6;

export async function dutiesOf(given: Given): Promise<Waiting[]> {
  const of = duties[given.actor.role];
  return of ? of(given) : [];
}

/** What follows from the registry alone is counted once an import, not on every page: the frame asks for it each time. */
const kept = new WeakMap<Org, Map<string, Promise<Waiting[]>>>();

function onceAnImport(of: (given: Given, org: Org) => Promise<Waiting[]>) {
  return async (given: Given): Promise<Waiting[]> => {
    const { actor, rounds, today } = given;
    const org = await orgOf(given.db);
    const known = kept.get(org) ?? new Map<string, Promise<Waiting[]>>();
    kept.set(org, known);
    const key = [
      of.name,
      actor.account,
      actor.role,
      today,
      ...rounds.map(({ id, status }) => id + status),
    ].join('|');
    const counted = known.get(key) ?? of(given, org);
    known.set(key, counted);
    counted.catch(() => known.delete(key));
    return counted;
  };
}

const dataDuties = onceAnImport(faultyRows);
const assessmentDuty = onceAnImport(oldAssessments);
const needDuty = onceAnImport(unknownNeeds);

const duties: Partial<Record<Role, (given: Given) => Promise<Waiting[]>>> = {
  tpk: sessionDuties,
  sekretariat_tpk: sessionDuties,
  kepala_opd: async (given) => [...(await consentDuty(given)), ...(await dataDuties(given))],
  operator: dataDuties,
  bkd: async (given) => [...(await papersAsked(given)), ...(await dataDuties(given))],
  inspektorat: async (given) => [...(await papersAsked(given)), ...(await clearanceDuty(given))],
  asesor: async (given) => [...(await assessmentsAsked(given)), ...(await assessmentDuty(given))],
  sekda: sessionDuties,
  biro_organisasi: needDuty,
  biro_hukum: adviceDuty,
  admin: accountDuty,
};

const plain = (
  key: string,
  act: Waiting['act'],
  to: string,
  count: number | null,
  round: NamedRound | null = null,
  due: Day | null = null,
): Waiting => ({ key, act, to, count, round: round?.title ?? null, due });

const untilOf = (round: NamedRound, step: Step): Day | null =>
  round.timetable.find((one) => one.step === step)?.to ?? null;

async function countOf(db: Db, query: ReturnType<typeof sql<{ count: number }>>): Promise<number> {
  return (await query.execute(db)).rows[0]?.count ?? 0;
}

/**
 * Sessions one is called to and has not declared a conflict or its absence for; closed ones whose minutes one has not signed. The
 * Regional Secretary, who passes on what the board recommends, reads the agenda beforehand.
 */
async function sessionDuties({ db, actor, rounds }: Given): Promise<Waiting[]> {
  const ids = rounds.map(({ id }) => id);
  if (ids.length === 0) return [];
  const entries = await db
    .selectFrom('log_entry')
    .select(['round_id', 'kind', 'leaf'])
    .where('round_id', 'in', ids)
    .where('kind', 'in', [
      'session_called',
      'session_opened',
      'session_closed',
      'conflict_declared',
      'minutes_signed',
    ])
    .orderBy('index')
    .execute();
  type Told = { session: string; on?: Day; members?: string[]; member?: string };
  const told = entries.map(({ round_id, kind, leaf }) => ({
    round: rounds.find(({ id }) => id === round_id),
    kind,
    ...((leafIn(leaf)?.public ?? {}) as Told),
  }));
  const has = (kind: string, session: string, mine = false) =>
    told.some(
      (one) => one.kind === kind && one.session === session && (!mine || one.member === actor.account),
    );
  const clerk = actor.role === 'sekretariat_tpk';
  const reader = actor.role === 'sekda';
  return told
    .filter(
      ({ kind, members }) =>
        kind === 'session_called' && (clerk || reader || members?.includes(actor.account)),
    )
    .flatMap(({ round, session, on }) => {
      if (!round) return [];
      const to = `${stepPath(round.id, 'rapat')}/${encodeURIComponent(session)}`;
      if (reader)
        return has('session_closed', session)
          ? []
          : [plain(`${session}/read`, 'readSession', to, null, round, on ?? null)];
      if (has('session_closed', session)) {
        const signed = clerk || has('minutes_signed', session, true);
        return signed
          ? []
          : [plain(`${session}/sign`, 'signMinutes', to, null, round, untilOf(round, 'rapat'))];
      }
      if (clerk || has('session_opened', session) || has('conflict_declared', session, true)) return [];
      return [plain(`${session}/prepare`, 'prepareSession', to, null, round, on ?? null)];
    });
}

/** People with an unknown post, or a doubtful row, among those one answers for. */
async function faultyRows({ db, actor }: Given, org: Org): Promise<Waiting[]> {
  const own = unitsOf(actor) === null ? null : (unitsInSight(org, sightOf(actor, org)) ?? []);
  const mine = own === null ? sql`true` : sql`e.unit = any(${own}::text[])`;
  const { rows } = await sql<{ unmapped: number; doubtful: number }>`
    select count(*) filter (where not exists (
        select from post p where p.key = e.post and p.ended_by is null))::int as unmapped,
      count(*) filter (where e.quality = 'diragukan')::int as doubtful
    from employee e where e.ended_by is null and ${mine}`.execute(db);
  const { unmapped = 0, doubtful = 0 } = rows[0] ?? {};
  return [
    ...(unmapped > 0 ? [plain('unmapped', 'mapPosts', '/pegawai?peta=belum', unmapped)] : []),
    ...(doubtful > 0 ? [plain('doubtful', 'mendData', '/pegawai?peta=ragu', doubtful)] : []),
  ];
}

/** Cases that leave the head's own units and wait for a word on letting go. */
async function consentDuty({ db, actor, rounds }: Given): Promise<Waiting[]> {
  const org = await orgOf(db);
  const own = unitsInSight(org, sightOf(actor, org)) ?? [];
  const { rows } = await sql<{ round_id: string; count: number }>`
    select c.round_id, count(*)::int as count from case_status c
    where c.status in ('draf', 'diajukan', 'verifikasi_berkas') and split_part(c.from_post, '/', 1) = any(${own}::text[])
      and not exists (
        select from log_about a join log_entry l on l.index = a.entry_index
        where a.case_id = c.case_id and l.kind = 'consented')
    group by c.round_id`.execute(db);
  return rows.flatMap(({ round_id, count }) => {
    const round = rounds.find(({ id }) => id === round_id);
    if (!round) return [];
    const to = `/kasus?putaran=${encodeURIComponent(round.id)}&tahap=berkas`;
    return [plain(`${round.id}/consent`, 'consent', to, count, round, untilOf(round, 'usulan'))];
  });
}

/** People of cases before the meeting of whom the Inspectorate has not said lately whether they are clear. */
async function clearanceDuty({ db, rounds, today }: Given): Promise<Waiting[]> {
  const items = rounds.map(async (round) => {
    const count = await countOf(
      db,
      sql<{ count: number }>`
        select count(distinct c.nip)::int as count from case_status c
        where c.round_id = ${round.id} and c.status in ('draf', 'diajukan', 'verifikasi_berkas', 'perbaikan')
          and not exists (
            select from fact f where f.kind = 'bebas_temuan' and f.nip = c.nip and f.ended_by is null
              and f.day > ${addMonths(today, -CLEARANCE_MONTHS)})
          and not exists (
            select from clearance_request q
            where q.case_id = c.case_id and q.paper = 'bebas_temuan' and q.answered_at is null)`,
    );
    return count === 0
      ? []
      : [plain(`${round.id}/clear`, 'clearFindings', '/data/impor', count, round, untilOf(round, 'usulan'))];
  });
  return (await Promise.all(items)).flat();
}

/** Holders of structural posts without an assessment of the last three years. */
async function oldAssessments({ db, rounds, today }: Given): Promise<Waiting[]> {
  const count = await countOf(
    db,
    sql<{ count: number }>`
      select count(*)::int as count from employee e
      join post p on p.key = e.post and p.ended_by is null and p.kind = 'struktural'
      where e.ended_by is null and not exists (
        select from fact f where f.kind = 'kompetensi' and f.nip = e.key and f.ended_by is null
          and f.day > ${addMonths(today, -ASSESSMENT_MONTHS)})`,
  );
  const round = rounds[0] ?? null;
  const due = round && untilOf(round, 'evaluasi');
  return count === 0 ? [] : [plain('assess', 'renewAssessments', '/asesmen', count, round, due)];
}

/** Posts of which nobody has said how many people they need. */
async function unknownNeeds({ db, rounds }: Given): Promise<Waiting[]> {
  const count = await countOf(
    db,
    sql<{ count: number }>`
      select count(*)::int as count from post p
      where p.ended_by is null and p.need is null and not p.abolished and p.kind <> 'struktural'
        and not exists (select from fact f where f.kind = 'abk' and f.ended_by is null and f.grp = p.key)`,
  );
  const round = rounds.find(({ status }) => status === 'disiapkan') ?? null;
  const due = round && untilOf(round, 'kebutuhan');
  return count === 0 ? [] : [plain('need', 'stateNeeds', '/data/jabatan?keadaan=tanpa', count, round, due)];
}

/** Objections on which the Governor will rule: the legal bureau prepares the advice. */
async function adviceDuty({ db, rounds }: Given): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('case_status')
    .select(({ fn }) => ['round_id', fn.countAll<number>().as('count')])
    .where('objection', '=', 'diajukan')
    .groupBy('round_id')
    .execute();
  return rounds.flatMap((round) => {
    const count = Number(rows.find(({ round_id }) => round_id === round.id)?.count ?? 0);
    return count === 0
      ? []
      : [plain(`${round.id}/advise`, 'adviseObjection', stepPath(round.id, 'suara'), count, round)];
  });
}

/** Accounts that can sign in and may do nothing. */
async function accountDuty({ db }: Given): Promise<Waiting[]> {
  const count = await countOf(
    db,
    sql<{ count: number }>`
      select count(*)::int as count from account a
      where a.nip is null and a.disabled_at is null and not exists (select from account_role r where r.account = a.id)`,
  );
  return count === 0 ? [] : [plain('accounts', 'grantRoles', '/pengaturan/akun', count)];
}
