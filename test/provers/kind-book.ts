/** One kind on trial: its files, the door it is asked through, and every claim that did not hold. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { highsWithin } from '#optimise/core.server.ts';
import type { PlacementCase, PlacementPlan } from '#optimise/formats.ts';
import { solveCase } from '#optimise/solve-case.ts';
import type { Answer, Door } from '#test/provers/kind-door.ts';

export type Book = {
  caseFile: string;
  /** asks the side door; the answer must be one object and one sentence, or a refusal in one line */
  ask: (...args: string[]) => Promise<Said>;
  claim: (holds: boolean, sentence: string) => void;
  faults: string[];
  claims: () => number;
  exits: Set<string>;
  fileFor: (name: string) => string;
};
export type Said = Answer & { json: Record<string, unknown> };

export function bookFor(folder: string, file: Buffer | string, door: Door): Book {
  const caseFile = join(folder, 'case');
  writeFileSync(caseFile, file);
  const faults: string[] = [];
  const exits = new Set<string>();
  let made = 0;
  const claim = (holds: boolean, sentence: string): void => {
    made++;
    if (!holds) faults.push(sentence);
  };
  const ask = async (...args: string[]): Promise<Said> => {
    const answer = await door(args);
    exits.add(`${args[0]} ${answer.exit}`);
    const command = args.map((arg) => arg.replace(`${folder}/`, '')).join(' ');
    const lines = answer.out.split('\n').filter(Boolean);
    claim(
      lines.length <= 1 && (lines.length === 1 || answer.exit === 2) && /^[^\n]+\n$/.test(answer.said),
      `"${command}" (exit ${answer.exit}) does not answer in one object and one sentence: ${answer.said.slice(0, 300)}`,
    );
    return { ...answer, json: JSON.parse(lines[0] ?? '{}') as Record<string, unknown> };
  };
  return {
    ...{ caseFile, ask, claim, faults, exits },
    claims: () => made,
    fileFor: (name) => join(folder, name.replaceAll(' ', '-')),
  };
}

/** A core is waited for so long. */
const SECONDS = 120;

/** The case solved from the start in this process, which is what every repair and explanation must agree with. */
export const cold = (input: PlacementCase): PlacementPlan =>
  solveCase(input, { canonical: true, closeCore: highsWithin(() => SECONDS) });

export const planIn = (file: string): PlacementPlan =>
  JSON.parse(readFileSync(file, 'utf8')) as PlacementPlan;

/** Post ids of a round file are numbers in its plans. */
export const placesOf = (plan: PlacementPlan): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(plan.assignment ?? {}).map(([id, post]) => [id, post === null ? null : String(post)]),
  );

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** a − b, level by level. */
export const lost = (a: readonly number[] | null, b: readonly number[] | null): number[] | null =>
  a && b && a.map((sum, l) => sum - (b[l] as number) + 0);

/** The first level on which they differ decides. */
export function compare(a: readonly number[], b: readonly number[]): number {
  const l = a.findIndex((value, i) => value !== b[i]);
  return l < 0 ? 0 : (a[l] as number) - (b[l] as number);
}

export const hasSides = ({ moveCaps = [], kin = [], couples = [] }: PlacementCase): boolean =>
  moveCaps.length + kin.length + couples.length > 0;

/** The same case solved once more is the same plan, byte for byte. */
export async function solvedTwice(book: Book, planFile: string, ...options: string[]): Promise<void> {
  const again = book.fileFor('twice.json');
  await book.ask('solve', book.caseFile, ...options, '--out', again);
  book.claim(
    readFileSync(again, 'utf8') === readFileSync(planFile, 'utf8'),
    'the same case twice is not the same plan',
  );
}
