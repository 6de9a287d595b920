/** One invented person for one seat: age, NIP, rank, education and years that fit together. */

import { nameOf } from '#demo/names.ts';
import { levelFacts, type Seat } from '#demo/posts.ts';
import { sha256 } from '#ground/canonical.ts';
import { addMonths, addYears, type Day, yearsBetween } from '#ground/day.ts';
import { integerIn, oneOf } from '#ground/random.ts';
import { educationName } from '#registry/codes.ts';
import type { EmploymentStatus } from '#registry/facts.ts';
import type { EmployeeRow } from '#registry/kinds/pegawai.ts';

/** An employee with what the export shows beside the row and what later facts lean on. */
export type Person = { row: EmployeeRow; appointed: Day; seat: Seat; home: string };

/** Age at which people of a level usually stand: from, to, and the years served they need. */
const ages: Record<string, readonly [number, number, number]> = {
  jpt_madya: [52, 58, 26],
  jpt_pratama: [46, 58, 20],
  administrator: [41, 57, 14],
  pengawas: [36, 56, 9],
  MA: [43, 59, 16],
  MU: [34, 57, 8],
  PT: [25, 46, 1],
  PY: [40, 57, 14],
  MH: [32, 52, 7],
  TR: [23, 40, 1],
  pelaksana: [23, 57, 1],
};

const women: Record<Seat['group'], number> = {
  struktural: 0.33,
  guru: 0.7,
  kesehatan: 0.77,
  fungsional: 0.44,
  pelaksana: 0.36,
};
const contracts: Record<Seat['group'], number> = {
  struktural: 0,
  guru: 0.42,
  kesehatan: 0.38,
  fungsional: 0.12,
  pelaksana: 0.25,
};

/** The shares of a whole province (PPPK near two in five), on the levels that contracts are made for. */
const provinceContracts: typeof contracts = {
  struktural: 0,
  guru: 0.78,
  kesehatan: 0.62,
  fungsional: 0.36,
  pelaksana: 0.44,
};

/** A few offices keep a plain mix of people; a whole province has the shares and ages that were published of real ones. */
export type Mix = 'kantor' | 'provinsi';
/** From this many employees on it is a province. */
export const WHOLE = 1000;
export const mixOf = (employees: number): Mix => (employees < WHOLE ? 'kantor' : 'provinsi');

type Band = readonly [from: number, to: number, share: number];
const ageBands: Record<'PNS' | 'PPPK', readonly Band[]> = {
  PNS: [
    [23, 30, 0.07],
    [31, 40, 0.25],
    [41, 50, 0.33],
    [51, 59, 0.35],
  ],
  PPPK: [
    [23, 30, 0.15],
    [31, 40, 0.52],
    [41, 50, 0.27],
    [51, 56, 0.06],
  ],
};

function bandAt(draw: number, bands: readonly Band[]): Band {
  let below = 0;
  for (const band of bands) {
    below += band[2];
    if (draw < below) return band;
  }
  return bands.at(-1) as Band;
}

/** An age of the published shares that the level allows. */
function ageIn(random: () => number, from: number, to: number, bands: readonly Band[]): number {
  for (let tries = 0; tries < 6; tries++) {
    const band = bandAt(random(), bands);
    const age = integerIn(random, band[0], band[1]);
    if (age >= from && age <= to) return age;
  }
  return integerIn(random, from, to);
}

/** Two humps: the intake of the last years, and those who came before the long freeze. */
function humpedAge(random: () => number, from: number, to: number): number {
  const young = random() < 0.45;
  const span = to - from;
  return young
    ? from + Math.floor(random() * span * 0.45)
    : from + Math.floor(span * 0.4 + random() * span * 0.6);
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** Hands out serial numbers from 901 up within one birth day, month of appointment and sex: never one that was given before. */
export function nipMaker(): (birth: Day, appointed: Day, sex: 'M' | 'F', contract: boolean) => string {
  const given = new Map<string, number>();
  return (birth, appointed, sex, contract) => {
    const middle = contract ? `${appointed.slice(0, 4)}21` : appointed.slice(0, 7).replace('-', '');
    const stem = `${birth.replaceAll('-', '')}${middle}${sex === 'M' ? 1 : 2}`;
    const serial = given.get(stem) ?? 901;
    given.set(stem, serial + 1);
    return `${stem}${digits(serial, 3)}`;
  };
}

function educationFor(random: () => number, seat: Seat, status: EmploymentStatus): string {
  const { kind, level, educationMin } = seat.post;
  if (level.startsWith('jpt')) return random() < 0.85 ? '45' : '50';
  if (kind === 'struktural')
    return level === 'administrator'
      ? random() < 0.55
        ? '45'
        : '40'
      : random() < 0.75
        ? '40'
        : random() < 0.5
          ? '45'
          : '30';
  if (kind === 'fungsional')
    return educationMin === '30' ? '30' : status === 'PNS' && random() < 0.14 ? '45' : '40';
  if (educationMin === '15') return random() < 0.72 ? '15' : random() < 0.5 ? '30' : '40';
  return educationMin === '30' ? (random() < 0.8 ? '30' : '40') : '40';
}

const general = [
  'Administrasi Publik',
  'Manajemen',
  'Ilmu Hukum',
  'Ekonomi Pembangunan',
  'Sosiologi',
  'Akuntansi',
  'Teknik Informatika',
  'Ilmu Pemerintahan',
];

/** A study programme that usually fits the post, sometimes does not. */
function programmeFor(random: () => number, seat: Seat, education: string): string {
  if (education < '20')
    return oneOf(random, ['SMA IPA', 'SMA IPS', 'SMK Akuntansi', 'SMK Administrasi Perkantoran']);
  const fits = random() < (seat.group === 'guru' || seat.group === 'kesehatan' ? 0.96 : 0.72);
  return oneOf(random, fits && seat.programmes.length > 0 ? seat.programmes : general);
}

/** The id of a programme in this province's files: the same name, the same id. */
export function programmeId(level: string, name: string): string {
  let mark = marks.get(name);
  if (mark === undefined) {
    mark = sha256(name).slice(0, 8).toUpperCase();
    marks.set(name, mark);
  }
  return `P${level}${mark}`;
}
/** Programmes are few. */
const marks = new Map<string, string>();
export const programmeName = (level: string, name: string): string =>
  level < '20' ? name : `${educationName(level)} ${name}`;

const order = ['21', '22', '23', '24', '31', '32', '33', '34', '41', '42', '43', '44', '45'];

function rankFor(random: () => number, seat: Seat, education: string, years: number, mix: Mix): string {
  const start = education < '20' ? 0 : education < '35' ? 2 : education === '45' ? 5 : 4;
  const { rank } = levelFacts(seat.post.level);
  const low = order.indexOf(seat.post.rankMin ?? rank[0]);
  const high = order.indexOf(seat.post.rankMax ?? rank[1]);
  const late = mix === 'provinsi' ? integerIn(random, 0, 2) : 0;
  const reached = start + Math.floor((years + integerIn(random, 0, 2)) / 4) - late;
  return order[Math.max(low, Math.min(high, reached))] as string;
}

const contractRank = (education: string): string =>
  education < '20' ? 'V' : education === '30' ? 'VII' : education === '45' ? 'X' : 'IX';

const titlesAfter: Record<string, string> = {
  'Administrasi Publik': 'S.A.P.',
  Akuntansi: 'S.E.',
  Manajemen: 'S.E.',
  'Ekonomi Pembangunan': 'S.E.',
  'Ilmu Hukum': 'S.H.',
  'Teknik Sipil': 'S.T.',
  'Teknik Informatika': 'S.Kom.',
  Sosiologi: 'S.Sos.',
  Psikologi: 'S.Psi.',
  'Kesehatan Masyarakat': 'S.K.M.',
  'Ilmu Pemerintahan': 'S.I.P.',
};
function titleAfter(education: string, programme: string): string | null {
  if (education < '30') return null;
  if (education === '30') return 'A.Md.';
  const first = titlesAfter[programme] ?? (programme.startsWith('Pendidikan') ? 'S.Pd.' : 'S.Si.');
  return education === '45' ? `${first}, M.Si.` : education === '50' ? `${first}, M.Si.` : first;
}

export function personFor(
  random: () => number,
  seat: Seat,
  asOf: Day,
  makeNip: ReturnType<typeof nipMaker>,
  homes: readonly string[],
  mix: Mix,
): Person {
  const { post } = seat;
  const sex = random() < women[seat.group] ? 'F' : 'M';
  const contract =
    post.rankMin !== null &&
    random() < (mix === 'kantor' ? contracts : provinceContracts)[seat.group] &&
    (post.level === 'PT' || post.level === 'TR' || post.level === 'pelaksana');
  const [from, to, served] = ages[post.level] as readonly [number, number, number];
  const age =
    mix === 'kantor'
      ? humpedAge(random, from, to)
      : ageIn(random, from, contract ? Math.min(56, to) : to, ageBands[contract ? 'PPPK' : 'PNS']);
  const birth = addMonths(
    `${Number(asOf.slice(0, 4)) - age - 1}-${digits(integerIn(random, 1, 12), 2)}-${digits(integerIn(random, 1, 28), 2)}`,
    integerIn(random, 0, 11),
  );
  const education = educationFor(random, seat, contract ? 'PPPK' : 'PNS');
  const entry = education < '20' ? 20 : 24;
  const latest = Math.max(entry, age - served);
  const earliest = Math.max(entry, contract ? age - 5 : Math.min(latest, age - 34));
  const entryAge = contract
    ? Math.max(entry, age - integerIn(random, 1, 5))
    : integerIn(
        random,
        Math.min(earliest, latest),
        Math.min(latest, 34, earliest + 10) < earliest ? earliest : Math.min(latest, Math.max(earliest, 34)),
      );
  const rookie = !contract && post.level === 'PT' && age - entryAge < 1;
  const year = Math.max(Number(birth.slice(0, 4)) + entryAge, 1986);
  let appointed = `${year}-${oneOf(random, ['01', '02', '03', '04', '12'])}-01`;
  if (appointed > addMonths(asOf, -6)) appointed = `${Number(asOf.slice(0, 4)) - 1}-03-01`;
  // One in a hundred is on trial: appointed this year, not yet a full official.
  const trial = `${Number(addMonths(asOf, -6).slice(0, 4))}-03-01`;
  const onTrial =
    mix === 'provinsi' && !contract && age < 34 && /^(PT|TR|pelaksana)$/.test(post.level) && random() < 0.12;
  if (onTrial && yearsBetween(trial, asOf) < 1) appointed = trial;
  const years = yearsBetween(appointed, asOf);
  const status: EmploymentStatus = contract ? 'PPPK' : (rookie || onTrial) && years < 1 ? 'CPNS' : 'PNS';
  const rank = contract ? contractRank(education) : rankFor(random, seat, education, years, mix);
  const programme = programmeFor(random, seat, education);
  const nip = makeNip(birth, appointed, sex, contract);
  const inPost = Math.min(
    years * 12 + 6,
    random() < 0.22 ? integerIn(random, 3, 23) : integerIn(random, 24, post.kind === 'struktural' ? 96 : 168),
  );
  const since = addMonths(`${asOf.slice(0, 7)}-01`, -Math.max(1, inPost));
  const draw = random();
  const row: EmployeeRow = {
    nip,
    siasnId: sha256(`pns|${nip}`).slice(0, 32).toUpperCase(),
    name: nameOf(random, sex),
    titleBefore: education === '50' ? 'Dr.' : null,
    titleAfter: titleAfter(education, programme),
    birth,
    sex,
    status,
    legalStatus: contract || draw < 0.965 ? '01' : draw < 0.985 ? '03' : draw < 0.99 ? '02' : '01',
    appointedPns: status === 'PNS' ? addYears(appointed, 1) : null,
    rank,
    rankSince: addMonths(
      `${asOf.slice(0, 4)}-${oneOf(random, ['04', '10'])}-01`,
      -12 * Math.min(years, integerIn(random, 1, 4)),
    ),
    unit: post.unit,
    position: post.position,
    postSince: since < appointed ? appointed : since,
    educationLevel: education,
    educationField: programmeId(education, programme),
    educationName: programmeName(education, programme),
  };
  return { row, appointed, seat, home: oneOf(random, homes) };
}
