/** The sentences of the letter "Mengapa saya?" that paper and plain text share, in the order in which they are read. */
import { groupedNip } from '#ground/nip.ts';
import { dateIn, numberIn, shortDate } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { Letter, LetterFact, LetterReason } from '#paper/letter.ts';

export type SpokenLetter = {
  subject: string;
  placeDate: string;
  to: string[];
  greeting: string;
  opening: string;
  why: { sentence: string; facts: string[] }[];
  considered: string | null;
  alternatives: string[];
  changes: string[];
  rights: string[];
  contact: string;
};

export function spoken(letter: Letter): SpokenLetter {
  const w = wordsIn(letter.lang).paper.letter;
  const moved = letter.what.to !== null;
  const { rights, contact } = letter;
  return {
    subject: moved ? w.subjectMoved() : w.subjectStays(),
    placeDate: `${letter.place}, ${dateIn(letter.lang, letter.date)}`,
    to: [
      w.to(),
      letter.to.name,
      `NIP ${groupedNip(letter.to.nip)}`,
      letter.to.unit ? `${letter.to.post}, ${letter.to.unit}` : letter.to.post,
    ],
    greeting: w.greeting(),
    opening: opening(letter),
    why: letter.why.map((reason) => spokenReason(reason, letter)),
    considered: letter.postsConsidered > 0 ? w.considered({ posts: letter.postsConsidered }) : null,
    alternatives: letter.alternatives.map((one) =>
      w.alternative({
        post: one.post,
        unit: one.unit,
        people: numberIn(letter.lang, one.considered),
        why: one.why,
      }),
    ),
    changes: [...letter.whatWouldChange],
    rights: [
      rights.objection === null
        ? w.rightsBefore()
        : w.rightsObjection({
            until: dateIn(letter.lang, rights.objection.until.day),
            missing: rights.objection.until.missingYears,
            to: rights.objection.to,
          }),
      rights.correction,
    ],
    contact: w.contact(contact),
  };
}

function opening(letter: Letter): string {
  const w = wordsIn(letter.lang).paper.letter;
  const { standing, what } = letter;
  const effective = what.effective === null ? null : dateIn(letter.lang, what.effective);
  const moved = what.to !== null;
  if (standing.kind === 'keputusan')
    return w.openingDecided({
      moved,
      number: standing.number,
      date: dateIn(letter.lang, standing.date),
      effective,
    });
  if (standing.kind === 'usulan') return w.openingProposed({ moved, effective });
  return w.openingSimulated({ moved });
}

function spokenReason(reason: LetterReason, letter: Letter): { sentence: string; facts: string[] } {
  const w = wordsIn(letter.lang).paper.letter;
  const rule = reason.rule === null ? [] : [w.rule(reason.rule)];
  return {
    sentence: reason.sentence,
    facts: [...reason.facts.map((fact) => spokenFact(fact, letter)), ...rule],
  };
}

function spokenFact(fact: LetterFact, letter: Letter): string {
  const w = wordsIn(letter.lang).paper.letter;
  return w.fact({
    what: fact.what,
    value: fact.value,
    asOf: shortDate(fact.asOf),
    source: fact.source,
    doubtful: fact.doubtful === true,
  });
}
