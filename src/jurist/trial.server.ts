/** Tries a draft without storing it: the loader's proofs, the difference line by line, and who would be judged otherwise. */
import type { Kysely } from 'kysely';
import type { Round } from '#case/round.ts';
import { type Progress, soon } from '#db/patience.server.ts';
import type { Tables } from '#db/tables.ts';
import type { Day } from '#ground/day.ts';
import { isRefusal } from '#ground/refusal.ts';
import type { Lang } from '#ground/words/lang.ts';
import { sentenceOf } from '#ground/words/refusals.ts';
import { effectBeside } from '#jurist/aside.server.ts';
import { aroundChanges, type Line, linesChanged } from '#jurist/diff.ts';
import type { Effect } from '#jurist/impact.ts';
import { ruleNamed } from '#jurist/reads.server.ts';
import { type Draft, proved, tidy } from '#lawbook/change.ts';
import { filesShipped, standingChanges } from '#lawbook/in-force.server.ts';
import { filesOn, textOn } from '#lawbook/timeline.ts';
import { circleOf } from '#registry/circle.server.ts';
import { unitName } from '#registry/names.ts';

type Db = Kysely<Tables>;

/** So long a form waits for the count; pressed again later it is there. */
const PATIENCE_MS = 15_000;
const none = { effect: null, counting: null };

/** Most names that one page shows; the count says how many there are. */
const NAMES = 25;

export type EffectShown = Omit<Effect, 'people'> & {
  round: string;
  from: Day;
  affected: number;
  /** null: names are not for this reader */
  people:
    | { nip: string; name: string; unit: string; changed: number; opened: number; closed: number }[]
    | null;
};

export type Trial = {
  text: string;
  from: Day;
  diff: (Line | null)[];
  proof: { ok: true; examples: number; facts: number } | { ok: false; sentence: string };
  effect: EffectShown | null;
  /** still being counted: how far it is */
  counting: Progress | null;
};

export type TrialAsked = {
  draft: Draft;
  lang: Lang;
  /** the round on whose data the effect is counted; null: only the proofs */
  on: Round | null;
  names: boolean;
};

/** The rule a file is about; none for a table. */
const idOf = (file: string): string | null => (/^R\d{2}/.exec(file) ? file.slice(0, 3) : null);

export async function tried(db: Db, { draft, lang, on, names }: TrialAsked): Promise<Trial> {
  const { file, from } = draft;
  const text = tidy(draft.text);
  const standing = await standingChanges(db);
  const before = textOn(filesOn(filesShipped(), standing, from), file, from) ?? '';
  const shown = { text, from, diff: aroundChanges(linesChanged(before, text)) };
  try {
    const laws = proved(filesShipped(), standing, draft);
    const id = idOf(file);
    const rule = id === null ? undefined : ruleNamed(laws.law, id, from);
    return {
      ...shown,
      proof: { ok: true, examples: rule?.text.contoh.length ?? 0, facts: rule?.facts.length ?? 0 },
      ...(on === null || id === null || rule?.scope !== 'pasangan'
        ? none
        : await effectShown(db, on, id, draft, names)),
    };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { ...shown, proof: { ok: false, sentence: sentenceOf(lang, error) }, ...none };
  }
}

async function effectShown(
  db: Db,
  round: Round,
  id: string,
  draft: Draft,
  names: boolean,
): Promise<Pick<Trial, 'effect' | 'counting'>> {
  const ask = { round: round.id, asOf: round.asOf, rule: id, draft };
  const found = await soon(await effectBeside(db, ask), PATIENCE_MS);
  if ('progress' in found) return { effect: null, counting: found.progress };
  const effect = found.result;
  if (!effect) return none;
  const { people, ...counts } = effect;
  const shownPeople = names ? people.slice(0, NAMES) : [];
  const province = await circleOf(
    db,
    round.asOf,
    [],
    shownPeople.map(({ nip }) => nip),
  );
  const shown: EffectShown = {
    ...counts,
    round: round.title,
    from: draft.from,
    affected: people.length,
    people: names
      ? shownPeople.map((one) => {
          const person = province.people.get(one.nip);
          const unit = person?.post ? province.posts.get(person.post)?.unit : person?.unit;
          return { ...one, name: person?.name ?? one.nip, unit: unitName(province, unit ?? '') };
        })
      : null,
  };
  return { effect: shown, counting: null };
}
