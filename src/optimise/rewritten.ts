/** What a request means, written into the case itself, and what a plan is worth by the file alone: the plain truth that tests compare with. */
import type { CaseEmployee, CaseOption, PlacementCase } from '#optimise/formats.ts';
import { givenLevels } from '#optimise/problem.ts';

/** The vector of an option as the file has it; null: not allowed. */
export function optionOf(person: CaseEmployee, post: string | null): CaseOption {
  if (post === null) return person.unplaced;
  if (post === person.post) return person.stay;
  return person.moves.find((move) => move.post === post)?.values ?? null;
}

/** Every option once more: with another vector, or struck by null. */
export function withOptions(
  input: PlacementCase,
  option: (id: string, post: string | null, values: number[]) => CaseOption,
): PlacementCase {
  const again = (person: CaseEmployee): CaseEmployee => ({
    ...person,
    stay: person.stay && option(person.id, person.post, person.stay),
    unplaced: person.unplaced && option(person.id, null, person.unplaced),
    moves: person.moves.flatMap(({ post, values }) => {
      const kept = option(person.id, post, values);
      return kept === null ? [] : [{ post, values: kept }];
    }),
  });
  return { ...input, employees: input.employees.map(again) };
}

/** The person does not get this place. */
export const without = (input: PlacementCase, id: string, place: string | null): PlacementCase =>
  withOptions(input, (who, post, values) => (who === id && post === place ? null : values));

/** The person gets no other place. */
export const only = (input: PlacementCase, id: string, place: string | null): PlacementCase =>
  withOptions(input, (who, post, values) => (who === id && post !== place ? null : values));

/** The place is worth something else to the person on one level. */
export function valued(
  input: PlacementCase,
  id: string,
  place: string | null,
  level: string,
  value: (before: number) => number,
): PlacementCase {
  const l = givenLevels(input.objectives).indexOf(level);
  return withOptions(input, (who, post, values) =>
    who === id && post === place ? values.with(l, value(values[l] as number)) : values,
  );
}

/** The post has another number of seats. */
export const seats = (
  input: PlacementCase,
  id: string,
  capacity: (before: number) => number,
): PlacementCase => ({
  ...input,
  posts: input.posts.map((post) => (post.id === id ? { ...post, capacity: capacity(post.capacity) } : post)),
});

/** What an assignment is worth, added up from the file. */
export function worthOf(
  input: PlacementCase,
  assignment: Readonly<Record<string, string | null>> | null,
): number[] {
  const sums = input.objectives.map(() => 0);
  for (const person of input.employees) {
    const post = assignment?.[person.id] ?? null;
    const rest = [...(optionOf(person, post) ?? [])];
    const moved = person.post !== null && post !== person.post ? -1 : 0;
    input.objectives.forEach((name, l) => {
      sums[l] = (sums[l] as number) + (name === 'moves' ? moved : (rest.shift() as number));
    });
  }
  return sums;
}

/** Three overlapping caps, each over two thirds of the people, whose prices are often no whole numbers. */
export function underCaps(input: PlacementCase, max: number): PlacementCase {
  const without = (third: number) => input.employees.map(({ id }) => id).filter((_, e) => e % 3 !== third);
  const moveCaps = [0, 1, 2].map((third) => ({ id: `K${third}`, employees: without(third), max }));
  return { ...input, moveCaps };
}
