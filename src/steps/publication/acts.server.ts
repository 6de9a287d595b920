/** Publishing: after the decrees, once, with everything hashed into the log; what was published is kept as the very bytes. */
import { randomBytes } from 'node:crypto';
import { refuse } from '#ground/refusal.ts';
import { seat } from '#people/permission.ts';
import { act } from '#record/append.server.ts';
import type { Office } from '#record/office.ts';
import { prepareBundle, readinessOf } from '#steps/publication/reads.server.ts';
import { bundleHash, bundleText } from '#steps/publication/rules.ts';
import { getRound } from '#steps/round/reads.server.ts';

/** 128 bits a person: nobody can try the few rows that a known person might have. */
const freshSalt = (): string => randomBytes(16).toString('hex');

/** Answers the hash of the public bundle. */
export async function publish(office: Office, roundId: string): Promise<string> {
  const round = await getRound(office.db, roundId);
  const seated = seat(office, 'publish', { round: round.status });
  const ready = readinessOf(round);
  if (ready.undecreed > 0) throw refuse('rule', 'publication.undecreed', { count: ready.undecreed });
  if (ready.decreed === 0) throw refuse('rule', 'publication.noDecree', undefined);
  return act(seated, async ({ tx, append }) => {
    const prepared = await prepareBundle(tx, roundId, freshSalt);
    if (!prepared) throw refuse('rule', 'publication.noDecree', undefined);
    const { bundle, rows } = prepared;
    const hash = bundleHash(bundle);
    await tx
      .insertInto('publication')
      .values({ round_id: roundId, bundle: bundleText(bundle), at: office.now })
      .execute();
    for (let from = 0; from < rows.length; from += 5000) {
      const part = rows.slice(from, from + 5000);
      await tx
        .insertInto('publication_row')
        .values(part.map((row, at) => ({ round_id: roundId, position: from + at, ...row })))
        .execute();
    }
    await append({
      kind: 'round_published',
      about: { round: roundId, cases: [] },
      public: {
        hash,
        rowsRoot: bundle.rows.root,
        decrees: bundle.counts.decrees,
        moves: bundle.counts.moves,
        departures: bundle.departures.count,
        departureCost: bundle.departures.cost,
      },
      personal: {},
    });
    return hash;
  });
}
