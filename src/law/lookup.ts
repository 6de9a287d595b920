/** Reading the tables of the law: ranks, ages, ratings, bands, boxes and days, always by the words and codes officials use. */
import { addMonths, type Calendar, type Day, monthsBetween } from '#ground/day.ts';
import type { Law } from '#law/law.ts';
import type { TextPair } from '#law/rule.ts';
import type { Tables } from '#law/table.ts';

export type Band = { id: string; name: TextPair };
export type LevelInfo = Tables['jenjang'][number];

/** Place of a PNS grade in the order, by SIASN id (`33`) or name (`III/c`); PPPK grades are not in it. */
export function rankOrder(law: Law, idOrName: string | null): number | undefined {
  const name = rankName(law, idOrName);
  const at = name === undefined ? -1 : law.domains.golongan.indexOf(name);
  return at < 0 ? undefined : at + 1;
}

/** `III/c` for `33` or `iii/C`. */
export function rankName(law: Law, idOrName: string | null): string | undefined {
  if (idOrName === null) return undefined;
  const wanted = idOrName.trim().toLowerCase();
  return law.tables.golongan.pns.find((rank) => rank.id === wanted || rank.nama.toLowerCase() === wanted)
    ?.nama;
}

/** Ways sheets write a degree beside its SIASN code. */
const degreeNames: Readonly<Record<string, string>> = {
  sma: 'SLTA',
  smk: 'SLTA',
  smp: 'SLTP',
  di: 'D1',
  dii: 'D2',
  diii: 'D3',
  div: 'S1',
  d4: 'S1',
  s1d4: 'S1',
  diplomai: 'D1',
  diplomaii: 'D2',
  diplomaiii: 'D3',
  diplomaiv: 'S1',
  sarjana: 'S1',
  magister: 'S2',
  doktor: 'S3',
};

/** The degree a SIASN education level counts as: `42` (profesi) is S1. Also takes `S1`, `D-III`, `Diploma IV`. */
export function degreeOf(law: Law, idOrName: string | null): string | undefined {
  if (idOrName === null) return undefined;
  return asked(degrees, law, idOrName, () => degreeCalled(law, idOrName));
}

/** Offices write the same few words over and over: each is looked up once in the tables of a law. */
function asked<T>(kept: WeakMap<Law, Map<string, T>>, law: Law, words: string, look: () => T): T {
  let known = kept.get(law);
  if (!known) {
    known = new Map();
    kept.set(law, known);
  }
  if (known.has(words)) return known.get(words) as T;
  const found = look();
  if (known.size < MOST_WORDS) known.set(words, found);
  return found;
}
const MOST_WORDS = 10_000;
const degrees = new WeakMap<Law, Map<string, string | undefined>>();
const levelsSaid = new WeakMap<Law, Map<string, LevelInfo | undefined>>();

function degreeCalled(law: Law, idOrName: string): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const { tingkat, gelar } = law.tables.pendidikan;
  const wanted = plain(idOrName);
  const listed = tingkat.find((level) => level.id === idOrName.trim() || plain(level.nama) === wanted);
  return listed?.setara ?? gelar.find((degree) => plain(degree.id) === wanted)?.id ?? degreeNames[wanted];
}

/** The level of a post from what the sheet says (`Ahli Muda`, `MU`, `administrator`), its echelon, or its kind. */
export function levelOf(
  law: Law,
  post: { level: string | null; echelon: string | null; kind?: string | null },
): LevelInfo | undefined {
  const words = `${post.level ?? ''}|${post.echelon ?? ''}|${post.kind ?? ''}`;
  return asked(levelsSaid, law, words, () => levelCalled(law, post));
}

function levelCalled(law: Law, post: Parameters<typeof levelOf>[1]): LevelInfo | undefined {
  const said = (post.level ?? '')
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ');
  const levels = law.tables.jenjang;
  const bySaying = levels.find(
    (level) =>
      level.id.toLowerCase().replace(/_/g, ' ') === said ||
      level.nama.id.toLowerCase() === said ||
      level.sebutan.includes(said),
  );
  if (bySaying) return bySaying;
  const echelon = law.tables.eselon.find(
    (one) => one.id === post.echelon || one.nama.toLowerCase() === post.echelon?.toLowerCase(),
  );
  if (echelon?.jenjang) return levels.find((level) => level.id === echelon.jenjang);
  return post.kind === 'pelaksana' ? levels.find((level) => level.id === 'pelaksana') : undefined;
}

export type LevelChange = 'sama' | 'promosi' | 'demosi';

/** On one ladder by its rungs, between ladders by equivalence: ahli muda → pengawas is neither up nor down. */
export function levelChange(from: LevelInfo, to: LevelInfo): LevelChange {
  const difference = from.tangga === to.tangga ? to.urutan - from.urutan : to.setara - from.setara;
  return difference > 0 ? 'promosi' : difference < 0 ? 'demosi' : 'sama';
}

/** The lowest and highest grade of a post where its own columns are blank: by echelon, else by level. */
export function rankRange(
  law: Law,
  echelon: string | null,
  level: LevelInfo | undefined,
): { min: string | undefined; max: string | undefined } {
  const row = law.tables.eselon.find((one) => one.id === echelon && one.jenjang !== null);
  const from = row ?? level;
  return { min: from?.golongan_terendah ?? undefined, max: from?.golongan_tertinggi ?? undefined };
}

/** The post's own column first, then the list of titles, only then its level (BUP is never derived from the level alone where a title says it). */
export function retirementAge(
  law: Law,
  post: {
    name?: string;
    retirementAge: number | null;
    level: string | null;
    echelon: string | null;
    kind?: string | null;
  },
): number | undefined {
  if (post.retirementAge !== null) return post.retirementAge;
  const level = levelOf(law, post);
  const titled = post.name === undefined ? undefined : ageOfTitle(law, post.name, level);
  return titled ?? (level && law.tables.bup.find((row) => row.jenjang === level.id)?.usia);
}

const agesOf = new WeakMap<Law, ReadonlyMap<string, number>>();

/** `Guru Ahli Muda` is the title Guru at the level MU; a row without a level holds for all of them. */
function ageOfTitle(law: Law, name: string, level: LevelInfo | undefined): number | undefined {
  const ages =
    agesOf.get(law) ??
    new Map(
      law.tables['bup-jabatan'].map((row) => [`${row.nama.toLowerCase()}|${row.jenjang ?? ''}`, row.usia]),
    );
  agesOf.set(law, ages);
  const title = name.trim().toLowerCase();
  const endings = level ? [level.nama.id.toLowerCase(), ...level.sebutan] : [];
  const ending = endings.find((one) => title.endsWith(` ${one}`));
  const bare = ending === undefined ? title : title.slice(0, -ending.length - 1);
  for (const key of [`${bare}|${level?.id ?? ''}`, `${title}|${level?.id ?? ''}`, `${bare}|`, `${title}|`]) {
    const age = ages.get(key);
    if (age !== undefined) return age;
  }
  return undefined;
}

/** TMT pensiun: the first day of the month after the birthday at the retirement age. */
export function retirementDay(birth: Day, age: number): Day {
  const birthday = addMonths(birth, age * 12);
  return addMonths(`${birthday.slice(0, 7)}-01`, 1);
}

/** Age in months at a day; a month that has begun counts whole (56 years and a day = 673). */
export function ageInMonths(birth: Day, on: Day): number {
  const whole = monthsBetween(birth, on);
  return addMonths(birth, whole) === on ? whole : whole + 1;
}

/** Holidays by year; years not loaded are absent, so that a deadline through them is marked as not firm. */
export function calendarOf(law: Law): Calendar {
  return new Map(
    Object.entries(law.tables['hari-libur']).map(([year, days]) => [
      Number(year),
      new Set(days.map((day) => day.tanggal)),
    ]),
  );
}

/** Predikat 1–5 from hasil kerja and perilaku (1 above, 2 meets, 3 below expectation). */
export function ratingOf(law: Law, result: number, conduct: number): number | undefined {
  return law.tables.predikat.matriks[result - 1]?.[conduct - 1];
}

/** Predikat of the years that carry a figure (2021 and before). */
export function ratingOfScore(law: Law, score: number): number | undefined {
  return last(law.tables.predikat.nilai_lama, (row) => row.dari <= score)?.predikat;
}

export function ratingScore(law: Law, rating: number): number | undefined {
  return law.tables.predikat.predikat.find((row) => row.id === rating)?.skor;
}

export function ratingName(law: Law, rating: number): TextPair | undefined {
  return law.tables.predikat.predikat.find((row) => row.id === rating)?.nama;
}

export function educationScore(law: Law, level: string | null): number | undefined {
  const degree = degreeOf(law, level);
  return law.tables.pendidikan.gelar.find((row) => row.id === degree)?.skor;
}

/** IKM (25–100) is banded after rounding to two decimals: the printed table has gaps between its bands. */
export function ikmBand(law: Law, ikm: number): Band | undefined {
  return bandOf(law.tables.ikm.mutu, Math.round(Number(`${ikm}e2`)) / 100);
}

export function jpmBand(
  law: Law,
  value: number,
  purpose: 'seleksi' | 'pemetaan' = 'seleksi',
): Band | undefined {
  return bandOf(law.tables.jpm[purpose], value);
}

/** EJ/EU: workload over effective time per holder; A means overloaded. */
export function workloadBand(law: Law, value: number): Band | undefined {
  return bandOf(law.tables.efektivitas, value);
}

function bandOf(
  bands: readonly { dari: number; id: string; nama: TextPair }[],
  value: number,
): Band | undefined {
  const band = last(bands, (one) => one.dari <= value);
  return band && { id: band.id, name: band.nama };
}

function last<T>(list: readonly T[], fits: (item: T) => boolean): T | undefined {
  return [...list].reverse().find(fits);
}

/** The freeze a day falls into, if any. */
export function electionFreezeOn(law: Law, day: Day): Tables['masa-larangan']['masa'][number] | undefined {
  return law.tables['masa-larangan'].masa.find((freeze) => freeze.dari <= day && day <= freeze.sampai);
}

/** Whether a sanction is being served on a day; the register's end first, then the kind's own length. */
export function servesSanction(
  law: Law,
  sanction: { kind: string; from: Day; to: Day | null },
  on: Day,
): boolean {
  if (on < sanction.from) return false;
  if (sanction.to !== null) return on <= sanction.to;
  const months = law.tables.hukdis.find((kind) => kind.id === sanction.kind)?.masa_bulan;
  if (months === undefined || months === null) return true;
  return months > 0 && on < addMonths(sanction.from, months);
}
