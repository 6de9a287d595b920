/**
 * What runs later: a table from a job's name to what does it, run by the server and by `tepat worker` alike.
 *
 * An act adds its job in the same transaction (`select graphile_worker.add_job('checkpoint', …)`), so a job exists
 * exactly when its cause does. A job may run twice after a crash: each must be harmless when repeated.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { endBeside } from '#db/beside.server.ts';
import type { Database } from '#db/open.server.ts';
import type { Settings } from '#settings';

/** What every job is given. */
export type JobPlace = {
  database: Database;
  settings: Settings;
  now: Date;
  /** says that the house is being closed: long work stops here and goes on at the next start */
  closing: AbortSignal;
};
export type Job = (payload: unknown, place: JobPlace) => Promise<void>;

export const jobs: Record<string, Job> = {
  /** Signs the head of the log and asks the outside witnesses. A key that has signed before is never replaced in silence. */
  checkpoint: async (_payload, { database: { db }, settings, now }) => {
    const [{ latestCheckpoint }, { checkpointAndWitness, witnessesOf }, { logKey }] = await Promise.all([
      import('#record/checkpoint.server.ts'),
      import('#record/witness.server.ts'),
      import('#record/key.server.ts'),
    ]);
    const isFirst = (await latestCheckpoint(db)) === undefined;
    await checkpointAndWitness(db, await logKey(settings, isFirst), now, await witnessesOf(settings));
  },
  /** A robustness test or a scenario, in a thread of its own. */
  study: async (payload, { database: { db } }) => {
    const { makeStudy } = await import('#steps/proposal/study.job.server.ts');
    await makeStudy(db, (payload as { id: string }).id, () => new Date());
  },
  /** Takes a reading of the quality of the data (a later one of a day replaces the earlier), and reckons what pages read of a province. */
  quality: async (_payload, { database: { db }, now }) => {
    const [{ recordQuality }, { reckonAll }] = await Promise.all([
      import('#steps/evaluation/quality-record.server.ts'),
      import('#home/reckon-all.server.ts'),
    ]);
    await recordQuality(db, now);
    await reckonAll(db, now);
  },
  /** Reckons what pages read of a whole province, after facts or a plan have changed. */
  reckon: async (_payload, { database: { db }, now }) => {
    const { reckonAll } = await import('#home/reckon-all.server.ts');
    await reckonAll(db, now);
  },
  /** Fills a new installation with the invented province; what is there already is not made again. */
  demo: async (_payload, { database: { db }, settings, now, closing }) => {
    const [{ fillAside }, { reckonAll }] = await Promise.all([
      import('#demo/aside.server.ts'),
      import('#home/reckon-all.server.ts'),
    ]);
    await fillAside(settings, closing);
    await reckonAll(db, now);
  },
};

/** Jobs by the clock, as cron lines in UTC (00:10 WIB is 17:10 UTC of the day before): `10 17 * * * deadlines`. */
export const timetable: readonly string[] = ['30 17 * * * quality'];

export type JobRunner = { stop(): Promise<void> };

/** Runs jobs as they come, until stopped; a job that is running is allowed to finish, but for one that goes on at the next start. */
export async function startJobs(
  database: Database,
  settings: Settings,
  options: { concurrency?: number; onError?: (error: unknown, job: string) => void } = {},
): Promise<JobRunner> {
  const { Logger, parseCrontab, run } = await import('graphile-worker');
  const closing = new AbortController();
  const taskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [
      name,
      async (payload: unknown) => {
        try {
          await job(payload, { database, settings, now: new Date(), closing: closing.signal });
        } catch (error) {
          if (!closing.signal.aborted) options.onError?.(error, name);
          throw error;
        }
      },
    ]),
  );
  const runOnce = () =>
    run({
      pgPool: database.pool,
      taskList,
      concurrency: options.concurrency ?? 2,
      pollInterval: 2000,
      noHandleSignals: true,
      parsedCronItems: timetable.length > 0 ? parseCrontab(timetable.join('\n')) : [],
      logger: new Logger(() => () => undefined),
    });
  let stopped = false;
  let runner = await runOnce();
  // A runner that ends by itself has lost its database; it is started again when the database answers.
  const watch = async (): Promise<void> => {
    while (!stopped) {
      await runner.promise.catch((error) => options.onError?.(error, 'runner'));
      for (let again = false; !stopped && !again; ) {
        await sleep(1000, undefined, { ref: false });
        again = await runOnce().then(
          (next) => {
            runner = next;
            return true;
          },
          () => false,
        );
      }
    }
  };
  const watching = watch();
  const stop = async () => {
    stopped = true;
    // first no new job is taken, then those that run long are cut
    const ended = runner.stop().catch(() => undefined);
    closing.abort();
    await endBeside();
    await ended;
    await watching;
  };
  return { stop };
}
