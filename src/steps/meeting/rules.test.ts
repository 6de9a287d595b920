import { describe, expect, it } from 'vitest';
import { type Ballot, mayClose, quorumOf, resultOf, tallyOf, votersOf } from '#steps/meeting/rules.ts';

const members = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'];
const quorum = { numerator: 2, denominator: 3 };

describe('quorum of an item', () => {
  it('seven members need five; two recused leave five, who need four', () => {
    expect(quorumOf({ members, present: members, recused: [], quorum })).toMatchObject({
      eligible: 7,
      needed: 5,
      met: true,
    });
    expect(quorumOf({ members, present: members, recused: ['m1', 'm2'], quorum })).toMatchObject({
      eligible: 5,
      needed: 4,
      present: 5,
      met: true,
    });
  });

  it('with two recused and two away the vote cannot be closed, and it is said why', () => {
    const sitting = { members, present: ['m1', 'm2', 'm3', 'm4', 'm5'], recused: ['m1', 'm2'], quorum };
    const ballots: Ballot[] = ['m3', 'm4', 'm5'].map((voter) => ({ voter, choice: 'setuju' }));
    expect(mayClose(sitting, ballots)).toMatchObject({
      ok: false,
      missing: 0,
      quorum: { why: 'kurang_hadir', needed: 4, present: 3 },
    });
  });

  it('a team of fewer than three does not vote', () => {
    expect(quorumOf({ members, present: members, recused: members.slice(0, 5), quorum })).toMatchObject({
      met: false,
      why: 'tim_terlalu_kecil',
    });
  });

  it('the vote waits for the last member in the room', () => {
    const sitting = { members, present: members, recused: [], quorum };
    const ballots: Ballot[] = members.slice(1).map((voter) => ({ voter, choice: 'abstain' }));
    expect(mayClose(sitting, ballots)).toMatchObject({ ok: false, missing: 1 });
  });

  it('holds for every set of recusals and every attendance of seven members, as counted by hand', () => {
    for (let out = 0; out < 128; out++) {
      for (let room = 0; room < 128; room++) {
        let eligible = 0;
        let here = 0;
        for (let bit = 0; bit < 7; bit++) {
          if (((out >> bit) & 1) === 1) continue;
          eligible++;
          if (((room >> bit) & 1) === 1) here++;
        }
        const byHand = eligible >= 3 && here * 3 >= eligible * 2;
        const pick = (mask: number) => members.filter((_, bit) => ((mask >> bit) & 1) === 1);
        const sitting = { members, present: pick(room), recused: pick(out), quorum };
        expect(quorumOf(sitting).met).toBe(byHand);
        expect(votersOf(sitting)).toHaveLength(here);
      }
    }
  });
});

describe('the vote', () => {
  it('recommends by majority, refuses by majority, and defers on a tie; abstentions weigh nothing', () => {
    const vote = (yes: number, no: number, none: number) =>
      resultOf(
        tallyOf(
          [...Array(yes).fill('setuju'), ...Array(no).fill('tolak'), ...Array(none).fill('abstain')].map(
            (choice, index) => ({ voter: `v${index}`, choice }),
          ),
        ),
      );
    expect(vote(3, 2, 2)).toBe('direkomendasikan');
    expect(vote(2, 3, 2)).toBe('tidak_disetujui');
    expect(vote(2, 2, 3)).toBe('ditunda');
    expect(vote(0, 0, 7)).toBe('ditunda');
  });
});
