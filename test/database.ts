/** A real, migrated, empty PostgreSQL database for one test file, thrown away afterwards. */
import fs from 'node:fs';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { inject } from 'vitest';
import { joinEmbedded } from '#db/embedded.server.ts';
import { alone } from '#db/lock.server.ts';
import { migrate } from '#db/migrate.server.ts';
import { kyselyOn } from '#db/open.server.ts';
import { poolOf, withClient } from '#db/pool.server.ts';
import { ensureRoles, urlAs } from '#db/roles.server.ts';
import type { Tables } from '#db/tables.ts';
import { isRefusal } from '#ground/refusal.ts';
import { sentenceOf } from '#ground/words/refusals.ts';

export type TestDatabase = {
  /** Connected as the working account, `tepat_app`. */
  db: Kysely<Tables>;
  url: string;
  /** The account that owns the tables, and one that may do anything (to tamper with the database on purpose). */
  ownerUrl: string;
  adminUrl: string;
  close(): Promise<void>;
};

let count = 0;

/** Copies the migrated template; some 30 ms. */
export function freshDatabase(): Promise<TestDatabase> {
  return newDatabase((place) => `template ${place.template} strategy file_copy`);
}

/** A database with nothing in it, for tests of migration and restore. */
export function emptyDatabase(): Promise<TestDatabase> {
  return newDatabase((place) => (place.apart ? 'owner tepat_owner' : ''));
}

async function newDatabase(how: (place: Server) => string): Promise<TestDatabase> {
  const { id } = inject('testRun');
  const place = await testServer();
  count += 1;
  const name = `tepat_test_${id}_${process.pid}_${process.env.VITEST_POOL_ID ?? '0'}_${count}`;
  await withClient(place.admin(), (client) => client.query(`create database ${name} ${how(place)}`));
  const url = place.app(name);
  const pool = poolOf(url);
  const close = async () => {
    await pool.end();
    await withClient(place.admin(), (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { db: kyselyOn(pool), url, ownerUrl: place.owner(name), adminUrl: place.admin(name), close };
}

type Server = {
  admin(database?: string): string;
  owner(database: string): string;
  app(database: string): string;
  template: string;
  /** Owner and worker are two accounts. */
  apart: boolean;
};

let server: Promise<Server> | undefined;

function testServer(): Promise<Server> {
  server ??= process.env.DATABASE_URL ? outside(process.env.DATABASE_URL) : embedded();
  return server;
}

async function embedded(): Promise<Server> {
  const { folder, id } = inject('testRun');
  const { url } = await joinEmbedded(folder, { durable: false, maxConnections: 300 });
  const place: Server = {
    admin: (name = 'postgres') => url('tepat', name),
    owner: (name) => url('tepat_owner', name),
    app: (name) => url('tepat_app', name),
    template: `tepat_test_${id}_template`,
    apart: true,
  };
  await withTemplate(place);
  return place;
}

async function outside(given: string): Promise<Server> {
  const { id } = inject('testRun');
  const at = (name?: string) => {
    const address = new URL(given);
    if (name) address.pathname = `/${name}`;
    return address.href;
  };
  const { owner, app } = await ensureRoles(given);
  const place: Server = {
    admin: at,
    owner: (name) => (owner ? urlAs(at(name), 'tepat_owner') : at(name)),
    app: (name) => (app ? urlAs(at(name), 'tepat_app') : at(name)),
    template: `tepat_test_${id}_template`,
    apart: owner && app,
  };
  await withTemplate(place, () => ensureRoles(at(place.template)));
  return place;
}

/** The first test file of the run migrates the template; the others wait for it. */
async function withTemplate(
  place: Server,
  prepare: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const { folder } = inject('testRun');
  await alone(folder, 'template', async () => {
    const ready = path.join(folder, 'template.ready');
    if (fs.existsSync(ready)) return;
    await withClient(place.admin(), async (client) => {
      await client.query(`drop database if exists ${place.template} with (force)`);
      await client.query(`create database ${place.template} ${place.apart ? 'owner tepat_owner' : ''}`);
    });
    await prepare();
    await migrate({ ownerUrl: place.owner(place.template) }).catch((error) => {
      throw isRefusal(error) ? new Error(sentenceOf('en', error)) : error;
    });
    fs.writeFileSync(ready, '');
  });
}
