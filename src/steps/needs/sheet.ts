/** Need from an ABK sheet alone, without a province around it: per post and per unit, by the sheet's own working time and by the law's. */
import type { Law } from '#law/law.ts';
import type { WorkloadLine } from '#registry/readers.ts';
import { EFFECTIVE_MINUTES, peopleOf, type Rounding, roundNeed, settled } from '#registry/work.ts';
import { effectiveness, gradeOf, type LoadGrade, timesAYear } from '#steps/needs/workload.ts';

export type SheetNeed = {
  unit: string | null;
  position: string | null;
  name: string;
  tasks: number;
  /** people by the sheet's own effective time where it has one */
  raw: number;
  need: number;
  /** the same, each rounding that the silent text allows */
  rounded: { half_up: number; ceil: number };
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

export function needOfSheet(
  law: Law,
  lines: readonly WorkloadLine[],
  rounding: Rounding = 'half_up',
  minutesAYear = EFFECTIVE_MINUTES,
): {
  posts: SheetNeed[];
  units: { unit: string; raw: number; holders: number; eu: number | null; grade: LoadGrade | null }[];
} {
  const byPost = new Map<string, WorkloadLine[]>();
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
  lines: readonly WorkloadLine[],
  rounding: Rounding,
  minutesAYear: number,
): SheetNeed {
  const [first] = lines as [WorkloadLine];
  let raw = 0;
  let standard = 0;
  for (const line of lines) {
    const { volume, time, timeUnit, effective, ...method } = line;
    const byMethod = { ...method, volumePerYear: volume, minutesPerUnit: time * periodsAYear(timeUnit) };
    const byLaw = peopleOf(byMethod, minutesAYear);
    standard += byLaw;
    raw += effective === null || line.method !== undefined ? byLaw : (volume * time) / effective;
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
    rounded: { half_up: roundNeed(raw), ceil: roundNeed(raw, 'ceil') },
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
