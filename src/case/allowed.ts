/** What may be done now and by whom: state → acts. Conflicts, scopes and the content of rules come on top (people/permission.ts). */
import { arrows, type CaseAct, type TransferStatus } from '#case/arrows.ts';
import type { Role } from '#case/roles.ts';
import type { RoundStatus } from '#case/round.ts';

export type RoundActRule = { from: readonly (RoundStatus | null)[]; roles: readonly Role[] };

/** Acts on a round as a whole. `storePlan` may be repeated until the meeting opens: each run is an entry. */
export const roundActs = {
  openRound: { from: [null], roles: ['bkd'] },
  savePolicy: { from: ['disiapkan'], roles: ['bkd'] },
  freeze: { from: ['disiapkan'], roles: ['bkd'] },
  evaluate: { from: ['kriteria_dibekukan', 'dinilai', 'diusulkan'], roles: ['bkd'] },
  propose: { from: ['dinilai', 'diusulkan'], roles: ['bkd'] },
  /** Robustness tests and scenarios change nothing; each is an entry all the same, so that the board sees how many were run. */
  study: {
    from: [
      'disiapkan',
      'kriteria_dibekukan',
      'dinilai',
      'diusulkan',
      'sidang',
      'diteruskan_PyB',
      'diputuskan',
    ],
    roles: ['bkd', 'tpk', 'sekretariat_tpk'],
  },
  explainFairness: { from: ['diusulkan', 'sidang'], roles: ['bkd'] },
  manageCases: {
    from: ['diusulkan', 'sidang', 'diteruskan_PyB', 'diputuskan', 'terbit'],
    roles: ['bkd', 'operator', 'kepala_opd'],
  },
  nominate: {
    from: ['disiapkan', 'kriteria_dibekukan', 'dinilai', 'diusulkan'],
    roles: ['kepala_opd', 'operator', 'bkd', 'pegawai'],
  },
  callSession: { from: ['diusulkan', 'sidang', 'diteruskan_PyB', 'diputuskan'], roles: ['sekretariat_tpk'] },
  openSession: { from: ['diusulkan', 'sidang', 'diteruskan_PyB', 'diputuskan'], roles: ['sekretariat_tpk'] },
  recordAttendance: { from: ['sidang', 'diteruskan_PyB', 'diputuskan'], roles: ['sekretariat_tpk'] },
  closeSession: { from: ['sidang', 'diteruskan_PyB', 'diputuskan'], roles: ['sekretariat_tpk'] },
  signMinutes: { from: ['sidang', 'diteruskan_PyB', 'diputuskan'], roles: ['tpk', 'sekretariat_tpk'] },
  publish: { from: ['diputuskan'], roles: ['bkd'] },
  assessOutcome: { from: ['terbit', 'dievaluasi'], roles: ['bkd', 'biro_organisasi'] },
  cancelRound: {
    from: ['disiapkan', 'kriteria_dibekukan', 'dinilai', 'diusulkan', 'sidang'],
    roles: ['bkd'],
  },
} as const satisfies Record<string, RoundActRule>;

export type RoundAct = keyof typeof roundActs;

export type Verdict = 'allowed' | 'forbidden' | 'untimely';

/** Whether a case in this state (null: not there yet) takes this act from this role. The role is judged first. */
export function caseVerdict(act: CaseAct, status: TransferStatus | null, role: Role): Verdict {
  const arrow: { from: readonly (TransferStatus | null)[]; roles: readonly Role[] } = arrows[act];
  if (!arrow.roles.includes(role)) return 'forbidden';
  return arrow.from.includes(status) ? 'allowed' : 'untimely';
}

/** Whether a round in this state (null: not there yet) takes this act from this role. */
export function roundVerdict(act: RoundAct, status: RoundStatus | null, role: Role): Verdict {
  const rule: RoundActRule = roundActs[act];
  if (!rule.roles.includes(role)) return 'forbidden';
  return rule.from.includes(status) ? 'allowed' : 'untimely';
}

/** All acts that somebody in these roles could do on a case now, in the order of the procedure. */
export function caseActsFor(status: TransferStatus, held: readonly Role[]): CaseAct[] {
  return (Object.keys(arrows) as CaseAct[]).filter((act) =>
    held.some((role) => caseVerdict(act, status, role) === 'allowed'),
  );
}

/** All acts that somebody in these roles could do on a round now. */
export function roundActsFor(status: RoundStatus, held: readonly Role[]): RoundAct[] {
  return (Object.keys(roundActs) as RoundAct[]).filter((act) =>
    held.some((role) => roundVerdict(act, status, role) === 'allowed'),
  );
}
