/** A small case of every kind through the commands themselves; `npm run prove kinds` asks the built ones about larger ones. */
import { expect, test } from 'vitest';
import { kindsOf } from '#test/provers/kind-cases.ts';
import { doorHere } from '#test/provers/kind-door.ts';
import { proveKind } from '#test/provers/kinds.ts';

test.each(kindsOf(100, 'small'))(
  'a round of the kind "$name" is solved, judged, explained and repaired as solving it again says',
  async ({ name, make }) => {
    const { faults } = await proveKind(name, make(), { seed: 'small', door: doorHere, brief: true });
    expect(faults).toEqual([]);
  },
  240_000,
);
