/** A believable province of any size to measure on, as placement-round/1. */
export type Person = {
  own: number;
  stay: number | null;
  unplaced: number | null;
  arcs: [post: number, value: number][];
};
export type Round = {
  capacity: number[];
  people: Person[];
  agency: number[];
  unit: number[];
  district: number[];
};

const NONE = -2147483648;

/** placement-round/1 as bytes. */
export function bytesOf({ capacity, people, agency, unit, district }: Round): Buffer {
  const arcs = people.reduce((sum, person) => sum + person.arcs.length, 0);
  const all = new Int32Array(4 + 4 * capacity.length + 4 * people.length + 1 + 2 * arcs);
  let o = 0;
  const put = (value: number) => {
    all[o++] = value;
  };
  for (const value of [0x504c4331, people.length, capacity.length, arcs]) put(value);
  capacity.forEach(put);
  for (const person of people) put(person.own);
  for (const person of people) put(person.stay ?? NONE);
  for (const person of people) put(person.unplaced ?? NONE);
  let start = 0;
  put(start);
  for (const person of people) {
    start += person.arcs.length;
    put(start);
  }
  for (const person of people) for (const [post] of person.arcs) put(post);
  for (const person of people) for (const [, value] of person.arcs) put(value);
  for (const list of [agency, unit, district]) list.forEach(put);
  return Buffer.from(all.buffer);
}

/** The generator of the published rounds (sfc32, whole numbers only), so that figures can be compared: same size and seed, same bytes. */
function published(seed: number) {
  let [a, b, c, d] = [0x9e3779b9 ^ seed, (0x243f6a88 + seed) | 0, 0xb7e15162, 1];
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  for (let i = 0; i < 16; i++) next();
  const below = (n: number): number =>
    n <= 65_536 ? Math.floor(((next() >>> 16) * n) / 65_536) : Number((BigInt(next()) * BigInt(n)) >> 32n);
  return { below, percent: (p: number): boolean => (next() >>> 16) * 100 < p * 65_536 };
}

/** Draws an index with these weights. */
function weighted(weights: number[]): (below: (n: number) => number) => number {
  let total = 0;
  const sums = weights.map((weight) => {
    total += weight;
    return total;
  });
  return (below) => {
    const drawn = below(total);
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

const FAMILIES = 12;
const GRADES = 6;
type Post = { seats: number; agency: number; unit: number; district: number; family: number; grade: number };

/**
 * A province: posts in agencies, districts, twelve job families and six grades; 8 % of the seats vacant, 1.5 % of the people without a
 * post, most movable people with 20 to 50 posts they qualify for, mostly of their family and near home; some must leave their post.
 */
export function province(size: number, seed = 1): Round {
  const { below, percent } = published(seed);
  const agencies = Math.max(4, Math.min(240, Math.floor(size / 250)));
  const districts = Math.max(5, Math.min(40, Math.floor(size / 1000)));
  const agencyOf = weighted(Array.from({ length: agencies }, (_, i) => 1 + Math.floor(10_000 / (i + 3))));
  const familyOf = weighted([24, 22, 12, 8, 7, 6, 5, 5, 4, 3, 2, 2]);
  const gradeOf = weighted([30, 28, 20, 12, 7, 3]);
  const posts: (Post & { urgent: number })[] = [];
  const seats: number[] = [];
  const wanted = Math.floor((size * 108) / 100);
  while (seats.length < wanted) {
    const agency = agencyOf(below);
    const family = percent(50) ? (agency * 7 + 3) % FAMILIES : familyOf(below);
    const grade = gradeOf(below);
    const drawn = below(100);
    const large = grade < 2 ? 10 : 3;
    const drawnSeats = drawn < 75 ? 1 : drawn < 100 - large ? 2 + below(3) : 5 + below(21);
    const count = Math.min(drawnSeats, wanted - seats.length);
    const unit = agency * 64 + below(1 + Math.min(63, Math.floor(size / agencies / 20)));
    const district = percent(60) ? agency % districts : below(districts);
    posts.push({ seats: count, agency, family, grade, unit, district, urgent: below(5) });
    for (let s = 0; s < count; s++) seats.push(posts.length - 1);
  }
  for (let i = seats.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [seats[i], seats[j]] = [seats[j] as number, seats[i] as number];
  }
  const alike = new Map<number, number[]>();
  const file = (key: number, p: number) => alike.get(key)?.push(p) ?? alike.set(key, [p]);
  posts.forEach(({ family, grade, district }, p) => {
    file(family * GRADES + grade, p);
    file(1000 + (family * GRADES + grade) * 64 + district, p);
  });
  const placed = size - Math.floor((size * 15) / 1000);
  const vacant = posts.map((post) => post.seats);
  for (let e = 0; e < placed; e++) (vacant[seats[e] as number] as number)--;
  const people = Array.from({ length: size }, (_, e): Person => {
    const own = e < placed ? (seats[e] as number) : -1;
    const like = posts[own >= 0 ? own : below(posts.length)] as Post;
    const home = own >= 0 && percent(55) ? like.district : below(districts);
    const years = own < 0 ? 3 : Math.min(below(8), below(14));
    const merit = below(20_001);
    const frozen = percent(3);
    const forced = own >= 0 && years > 5 && !frozen && percent(60);
    const value = (p: number): number => {
      const { district, grade, urgent } = posts[p] as Post & { urgent: number };
      const chance = below(8) * 3500;
      const near = district === home ? 22_000 : Math.max(0, 9000 - 600 * Math.abs(district - home));
      const need = (vacant[p] as number) > 0 ? urgent * 4000 : urgent * 500;
      const sum = (merit >> 1) + chance + near + need + (grade > like.grade ? 6000 : 0) + below(1000);
      return Math.max(0, Math.min(100_000, sum));
    };
    const stay = own < 0 || forced ? null : Math.min(100_000, value(own) + 9000);
    const person: Person = { own, stay, unplaced: own < 0 || forced ? -1_000_000 : null, arcs: [] };
    if (frozen || years < 2) return person;
    const count = 20 + below(31);
    const seen = new Set([own]);
    const list: number[] = [];
    const second = percent(2) ? below(FAMILIES) : like.family;
    for (let t = 0; t < count * 3 && list.length < count; t++) {
      const family = percent(30) ? second : like.family;
      const grade = percent(80) || like.grade === GRADES - 1 ? like.grade : like.grade + 1;
      const kind = family * GRADES + grade;
      const bucket = alike.get(percent(45) ? 1000 + kind * 64 + home : kind);
      if (bucket === undefined) continue;
      const p = bucket[below(bucket.length)] as number;
      if (!seen.has(p)) list.push(p);
      seen.add(p);
    }
    list.sort((x, y) => x - y);
    const pick = () => list[below(list.length)] as number;
    const wishes = list.length > 0 ? new Set([pick(), pick(), pick()]) : new Set<number>();
    person.arcs = list.map((p) => [p, Math.min(100_000, value(p) + (wishes.has(p) ? 12_000 : 0))]);
    return person;
  });
  return {
    capacity: posts.map((post) => post.seats),
    people,
    agency: posts.map((post) => post.agency),
    unit: posts.map((post) => post.unit),
    district: posts.map((post) => post.district),
  };
}
