/**
 * Quorum and vote of the performance appraisal team (TPK), item by item. The law leaves composition and quorum open
 * (PP 30/2019 art 1 only forms the team), so both are dated parameters of the round (domain.md §I.1, R23, R24).
 */
import { z } from 'zod';
import type { ItemResult, Quorum, Tally } from '#case/entry.ts';

/** With fewer than three members left a vote is neither secret nor a consideration of a team: the item waits. */
export const SMALLEST_TEAM = 3;

export type Choice = 'setuju' | 'tolak' | 'abstain';
export type Ballot = { voter: string; choice: Choice };
export type Sitting = {
  members: readonly string[];
  present: readonly string[];
  recused: readonly string[];
  quorum: Quorum;
};

export type QuorumState = {
  /** members less the recused: the base that quorum is counted on for this item */
  eligible: number;
  needed: number;
  /** eligible members who are in the room */
  present: number;
  met: boolean;
  why: 'terpenuhi' | 'kurang_hadir' | 'tim_terlalu_kecil';
};

/** A recused member is counted neither in the base nor in the room, whether present or not. */
export function quorumOf({ members, present, recused, quorum }: Sitting): QuorumState {
  const out = new Set(recused);
  const room = new Set(present);
  const voters = members.filter((member) => !out.has(member));
  const here = voters.filter((member) => room.has(member)).length;
  const needed = Math.ceil((voters.length * quorum.numerator) / quorum.denominator);
  const small = voters.length < SMALLEST_TEAM;
  const met = !small && here >= needed;
  return {
    eligible: voters.length,
    needed,
    present: here,
    met,
    why: small ? 'tim_terlalu_kecil' : met ? 'terpenuhi' : 'kurang_hadir',
  };
}

/** Who may still vote on the open item. */
export function votersOf({ members, present, recused }: Sitting): string[] {
  const out = new Set(recused);
  const room = new Set(present);
  return members.filter((member) => room.has(member) && !out.has(member));
}

export function tallyOf(ballots: readonly Ballot[]): Tally {
  const count = (choice: Choice): number => ballots.filter((ballot) => ballot.choice === choice).length;
  return { setuju: count('setuju'), tolak: count('tolak'), abstain: count('abstain') };
}

/** Whether the vote may be closed: quorum holds now, and every voter in the room has spoken (an abstention is speaking). */
export function mayClose(
  sitting: Sitting,
  ballots: readonly Ballot[],
): { ok: boolean; missing: number; quorum: QuorumState } {
  const quorum = quorumOf(sitting);
  const spoken = new Set(ballots.map((ballot) => ballot.voter));
  const missing = votersOf(sitting).filter((member) => !spoken.has(member)).length;
  return { ok: quorum.met && missing === 0, missing, quorum };
}

/** More for than against recommends; more against refuses; a tie defers: the team has not spoken. */
export function resultOf(tally: Tally): ItemResult {
  if (tally.setuju > tally.tolak) return 'direkomendasikan';
  return tally.tolak > tally.setuju ? 'tidak_disetujui' : 'ditunda';
}

export const CallSession = z.object({
  on: z.iso.date(),
  place: z.string().trim().min(3).max(120),
  members: z.array(z.string()).min(1),
  quorum: z
    .object({ numerator: z.number().int().min(1), denominator: z.number().int().min(1) })
    .default({ numerator: 2, denominator: 3 }),
});
export type CallSession = z.infer<typeof CallSession>;
