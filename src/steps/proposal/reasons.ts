/** The reasons of a letter in their order: the need, the fit with its facts, what is gained, the rules that were met. */
import { type Day, monthsBetween } from '#ground/day.ts';
import { type Lang, shortDate } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { RuleResult } from '#law/evaluate.ts';
import { ratingName } from '#law/lookup.ts';
import type { LetterFact, LetterReason, LetterRule } from '#paper/letter.ts';
import type { PersonEvaluation } from '#steps/evaluation/rules.ts';
import { fitParts, growthParts, preferenceOf } from '#steps/evaluation/values.ts';
import { type Component, meanOf } from '#steps/evaluation/weighted.ts';
import type { Footing } from '#steps/proposal/rules.ts';

/** Rules a person asks about first, with their article: performance, time in the post, competence. */
const TOLD = ['R05', 'R06', 'R15', 'R19'];

export function reasonsOf(
  result: Footing,
  person: PersonEvaluation,
  to: string | null,
  chained: number,
  lang: Lang,
): LetterReason[] {
  const words = wordsIn(lang).proposal.letter;
  const { province } = result.ground;
  const own = province.posts.get(person.post);
  const reasons: LetterReason[] = [];
  if (own?.abolished) reasons.push(plain(words.abolished({ post: own.name })));
  if (to === null) return reasons;
  reasons.push(needReason(result, to, lang));
  reasons.push(fitReason(result, person, to, lang));
  const gained = growthReason(result, person, to, lang);
  if (gained) reasons.push(gained);
  const rank = preferenceOf(result.ground, person.profile, to);
  if (rank > 0) reasons.push(plain(words.wished({ rank: 11 - rank })));
  reasons.push(...ruleReasons(result, person, to, lang));
  if (chained > 1) reasons.push(plain(words.partOfChain({ moves: chained })));
  reasons.push(plain(words.better()));
  return reasons;
}

export function reasonsToStay(result: Footing, person: PersonEvaluation, lang: Lang): LetterReason[] {
  const words = wordsIn(lang).proposal.letter;
  const [frozen] = person.frozenBy;
  if (frozen !== undefined) {
    const judged = result.judging.judgementOf(person.nip, person.options[0]?.post ?? person.post);
    const found = judged.results.find(({ rule }) => rule === frozen);
    return [
      {
        sentence: words.frozen({ message: found?.message[lang] ?? frozen }),
        facts: [],
        rule: found ? ruleOf(found, lang) : null,
      },
    ];
  }
  return [
    fitReason(result, person, person.post, lang),
    plain(person.open > 0 ? words.bestStay() : words.noMove()),
  ];
}

const plain = (sentence: string): LetterReason => ({ sentence, facts: [], rule: null });

function ruleOf({ rule, title, basis }: RuleResult, lang: Lang): LetterRule {
  const [first] = basis;
  return { id: rule, title: title[lang], article: first ? `${first.instrumen} ${first.pasal}` : '' };
}

function needReason(result: Footing, to: string, lang: Lang): LetterReason {
  const words = wordsIn(lang).proposal.letter;
  const need = result.needs.posts.get(to);
  const post = result.ground.province.posts.get(to);
  const unit = (post && result.ground.province.units.get(post.unit)?.name) ?? post?.unit ?? '';
  const named = { post: post?.name ?? to, unit };
  const source = need?.needFrom === 'abk' ? words.source.abk() : words.source.lembar();
  const { asOf } = result.needs;
  const counts = { need: need?.need ?? 0, holders: need?.holders.length ?? 0 };
  const sentence = [
    words.needed({ ...named, ...counts }),
    (need?.open ?? 0) > 0 ? '' : ` ${words.vacated(named)}`,
    need?.critical ? ` ${words.critical({ post: named.post })}` : '',
  ].join('');
  return {
    sentence,
    facts: [
      { what: words.what.need(), value: words.people({ count: counts.need }), asOf, source },
      {
        what: words.what.holders(),
        value: words.people({ count: counts.holders }),
        asOf,
        source: words.source.pegawai(),
      },
    ],
    rule: null,
  };
}

function fitReason(result: Footing, person: PersonEvaluation, to: string, lang: Lang): LetterReason {
  const words = wordsIn(lang).proposal.letter;
  const { ground } = result;
  const target = ground.province.posts.get(to);
  const own = ground.province.posts.get(person.post);
  if (!target) return plain(words.better());
  const parts = fitParts(ground, person.profile, target);
  const here = own && own.id !== target.id ? meanOf(fitParts(ground, person.profile, own)).mean : null;
  const known = parts
    .filter((part): part is Component & { score: number } => part.score !== null && part.weight > 0)
    .sort((a, b) => b.weight * b.score - a.weight * a.score);
  return {
    sentence: words.fits({ there: meanOf(parts).mean ?? 0, here }),
    facts: known.map((part) => partFact(result, person, part, lang)),
    rule: null,
  };
}

function partFact(
  result: Footing,
  person: PersonEvaluation,
  part: Component & { score: number },
  lang: Lang,
): LetterFact {
  const words = wordsIn(lang).proposal.letter;
  const names = wordsIn(lang).evaluation.part;
  const { assessment, stale } = person.profile;
  const what = names[part.name as keyof typeof names]();
  const value = words.points({ score: part.score });
  const asOf = result.needs.asOf;
  if (part.name === 'jpm' && assessment)
    return { what, value, asOf: assessment.on, source: words.source.kompetensi(assessment), doubtful: stale };
  const source =
    part.name === 'field'
      ? words.source.pendidikan()
      : part.name === 'experience'
        ? words.source.riwayat_jabatan()
        : part.name === 'distance'
          ? words.source.pegawai()
          : words.source.reckoned();
  return { what, value, asOf, source };
}

function growthReason(
  result: Footing,
  person: PersonEvaluation,
  to: string,
  lang: Lang,
): LetterReason | null {
  const words = wordsIn(lang).proposal.letter;
  const names = wordsIn(lang).evaluation.part;
  const target = result.ground.province.posts.get(to);
  if (!target) return null;
  const parts = growthParts(result.ground, person.profile, target);
  const { mean } = meanOf(parts);
  if (mean === null || mean === 0) return null;
  const gained = parts.filter((part) => part.score === 100);
  return {
    sentence: words.grows({ score: mean }),
    facts: gained.map((part) => ({
      what: names[part.name as keyof typeof names](),
      value: words.points({ score: 100 }),
      asOf: result.needs.asOf,
      source: words.source.reckoned(),
    })),
    rule: null,
  };
}

/** Rules met, with the facts they read: the ones asked about most, one reason each. */
function ruleReasons(result: Footing, person: PersonEvaluation, to: string, lang: Lang): LetterReason[] {
  const { results } = result.judging.judgementOf(person.nip, to);
  return results
    .filter(({ rule, status }) => TOLD.includes(rule) && status === 'lulus')
    .map((found) => ({
      sentence: found.message[lang],
      facts: ruleFacts(result, person, found, lang),
      rule: ruleOf(found, lang),
    }));
}

function ruleFacts(
  result: Footing,
  person: PersonEvaluation,
  { rule }: RuleResult,
  lang: Lang,
): LetterFact[] {
  const words = wordsIn(lang).proposal.letter;
  const facts = wordsIn(lang).evaluation.fact;
  const { asOf, tmt } = result.needs;
  const { profile } = person;
  if (rule === 'R05')
    return profile.ratings.flatMap(({ year, rating }) =>
      rating === null
        ? []
        : [
            {
              what: words.what.predicate({ year }),
              value: ratingName(result.ground.law, rating)?.[lang] ?? String(rating),
              asOf: `${year}-12-31`,
              source: words.source.skp(),
            },
          ],
    );
  const since: Day | null = profile.person.postSince;
  if (rule !== 'R06' || since === null) return [];
  const months = monthsBetween(since, tmt);
  const value = `${shortDate(since)} (${facts.years({ years: Math.floor(months / 12), months: months % 12 })})`;
  return [{ what: words.what.tenure(), value, asOf, source: words.source.pegawai() }];
}
