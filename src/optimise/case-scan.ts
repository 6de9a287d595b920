/**
 * Reads a case straight from its bytes into flat arrays, without building the people as objects: a large round is almost all people. What
 * is written in an unusual way, or is wrong, is left to the plain reading, which accepts it or says what is wrong where.
 */
import { checkHead, checkRules, checkSums, LARGEST } from '#optimise/case-file.ts';
import {
  CLOSE,
  CLOSE_LIST,
  COLON,
  type Cursor,
  cursorOn,
  type NameTable,
  nameTable,
  OPEN,
  OPEN_LIST,
  unusual,
} from '#optimise/json-cursor.ts';
import { assembled, type Frame, givenLevels, type People, type Problem, rootOf } from '#optimise/problem.ts';

/** The problem of a case file; null where the plain reading must decide. */
export function scanCase(bytes: Uint8Array): Problem | null {
  try {
    return scanned(bytes);
  } catch {
    // broken JSON, text that is no UTF-8, a refusal: the plain reading says it with its place
    return null;
  }
}

function scanned(bytes: Uint8Array): Problem {
  const { from, to } = peopleIn(bytes);
  const text = new TextDecoder('utf-8', { fatal: true });
  const head = text.decode(bytes.subarray(0, from));
  const tail = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(to));
  const frame = JSON.parse(`${head}[]${tail}`) as Frame & Record<string, unknown>;
  const { objectives, posts } = checkHead(frame);
  const { people, largest } = scanPeople(bytes, from, frame, posts);
  checkSums(objectives, largest, people.ids.length);
  checkRules(frame, posts, new Map(people.ids.map((id, e) => [id, e])));
  return assembled(frame, people);
}

/** Where the list of people begins and ends in the outermost object. */
function peopleIn(bytes: Uint8Array): { from: number; to: number } {
  const cursor = cursorOn(bytes, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
  let found: { from: number; to: number } | null = null;
  cursor.take(OPEN);
  do {
    cursor.open();
    const name = cursor.plain();
    cursor.take(COLON);
    cursor.blank();
    const from = cursor.at();
    cursor.skip();
    if (name !== 'employees') continue;
    if (found !== null || bytes[from] !== OPEN_LIST) throw unusual();
    found = { from, to: cursor.at() };
  } while (cursor.more(CLOSE));
  if (found === null) throw unusual();
  return found;
}

/** Options of one person or of all, as many as have been put so far. */
type Options = { node: Int32Array; values: Int32Array[]; count: number };

const optionsFor = (width: number, size: number): Options => ({
  node: new Int32Array(size),
  values: Array.from({ length: width }, () => new Int32Array(size)),
  count: 0,
});

function makeRoom(options: Options, more: number): void {
  while (options.count + more > options.node.length) {
    const wider = (old: Int32Array): Int32Array => {
      const next = new Int32Array(2 * old.length);
      next.set(old);
      return next;
    };
    options.node = wider(options.node);
    options.values = options.values.map(wider);
  }
}

function put(options: Options, node: number, from: Options, at: number): void {
  options.node[options.count] = node;
  for (let l = 0; l < options.values.length; l++)
    (options.values[l] as Int32Array)[options.count] = (from.values[l] as Int32Array)[at] as number;
  options.count++;
}

/** One person as read: `stay` and `unplaced` hold one option or none. */
type Person = {
  id: string;
  own: number;
  lot: number | null;
  stay: Options;
  unplaced: Options;
  moves: Options;
};

function scanPeople(
  bytes: Uint8Array,
  from: number,
  frame: Frame,
  posts: ReadonlyMap<string, number>,
): { people: People; largest: Float64Array } {
  const cursor = cursorOn(bytes, from);
  const width = givenLevels(frame.objectives).length;
  const root = rootOf(frame);
  const reading = { cursor, table: nameTable(posts), largest: new Float64Array(width) };
  const options = optionsFor(width, 1 << 16);
  const person: Person = {
    id: '',
    own: -1,
    lot: null,
    stay: optionsFor(width, 1),
    unplaced: optionsFor(width, 1),
    moves: optionsFor(width, 64),
  };
  const ids: string[] = [];
  const lots: number[] = [];
  const incumbent: number[] = [];
  const start = [0];
  const seen = new Int32Array(posts.size).fill(-1);
  cursor.take(OPEN_LIST);
  if (!cursor.empty(CLOSE_LIST))
    do {
      scanPerson(reading, person);
      const { own, stay, unplaced, moves } = person;
      const e = ids.push(person.id) - 1;
      incumbent.push(own);
      lots.push(person.lot ?? e);
      if (stay.count > 0 && own < 0) throw unusual();
      makeRoom(options, moves.count + 2);
      if (stay.count > 0) put(options, own, stay, 0);
      for (let m = 0; m < moves.count; m++) {
        const post = moves.node[m] as number;
        if (post === own || seen[post] === e) throw unusual();
        seen[post] = e;
        put(options, post, moves, m);
      }
      if (unplaced.count > 0) put(options, root, unplaced, 0);
      start.push(options.count);
    } while (cursor.more(CLOSE_LIST));
  if (new Set(ids).size < ids.length) throw unusual();
  const people = {
    ids,
    incumbent: Int32Array.from(incumbent),
    start: Int32Array.from(start),
    node: options.node.slice(0, options.count),
    values: options.values.map((list) => list.slice(0, options.count)),
    lots,
  };
  return { people, largest: reading.largest };
}

type Reading = { cursor: Cursor; table: NameTable; largest: Float64Array };

const words = (...names: string[]): Uint8Array[] => names.map((name) => new TextEncoder().encode(name));
const PERSON = words('id', 'post', 'stay', 'unplaced', 'moves', 'lot');
const MOVE = words('post', 'values');

function scanPerson(reading: Reading, person: Person): void {
  const { cursor, table } = reading;
  Object.assign(person, { id: '', own: -1, lot: null });
  for (const list of [person.stay, person.unplaced, person.moves]) list.count = 0;
  let given = 0;
  cursor.take(OPEN);
  do {
    const key = cursor.key(PERSON);
    cursor.take(COLON);
    if (key >= 0 && (given & (1 << key)) !== 0) throw unusual();
    given |= key < 0 ? 0 : 1 << key;
    if (key === 0) {
      cursor.open();
      person.id = cursor.text();
    } else if (key === 1) {
      const held = !cursor.none();
      person.own = held ? cursor.named(table) : -1;
      if (held && person.own < 0) throw unusual();
    } else if (key === 2) {
      if (!cursor.none()) scanVector(reading, person.stay);
    } else if (key === 3) {
      if (!cursor.none()) scanVector(reading, person.unplaced);
    } else if (key === 4) scanMoves(reading, person.moves);
    else if (key === 5) person.lot = cursor.whole();
    else cursor.ignore();
  } while (cursor.more(CLOSE));
  if (person.id === '') throw unusual();
}

function scanMoves(reading: Reading, moves: Options): void {
  const { cursor, table } = reading;
  cursor.take(OPEN_LIST);
  if (cursor.empty(CLOSE_LIST)) return;
  do {
    let given = 0;
    makeRoom(moves, 1);
    const m = moves.count;
    cursor.take(OPEN);
    do {
      const key = cursor.key(MOVE);
      cursor.take(COLON);
      if (key >= 0 && (given & (1 << key)) !== 0) throw unusual();
      if (key === 0) {
        moves.node[m] = cursor.named(table);
        if ((moves.node[m] as number) < 0) throw unusual();
        given |= 1;
      } else if (key === 1) {
        scanVector(reading, moves);
        given |= 2;
      } else cursor.ignore();
    } while (cursor.more(CLOSE));
    if (given !== 3) throw unusual();
  } while (cursor.more(CLOSE_LIST));
}

/** Reads the values of one more option. */
function scanVector({ cursor, largest }: Reading, into: Options): void {
  cursor.take(OPEN_LIST);
  for (let l = 0; l < largest.length; l++) {
    const value = cursor.whole();
    const size = Math.abs(value);
    if (size > LARGEST || cursor.more(CLOSE_LIST) !== l + 1 < largest.length) throw unusual();
    if (size > (largest[l] as number)) largest[l] = size;
    (into.values[l] as Int32Array)[into.count] = value;
  }
  if (largest.length === 0) cursor.take(CLOSE_LIST);
  into.count++;
}
