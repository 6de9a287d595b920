/** Units and posts of the invented province, built one by one with the requirements of their level. */

import type { Place } from '#demo/places.ts';
import type { Title } from '#demo/titles.ts';
import { integerIn } from '#ground/random.ts';
import { competences, type Levels, type Post, type Unit } from '#registry/facts.ts';

/** A post with the number of people to seat on it and the study programmes that fit it. */
export type Seat = {
  post: Post;
  holders: number;
  programmes: readonly string[];
  group: 'struktural' | 'guru' | 'kesehatan' | 'fungsional' | 'pelaksana';
};
export type Shape = { units: Unit[]; seats: Seat[] };

type LevelFacts = {
  rank: [string, string];
  standard: number;
  class: number;
  retire: number;
  years: number | null;
  education: string;
};
const levels: Record<string, LevelFacts> = {
  jpt_madya: { rank: ['43', '45'], standard: 5, class: 16, retire: 60, years: 7, education: '40' },
  jpt_pratama: { rank: ['42', '44'], standard: 4, class: 15, retire: 60, years: 5, education: '40' },
  administrator: { rank: ['34', '42'], standard: 3, class: 12, retire: 58, years: 3, education: '40' },
  pengawas: { rank: ['32', '34'], standard: 2, class: 9, retire: 58, years: 4, education: '30' },
  MA: { rank: ['41', '43'], standard: 3, class: 11, retire: 60, years: 2, education: '40' },
  MU: { rank: ['33', '34'], standard: 2, class: 9, retire: 58, years: 2, education: '40' },
  PT: { rank: ['31', '32'], standard: 2, class: 8, retire: 58, years: 2, education: '40' },
  PY: { rank: ['33', '34'], standard: 2, class: 8, retire: 58, years: 2, education: '30' },
  MH: { rank: ['31', '32'], standard: 2, class: 7, retire: 58, years: 2, education: '30' },
  TR: { rank: ['22', '24'], standard: 1, class: 6, retire: 58, years: 2, education: '30' },
  pelaksana: { rank: ['21', '34'], standard: 1, class: 5, retire: 58, years: null, education: '15' },
};
export const levelFacts = (level: string): LevelFacts => levels[level] as LevelFacts;
const levelNames: Record<string, string> = {
  MA: 'Ahli Madya',
  MU: 'Ahli Muda',
  PT: 'Ahli Pertama',
  PY: 'Penyelia',
  MH: 'Mahir',
  TR: 'Terampil',
};

export function standardOf(level: string, emphasis: readonly string[] = []): Levels {
  const base = levelFacts(level).standard;
  return Object.fromEntries(
    competences.map((code) => [code, Math.min(5, base + (emphasis.includes(code) ? 1 : 0))]),
  );
}

type PostOptions = Partial<
  Pick<
    Post,
    | 'echelon'
    | 'jobClass'
    | 'educationMin'
    | 'fields'
    | 'rankMin'
    | 'rankMax'
    | 'retirementAge'
    | 'critical'
    | 'strategic'
    | 'standard'
    | 'need'
  >
>;

export function postAt(
  unit: Unit,
  position: string,
  name: string,
  family: string,
  kind: Post['kind'],
  level: string,
  options: PostOptions = {},
): Post {
  const facts = levelFacts(level);
  return {
    id: `${unit.id}/${position}`,
    unit: unit.id,
    position,
    name,
    family,
    abolished: false,
    kind,
    level,
    echelon: null,
    jobClass: facts.class,
    need: 1,
    educationMin: facts.education,
    fields: [],
    rankMin: facts.rank[0],
    rankMax: facts.rank[1],
    experienceYears: facts.years,
    standard: standardOf(level),
    retirementAge: facts.retire,
    critical: false,
    strategic: false,
    ...options,
  };
}

export function unitAt(
  id: string,
  name: string,
  parent: string | null,
  kind: string,
  place: Place,
  echelon: string | null = null,
): Unit {
  return {
    id,
    name,
    parent,
    kind,
    echelon,
    region: place.code,
    latitude: place.latitude,
    longitude: place.longitude,
  };
}

export const near = (random: () => number, place: Place): Place => ({
  ...place,
  latitude: Math.round((place.latitude + (random() - 0.5) * 0.2) * 1e4) / 1e4,
  longitude: Math.round((place.longitude + (random() - 0.5) * 0.2) * 1e4) / 1e4,
});

export function structural(
  unit: Unit,
  position: string,
  name: string,
  family: string,
  level: string,
  echelon: string,
  programmes: readonly string[],
  holders: number,
): Seat {
  const emphasis = level === 'pengawas' ? [] : ['M8'];
  // A head is a post of its own unit; the subdivisions of an office do the same work everywhere.
  const id = level === 'pengawas' ? position : `${position}.${unit.id}`;
  const post = postAt(unit, id, name, family, 'struktural', level, {
    echelon,
    fields: level === 'pengawas' ? [] : [...programmes],
    standard: standardOf(level, emphasis),
    ...(level === 'jpt_pratama' && echelon === '22' ? { jobClass: 14 } : {}),
    critical: level.startsWith('jpt'),
  });
  return { post, holders, programmes, group: 'struktural' };
}

/** The seats of one functional title in a unit, level by level. */
export function functional(
  unit: Unit,
  title: Title,
  level: string,
  group: Seat['group'],
  holders: number,
  need: number,
): Seat {
  const suffix = levelNames[level] as string;
  const post = postAt(
    unit,
    `JF.${title.code}.${level}`,
    `${title.name} ${suffix}`,
    title.family,
    'fungsional',
    level,
    { fields: [...title.programmes], need },
  );
  return { post, holders, programmes: title.programmes, group };
}

export function teacherSeat(
  school: Unit,
  subject: readonly [string, string, string],
  level: string,
  holders: number,
  need: number,
): Seat {
  const [code, name, programme] = subject;
  const post = postAt(
    school,
    `JF.GURU-${code}.${level}`,
    `Guru ${name} ${levelNames[level]}`,
    'Pendidikan',
    'fungsional',
    level,
    { fields: [programme], retirementAge: 60, need },
  );
  return { post, holders, programmes: [programme], group: 'guru' };
}

export function clerkSeat(
  unit: Unit,
  clerk: readonly [string, string, string, number],
  family: string,
  holders: number,
  need: number,
): Seat {
  const [code, name, education, jobClass] = clerk;
  const post = postAt(unit, `PL.${code}`, name, family, 'pelaksana', 'pelaksana', {
    educationMin: education,
    jobClass,
    need,
    rankMin: education === '40' ? '31' : education === '30' ? '23' : '21',
  });
  return { post, holders, programmes: [], group: 'pelaksana' };
}

/** Needs scatter around the holders: most posts fit, some lack people, a few have too many. */
export function needFor(random: () => number, holders: number): number {
  const draw = random();
  if (draw < 0.1 && holders > 1) return holders - 1;
  if (draw < 0.85) return holders;
  return holders + (draw < 0.985 ? 1 : 2);
}

/** Seats `people` over the places by weight, counting how many fall on each. */
export function spread(random: () => number, people: number, weights: readonly number[]): number[] {
  const counts = weights.map(() => 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (people * weight) / total);
  let left = people;
  exact.forEach((value, at) => {
    counts[at] = Math.floor(value);
    left -= Math.floor(value);
  });
  for (; left > 0; left--) {
    const at = integerIn(random, 0, weights.length - 1);
    counts[at] = (counts[at] as number) + 1;
  }
  return counts;
}
