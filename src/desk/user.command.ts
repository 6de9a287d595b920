/** `tepat user add|role|disable`: accounts from the side door, for the first administrator and for emergencies. */
import { openDatabase } from '#db/open.server.ts';
import { type Command, needed, readArguments } from '#desk/command.ts';
import { surroundings } from '#desk/surroundings.ts';
import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import {
  createAccount,
  disableAccount,
  firstPassword,
  grantRole,
  revokeRole,
  roleNamed,
} from '#people/accounts.acts.server.ts';
import { systemOffice } from '#people/system.ts';
import type { Grant } from '#record/office.ts';

/** `bkd`, or `operator:UNIT` for one unit and what is below it. */
function grantIn(text: string): Grant {
  const [role = '', ...unit] = text.split(':');
  return { role: roleNamed(role), unit: unit.join(':') || null };
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

export const run: Command = async (args, io) => {
  const { values, positionals } = readArguments(args, {
    name: { type: 'string' },
    nip: { type: 'string' },
    role: { type: 'string', multiple: true },
    grant: { type: 'string', multiple: true },
    revoke: { type: 'string', multiple: true },
  });
  const verb = needed(positionals[0], 'add|role|disable');
  const username = needed(positionals[1], 'NAMA-AKUN').toLowerCase();
  const given = [...list(values.role), ...list(values.grant)].map(grantIn);
  const taken = list(values.revoke).map(grantIn);
  const words = wordsIn(io.lang).people;
  const database = await openDatabase(surroundings());
  try {
    const office = systemOffice(database.db, new Date());
    if (verb === 'add') {
      const password = firstPassword();
      const name = typeof values.name === 'string' ? values.name : username;
      await createAccount(office, {
        username,
        name,
        nip: typeof values.nip === 'string' ? values.nip : null,
        password,
      });
      for (const grant of given) await grantRole(office, username, grant);
      io.out(`${words.created({ name: username, password })}\n`);
    } else if (verb === 'role') {
      if (given.length + taken.length === 0)
        throw refuse('input', 'argument.missing', { argument: '--grant|--revoke' });
      for (const grant of given) await grantRole(office, username, grant);
      for (const grant of taken) await revokeRole(office, username, grant);
      io.out(`${words.rolesChanged({ name: username })}\n`);
    } else if (verb === 'disable') {
      await disableAccount(office, username);
      io.out(`${words.nowDisabled({ name: username })}\n`);
    } else throw refuse('input', 'argument.unknown', { argument: verb });
    return 0;
  } finally {
    await database.close();
  }
};
