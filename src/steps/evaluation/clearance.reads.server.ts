/** The papers asked for in a round, as far as the reader sees their people, narrowed as the address asks. Never writes. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Actor } from '#record/office.ts';
import type { Province } from '#registry/facts.ts';
import { unitName } from '#registry/names.ts';
import { sightOf } from '#registry/scope.ts';

export const clearanceFilters = ['surat', 'keadaan'] as const;

/** All that are seen, for the figures, and those the filters leave; what waits for an answer is shown unless more is asked. */
export async function clearanceRows(
  db: Kysely<Tables>,
  round: string,
  province: Province,
  actor: Actor,
  { surat, keadaan = 'terbuka' }: Record<string, string>,
) {
  const sees = sightOf(actor, province);
  const rows = await db
    .selectFrom('clearance_request')
    .selectAll()
    .where('round_id', '=', round)
    .orderBy('due')
    .orderBy('id')
    .execute();
  const all = rows.filter(({ nip }) => sees(province.people.get(nip)?.unit));
  const shown = all
    .filter(
      (row) =>
        (!surat || row.paper === surat) &&
        (keadaan === 'semua' ||
          (keadaan === 'terbuka' ? row.answered_at === null : row.answered_at !== null)),
    )
    .map((row) => {
      const person = province.people.get(row.nip);
      return {
        ...{ id: row.id, paper: row.paper, nip: row.nip, case: row.case_id, due: row.due },
        ...{ clean: row.clean, number: row.number, on: row.on_day, validUntil: row.valid_until },
        name: person?.name ?? row.nip,
        unit: unitName(province, person?.unit),
      };
    });
  return { all, shown, keadaan };
}
