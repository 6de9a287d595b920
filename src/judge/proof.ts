/** The judge's recount of a dual proof: what the stated prices leave as the most any plan can be worth, level by level. */
import { type Matter, moves, type Tie } from '#judge/read.ts';

type Bag = Record<string, unknown>;

/** The options still in play, and the number each priced row is held at. */
type Face = { alive: Uint8Array; held: Map<string, number> };

/** Everything but a couple's options into posts without the label they must share. */
export function wholeFace(m: Matter): Face {
  const alive = new Uint8Array(m.to.length).fill(1);
  for (const tie of m.couples)
    for (const e of [tie.a, tie.b])
      for (let k = m.start[e] as number; k < (m.start[e + 1] as number); k++)
        if ((m.to[k] as number) >= 0 && tie.label[m.to[k] as number] === undefined) alive[k] = 0;
  return { alive, held: new Map() };
}

/** The dual bound of a level at the stated prices; narrows the face to the options that are best at them. */
export function dualBound(m: Matter, values: Int32Array, level: Bag, face: Face): bigint | string {
  const scale = level.scale as number;
  if (!Number.isSafeInteger(scale) || scale < 1) return 'scale';
  let sum = 0n;
  let unsafe = false;
  /** checks one price and adds what it multiplies; a row priced before is held at the number it was priced for */
  const priced = (row: string, price: unknown, max: number, min: number, free: boolean): number | null => {
    if (price === undefined || price === 0) return 0;
    if (!Number.isSafeInteger(price)) {
      unsafe = true;
      return 0;
    }
    const value = price as number;
    const before = face.held.get(row);
    const number = before ?? (value > 0 ? max : min);
    if (before === undefined && ((value < 0 && !free) || number === Number.POSITIVE_INFINITY)) return null;
    face.held.set(row, number);
    sum += BigInt(value) * BigInt(number);
    return value;
  };
  const at = new Float64Array(m.posts.length);
  const size = new Float64Array(m.posts.length);
  const maps = ['post', 'group', 'cap', 'kin', 'couple'].map((key) => (level[key] ?? {}) as Bag);
  const [post, group, cap, kin, couple] = maps as [Bag, Bag, Bag, Record<string, Bag>, Record<string, Bag>];
  let named = 0;
  const take = (bag: Bag, id: string): unknown => {
    if (!Object.hasOwn(bag, id)) return undefined;
    named++;
    return bag[id];
  };
  for (let p = 0; p < at.length; p++) {
    const price = priced(`post ${p}`, take(post, String(m.posts[p])), m.capacity[p] as number, 0, false);
    if (price === null) return `post ${m.posts[p]}`;
    at[p] = price;
    size[p] = Math.abs(price);
  }
  for (const g of m.groups) {
    const price = priced(`group ${g.id}`, take(group, g.id), g.max, g.min, true);
    if (price === null) return `group ${g.id}`;
    if (price !== 0)
      for (const p of g.posts) {
        (at[p] as number) += price;
        (size[p] as number) += Math.abs(price);
      }
  }
  const toll = new Float64Array(m.people.length);
  const tollSize = new Float64Array(m.people.length);
  for (const c of m.caps) {
    const price = priced(`cap ${c.id}`, take(cap, c.id), c.max, 0, false);
    if (price === null) return `cap ${c.id}`;
    for (const e of price === 0 ? [] : c.people) {
      (toll[e] as number) += price;
      (tollSize[e] as number) += Math.abs(price);
    }
  }
  if (named !== Object.keys(post).length + Object.keys(group).length + Object.keys(cap).length)
    return 'unknown id';
  const extra = new Map<number, { tie: Tie; prices: Bag; sign: number }[]>();
  const charge = (e: number, tie: Tie, prices: Bag, sign: number) => {
    extra.set(e, [...(extra.get(e) ?? []), { tie, prices, sign }]);
  };
  for (const [i, prices] of Object.entries(kin)) {
    const tie = m.kin[Number(i)];
    if (tie === undefined) return `kin ${i}`;
    for (const [value, price] of Object.entries(prices))
      if (priced(`kin ${i} ${value}`, price, 1, 0, false) === null) return `kin ${i}`;
    charge(tie.a, tie, prices, -1);
    charge(tie.b, tie, prices, -1);
  }
  for (const [i, prices] of Object.entries(couple)) {
    const tie = m.couples[Number(i)];
    if (tie === undefined) return `couple ${i}`;
    if (Object.values(prices).some((price) => !Number.isSafeInteger(price))) unsafe = true;
    charge(tie.a, tie, prices, -1);
    charge(tie.b, tie, prices, 1);
  }
  if (unsafe) return 'unsafe';
  const reduced = new Float64Array(m.to.length);
  let part = 0;
  for (let e = 0; e < m.people.length; e++) {
    let best = Number.NEGATIVE_INFINITY;
    const rows = extra.get(e);
    for (let k = m.start[e] as number; k < (m.start[e + 1] as number); k++) {
      if (face.alive[k] === 0) continue;
      const p = m.to[k] as number;
      let value = scale * (values[k] as number);
      let total = Math.abs(value);
      if (p >= 0) {
        value -= at[p] as number;
        total += size[p] as number;
      }
      if (toll[e] !== 0 && moves(m, e, k)) value -= toll[e] as number;
      total += tollSize[e] as number;
      if (rows !== undefined && p >= 0)
        for (const { tie, prices, sign } of rows) {
          const label = tie.label[p];
          const price = label !== undefined && Object.hasOwn(prices, label) ? (prices[label] as number) : 0;
          value += sign * price;
          total += Math.abs(price);
        }
      if (total > 2 ** 52) return 'unsafe';
      reduced[k] = value;
      if (value > best) best = value;
    }
    if (best === Number.NEGATIVE_INFINITY) return `no option: ${m.people[e]}`;
    for (let k = m.start[e] as number; k < (m.start[e + 1] as number); k++)
      if (reduced[k] !== best) face.alive[k] = 0;
    part += best;
    if (Math.abs(part) > 2 ** 51) {
      sum += BigInt(part);
      part = 0;
    }
  }
  return sum + BigInt(part);
}
