/** `tepat restore FILE`: fills an empty data folder and database from a backup, then audits the log it brought. */
import path from 'node:path';
import { serverOn } from '#db/holder.server.ts';
import { openDatabase } from '#db/open.server.ts';
import { readBackup, restore } from '#db/restore.server.ts';
import { type Command, needed, printJson, readArguments } from '#desk/command.ts';
import { surroundings } from '#desk/surroundings.ts';
import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import { auditLog } from '#record/audit.server.ts';

export const run: Command = async (args, io) => {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  const file = path.resolve(needed(positionals[0], 'FILE'));
  const words = wordsIn(io.lang).operations;
  const settings = surroundings();
  const server = serverOn(settings);
  if (server) throw refuse('busy', 'server.running', { pid: server.pid, act: 'restore' });
  const sealed = readBackup(file);
  const database = await openDatabase(settings);
  try {
    const { tables, rows, files } = await restore(database, settings.data, sealed);
    const damage = await auditLog(database.db);
    if (values.json) printJson(io, { file, tables, rows, files, log: damage ?? 'ok' });
    else io.out(`${words.restored(file, tables, rows, files)}\n`);
    if (damage) io.err(`${words.logDamaged(damage.table, damage.row)}\n`);
    return damage ? 1 : 0;
  } finally {
    await database.close();
  }
};
