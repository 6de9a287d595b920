/** The server's day: open, migrate, work, listen; and on SIGTERM finish what was begun, in the opposite order. */
import { setFlagsFromString } from 'node:v8';
import { serve } from '@hono/node-server';
import type { Kysely } from 'kysely';
import { askJob } from '#db/ask-job.server.ts';
import type { Lock } from '#db/lock.server.ts';
import { migrate } from '#db/migrate.server.ts';
import { openDatabase } from '#db/open.server.ts';
import type { Tables } from '#db/tables.ts';
import { officeDay } from '#ground/day.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { openDemoDoor } from '#people/demo.server.ts';
import { demoAccounts, demoPassword } from '#people/demo.ts';
import { logOf } from '#people/log.server.ts';
import { forgetReceipts } from '#people/once.server.ts';
import { cookieSecret } from '#people/secret.server.ts';
import { signInOf } from '#people/sign-in.server.ts';
import { houseOf } from '#registry/circle.server.ts';
import { askReckoning } from '#registry/reckoned.server.ts';
import type { Settings } from '#settings';
import { qualityDay } from '#steps/evaluation/quality-reckoned.server.ts';
import { openedRounds } from '#steps/round/list.reads.server.ts';
import { frontOf } from './front.ts';
import { startJobs } from './jobs.ts';

/** How long open answers may take to end before they are cut. */
const farewell = 5_000;

/**
 * What a page has used is swept up once it is as much again as what stays, not four times as much: at 40,000 people some 110 MB stay,
 * and the process would else grow past 700 MB before it looks.
 */
const SWEEP = '--heap-growing-percent=100';

export async function serveHouse(settings: Settings, lock: Lock): Promise<void> {
  setFlagsFromString(SWEEP);
  const log = logOf();
  const secret = cookieSecret(settings);
  const database = await openDatabase(settings, {
    onLost: (error) => log.error({ err: error }, 'database connection lost'),
  });
  await migrate(database);
  await forgetReceipts(database.db, new Date());
  const { db } = database;
  const demo = await openDemoDoor(database, settings, new Date());
  const jobs = await startJobs(database, settings, {
    onError: (error, job) => log.error({ err: error, job }, 'job failed'),
  });
  await askToFill(db);
  const house = { db, settings, auth: signInOf(settings, db, secret), now: () => new Date() };
  const { app } = await frontOf(house, database);

  const server = serve({ fetch: app.fetch, port: settings.port, hostname: settings.host }, ({ port }) => {
    lock.announce(port);
    process.stdout.write(greeting(settings, port, demo));
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    const said =
      error.code === 'EADDRINUSE'
        ? `Pintu ${settings.port} sudah dipakai program lain. Pilih PORT lain.`
        : error.message;
    process.stderr.write(`${said}\n`);
    void stop(2);
  });

  // What the first page of the morning would have to read first.
  void madeReady(db).catch((error) => log.error({ err: error }, 'not made ready'));

  let stopping = false;
  const stop = async (status: number) => {
    if (stopping) return;
    stopping = true;
    const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), farewell);
    const closed = new Promise<void>((done) => server.close(() => done()));
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    await closed;
    clearTimeout(cut);
    await jobs.stop();
    await database.close();
    lock.release();
    process.exit(status);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(0));
}

/** Units and posts of today's house and of its newest round, with the law: most pages ask for them. What is reckoned already stands. */
async function madeReady(db: Kysely<Tables>): Promise<void> {
  await askReckoning(db);
  const today = officeDay(new Date());
  const [round] = await openedRounds(db);
  await lawOn(db, today);
  for (const day of new Set([today, round?.asOf ?? today, await qualityDay(db, today)]))
    await houseOf(db, day);
}

/** A province that was begun is filled to its end; the job goes on where an earlier server stopped. */
async function askToFill(db: Kysely<Tables>): Promise<void> {
  const { demo } = await db.selectFrom('installation').select('demo').executeTakeFirstOrThrow();
  if (demo === 'filling') await askJob(db, { name: 'demo' });
}

function greeting(settings: Settings, port: number, demo: boolean): string {
  const address = settings.baseUrl.startsWith('https:')
    ? settings.baseUrl
    : `http://${settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host}:${port}`;
  const names = demoAccounts.map(({ username }) => username).join(', ');
  const signIns = demo ? `\nAkun contoh (kata sandi ${demoPassword}): ${names}\n` : '';
  return `Tepat siap di ${address}${signIns}\n`;
}
