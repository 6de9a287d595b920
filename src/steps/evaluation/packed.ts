/**
 * The considered pairs of a province laid down as whole numbers: two and a half million of them are too many to be kept as values, and
 * each is looked at only once or twice. What is laid down comes back exactly as it was.
 */

import type { Mark, Option, Verdict } from '#steps/evaluation/rules.ts';
import type { ClosedWhy } from '#steps/needs/rules.ts';

/** Numbers things by their text as they first occur. */
function numbering<T>(textOf: (thing: T) => string) {
  const ids = new Map<string, number>();
  const things: T[] = [];
  return {
    idOf: (thing: T): number => {
      const text = textOf(thing);
      let id = ids.get(text);
      if (id === undefined) {
        id = things.length;
        ids.set(text, id);
        things.push(thing);
      }
      return id;
    },
    at: (id: number): T => things[id] as T,
  };
}

type Ground = { why: Option['why']; closed: ClosedWhy | null; mark: Mark };

/** Takes the options of one person at a time; what it answers lays them out again. */
export type OptionStore = (options: readonly Option[]) => () => Option[];

/** Beside the values each option takes a post, a verdict, its ground and how far it is known. */
const FIXED = 4;

export function optionStore(levels: number): OptionStore {
  const posts = numbering((post: string) => post);
  const verdicts = numbering(({ status, blocking }: Verdict) => `${status}|${blocking.join(';')}`);
  const grounds = numbering(({ why, closed, mark }: Ground) => `${why}|${closed}|${mark}`);
  const shares = numbering((known: number) => String(known));
  const width = FIXED + levels;
  return (options) => {
    const laid = new Int32Array(options.length * width);
    options.forEach((option, n) => {
      const { post, why, status, blocking, closed, mark, known, values } = option;
      const at = n * width;
      laid[at] = posts.idOf(post);
      laid[at + 1] = verdicts.idOf({ status, blocking });
      laid[at + 2] = grounds.idOf({ why, closed, mark });
      laid[at + 3] = shares.idOf(known);
      for (let level = 0; level < levels; level++) {
        const value = values[level] as number;
        laid[at + FIXED + level] = value;
        if (laid[at + FIXED + level] !== value) throw new RangeError(`value ${value} of ${post}`);
      }
    });
    return () => {
      const out: Option[] = [];
      for (let at = 0; at < laid.length; at += width)
        out.push({
          post: posts.at(laid[at] as number),
          ...verdicts.at(laid[at + 1] as number),
          ...grounds.at(laid[at + 2] as number),
          known: shares.at(laid[at + 3] as number),
          values: [...laid.subarray(at + FIXED, at + width)],
        });
      return out;
    };
  };
}
