/** Connections as the whole house uses them: how values come back, and that a lost connection never ends the process. */
import pg from 'pg';

const { builtins } = pg.types;

/** A count or index that JavaScript could not hold exactly is an error, not a rounded number. */
function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond 2^53`);
  return value;
}

// Days stay `YYYY-MM-DD` (a Date would move them by a time zone); int8 is exact or refused; numeric stays text.
pg.types.setTypeParser(builtins.DATE, (text: string) => text);
pg.types.setTypeParser(1182 as number, (text: string) => daysOf(text));
pg.types.setTypeParser(builtins.INT8, exactNumber);
pg.types.setTypeParser(builtins.NUMERIC, (text: string) => text);

function daysOf(array: string): (string | null)[] {
  const inside = array.slice(1, -1);
  return inside === '' ? [] : inside.split(',').map((day) => (day === 'NULL' ? null : day));
}

export type PoolOptions = { max?: number; name?: string; onLost?: (error: Error) => void };

/** A pool whose idle connections may be lost without harm: the next query opens a new one. */
export function poolOf(url: string, options: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.name ?? 'tepat',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  const lost = options.onLost ?? (() => undefined);
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}

/** One connection for a short piece of work. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'tepat' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
