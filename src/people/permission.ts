/**
 * Who may do what, as sentences: the procedure (case/allowed) says which role and when, here is added whose case it is,
 * which agency, and that nobody acts where a conflict of interest stands (PermenPANRB 17/2024). The only one that acts call.
 */

import type { RoundAct } from '#case/allowed.ts';
import { caseVerdict, roundActs, roundVerdict } from '#case/allowed.ts';
import { arrows, type CaseAct, type TransferStatus } from '#case/arrows.ts';
import type { Grant, Role } from '#case/roles.ts';
import type { RoundStatus } from '#case/round.ts';
import type { Nip } from '#ground/nip.ts';
import { type Refusal, refuse } from '#ground/refusal.ts';
import type { Conflict } from '#people/conflict.ts';
import type { Actor, Office } from '#record/office.ts';

/** Acts on facts and accounts, about no case. */
export const houseActs = {
  importFacts: ['bkd', 'operator', 'biro_organisasi', 'asesor', 'inspektorat', 'sistem'],
  undoImport: ['bkd', 'operator', 'biro_organisasi', 'asesor', 'inspektorat', 'sistem'],
  correctFact: ['bkd', 'operator'],
  speakOfOwnFacts: ['pegawai'],
  remindDebts: ['bkd'],
  keepAccounts: ['admin', 'sistem'],
  proposeLaw: ['bkd'],
  decideLaw: ['biro_hukum'],
  keepReferences: ['bkd'],
  answerSurvey: ['sistem'],
  askClearance: ['bkd', 'sekretariat_tpk'],
  answerClearance: ['inspektorat'],
  signStatement: ['bkd'],
  decreeSuccession: ['gubernur'],
  scheduleAssessment: ['asesor', 'bkd'],
  scoreAssessment: ['asesor'],
  openFeedback: ['asesor', 'bkd'],
  giveFeedback: ['pegawai'],
  closeFeedback: ['asesor', 'bkd'],
  submitNeeds: ['bkd', 'biro_organisasi'],
} as const satisfies Record<string, readonly Role[]>;
export type HouseAct = keyof typeof houseActs;

export type Act = CaseAct | RoundAct | HouseAct;

/** What an act is done to, as far as permission asks. Leave out what does not apply. */
export type Subject = {
  round?: RoundStatus | null;
  /** status of the case; null: not there yet */
  status?: TransferStatus | null;
  /** whom the case is about */
  nip?: Nip | null;
  /** units that are touched, each with all units above it: a grant for one of them is enough */
  units?: readonly string[];
  conflict?: Conflict | null;
};

/** Roles that act for their agency only. */
const agencyRoles: readonly Role[] = ['operator', 'kepala_opd'];

/** Acts of a judge on a person: a conflict keeps out. Clerks may still pass papers on. */
const judgingActs: readonly Act[] = [
  'castBallot',
  'forward',
  'sendBack',
  'approve',
  'reject',
  'depart',
  'ruleObjection',
  'appraise',
  'nominate',
  'consent',
  'answerClearance',
  'signStatement',
  'scoreAssessment',
];

/** Acts of a judge that belong to the superior: these say what the agency wants and decide nothing. */
const superiorActs: readonly Act[] = ['consent', 'nominate'];

const isOwn = (actor: Actor, subject: Subject): boolean => actor.nip !== null && actor.nip === subject.nip;

function inScope(grant: Grant, subject: Subject): boolean {
  return grant.unit === null || subject.units === undefined || subject.units.includes(grant.unit);
}

function timely(act: Act, role: Role, subject: Subject): Refusal | null {
  if (act in houseActs) {
    const allowed: readonly Role[] = houseActs[act as HouseAct];
    return allowed.includes(role) ? null : refuse('permission', 'act.forbidden', { act, role });
  }
  const asCase = subject.status !== undefined && act in arrows;
  const verdict = asCase
    ? caseVerdict(act as CaseAct, subject.status ?? null, role)
    : act in roundActs
      ? roundVerdict(act as RoundAct, subject.round ?? null, role)
      : caseVerdict(act as CaseAct, subject.status ?? null, role);
  if (verdict === 'allowed') return null;
  if (verdict === 'forbidden') return refuse('permission', 'act.forbidden', { act, role });
  return refuse('rule', 'act.untimely', { act, status: (asCase ? subject.status : subject.round) ?? '—' });
}

function whyNot(actor: Actor, grant: Grant, act: Act, subject: Subject): Refusal | null {
  const late = timely(act, grant.role, subject);
  if (late) return late;
  // An employee speaks in the own case, and in no other.
  if (grant.role === 'pegawai' && !isOwn(actor, subject)) return refuse('permission', 'act.notYours', {});
  // An operator and a head of agency act for their own agency.
  if (agencyRoles.includes(grant.role) && !inScope(grant, subject))
    return refuse('permission', 'act.otherAgency', {});
  // Nobody judges oneself, one's family, one's superior or one's own staff.
  if (judgingActs.includes(act) && !(act === 'nominate' && grant.role === 'pegawai')) {
    if (isOwn(actor, subject)) return refuse('permission', 'act.conflict', { kind: 'diri' });
    // The head of an agency is heard about the own staff, and proposes them, because of being their superior.
    const asSuperior = subject.conflict?.kind === 'atasan' && superiorActs.includes(act);
    if (subject.conflict && !asSuperior)
      return refuse('permission', 'act.conflict', { kind: subject.conflict.kind });
  }
  return null;
}

/** The role in which this person may do the act now, or why not: the refusal of the grant that came nearest. */
export function may(actor: Actor, act: Act, subject: Subject): { role: Role } | { refusal: Refusal } {
  let nearest: Refusal | null = null;
  for (const grant of actor.roles) {
    const refusal = whyNot(actor, grant, act, subject);
    if (refusal === null) return { role: grant.role };
    if (nearest === null || (nearest.code === 'act.forbidden' && refusal.code !== 'act.forbidden'))
      nearest = refusal;
  }
  return { refusal: nearest ?? refuse('permission', 'act.forbidden', { act, role: actor.role }) };
}

/** The office with the actor in the right role for this act; throws the refusal otherwise. Every act begins with it. */
export function seat(office: Office, act: Act, subject: Subject): Office {
  const answer = may(office.actor, act, subject);
  if ('refusal' in answer) throw answer.refusal;
  return { ...office, actor: { ...office.actor, role: answer.role } };
}

/** Pages ask before they draw a button; acts ask again. */
export function can(actor: Actor | null, act: Act, subject: Subject): boolean {
  return actor !== null && 'role' in may(actor, act, subject);
}
