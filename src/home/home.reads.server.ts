/** The four figures of each role's home, each with the address that opens it. */
import { type Kysely, sql } from 'kysely';
import { afterDecree, ended, type TransferStatus } from '#case/arrows.ts';
import type { Role } from '#case/roles.ts';
import type { Tables } from '#db/tables.ts';
import { addMonths, type Day } from '#ground/day.ts';
import type { Words } from '#ground/words/words.ts';
import { stages } from '#home/cases.reads.server.ts';
import type { NamedRound } from '#home/waiting.ts';
import type { Actor } from '#record/office.ts';
import { type Org, orgOf, unitsInSight } from '#registry/org.reads.server.ts';
import { sightOf } from '#registry/scope.ts';
import { stepPath } from '#ui/steps.ts';

type Db = Kysely<Tables>;

export type FigureName = keyof Words['home']['figure'];
export type HomeFigure = { name: FigureName; count: number; to: string };

type Given = { db: Db; actor: Actor; round: NamedRound | undefined; today: Day };
type Asked = readonly [name: FigureName, to: string, count: ReturnType<typeof sql>];

/** Four figures, counted in one question to the database. */
export async function figuresOf(given: Given): Promise<HomeFigure[]> {
  const { db, actor } = given;
  const asked = (askedBy[actor.role] ?? roundFigures)(given, await orgOf(db));
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(asked.map(([name, , count]) => sql`(${count})::int as ${sql.ref(name)}`))}`.execute(db);
  return asked.map(([name, to]) => ({ name, to, count: rows[0]?.[name] ?? 0 }));
}

const cases = (round: NamedRound | undefined, statuses: readonly TransferStatus[]) =>
  sql`select count(*) from case_status where round_id = ${round?.id ?? ''} and status = any(${[...statuses]}::text[])`;
/** Of every round: an objection is ruled on long after its round was the newest. */
const objections = sql`select count(*) from case_status where objection = 'diajukan'`;
const entries = (round: NamedRound | undefined, kind: string) =>
  sql`select count(*) from log_entry where round_id = ${round?.id ?? ''} and kind = ${kind}`;
const step = (round: NamedRound | undefined, name: Parameters<typeof stepPath>[1]) =>
  round ? stepPath(round.id, name) : '/putaran';
const listed = (round: NamedRound | undefined, more: string) =>
  round ? `/kasus?putaran=${encodeURIComponent(round.id)}${more}` : '/putaran';
const running: readonly TransferStatus[] = [...stages.berkas, ...stages.sidang, ...stages.keputusan];

/** Those who carry the round: how much is under way, on the desk, decided, contested. */
function roundFigures({ round }: Given): Asked[] {
  return [
    [
      'running',
      listed(round, ''),
      sql`select count(*) from case_status where round_id = ${round?.id ?? ''}
      and status <> all(${[...ended]}::text[])`,
    ],
    ['deciding', listed(round, '&tahap=keputusan'), cases(round, stages.keputusan)],
    ['decrees', '/sk', sql`select count(*) from decree`],
    ['objections', '/kasus?keberatan=diajukan', objections],
  ];
}

function agencyFigures({ actor, round }: Given, org: Org): Asked[] {
  const own = unitsInSight(org, sightOf(actor, org)) ?? [...org.units.keys()];
  const agency = actor.roles.find(({ role }) => role === actor.role)?.unit;
  const posts = `/data/jabatan?keadaan=kosong${agency ? `&perangkat=${encodeURIComponent(agency)}` : ''}`;
  const mine = sql`e.ended_by is null and e.unit = any(${own}::text[])`;
  return [
    ['own', '/pegawai', sql`select count(*) from employee e where ${mine}`],
    [
      'vacant',
      posts,
      sql`select count(*) from post p where p.ended_by is null and not p.abolished
      and p.unit = any(${own}::text[])
      and not exists (select from employee e where e.post = p.key and e.ended_by is null)`,
    ],
    [
      'unmapped',
      '/pegawai?peta=belum',
      sql`select count(*) from employee e where ${mine}
      and not exists (select from post p where p.key = e.post and p.ended_by is null)`,
    ],
    [
      'touching',
      listed(round, ''),
      sql`select count(*) from case_status c where c.round_id = ${round?.id ?? ''}
      and (split_part(c.from_post, '/', 1) = any(${own}::text[]) or split_part(c.to_post, '/', 1) = any(${own}::text[]))`,
    ],
  ];
}

const employees = sql`select count(*) from employee e where e.ended_by is null`;
const posts = sql`select count(*) from post p where p.ended_by is null`;
const noBody = sql`${posts} and not p.abolished
  and not exists (select from employee e where e.post = p.key and e.ended_by is null)`;
const structural = sql`select count(*) from employee e join post p on p.key = e.post and p.ended_by is null
  and p.kind = 'struktural' where e.ended_by is null`;

const askedBy: Partial<Record<Role, (given: Given, org: Org) => Asked[]>> = {
  operator: agencyFigures,
  kepala_opd: agencyFigures,
  asesor: ({ round, today }) => [
    ['structural', '/pegawai?jenis=struktural', structural],
    [
      'assessed',
      '/data/mutu',
      sql`select count(distinct f.nip) from fact f where f.kind = 'kompetensi'
      and f.ended_by is null and f.day > ${addMonths(today, -36)}`,
    ],
    [
      'evaluated',
      step(round, 'evaluasi'),
      sql`select count(*) from evaluation where round_id = ${round?.id ?? ''}`,
    ],
    ['running', listed(round, ''), cases(round, running)],
  ],
  biro_organisasi: () => [
    ['posts', '/data/jabatan', posts],
    ['vacant', '/data/jabatan?keadaan=kosong', noBody],
    ['critical', '/data/jabatan?keadaan=kritis', sql`${posts} and p.critical`],
    ['needless', '/data/jabatan?keadaan=tanpa', sql`${posts} and p.need is null and not p.abolished`],
  ],
  biro_hukum: ({ round }) => [
    ['decrees', '/sk', sql`select count(*) from decree`],
    ['objections', '/kotak-masuk', objections],
    ['departures', step(round, 'keputusan'), entries(round, 'departed')],
    ['entries', '/integritas', sql`select count(*) from log_entry`],
  ],
  inspektorat: ({ round }) => [
    ['running', listed(round, ''), cases(round, running)],
    [
      'departures',
      '/integritas?kejadian=departed',
      sql`select count(*) from log_entry where kind = 'departed'`,
    ],
    ['decrees', '/sk', sql`select count(*) from decree`],
    ['entries', '/integritas', sql`select count(*) from log_entry`],
  ],
  admin: () => [
    ['accounts', '/pengaturan/akun', sql`select count(*) from account`],
    [
      'unroled',
      '/pengaturan/akun',
      sql`select count(*) from account a where a.nip is null
      and not exists (select from account_role r where r.account = a.id)`,
    ],
    ['batches', '/data', sql`select count(*) from import_batch where undone_at is null`],
    ['entries', '/integritas', sql`select count(*) from log_entry`],
  ],
  bkd: (given) => [
    ['people', '/pegawai', employees],
    ...roundFigures(given).filter(([name]) => name !== 'decrees'),
  ],
  pegawai: ({ actor }) => {
    const nip = actor.nip ?? '';
    const mine = sql`select count(*) from case_status where nip = ${nip} and status = any(${[...afterDecree]}::text[])`;
    const told = (
      kind: string,
    ) => sql`exists (select from log_about a join log_entry l on l.index = a.entry_index
      where a.case_id = c.case_id and l.kind = ${kind})`;
    const facts = sql`select count(*) from fact where nip = ${nip} and ended_by is null`;
    return [
      ['myCases', '/saya', mine],
      [
        'unread',
        '/kotak-masuk',
        sql`select count(*) from case_status c where c.nip = ${nip}
        and ${told('informed')} and not ${told('letter_read')}`,
      ],
      ['wishes', '/saya/jabatan', sql`${facts} and kind = 'minat'`],
      ['facts', '/saya/data', facts],
    ];
  },
};
