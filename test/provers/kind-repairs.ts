/** Every kind of change asked of `tepat resolve`: the repaired plan is worth what the case with the change written into it is worth. */
import { readFileSync } from 'node:fs';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { givenLevels } from '#optimise/problem.ts';
import { only, optionOf, seats, valued, withOptions, without } from '#optimise/rewritten.ts';
import { type Book, cold, hasSides, placesOf, planIn, same } from '#test/provers/kind-book.ts';
import type { Draw } from '#test/provers/kind-rules.ts';

type Places = Record<string, string | null>;
export type Change = {
  name: string;
  args: string[];
  /** the case with the change written into it */
  input: PlacementCase;
  /** people whom the change names: who else changes is counted by --fewest-changes */
  named: string[];
};

/** One change of each kind, about people and posts drawn for it. */
export function changesOf(input: PlacementCase, plan: PlacementPlan, draw: Draw): Change[] {
  const places = placesOf(plan);
  const one = <T>(list: readonly T[]): T => list[draw(0, list.length - 1)] as T;
  const placed = input.employees.filter(({ id }) => places[id] !== null);
  const movers = placed.filter(({ id, post }) => places[id] !== post);
  const some = movers.length > 0 ? movers : placed;
  const mover = () => one(some).id;
  const at = (id: string): string => places[id] as string;
  const [level] = givenLevels(input.objectives) as [string];
  const changes: Change[] = [];
  const add = (name: string, args: string[], changed: PlacementCase, named: string[] = []): void => {
    changes.push({ name, args, input: changed, named });
  };
  const refused = (who: string[]) => who.reduce((left, id) => without(left, id, at(id)), input);

  const first = mover();
  add('a refusal', ['--refuse', first], refused([first]), [first]);
  const three = [...new Set([mover(), mover(), mover()])];
  add('several refusals', ['--refuse', ...three], refused(three), three);
  const fixed = mover();
  add('a fixed name', ['--fix', fixed], only(input, fixed, at(fixed)), [fixed]);

  const open = input.employees.flatMap(({ id, moves }) =>
    moves.filter(({ post }) => post !== places[id]).map(({ post }) => ({ id, post })),
  );
  if (open.length > 0) {
    const { id, post } = one(open);
    add('a forced place', ['--force', `${id}=${post}`], only(input, id, post), [id]);
  }

  const dear = dearest(plan) ?? at(mover());
  add(
    'a seat more',
    ['--add-seat', dear],
    seats(input, dear, (n) => n + 1),
  );
  const lost = at(mover());
  add(
    'a seat fewer',
    ['--drop-seat', lost],
    seats(input, lost, (n) => n - 1),
  );
  const closed = at(mover());
  add(
    'a post closed',
    ['--drop-post', closed],
    seats(input, closed, () => 0),
  );

  const worthOf = (id: string, post: string | null): number =>
    optionOf(
      input.employees.find((person) => person.id === id) as PlacementCase['employees'][number],
      post,
    )?.[0] as number;
  const value = (name: string, id: string, post: string, to: number): void =>
    add(
      name,
      ['--value', `${id}=${post}:${level}=${to}`],
      valued(input, id, post, level, () => to),
      [id],
    );
  const less = mover();
  value('a place worth less', less, at(less), worthOf(less, at(less)) - 7);
  const more = open.length > 0 ? one(open) : { id: less, post: at(less) };
  value('a place worth more', more.id, more.post, worthOf(more.id, more.post) + 9);

  const [refuses, loses] = [mover(), at(mover())];
  add(
    'a refusal and a seat fewer',
    ['--refuse', refuses, '--drop-seat', loses],
    seats(refused([refuses]), loses, (n) => n - 1),
    [refuses],
  );
  const bound = input.employees.find(
    ({ moves, unplaced, stay }) => stay !== null && unplaced === null && moves.length === 0,
  );
  if (bound?.post)
    add(
      'the post closed of somebody who has no other',
      ['--drop-post', bound.post],
      seats(input, bound.post, () => 0),
    );
  return changes;
}

/** The post whose seats are worth most on the first level that prices any. */
function dearest(plan: PlacementPlan): string | undefined {
  for (const { post } of plan.certificate?.levels ?? []) {
    const [best] = Object.entries(post).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (best !== undefined && best[1] > 0) return best[0];
  }
  return undefined;
}

/** Changes after which the canonical answer is compared as well, and those mended a second time. */
const COMPARED = ['a refusal', 'a place worth less'];

/** `planFile` holds a plan of the case; the changes are asked of it one by one. */
export async function proveRepairs(
  book: Book,
  input: PlacementCase,
  planFile: string,
  changes: Change[],
): Promise<void> {
  const before = planIn(planFile);
  for (const change of changes) {
    const truth = cold(change.input);
    const file = await repaired(book, input, planFile, change, truth);
    if (!hasSides(input) || change.name === 'a refusal')
      await withFewest(book, input, planFile, change, placesOf(before));
    if (!COMPARED.includes(change.name)) continue;
    const again = book.fileFor('again.json');
    await book.ask('resolve', book.caseFile, planFile, ...change.args, '--out', again);
    book.claim(
      readFileSync(again, 'utf8') === readFileSync(file, 'utf8'),
      `${change.name}: the same repair twice is not the same plan`,
    );
    await book.ask('resolve', book.caseFile, planFile, ...change.args, '--canonical', '--out', again);
    const canonical = planIn(again);
    book.claim(
      canonical.canonical === truth.canonical &&
        (!truth.canonical || same(sorted(placesOf(canonical)), sorted(placesOf(truth)))),
      `${change.name}: the canonical answer after a repair is not that of the changed case`,
    );
  }
}

async function repaired(
  book: Book,
  input: PlacementCase,
  planFile: string,
  change: Change,
  truth: PlacementPlan,
): Promise<string> {
  const { name, args } = change;
  const file = book.fileFor(`${name}.json`);
  const said = await book.ask('resolve', book.caseFile, planFile, ...args, '--out', file);
  const plan = planIn(file);
  book.claim(
    same(
      [said.json.status, said.json.objective, said.exit],
      [truth.status, truth.objective, truth.status === 'infeasible' ? 3 : 0],
    ),
    `${name} (${args.join(' ')}): repaired ${said.json.status} ${said.json.objective} with exit ${said.exit}, solved again ${truth.status} ${truth.objective}`,
  );
  const judged = await book.ask('check', book.caseFile, file);
  const plain = !hasSides(input);
  if (truth.status === 'infeasible') {
    // a clash of rules across posts is no Hall conflict, which alone the judge can recount
    book.claim(
      judged.exit === 3 || (!plain && judged.exit === 1),
      `${name}: the judge answers ${judged.exit} to the conflict`,
    );
    return file;
  }
  const dual = plan.certificate?.levels.every(({ proof }) => proof === 'dual') === true;
  book.claim(
    judged.exit === 0,
    `${name} (${args.join(' ')}): the judge says ${judged.exit}, ${judged.json.reason}`,
  );
  book.claim(!plain || dual, `${name}: no proof by prices although no rule cuts across posts`);
  book.claim(
    !dual || (judged.json.proved as boolean[]).every(Boolean),
    `${name}: the judge does not find every level proved`,
  );
  const [from, to] = [placesOf(planIn(planFile)), placesOf(plan)];
  const changed = Object.keys(to).filter((id) => from[id] !== to[id]).length;
  book.claim(said.json.changed === changed, `${name}: ${said.json.changed} said to change, ${changed} do`);
  return file;
}

/** How many others keep their place is the first objective of a case that says so; nothing keeps more. */
async function withFewest(
  book: Book,
  input: PlacementCase,
  planFile: string,
  change: Change,
  places: Places,
): Promise<void> {
  const file = book.fileFor('fewest.json');
  const { name, args, named } = change;
  const said = await book.ask('resolve', book.caseFile, planFile, ...args, '--fewest-changes', '--out', file);
  const kept = withOptions(change.input, (id, post, values) => [
    Number(!named.includes(id) && places[id] === post),
    ...values,
  ]);
  const truth = cold({ ...kept, objectives: ['same', ...input.objectives] });
  if (truth.objective === null) {
    book.claim(said.exit === 3, `${name}, fewest changes: exit ${said.exit} although nothing is possible`);
    return;
  }
  const least = input.employees.length - named.length - (truth.objective[0] as number);
  book.claim(
    said.exit === 0 &&
      same(said.json.fewestChanges, { changed: least, atLeast: least }) &&
      same(said.json.objective, truth.objective.slice(1)),
    `${name}, fewest changes: ${JSON.stringify(said.json.fewestChanges)} at ${said.json.objective} with exit ${said.exit}, but ${least} at ${truth.objective.slice(1)} is best`,
  );
  const after = placesOf(planIn(file));
  const others = Object.keys(after).filter((id) => !named.includes(id) && after[id] !== places[id]).length;
  book.claim(others === least, `${name}, fewest changes: ${others} others change and not ${least}`);
  const judged = await book.ask('check', book.caseFile, file);
  book.claim(
    judged.exit === 0,
    `${name}, fewest changes: the judge says ${judged.exit}, ${judged.json.reason}`,
  );
}

const sorted = (places: Places): [string, string | null][] =>
  Object.entries(places).sort(([a], [b]) => (a < b ? -1 : 1));
