/** The one way to the database: the embedded PostgreSQL of the data folder, or the outside one of DATABASE_URL. */
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { CopyIn } from '#db/copy-in.server.ts';
import { joinEmbedded } from '#db/embedded.server.ts';
import { poolOf } from '#db/pool.server.ts';
import { ensureRoles, urlAs } from '#db/roles.server.ts';
import type { Tables } from '#db/tables.ts';
import type { Settings } from '#settings';

export type Database = {
  db: Kysely<Tables>;
  /** The pool under `db`, for the job runner and LISTEN. */
  pool: pg.Pool;
  kind: 'embedded' | 'outside';
  /** Address of the working account, and of the one that owns the tables (migrations, restore). */
  url: string;
  ownerUrl: string;
  /** False when an outside account could not be split into owner and worker (`tepat doctor` says so). */
  rolesApart: boolean;
  /** True when this call made the database. */
  fresh: boolean;
  close(): Promise<void>;
};

export type OpenOptions = { max?: number; onLost?: (error: Error) => void };

/** Opens the database these settings name; the caller closes it. */
export async function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'data'>,
  options: OpenOptions = {},
): Promise<Database> {
  if (settings.databaseUrl) {
    const { databaseUrl: given } = settings;
    const roles = await ensureRoles(given);
    const url = roles.app ? urlAs(given, 'tepat_app') : given;
    const ownerUrl = roles.owner ? urlAs(given, 'tepat_owner') : given;
    const rolesApart = roles.app;
    return opened(
      { kind: 'outside', url, ownerUrl, rolesApart, fresh: false },
      options,
      async () => undefined,
    );
  }
  const embedded = await joinEmbedded(settings.data);
  const url = embedded.url('tepat_app');
  const ownerUrl = embedded.url('tepat_owner');
  const { fresh } = embedded;
  return opened({ kind: 'embedded', url, ownerUrl, rolesApart: true, fresh }, options, embedded.leave);
}

/** Where each database was opened, for a thread that must open it itself. */
const addresses = new WeakMap<object, string>();

/** Kysely on a pool. */
export function kyselyOn(pool: pg.Pool): Kysely<Tables> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool, cursor: CopyIn }) });
  const address = pool.options.connectionString;
  if (address !== undefined) addresses.set(db, address);
  return db;
}

export function addressOf(db: Kysely<Tables>): string {
  const address = addresses.get(db);
  if (address === undefined) throw new RangeError('this database was not opened here');
  return address;
}

type Place = Omit<Database, 'db' | 'pool' | 'close'>;

function opened(place: Place, options: OpenOptions, leave: () => Promise<void>): Database {
  const pool = poolOf(place.url, options);
  const db = kyselyOn(pool);
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= db.destroy().then(leave);
    return closing;
  };
  return { ...place, db, pool, close };
}
