/** One objective solved exactly: bids, a shortest path for everyone left over, then seats nobody pays for and the minimums. */
import { auction } from '#optimise/auction.ts';
import { augment, searchFor } from '#optimise/augment.ts';
import { fillMinimums, lowerEmptySeats } from '#optimise/minimums.ts';
import { getUp, type Network } from '#optimise/network.ts';
import type { Outcome, Progress } from '#optimise/outcome.ts';
import { COARSE, FINE, isFlat, roughPrices } from '#optimise/rough.ts';
import { type Seats, seatsOf } from '#optimise/seats.ts';

/** Options above which a round is large: there rough prices pay early, and fine steps do. */
const LARGE = 500_000;
/** Settled nodes per person after which rough prices are made. */
const CONTESTED = { large: 1, small: 20 };

/** Fills the network. Afterwards every node's price and every person's place are optimal for each other. */
export function assign(network: Network, progress: Progress): Outcome {
  const { high, problem, row } = network;
  for (let n = 0; n < problem.root; n++) if ((high[n] as number) < 0) return { kind: 'overfull' };
  const seats = seatsOf(network);
  const large = row.length > 2 * LARGE;
  const most = large ? CONTESTED.large : CONTESTED.small;
  const outcome = place(network, seats, progress, isFlat(network) ? most : null);
  if (outcome === 'contested') return assignContested(network, seats, progress, large);
  return outcome.kind === 'placed' ? fillMinimums(network, progress.shouldStop) : outcome;
}

/** Starts again from rough prices; what they got wrong is put right, so that the answer is just as exact. */
export function assignContested(network: Network, seats: Seats, progress: Progress, large: boolean): Outcome {
  const { shouldStop } = progress;
  getUp(network);
  network.price.fill(0);
  seats.size.fill(0);
  const rough =
    (large && roughPrices(network, seats, FINE, shouldStop)) ||
    roughPrices(network, seats, COARSE, shouldStop);
  const outcome = place(network, seats, progress, null);
  if (outcome === 'contested' || outcome.kind !== 'placed') return outcome as Outcome;
  if (rough) lowerEmptySeats(network);
  return fillMinimums(network, shouldStop);
}

/** Places everybody: whoever can by bids, the others one by one, unless that takes more than `most` settled nodes per person. */
function place(
  network: Network,
  seats: Seats,
  { shouldStop, onProgress }: Progress,
  most: number | null,
): Outcome | 'contested' {
  const { person } = network;
  auction(network, seats, shouldStop);
  let waiting = leftOver(network);
  const search = searchFor(network);
  let work = 0;
  let sorted = false;
  for (let w = 0; w < waiting.length; w++) {
    if (shouldStop()) return { kind: 'stopped', unplaced: waiting.length - w };
    if (most !== null && work > most * person.length + 10_000) return 'contested';
    if (!sorted && work > CONTESTED.small * person.length + 10_000) {
      // whoever has most to gain comes first, so that fewer are seated only to be moved again
      waiting = withMostFirst(network, waiting.subarray(w));
      w = 0;
      sorted = true;
    }
    const i = waiting[w] as number;
    const placed = augment(network, search, i);
    work += search.settledCount;
    if (!placed) return { kind: 'stuck', stuck: i, search };
    if ((w & 1023) === 0) onProgress?.(person.length - waiting.length + w + 1, person.length);
  }
  return { kind: 'placed' };
}

function leftOver({ at }: Network): Int32Array<ArrayBuffer> {
  const waiting = new Int32Array(at.length);
  let count = 0;
  for (let i = 0; i < at.length; i++) if ((at[i] as number) < 0) waiting[count++] = i;
  return waiting.subarray(0, count);
}

function withMostFirst({ row, start }: Network, waiting: Int32Array): Int32Array<ArrayBuffer> {
  const most = (i: number): number => row[(start[i] as number) + 1] ?? 0;
  return Int32Array.from(waiting).sort((a, b) => most(b) - most(a) || a - b);
}
