/** How far a filling is and how long it will still take, from the times that its own parts have taken on this very machine. Pure. */

export type FillingPart = {
  /** the same part of the second round ends in `-2` */
  name: string;
  /** how much work it is against the others, as far as that is known before */
  weight: number;
  done: number;
  total: number;
  /** so far; null before it was begun */
  seconds: number | null;
  ended: boolean;
};

/** `now` is the kind of work that is being done; null between two parts. */
export type Filling = { now: string | null; done: number; of: number; secondsLeft: number | null };

/** Below this much of a part its own pace says nothing yet. */
const TELLING = 0.1;
const STEPS = 100;

/** The work that a part stands for, whatever round it is of. */
const kindOf = (name: string): string => name.replace(/-2$/, '');

/**
 * What a part takes is what the same part took before in this filling; for one that is new, its weight at the pace of everything that is
 * done; and for the one that runs, its own pace as soon as that tells something. Null until something was measured.
 */
export function fillingFrom(parts: readonly FillingPart[]): Filling {
  const ended = parts.filter((part) => part.ended && part.seconds !== null);
  const took = new Map(ended.map(({ name, seconds }) => [kindOf(name), seconds ?? 0]));
  const counted = parts.filter(
    (part) => !part.ended && part.total > 0 && part.done / part.total >= TELLING && part.seconds !== null,
  );
  // The running part counts with what it has done: on a first start nothing else may be measured for minutes.
  const work =
    ended.reduce((sum, { weight }) => sum + weight, 0) +
    counted.reduce((sum, { weight, done, total }) => sum + (weight * done) / total, 0);
  const spent = [...ended, ...counted].reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
  const pace = work > 0 ? spent / work : null;
  let secondsLeft = 0;
  let weightDone = 0;
  let known = true;
  for (const part of parts) {
    if (part.ended) {
      weightDone += part.weight;
      continue;
    }
    const before = took.get(kindOf(part.name));
    const expected = before ?? (pace === null ? null : pace * part.weight);
    const share = part.total > 0 ? part.done / part.total : 0;
    const seconds = part.seconds ?? 0;
    if (share >= TELLING) secondsLeft += (seconds * (1 - share)) / share;
    else if (expected === null) known = false;
    else secondsLeft += Math.max(expected - seconds, 0);
    const run = expected === null || expected === 0 ? 0 : Math.min(seconds / expected, 0.95);
    weightDone += part.weight * Math.max(share, part.seconds === null ? 0 : run);
  }
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const running = parts.find((part) => !part.ended && part.seconds !== null);
  return {
    now: running ? kindOf(running.name) : null,
    done: weight === 0 ? 0 : Math.floor((STEPS * weightDone) / weight),
    of: STEPS,
    secondsLeft: known && pace !== null ? Math.max(1, Math.round(secondsLeft)) : null,
  };
}
