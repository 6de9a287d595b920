/** `tepat backup FILE`: one sealed file from which everything can be put back; works while the server runs. */
import path from 'node:path';
import { backup } from '#db/backup.server.ts';
import { openDatabase } from '#db/open.server.ts';
import { type Command, needed, printJson, readArguments } from '#desk/command.ts';
import { surroundings } from '#desk/surroundings.ts';
import { wordsIn } from '#ground/words/words.ts';

export const run: Command = async (args, io) => {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  const file = path.resolve(needed(positionals[0], 'FILE'));
  const settings = surroundings();
  const database = await openDatabase(settings);
  try {
    const kept = await backup(database, settings.data, file, new Date());
    const { tables, rows, files, bytes } = kept;
    if (values.json) printJson(io, { file, ...kept });
    else io.out(`${wordsIn(io.lang).operations.backedUp(file, tables, rows, files, bytes)}\n`);
    return 0;
  } finally {
    await database.close();
  }
};
