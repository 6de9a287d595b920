/** Statements after the decree: taking up duty (SPMT), inauguration (SPP) and holding the post (SPMJ). */
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';

/** The five fields by which such a paper names a person. */
export type Identity = { name: string; nip: Nip; rank: string; post: string; unit: string };

export type DutyStatement = {
  kind: 'SPMT' | 'SPP' | 'SPMJ';
  letterhead: readonly string[];
  emblem: string | null;
  number: string;
  place: string;
  date: Day;
  signer: Identity;
  subject: Identity;
  decree: { authority: string; number: string; date: Day; about: string };
  /** the post taken up, if it is not `subject.post` already */
  post: { post: string; unit: string };
  /** day of inauguration for SPP, first day of duty for SPMT and SPMJ */
  on: Day;
  copies: readonly string[];
};
