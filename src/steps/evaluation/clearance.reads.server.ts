/** The papers asked for in a round, as far as the reader sees their people, narrowed as the address asks. Never writes. */
import type { Kysely } from 'kysely';
import type { Round } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import type { Actor } from '#record/office.ts';
import { circleOf } from '#registry/circle.server.ts';
import { unitName } from '#registry/names.ts';
import { sightOf } from '#registry/scope.ts';

export const clearanceFilters = ['surat', 'keadaan'] as const;

/** All that are seen, for the figures, and those the filters leave; what waits for an answer is shown unless more is asked. */
export async function clearanceRows(
  db: Kysely<Tables>,
  round: Pick<Round, 'id' | 'asOf'>,
  actor: Actor,
  { surat, keadaan = 'terbuka' }: Record<string, string>,
) {
  const rows = await db
    .selectFrom('clearance_request')
    .selectAll()
    .where('round_id', '=', round.id)
    .orderBy('due')
    .orderBy('id')
    .execute();
  const province = await circleOf(
    db,
    round.asOf,
    [],
    rows.map(({ nip }) => nip),
  );
  const sees = sightOf(actor, province);
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
