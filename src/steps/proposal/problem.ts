/**
 * From needs and evaluation to the placement problem (placement-case/1): seats, donor floors, the cap on moves, relatives, lots. Staying is
 * always allowed unless the post is abolished, so that "nobody moves" is a plan too.
 */
import { sha256 } from '#ground/canonical.ts';
import type { Nip } from '#ground/nip.ts';
import type { CaseEmployee, CasePost, PlacementCase } from '#optimise/formats.ts';
import { regionOf } from '#registry/distance.ts';
import type { Employee, Province } from '#registry/facts.ts';
import type { Policy } from '#registry/policy.ts';
import { isOpen } from '#steps/evaluation/option.ts';
import type { Evaluation, PersonEvaluation } from '#steps/evaluation/rules.ts';
import { valueOfNoPost } from '#steps/evaluation/values.ts';
import type { Needs } from '#steps/needs/rules.ts';
import { kinRows, type Relatives } from '#steps/proposal/kin.ts';

export type ProblemInput = {
  province: Province;
  policy: Policy;
  needs: Needs;
  evaluation: Evaluation;
  relatives: Relatives;
  seed: string;
};

/**
 * Everybody's lot: the rank of SHA-256(seed ‖ pnsId), never of the NIP nor of a line in a file. Somebody without a SIASN id is drawn by
 * their NIP, which the hash makes as blind.
 */
export function lotsOf(people: Iterable<Pick<Employee, 'nip' | 'siasnId'>>, seed: string): Map<Nip, number> {
  const drawn = [...people].map(({ nip, siasnId }) => ({ nip, hash: sha256(`${seed}${siasnId ?? nip}`) }));
  drawn.sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : a.nip < b.nip ? -1 : 1));
  return new Map(drawn.map(({ nip }, rank) => [nip, rank]));
}

export function problemOf(input: ProblemInput): PlacementCase {
  const { province, policy, needs, evaluation } = input;
  const people = [...evaluation.people.values()];
  const lots = lotsOf(
    people.map(({ nip }) => province.people.get(nip) ?? { nip, siasnId: null }),
    input.seed,
  );
  const lotOf = (nip: Nip): number => lots.get(nip) ?? 0;
  const abolished = (post: string): boolean => needs.posts.get(post)?.closed === 'dihapus';
  // In the order of the lots: a position in the file then says nothing about a NIP.
  people.sort((a, b) => lotOf(a.nip) - lotOf(b.nip));
  const employees = people.map((person): CaseEmployee => {
    const leaves = abolished(person.post) && person.frozenBy.length === 0;
    return {
      id: person.nip,
      post: person.post,
      stay: leaves ? null : [...person.stay.values],
      unplaced: leaves ? valueOfNoPost(evaluation.levels) : null,
      moves: openOptions(person).map(({ post, values }) => ({ post, values: [...values] })),
      lot: lotOf(person.nip),
    };
  });
  const posts = postsOf(province, needs);
  const { rows, labels } = kinRows(input.relatives, employees, province, lotOf);
  for (const post of posts) Object.assign(post, labels.get(post.id));
  return {
    format: 'placement-case/1',
    objectives: [...policy.objectives],
    posts,
    employees,
    groups: needs.floors.map(({ id, posts: members, min }) => ({ id, posts: [...members], min })),
    ...(policy.maxMoves === null
      ? {}
      : { moveCaps: [{ id: 'putaran', employees: 'all' as const, max: policy.maxMoves }] }),
    ...(rows.length === 0 ? {} : { kin: rows }),
  };
}

/** What the solver may choose for a person beside staying. */
export const openOptions = (person: PersonEvaluation): { post: string; values: readonly number[] }[] =>
  person.frozenBy.length > 0 || person.open === 0 ? [] : person.options.filter(isOpen);

function postsOf(province: Province, needs: Needs): CasePost[] {
  const regions = new Map<string, string | null>();
  const districtOf = (unit: string): string | null => {
    let region = regions.get(unit);
    if (region === undefined) {
      region = regionOf(province, unit);
      regions.set(unit, region);
    }
    return region;
  };
  return [...needs.posts.values()].map(({ post, capacity, agency, unit, family, critical }) => ({
    id: post,
    capacity,
    agency,
    unit,
    district: districtOf(unit),
    line: family,
    critical,
  }));
}
