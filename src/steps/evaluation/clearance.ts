/** Which papers a person still lacks, and until when a new one counts (Perban BKN 5/2019 art 3: D6, D9, D10; R04). Pure. */
import type { Paper } from '#db/clearance.tables.ts';
import { addMonths, type Day } from '#ground/day.ts';
import { figureOf } from '#law/evaluate.ts';
import type { Law } from '#law/law.ts';
import type { Clearance } from '#registry/facts.ts';

export const papers = ['bebas_temuan', 'D6', 'D9'] as const satisfies readonly Paper[];

/** Who answers for each paper: the inspectorate, or the personnel agency's official of at least JPT pratama. */
export const answererOf = { bebas_temuan: 'inspektorat', D6: 'bkd', D9: 'bkd' } as const;

/** A clearance counts for the months of R04 unless its own paper says otherwise. */
export const defaultValidity = (law: Law, on: Day): Day => addMonths(on, figureOf(law, 'R04', 'bulan', on));

/** Papers that are missing, run out before the effective date, or are older than R04 allows. */
export function missingPapers(clearances: readonly Clearance[], law: Law, tmt: Day): Paper[] {
  return papers.filter((paper) => {
    const usable = clearances.filter(
      (one) =>
        one.kind === paper &&
        one.on <= tmt &&
        (one.validUntil === null || one.validUntil >= tmt) &&
        (paper !== 'bebas_temuan' || addMonths(one.on, figureOf(law, 'R04', 'bulan', tmt)) >= tmt),
    );
    return usable.length === 0;
  });
}
