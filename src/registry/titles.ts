/**
 * Titles of posts as offices write them (`Kasubbag. Umpeg`, `KA. SIE PERENC`) measured against the list of posts: what they are
 * likely to mean, for somebody to accept. A likeness proposes; it never decides.
 */

/** What offices shorten, word by word; several words where one short form stands for them. */
const LONG: Readonly<Record<string, string>> = {
  adm: 'administrasi',
  bag: 'bagian',
  bid: 'bidang',
  dinkes: 'dinas kesehatan',
  dir: 'direktur',
  disdik: 'dinas pendidikan',
  ka: 'kepala',
  kaban: 'kepala badan',
  kabag: 'kepala bagian',
  kabid: 'kepala bidang',
  kacab: 'kepala cabang',
  kacabdin: 'kepala cabang dinas',
  kadin: 'kepala dinas',
  kadis: 'kepala dinas',
  kanit: 'kepala unit',
  karo: 'kepala biro',
  kasek: 'kepala sekolah',
  kasi: 'kepala seksi',
  kasie: 'kepala seksi',
  kasubag: 'kepala subbagian',
  kasubbag: 'kepala subbagian',
  kasubbid: 'kepala subbidang',
  kasubid: 'kepala subbidang',
  kaupt: 'kepala upt',
  kaur: 'kepala urusan',
  kepeg: 'kepegawaian',
  kepsek: 'kepala sekolah',
  keu: 'keuangan',
  peg: 'kepegawaian',
  perenc: 'perencanaan',
  prog: 'program',
  sek: 'sekretaris',
  sekban: 'sekretaris badan',
  sekdin: 'sekretaris dinas',
  sekdis: 'sekretaris dinas',
  sie: 'seksi',
  subag: 'subbagian',
  subbag: 'subbagian',
  subbid: 'subbidang',
  subid: 'subbidang',
  umpeg: 'umum kepegawaian',
  wadir: 'wakil direktur',
};
/** An acting holder's title speaks of the post that is acted for; `dan` and `pada` tell no titles apart. */
const SILENT = new Set(['plt', 'plh', 'pj', 'pjs', 'dan', 'pada', 'di']);

/** A title by which the same one is found again: written out, without marks, capitals and who acts. */
export function plainTitle(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .flatMap((word) => (Object.hasOwn(LONG, word) ? (LONG[word] as string) : word).split(' '))
    .filter((word) => word !== '' && !SILENT.has(word));
  return words.join(' ').replace(/\bsub (bagian|bidang|seksi)\b/g, 'sub$1');
}

/** Unit and title by which what was accepted before is found. */
export const titleKey = (unit: string, title: string): string => `${unit}|${plainTitle(title)}`;

function trigrams(text: string): Set<string> {
  const padded = `  ${text} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  return found;
}

/** Twice what both have, of all that each has: 0 to 1. */
function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const each of a) if (b.has(each)) both++;
  return (2 * both) / (a.size + b.size);
}

/** How like two titles are, 0 to 1: half by their words, half by groups of three letters, which forgive a slip of the pen. */
export function likeness(a: string, b: string): number {
  const [one, other] = [plainTitle(a), plainTitle(b)];
  if (one === other) return one === '' ? 0 : 1;
  const words = shared(new Set(one.split(' ')), new Set(other.split(' ')));
  return (words + shared(trigrams(one), trigrams(other))) / 2;
}

export type TitleChoice = { position: string; name: string; likeness: number };

const MOST = 3;
/** Less like than this is no help. */
const LEAST = 0.4;
/** Two that are so close to each other: the one is not more likely than the other. */
const CLOSE = 0.1;

/** The nearest titles, nearest first, and whether the first is hardly nearer than the second. */
export function nearestTitles(
  written: string,
  known: readonly { position: string; name: string }[],
): { choices: TitleChoice[]; unclear: boolean } {
  const best = new Map<string, TitleChoice>();
  for (const { position, name } of known) {
    const like = likeness(written, name);
    if (like >= LEAST && like > (best.get(position)?.likeness ?? 0))
      best.set(position, { position, name, likeness: like });
  }
  const choices = [...best.values()]
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .slice(0, MOST);
  const [first, second] = choices;
  const unclear = first !== undefined && second !== undefined && first.likeness - second.likeness < CLOSE;
  return { choices, unclear };
}
