/**
 * `tepat solve`, `check`, `explain` and `resolve` on a generated case of every kind: what they say is held against solving the case
 * again with the change written into it, against the judge, and against themselves asked twice.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { integerIn, randomFrom } from '#ground/random.ts';
import type { PlacementCase } from '#optimise/formats.ts';
import {
  type Book,
  bookFor,
  cold,
  compare,
  hasSides,
  planIn,
  type Said,
  same,
  solvedTwice,
} from '#test/provers/kind-book.ts';
import { type Kind, kindsOf } from '#test/provers/kind-cases.ts';
import type { Door } from '#test/provers/kind-door.ts';
import { proveInfeasible } from '#test/provers/kind-impossible.ts';
import { proveQuestions } from '#test/provers/kind-questions.ts';
import { changesOf, proveRepairs } from '#test/provers/kind-repairs.ts';
import { proveStable } from '#test/provers/kind-wishes.ts';

export type Proof = { name: string; line: string; faults: string[] };
/** `brief` asks less of what is solved again with a core each time: rules across posts. */
type Manner = { seed: string; door: Door; brief: boolean };
type Asked = Manner & { people: number; only?: string | undefined };

/** Proves every kind, as many at once as there are cores; `told` hears of each when it is done. */
export async function proveKinds(
  { people, only, ...manner }: Asked,
  told: (proof: Proof) => void = () => undefined,
): Promise<Proof[]> {
  const kinds = kindsOf(people, manner.seed).filter(({ name }) => only === undefined || name === only);
  const proofs: Proof[] = [];
  const waiting = [...kinds.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [i, { name, make }] = next;
      const proof = await proveKind(name, make(), manner);
      proofs[i] = proof;
      told(proof);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return proofs;
}

export async function proveKind(name: string, kind: Kind, { seed, door, brief }: Manner): Promise<Proof> {
  const folder = mkdtempSync(join(tmpdir(), 'tepat-kind-'));
  const begin = performance.now();
  try {
    const book = bookFor(folder, kind.file, door);
    const planFile = book.fileFor('plan.json');
    const said = await book.ask('solve', book.caseFile, ...kind.solve, '--out', planFile);
    if (said.exit === 2)
      return { name, faults: [...book.faults, `solve refuses the case: ${said.said}`], line: '' };
    const random = randomFrom(`questions ${name} ${seed}`);
    const draw = (from: number, to: number): number => integerIn(random, from, to);
    switch (kind.ends) {
      case 'optimal':
        await proveOptimal(book, kind.input, planFile, said, draw, brief && hasSides(kind.input));
        break;
      case 'late':
        await proveLate(book, kind.input, planFile, said, draw);
        break;
      case 'infeasible':
        await proveInfeasible(book, kind, planFile, said);
        break;
      case 'stable':
        await proveStable(book, kind.stable, kind.mode, planFile, said);
    }
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    return {
      name,
      faults: book.faults,
      line: `${lineOf(kind, planFile, said)}; ${book.claims()} claims, exits ${exitsOf(book)}, ${seconds} s in all`,
    };
  } catch (error) {
    return {
      name,
      line: 'broken off',
      faults: [`the prover falls over ${error instanceof Error ? error.stack : error}`],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const exitsOf = ({ exits }: Book): string => [...exits].sort().join(', ');

function lineOf(kind: Kind, planFile: string, { json, exit }: Said): string {
  const { employees } = kind.ends === 'stable' ? kind.stable : kind.input;
  const arcs = employees.reduce(
    (sum, person) => sum + ('moves' in person ? person.moves : person.preferences).length,
    0,
  );
  const plan = planIn(planFile);
  const proofs = [...new Set(plan.certificate?.levels.map(({ proof }) => proof) ?? [])];
  const shown = plan.objective === null ? '' : ` ${plan.objective.join(' ')}`;
  const by = proofs.length > 0 ? ` by ${proofs.join(' and ')}` : '';
  return `${employees.length} people, ${arcs} arcs: ${json.status}${shown}${by}, exit ${exit}, ${json.wallMs} ms`;
}

type Draw = (from: number, to: number) => number;

async function proveOptimal(
  book: Book,
  input: PlacementCase,
  planFile: string,
  said: Said,
  draw: Draw,
  brief: boolean,
): Promise<void> {
  const plan = planIn(planFile);
  book.claim(
    said.exit === 0 && plan.status === 'optimal' && same(plan.objective, plan.bound),
    `solve ends in ${said.exit}, ${plan.status} with bound ${plan.bound}`,
  );
  const judged = await book.ask('check', book.caseFile, planFile);
  book.claim(judged.exit === 0, `the judge says ${judged.exit}, ${judged.json.reason}`);
  const dual = plan.certificate?.levels.map(({ proof }) => proof === 'dual');
  book.claim(
    same(judged.json.proved, dual) && (hasSides(input) || dual?.every(Boolean) === true),
    `proved by the judge: ${judged.json.proved}, by prices: ${dual}`,
  );
  await solvedTwice(book, planFile);
  const canonicalFile = book.fileFor('canonical.json');
  await book.ask('solve', book.caseFile, '--canonical', '--out', canonicalFile);
  const canonical = planIn(canonicalFile);
  book.claim(
    same(canonical.objective, plan.objective),
    `canonical is worth ${canonical.objective}, otherwise ${plan.objective}`,
  );
  book.claim(canonical.canonical === true || hasSides(input), 'the canonical answer says it is none');
  await proveQuestions(book, input, planFile, draw, brief);
  const changes = changesOf(input, plan, draw);
  await proveRepairs(
    book,
    input,
    planFile,
    brief ? changes.filter(({ name }) => BRIEF.includes(name)) : changes,
  );
  if (!brief) await mendedTwice(book, planFile, changes);
}

const BRIEF = ['a refusal', 'a seat more'];

/** A plan that was repaired is explained and repaired like any other. */
async function mendedTwice(
  book: Book,
  planFile: string,
  changes: ReturnType<typeof changesOf>,
): Promise<void> {
  const [first] = changes;
  if (first === undefined) return;
  const file = book.fileFor('mended.json');
  const { exit } = await book.ask('resolve', book.caseFile, planFile, ...first.args, '--out', file);
  if (exit !== 0) return;
  const random = randomFrom(`again ${first.args.join(' ')}`);
  const draw = (from: number, to: number): number => integerIn(random, from, to);
  const again = changesOf(first.input, planIn(file), draw).filter(({ name }) =>
    ['several refusals', 'a post closed'].includes(name),
  );
  await proveQuestions(book, first.input, file, draw);
  await proveRepairs(book, first.input, file, again);
}

async function proveLate(
  book: Book,
  input: PlacementCase,
  planFile: string,
  said: Said,
  draw: Draw,
): Promise<void> {
  const plan = planIn(planFile);
  const truth = cold(input);
  book.claim(
    said.exit === 4 && ['feasible', 'unknown'].includes(plan.status),
    `solve ends in ${said.exit}, ${plan.status}`,
  );
  const judged = await book.ask('check', book.caseFile, planFile);
  book.claim(
    judged.exit === (plan.status === 'unknown' ? 1 : 0),
    `the judge says ${judged.exit}, ${judged.json.reason}`,
  );
  if (plan.objective === null || truth.objective === null) return;
  book.claim(
    compare(plan.objective, truth.objective) < 0,
    `${plan.objective} is no less than the best, ${truth.objective}`,
  );
  const known = (plan.bound ?? []).filter((bound) => bound !== null);
  book.claim(
    compare(truth.objective.slice(0, known.length), known) <= 0,
    `the best, ${truth.objective}, passes the bound ${known}`,
  );
  await proveQuestions(book, input, planFile, draw);
  const changes = changesOf(input, plan, draw);
  await proveRepairs(
    book,
    input,
    planFile,
    changes.filter(({ name }) => ['a refusal', 'a seat fewer'].includes(name)),
  );
}
