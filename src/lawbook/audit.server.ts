/** Whether the law in force is what the log says was agreed to: every standing text against the hash in its entry, and whether it loads. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { sha256 } from '#ground/canonical.ts';
import { officeDay } from '#ground/day.ts';
import { isRefusal } from '#ground/refusal.ts';
import { lawOn, standingChanges } from '#lawbook/in-force.server.ts';
import { leafIn } from '#record/read.server.ts';

export type LawAudit = {
  changes: number;
  /** a change whose text is not the one its entry names, or whose agreement is not in the log */
  unlogged: string | null;
  /** why the law of today does not load */
  broken: string | null;
};

const agreeing = ['law_change_decided', 'reference_changed'] as const;

export async function auditLaw(db: Kysely<Tables>, now: Date): Promise<LawAudit> {
  const standing = await standingChanges(db);
  const entries = await db.selectFrom('log_entry').select('leaf').where('kind', 'in', agreeing).execute();
  const agreed = new Map<string, string>();
  for (const { leaf } of entries) {
    const said = leafIn(leaf)?.public as { change: string; sha256: string; outcome?: string } | undefined;
    if (said && said.outcome !== 'ditolak') agreed.set(said.change, said.sha256);
  }
  const unlogged = standing.find(({ id, text }) => agreed.get(id) !== sha256(text));
  let broken: string | null = null;
  try {
    await lawOn(db, officeDay(now));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    broken = error.code;
  }
  return { changes: standing.length, unlogged: unlogged?.id ?? null, broken };
}
