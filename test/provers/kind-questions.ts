/** What `tepat explain` says, held against solving the case again with what it says written into it. */
import { writeFileSync } from 'node:fs';
import type { Displacement, Explanation } from '#optimise/explain.ts';
import type { CaseEmployee, PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { only, optionOf, seats, valued, without, worthOf } from '#optimise/rewritten.ts';
import {
  type Book,
  cold,
  compare,
  lost,
  placesOf,
  planIn,
  type Said,
  same,
} from '#test/provers/kind-book.ts';
import type { Draw } from '#test/provers/kind-rules.ts';

/** Somebody with a post to ask about: their own, the one worth most to them, any, and one that is none of their options. */
function asked(
  input: PlacementCase,
  plan: PlacementPlan,
  draw: Draw,
): { person: CaseEmployee; post: string }[] {
  const places = placesOf(plan);
  const one = <T>(list: readonly T[]): T | undefined => list[draw(0, list.length - 1)];
  const chosen = input.employees.filter(({ moves }) => moves.length > 0);
  const back = one(chosen.filter(({ id, post, stay }) => stay !== null && places[id] !== post));
  const best = one(chosen.filter(({ id, moves }) => bestMove(moves) !== places[id]));
  const any = one(chosen);
  const none = one(input.employees) as CaseEmployee;
  const foreign = input.posts.find(({ id }) => id !== none.post && optionOf(none, id) === null)?.id;
  return [
    ...(back?.post ? [{ person: back, post: back.post }] : []),
    ...(best ? [{ person: best, post: bestMove(best.moves) }] : []),
    ...(any ? [{ person: any, post: (one(any.moves) as { post: string }).post }] : []),
    ...(foreign ? [{ person: none, post: foreign }] : []),
  ];
}

const bestMove = (moves: CaseEmployee['moves']): string =>
  (moves.toSorted((a, b) => compare(b.values, a.values))[0] as CaseEmployee['moves'][number]).post;

export async function proveQuestions(
  book: Book,
  input: PlacementCase,
  planFile: string,
  draw: Draw,
  few = false,
): Promise<void> {
  const plan = planIn(planFile);
  for (const { person, post } of asked(input, plan, draw).slice(0, few ? 1 : undefined)) {
    const args = ['explain', book.caseFile, planFile, '--employee', person.id, '--post', post];
    const said = await book.ask(...args);
    const answer = said.json as unknown as Explanation;
    const why = (sentence: string): string => `${person.id} at ${post}: ${sentence}`;
    const claim = (holds: boolean, sentence: string): void => book.claim(holds, why(sentence));
    claim(said.exit === 0, `explain ends in ${said.exit}`);
    if (said.exit !== 0) return;
    claim(
      answer.post === placesOf(plan)[person.id] && answer.before === person.post,
      'explain names another place than the plan',
    );
    seatPrice(claim, input, plan, answer);
    await whyNot(book, claim, input, plan, person, answer);
  }
}

type Claim = Book['claim'];

function seatPrice(
  claim: Claim,
  input: PlacementCase,
  plan: PlacementPlan,
  { post, place, worth }: Explanation,
): void {
  if (post === null || worth === null) return;
  const more = lost(cold(seats(input, post, (n) => n + 1)).objective, plan.objective) as number[];
  claim(same(worth, more), `one more seat at ${post} is said to be worth ${worth}, and is worth ${more}`);
  claim(
    compare(worth.slice(0, place.seatAtMost.length), place.seatAtMost) <= 0,
    `a seat is worth ${worth}, more than "at most" ${place.seatAtMost}`,
  );
}

async function whyNot(
  book: Book,
  claim: Claim,
  input: PlacementCase,
  plan: PlacementPlan,
  person: CaseEmployee,
  answer: Explanation,
): Promise<void> {
  const { question } = answer;
  if (question === null) {
    claim(false, 'the question is not answered');
    return;
  }
  const post = question.post as string;
  claim(question.eligible === (optionOf(person, post) !== null), 'eligible is not what the case says');
  if (!question.eligible || post === answer.post) return;
  const held = only(input, person.id, post);
  const truth = cold(held);
  const loss = lost(plan.objective, truth.objective);
  claim(same(question.loss, loss), `forcing it is said to cost ${question.loss}, and costs ${loss}`);
  if (loss === null || question.loss === null) return;
  const atLeast = question.place?.atLeast ?? [];
  claim(answer.priced === atLeast.length > 0, 'a least cost without a proof by prices, or none with one');
  claim(
    compare(loss.slice(0, atLeast.length), atLeast) >= 0,
    `it costs ${loss}, less than "at least" ${atLeast}`,
  );
  claim(question.chain[0]?.employee === person.id, 'the chain does not begin with the person');
  const assignment = {
    ...placesOf(plan),
    ...Object.fromEntries(question.chain.map(({ employee, to }) => [employee, to])),
  };
  claim(
    question.chain.every(({ employee, from }) => placesOf(plan)[employee] === from) &&
      same(worthOf(held, assignment), truth.objective),
    `the chain named is worth ${worthOf(held, assignment)} and not ${truth.objective}`,
  );
  const judged = await followed(book, plan, question.chain, worthOf(held, assignment));
  claim(judged.exit === 0, `the judge does not accept the chain: ${judged.json.reason}`);
  const { needs } = question;
  if (needs === null) return;
  const richer = valued(input, person.id, post, needs.objective, (value) => value + needs.more);
  const [with_, without_] = [cold(richer), cold(without(richer, person.id, post))];
  const always = without_.objective === null || compare(with_.objective as number[], without_.objective) > 0;
  claim(
    needs.verified === always,
    `"${needs.more} more on ${needs.objective}" is ${needs.verified ? '' : 'not '}said to bring it always`,
  );
}

/** The plan with the chain followed, as anybody could write it down, is one that the judge accepts. */
async function followed(
  book: Book,
  plan: PlacementPlan,
  chain: Displacement[],
  objective: number[],
): Promise<Said> {
  // a round file names posts by number
  const byNumber = Object.values(plan.assignment ?? {}).some((post) => typeof post === 'number');
  const ends = chain.map(({ employee, to }) => [employee, byNumber && to !== null ? Number(to) : to]);
  const file = book.fileFor('followed.json');
  const written = {
    ...plan,
    status: 'feasible',
    objective,
    bound: objective.map(() => null),
    certificate: { levels: [] },
    assignment: { ...plan.assignment, ...Object.fromEntries(ends) },
  };
  writeFileSync(file, JSON.stringify(written));
  return book.ask('check', book.caseFile, file);
}
