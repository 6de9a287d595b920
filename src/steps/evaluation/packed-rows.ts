/**
 * The considered pairs of a round as rows of the database: one of each person, then one of each post, each holding all of its pairs.
 * A province has millions of pairs; as rows of their own they would take longer to write than to reckon. Pure.
 */
import { type CopyBytes, copyWriter } from '#db/copy-writer.ts';
import type { Mark, Option, PairStatus } from '#steps/evaluation/option.ts';
import type { Evaluation } from '#steps/evaluation/rules.ts';

/** The order in which the database numbers them, from one. */
export const pairStatuses: readonly PairStatus[] = ['layak', 'layak_bersyarat', 'tidak_layak'];
export const pairMarks: readonly Mark[] = ['kuat', 'cukup', 'lemah'];

export const packedTables = {
  evaluation_considered: ['round_id', 'nip', 'post_ids', 'statuses', 'blocking', 'values', 'qualities'],
  evaluation_candidates: ['round_id', 'post_id', 'nips', 'statuses', 'fits', 'qualities'],
} as const;
type PackedTable = keyof typeof packedTables;
export type PackedRows = { table: PackedTable; bytes: CopyBytes };

/** Bytes handed over at a time. */
const PART = 16 * 1024 * 1024;
/** What is kept of each pair until it is laid out by post. */
const WIDTH = 4;

export function* packedRows(roundId: string, evaluation: Evaluation): Generator<PackedRows> {
  const { levels, people, counts } = evaluation;
  const fitAt = levels.indexOf('fit');
  const pairs = new Int32Array((counts.layak + counts.layak_bersyarat + counts.tidak_layak) * WIDTH);
  const postIds: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (post: string): number => {
    let number = numbers.get(post);
    if (number === undefined) {
      number = postIds.push(post) - 1;
      numbers.set(post, number);
    }
    return number;
  };
  const nips = [...people.keys()];
  let used = 0;
  let writer = copyWriter(packedTables.evaluation_considered.length);
  for (const [who, nip] of nips.entries()) {
    const options = people.get(nip)?.options ?? [];
    if (options.length === 0) continue;
    const own = new Array<string>(options.length);
    const blocked = new Array<string>(options.length);
    const statuses = new Int16Array(options.length);
    const qualities = new Int16Array(options.length);
    const numbered = new Int32Array(options.length * levels.length);
    for (let n = 0; n < options.length; n++) {
      const { post, status, blocking, values, mark } = options[n] as Option;
      own[n] = post;
      blocked[n] = blocking.length === 0 ? '' : blocking.join(';');
      statuses[n] = pairStatuses.indexOf(status) + 1;
      qualities[n] = pairMarks.indexOf(mark) + 1;
      numbered.set(values, n * levels.length);
      pairs[used] = numberOf(post);
      pairs[used + 1] = who;
      pairs[used + 2] = ((statuses[n] as number) << 2) | (qualities[n] as number);
      pairs[used + 3] = fitAt < 0 ? 0 : (values[fitAt] as number);
      used += WIDTH;
    }
    writer.row();
    writer.text(roundId);
    writer.text(nip);
    writer.texts(own);
    writer.smalls(statuses);
    writer.texts(blocked);
    writer.wholes(numbered, levels.length);
    writer.smalls(qualities);
    if (writer.size() < PART) continue;
    yield { table: 'evaluation_considered', bytes: writer.done() };
    writer = copyWriter(packedTables.evaluation_considered.length);
  }
  yield { table: 'evaluation_considered', bytes: writer.done() };
  yield* byPost(roundId, { pairs: pairs.subarray(0, used), postIds, nips, fits: fitAt >= 0 });
}

type Laid = {
  pairs: Int32Array;
  postIds: readonly string[];
  nips: readonly string[];
  fits: boolean;
};

function* byPost(roundId: string, { pairs, postIds, nips, fits }: Laid): Generator<PackedRows> {
  const start = new Int32Array(postIds.length + 1);
  for (let at = 0; at < pairs.length; at += WIDTH) (start[(pairs[at] as number) + 1] as number)++;
  for (let post = 0; post < postIds.length; post++) (start[post + 1] as number) += start[post] as number;
  const fill = start.slice();
  const order = new Int32Array(pairs.length / WIDTH);
  for (let at = 0; at < pairs.length; at += WIDTH) order[(fill[pairs[at] as number] as number)++] = at;
  let writer = copyWriter(packedTables.evaluation_candidates.length);
  for (const [post, id] of postIds.entries()) {
    const own = order.subarray(start[post], start[post + 1]);
    const part = (of: number): Int32Array => own.map((at) => pairs[at + of] as number);
    const state = part(2);
    writer.row();
    writer.text(roundId);
    writer.text(id);
    writer.texts(Array.from(part(1), (who) => nips[who] as string));
    writer.smalls(state.map((both) => both >> 2));
    writer.wholes(fits ? part(3) : []);
    writer.smalls(state.map((both) => both & 3));
    if (writer.size() < PART) continue;
    yield { table: 'evaluation_candidates', bytes: writer.done() };
    writer = copyWriter(packedTables.evaluation_candidates.length);
  }
  yield { table: 'evaluation_candidates', bytes: writer.done() };
}
