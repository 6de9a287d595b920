/** What a round waits for: the step, and who does it. Pure; the page draws it. */
import type { Role } from '#case/roles.ts';
import type { RoundStatus } from '#case/round.ts';
import type { Step } from '#ui/steps.ts';

export type NextStep = { step: Step; role: Role };

export const nextStepOf: Record<RoundStatus, NextStep | null> = {
  disiapkan: { step: 'kebutuhan', role: 'bkd' },
  kriteria_dibekukan: { step: 'evaluasi', role: 'bkd' },
  dinilai: { step: 'usulan', role: 'bkd' },
  diusulkan: { step: 'rapat', role: 'sekretariat_tpk' },
  sidang: { step: 'rapat', role: 'sekretariat_tpk' },
  diteruskan_PyB: { step: 'keputusan', role: 'gubernur' },
  diputuskan: { step: 'publikasi', role: 'bkd' },
  terbit: { step: 'hasil', role: 'biro_organisasi' },
  dievaluasi: null,
  dibatalkan: null,
};
