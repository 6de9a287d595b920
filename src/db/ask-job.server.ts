/** Asks for a job in the transaction of the act that calls for it: it is there when the act is, and never without it. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';

type Job = {
  name: string;
  payload?: Record<string, string>;
  /** one job of this key stands at a time; asked for again, it is put off; its name unless said otherwise */
  key?: string;
  /** jobs of one queue are done one behind the other */
  queue?: string;
  attempts?: number;
  /** not before so many seconds from now */
  after?: number;
};

/** A database that no server has opened has nobody who would do it, and still takes acts: it is asked nothing. */
export async function askJob(db: Kysely<Tables>, job: Job): Promise<void> {
  const { name, payload = {}, key = name, queue = null, attempts = null, after = 0 } = job;
  const { rows } = await sql<{ jobs: boolean }>`
    select to_regnamespace('graphile_worker') is not null as jobs`.execute(db);
  if (rows[0]?.jobs)
    await sql`
      select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, queue_name := ${queue},
        run_at := case when ${after}::float8 > 0 then now() + make_interval(secs => ${after}::float8) end,
        max_attempts := ${attempts}::int, job_key := ${key})`.execute(db);
}
