/** What the public may see, by allow-list: no name and no NIP before the decree and its publication (UU 14/2008; UU 27/2022). */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { type Day, officeDay } from '#ground/day.ts';
import { Policy } from '#registry/policy.ts';
import { findPublication, movesOf } from '#steps/publication/reads.server.ts';
import type { Bundle, PublicMove } from '#steps/publication/rules.ts';
import { type OpenedRound, openedRounds } from '#steps/round/list.reads.server.ts';

type Db = Kysely<Tables>;

/** All rounds that were not called off, the newest first: their names and dates, no cases. */
export async function publicRounds(db: Db): Promise<OpenedRound[]> {
  return (await openedRounds(db)).filter(({ status }) => status !== 'dibatalkan');
}

export type PublicCriteria = {
  hash: string;
  frozenOn: Day;
  objectives: Policy['objectives'];
  weights: Policy['weights'];
  donorFloor: number;
  maxMoves: number | null;
};

/** The criteria as they were frozen; null before: a draft is nobody's right yet, and may change. */
export async function publicCriteria(db: Db, roundId: string): Promise<PublicCriteria | null> {
  const [row, entry] = await Promise.all([
    db
      .selectFrom('round_freeze')
      .select(['policy', 'hash'])
      .where('round_id', '=', roundId)
      .executeTakeFirst(),
    db
      .selectFrom('log_entry')
      .select('at')
      .where('round_id', '=', roundId)
      .where('kind', '=', 'criteria_frozen')
      .executeTakeFirst(),
  ]);
  if (!row || !entry) return null;
  const { objectives, weights, donorFloor, maxMoves } = Policy.parse(row.policy);
  return { hash: row.hash, frozenOn: officeDay(entry.at), objectives, weights, donorFloor, maxMoves };
}

export type PublicResult = {
  round: { id: string; title: string };
  on: Day;
  moves: PublicMove[];
  codes: Record<string, string>;
  hash: string;
  root: string;
  objectives: string[];
  objective: Bundle['objective'];
  bound: Bundle['bound'];
  departures: number;
};

/** Results of the rounds that were published, the newest first. Nothing of any other round. */
export async function publicResults(db: Db): Promise<PublicResult[]> {
  const rounds = await db.selectFrom('publication').select('round_id').orderBy('at', 'desc').execute();
  const results: PublicResult[] = [];
  for (const { round_id } of rounds) {
    const published = await findPublication(db, round_id);
    if (!published) continue;
    const { bundle } = published;
    results.push({
      round: { id: round_id, title: bundle.round.title },
      on: officeDay(published.at),
      moves: await movesOf(db, round_id),
      codes: Object.fromEntries(bundle.decrees.map(({ number, code }) => [number, code])),
      hash: published.hash,
      root: bundle.rows.root,
      objectives: bundle.objectives,
      objective: bundle.objective,
      bound: bundle.bound,
      departures: bundle.departures.count,
    });
  }
  return results;
}
