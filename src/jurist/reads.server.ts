/** Rules and legal tables as the pages list them. Reads the law and its changes, never writes. */
import type { Kysely } from 'kysely';
import { parse as parseYaml } from 'yaml';
import type { Round } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import type { Lang } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import { type Law, type Rule, rulesOn } from '#law/law.ts';
import { basisInWords } from '#law/readable.ts';
import type { Basis, Level, Stage, TextPair } from '#law/rule.ts';
import { type TableId, tableIds } from '#law/table.ts';
import { referenceTables, tableFile } from '#lawbook/change.ts';
import { filesShipped, standingChanges } from '#lawbook/in-force.server.ts';
import type { ChangeRow } from '#lawbook/reads.server.ts';
import { filesOn, textOn } from '#lawbook/timeline.ts';
import { roundsOf } from '#steps/round/reads.server.ts';

type Db = Kysely<Tables>;

export type ListedRule = {
  id: string;
  title: string;
  /** what a rule that is an act says of itself */
  act: string | null;
  level: Level | null;
  basis: { text: string; status: Basis['status'] }[];
  stages: Stage[];
  upcoming: Day | null;
};

/** First day of an agreed change that has not begun. */
const upcomingOf = (changes: readonly ChangeRow[], file: string, today: Day): Day | null =>
  changes
    .filter((one) => one.file === file && one.status === 'berlaku' && one.from > today)
    .map((one) => one.from)
    .sort()[0] ?? null;

/** The whole catalogue in order, R32 and R33 among it: they are acts, and say where they are done (docs/decisions/0035). */
export function rulesListed(law: Law, changes: readonly ChangeRow[], today: Day, lang: Lang): ListedRule[] {
  const { asAct } = wordsIn(lang).jurist;
  const acts = (['R32', 'R33'] as const).map((id) => ({
    id,
    title: asAct[id].title(),
    act: asAct[id].text(),
    level: null,
    basis: [],
    stages: [],
    upcoming: null,
  }));
  const rules = rulesOn(law, today).map((rule) => ({
    id: rule.id,
    title: rule.text.judul[lang],
    act: null,
    level: rule.level,
    basis: rule.text.dasar.map((basis) => ({ text: basisInWords(basis), status: basis.status })),
    stages: [...rule.tested.keys()],
    upcoming: upcomingOf(changes, rule.file, today),
  }));
  return [...rules, ...acts].sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Titled = { judul: TextPair; dasar: Basis[] };

/** The tables that are law and not reference: thresholds, weights, freezes. */
export const legalTableIds: readonly TableId[] = tableIds.filter(
  (id) => !referenceTables.some((table) => table === id),
);

export function legalTables(changes: readonly ChangeRow[], today: Day, lang: Lang) {
  return legalTableIds.map((id) => {
    const file = tableFile(id);
    const { judul, dasar } = parseYaml(textOn(filesShipped(), file, today) ?? '') as Titled;
    return {
      id,
      title: judul[lang],
      basis: dasar[0] ? basisInWords(dasar[0]) : '–',
      upcoming: upcomingOf(changes, file, today),
    };
  });
}

/** The rule of an address on a day, or the one that begins later. */
export function ruleNamed(law: Law, id: string, on: Day): Rule | undefined {
  const versions = law.rules.get(id) ?? [];
  return versions.find((rule) => rule.from <= on && (rule.to === null || on <= rule.to)) ?? versions[0];
}

/** The text of a file on a day, with the approved changes. */
export async function lawTextOf(db: Db, file: string, on: Day): Promise<string | undefined> {
  return textOn(filesOn(filesShipped(), await standingChanges(db), on), file, on);
}

/** The round whose data a rule is shown on: the newest that is neither evaluated nor cancelled, else the newest of all. */
export async function findCurrentRound(db: Db): Promise<Round | null> {
  const rounds = await roundsOf(db);
  return rounds.find(({ status }) => status !== 'dievaluasi' && status !== 'dibatalkan') ?? rounds[0] ?? null;
}
