/**
 * The considered pairs of a province laid down as whole numbers: two and a half million of them are too many to be kept as values, and
 * each is looked at only once or twice. What is laid down comes back exactly as it was.
 */
import type { Mark, Option, Verdict } from '#steps/evaluation/option.ts';
import type { ClosedWhy } from '#steps/needs/rules.ts';

/** Numbers things as they first occur. */
function numbering<T>() {
  const ids = new Map<T, number>();
  const things: T[] = [];
  return {
    idOf: (thing: T): number => {
      let id = ids.get(thing);
      if (id === undefined) {
        id = things.length;
        ids.set(thing, id);
        things.push(thing);
      }
      return id;
    },
    at: (id: number): T => things[id] as T,
  };
}

const whys: readonly Option['why'][] = ['minat', 'rumpun'];
const marks: readonly Mark[] = ['kuat', 'cukup', 'lemah'];
const closings: readonly (ClosedWhy | null)[] = [
  null,
  'dihapus',
  'kelebihan',
  'belum_dihitung',
  'tanpa_kebutuhan',
];

/** Beside the values each option takes a post, a verdict, its ground and how far it is known. */
const FIXED = 4;

export type OptionStore = {
  /** lays one option down behind those before it */
  add: (
    post: string,
    why: Option['why'],
    verdict: Verdict,
    closed: ClosedWhy | null,
    values: readonly number[],
    known: number,
    mark: Mark,
  ) => void;
  /** ends one person's options; what it answers lays them out again */
  end: () => () => Option[];
};

export function optionStore(levels: number): OptionStore {
  const posts = numbering<string>();
  const shares = numbering<number>();
  const verdicts: Verdict[] = [];
  const byText = new Map<string, number>();
  /** one verdict serves many posts of a person: most are met again at once */
  const byVerdict = new Map<Verdict, number>();
  const verdictId = (verdict: Verdict): number => {
    let id = byVerdict.get(verdict);
    if (id === undefined) {
      const text = `${verdict.status}|${verdict.blocking.join(';')}`;
      id = byText.get(text) ?? verdicts.length;
      if (id === verdicts.length) {
        byText.set(text, id);
        verdicts.push({ status: verdict.status, blocking: verdict.blocking });
      }
      byVerdict.set(verdict, id);
    }
    return id;
  };
  const width = FIXED + levels;
  let sheet = new Int32Array(64 * width);
  let used = 0;
  return {
    add: (post, why, verdict, closed, values, known, mark) => {
      if (used + width > sheet.length) {
        const larger = new Int32Array(sheet.length * 2);
        larger.set(sheet);
        sheet = larger;
      }
      sheet[used] = posts.idOf(post);
      sheet[used + 1] = verdictId(verdict);
      sheet[used + 2] =
        (closings.indexOf(closed) * marks.length + marks.indexOf(mark)) * 2 + whys.indexOf(why);
      sheet[used + 3] = shares.idOf(known);
      for (let level = 0; level < levels; level++) {
        const value = values[level] as number;
        sheet[used + FIXED + level] = value;
        if (sheet[used + FIXED + level] !== value) throw new RangeError(`value ${value} of ${post}`);
      }
      used += width;
    },
    end: () => {
      const laid = sheet.slice(0, used);
      used = 0;
      byVerdict.clear();
      return () => {
        const out: Option[] = [];
        for (let at = 0; at < laid.length; at += width) {
          const ground = laid[at + 2] as number;
          const verdict = verdicts[laid[at + 1] as number] as Verdict;
          const values = new Array<number>(levels);
          for (let level = 0; level < levels; level++) values[level] = laid[at + FIXED + level] as number;
          out.push({
            post: posts.at(laid[at] as number),
            why: whys[ground % 2] as Option['why'],
            status: verdict.status,
            blocking: verdict.blocking,
            closed: closings[Math.floor(ground / 2 / marks.length)] as ClosedWhy | null,
            values,
            known: shares.at(laid[at + 3] as number),
            mark: marks[Math.floor(ground / 2) % marks.length] as Mark,
          });
        }
        return out;
      };
    },
  };
}
