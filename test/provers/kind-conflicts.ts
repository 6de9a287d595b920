/** Generated cases in which nothing is possible, each for one reason that can be named. */
import type { PlacementCase } from '#optimise/formats.ts';
import { optionOf } from '#optimise/rewritten.ts';
import { change, grouped, zerosIn } from '#test/provers/kind-rules.ts';

/** The last people of the file, who may hold no post and go only to these. */
function newcomers(input: PlacementCase, count: number, posts: string[]): PlacementCase {
  const moves = posts.map((post) => ({ post, values: zerosIn(input) }));
  return change(input, (person, e) =>
    e < input.employees.length - count
      ? person
      : { ...person, post: null, stay: null, unplaced: null, moves },
  );
}

function holdersIn(input: PlacementCase): Map<string, number> {
  const held = new Map<string, number>();
  for (const { post } of input.employees) if (post !== null) held.set(post, (held.get(post) ?? 0) + 1);
  return held;
}

/** One more person than seats: the holders of three posts must stay, and a newcomer has nowhere else to go. `mends`: where a seat more helps. */
export function tooFewSeats(input: PlacementCase): { input: PlacementCase; mends: string } {
  const full = [...holdersIn(newcomers(input, 1, [])).keys()].slice(0, 3);
  const late = newcomers(input, 1, full);
  const held = holdersIn(late);
  const posts = late.posts.map((post) =>
    full.includes(post.id) ? { ...post, capacity: held.get(post.id) as number } : post,
  );
  return {
    mends: full[1] as string,
    input: change({ ...late, posts }, (person) =>
      person.post === null || !full.includes(person.post)
        ? person
        : { ...person, stay: person.stay ?? zerosIn(input), unplaced: null, moves: [] },
    ),
  };
}

/** A unit must have one person more than may enter it at all. */
export function tooHighMinimum(input: PlacementCase): PlacementCase {
  const [id, posts] = [...grouped(input.posts, ({ unit }) => `unit ${unit}`)].find(
    ([, list]) => list.length > 1,
  ) as [string, string[]];
  const roomy = input.posts.map((post) =>
    posts.includes(post.id) ? { ...post, capacity: post.capacity + 1000 } : post,
  );
  const able = input.employees.filter((person) =>
    posts.some((post) => optionOf(person, post) !== null),
  ).length;
  return { ...input, posts: roomy, groups: [...(input.groups ?? []), { id, posts, min: able + 1 }] };
}

/** Two newcomers must, as kin, go to different units and, as a couple, to the same one. */
export function clashing(input: PlacementCase): PlacementCase {
  const units = [...grouped(input.posts, ({ unit }) => String(unit)).values()].slice(0, 2);
  const open = units.map(([post]) => post as string);
  const posts = input.posts.map((post) =>
    open.includes(post.id) ? { ...post, capacity: post.capacity + 2 } : post,
  );
  const pair = input.employees.slice(-2).map(({ id }) => id) as [string, string];
  const ties = [{ employees: pair, key: 'unit' }];
  return { ...newcomers({ ...input, posts }, 2, open), kin: ties, couples: ties };
}

/** One move fewer than of people who must leave. */
export function tooLowCap(input: PlacementCase): PlacementCase {
  const max = input.employees.filter(({ post, stay }) => post !== null && stay === null).length - 1;
  return { ...input, moveCaps: [{ id: 'round', employees: 'all', max }] };
}
