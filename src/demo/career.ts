/** The posts an invented person held before, a step of the ladder each, and what they studied. */

import { type Person, programmeId, programmeName } from '#demo/people.ts';
import { addDays, addMonths, type Day, monthsBetween } from '#ground/day.ts';
import { oneOf } from '#ground/random.ts';
import type { Post } from '#registry/facts.ts';
import type { Rows } from '#registry/kinds/kinds.ts';

export const before: Record<string, string> = {
  jpt_madya: 'jpt_pratama',
  jpt_pratama: 'administrator',
  administrator: 'pengawas',
  pengawas: 'pelaksana',
  MA: 'MU',
  MU: 'PT',
  PY: 'MH',
  MH: 'TR',
};
const clerkOf = (code: string): readonly [string, string] =>
  code === 'PTK' ? ['PL.PTK', 'Penelaah Teknis Kebijakan'] : ['PL.PAP', 'Pengadministrasi Perkantoran'];

/** An earlier post of a level in the same agency, if there is one. */
export type Ladder = (unit: string, level: string, random: () => number) => Post | undefined;

/** The managing posts of each agency by level: what somebody may have held before. */
export function ladderOf(posts: readonly Post[]): Ladder {
  const lists = new Map<string, Post[]>();
  for (const post of posts) {
    if (post.kind !== 'struktural') continue;
    const key = `${post.unit.split('-')[0]}|${post.level}`;
    lists.set(key, [...(lists.get(key) ?? []), post]);
  }
  return (unit, level, random) => {
    const list = lists.get(`${unit.split('-')[0]}|${level}`);
    return list && oneOf(random, list);
  };
}

type Step = { position: string; title: string; unit: string; echelon: string | null; level: string };

const levelTitles: Record<string, string> = {
  PT: 'Ahli Pertama',
  MU: 'Ahli Muda',
  TR: 'Terampil',
  MH: 'Mahir',
};

/** What somebody now on `post` may have held at a lower level: a post of the same agency, or one of the same title. */
function stepAt(post: Post, level: string, random: () => number, earlierPost: Ladder): Step {
  const here = { unit: post.unit, echelon: null, level };
  if (level === 'pelaksana') {
    const [position, title] = clerkOf('PTK');
    return { ...here, position, title };
  }
  if (post.kind !== 'struktural') {
    const position = post.position.replace(/\.[A-Z]{2}$/, `.${level}`);
    return {
      ...here,
      position,
      title: post.name.replace(/Ahli \w+|Penyelia|Mahir/, levelTitles[level] ?? ''),
    };
  }
  const found = earlierPost(post.unit, level, random);
  if (found)
    return { position: found.position, title: found.name, unit: found.unit, echelon: found.echelon, level };
  const title = level === 'pengawas' ? 'Kepala Seksi pada unit lama' : 'Kepala Bidang pada unit lama';
  return {
    ...here,
    position: `ST.LAMA-${level.toUpperCase()}`,
    title,
    echelon: level === 'pengawas' ? '41' : '31',
  };
}

/** The posts before the present one, the years shared out over the ladder; the newest last. */
export function historyOf(person: Person, random: () => number, rows: Rows, earlierPost: Ladder): void {
  const { row, seat, appointed } = person;
  const { post } = seat;
  const add = (step: Step, from: Day, to: Day | null): void => {
    rows.riwayat_jabatan.push({ nip: row.nip, fact: { ...step, from, to, assignment: 'definitif' } });
  };
  const present = {
    position: post.position,
    title: post.name,
    unit: post.unit,
    echelon: post.echelon,
    level: post.level,
  };
  const start = row.postSince ?? appointed;
  const months = monthsBetween(appointed, start);
  const ladder: string[] = [];
  for (let level = before[post.level]; level !== undefined && ladder.length < 4; level = before[level])
    ladder.unshift(level);
  if (post.level === 'pelaksana' && months > 24) {
    const [position, title] = random() < 0.75 ? [post.position, post.name] : clerkOf('PAP');
    add({ ...present, position, title }, appointed, addDays(start, -1));
  }
  if (months > 12) {
    const each = Math.floor(months / Math.max(1, ladder.length));
    ladder.forEach((level, at) => {
      const from = addMonths(appointed, each * at);
      const to = addDays(at === ladder.length - 1 ? start : addMonths(appointed, each * (at + 1)), -1);
      if (to > from) add(stepAt(post, level, random, earlierPost), from, to);
    });
  }
  add(present, start, null);
}

export function degreesOf(person: Person, rows: Rows): void {
  const { row, appointed } = person;
  const level = row.educationLevel ?? '15';
  const born = Number(row.birth.slice(0, 4));
  const add = (id: string, field: string, name: string, year: number): void => {
    rows.pendidikan.push({ nip: row.nip, fact: { level: id, field, name, year } });
  };
  if (level > '15') add('15', programmeId('15', 'SMA IPS'), 'SMA IPS', born + 18);
  const bare = (row.educationName ?? '').replace(/^(S-\d|D-[IV]+) /, '');
  if (level >= '45') add('40', programmeId('40', bare), programmeName('40', bare), born + 23);
  if (level === '50') add('45', programmeId('45', bare), programmeName('45', bare), born + 30);
  add(
    level,
    row.educationField ?? '',
    row.educationName ?? '',
    level >= '45'
      ? Math.max(born + 28, Number(appointed.slice(0, 4)) + 4)
      : born + (level < '20' ? 18 : level === '30' ? 21 : 23),
  );
}
