/** Rounds by wish and priority on trial: nobody who would trade is left, and what only values can answer is refused in words. */
import type { StableMode } from '#optimise/stable.ts';
import type { StableCase } from '#optimise/stable-file.ts';
import { type Book, planIn, type Said, solvedTwice } from '#test/provers/kind-book.ts';

export async function proveStable(
  book: Book,
  input: StableCase,
  mode: StableMode,
  planFile: string,
  said: Said,
): Promise<void> {
  const plan = planIn(planFile);
  book.claim(
    said.exit === 0 && plan.status === 'stable' && plan.mode === mode,
    `solve ends in ${said.exit}, ${plan.status}`,
  );
  const judged = await book.ask('check', book.caseFile, planFile);
  book.claim(judged.exit === 0, `the judge says ${judged.exit}, ${judged.json.reason}`);
  await solvedTwice(book, planFile, '--mode', mode);
  const moved = input.employees.filter(({ id, post }) => plan.assignment?.[id] !== post).length;
  book.claim(
    said.json.moves ===
      input.employees.filter(({ id, post }) => post !== null && plan.assignment?.[id] !== post).length &&
      moved > 0,
    `${said.json.moves} moves said, ${moved} placed elsewhere`,
  );
  if (mode === 'ttc' || mode === 'exchange')
    book.claim(!wouldTrade(input, plan.assignment as Record<string, string>, mode), 'some would still trade');
  const [person] = input.employees;
  for (const args of [
    ['explain', '--employee', person?.id ?? ''],
    ['resolve', '--refuse', person?.id ?? ''],
  ]) {
    const [command = '', ...rest] = args;
    const refused = await book.ask(command, book.caseFile, planFile, ...rest);
    book.claim(refused.exit === 2, `${command} of a round by wish ends in ${refused.exit}`);
  }
  const optimum = await book.ask('solve', book.caseFile, '--mode', 'optimum');
  book.claim(optimum.exit === 2, `the optimum of a round by wish ends in ${optimum.exit}`);
}

/** Whether a circle of people would each rather have the next one's place, and (in an exchange) its post ranks them above its first holder. */
function wouldTrade(input: StableCase, places: Record<string, string>, mode: StableMode): boolean {
  const holder = new Map(input.employees.map(({ id }) => [places[id], id]));
  const first = new Map(input.employees.map(({ id, post }) => [post, id]));
  const order = new Map(
    input.posts.map(({ id, priority }) => [id, new Map(priority.map((who, i) => [who, i]))]),
  );
  const rank = (post: string, id: string | undefined): number =>
    order.get(post)?.get(id ?? '') ?? Number.POSITIVE_INFINITY;
  const next = new Map(
    input.employees.map(({ id, preferences }) => [
      id,
      preferences
        .slice(0, preferences.indexOf(places[id] as string))
        .filter((post) =>
          mode === 'ttc'
            ? rank(post, id) < Number.POSITIVE_INFINITY
            : rank(post, id) < rank(post, first.get(post)),
        )
        .flatMap((post) => holder.get(post) ?? []),
    ]),
  );
  // whoever points to nobody left can be in no circle: strike them until nobody is struck
  for (let struck = true; struck; ) {
    struck = false;
    for (const [id, to] of next) {
      const left = to.filter((other) => next.has(other));
      if (left.length === 0) {
        next.delete(id);
        struck = true;
      } else next.set(id, left);
    }
  }
  return next.size > 0;
}
