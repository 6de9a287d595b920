/** One objective solved exactly: quick bids, a shortest path for everyone left over, then the minimums. */
import { auction } from '#optimise/auction.ts';
import { augment, type Search, searchFor } from '#optimise/augment.ts';
import { fillMinimums } from '#optimise/minimums.ts';
import type { Network } from '#optimise/network.ts';

export type Outcome =
  | { kind: 'placed' }
  /** person `stuck` (of the network) finds no way; `search.settled` is the region that is too full */
  | { kind: 'stuck'; stuck: number; search: Search }
  /** more set people than seats: no flow can begin */
  | { kind: 'overfull' }
  /** nobody can be brought to `node`, whose minimum is not met; `region` is every node from which somebody could have come */
  | { kind: 'short'; node: number; region: number[] }
  | { kind: 'stopped'; unplaced: number };

export type Progress = {
  shouldStop: () => boolean;
  onProgress?: ((placed: number, of: number) => void) | undefined;
};

/** Fills the network. Afterwards every node's price and every person's place are optimal for each other. */
export function assign(network: Network, { shouldStop, onProgress }: Progress): Outcome {
  const { high, problem, person, at } = network;
  for (let n = 0; n < problem.root; n++) if ((high[n] as number) < 0) return { kind: 'overfull' };
  auction(network, shouldStop);
  const waiting: number[] = [];
  for (let i = 0; i < person.length; i++) if ((at[i] as number) < 0) waiting.push(i);
  const search = searchFor(network);
  let work = 0;
  for (let w = 0; w < waiting.length; w++) {
    if (shouldStop()) return { kind: 'stopped', unplaced: waiting.length - w };
    if (work > CONTESTED * person.length) {
      // a contested round: whoever has most to gain comes first, so that fewer are seated only to be moved again
      const rest = waiting.splice(w).sort((a, b) => mostOf(network, b) - mostOf(network, a) || a - b);
      for (const i of rest) waiting.push(i);
      work = -Infinity;
    }
    const i = waiting[w] as number;
    const placed = augment(network, search, i);
    work += search.settledCount;
    if (!placed) return { kind: 'stuck', stuck: i, search };
    if ((w & 1023) === 0) onProgress?.(person.length - waiting.length + w + 1, person.length);
  }
  return fillMinimums(network, shouldStop);
}

/** Settled nodes per person above which a round counts as contested; provinces stay far below it. */
const CONTESTED = 100;

const mostOf = ({ row, start }: Network, i: number): number => row[(start[i] as number) + 1] ?? 0;
