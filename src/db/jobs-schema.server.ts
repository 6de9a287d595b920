/** The tables of the job runner (graphile-worker): installed by the owner, worked with by the working account. */
import { createRequire } from 'node:module';
import type pg from 'pg';

/** The schema carries the version that made it, so that an unchanged one costs no more than a look. */
function mark(): string {
  const { version } = createRequire(import.meta.url)('graphile-worker/package.json') as { version: string };
  return `graphile-worker ${version}`;
}

/** Are the runner's tables those of the runner we have? */
export async function hasJobs(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `select obj_description(to_regnamespace('graphile_worker'), 'pg_namespace') as mark`,
  );
  return rows[0].mark === mark();
}

/** Brings the runner's schema up to date and lets tepat_app work in it. Row security is on there, so it gets a policy. */
export async function installJobs(client: pg.Client, ownerUrl: string): Promise<void> {
  const { runMigrations, Logger } = await import('graphile-worker');
  const quiet = new Logger(() => () => undefined);
  await runMigrations({ connectionString: ownerUrl, logger: quiet });
  await client.query(`
    do $$
    declare thing record;
    begin
      if not exists (select from pg_roles where rolname = 'tepat_app') or current_user = 'tepat_app' then return; end if;
      grant usage on schema graphile_worker to tepat_app;
      grant select, insert, update, delete on all tables in schema graphile_worker to tepat_app;
      revoke insert, update, delete on graphile_worker.migrations from tepat_app;
      grant usage, select on all sequences in schema graphile_worker to tepat_app;
      grant execute on all functions in schema graphile_worker to tepat_app;
      for thing in
        select c.oid::regclass as name from pg_class c
        where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tepat_app')
      loop
        execute format('create policy tepat_app on %s to tepat_app using (true) with check (true)', thing.name);
      end loop;
    end $$`);
  await client.query(`comment on schema graphile_worker is '${mark()}'`);
}
