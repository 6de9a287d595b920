/** `tepat worker`: runs the jobs of a database on a machine without pages; several may share one PostgreSQL. */
import { migrate } from '#db/migrate.server.ts';
import { type Database, openDatabase } from '#db/open.server.ts';
import { type Command, readArguments } from '#desk/command.ts';
import { surroundings } from '#desk/surroundings.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Settings } from '#settings';

type StartJobs = (
  database: Database,
  settings: Settings,
  options: { onError: (error: unknown, job: string) => void },
) => Promise<{ stop(): Promise<void> }>;

/** The table of jobs stands above this room, so the side door brings it along. */
export function worker(startJobs: StartJobs): Command {
  return async (args, io) => {
    readArguments(args, {});
    const words = wordsIn(io.lang).operations;
    const settings = surroundings();
    const database = await openDatabase(settings);
    await migrate(database);
    const onError = (error: unknown, job: string) =>
      io.err(`${words.jobFailed(job, error instanceof Error ? error.message : String(error))}\n`);
    const runner = await startJobs(database, settings, { onError });
    io.err(`${words.working()}\n`);
    const awake = setInterval(() => undefined, 60_000);
    const signal = await new Promise<string>((resolve) => {
      for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve(name));
    });
    clearInterval(awake);
    io.err(`${words.stopping(signal)}\n`);
    await runner.stop();
    await database.close();
    return 0;
  };
}
