/** The process beside the server in which a new house is filled with the invented province; it ends with the server that started it. */

import { standBeside } from '#db/beside.server.ts';
import type { Database } from '#db/open.server.ts';
import { openDatabase } from '#db/open.server.ts';
import { type Command, readArguments } from '#desk/command.ts';
import { surroundings } from '#desk/surroundings.ts';
import type { Settings } from '#settings';

type Fill = (db: Database['db'], settings: Settings, now: Date) => Promise<void>;

/** The filling stands above this room, so the side door brings it along. */
export function fillDemoAside(fill: Fill): Command {
  return async (args) => {
    readArguments(args, {});
    standBeside();
    // Without its server nobody waits for it; what was begun goes on at the next start.
    process.once('disconnect', () => process.exit(0));
    const settings = surroundings();
    const database = await openDatabase(settings);
    try {
      await fill(database.db, settings, new Date());
    } finally {
      await database.close();
    }
    if (process.connected) process.disconnect();
    return 0;
  };
}
