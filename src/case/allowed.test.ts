import { describe, expect, it } from 'vitest';
import {
  caseActsFor,
  caseVerdict,
  type RoundAct,
  roundActs,
  roundActsFor,
  roundVerdict,
} from '#case/allowed.ts';
import { arrows, type CaseAct, type TransferStatus, transferStatuses } from '#case/arrows.ts';
import { roles } from '#case/roles.ts';
import { type RoundStatus, roundStatuses } from '#case/round.ts';

/** Written by hand from domain.md §P, not from the code: which acts each state takes, whoever asks. */
const expected: Record<TransferStatus, string> = {
  draf: 'consent storePlan submit cancel',
  diajukan: 'consent storePlan check depart cancel',
  verifikasi_berkas: 'consent storePlan askRepair appraise depart cancel',
  perbaikan: 'storePlan submit depart cancel',
  penilaian: 'consent storePlan callSession depart cancel inform readLetter ask answer',
  dijadwalkan_sidang: 'declareConflict hear openItem decideItem depart cancel inform readLetter ask answer',
  sidang: 'hear castBallot decideItem cancel inform readLetter ask answer',
  ditunda: 'callSession depart cancel inform readLetter ask answer',
  tidak_disetujui: '',
  direkomendasikan: 'forward sendBack depart cancel inform readLetter ask answer',
  diteruskan: 'approve reject depart cancel inform readLetter ask answer',
  dikembalikan: 'callSession depart cancel',
  ditolak: '',
  disetujui: 'depart recordImut cancel inform readLetter ask answer',
  imut_ditolak: 'recordImut cancel',
  imut_rekomendasi: 'issueDecree cancel inform readLetter ask answer',
  SK_terbit: 'inaugurate inform readLetter ask answer object withdrawObjection ruleObjection',
  pelantikan: 'recordDuty inform readLetter ask answer object withdrawObjection ruleObjection',
  SPMT: 'close inform readLetter ask answer object withdrawObjection ruleObjection',
  selesai: 'inform readLetter ask answer object withdrawObjection ruleObjection',
  dibatalkan: '',
};

/** Also by hand: who may do each act at all. */
const whoMay: Record<CaseAct, string> = {
  nominate: 'kepala_opd operator bkd pegawai',
  consent: 'kepala_opd',
  storePlan: 'bkd sistem',
  submit: 'operator kepala_opd bkd',
  check: 'bkd operator',
  askRepair: 'bkd',
  appraise: 'bkd',
  callSession: 'sekretariat_tpk',
  declareConflict: 'tpk sekretariat_tpk',
  hear: 'sekretariat_tpk',
  openItem: 'sekretariat_tpk',
  castBallot: 'tpk',
  decideItem: 'sekretariat_tpk',
  forward: 'sekda',
  sendBack: 'sekda',
  approve: 'gubernur',
  reject: 'gubernur',
  depart: 'gubernur',
  recordImut: 'bkd',
  issueDecree: 'gubernur',
  inaugurate: 'bkd',
  recordDuty: 'bkd kepala_opd operator',
  close: 'bkd',
  cancel: 'bkd',
  inform: 'bkd sistem',
  readLetter: 'pegawai',
  ask: 'pegawai',
  answer: 'bkd',
  object: 'pegawai',
  withdrawObjection: 'pegawai',
  ruleObjection: 'gubernur',
};
/** A case that is not there yet can only be opened: by a nomination, a plan, or a departure that needs one more to move. */
const opening = 'nominate storePlan depart';

const beforeMeeting = 'evaluate propose study explainFairness manageCases nominate';
const whileDeciding = 'study manageCases callSession openSession recordAttendance closeSession signMinutes';
/** The same for a round as a whole. */
const expectedRound: Record<RoundStatus | 'none', string> = {
  none: 'openRound',
  disiapkan: 'savePolicy freeze study nominate cancelRound',
  kriteria_dibekukan: 'evaluate study nominate cancelRound',
  dinilai: 'evaluate propose study nominate cancelRound',
  diusulkan: `${beforeMeeting} callSession openSession cancelRound`,
  sidang: `study explainFairness ${whileDeciding.replace('study ', '')} cancelRound`,
  diteruskan_PyB: whileDeciding,
  diputuskan: `${whileDeciding} publish`,
  terbit: 'manageCases assessOutcome',
  dievaluasi: 'assessOutcome',
  dibatalkan: '',
};
const whoMayInRound: Record<RoundAct, string> = {
  openRound: 'bkd',
  savePolicy: 'bkd',
  freeze: 'bkd',
  evaluate: 'bkd',
  propose: 'bkd',
  study: 'bkd tpk sekretariat_tpk',
  explainFairness: 'bkd',
  manageCases: 'bkd operator kepala_opd',
  nominate: 'kepala_opd operator bkd pegawai',
  callSession: 'sekretariat_tpk',
  openSession: 'sekretariat_tpk',
  recordAttendance: 'sekretariat_tpk',
  closeSession: 'sekretariat_tpk',
  signMinutes: 'tpk sekretariat_tpk',
  publish: 'bkd',
  assessOutcome: 'bkd biro_organisasi',
  cancelRound: 'bkd',
};

const listed = (text: string): string[] => text.split(' ').filter(Boolean);
const sorted = (acts: readonly string[]): string[] => [...acts].sort();

describe('the procedure', () => {
  it.each(transferStatuses)('in state %s a case takes just the acts of the procedure', (status) => {
    expect(sorted(caseActsFor(status, roles))).toEqual(sorted(listed(expected[status])));
  });

  it.each(roundStatuses)('in state %s a round takes just the acts of the procedure', (status) => {
    expect(sorted(roundActsFor(status, roles))).toEqual(sorted(listed(expectedRound[status])));
  });

  it('refuses every illegal act on a case, from every state, to every role, and allows every legal one', () => {
    let refused = 0;
    for (const status of [null, ...transferStatuses])
      for (const act of Object.keys(arrows) as CaseAct[])
        for (const role of roles) {
          const timely = listed(status === null ? opening : expected[status]).includes(act);
          const verdict = !listed(whoMay[act]).includes(role) ? 'forbidden' : timely ? 'allowed' : 'untimely';
          expect([status, act, role, caseVerdict(act, status, role)]).toEqual([status, act, role, verdict]);
          if (verdict !== 'allowed') refused++;
        }
    expect(refused).toBeGreaterThan(8000);
  });

  it('refuses every illegal act on a round, from every state, to every role, and allows every legal one', () => {
    let refused = 0;
    for (const status of [null, ...roundStatuses])
      for (const act of Object.keys(roundActs) as RoundAct[])
        for (const role of roles) {
          const timely = listed(expectedRound[status ?? 'none']).includes(act);
          const verdict = !listed(whoMayInRound[act]).includes(role)
            ? 'forbidden'
            : timely
              ? 'allowed'
              : 'untimely';
          expect([status, act, role, roundVerdict(act, status, role)]).toEqual([status, act, role, verdict]);
          if (verdict !== 'allowed') refused++;
        }
    expect(refused).toBeGreaterThan(2000);
  });

  it('gives the decision to the governor alone, the ballot to the board alone, the objection to the person alone', () => {
    for (const role of roles) {
      expect(caseVerdict('approve', 'diteruskan', role)).toBe(role === 'gubernur' ? 'allowed' : 'forbidden');
      expect(caseVerdict('castBallot', 'sidang', role)).toBe(role === 'tpk' ? 'allowed' : 'forbidden');
      expect(caseVerdict('object', 'SK_terbit', role)).toBe(role === 'pegawai' ? 'allowed' : 'forbidden');
    }
  });
});
