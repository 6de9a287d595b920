/** The law of a day: the shipped files with the approved changes laid over them. Pure; a rule keeps its earlier texts for their own days. */
import { addDays, type Day } from '#ground/day.ts';
import type { LawFile } from '#law/load.ts';

/** An approved text of one file. `order` tells which of two of the same day was approved later. */
export type Standing = { file: string; text: string; from: Day; order: number };

export const isTableFile = (file: string): boolean => file.startsWith('tabel/');

/** Of a table only the text of the day; of a rule every text up to that day, each with its stretch of days. */
export function filesOn(shipped: readonly LawFile[], changes: readonly Standing[], day: Day): LawFile[] {
  const byFile = new Map<string, Standing[]>();
  for (const change of changes)
    if (change.from <= day) byFile.set(change.file, [...(byFile.get(change.file) ?? []), change]);
  const known = new Set(shipped.map((file) => file.name));
  const added = [...byFile.keys()].filter((file) => !known.has(file)).sort();
  return [
    ...shipped.flatMap((file) => versions(file.name, file, byFile.get(file.name) ?? [])),
    ...added.flatMap((file) => versions(file, null, byFile.get(file) ?? [])),
  ];
}

function versions(name: string, shipped: LawFile | null, changes: readonly Standing[]): LawFile[] {
  const texts = [...changes]
    .sort((a, b) => (a.from === b.from ? a.order - b.order : a.from < b.from ? -1 : 1))
    // of two from the same day the later approval holds
    .filter((change, at, all) => all[at + 1]?.from !== change.from);
  const last = texts.at(-1);
  if (isTableFile(name)) return last ? [{ name, text: last.text }] : shipped ? [shipped] : [];
  const before = (next: Standing | undefined) => (next ? { to: addDays(next.from, -1) } : {});
  return [
    ...(shipped ? [{ ...shipped, ...before(texts[0]) }] : []),
    ...texts.map((change, at) => ({ name, text: change.text, from: change.from, ...before(texts[at + 1]) })),
  ];
}

/** The text of a file on a day, or undefined where there is none. */
export function textOn(files: readonly LawFile[], name: string, day: Day): string | undefined {
  return files.find(
    (file) => file.name === name && (file.from ?? '') <= day && (file.to === undefined || day <= file.to),
  )?.text;
}
