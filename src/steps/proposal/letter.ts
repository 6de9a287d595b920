/**
 * "Mengapa saya?" and "mengapa tidak?": the letter of one person from a round's result. Counts and posts, never names of others; what
 * would change the result has been solved again and holds.
 */
import type { Day } from '#ground/day.ts';
import type { Nip } from '#ground/nip.ts';
import type { Lang } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import { type OwnQuestion, ownQuestion } from '#optimise/audience.ts';
import type { CloseCore } from '#optimise/core.ts';
import { type Question, questionTo } from '#optimise/explain.ts';
import { alternativesTo, type PlaceExplained } from '#optimise/place.ts';
import { problemOf as flatten } from '#optimise/problem.ts';
import { type Questioned, questioned } from '#optimise/questioned.ts';
import type { Letter, LetterAlternative, LetterReason, LetterStanding, PostName } from '#paper/letter.ts';
import { WISHES } from '#steps/evaluation/considered.ts';
import { isOpen } from '#steps/evaluation/option.ts';
import type { PersonEvaluation } from '#steps/evaluation/rules.ts';
import { linksOf } from '#steps/proposal/chains.ts';
import { reasonsOf, reasonsToStay } from '#steps/proposal/reasons.ts';
import type { Footing, RoundResult } from '#steps/proposal/rules.ts';

export type LetterHead = {
  lang: Lang;
  number: string | null;
  date: Day;
  standing: LetterStanding;
  place?: string;
  office?: string;
  objection?: Letter['rights']['objection'];
  correction?: string;
  contact?: Letter['contact'];
  signer?: Letter['signer'];
  address?: string | null;
};

/** How many alternatives a letter names; the rest is a count. */
const NAMED = 3;
/** Levels whose values a person's own facts can raise. */
const OWN = new Set(['fit', 'growth', 'preference']);

/** What a letter reads of a round; of the evaluation only the people whose letters are written. */
export type LetterRound = Footing &
  Pick<RoundResult, 'problem' | 'plan' | 'chains'> & {
    evaluation: { people: Pick<ReadonlyMap<Nip, PersonEvaluation>, 'get'> };
  };

/** What letters of one round share, made once: the plan ready to be asked, and how many people each post was open to. */
export type Letters = {
  result: LetterRound;
  /** undefined where there is no plan */
  asked: Questioned | undefined;
  openTo: ReadonlyMap<string, number>;
  links: ReturnType<typeof linksOf>;
};

/** `closeCore` for plans under caps, kin or couples: what a new solve leaves undecided. */
export function lettersOf(result: LetterRound, closeCore?: CloseCore): Letters {
  const openTo = new Map<string, number>();
  const count = (post: string): void => {
    openTo.set(post, (openTo.get(post) ?? 0) + 1);
  };
  for (const { post, stay, moves } of result.problem.employees) {
    if (post !== null && stay !== null) count(post);
    for (const move of moves) count(move.post);
  }
  const { problem, plan } = result;
  const asked =
    plan.assignment === null ? undefined : questioned(flatten(problem), plan, closeCore && { closeCore });
  return { result, asked, openTo, links: linksOf(result.chains) };
}

/** The letter of one evaluated person, mover or not; undefined for somebody who is not in the round. */
export function letterOf(letters: Letters, nip: Nip, head: LetterHead): Letter | undefined {
  const { result } = letters;
  const { province, policy } = result.ground;
  const person = province.people.get(nip);
  const evaluated = result.evaluation.people.get(nip);
  const plan = letters.asked;
  if (!person || !evaluated || !plan || result.plan.assignment === null) return undefined;
  const words = wordsIn(head.lang).proposal.letter;
  const to = result.plan.assignment[nip] ?? null;
  const moved = to !== evaluated.post;
  // Only what an employee may read leaves the solver's answer here: posts and counts.
  const asked = alternativesTo(plan, nip)
    .flatMap((place) => (place.post === null ? [] : [{ ...place, post: place.post }]))
    .slice(0, NAMED)
    .map((place) => ({ place, question: ownQuestion(questionTo(plan, nip, place.post), nip) }));
  const link = letters.links.get(nip);
  const why: LetterReason[] = moved
    ? reasonsOf(result, evaluated, to, link?.chain.moves.length ?? 1, head.lang)
    : reasonsToStay(result, evaluated, head.lang);
  const from = nameOf(result, evaluated.post);
  const changes = asked.flatMap(({ place, question }) => changeOf(result, place, question, head.lang));
  return {
    lang: head.lang,
    number: head.number,
    place: head.place ?? words.placeOfFiles(),
    date: head.date,
    office: head.office ?? words.office(),
    standing: head.standing,
    to: { name: fullName(person), nip, ...from },
    what: {
      from,
      to: moved && to !== null ? nameOf(result, to) : null,
      effective: moved ? policy.tmt : null,
    },
    why,
    alternatives: asked.map(({ place, question }) =>
      alternativeOf(letters, evaluated, place, question, head.lang),
    ),
    postsConsidered: evaluated.options.length + 1,
    whatWouldChange: changes.length > 0 ? changes : [words.changeFact()],
    rights: { objection: head.objection ?? null, correction: head.correction ?? words.correction() },
    contact: head.contact ?? {
      office: words.office(),
      address: '–',
      phone: '–',
      email: 'bkd@example.test',
      hours: words.hours(),
    },
    signer: head.signer ?? null,
    address: head.address ?? null,
  };
}

const fullName = (person: { name: string; titleBefore: string | null; titleAfter: string | null }): string =>
  [person.titleBefore, person.name].filter(Boolean).join(' ') +
  (person.titleAfter ? `, ${person.titleAfter}` : '');

export function nameOf(result: Pick<RoundResult, 'ground'>, id: string): PostName {
  const { province } = result.ground;
  const post = province.posts.get(id);
  return { post: post?.name ?? id, unit: (post && province.units.get(post.unit)?.name) ?? post?.unit ?? '' };
}

function alternativeOf(
  letters: Letters,
  person: PersonEvaluation,
  { post }: { post: string },
  question: OwnQuestion,
  lang: Lang,
): LetterAlternative {
  const { result } = letters;
  const words = wordsIn(lang).proposal;
  const name = nameOf(result, post);
  const own = post === person.post;
  return {
    ...name,
    ...(own ? { post: `${name.post} (${words.letter.stay()})` } : {}),
    considered: letters.openTo.get(post) ?? 1,
    why: whyNotThere(letters, question, lang),
  };
}

/** The first level on which the whole round would lose, and by how much exactly. */
function whyNotThere(
  { result, asked }: Pick<Letters, 'result' | 'asked'>,
  { loss, exact }: OwnQuestion,
  lang: Lang,
): string {
  const words = wordsIn(lang);
  if (loss === null) return words.proposal.letter[exact ? 'impossible' : 'noneFound']();
  const level = loss.findIndex((part) => part !== 0);
  const name = result.problem.objectives[level];
  if (level < 0 || name === undefined)
    return words.proposal.letter[asked?.byLot ? 'equal' : 'equalElsewhere']();
  const by = words.proposal.letter[exact ? 'loss' : 'lossAtMost'];
  return by({ level: levelWord(name, lang), amount: shown(name, loss[level] ?? 0) });
}

function changeOf(
  result: Pick<LetterRound, 'problem' | 'ground'>,
  place: PlaceExplained & { post: string },
  { needs }: OwnQuestion,
  lang: Lang,
): string[] {
  if (!needs?.verified || !OWN.has(needs.objective)) return [];
  const level = result.problem.objectives.indexOf(needs.objective);
  const from = place.value[level] ?? 0;
  const to = from + needs.more;
  // Beyond the scale nothing the person can do would bring it about: then it is not said.
  if (to > (needs.objective === 'preference' ? WISHES : 100_000)) return [];
  const { post, unit } = nameOf(result, place.post);
  const words = wordsIn(lang).proposal.letter;
  if (needs.objective === 'preference') return [words.changeWish({ post, unit, rank: WISHES + 1 - to })];
  return [
    words.change({
      level: levelWord(needs.objective, lang),
      post,
      unit,
      from: shown(needs.objective, from),
      to: shown(needs.objective, to),
    }),
  ];
}

/** Values of fit and growth are thousandths of a point. */
export const shown = (level: string, value: number): number =>
  level === 'fit' || level === 'growth' ? value / 1000 : value;

export function levelWord(level: string, lang: Lang): string {
  const words = wordsIn(lang).evaluation.level;
  return level in words ? words[level as keyof typeof words]() : level;
}

/** Why somebody does not get a certain post: a rule, a closed post, the value, or never looked at. For the board and for appeals. */
export type WhyNot =
  | { kind: 'ditempatkan' }
  | { kind: 'tidak_dipertimbangkan' }
  | { kind: 'aturan'; status: 'layak_bersyarat' | 'tidak_layak'; rules: readonly string[] }
  | { kind: 'tertutup'; why: string }
  | { kind: 'nilai'; question: Question; openTo: number };

export function whyNotOf(letters: Letters, nip: Nip, post: string): WhyNot {
  const { result } = letters;
  if (result.plan.assignment?.[nip] === post) return { kind: 'ditempatkan' };
  const person = result.evaluation.people.get(nip);
  const option = person?.options.find((each) => each.post === post);
  if (!person || (!option && person.post !== post)) return { kind: 'tidak_dipertimbangkan' };
  if (person.frozenBy.length > 0) return { kind: 'aturan', status: 'tidak_layak', rules: person.frozenBy };
  if (option && option.status !== 'layak')
    return { kind: 'aturan', status: option.status, rules: option.blocking };
  if (option && !isOpen(option)) return { kind: 'tertutup', why: option.closed ?? '' };
  const question = letters.asked && questionTo(letters.asked, nip, post);
  if (!question?.eligible) return { kind: 'tidak_dipertimbangkan' };
  return { kind: 'nilai', question, openTo: letters.openTo.get(post) ?? 0 };
}
