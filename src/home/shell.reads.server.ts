/** What the frame shows on every page: the rounds by name, and how many things wait for this person. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { decreeReaders } from '#home/decrees.reads.server.ts';
import { waitingFor } from '#home/waiting.reads.server.ts';
import type { Actor } from '#record/office.ts';
import { fileRoles } from '#registry/scope.ts';
import { openedRounds } from '#steps/round/list.reads.server.ts';

/** An employee who is nothing else has a frame without the steps. */
export async function shellOf(given: { db: Kysely<Tables>; actor: Actor; today: Day }) {
  const [rounds, waiting] = await Promise.all([openedRounds(given.db), waitingFor(given)]);
  const names = rounds.map(({ id, title, status }) => ({ id, title, status }));
  const { role } = given.actor;
  const lists = { cases: fileRoles.includes(role), decrees: decreeReaders.includes(role) };
  return { employee: role === 'pegawai', rounds: names, waiting: waiting.length, lists };
}
