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

type Given = { db: Kysely<Tables>; actor: Actor; today: Day };

/** An employee who is nothing else has a frame without the steps. */
async function newShell(given: Given) {
  const rounds = await openedRounds(given.db);
  const waiting = await waitingFor({ ...given, opened: rounds });
  const names = rounds.map(({ id, title, status }) => ({ id, title, status }));
  const { role } = given.actor;
  const lists = { cases: fileRoles.includes(role), decrees: decreeReaders.includes(role) };
  const acts = commandActs.filter((act) => doers[act].includes(role));
  return { employee: role === 'pegawai', rounds: names, waiting: waiting.length, lists, acts };
}

type Shell = ReturnType<typeof newShell>;
const kept = new WeakMap<Given['db'], Map<string, { head: number; shell: Shell }>>();
/** So many people in their roles are remembered; whoever comes first goes first. */
const SHELLS_KEPT = 500;

/**
 * What waits follows from acts, and every act is an entry of the log: while its head stands, so does the frame. The head is read before
 * what is counted, so that an act in between can only make the next page count again.
 */
export async function shellOf(given: Given): Promise<Awaited<Shell>> {
  const { db, actor, today } = given;
  const head = await headOf(db);
  const known = kept.get(db) ?? new Map<string, { head: number; shell: Shell }>();
  kept.set(db, known);
  const who = JSON.stringify([actor.account, actor.role, actor.roles, actor.nip, today]);
  const before = known.get(who);
  if (before?.head === head) return before.shell;
  const shell = newShell(given);
  known.delete(who);
  known.set(who, { head, shell });
  shell.catch(() => known.delete(who));
  const [first] = known.keys();
  if (known.size > SHELLS_KEPT && first !== undefined) known.delete(first);
  return shell;
}

async function headOf(db: Given['db']): Promise<number> {
  const row = await db
    .selectFrom('log_entry')
    .select(({ fn }) => fn.max('index').as('head'))
    .executeTakeFirst();
  return Number(row?.head ?? -1);
}
