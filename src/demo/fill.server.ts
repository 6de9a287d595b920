/**
 * Fills a new installation with the invented province: files through import, people through accounts, one finished round
 * and one that stands before its meeting, through the same acts as everybody. A job; run again it goes on where it stopped.
 */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { makeExample } from '#demo/example.ts';
import { finishedRound, standingRound, surveyAfter } from '#demo/rounds.server.ts';
import { walkFrom } from '#demo/walk.server.ts';
import { addDays, type Day, officeDay } from '#ground/day.ts';
import { type DemoPeople, ensureDemoAccounts } from '#people/demo.server.ts';
import { systemOffice } from '#people/system.ts';
import type { Province } from '#registry/facts.ts';
import { importFile } from '#registry/import.acts.server.ts';
import { kindNames } from '#registry/kinds/kinds.ts';
import { Policy } from '#registry/policy.ts';
import { provinceOf } from '#registry/province.server.ts';
import type { Settings } from '#settings';

/** Calendar days since the finished round was opened: long enough for a survey half a year after the moves. */
const PAST_DAYS = 300;

/** Who of the province stands behind the example accounts, by the post they hold. */
const seats = {
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
export async function fillDemo(db: Kysely<Tables>, settings: Settings, now: Date): Promise<void> {
  const today: Day = officeDay(now);
  const first = addDays(today, -PAST_DAYS);
  const example = makeExample(first);
  const before = new Date(`${first}T01:00:00Z`);
  for (const kind of kindNames) {
    const file = example.files.find(({ name }) => name.replace(/\.\w+$/, '') === kind);
    if (file) await importFile(systemOffice(db, before), kind, file, { asOf: first });
  }
  const policyFile = example.files.find(({ name }) => name === 'kebijakan.json');
  const policy = Policy.parse(JSON.parse((policyFile?.bytes ?? Buffer.from('{}')).toString()));
  const province = await provinceOf(db, first);
  await ensureDemoAccounts(db, before, demoPeople(province));
  const walk = walkFrom(db, settings, first, now);
  // The first round was called for the critical posts alone: as few moves as they need. The second asks for fit and growth.
  const movers = await finishedRound(walk, {
    ...policy,
    objectives: ['placed', 'critical', 'moves', 'fit', 'growth', 'preference'],
  });
  await surveyAfter(walk, province, today);
  await ensureDemoAccounts(db, now, demoPeople(province, movers));
  await standingRound(walkFrom(db, settings, addDays(today, -9), now), policy);
  await db.updateTable('installation').set({ demo: 'done' }).execute();
}
