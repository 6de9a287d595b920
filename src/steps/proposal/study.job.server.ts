/** The job of a study: has it made in a thread of its own, keeps its progress and its result. Made again from the start after a crash. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { studyAside } from '#steps/proposal/aside.server.ts';
import type { WeightSet } from '#steps/proposal/scenario.ts';
import type { StudyAsk } from '#steps/proposal/studied.server.ts';

type Db = Kysely<Tables>;

/** Progress is written at most so often. */
const EVERY_MS = 1000;

export async function makeStudy(db: Db, id: string, now: () => Date): Promise<void> {
  const row = await db.selectFrom('study').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || row.state === 'selesai') return;
  const set = (change: {
    state?: 'berjalan' | 'selesai' | 'gagal';
    done?: number;
    total?: number;
    result?: string;
  }) =>
    db
      .updateTable('study')
      .set({ ...change, changed_at: now() })
      .where('id', '=', id)
      .execute();
  await set({ state: 'berjalan', done: 0 });
  let told = 0;
  let writing: Promise<unknown> = Promise.resolve();
  const onProgress = (done: number, total: number): void => {
    const at = Date.now();
    if (at - told < EVERY_MS && done < total) return;
    told = at;
    writing = writing.then(() => set({ done, total })).catch(() => undefined);
  };
  try {
    const result = await studyAside(db, askOf(row), onProgress);
    await writing;
    await set({ state: 'selesai', result: JSON.stringify(result) });
  } catch (error) {
    await writing;
    await set({ state: 'gagal' });
    throw error;
  }
}

function askOf(row: { round_id: string; plan_id: string | null; base: string; asked: unknown }): StudyAsk {
  const { round_id: round, plan_id: plan, base } = row;
  const asked = row.asked as { samples?: number; sets?: WeightSet[] };
  return plan === null
    ? { kind: 'study', study: 'skenario', round, base, sets: asked.sets ?? [] }
    : { kind: 'study', study: 'ketahanan', round, plan, samples: asked.samples ?? 0 };
}
