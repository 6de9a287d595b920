/** `tepat migrate`: brings the database to the shape of this version, before or instead of the server doing it. */
import { migrate } from '#db/migrate.server.ts';
import { openDatabase } from '#db/open.server.ts';
import { type Command, printJson, readArguments } from '#desk/command.ts';
import { surroundings } from '#desk/surroundings.ts';
import { wordsIn } from '#ground/words/words.ts';

export const run: Command = async (args, io) => {
  const { values } = readArguments(args, { json: { type: 'boolean' } });
  const words = wordsIn(io.lang).operations;
  const database = await openDatabase(surroundings());
  try {
    const applied = await migrate(database);
    if (values.json) printJson(io, { applied });
    else
      io.out(
        `${applied.map(words.migrated).join('\n')}${applied.length > 0 ? '\n' : ''}${words.upToDate()}\n`,
      );
    return 0;
  } finally {
    await database.close();
  }
};
