/** Counting over a whole province takes longer than a page may: it goes on behind, kept until its data change, and a page waits a little. */
import { setTimeout } from 'node:timers/promises';

/** People asked about so far, and all of them. */
export type Progress = { seen: number; of: number };
export type Counting<T> = { result: Promise<T>; progress: Progress };

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
