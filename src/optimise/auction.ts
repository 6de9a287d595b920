/** A quick start for the flow: people bid for the posts they like best until only ties and price wars are left. */
import { type Network, sit } from '#optimise/network.ts';
import { outbid, type Seats, takeSeat } from '#optimise/seats.ts';

/**
 * A bid is the price at which its bidder would be as happy elsewhere. A full post goes to its highest bids and its price is the
 * highest bid that got no seat, so no price ever passes the smallest one that clears the market (Demange, Gale, Sotomayor 1986).
 * Only posts right below the root take part; people whose best post lies in a staffing group wait for the search.
 */
export function auction(network: Network, seats: Seats, shouldStop: () => boolean): void {
  const n = network.person.length;
  const place = new Int32Array(n).fill(-1);
  let left = 12 * n;
  for (let s = 0; s < n && left > 0; s++) {
    if ((s & 4095) === 0 && shouldStop()) break;
    left = bidInTurn(network, seats, place, s, left);
  }
  for (let i = 0; i < n; i++) if ((place[i] as number) >= 0) sit(network, i, place[i] as number);
}

/** Person i bids, and after them whoever lost a seat to a bid, until nobody does. Returns how many of the bids `left` are left. */
function bidInTurn(
  { problem, start, row, price, sink, flow, high }: Network,
  seats: Seats,
  place: Int32Array,
  i: number,
  left: number,
): number {
  const { root, parent } = problem;
  const { first, size, bidder, bid } = seats;
  while (left-- > 0) {
    // best and second best reduced value; a free seat wins among equals
    let best = -Infinity;
    let second = -Infinity;
    let at = -1;
    let seat = 0;
    const end = start[i + 1] as number;
    for (let k = start[i] as number; k < end; k += 2) {
      const value = row[k + 1] as number;
      const apart = second < best;
      if (value < second || (apart && value === second)) break;
      const to = row[k] as number;
      const reduced = value - (price[to] as number);
      const free = sink[to] as number;
      if (reduced > best) {
        second = best;
        best = reduced;
        at = k;
        seat = free;
      } else {
        if (reduced > second) second = reduced;
        if (free > seat && reduced === best) {
          at = k;
          seat = free;
        }
      }
    }
    if (second === -Infinity) break;
    const to = row[at] as number;
    if (to === root) {
      place[i] = at;
      break;
    }
    if (parent[to] !== root) break;
    const offer = (price[to] as number) + best - second;
    if (sink[to] === 1) {
      place[i] = at;
      takeSeat(seats, to, i, offer);
      flow[to] = (flow[to] as number) + 1;
      if ((flow[to] as number) >= (high[to] as number)) sink[to] = 0;
      break;
    }
    const top = first[to] as number;
    const lowest = (size[to] as number) > 0 ? (bid[top] as number) : Infinity;
    if (offer <= lowest) {
      price[to] = offer;
      break;
    }
    const out = bidder[top] as number;
    place[i] = at;
    place[out] = -1;
    price[to] = lowest;
    outbid(seats, to, i, offer);
    i = out;
  }
  return left;
}
