/** A form handed in twice is worked on once: the second press waits for the first and gets its answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';

const patience = 15_000;
const step = 100;

/** `work` answers with the address to show next. If it fails, the key is free again. */
export async function once(
  db: Kysely<Tables>,
  account: string,
  key: string,
  work: () => Promise<string>,
): Promise<string> {
  const mine = { account, key };
  const first = await db
    .insertInto('form_receipt')
    .values({ ...mine, answer: null })
    .onConflict((conflict) => conflict.columns(['account', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (first) {
    try {
      const answer = await work();
      await receipt(db, mine).set({ answer }).execute();
      return answer;
    } catch (error) {
      await db.deleteFrom('form_receipt').where('account', '=', account).where('key', '=', key).execute();
      throw error;
    }
  }
  for (let waited = 0; waited < patience; waited += step) {
    const found = await db
      .selectFrom('form_receipt')
      .select('answer')
      .where('account', '=', account)
      .where('key', '=', key)
      .executeTakeFirst();
    if (!found) return once(db, account, key, work);
    if (found.answer !== null) return found.answer;
    await sleep(step);
  }
  throw refuse('busy', 'form.running', undefined);
}

const receipt = (db: Kysely<Tables>, of: { account: string; key: string }) =>
  db.updateTable('form_receipt').where('account', '=', of.account).where('key', '=', of.key);

/** Receipts older than a day are of no use. */
export async function forgetReceipts(db: Kysely<Tables>, now: Date): Promise<void> {
  await db
    .deleteFrom('form_receipt')
    .where('at', '<', new Date(now.getTime() - 86_400_000))
    .execute();
}
