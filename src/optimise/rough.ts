/** Rough prices for large and contested rounds: bids in ever smaller steps (Bertsekas' ε-scaling), each stage from the prices of the last. */
import type { Network } from '#optimise/network.ts';
import { giveUpLowest, outbid, type Seats, takeSeat } from '#optimise/seats.ts';

/** `ground` is the price of whatever nobody holds; `waiting` is the stack of people who still have to bid. */
type Stage = {
  network: Network;
  seats: Seats;
  step: number;
  ground: number;
  waiting: Int32Array;
  count: number;
  /** bids left before the stage is given up */
  patience: number;
  /** offered above the price by whoever has one option only */
  most: number;
};

/** Steps shrink to this part each time. */
const SHRINK = 16;
/** The ground rises by so many steps beyond what it must: fewer rises for a few more bids. */
const RISE = 4;
/**
 * How small a part of the widest value the first step is, and how many bids each person has in a stage. Fine steps suit a province, whose
 * wars for a seat are short; coarse ones are quicker where everybody wants the same.
 */
export type Steps = { parts: number; patience: number };
export const FINE: Steps = { parts: 10_000, patience: 30 };
export const COARSE: Steps = { parts: 50, patience: 60 };

/** Whether rough prices can be made: they know no groups. */
export const isFlat = ({ problem }: Network): boolean => problem.root === problem.posts;

/**
 * Leaves prices that are nearly right: no person can gain more than the last step, one unit, by going elsewhere. They start the exact
 * algorithm, which corrects the rest. False: patience or time ran out (a round without a plan would go on for ever), and the prices are
 * as if nothing had been done.
 */
export function roughPrices(
  network: Network,
  seats: Seats,
  { parts, patience }: Steps,
  shouldStop: () => boolean,
): boolean {
  const { price, person, row, start } = network;
  // whoever has no option at all makes every price vain
  for (let i = 0; i < person.length; i++) if (start[i] === start[i + 1]) return false;
  let widest = 1;
  for (let k = 1; k < row.length; k += 2) widest = Math.max(widest, Math.abs(row[k] as number));
  const stage: Stage = {
    network,
    seats,
    step: Math.max(1, Math.floor(widest / parts)),
    ground: 0,
    waiting: new Int32Array(person.length),
    count: 0,
    patience: 0,
    most: 2 * widest,
  };
  for (;;) {
    stage.patience = patience * person.length + 1000;
    if (!runStage(stage, shouldStop)) {
      price.fill(0);
      seats.size.fill(0);
      return false;
    }
    if (stage.step === 1) break;
    stage.step = Math.max(1, Math.floor(stage.step / SHRINK));
  }
  seats.size.fill(0);
  return true;
}

/** Everybody bids again at the prices left by the stage before. */
function runStage(stage: Stage, shouldStop: () => boolean): boolean {
  const { network, seats, waiting } = stage;
  const { price, person, problem } = network;
  seats.size.fill(0);
  for (let i = 0; i < person.length; i++) waiting[i] = person.length - 1 - i;
  stage.count = person.length;
  stage.ground = 0;
  do {
    bid(stage);
    if (stage.patience < 0 || shouldStop()) return false;
  } while (raiseGround(stage));
  for (let n = 0; n <= problem.root; n++) price[n] = Math.max(0, (price[n] as number) - stage.ground);
  return true;
}

/** Everyone who waits takes the best node at the price that leaves it as good as the second best, less one step. */
function bid(stage: Stage): void {
  const { network, seats, waiting, step, ground, most } = stage;
  const { row, start, price } = network;
  const { first, size, bidder, bid } = seats;
  while (stage.count > 0 && stage.patience >= 0) {
    let i = waiting[--stage.count] as number;
    while (--stage.patience >= 0) {
      let best = -Infinity;
      let second = -Infinity;
      let at = -1;
      const end = start[i + 1] as number;
      for (let k = start[i] as number; k < end; k += 2) {
        const value = row[k + 1] as number;
        // no price is below the ground
        if (value - ground <= second) break;
        const reduced = value - (price[row[k] as number] as number);
        if (reduced > best) {
          second = best;
          best = reduced;
          at = k;
        } else if (reduced > second) second = reduced;
      }
      const n = row[at] as number;
      const now = price[n] as number;
      const offer = now + step + (second === -Infinity ? most : best - second);
      const base = first[n] as number;
      const seatCount = (first[n + 1] as number) - base;
      if ((size[n] as number) < seatCount) {
        takeSeat(seats, n, i, offer);
        if (size[n] === seatCount && (bid[base] as number) > now) price[n] = bid[base] as number;
        break;
      }
      if (seatCount === 0) {
        price[n] = now + most;
        continue;
      }
      const out = bidder[base] as number;
      outbid(seats, n, i, offer);
      price[n] = bid[base] as number;
      i = out;
    }
  }
}

/**
 * A seat that stayed empty above the ground costs more than anybody pays, so the price of all the others is too low: the ground rises to
 * the cheapest of the dearer ones, and whoever bid less than the ground has to bid again. False: no such seat.
 */
function raiseGround(stage: Stage): boolean {
  const { network, seats, waiting, step, ground } = stage;
  const { price, problem } = network;
  const { first, size, bid } = seats;
  let empty = false;
  let cheapest = Infinity;
  for (let n = 0; n <= problem.root; n++) {
    const now = price[n] as number;
    if (now <= ground) continue;
    if ((size[n] as number) < (first[n + 1] as number) - (first[n] as number)) empty = true;
    if (now < cheapest) cheapest = now;
  }
  if (!empty) return false;
  const raised = cheapest + RISE * step;
  for (let n = 0; n <= problem.root; n++) {
    if ((price[n] as number) > raised) continue;
    const base = first[n] as number;
    while ((size[n] as number) > 0 && (bid[base] as number) < raised)
      waiting[stage.count++] = giveUpLowest(seats, n);
    if ((size[n] as number) < (first[n + 1] as number) - base) price[n] = raised;
  }
  stage.ground = raised;
  return true;
}
