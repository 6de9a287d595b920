/** Who may open which files: the house's staff, those who read about people by office, and agencies for their own units only. */
import { type Role, roles } from '#case/roles.ts';
import { refuse } from '#ground/refusal.ts';
import { type ConflictFacts, conflictOf } from '#people/conflict.ts';
import type { Actor } from '#record/office.ts';
import type { Province } from '#registry/facts.ts';
import { conflictFactsOf, unitsAbove } from '#registry/superior.ts';

/** Everybody who works in the procedure; an employee who is nothing else sees the own case elsewhere. */
export const staffRoles: readonly Role[] = roles.filter((role) => role !== 'pegawai' && role !== 'sistem');

/** Those whose duty needs names, facts and figures of people; the administrator of the system is none of them (UU 27/2022). */
export const fileRoles: readonly Role[] = [
  'bkd',
  'operator',
  'kepala_opd',
  'asesor',
  'tpk',
  'sekretariat_tpk',
  'sekda',
  'gubernur',
  'inspektorat',
];

const agencyRoles: readonly Role[] = ['operator', 'kepala_opd'];

/** The units an actor is limited to in the role acted in; null: the whole province. */
export function unitsOf(actor: Actor): readonly string[] | null {
  if (!agencyRoles.includes(actor.role)) return null;
  const grants = actor.roles.filter((grant) => grant.role === actor.role);
  return grants.some((grant) => grant.unit === null) ? null : grants.flatMap((grant) => grant.unit ?? []);
}

/** Whether what lies in a unit is for this actor's eyes: an agency sees its own units and those below them. */
export function sightOf(
  actor: Actor,
  province: Pick<Province, 'units'>,
): (unit: string | null | undefined) => boolean {
  const own = unitsOf(actor);
  if (own === null) return () => true;
  const known = new Map<string, boolean>();
  return (unit) => {
    if (!unit) return false;
    let seen = known.get(unit);
    if (seen === undefined) {
      seen = unitsAbove(province, unit).some((above) => own.includes(above));
      known.set(unit, seen);
    }
    return seen;
  };
}

/** Those who judge a person: they are given no file of somebody they are tied to (PermenPANRB 17/2024; R23). */
const judges: readonly Role[] = ['tpk', 'sekda', 'gubernur'];
const factsKept = new WeakMap<Province, ConflictFacts>();

/** Refuses the file of a person to a judge who is that person, family, superior or subordinate. */
export function refuseTies(actor: Actor, province: Province, nip: string): void {
  if (!judges.includes(actor.role) || actor.nip === null) return;
  const facts = factsKept.get(province) ?? conflictFactsOf(province);
  factsKept.set(province, facts);
  const conflict = conflictOf(facts, actor.nip, nip);
  if (conflict) throw refuse('permission', 'act.conflict', { kind: conflict.kind });
}
