/** Kesesuaian bidang ilmu: whether a study programme is the one a post asks for, lies in its field, or neither (PP 11/2017 art. 54, 107). */
import type { Degree, Employee, Post } from '#registry/facts.ts';

/** Words that say how somebody studied, not what. */
const EMPTY = new Set(
  'ilmu ilmu-ilmu studi program prodi jurusan bidang sarjana magister doktor diploma profesi pasca dan di s1 s2 s3 d1 d2 d3 d4 i ii iii iv'.split(
    ' ',
  ),
);

/** The words that carry the meaning: `S-1 Ilmu Hukum` → `hukum`. */
export function meaningOf(programme: string): readonly string[] {
  let meaning = meanings.get(programme);
  if (!meaning) {
    meaning = words(programme);
    if (meanings.size > 50_000) meanings.clear();
    meanings.set(programme, meaning);
  }
  return meaning;
}

/** A province writes the same few thousand programmes over and over. */
const meanings = new Map<string, readonly string[]>();

function words(programme: string): string[] {
  return programme
    .toLowerCase()
    .replace(/\b([sd])\s*-\s*(iv|iii|ii|i|\d)\b/g, ' ')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word));
}

/** 100 the same programme, 60 the same field (one is the other with more words), else 0. */
export function fieldScore(wanted: string, studied: string): 100 | 60 | 0 {
  let known = scored.get(wanted);
  if (!known) {
    if (scored.size > 5000) scored.clear();
    known = new Map();
    scored.set(wanted, known);
  }
  let score = known.get(studied);
  if (score === undefined) {
    score = compared(meaningOf(wanted), meaningOf(studied));
    if (known.size > 5000) known.clear();
    known.set(studied, score);
  }
  return score;
}

/** What was compared once: the same few fields meet the same few programmes. */
const scored = new Map<string, Map<string, 100 | 60 | 0>>();

function compared(a: readonly string[], b: readonly string[]): 100 | 60 | 0 {
  if (a.length === 0 || b.length === 0) return 0;
  const within = (inner: readonly string[], outer: readonly string[]): boolean =>
    inner.every((word) => outer.includes(word));
  const forth = within(a, b);
  const back = within(b, a);
  if (forth && back) return 100;
  return forth || back ? 60 : 0;
}

export type Study = { ids: ReadonlySet<string>; names: readonly string[] };

/** Everything a person has studied, by id and by name. Null when nothing is recorded. */
export function studyOf(person: Employee, degrees: readonly Degree[]): Study | null {
  const ids = new Set<string>();
  const names: string[] = [];
  const add = (id: string | null, name: string | null): void => {
    if (id) ids.add(id);
    if (name) names.push(name);
  };
  add(person.educationField, person.educationName);
  for (const degree of degrees) add(degree.field, degree.name);
  return ids.size + names.length === 0 ? null : { ids, names };
}

/** The best of all programmes against all fields a post names; null when the post names none or nothing is recorded. */
export function fieldFit(post: Pick<Post, 'fields'>, study: Study | null): 100 | 60 | 0 | null {
  if (study === null || post.fields.length === 0) return null;
  let best: 100 | 60 | 0 = 0;
  for (const wanted of post.fields) {
    if (study.ids.has(wanted)) return 100;
    for (const name of study.names) {
      const score = fieldScore(wanted, name);
      if (score === 100) return 100;
      if (score > best) best = score;
    }
  }
  return best;
}
