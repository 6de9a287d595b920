/**
 * A long piece of work in the embedded PostgreSQL lets everybody else go first: on two cores one session at work for a minute
 * would take its turn with every page that is asked for meanwhile.
 */
import fs from 'node:fs';
import os from 'node:os';
import { type Kysely, sql, type Transaction } from 'kysely';
import { isEmbedded } from '#db/open.server.ts';
import type { Tables } from '#db/tables.ts';

/** A third of the weight of whoever is asked for a page; on a quiet machine it costs nothing. */
const NICE = 5;

/**
 * Lowers the priority of the session behind this transaction until the answer is called, which has to be before the session
 * holds what others wait for (the end of the log). Only the administrator of a machine may raise what was lowered: a server
 * that runs as somebody else leaves it as it is, and so does one whose PostgreSQL is elsewhere.
 */
export async function politely(db: Kysely<Tables>, tx: Transaction<Tables>): Promise<() => void> {
  if (!isEmbedded(db) || process.getuid?.() !== 0) return () => undefined;
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
  const pid = rows[0]?.pid ?? 0;
  // Where Linux weighs sessions before processes, a session has a niceness as well, and each of PostgreSQL's is one.
  const group = `/proc/${pid}/autogroup`;
  const set = (nice: number): void => {
    try {
      os.setPriority(pid, nice);
      if (fs.existsSync(group)) fs.writeFileSync(group, String(nice));
    } catch {
      // The session is gone, or this is a place where nobody may; the work is done all the same.
    }
  };
  set(NICE);
  let lowered = true;
  return () => {
    if (lowered) set(0);
    lowered = false;
  };
}
