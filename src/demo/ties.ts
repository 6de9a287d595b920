/** Ties between invented employees, their wishes, and what the public answered. */

import type { Mix, Person } from '#demo/people.ts';
import { addDays, type Day } from '#ground/day.ts';
import { integerIn, oneOf } from '#ground/random.ts';
import type { Post } from '#registry/facts.ts';
import type { Rows } from '#registry/kinds/kinds.ts';

/** Both directions, as offices write them. */
export function tie(rows: Rows, a: string, relation: string, b: string, back: string): void {
  rows.keluarga.push(
    { nip: a, fact: { relation, other: b } },
    { nip: b, fact: { relation: back, other: a } },
  );
}

/** What the drawing of ties needs of a person. */
export type Relative = { nip: string; sex: 'M' | 'F' | null; born: number };

export function addTies(people: readonly Relative[], random: () => number, rows: Rows, mix: Mix): void {
  const men = people.filter(({ sex }) => sex === 'M');
  const women = people.filter(({ sex }) => sex === 'F');
  const taken = new Set<string>();
  for (
    let n = Math.max(1, Math.round(people.length * 0.015));
    n > 0 && men.length > 0 && women.length > 0;
    n--
  ) {
    const man = oneOf(random, men);
    const woman = oneOf(random, women);
    const close = Math.abs(man.born - woman.born) < 9;
    if (!close || taken.has(man.nip) || taken.has(woman.nip)) continue;
    taken.add(man.nip).add(woman.nip);
    tie(rows, man.nip, 'istri', woman.nip, 'suami');
  }
  for (let n = Math.round(people.length * 0.006); n > 0; n--) {
    const a = oneOf(random, people).nip;
    const b = oneOf(random, people).nip;
    if (a === b || taken.has(`${a}|${b}`) || taken.has(`${b}|${a}`)) continue;
    taken.add(`${a}|${b}`);
    tie(rows, a, 'saudara', b, 'saudara');
  }
  if (mix === 'provinsi') addChildren(people, random, rows);
}

/** Parents and their children in the same service: four in a thousand. */
function addChildren(people: readonly Relative[], random: () => number, rows: Rows): void {
  for (let n = Math.round(people.length * 0.004); n > 0; n--) {
    const parent = oneOf(random, people);
    const child = oneOf(random, people);
    if (child.born - parent.born < 21 || child.born - parent.born > 36) continue;
    tie(rows, parent.nip, 'anak', child.nip, 'orang_tua');
  }
}

const reasons = [
  'lebih dekat dengan keluarga',
  'sesuai bidang studi',
  'pengembangan karier',
  'pengalaman di bidang itu',
  'merawat orang tua',
];

/** Posts one may wish for: the same level; the wish is often for a place with a vacancy. */
export function wishesAmong(
  posts: readonly Post[],
): (person: Person, random: () => number, rows: Rows) => void {
  const byLevel = new Map<string, Post[]>();
  for (const post of posts) {
    const key = `${post.level}|${post.family}`;
    const list = byLevel.get(key) ?? [];
    byLevel.set(key, list);
    list.push(post);
  }
  return (person, random, rows) => {
    if (random() > 0.06) return;
    const { post } = person.seat;
    const options = byLevel.get(`${post.level}|${post.family}`) ?? [];
    const seen = new Set([post.id]);
    const wanted = integerIn(random, 1, 3);
    let order = 1;
    for (let n = 0; n < wanted && options.length > 1; n++) {
      const target = oneOf(random, options);
      if (seen.has(target.id)) continue;
      seen.add(target.id);
      rows.minat.push({
        nip: person.row.nip,
        fact: { order: order++, post: target.id, reason: oneOf(random, reasons) },
      });
    }
  };
}

/** Nine answers around a mean of 1–4; cost is answered best, requirements and facilities worst. */
export function answersAround(random: () => number, mean: number): number[] {
  const shift = [-0.15, -0.1, -0.05, 0.3, 0, 0.05, 0.08, -0.12, 0.02];
  const mood = (random() - 0.5) * 0.9;
  return shift.map((by) => Math.max(1, Math.min(4, Math.round(mean + by + mood + (random() - 0.5)))));
}

/** Two periods a unit: the year before and the year of the round. */
export function addSurveys(
  units: readonly { id: string }[],
  random: () => number,
  asOf: Day,
  rows: Rows,
): void {
  for (const unit of units) {
    const mean = 2.9 + random() * 0.5;
    for (const [from, to] of [
      [560, 380],
      [200, 20],
    ] as const)
      for (let n = integerIn(random, 24, 40); n > 0; n--)
        rows.skm.push({
          on: addDays(asOf, -integerIn(random, to, from)),
          unit: unit.id,
          answers: answersAround(random, mean + (random() - 0.5) * 0.1),
        });
  }
}

/** Tasks whose minutes add up to the need of the post, give or take what rounding forgives. */
export function addWorkload(posts: readonly Post[], random: () => number, rows: Rows): void {
  for (const post of posts) {
    const need = post.need ?? 0;
    if (need === 0 || post.family === 'Pendidikan' || random() < 0.35) continue;
    const tasks =
      post.kind === 'pelaksana'
        ? ['Mengolah dan menyiapkan dokumen', 'Melayani permintaan data', 'Mengarsipkan berkas']
        : post.kind === 'struktural'
          ? [
              'Memimpin dan membagi tugas',
              'Menelaah dan menandatangani naskah',
              'Mengoordinasikan dengan unit lain',
            ]
          : ['Menyusun hasil analisis', 'Melaksanakan kegiatan lapangan', 'Menyusun laporan'];
    const total = Math.round(75_000 * (need + (random() - 0.5) * 0.7));
    const split = [0.5, 0.3, 0.2];
    tasks.forEach((task, at) => {
      const minutes = oneOf(random, [30, 45, 60, 90, 120, 240]);
      const volume = Math.max(1, Math.round((total * (split[at] as number)) / minutes));
      rows.abk.push({ post: post.id, task, volumePerYear: volume, minutesPerUnit: minutes });
    });
  }
}
