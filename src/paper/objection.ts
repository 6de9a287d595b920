/** The papers of an objection: the receipt that starts the clock and the ruling that ends it (PP 79/2021). */
import type { Day, Deadline } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import type { Signatory, SignatureKind, Trace } from '#paper/decree.ts';

export type Party = { name: string; nip: Nip; post: string; unit: string };

type Head = {
  letterhead: readonly string[];
  emblem: string | null;
  number: string;
  place: string;
  date: Day;
  party: Party;
  decree: { number: string; date: Day };
  signatory: Signatory;
};

export type Receipt = Head & {
  /** instant of filing, ISO */
  filedAt: string;
  /** day the person received the decree, and the last day to object */
  decreeReceived: Day;
  fileBy: Deadline;
  inTime: boolean;
  subject: string;
  attachments: readonly { name: string; sha256: string }[];
  /** the day by which the PPK decides */
  decideBy: Deadline;
  contact: string;
};

export type RulingOutcome =
  | 'dikuatkan'
  | 'diringankan'
  | 'diperberat'
  | 'diubah'
  | 'dibatalkan'
  | 'tidak_dapat_diterima';

export type Ruling = Head & {
  receipt: { number: string; date: Day };
  outcome: RulingOutcome;
  /** what was looked at, as sentences */
  considered: readonly string[];
  /** answer to each reason given: the reason in short, and the answer */
  answers: readonly { reason: string; answer: string }[];
  /** what follows from it */
  decides: readonly string[];
  /** the way that stays open, as a sentence (PTUN) */
  next: string;
};

export type PaperIssue = { trace: Trace | null; signature: SignatureKind };
