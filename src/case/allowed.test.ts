import { describe, expect, it } from 'vitest';
import { caseActsFor, caseVerdict, roundVerdict } from '#case/allowed.ts';
import { arrows, type CaseAct, type TransferStatus, transferStatuses } from '#case/arrows.ts';
import { roles } from '#case/roles.ts';

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
  SK_terbit: 'inaugurate inform readLetter ask answer object ruleObjection',
  pelantikan: 'recordDuty inform readLetter ask answer object ruleObjection',
  SPMT: 'close inform readLetter ask answer object ruleObjection',
  selesai: 'inform readLetter ask answer object ruleObjection',
  dibatalkan: '',
};

const sorted = (acts: readonly string[]): string[] => [...acts].sort();

describe('the procedure', () => {
  it.each(transferStatuses)('in state %s takes just the acts of the procedure', (status) => {
    expect(sorted(caseActsFor(status, roles))).toEqual(sorted(expected[status].split(' ').filter(Boolean)));
  });

  it('refuses every other act from every state to every role', () => {
    let refused = 0;
    for (const status of transferStatuses) {
      const legal = expected[status].split(' ');
      for (const act of Object.keys(arrows) as CaseAct[]) {
        if (legal.includes(act)) continue;
        for (const role of roles) {
          expect(caseVerdict(act, status, role)).not.toBe('allowed');
          refused++;
        }
      }
    }
    expect(refused).toBeGreaterThan(5000);
  });

  it('gives the decision to the governor alone, the ballot to the board alone, the objection to the person alone', () => {
    for (const role of roles) {
      expect(caseVerdict('approve', 'diteruskan', role)).toBe(role === 'gubernur' ? 'allowed' : 'forbidden');
      expect(caseVerdict('castBallot', 'sidang', role)).toBe(role === 'tpk' ? 'allowed' : 'forbidden');
      expect(caseVerdict('object', 'SK_terbit', role)).toBe(role === 'pegawai' ? 'allowed' : 'forbidden');
    }
  });

  it('no plan is proposed before the criteria are frozen and the people evaluated', () => {
    expect(roundVerdict('propose', 'disiapkan', 'bkd')).toBe('untimely');
    expect(roundVerdict('propose', 'kriteria_dibekukan', 'bkd')).toBe('untimely');
    expect(roundVerdict('propose', 'dinilai', 'bkd')).toBe('allowed');
    expect(roundVerdict('freeze', 'dinilai', 'bkd')).toBe('untimely');
  });
});
