/** What titles without a post may mean, from the list of posts: those of the unit they stand in, of the whole province where none is named. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '#db/tables.ts';
import { refuse } from '#ground/refusal.ts';
import type { AcceptedTitle } from '#registry/import.acts.server.ts';
import type { UnmatchedTitle } from '#registry/shipment.ts';
import { nearestTitles, type TitleChoice } from '#registry/titles.ts';

export type TitleQuestion = UnmatchedTitle & { unitName: string; choices: TitleChoice[]; unclear: boolean };

/** Titles asked about at once; the rest comes after these are answered. */
const ASKED = 30;

/** The titles that have a likely meaning, those of most rows first. */
export async function titleQuestions(
  db: Kysely<Tables>,
  unmatched: readonly UnmatchedTitle[],
): Promise<TitleQuestion[]> {
  if (unmatched.length === 0) return [];
  const units = [...new Set(unmatched.map(({ unit }) => unit))].filter((unit) => unit !== '');
  const everywhere = units.length < new Set(unmatched.map(({ unit }) => unit)).size;
  let query = db
    .selectFrom('post')
    .select(['unit', 'position', 'name'])
    .where('ended_by', 'is', null)
    .where('abolished', 'is not', true);
  if (!everywhere) query = query.where('unit', 'in', units);
  const [posts, names] = await Promise.all([
    query.execute(),
    db
      .selectFrom('unit')
      .select(['key', 'name'])
      .where('ended_by', 'is', null)
      .where('key', 'in', ['', ...units])
      .execute(),
  ]);
  const nameOf = new Map(names.map(({ key, name }) => [key, name]));
  const province = [...new Map(posts.map((post) => [`${post.position}|${post.name}`, post])).values()];
  const candidates = (unit: string) => (unit === '' ? province : posts.filter((post) => post.unit === unit));
  return unmatched
    .map((title) => ({
      ...title,
      unitName: nameOf.get(title.unit) ?? '',
      ...nearestTitles(title.written, candidates(title.unit)),
    }))
    .filter(({ choices }) => choices.length > 0)
    .sort((a, b) => b.rows - a.rows)
    .slice(0, ASKED);
}

const Chosen = z.array(
  z.string().transform((text, ctx): AcceptedTitle => {
    const read = Title.safeParse(readJson(text));
    if (read.success) return { unit: read.data[0], written: read.data[1], position: read.data[2] };
    ctx.issues.push({ code: 'custom', message: 'title', input: text });
    return z.NEVER;
  }),
);
const Title = z.tuple([z.string(), z.string(), z.string()]);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The choices of the preview's form, each a list of unit, title and position; a position that is no post there is refused. */
export async function chosenTitles(db: Kysely<Tables>, form: FormData): Promise<AcceptedTitle[]> {
  const given = [...form].filter(([name, value]) => name.startsWith('judul-') && value !== '');
  const read = Chosen.safeParse(given.map(([, value]) => value));
  if (!read.success) throw refuse('input', 'upload.broken', undefined);
  for (const { unit, position } of read.data) {
    let query = db
      .selectFrom('post')
      .select('key')
      .where('ended_by', 'is', null)
      .where('position', '=', position);
    if (unit !== '') query = query.where('unit', '=', unit);
    if ((await query.limit(1).executeTakeFirst()) === undefined)
      throw refuse('missing', 'thing.missing', { what: 'jabatan', id: position });
  }
  return read.data;
}
