/** Class groups and students of the invented schools: as many as their teachers can roughly teach, unevenly, as published figures have it. */
import type { Shape } from '#demo/posts.ts';
import type { Day } from '#ground/day.ts';
import { integerIn } from '#ground/random.ts';
import type { Rows } from '#registry/kinds/kinds.ts';

/** Teachers a class group takes over all subjects: about 33 lessons a week by 24 a teacher. */
const TEACHERS_A_GROUP = 1.4;

export function addClassGroups(shape: Shape, random: () => number, asOf: Day, rows: Rows): void {
  const teachers = new Map<string, number>();
  for (const { post, group, holders } of shape.seats)
    if (group === 'guru') teachers.set(post.unit, (teachers.get(post.unit) ?? 0) + holders);
  const year = Number(asOf.slice(0, 4)) - (asOf.slice(5, 7) < '07' ? 1 : 0);
  for (const unit of shape.units) {
    if (unit.kind !== 'sekolah') continue;
    const staff = teachers.get(unit.id) ?? 0;
    const classGroups = Math.max(3, Math.round((staff / TEACHERS_A_GROUP) * (0.8 + random() * 0.45)));
    rows.sekolah.push({
      unit: unit.id,
      npsn: null,
      name: unit.name,
      level: unit.name.slice(0, 3),
      students: classGroups * integerIn(random, 24, 36),
      classGroups,
      teachers: staff,
      year: `${year}/${year + 1}`,
    });
  }
}
