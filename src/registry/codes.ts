/** Code lists of SIASN that users' sheets write in several ways: ranks, education levels, echelons, levels of posts (domain.md §B, §M.4). */
import type { PostKind } from '#registry/facts.ts';

/** SIASN id → [golongan ruang, pangkat]. The order of ids is the order of ranks. */
const ranks: Record<string, readonly [string, string]> = {
  '11': ['I/a', 'Juru Muda'],
  '12': ['I/b', 'Juru Muda Tingkat I'],
  '13': ['I/c', 'Juru'],
  '14': ['I/d', 'Juru Tingkat I'],
  '21': ['II/a', 'Pengatur Muda'],
  '22': ['II/b', 'Pengatur Muda Tingkat I'],
  '23': ['II/c', 'Pengatur'],
  '24': ['II/d', 'Pengatur Tingkat I'],
  '31': ['III/a', 'Penata Muda'],
  '32': ['III/b', 'Penata Muda Tingkat I'],
  '33': ['III/c', 'Penata'],
  '34': ['III/d', 'Penata Tingkat I'],
  '41': ['IV/a', 'Pembina'],
  '42': ['IV/b', 'Pembina Tingkat I'],
  '43': ['IV/c', 'Pembina Utama Muda'],
  '44': ['IV/d', 'Pembina Utama Madya'],
  '45': ['IV/e', 'Pembina Utama'],
};

/** Golongan of PPPK, which have no SIASN id: kept as they are written. */
const contractRanks = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII'.split(' ');

const rankByName = new Map(
  Object.entries(ranks).map(([id, [name]]) => [name.toLowerCase().replace('/', ''), id]),
);

/** The rank as we keep it: the SIASN id of a PNS (`33`), the Roman golongan of a PPPK (`IX`); null if it is neither. */
export function readRank(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed in ranks) return trimmed;
  const byName = rankByName.get(trimmed.toLowerCase().replace(/[\s/.-]/g, ''));
  if (byName) return byName;
  const roman = trimmed.toUpperCase();
  return contractRanks.includes(roman) ? roman : null;
}

/** `33` → `III/c`; a PPPK's golongan as it is. */
export const rankName = (rank: string): string => ranks[rank]?.[0] ?? rank;

/** tingkatPendidikan: id → name. */
const educations: Record<string, string> = {
  '05': 'SD',
  '10': 'SLTP',
  '12': 'SLTP Kejuruan',
  '15': 'SLTA',
  '17': 'SLTA Kejuruan',
  '18': 'SLTA Keguruan',
  '20': 'D-I',
  '25': 'D-II',
  '30': 'D-III',
  '35': 'D-IV',
  '40': 'S-1',
  '42': 'Profesi',
  '45': 'S-2',
  '47': 'Spesialis',
  '49': 'Subspesialis',
  '50': 'S-3',
};

const educationNames = new Map<string, string>([
  ...Object.entries(educations).map(([id, name]): [string, string] => [
    name.toLowerCase().replace(/[^a-z0-9]/g, ''),
    id,
  ]),
  ['smp', '10'],
  ['sma', '15'],
  ['smasmk', '15'],
  ['smk', '17'],
  ['slta', '15'],
  ['d1', '20'],
  ['d2', '25'],
  ['d3', '30'],
  ['diplomaiii', '30'],
  ['d4', '35'],
  ['diplomaiv', '35'],
  ['s1', '40'],
  ['sarjana', '40'],
  ['s1d4', '40'],
  ['s2', '45'],
  ['magister', '45'],
  ['s3', '50'],
  ['doktor', '50'],
]);

/** The SIASN id of an education level from its id (`5` and `05`) or its name; null if it is neither. */
export function readEducation(text: string): string | null {
  const trimmed = text.trim();
  const id = /^\d$/.test(trimmed) ? `0${trimmed}` : trimmed;
  if (id in educations) return id;
  return educationNames.get(trimmed.toLowerCase().replace(/[^a-z0-9]/g, '')) ?? null;
}

export const educationName = (id: string): string => educations[id] ?? id;

const echelons: Record<string, string> = {
  '10': 'I.a',
  '11': 'I.a',
  '12': 'I.b',
  '21': 'II.a',
  '22': 'II.b',
  '31': 'III.a',
  '32': 'III.b',
  '41': 'IV.a',
  '42': 'IV.b',
  '51': 'V.a',
  '52': 'V.b',
};

const echelonIds = new Map(
  Object.entries(echelons).map(([id, name]) => [name.toLowerCase().replace('.', ''), id]),
);

/** The SIASN id of an echelon; null for none (00, 99, NON, blank); undefined if it is not known. */
export function readEchelon(text: string): string | null | undefined {
  const trimmed = text.trim();
  if (/^(00|0|99|-|non.*|null)?$/i.test(trimmed)) return null;
  if (trimmed in echelons) return trimmed;
  return echelonIds.get(trimmed.toLowerCase().replace(/[\s./-]/g, ''));
}

/** jenjang: our code → name. */
const levels: Record<string, string> = {
  jpt_utama: 'JPT Utama',
  jpt_madya: 'JPT Madya',
  jpt_pratama: 'JPT Pratama',
  administrator: 'Administrator',
  pengawas: 'Pengawas',
  pelaksana: 'Pelaksana',
  PM: 'Pemula',
  TR: 'Terampil',
  MH: 'Mahir',
  PY: 'Penyelia',
  PT: 'Ahli Pertama',
  MU: 'Ahli Muda',
  MA: 'Ahli Madya',
  UT: 'Ahli Utama',
};

const plainLevel = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
const levelNames = new Map<string, string>([
  ...Object.entries(levels).flatMap(([code, name]): [string, string][] => [
    [plainLevel(code), code],
    [plainLevel(name), code],
  ]),
  ['pertama', 'PT'],
  ['muda', 'MU'],
  ['madya', 'MA'],
  ['utama', 'UT'],
  ['klerek', 'pelaksana'],
  ['operator', 'pelaksana'],
  ['teknisi', 'pelaksana'],
]);

/** The code of a level from its code or name (`Ahli Muda`, `MU`); null if it is neither. */
export const readLevel = (text: string): string | null => levelNames.get(plainLevel(text)) ?? null;

const postKinds: Record<string, PostKind> = {
  '1': 'struktural',
  struktural: 'struktural',
  manajerial: 'struktural',
  '2': 'fungsional',
  fungsional: 'fungsional',
  fungsionaltertentu: 'fungsional',
  jft: 'fungsional',
  jf: 'fungsional',
  '4': 'pelaksana',
  pelaksana: 'pelaksana',
  fungsionalumum: 'pelaksana',
  jfu: 'pelaksana',
};

export const readPostKind = (text: string): PostKind | null =>
  postKinds[
    text
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replace(/^jabatan/, '')
  ] ?? null;

/** kedudukan hukum written out, as exports without the id column have it. */
const legalStatuses: Record<string, string> = {
  aktif: '01',
  pppkaktif: '01',
  cltn: '02',
  tugasbelajar: '03',
  pemberhentiansementara: '04',
  uangtunggu: '05',
  hukumandisiplin: '15',
  hukdis: '15',
  mpp: '20',
  tidakaktif: '52',
  pensiun: '99',
};

export const readLegalStatus = (text: string): string | null =>
  legalStatuses[text.toLowerCase().replace(/[^a-z]/g, '')] ?? null;

/** Answers of SKP 2022 written out: 1 di atas, 2 sesuai, 3 di bawah ekspektasi. */
export function readExpectation(text: string): number | null {
  if (/^[123]$/.test(text)) return Number(text);
  const plain = text.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.startsWith('diatas') || plain.startsWith('atas')) return 1;
  if (plain.startsWith('sesuai')) return 2;
  return plain.startsWith('dibawah') || plain.startsWith('bawah') ? 3 : null;
}

const ratings = ['sangatbaik', 'baik', 'butuhperbaikan', 'kurang', 'sangatkurang'];

/** Predikat 1–5 by number or name; `BAIK` and `Baik` are one. */
export function readRating(text: string): number | null {
  if (/^[1-5]$/.test(text)) return Number(text);
  const at = ratings.indexOf(text.toLowerCase().replace(/[^a-z]/g, ''));
  return at < 0 ? null : at + 1;
}
