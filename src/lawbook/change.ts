/** What is looked at before a changed text may become law: its name, its day, and every proof of the loader. Pure. */
import { parse as parseYaml } from 'yaml';
import type { Day } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { Law } from '#law/law.ts';
import { type LawFile, loadLaw } from '#law/load.ts';
import { filesOn, isTableFile, type Standing, textOn } from '#lawbook/timeline.ts';

export type Draft = { file: string; from: Day; text: string };

/** Tables that the office keeps by itself: codes, lists and days. Thresholds and freezes are law and go through Biro Hukum. */
export const referenceTables = [
  'hari-libur',
  'golongan',
  'eselon',
  'jenjang',
  'kedudukan-hukum',
  'pendidikan',
  'bup',
  'bup-jabatan',
  'kelas-jabatan',
  'kompetensi',
  'hukdis',
  'wilayah',
] as const;
export type ReferenceTable = (typeof referenceTables)[number];

export const tableFile = (table: string): string => `tabel/${table}.yaml`;
export const isReference = (file: string): boolean =>
  referenceTables.some((table) => file === tableFile(table));

/** Line ends and the last line as files have them, so that equal texts have equal hashes. */
export const tidy = (text: string): string => `${text.replace(/\r\n?/g, '\n').trimEnd()}\n`;

export type Proved = { law: Law; before: Law; base: string | undefined; text: string };

/**
 * The law as it would be on the day the draft begins, beside the law without it. Refuses what the loader refuses, a text that
 * is about another rule or table, and a draft that a later change would silently undo.
 */
export function proved(shipped: readonly LawFile[], standing: readonly Standing[], draft: Draft): Proved {
  const { file, from } = draft;
  const text = tidy(draft.text);
  const later = standing.find((one) => one.file === file && one.from > from);
  if (later) throw refuse('rule', 'lawbook.later', { file, day: later.from });
  const files = filesOn(shipped, standing, from);
  const base = textOn(files, file, from);
  if (base === text) throw refuse('input', 'lawbook.same', { file });
  refuseOther(file, text);
  const order = standing.length;
  const changed = filesOn(shipped, [...standing, { file, from, text, order }], from);
  return { law: loadLaw(changed), before: loadLaw(files), base, text };
}

/** A rule file keeps its id and a table file its name: otherwise a rule would vanish and another stand twice. */
function refuseOther(file: string, text: string): void {
  let said: unknown;
  try {
    const read: unknown = parseYaml(text);
    const key = isTableFile(file) ? 'tabel' : 'id';
    said = (read as Record<string, unknown> | null)?.[key];
  } catch {
    return; // the loader says where the text cannot be read
  }
  const wanted = isTableFile(file) ? file.replace(/^tabel\/|\.yaml$/g, '') : file.slice(0, 3);
  if (said !== wanted) throw refuse('input', 'lawbook.other', { file, wanted, said: String(said ?? '–') });
}
