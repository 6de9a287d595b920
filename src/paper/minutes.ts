/**
 * The session of the appraisal team (TPK) on paper: official record, notes and attendance (PP 30/2019 Pasal 1, PP 11/2017
 * Pasal 191), drawn from the events of the session and nothing else.
 */
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import type { Signatory, SignatureKind, Trace } from '#paper/decree.ts';

export type Attendee = {
  name: string;
  office: string;
  role: 'ketua' | 'sekretaris' | 'anggota' | 'didengar';
  presence: 'hadir' | 'daring' | 'tidak_hadir';
  /** moment of the member's own electronic agreement with this record, ISO; null = not given */
  agreedAt: string | null;
};

export type Ballots = { for: number; against: number; abstain: number };

/** One item of the agenda: one person and one post. */
export type MinutesItem = {
  name: string;
  nip: Nip;
  from: string;
  to: string;
  outcome: 'direkomendasikan' | 'tidak_disetujui' | 'ditunda';
  /** quorum of this item without the recused members */
  quorum: { present: number; needed: number };
  ballots: Ballots | null;
  recused: readonly { name: string; why: string }[];
  /** heads of agencies heard without a vote */
  heard: readonly { name: string; said: string }[];
  reason: string;
  /** the item departs from the computed order: what was chosen instead, and its cost */
  departure: { reason: string; cost: string } | null;
};

export type Minutes = {
  letterhead: readonly string[];
  emblem: string | null;
  number: string;
  title: string;
  place: string;
  date: Day;
  openedAt: string;
  closedAt: string;
  /** what the session stood on: freeze hash, plan, regulations */
  basis: readonly string[];
  attendance: readonly Attendee[];
  quorum: { members: number; present: number; needed: number };
  items: readonly MinutesItem[];
  /** the notes, from events: who spoke or what happened, and when (ISO) */
  notes: readonly { at: string; what: string }[];
  chair: Signatory;
  secretary: Signatory;
};

/** What is added when the record is made. */
export type MinutesIssue = { trace: Trace | null; signature: SignatureKind; checkpoint: string | null };
