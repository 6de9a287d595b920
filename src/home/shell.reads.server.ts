/** What the frame shows on every page: the rounds by name, and how many things wait for this person. */
import type { Kysely } from 'kysely';
import { roundActs } from '#case/allowed.ts';
import type { Role } from '#case/roles.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { decreeReaders } from '#home/decrees.reads.server.ts';
import { waitingFor } from '#home/waiting.reads.server.ts';
import { houseActs } from '#people/permission.ts';
import type { Actor } from '#record/office.ts';
import { fileRoles } from '#registry/scope.ts';
import { openedRounds } from '#steps/round/list.reads.server.ts';
import { type CommandAct, commandActs } from '#ui/commands.ts';

const doers: Record<CommandAct, readonly Role[]> = {
  openRound: roundActs.openRound.roles,
  nominate: roundActs.nominate.roles,
  importFacts: houseActs.importFacts,
  scheduleAssessment: houseActs.scheduleAssessment,
  keepAccounts: houseActs.keepAccounts,
};

/** An employee who is nothing else has a frame without the steps. */
export async function shellOf(given: { db: Kysely<Tables>; actor: Actor; today: Day }) {
  const rounds = await openedRounds(given.db);
  const waiting = await waitingFor({ ...given, opened: rounds });
  const names = rounds.map(({ id, title, status }) => ({ id, title, status }));
  const { role } = given.actor;
  const lists = { cases: fileRoles.includes(role), decrees: decreeReaders.includes(role) };
  const acts = commandActs.filter((act) => doers[act].includes(role));
  return { employee: role === 'pegawai', rounds: names, waiting: waiting.length, lists, acts };
}
