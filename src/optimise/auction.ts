/** A quick start for the flow: people bid for the posts they like best until only ties and price wars are left. */
import { fillSink, type Network, sit } from '#optimise/network.ts';
import { outbid, type Seats, takeSeat } from '#optimise/seats.ts';

/**
 * A bid is the price at which its bidder would be as happy elsewhere. A full post goes to its highest bids and its price is the
 * highest bid that got no seat, so no price ever passes the smallest one that clears the market (Demange, Gale, Sotomayor 1986).
 * Only posts right below the root take part; people whose best post lies in a staffing group wait for the search.
 */
export function auction(network: Network, seats: Seats, shouldStop: () => boolean): void {
  const { problem, start, row, price, sink, person } = network;
  const { root, parent } = problem;
  const n = person.length;
  const { first, size, bidder, bid } = seats;
  const place = new Int32Array(n).fill(-1);
  let left = 12 * n;
  for (let s = 0; s < n; s++) {
    if ((s & 4095) === 0 && shouldStop()) break;
    let i = s;
    while (left-- > 0) {
      // best and second best reduced value; a free seat wins among equals
      let best = -Infinity;
      let second = -Infinity;
      let at = -1;
      const end = start[i + 1] as number;
      for (let k = start[i] as number; k < end; k += 2) {
        const value = row[k + 1] as number;
        if (value < second || (value === second && second < best)) break;
        const to = row[k] as number;
        const reduced = value - (price[to] as number);
        if (reduced > best) {
          second = best;
          best = reduced;
          at = k;
        } else {
          if (reduced > second) second = reduced;
          if (reduced === best && (sink[to] as number) > (sink[row[at] as number] as number)) at = k;
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
        fillSink(network, to);
        place[i] = at;
        takeSeat(seats, to, i, offer);
        break;
      }
      const top = first[to] as number;
      const lowest = (size[to] as number) > 0 ? (bid[top] as number) : Infinity;
      if (offer > lowest) {
        const out = bidder[top] as number;
        place[i] = at;
        place[out] = -1;
        price[to] = lowest;
        outbid(seats, to, i, offer);
        i = out;
      } else {
        if (offer === price[to]) break;
        price[to] = offer;
      }
    }
  }
  for (let i = 0; i < n; i++) if ((place[i] as number) >= 0) sit(network, i, place[i] as number);
}
