/** How long somebody served where: years of definitive service by level and by job family, overlapping rows counted once. */
import { addDays, type Day, monthsBetween } from '#ground/day.ts';
import type { Law } from '#law/law.ts';
import { type LevelInfo, levelOf } from '#law/lookup.ts';
import type { Dossier, Employee, Post, Province } from '#registry/facts.ts';

export type Service = {
  families: ReadonlyMap<string, number>;
  years: (fits: (level: LevelInfo) => boolean) => number;
};

/** Definitive service until the effective date, the present post included; null when no history is on record. */
export function serviceOf(
  world: { law: Law; province: Province; positions: ReadonlyMap<string, Post>; tmt: Day },
  employee: Employee,
  dossier: Dossier,
): Service | null {
  const { law, province, positions, tmt } = world;
  if (dossier.history.length === 0) return null;
  const rows = dossier.history
    .filter((row) => row.assignment === 'definitif' && row.from < tmt)
    .map((row) => {
      const post =
        (row.unit && province.posts.get(`${row.unit}/${row.position}`)) || positions.get(row.position);
      const level = levelOf(law, { level: row.level, echelon: row.echelon }) ?? (post && levelOf(law, post));
      const end = row.to === null || row.to >= tmt ? tmt : addDays(row.to, 1);
      return { from: row.from, end, level, family: post?.family };
    });
  const present = employee.post === null ? undefined : province.posts.get(employee.post);
  if (present && employee.postSince !== null && employee.postSince < tmt)
    rows.push({ from: employee.postSince, end: tmt, level: levelOf(law, present), family: present.family });
  const families = new Map<string, number>();
  for (const family of new Set(rows.map((row) => row.family)))
    if (family !== undefined) families.set(family, yearsIn(rows.filter((row) => row.family === family)));
  return {
    families,
    years: (fits: (level: LevelInfo) => boolean) =>
      yearsIn(rows.filter((row) => row.level !== undefined && fits(row.level))),
  };
}

function yearsIn(rows: readonly { from: Day; end: Day }[]): number {
  let months = 0;
  let covered: Day = '';
  for (const row of [...rows].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = row.from > covered ? row.from : covered;
    if (row.end > from) months += monthsBetween(from, row.end);
    if (row.end > covered) covered = row.end;
  }
  return months / 12;
}
