/**
 * Working with a whole province takes longer than a page may: it goes on behind, and a page waits a little, then says how far it is. What
 * was counted is kept until its data change; an act is done once, and what came of it is told to whoever looks next.
 */
import { setTimeout } from 'node:timers/promises';
import { isRefusal } from '#ground/refusal.ts';
import type { Lang } from '#ground/words/lang.ts';
import { sentenceOf } from '#ground/words/refusals.ts';

/** People asked about so far, and all of them. */
export type Progress = { seen: number; of: number };
export type Counting<T> = { result: Promise<T>; progress: Progress };

/** Writes down how far it is. */
export const toldIn =
  (progress: Progress) =>
  (seen: number, of: number): void =>
    void Object.assign(progress, { seen, of });

/** Counts begun for one ground, by what is counted; a failed one is forgotten. */
export function begun<T>(
  known: Map<string, Counting<T>>,
  key: string,
  begin: (progress: Progress) => Promise<T>,
): Counting<T> {
  const found = known.get(key);
  if (found) return found;
  const progress = { seen: 0, of: 0 };
  const counting = { result: begin(progress), progress };
  known.set(key, counting);
  counting.result.catch(() => known.delete(key));
  return counting;
}

/** The result if it comes within this time, else how far it is. */
export async function soon<T>(
  { result, progress }: Counting<T>,
  ms: number,
): Promise<{ result: T } | { progress: Progress }> {
  const late = new AbortController();
  const waiting = setTimeout(ms, null, { signal: late.signal }).catch(() => null);
  const found = await Promise.race([result.then((value) => ({ result: value })), waiting]);
  late.abort();
  return found ?? { progress: { ...progress } };
}

type Acts = { under: Map<string, Counting<unknown>>; failed: Map<string, Error> };
const acts = new WeakMap<object, Acts>();

function actsOf(house: object): Acts {
  const own = acts.get(house) ?? { under: new Map(), failed: new Map() };
  acts.set(house, own);
  return own;
}

/** So long the one who pressed the button waits for the act. */
const PATIENCE_MS = 5000;

/** Does an act once, whoever asks for it meanwhile; true when it was done within the time that a page may wait. */
export async function doneSoon(
  house: object,
  name: string,
  begin: (progress: Progress) => Promise<unknown>,
  ms = PATIENCE_MS,
): Promise<boolean> {
  const { under, failed } = actsOf(house);
  failed.delete(name);
  const act = begun(under, name, begin);
  const ended = () => under.get(name) === act && under.delete(name);
  const done = act.result.then(ended, (error) => {
    ended();
    failed.set(name, error);
  });
  const found = await soon(act, ms).finally(() => failed.delete(name));
  if ('result' in found) await done;
  return 'result' in found;
}

/** How far an act is that was begun before and not waited for, or why it was not done; null when there is none. */
function actUnderWay(house: object, name: string): { progress: Progress } | { failed: Error } | null {
  const { under, failed } = actsOf(house);
  const act = under.get(name);
  if (act) return { progress: { ...act.progress } };
  const error = failed.get(name);
  return error ? { failed: error } : null;
}

/** The same as a page shows it; `sentence` is null for a fault of ours. */
export function actShown(
  { db, lang }: { db: object; lang: Lang },
  name: string,
): { done: number; of: number } | { sentence: string | null } | null {
  const act = actUnderWay(db, name);
  if (act === null) return null;
  if ('failed' in act) return { sentence: isRefusal(act.failed) ? sentenceOf(lang, act.failed) : null };
  return { done: act.progress.seen, of: act.progress.of };
}
