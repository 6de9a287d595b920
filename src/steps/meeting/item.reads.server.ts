/** One item of a session with the candidate's card: facts, rules met, alternatives and the price; nothing at all for whom a conflict keeps out. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { type Day, monthsBetween } from '#ground/day.ts';
import type { Lang } from '#ground/words/lang.ts';
import type { RuleResult } from '#law/evaluate.ts';
import type { Law } from '#law/law.ts';
import { rankName } from '#law/lookup.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import type { Actor } from '#record/office.ts';
import { circleOf } from '#registry/circle.server.ts';
import { type ItemView, type Sitting, sittingOf } from '#steps/meeting/reads.server.ts';
import { votersOf } from '#steps/meeting/rules.ts';
import {
  type ConflictKind,
  keptFrom,
  moverOf,
  nameIn,
  quorumIn,
  recusedIn,
} from '#steps/meeting/sessions.reads.server.ts';
import { judgeAgain } from '#steps/proposal/judge-again.server.ts';
import { standingAnswer } from '#steps/proposal/stored.server.ts';

type Db = Kysely<Tables>;

export type Loss = { objective: string; amount: number };
export type CardRule = {
  id: string;
  title: string;
  status: RuleResult['status'];
  message: string;
  article: string;
};
export type Card = ReturnType<typeof moverOf> & {
  rank: string;
  education: string | null;
  inPostMonths: number | null;
  since: Day | null;
  box: number | null;
  performance: number | null;
  potential: number | null;
  talent: number | null;
  jpm: number | null;
  quality: string | null;
  /** per objective: worth there, and worth where the person is now */
  values: { objective: string; there: number; here: number | null }[];
  rules: CardRule[];
  /** other posts that were open to the person, and other people to whom this post was open */
  otherPosts: number;
  otherPeople: number;
  /** what the whole round loses if the person stays; null where staying is not possible, undefined where it was not asked */
  price: Loss[] | null | undefined;
};

export type ItemPage = {
  number: number;
  of: number;
  state: ItemView['item']['state'];
  status: ItemView['transfer']['status'];
  before: string | null;
  after: string | null;
} & (
  | { kept: ConflictKind }
  | {
      kept: null;
      card: Card;
      quorum: ReturnType<typeof quorumIn>;
      recused: ReturnType<typeof recusedIn>;
      /** who may vote; whether they did, never how */
      voters: { name: string; voted: boolean; mine: boolean }[];
      heard: { side: 'asal' | 'tujuan'; text: string | null; at: string }[];
      decided: Omit<NonNullable<ItemView['item']['decided']>, 'at'> | null;
      undeclared: string[];
      /** the reader: may vote now, has voted, still has to declare */
      mayVote: boolean;
      voted: boolean;
      mayDeclare: boolean;
    }
);

export async function itemFor(
  db: Db,
  actor: Actor,
  lang: Lang,
  at: { round: string; session: string; case: string },
): Promise<{ sitting: Sitting; view: ItemView; page: ItemPage }> {
  const sitting = await sittingOf(db, at.round, at.session);
  const view = await sitting.itemFor(at.case);
  const { session, members } = sitting;
  const { item, transfer, computed } = view;
  const index = session.agenda.indexOf(at.case);
  const place = {
    number: index + 1,
    of: session.agenda.length,
    state: item.state,
    status: transfer.status,
    before: session.agenda[index - 1] ?? null,
    after: session.agenda[index + 1] ?? null,
  };
  const kept = keptFrom(actor, sitting, view);
  if (kept) return { sitting, view, page: { ...place, kept } };
  const account = actor.account;
  const open = item.state === 'dibuka' && session.openItem === at.case;
  const recused = open ? item.recused : view.recused;
  const voters = votersOf({ ...session, recused });
  const spoken = new Set(item.ballots.map((ballot) => ballot.voter));
  const waits = transfer.status === 'dijadwalkan_sidang';
  const page: ItemPage = {
    ...place,
    kept: null,
    card: await cardOf(db, sitting, view, lang),
    quorum: quorumIn(sitting, view),
    recused: recusedIn(sitting, view),
    voters: voters.map((voter) => ({
      name: nameIn(members, voter),
      voted: spoken.has(voter),
      mine: voter === account,
    })),
    heard: item.heard.map(({ side, text, at: when }) => ({ side, text, at: when.toISOString() })),
    decided: item.decided && withoutTime(item.decided),
    undeclared: waits
      ? session.present
          .filter((member) => !computed.has(member) && !item.declared.has(member))
          .map((member) => nameIn(members, member))
      : [],
    mayVote: open && voters.includes(account) && !spoken.has(account),
    voted: spoken.has(account),
    mayDeclare: waits && session.members.includes(account),
  };
  return { sitting, view, page };
}

const withoutTime = ({ result, tally, reason, entry }: NonNullable<ItemView['item']['decided']>) => ({
  result,
  tally,
  reason,
  entry,
});

const shown = (value: number | string | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

async function cardOf(db: Db, sitting: Sitting, view: ItemView, lang: Lang): Promise<Card> {
  const { round } = sitting;
  const { nip, to } = view.transfer;
  const [province, evaluated, pairs, rivals, price] = await Promise.all([
    circleOf(db, round.asOf, [], [nip]),
    db
      .selectFrom('evaluation')
      .selectAll()
      .where('round_id', '=', round.id)
      .where('nip', '=', nip ?? '')
      .executeTakeFirst(),
    db
      .selectFrom('evaluation_pair')
      .selectAll()
      .where('round_id', '=', round.id)
      .where('nip', '=', nip ?? '')
      .execute(),
    sql<{ count: number }>`
      select count(*) as count from evaluation_candidates c cross join unnest(c.nips, c.statuses) as one (nip, status)
      where c.round_id = ${round.id} and c.post_id = ${to ?? ''} and one.status = 1 and one.nip <> ${nip ?? ''}`.execute(
      db,
    ),
    priceOf(db, round.id, nip, view.transfer.from),
  ]);
  const law = await lawOfRound(db, round);
  const person = province.people.get(nip ?? '');
  const pair = pairs.find((one) => one.post_id === to);
  const results = await resultsFor(db, law, round, view, (pair?.results ?? []) as RuleResult[]);
  const levels = (round.plan?.objectives ?? []).filter((name) => name !== 'moves');
  const stay = (evaluated?.facts as { stay?: { values?: number[] } } | undefined)?.stay?.values;
  return {
    ...moverOf(province, view.transfer),
    rank: rankName(law, person?.rank ?? null) ?? '–',
    education: person?.educationName ?? null,
    since: person?.postSince ?? null,
    inPostMonths: person?.postSince ? monthsBetween(person.postSince, round.tmt) : null,
    box: evaluated?.box ?? null,
    performance: shown(evaluated?.performance),
    potential: shown(evaluated?.potential),
    talent: shown(evaluated?.talent),
    jpm: shown(results.find(({ rule }) => rule === 'R15')?.facts.jpm as number | undefined),
    quality: pair?.quality ?? null,
    values: levels.map((objective, level) => ({
      objective,
      there: pair?.values?.[level] ?? 0,
      here: stay?.[level] ?? null,
    })),
    rules: results
      .filter(({ status }) => status !== 'tidak_berlaku')
      .map(({ rule, title, status, message, basis: [first] }) => ({
        id: rule,
        title: title[lang],
        status,
        message: message[lang],
        article: first ? `${first.instrumen} ${first.pasal}` : '',
      })),
    otherPosts: pairs.filter((one) => one.status === 'layak' && one.post_id !== to).length,
    otherPeople: Number(rivals.rows[0]?.count ?? 0),
    price,
  };
}

/** What the rules said when the plan was made; for somebody put forward by name, what they say of the round's facts. */
async function resultsFor(
  db: Db,
  law: Law,
  round: Sitting['round'],
  { transfer: { nip, to } }: ItemView,
  kept: RuleResult[],
): Promise<RuleResult[]> {
  if (kept.length > 0 || nip === null || to === null) return kept;
  const { judge } = await judgeAgain(db, round, law, 'usul', round.asOf, [nip]);
  return judge(nip, to).results;
}

/** What it would cost the round to leave the person where they are; undefined for somebody whom the plan does not move, and where it was not proved. */
async function priceOf(
  db: Db,
  roundId: string,
  nip: string | null,
  own: string | null,
): Promise<Card['price']> {
  if (nip === null || own === null) return undefined;
  const answer = await standingAnswer(db, roundId, nip, own);
  if (!answer?.moved) return undefined;
  const { objectives, question } = answer;
  if (question && !question.exact) return undefined;
  if (!question?.eligible || question.loss === null) return null;
  return question.loss.map((amount, level) => ({ objective: objectives[level] ?? '', amount }));
}
