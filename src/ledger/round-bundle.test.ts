import { describe, expect, test } from 'vitest';
import {
  cosigned,
  headOf,
  key,
  leafOf,
  logOf,
  nobody,
  nodeIn,
  stranger,
  witness,
} from '#ledger/exported.test-data.ts';
import { bundleText, verifyRound } from '#ledger/round-bundle.ts';
import { inclusionRanges, proofOf } from '#ledger/tree.ts';

const SIZE = 700;
const log = logOf(Array.from({ length: SIZE }, (_, i) => leafOf(i)));
const note = headOf(log);

describe('a round bundle', () => {
  const entries = log.leaves
    .map((leaf, index) => ({ index, leaf, proof: proofOf(inclusionRanges(index, SIZE), nodeIn(log)) }))
    .filter(({ index }) => index % 3 === 0 && index < 40);
  const text = bundleText({ round: 'R2', key, checkpoint: cosigned(note), entries });
  const whole = Buffer.from(text);

  test('proves each of its entries, and does not claim to be complete', () => {
    expect(verifyRound(whole, 'r.json', nobody)).toMatchObject({
      ok: true,
      entries: 14,
      unchecked: ['key', 'witness', 'earlier-checkpoint', 'completeness'],
    });
    expect(verifyRound(whole, 'r.json', { keys: [key, witness], checkpoints: [] }).checked).toContain(
      'witness',
    );
    expect(verifyRound(whole, 'r.json', { keys: [stranger], checkpoints: [] }).first?.code).toBe('key.other');
  });

  test('with any one of its bytes changed is found out', () => {
    for (let at = 0; at < whole.length; at += 13) {
      const bad = Buffer.from(whole);
      bad[at] = (bad[at] as number) ^ (1 + (at % 127));
      const { ok, first } = verifyRound(bad, 'r.json', nobody);
      if (ok || first?.offset === null || first === null) throw new Error(`byte ${at} changed and not found`);
    }
  });

  test('that holds an entry of another round is found out', () => {
    const other = bundleText({ round: 'R1', key, checkpoint: note, entries });
    expect(verifyRound(Buffer.from(other), 'r.json', nobody).first).toMatchObject({
      code: 'round.other',
      entry: 0,
    });
    const none = bundleText({ round: 'R1', key, checkpoint: note, entries: [] });
    expect(verifyRound(Buffer.from(none), 'r.json', nobody).first?.code).toBe('round.form');
  });
});
