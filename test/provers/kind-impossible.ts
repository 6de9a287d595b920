/** A case in which nothing is possible on trial: what is named cannot hold together, is no more than that, and can be asked about. */
import type { Conflict, PlacementCase } from '#optimise/formats.ts';
import { seats } from '#optimise/rewritten.ts';
import { type Book, cold, planIn, type Said, same, solvedTwice } from '#test/provers/kind-book.ts';
import type { Kind } from '#test/provers/kind-cases.ts';

export async function proveInfeasible(
  book: Book,
  kind: Extract<Kind, { ends: 'infeasible' }>,
  planFile: string,
  said: Said,
): Promise<void> {
  const { input, judged, mends } = kind;
  const plan = planIn(planFile);
  const conflict = plan.conflict as Conflict;
  book.claim(
    said.exit === 3 && plan.status === 'infeasible' && same(said.json.conflict, conflict),
    `solve ends in ${said.exit}, ${plan.status}`,
  );
  const verdict = await book.ask('check', book.caseFile, planFile);
  book.claim(verdict.exit === judged, `the judge says ${verdict.exit} to the conflict`);
  await solvedTwice(book, planFile, ...kind.solve);
  const [among, rules] = [conflict.employees, rulesOf(conflict)];
  book.claim(
    cold(reduced(input, conflict)).status === 'infeasible',
    'the people and rules named can hold together',
  );
  if (conflict.groups.length === 0)
    for (const left of among.slice(0, 12)) {
      const fewer = { ...conflict, employees: among.filter((id) => id !== left) };
      book.claim(
        cold(reduced(input, fewer)).status === 'optimal',
        `${left} is named although the rest cannot hold together either`,
      );
    }
  for (const rule of rules)
    book.claim(
      cold(reduced(input, rule)).status === 'optimal',
      'a rule is named although the rest cannot hold together either',
    );
  const [named, other] = [among[0], input.employees.find(({ id }) => !among.includes(id))?.id];
  for (const [id, involved] of [
    [named, true],
    [other, false],
  ] as const) {
    if (id === undefined) continue;
    const { exit, json } = await book.ask('explain', book.caseFile, planFile, '--employee', id);
    book.claim(
      exit === 3 && json.involved === involved && same(json.conflict, conflict),
      `explain ends in ${exit} for ${id}: ${JSON.stringify(json).slice(0, 200)}`,
    );
  }
  const refused = await book.ask('resolve', book.caseFile, planFile, '--refuse', named as string);
  book.claim(refused.exit === 2, `a refusal of a place that nobody got ends in ${refused.exit}`);
  if (mends === undefined) return;
  const file = book.fileFor('mended.json');
  const mended = await book.ask('resolve', book.caseFile, planFile, '--add-seat', mends, '--out', file);
  const truth = cold(seats(input, mends, (n) => n + 1));
  book.claim(
    mended.exit === 0 && same(mended.json.objective, truth.objective),
    `a seat more ends in ${mended.exit} at ${mended.json.objective}, solved again ${truth.objective}`,
  );
  const good = await book.ask('check', book.caseFile, file);
  book.claim(good.exit === 0, `the judge says ${good.exit} to the plan with a seat more`);
}

/** The case with only the people and rules that a conflict names. */
function reduced(
  input: PlacementCase,
  { employees, groups, moveCaps, kin, couples }: Conflict,
): PlacementCase {
  const named = new Set(employees);
  return {
    ...input,
    employees: input.employees.filter(({ id }) => named.has(id)),
    groups: (input.groups ?? []).filter(({ id }) => groups.includes(id)),
    moveCaps: (input.moveCaps ?? []).filter(({ id }) => moveCaps.includes(id)),
    kin: (input.kin ?? []).filter((tie, i) => kin.includes(i) && tie.employees.every((id) => named.has(id))),
    couples: (input.couples ?? []).filter(
      (tie, i) => couples.includes(i) && tie.employees.every((id) => named.has(id)),
    ),
  };
}

/** The conflict without one of its rules, for each of them. */
const rulesOf = (conflict: Conflict): Conflict[] =>
  (['groups', 'moveCaps', 'kin', 'couples'] as const).flatMap((kind) =>
    conflict[kind].map((rule) => ({
      ...conflict,
      [kind]: (conflict[kind] as unknown[]).filter((one) => one !== rule),
    })),
  );
