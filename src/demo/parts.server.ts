/** The parts of the filling, told as they go, so that the home page can say how far it is (home/filling.ts). */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';

/**
 * In their order, with how much work each is against the others (processor seconds at 40,000 people, 26 November 2026). Only their
 * proportions count, and only until a part was measured in the filling itself.
 */
const weights = {
  berkas: 12,
  impor: 60,
  evaluasi: 40,
  usulan: 20,
  pemeriksaan: 12,
  sidang: 8,
  keputusan: 10,
  surat: 15,
  pengumuman: 6,
  survei: 6,
  'evaluasi-2': 40,
  'usulan-2': 20,
  'pemeriksaan-2': 12,
  sekitar: 2,
} as const;
export type Part = keyof typeof weights;

/** Says how much of a part is done. */
export type Tell = (done: number, total: number) => Promise<void>;

/** Does one part, and says when it began and ended; what was ended before keeps its time. */
export type Parts = <T>(name: Part, work: (tell: Tell) => Promise<T>) => Promise<T>;

export async function partsIn(db: Kysely<Tables>): Promise<Parts> {
  const names = Object.keys(weights);
  await sql`
    insert into filling_part (position, name, weight)
    select n, name, weight from unnest(${names}::text[], ${Object.values(weights)}::real[])
      with ordinality as part (name, weight, n)
    on conflict do nothing`.execute(db);
  return async (name, work) => {
    const part = () => db.updateTable('filling_part').where('name', '=', name).where('ended_at', 'is', null);
    const now = sql<Date>`clock_timestamp()`;
    await part().set({ began_at: now, done: 0, total: 0 }).execute();
    const result = await work(async (done, total) => void (await part().set({ done, total }).execute()));
    await part().set({ ended_at: now }).execute();
    return result;
  };
}
