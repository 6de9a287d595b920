/** Need from an ABK sheet alone, without a province around it: per post and per unit, by the sheet's own working time and by the law's. */
import type { Law } from '#law/law.ts';
import {
  EFFECTIVE_MINUTES,
  effectiveness,
  gradeOf,
  type LoadGrade,
  type Rounding,
  roundNeed,
  timesAYear,
} from '#steps/needs/workload.ts';

/** A line of such a sheet. `effective` is the working time of a person in the period of `timeUnit`, in the unit of `time`. */
export type SheetLine = {
  unit: string | null;
  position: string | null;
  title: string | null;
  task: string;
  volume: number;
  time: number;
  timeUnit: string | null;
  effective: number | null;
  holders: number | null;
};

export type SheetNeed = {
  unit: string | null;
  position: string | null;
  name: string;
  tasks: number;
  /** people by the sheet's own effective time where it has one */
  raw: number;
  need: number;
  /** people by 75,000 minutes a year */
  standardRaw: number;
  standardNeed: number;
  ownTime: boolean;
  holders: number | null;
  gap: number | null;
  shortage: number | null;
  surplus: number | null;
  ej: number | null;
  grade: LoadGrade | null;
};

/** Hours in a working year, as the constant of the regulation has it. */
const HOURS = EFFECTIVE_MINUTES / 60;

/** How often the period of a volume occurs in a year; a sheet that names none gives volumes of a year. */
export function periodsAYear(timeUnit: string | null): number {
  const text = (timeUnit ?? '').toLowerCase();
  if (text.includes('bulan')) return timesAYear.bulanan;
  if (text.includes('minggu')) return timesAYear.mingguan;
  if (text.includes('hari')) return timesAYear.harian;
  return text.includes('jam') ? HOURS : timesAYear.tahunan;
}

const settled = (value: number): number => Math.round(value * 1e9) / 1e9;

export function needOfSheet(
  law: Law,
  lines: readonly SheetLine[],
  rounding: Rounding = 'half_up',
  minutesAYear = EFFECTIVE_MINUTES,
): {
  posts: SheetNeed[];
  units: { unit: string; raw: number; holders: number; eu: number | null; grade: LoadGrade | null }[];
} {
  const byPost = new Map<string, SheetLine[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.unit, line.position ?? line.title]);
    const list = byPost.get(key);
    if (list) list.push(line);
    else byPost.set(key, [line]);
  }
  const posts = [...byPost.values()].map((of) => needOfPost(law, of, rounding, minutesAYear));
  const units = new Map<string, SheetNeed[]>();
  for (const post of posts) units.set(post.unit ?? '', [...(units.get(post.unit ?? '') ?? []), post]);
  return {
    posts,
    units: [...units].map(([unit, members]) => {
      const raw = settled(members.reduce((sum, post) => sum + post.raw, 0));
      const counted = members.filter((post) => post.holders !== null);
      const holders = counted.reduce((sum, post) => sum + (post.holders ?? 0), 0);
      const eu = counted.length < members.length ? null : effectiveness(raw, holders, 1);
      return { unit, raw, holders, eu, grade: eu === null ? null : gradeOf(law, eu) };
    }),
  };
}

function needOfPost(
  law: Law,
  lines: readonly SheetLine[],
  rounding: Rounding,
  minutesAYear: number,
): SheetNeed {
  const [first] = lines as [SheetLine];
  let raw = 0;
  let standard = 0;
  for (const line of lines) {
    const byLaw = (line.volume * line.time * periodsAYear(line.timeUnit)) / minutesAYear;
    standard += byLaw;
    raw += line.effective === null ? byLaw : (line.volume * line.time) / line.effective;
  }
  const holders = lines.find((line) => line.holders !== null)?.holders ?? null;
  const need = roundNeed(raw, rounding);
  const ej = holders === null ? null : effectiveness(raw, holders, 1);
  return {
    unit: first.unit,
    position: first.position,
    name: first.title ?? first.position ?? '',
    tasks: lines.length,
    raw: settled(raw),
    need,
    standardRaw: settled(standard),
    standardNeed: roundNeed(standard, rounding),
    ownTime: lines.some((line) => line.effective !== null),
    holders,
    gap: holders === null ? null : holders - need,
    shortage: holders === null ? null : Math.max(0, need - holders),
    surplus: holders === null ? null : Math.max(0, holders - need),
    ej,
    grade: ej === null ? null : gradeOf(law, ej),
  };
}
