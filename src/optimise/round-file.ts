/** Reads placement-round/1, the binary form of a large round with one objective (contracts: placement files). */
import { refuse } from '#ground/refusal.ts';
import { LARGEST } from '#optimise/case-file.ts';
import { NO_LIMIT, type Problem } from '#optimise/problem.ts';
import { treeOf } from '#optimise/tree.ts';

const MAGIC = 0x504c4331;
const NONE = -2147483648;

export function isRound(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true) === MAGIC;
}

/** Employees and posts are named by their index; the one objective is `value`. */
export function readRound(bytes: Uint8Array): Problem {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const all = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  const [, people = -1, posts = -1, arcs = -1] = all.subarray(0, 4);
  const length = 4 + 4 * posts + 4 * people + 1 + 2 * arcs;
  if (people < 0 || posts < 0 || arcs < 0 || bytes.length !== 4 * length)
    throw wrong(`${bytes.length} bytes, expected ${4 * length} from its head`);
  let o = 4;
  const take = (n: number): Int32Array => {
    o += n;
    return all.subarray(o - n, o);
  };
  const capacity = take(posts);
  const incumbent = take(people).slice();
  const stay = take(people);
  const unplaced = take(people);
  const arcStart = take(people + 1);
  const arcPost = take(arcs);
  const arcValue = take(arcs);
  for (let p = 0; p < posts; p++) if ((capacity[p] as number) < 0) throw wrong(`capacity[${p}] < 0`);
  if (arcStart[0] !== 0 || arcStart[people] !== arcs) throw wrong('arcStart does not span the arcs');
  const start = new Int32Array(people + 1);
  const node = new Int32Array(arcs + 2 * people);
  const values = new Int32Array(node.length);
  const seen = new Int32Array(posts).fill(-1);
  let largest = 0;
  let k = 0;
  const add = (to: number, value: number, where: string, e: number) => {
    const size = Math.abs(value);
    if (size > LARGEST) throw wrong(`${where}[${e}]: |value| > 10^9`);
    if (size > largest) largest = size;
    node[k] = to;
    values[k++] = value;
  };
  for (let e = 0; e < people; e++) {
    const own = incumbent[e] as number;
    if (own < -1 || own >= posts) throw wrong(`incumbent[${e}] is no post`);
    if (stay[e] !== NONE) {
      if (own < 0) throw wrong(`stay[${e}] without a post`);
      add(own, stay[e] as number, 'stay', e);
    }
    const to = arcStart[e + 1] as number;
    if (to < (arcStart[e] as number)) throw wrong(`arcStart[${e + 1}] falls`);
    for (let a = arcStart[e] as number; a < to; a++) {
      const post = arcPost[a] as number;
      if (post < 0 || post >= posts || post === own || seen[post] === e) throw wrong(`arcPost[${a}]`);
      seen[post] = e;
      add(post, arcValue[a] as number, 'arcValue', a);
    }
    if (unplaced[e] !== NONE) add(posts, unplaced[e] as number, 'unplaced', e);
    start[e + 1] = k;
  }
  if (largest * people >= 2 ** 53) throw refuse('input', 'case.sum', { path: 'arcValue', level: 'value' });
  const high = new Int32Array(posts + 1).fill(NO_LIMIT);
  for (let p = 0; p < posts; p++) high[p] = Math.min(capacity[p] as number, NO_LIMIT);
  return {
    people,
    posts,
    root: posts,
    employeeIds: Array.from({ length: people }, (_, e) => String(e)),
    postIds: Array.from({ length: posts }, (_, p) => p),
    groupIds: [],
    parent: treeOf(posts, []).parent,
    low: new Int32Array(posts + 1),
    high,
    incumbent,
    start,
    node: node.subarray(0, k),
    levels: [{ name: 'value', values: values.subarray(0, k) }],
    byLot: Int32Array.from({ length: people }, (_, e) => e),
    caps: [],
    kin: [],
    couples: [],
  };
}

const wrong = (why: string) => refuse('input', 'round.format', { why });
