/**
 * Fills a new installation with the invented province: files through import, people through accounts, one finished round
 * and one that stands before its meeting, through the same acts as everybody. A job; run again it goes on where it stopped.
 */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { askedAround } from '#demo/asked.server.ts';
import { makeStoried } from '#demo/example.ts';
import { type Parts, partsIn } from '#demo/parts.server.ts';
import { WHOLE } from '#demo/people.ts';
import { finishedRound, standingRound, surveyAfter } from '#demo/rounds.server.ts';
import { walkFrom } from '#demo/walk.server.ts';
import { addDays, type Day, officeDay } from '#ground/day.ts';
import { type DemoPeople, ensureDemoAccounts } from '#people/demo.server.ts';
import { systemOffice } from '#people/system.ts';
import type { Post, Province } from '#registry/facts.ts';
import { importFile } from '#registry/import.acts.server.ts';
import { kindNames } from '#registry/kinds/kinds.ts';
import { Policy } from '#registry/policy.ts';
import { provinceOf } from '#registry/province.server.ts';
import type { Settings } from '#settings';

/** Calendar days since the finished round was opened: long enough for a survey half a year after the moves. */
const PAST_DAYS = 300;

/** How many people a new house is shown: a province at its real size. `tepat fixture` makes one of any size. */
export const DEMO_EMPLOYEES = 40_000;

/** Who of the province stands behind the example accounts, by the post they hold. */
export const seats = {
  tpk1: 'SETDA/ST.SEKDA.SETDA',
  tpk2: 'BKD/ST.KEPALA.BKD',
  tpk3: 'INSP/ST.KEPALA.INSP',
  tpk4: 'DINKES/ST.KEPALA.DINKES',
  tpk5: 'DPU/ST.KEPALA.DPU',
  sekda: 'SETDA/ST.SEKDA.SETDA',
  'kepala-disdik': 'DISDIK/ST.KEPALA.DISDIK',
  'kepala-inspektorat': 'INSP/ST.KEPALA.INSP',
} as const;

export function demoPeople(province: Province, employees: readonly string[] = []): DemoPeople {
  const people: Record<string, { nip: string; name: string }> = {};
  const put = (username: string, nip: string | undefined): void => {
    const person = nip === undefined ? undefined : province.people.get(nip);
    if (person) people[username] = { nip: person.nip, name: person.name };
  };
  const holders = new Map([...province.people.values()].map((person) => [person.post, person.nip]));
  for (const [username, post] of Object.entries(seats)) put(username, holders.get(post));
  for (const [index, nip] of employees.entries()) put(`pegawai${index + 1}`, nip);
  return { people, units: { disdik: 'DISDIK', inspektorat: 'INSP' } };
}

/** Puts the whole example in. `now` is today: the finished round lies before it, the standing one around it. */
export async function fillDemo(
  db: Kysely<Tables>,
  settings: Settings,
  now: Date,
  employees: number = DEMO_EMPLOYEES,
): Promise<void> {
  const today: Day = officeDay(now);
  const first = addDays(today, -PAST_DAYS);
  const before = new Date(`${first}T01:00:00Z`);
  const part = await partsIn(db);
  const policy = await filledWith(db, part, employees, first, before);
  const province = await provinceOf(db, first);
  await ensureDemoAccounts(db, before, demoPeople(province));
  const walk = walkFrom(db, settings, part, first, now);
  // Both rounds were called for posts that must be filled: as few moves as they need, then fit and growth.
  const fewest = {
    ...policy,
    objectives: ['placed', 'critical', 'moves', 'fit', 'growth', 'preference'] satisfies Policy['objectives'],
  };
  const named = (of: Province, turn: number): Policy =>
    employees < WHOLE ? policy : { ...fewest, criticalPosts: shortPosts(of, turn) };
  const movers = await finishedRound(walk, employees < WHOLE ? fewest : named(province, 0));
  await part('survei', () => surveyAfter(walk, province, today));
  const later = addDays(today, -9);
  const present = await provinceOf(db, later);
  await ensureDemoAccounts(db, now, demoPeople(present, movers));
  const second = walkFrom(db, settings, part, later, now);
  await standingRound(second, present, named(present, 1));
  await part('sekitar', () => askedAround(second, present, movers));
  await db.updateTable('installation').set({ demo: 'done' }).execute();
}

/** The files of the province taken in, those that are not yet; answers its policy. */
async function filledWith(
  db: Kysely<Tables>,
  part: Parts,
  employees: number,
  first: Day,
  before: Date,
): Promise<Policy> {
  const files = await part('berkas', async () => makeStoried(employees, first));
  await part('impor', async (tell) => {
    const there = await db.selectFrom('import_batch').select('file_name').execute();
    const missing = files.filter(({ name }) => !there.some(({ file_name }) => file_name === name));
    const size = missing.reduce((sum, { bytes }) => sum + bytes.length, 0);
    let taken = 0;
    for (const kind of kindNames) {
      const file = missing.find(({ name }) => name.replace(/\.\w+$/, '') === kind);
      if (!file) continue;
      await importFile(systemOffice(db, before), kind, file, { asOf: first });
      taken += file.bytes.length;
      await tell(taken, size);
    }
  });
  const policyFile = files.find(({ name }) => name === 'kebijakan.json');
  return Policy.parse(JSON.parse((policyFile?.bytes ?? Buffer.from('{}')).toString()));
}

/** Posts of managers, teachers and experts that lack people, a dozen of each: what a round is called for. Each turn has others. */
function shortPosts(province: Province, turn: number): string[] {
  const holders = new Map<string, number>();
  for (const { post } of province.people.values())
    if (post !== null) holders.set(post, (holders.get(post) ?? 0) + 1);
  const short = [...province.posts.values()].filter(
    (post) => !post.abolished && (post.need ?? 0) > (holders.get(post.id) ?? 0),
  );
  const some = (list: Post[]): string[] => {
    const step = Math.max(2, Math.floor(list.length / 12));
    return list.flatMap(({ id }, at) => (at % step === turn ? [id] : [])).slice(0, 12);
  };
  return [
    ...some(short.filter(({ level }) => level === 'administrator' || level === 'pengawas')),
    ...some(short.filter(({ position }) => position.startsWith('JF.GURU'))),
    ...some(
      short.filter(({ position, level }) => !position.startsWith('JF.GURU') && /^(PT|MU)$/.test(level)),
    ),
  ];
}
