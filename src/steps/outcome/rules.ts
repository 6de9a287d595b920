/**
 * Hasil: is the public better served after the moves? Before and after per unit, against units where nobody moved
 * (difference in differences), with an interval, and an honest "belum dapat disimpulkan" where the answers do not carry more.
 */
import { addMonths, type Day } from '#ground/day.ts';
import type { Satisfaction as Answered } from '#registry/facts.ts';
import { groupBy } from '#steps/needs/group.ts';
import { isComplete, momentsOf, staffElements } from '#steps/outcome/satisfaction.ts';
import { studentQuantile } from '#steps/outcome/student.ts';

export type Verdict = 'membaik' | 'menurun' | 'belum_dapat_disimpulkan';
/** Why nothing can be concluded: too few answers, no units to compare with, or an interval that holds zero. */
export type VerdictWhy = 'jawaban_kurang' | 'tanpa_pembanding' | 'selang_memuat_nol' | null;

export type Window = { from: Day; to: Day };
export type Windows = { before: Window; after: Window };

/** Fewest respondents in each period of a unit: below it a cell neither proves anything nor protects anybody. */
export const MIN_RESPONDENTS = 10;

export type Change = { difference: number; se: number; df: number };
export type Effect = {
  difference: number | null;
  ci95: [number, number] | null;
  verdict: Verdict;
  why: VerdictWhy;
};
export type Period = { n: number; mean: number | null };
export type UnitOutcome = {
  unit: string;
  moved: boolean;
  before: Period;
  after: Period;
  /** the unit's own change, its interval not corrected for what happened everywhere */
  own: Effect;
  /** its change beyond that of the units without moves */
  effect: Effect;
};
export type Outcome = { units: UnitOutcome[]; all: Effect; moved: number; compared: number };

/** What is compared: the whole index, or one element (U6 competence, U7 conduct). All on the scale 25–100. */
export type Measure = 'ikm' | 'u6' | 'u7';

/** Twelve months before the effective date against the twelve that begin six months after it. */
export function windowsAround(tmt: Day): Windows {
  return {
    before: { from: addMonths(tmt, -12), to: tmt },
    after: { from: addMonths(tmt, 6), to: addMonths(tmt, 18) },
  };
}

/** The same lengths, a year and a half earlier: nobody had moved yet, so an effect found here is an artefact. */
export function placeboBefore(tmt: Day): Windows {
  return windowsAround(addMonths(tmt, -18));
}

function scoreOf(answers: readonly number[], measure: Measure): number {
  if (measure === 'ikm') return (25 * answers.reduce((a, b) => a + b, 0)) / answers.length;
  return 25 * (answers[measure === 'u6' ? staffElements[0] : staffElements[1]] as number);
}

const within = (day: Day, window: Window): boolean => window.from <= day && day < window.to;

export function outcomeOf(given: {
  answers: readonly Answered[];
  windows: Windows;
  /** units into or out of which somebody moved */
  movedUnits: ReadonlySet<string>;
  measure?: Measure;
  minimum?: number;
}): Outcome {
  const { windows, movedUnits, measure = 'ikm', minimum = MIN_RESPONDENTS } = given;
  const seen = [...groupBy(given.answers, (row) => row.unit)].sort(([a], [b]) => (a < b ? -1 : 1));
  const periods = seen.map(([unit, rows]) => {
    const pick = (window: Window): number[] =>
      rows.flatMap(({ on, answers }) =>
        within(on, window) && isComplete(answers) ? [scoreOf(answers, measure)] : [],
      );
    return { unit, moved: movedUnits.has(unit), before: pick(windows.before), after: pick(windows.after) };
  });
  const measured = periods.map((each) => ({ ...each, change: changeOf(each.before, each.after, minimum) }));
  const control = spreadOf(measured.flatMap(({ moved, change }) => (!moved && change ? [change] : [])));
  const treated = spreadOf(measured.flatMap(({ moved, change }) => (moved && change ? [change] : [])));
  const units = measured.map(({ unit, moved, before, after, change }) => ({
    unit,
    moved,
    before: periodOf(before),
    after: periodOf(after),
    own: effectOf(change, 'jawaban_kurang'),
    effect: beyond(moved ? change : null, control),
  }));
  return {
    units,
    all: beyond(treated, control),
    moved: measured.filter(({ moved, change }) => moved && change).length,
    compared: measured.filter(({ moved, change }) => !moved && change).length,
  };
}

const periodOf = (values: readonly number[]): Period => ({
  n: values.length,
  mean: values.length === 0 ? null : momentsOf(values).mean,
});

/** Welch: the change of a unit from its respondents before and after; null below the minimum. */
function changeOf(before: readonly number[], after: readonly number[], minimum: number): Change | null {
  const least = Math.max(2, minimum);
  if (before.length < least || after.length < least) return null;
  const a = momentsOf(before);
  const b = momentsOf(after);
  const va = a.variance / before.length;
  const vb = b.variance / after.length;
  return { difference: b.mean - a.mean, ...combined(va, before.length - 1, vb, after.length - 1) };
}

/** The mean change of several units and its spread between units, which holds their sampling error too. */
function spreadOf(changes: readonly Change[]): Change | null {
  const [only] = changes;
  if (!only) return null;
  if (changes.length === 1) return only;
  const { mean, variance } = momentsOf(changes.map((change) => change.difference));
  return { difference: mean, se: Math.sqrt(variance / changes.length), df: changes.length - 1 };
}

function combined(va: number, dfa: number, vb: number, dfb: number): { se: number; df: number } {
  const sum = va + vb;
  const df = sum === 0 ? dfa + dfb : sum ** 2 / (va ** 2 / dfa + vb ** 2 / dfb);
  return { se: Math.sqrt(sum), df };
}

function beyond(change: Change | null, control: Change | null): Effect {
  if (!change) return effectOf(null, 'jawaban_kurang');
  if (!control) return effectOf(null, 'tanpa_pembanding');
  const spread = combined(change.se ** 2, change.df, control.se ** 2, control.df);
  return effectOf({ difference: change.difference - control.difference, ...spread }, null);
}

function effectOf(change: Change | null, why: VerdictWhy): Effect {
  if (!change) return { difference: null, ci95: null, verdict: 'belum_dapat_disimpulkan', why };
  const half = studentQuantile(0.975, change.df) * change.se;
  const low = change.difference - half;
  const high = change.difference + half;
  const clear = low > 0 || high < 0;
  return {
    difference: change.difference,
    ci95: [low, high],
    verdict: low > 0 ? 'membaik' : high < 0 ? 'menurun' : 'belum_dapat_disimpulkan',
    why: clear ? null : 'selang_memuat_nol',
  };
}
