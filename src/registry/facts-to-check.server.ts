/** The facts of one person for whoever compares them with documents, narrowed as the list asks, the doubtful first. Never writes. */
import { refuse } from '#ground/refusal.ts';
import { shortDate } from '#ground/words/lang.ts';
import { type PageContext, requireActor } from '#people/context.ts';
import { type CheckedFact, type CheckFilter, checkState } from '#registry/check-columns.tsx';
import { circleOf } from '#registry/circle.server.ts';
import { rankName } from '#registry/codes.ts';
import { latestDataDay } from '#registry/data.reads.server.ts';
import type { Quality } from '#registry/facts.ts';
import { ownFacts, ownPerson } from '#registry/person-facts.reads.server.ts';
import { sightOf } from '#registry/scope.ts';
import { unitsAbove } from '#registry/superior.ts';

const checkers = ['bkd', 'operator'] as const;

type Asking = Pick<PageContext, 'actor' | 'path' | 'db' | 'today' | 'words' | 'lang'>;

/** Who may compare the facts of this person; of somebody the reader may not know of, nobody is there. */
export async function personToCheck(context: Asking, nip: string) {
  const actor = requireActor(context, checkers);
  const { db, today } = context;
  const province = await circleOf(db, (await latestDataDay(db)) ?? today, [], [nip]);
  const found = province.people.get(nip);
  if (!found || !sightOf(actor, province)(found.unit))
    throw refuse('missing', 'thing.missing', { what: 'Pegawai', id: nip });
  return { actor, units: found.unit === null ? [] : unitsAbove(province, found.unit) };
}

const urgency: Record<Quality, number> = { diragukan: 0, tercatat: 1, terverifikasi: 2 };

export async function factsToCheck(
  context: Asking,
  nip: string,
  filters: Partial<Record<CheckFilter, string>>,
) {
  const { db, words, lang, today } = context;
  const { actor, units } = await personToCheck(context, nip);
  const [person, facts] = await Promise.all([
    ownPerson(db, nip, today),
    ownFacts(db, nip, words, lang, today),
  ]);
  if (!person) throw refuse('missing', 'thing.missing', { what: 'Pegawai', id: nip });
  const { row, source, asOf, quality, verified, correction } = person;
  const basic = { source, asOf, quality, verified, correction };
  const all: CheckedFact[] = [
    { id: `pegawai/${row}`, kind: 'pegawai', text: textOf(person), ...basic },
    ...facts.map(({ key, ...fact }) => ({ ...fact, id: `${fact.kind}/${key}` })),
  ];
  const { jenis, keadaan } = filters;
  const rows = all
    .filter((fact) => (!jenis || fact.kind === jenis) && (!keadaan || checkState(fact) === keadaan))
    .sort((a, b) => urgency[a.quality] - urgency[b.quality]);
  return { actor, units, person, all, rows };
}

/** The sheet of employees about one person, in one line. */
function textOf(person: NonNullable<Awaited<ReturnType<typeof ownPerson>>>): string {
  const { post, unit, since, rank, rankSince, status, education } = person;
  const from = (at: string | null): string => (at === null ? '' : ` (${shortDate(at)})`);
  return [
    post && `${post}, ${unit ?? ''}${from(since)}`,
    rank && `${rankName(rank)}${from(rankSince)}`,
    status,
    education,
  ]
    .filter(Boolean)
    .join(' · ');
}
