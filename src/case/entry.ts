/**
 * Everything that can happen: one union of entries. An entry is about a round, some cases, or neither; its `public` part
 * stands in the log as it is, its `personal` part only as a salted commitment per subject (a case id, or `_`), so that a
 * person can be erased and every proof stays valid (design.md §2, "Privacy in the log").
 */

import type { Role } from '#case/roles.ts';
import type { Day } from '#ground/day.ts';

export type About = { round: string | null; cases: readonly string[] };

/** Who moves from where to where, as the personal part of entries that open or change a case. */
export type Move = { nip: string; from: string | null; to: string };

type Body<K extends string, Public, Personal = never> = {
  kind: K;
  about: About;
  public: Public;
  personal: [Personal] extends [never] ? Record<string, never> : Record<string, Personal>;
};

export type Quorum = { numerator: number; denominator: number };
export type Timetable = readonly { step: string; from: Day; to: Day }[];
export type Tally = { setuju: number; tolak: number; abstain: number };
export type ItemResult = 'direkomendasikan' | 'tidak_disetujui' | 'ditunda';
export type ObjectionOutcome = 'diterima' | 'ditolak' | 'tidak_dapat_diterima';
/** What a departure of the PPK does to each case it touches. */
export type DepartureEffect = 'ditetapkan' | 'tergeser' | 'batal_pindah' | 'penggerak_baru';

export type RoundEntry =
  | Body<'round_opened', { title: string; asOf: Day; tmt: Day; timetable: Timetable }>
  | Body<'policy_saved', { hash: string }>
  | Body<
      'criteria_frozen',
      {
        hash: string;
        policyHash: string;
        postsHash: string;
        needsHash: string;
        vacanciesHash: string;
        posts: number;
        vacancies: number;
        lawHash: string;
      }
    >
  | Body<
      'evaluated',
      { hash: string; seed: string; people: number; movable: number; pairs: number; lawHash: string }
    >
  | Body<
      'plan_stored',
      {
        plan: string;
        caseHash: string;
        planHash: string;
        status: string;
        objectives: string[];
        objective: number[];
        bound: (number | null)[];
        moves: number;
        seed: string;
        reason: string;
      },
      Move
    >
  | Body<'robustness_asked', { study: string; plan: string; samples: number }>
  | Body<'scenario_run', { study: string; base: string; sets: string[]; hash: string }>
  | Body<
      'round_published',
      {
        hash: string;
        rowsRoot: string;
        decrees: number;
        moves: number;
        departures: number;
        departureCost: number[];
      }
    >
  | Body<'outcome_assessed', { hash: string; units: number; verdict: string }>
  | Body<'fairness_explained', { plan: string; findings: string[]; text: string }>
  | Body<'round_cancelled', { reason: string }>;

export type CaseEntry =
  | Body<'nominated', { by: 'kepala_opd' | 'bkd' | 'pegawai' }, Move & { reason: string }>
  | Body<'consented', { by: 'asal' | 'tujuan'; agrees: boolean }, { reason: string }>
  | Body<'submitted', Record<string, never>>
  | Body<'checked', Record<string, never>>
  | Body<'repair_asked', Record<string, never>, { reason: string }>
  | Body<'appraised', { lawHash: string }, { status: string; rulesHash: string }>
  | Body<'clearances_asked', { due: Day; bebas_temuan: number; D6: number; D9: number }>
  | Body<
      'clearance_answered',
      { request: string; paper: 'bebas_temuan' | 'D6' | 'D9' },
      { nip: string; clean: boolean; number: string; on: Day; validUntil: Day }
    >
  | Body<'cancelled', Record<string, never>, { reason: string }>;

export type MeetingEntry =
  | Body<'session_called', { session: string; on: Day; place: string; members: string[]; quorum: Quorum }>
  | Body<'session_opened', { session: string; present: string[] }>
  | Body<'attendance_recorded', { session: string; present: string[] }>
  | Body<'conflict_declared', { session: string; member: string; conflict: boolean }, { note: string }>
  | Body<'statement_heard', { session: string; side: 'asal' | 'tujuan' }, { text: string }>
  | Body<'item_opened', { session: string; present: string[]; recused: string[]; needed: number }>
  | Body<
      'ballot_cast',
      { session: string },
      { voter: string; choice: 'setuju' | 'tolak' | 'abstain'; reason: string }
    >
  | Body<
      'item_decided',
      { session: string; result: ItemResult; tally: Tally; eligible: number; recused: number },
      { reason: string }
    >
  | Body<'session_closed', { session: string; minutesSha256: string; items: number }>
  | Body<'minutes_signed', { session: string; member: string; minutesSha256: string }>;

export type DecisionEntry =
  | Body<'forwarded', { package: string }>
  | Body<'sent_back', Record<string, never>, { reason: string }>
  | Body<'approved', { package: string }>
  | Body<'rejected', Record<string, never>, { reason: string }>
  | Body<
      'departed',
      {
        objectives: string[];
        cost: number[];
        plan: string;
        package: string;
        effects: Record<string, DepartureEffect>;
      },
      Move | { reason: string }
    >
  | Body<'imut_recorded', { result: 'rekomendasi' | 'ditolak'; number: string; on: Day; proposedOn: Day }>
  | Body<
      'decree_issued',
      {
        number: string;
        series: string;
        year: number;
        on: Day;
        sha256: string;
        contentHash: string;
        code: string;
        effective: Day;
        test: boolean;
      }
    >
  | Body<'inaugurated', { on: Day; invitedOn: Day }>
  | Body<'duty_recorded', { on: Day }>
  | Body<'closed', Record<string, never>>;

export type VoiceEntry =
  | Body<'informed', { letterSha256: string }>
  | Body<'letter_read', Record<string, never>>
  | Body<'asked', Record<string, never>, { text: string }>
  | Body<'answered', { question: number }, { text: string }>
  | Body<'objected', { on: Day; receivedOn: Day; answerDue: Day; firm: boolean }, { reason: string }>
  | Body<'objection_withdrawn', { on: Day }, { reason: string }>
  | Body<
      'objection_ruled',
      { outcome: ObjectionOutcome; on: Day; remedy: 'tetap' | 'diubah' | 'dicabut' },
      { reason: string }
    >;

/** A text of the law from a day on: the file's name, and the hash of its text. */
export type LawChanged = { change: string; file: string; from: Day; sha256: string };

/** Facts, laws and accounts: about no round and no case. */
export type HouseEntry =
  | Body<
      'imported',
      { batch: string; source: string; fileSha256: string; rows: number; stored: number; refused: number }
    >
  | Body<'import_undone', { batch: string; rows: number }>
  | Body<'fact_corrected', { what: string }, { nip: string; before: string; after: string; evidence: string }>
  | Body<'law_change_submitted', LawChanged & { base: string | null; reason: string }>
  | Body<'law_change_decided', LawChanged & { outcome: 'disetujui' | 'ditolak'; reason: string }>
  | Body<'law_change_withdrawn', LawChanged & { reason: string }>
  | Body<'reference_changed', LawChanged & { base: string | null; rows: number; reason: string }>
  | Body<'fact_contested', { claim: string; what: string; due: string }, { nip: string; text: string }>
  | Body<
      'claim_answered',
      { claim: string; outcome: 'diperbaiki' | 'benar' | 'tidak_terbukti' },
      { nip: string; document: string; answer: string }
    >
  | Body<
      'correction_proposed',
      { claim: string; what: string; due: string },
      { nip: string; document: string; text: string }
    >
  | Body<'fact_verified', { what: string; row: string }, { nip: string; document: string }>
  | Body<'facts_confirmed', { year: number }, { nip: string; facts: number }>
  | Body<'debts_reminded', { agency: string; owed: number; people: number; told: number }>
  | Body<'survey_answered', { unit: string; on: Day }, { answers: number[] }>
  | Body<
      'needs_submitted',
      {
        submission: string;
        forYear: number;
        asOf: Day;
        final: boolean;
        number: string;
        sha256: string;
        posts: number;
        need: number;
        holders: number;
        shortage: number;
        surplus: number;
      }
    >
  | Body<
      'assessment_scheduled',
      { session: string; on: Day; method: string; people: number; sample: number },
      { nips: string[] }
    >
  | Body<
      'assessment_entered' | 'calibration_scored',
      { session: string; people: number; fileSha256: string | null },
      { nips: string[] }
    >
  | Body<'feedback_opened', { request: string; raters: number; least: number; due: Day }, { nip: string }>
  | Body<'feedback_given', { request: string }>
  | Body<'feedback_closed', { request: string; answers: number; scored: boolean }, { nip: string }>
  | Body<
      'succession_decreed',
      {
        decree: string;
        year: number;
        number: string;
        on: Day;
        hash: string;
        members: number;
        national: number;
        lawHash: string;
      },
      { members: { nip: string; box: number; national: boolean; post: string | null }[] }
    >
  | Body<'account_created', { account: string }, { nip: string | null; name: string }>
  | Body<'role_granted', { account: string; role: Role; unit: string | null }>
  | Body<'role_revoked', { account: string; role: Role; unit: string | null }>
  | Body<'account_disabled', { account: string }>;

export type Entry = RoundEntry | CaseEntry | MeetingEntry | DecisionEntry | VoiceEntry | HouseEntry;
export type EntryKind = Entry['kind'];
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;

/** An entry as it is read back from the log. An erased subject's personal part is null. */
export type Recorded<E extends Entry = Entry> = E extends Entry
  ? Omit<E, 'personal'> & {
      index: number;
      at: Date;
      actor: { account: string; role: Role };
      personal: { [subject: string]: E['personal'][string] | null };
    }
  : never;
