/** The seats of every node with the bids that hold them: a heap a node, the lowest bid on top, all in four flat arrays. */
import type { Network } from '#optimise/network.ts';

/** The heap of node n lies at `first[n]` … `first[n + 1] − 1`; `size[n]` of its seats are taken. */
export type Seats = { first: Int32Array; size: Int32Array; bidder: Int32Array; bid: Float64Array };

/** No post needs more seats than there are people who want one; at the root there is always one more. */
export function seatsOf({ problem, wanted, high }: Network): Seats {
  const { root, posts } = problem;
  const first = new Int32Array(root + 2);
  for (let n = 0; n <= root; n++) {
    const most = n === root ? (wanted[n] as number) + 1 : n < posts ? Math.max(0, high[n] as number) : 0;
    first[n + 1] = (first[n] as number) + Math.min(most, (wanted[n] as number) + 1);
  }
  const total = first[root + 1] as number;
  return {
    first,
    size: new Int32Array(root + 1),
    bidder: new Int32Array(total),
    bid: new Float64Array(total),
  };
}

/** Takes a free seat of node n. */
export function takeSeat({ first, size, bidder, bid }: Seats, n: number, who: number, offer: number): void {
  const base = first[n] as number;
  let x = (size[n] as number)++;
  while (x > 0) {
    const up = (x - 1) >> 1;
    if ((bid[base + up] as number) <= offer) break;
    bid[base + x] = bid[base + up] as number;
    bidder[base + x] = bidder[base + up] as number;
    x = up;
  }
  bid[base + x] = offer;
  bidder[base + x] = who;
}

/** Gives the seat of the lowest bid at node n to somebody else. */
export function outbid(seats: Seats, n: number, who: number, offer: number): void {
  const { first, size, bidder, bid } = seats;
  const base = first[n] as number;
  const count = size[n] as number;
  let x = 0;
  for (;;) {
    let down = 2 * x + 1;
    if (down >= count) break;
    if (down + 1 < count && (bid[base + down + 1] as number) < (bid[base + down] as number)) down++;
    if ((bid[base + down] as number) >= offer) break;
    bid[base + x] = bid[base + down] as number;
    bidder[base + x] = bidder[base + down] as number;
    x = down;
  }
  bid[base + x] = offer;
  bidder[base + x] = who;
}

/** Frees the seat of the lowest bid at node n and says who held it. */
export function giveUpLowest(seats: Seats, n: number): number {
  const { first, size, bidder, bid } = seats;
  const base = first[n] as number;
  const who = bidder[base] as number;
  const last = --(size[n] as number);
  if (last > 0) outbid(seats, n, bidder[base + last] as number, bid[base + last] as number);
  return who;
}
