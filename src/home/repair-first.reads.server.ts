/** What to repair first, as the page and its file show it: from the newest tested plan, the facts of today and the assessments booked. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { lastDayFor, type Repair, repairsOf } from '#home/repair-first.ts';
import type { Actor } from '#record/office.ts';
import { circleOf } from '#registry/circle.server.ts';
import { latestDataDay } from '#registry/data.reads.server.ts';
import { sightOf } from '#registry/scope.ts';
import { findInfluence } from '#steps/proposal/study.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import type { TableState } from '#ui/read-table.ts';

export const repairSorts = ['balik', 'nama', 'perangkat'] as const;
export const repairFilters = ['fakta', 'siapa', 'perangkat', 'jadwal'] as const;
type State = TableState<(typeof repairSorts)[number]>;

const before = (a: string, b: string): number => a.localeCompare(b, 'id');
const orders: Record<(typeof repairSorts)[number], (a: Repair, b: Repair) => number> = {
  balik: (a, b) => a.flips - b.flips,
  nama: (a, b) => before(a.name, b.name),
  perangkat: (a, b) => before(a.agencyName, b.agencyName) || b.flips - a.flips,
};

/** Undefined while no plan has been tested. */
export async function repairsFor(db: Kysely<Tables>, actor: Actor, today: Day, state: State) {
  const influence = await findInfluence(db);
  if (!influence) return undefined;
  const [round, asOf, booked] = await Promise.all([
    getRound(db, influence.round),
    latestDataDay(db),
    bookedFrom(db, today),
  ]);
  const province = await circleOf(
    db,
    asOf ?? today,
    influence.facts.map(({ nip }) => nip),
  );
  const { open, settled } = repairsOf(province, influence.facts, sightOf(actor, province), booked);
  const { fakta, siapa, perangkat, jadwal } = state.filters;
  const q = state.q.toLowerCase();
  const rows = open.filter(
    (row) =>
      (!fakta || row.kind === fakta) &&
      (!siapa || row.who === siapa) &&
      (!perangkat || row.agency === perangkat) &&
      (!jadwal || (jadwal === 'sudah') === (row.booked !== null)) &&
      (q === '' || row.name.toLowerCase().includes(q) || row.nip.includes(q)),
  );
  const order = orders[state.sort];
  rows.sort((a, b) => (state.down ? order(b, a) : order(a, b)) || (a.nip < b.nip ? -1 : 1));
  const agencies = new Map(open.map(({ agency, agencyName }) => [agency, agencyName]));
  return {
    round: { id: round.id, title: round.title },
    until: lastDayFor(round.timetable, today),
    samples: influence.samples,
    flips: open.reduce((sum, row) => sum + row.flips, 0),
    settled,
    people: new Set(open.map(({ nip }) => nip)).size,
    /** those an assessor has to see, the weightiest first, and who of them has no seat yet */
    unbooked: [
      ...new Set(open.filter((row) => row.who === 'asesor' && row.booked === null).map(({ nip }) => nip)),
    ],
    agencies: [...agencies]
      .filter(([value]) => value !== '')
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => before(a.label, b.label)),
    total: rows.length,
    rows: rows.slice(state.offset, state.offset + state.size),
  };
}

/** Who sits in an assessment from today on, and the first day of it. */
export async function bookedFrom(db: Kysely<Tables>, today: Day): Promise<Map<string, Day>> {
  const rows = await db
    .selectFrom('assessment_seat as s')
    .innerJoin('assessment_session as a', 'a.id', 's.session_id')
    .select(['s.nip', 'a.on_day'])
    .where('a.on_day', '>=', today)
    .where('s.scored_at', 'is', null)
    .orderBy('a.on_day', 'desc')
    .execute();
  return new Map(rows.map(({ nip, on_day }) => [nip, on_day]));
}
