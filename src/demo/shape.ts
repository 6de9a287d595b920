/** The skeleton of the invented province: units and posts with how many people hold each, for any number of employees. */

import { type Agency, agencies, clerks, hospitalTitles, subjects, type Title } from '#demo/catalogue.ts';
import { capital, type Place, places } from '#demo/places.ts';
import { integerIn, oneOf } from '#ground/random.ts';
import type { Levels, Post, Unit } from '#registry/facts.ts';
import { competences } from '#registry/facts.ts';

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

const near = (random: () => number, place: Place): Place => ({
  ...place,
  latitude: Math.round((place.latitude + (random() - 0.5) * 0.2) * 1e4) / 1e4,
  longitude: Math.round((place.longitude + (random() - 0.5) * 0.2) * 1e4) / 1e4,
});

function structural(
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

/** How much of each kind of staff: realism of a province that runs upper secondary schools and hospitals. */
const shares = { guru: 0.54, kesehatan: 0.13, fungsional: 0.15 };

/** The seats of one functional title in a unit, level by level. */
function functional(
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
function needFor(random: () => number, holders: number): number {
  const draw = random();
  if (draw < 0.1 && holders > 1) return holders - 1;
  if (draw < 0.68) return holders;
  return holders + (draw < 0.95 ? 1 : 2);
}

/** Seats `people` over the places by weight, counting how many fall on each. */
function spread(random: () => number, people: number, weights: readonly number[]): number[] {
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

function agencyShape(
  random: () => number,
  agency: Agency,
  root: Unit,
  divisions: number,
  out: Shape,
): Unit[] {
  const top = unitAt(agency.code, agency.name, root.id, 'opd', capital, '21');
  const office = unitAt(
    `${agency.code}-SEK`,
    `Sekretariat ${agency.name}`,
    top.id,
    'sekretariat',
    capital,
    '31',
  );
  const head =
    agency.code === 'INSP'
      ? 'Inspektur'
      : agency.code === 'SETWAN'
        ? 'Sekretaris DPRD'
        : `Kepala ${agency.name}`;
  const filled = (chance: number): number => (random() < chance ? 1 : 0);
  out.units.push(top);
  const workplaces: Unit[] = [];
  if (agency.code === 'SETDA') {
    out.seats.push(
      structural(
        top,
        'ST.SEKDA',
        'Sekretaris Daerah',
        agency.family,
        'jpt_madya',
        '12',
        agency.programmes,
        1,
      ),
    );
    out.seats.push(
      structural(
        top,
        'ST.ASISTEN-1',
        'Asisten Pemerintahan dan Kesejahteraan Rakyat',
        agency.family,
        'jpt_pratama',
        '21',
        agency.programmes,
        1,
      ),
    );
    out.seats.push(
      structural(
        top,
        'ST.ASISTEN-3',
        'Asisten Administrasi Umum',
        agency.family,
        'jpt_pratama',
        '21',
        agency.programmes,
        filled(0.8),
      ),
    );
  } else {
    out.seats.push(
      structural(top, 'ST.KEPALA', head, agency.family, 'jpt_pratama', '21', agency.programmes, filled(0.85)),
    );
    out.units.push(office);
    out.seats.push(
      structural(
        office,
        'ST.SEKRETARIS',
        `Sekretaris ${agency.name}`,
        agency.family,
        'administrator',
        '31',
        agency.programmes,
        filled(0.92),
      ),
    );
    out.seats.push(
      structural(
        office,
        'ST.KASUBBAG-UMUM',
        'Kepala Subbagian Umum dan Kepegawaian',
        'Kepegawaian',
        'pengawas',
        '41',
        agency.programmes,
        filled(0.88),
      ),
    );
    if (divisions > 2)
      out.seats.push(
        structural(
          office,
          'ST.KASUBBAG-KEU',
          'Kepala Subbagian Keuangan',
          'Keuangan',
          'pengawas',
          '41',
          ['Akuntansi', 'Manajemen'],
          filled(0.85),
        ),
      );
    workplaces.push(office);
  }
  agency.divisions.slice(0, divisions).forEach((name, at) => {
    const code = `${agency.code}-${at + 1}`;
    const bureau = agency.code === 'SETDA';
    const unit = unitAt(code, name, top.id, bureau ? 'biro' : 'bidang', capital, bureau ? '22' : '32');
    out.units.push(unit);
    workplaces.push(unit);
    const title = /^(Inspektur|Kepala)/.test(name) ? name : `Kepala ${name}`;
    if (bureau) {
      out.seats.push(
        structural(
          unit,
          'ST.KEPALA',
          title,
          agency.family,
          'jpt_pratama',
          '22',
          agency.programmes,
          filled(0.85),
        ),
      );
      out.seats.push(
        structural(
          unit,
          'ST.KABAG',
          `Kepala Bagian pada ${name}`,
          agency.family,
          'administrator',
          '31',
          agency.programmes,
          filled(0.9),
        ),
      );
    } else
      out.seats.push(
        structural(
          unit,
          'ST.KEPALA',
          title,
          agency.family,
          'administrator',
          '32',
          agency.programmes,
          filled(0.88),
        ),
      );
  });
  return workplaces;
}

function schoolsOf(random: () => number, teachers: number, out: Shape): void {
  const schools = Math.max(2, Math.round(teachers / 42));
  const offices = Math.max(1, Math.min(places.length, Math.round(schools / 6)));
  const spots = Array.from(
    { length: schools },
    (_, at) => places[at % Math.min(places.length, Math.max(2, schools))] as Place,
  );
  for (let at = 0; at < offices; at++) {
    const place = near(random, places[at] as Place);
    const unit = unitAt(
      `DISDIK-CD${String(at + 1).padStart(2, '0')}`,
      `Cabang Dinas Pendidikan ${(places[at] as Place).name}`,
      'DISDIK',
      'uptd',
      place,
      '32',
    );
    out.units.push(unit);
    out.seats.push(
      structural(
        unit,
        'ST.KEPALA',
        `Kepala ${unit.name}`,
        'Pendidikan',
        'administrator',
        '32',
        ['Manajemen Pendidikan'],
        random() < 0.85 ? 1 : 0,
      ),
    );
    out.seats.push(
      structural(
        unit,
        'ST.KASUBBAG-TU',
        'Kepala Subbagian Tata Usaha',
        'Pendidikan',
        'pengawas',
        '41',
        ['Manajemen Pendidikan', 'Administrasi Publik'],
        random() < 0.8 ? 1 : 0,
      ),
    );
  }
  const counts = spread(
    random,
    teachers,
    spots.map((place) => (place.remote ? 0.6 : 1) * (0.6 + random() * 0.8)),
  );
  spots.forEach((place, at) => {
    const vocational = at % 3 === 2;
    const office = at % offices;
    const name = `${vocational ? 'SMK' : 'SMA'} Negeri ${Math.floor(at / 3) + 1} ${place.name.replace(/^(Kota|Kabupaten) /, '')}`;
    const school = unitAt(
      `DISDIK-S${String(at + 1).padStart(3, '0')}`,
      name,
      `DISDIK-CD${String(office + 1).padStart(2, '0')}`,
      'sekolah',
      near(random, place),
    );
    out.units.push(school);
    const held = new Map<string, number>();
    for (let n = counts[at] as number; n > 0; n--) {
      const subject = integerIn(random, 0, subjects.length - 1);
      const draw = random();
      const key = `${subject}:${draw < 0.58 ? 'PT' : draw < 0.87 ? 'MU' : 'MA'}`;
      held.set(key, (held.get(key) ?? 0) + 1);
    }
    for (let subject = 0; subject < subjects.length; subject++)
      for (const level of ['PT', 'MU', 'MA']) {
        const holders = held.get(`${subject}:${level}`) ?? 0;
        if (holders === 0 && random() > (level === 'PT' ? 0.2 : 0.05)) continue;
        out.seats.push(
          teacherSeat(
            school,
            subjects[subject] as (typeof subjects)[number],
            level,
            holders,
            holders === 0 ? 1 : needFor(random, holders),
          ),
        );
      }
    for (const clerk of [clerks[3], clerks[4]] as (typeof clerks)[number][])
      out.seats.push(clerkSeat(school, clerk, 'Administrasi Umum', -1, 0));
  });
}

function hospitalsOf(random: () => number, staff: number, out: Shape): void {
  const hospitals = Math.max(1, Math.round(staff / 260));
  const weights = Array.from({ length: hospitals }, () => 0.5 + random());
  const counts = spread(random, staff, weights);
  counts.forEach((count, at) => {
    const place = near(random, places[(at * 3) % places.length] as Place);
    const hospital = unitAt(
      `DINKES-RS${at + 1}`,
      `RSUD ${['Waluya', 'Husada', 'Sejahtera', 'Bhakti', 'Mulia'][at % 5]} ${at + 1}`,
      'DINKES',
      'rs',
      place,
      '22',
    );
    out.units.push(hospital);
    out.seats.push(
      structural(
        hospital,
        'ST.DIREKTUR',
        `Direktur ${hospital.name}`,
        'Kesehatan',
        'jpt_pratama',
        '22',
        ['Administrasi Rumah Sakit', 'Pendidikan Dokter'],
        random() < 0.85 ? 1 : 0,
      ),
    );
    out.seats.push(
      structural(
        hospital,
        'ST.KABAG-TU',
        'Kepala Bagian Tata Usaha',
        'Kesehatan',
        'administrator',
        '31',
        ['Administrasi Rumah Sakit', 'Administrasi Publik'],
        random() < 0.85 ? 1 : 0,
      ),
    );
    const kinds = hospitalTitles.flatMap((title) =>
      (title.skilled ? ['TR', 'MH', 'PY'] : ['PT', 'MU', 'MA']).map((level) => ({ title, level })),
    );
    const held = spread(
      random,
      count,
      kinds.map(
        ({ title, level }) =>
          (title.code.startsWith('PERAWAT') ? 4 : 1) * (level === 'MA' || level === 'PY' ? 0.4 : 1),
      ),
    );
    kinds.forEach(({ title, level }, index) => {
      const holders = held[index] as number;
      if (holders === 0 && random() > 0.25) return;
      out.seats.push(
        functional(
          hospital,
          title,
          level,
          'kesehatan',
          holders,
          holders === 0 ? 1 : needFor(random, holders),
        ),
      );
    });
    out.seats.push(clerkSeat(hospital, clerks[2] as (typeof clerks)[number], 'Administrasi Umum', -1, 0));
  });
}

/** Everything with numbers that sum to `employees`. Seats marked −1 are filled last, from what is left for clerks. */
export function shapeOf(random: () => number, employees: number): Shape {
  const out: Shape = { units: [], seats: [] };
  const root = unitAt('GJM', 'Pemerintah Provinsi Gajahmungkur', null, 'provinsi', capital);
  out.units.push(root);
  const many = Math.max(6, Math.min(agencies.length, 6 + Math.floor((employees - 400) / 120)));
  const divisions = employees < 400 ? 2 : 3;
  const offices: { agency: Agency; unit: Unit }[] = [];
  for (const agency of agencies.slice(0, employees < 60 ? 3 : many))
    for (const unit of agencyShape(random, agency, root, agency.code === 'INSP' ? 3 : divisions, out))
      offices.push({ agency, unit });
  const hasSchools = out.units.some((unit) => unit.id === 'DISDIK');
  const seated = (): number => out.seats.reduce((sum, seat) => sum + Math.max(0, seat.holders), 0);
  const rest = Math.max(0, employees - Math.round(seated() * 1.08));
  if (hasSchools) {
    schoolsOf(random, Math.round(rest * shares.guru), out);
    hospitalsOf(random, Math.round(rest * shares.kesehatan), out);
  }
  const experts = Math.min(Math.round(rest * shares.fungsional), Math.max(0, employees - seated()));
  const kinds = offices.flatMap(({ agency, unit }) =>
    agency.titles.flatMap((title) => ['PT', 'MU', 'MA'].map((level) => ({ unit, title, level }))),
  );
  const held = spread(
    random,
    experts,
    kinds.map(({ level }) => (level === 'PT' ? 3 : level === 'MU' ? 3 : 0.8) * (0.2 + random())),
  );
  kinds.forEach(({ unit, title, level }, at) => {
    const holders = held[at] as number;
    if (holders === 0 && random() > 0.15) return;
    out.seats.push(
      functional(unit, title, level, 'fungsional', holders, holders === 0 ? 1 : needFor(random, holders)),
    );
  });
  for (const { agency, unit } of offices)
    for (const clerk of clerks)
      out.seats.push(
        clerkSeat(
          unit,
          clerk,
          agency.code === 'INSP' && Number(clerk[3]) > 5 ? 'Pengawasan' : 'Administrasi Umum',
          -1,
          0,
        ),
      );
  // A tiny province has more chairs than people: the last ones stay empty.
  for (let at = out.seats.length - 1, over = seated() - employees; at >= 0 && over > 0; at--) {
    const seat = out.seats[at] as Seat;
    const cut = Math.min(over, Math.max(0, seat.holders));
    if (seat.holders > 0) seat.holders -= cut;
    over -= cut;
  }
  const open = out.seats.filter((seat) => seat.holders < 0);
  const clerkCounts = spread(
    random,
    Math.max(0, employees - seated()),
    open.map(() => 0.3 + random()),
  );
  open.forEach((seat, at) => {
    const holders = clerkCounts[at] as number;
    seat.holders = holders;
    seat.post.need = holders === 0 ? (random() < 0.3 ? 1 : 0) : needFor(random, holders);
  });
  out.seats = out.seats.filter((seat) => seat.holders > 0 || (seat.post.need ?? 0) > 0);
  const strategic = out.seats.filter(
    ({ post }) => post.kind === 'struktural' && /DISDIK|DINKES|INSP/.test(post.unit),
  );
  for (const seat of strategic) if (seat.holders === 0 || random() < 0.2) seat.post.strategic = true;
  const empty = out.seats.filter((seat) => seat.holders === 0 && seat.group === 'guru');
  for (const seat of empty) if (random() < 0.3) seat.post.critical = true;
  if (empty.length > 0 && !empty.some((seat) => seat.post.critical))
    oneOf(random, empty).post.critical = true;
  return out;
}
