/** Who moves when somebody of the plan refuses: the answer beforehand, in the names that the asker may see. Never writes. */
import type { Kysely } from 'kysely';
import type { Round } from '#case/round.ts';
import type { Tables } from '#db/tables.ts';
import type { Actor } from '#record/office.ts';
import { circleOf } from '#registry/circle.server.ts';
import { postNames } from '#registry/names.ts';
import { refuseTies, sightOf } from '#registry/scope.ts';
import { askAside } from '#steps/proposal/aside.server.ts';
import { storedPlan } from '#steps/proposal/stored.server.ts';

export type RefusalView = {
  round: { id: string; title: string };
  nip: string;
  answer: Awaited<ReturnType<typeof refusalOf>>;
};

/** Null where there is no plan, or it moves nobody of this number whom the asker may see. */
export async function refusalOf(
  db: Kysely<Tables>,
  { actor, round, nip }: { actor: Actor; round: Round; nip: string },
) {
  if (!round.plan) return null;
  const province = await circleOf(db, round.asOf, [], [nip, actor.nip]);
  const sees = sightOf(actor, province);
  const unitOf = (post: string | null) => (post === null ? null : province.posts.get(post)?.unit);
  const stored = await storedPlan(db, round.plan.id);
  const move = stored.moves.find((one) => one.nip === nip);
  if (!move || !(sees(unitOf(move.from)) || sees(unitOf(move.to)))) return null;
  refuseTies(actor, province, nip);
  const preview = await askAside(db, { kind: 'refusals', plan: stored.id, employees: [nip] });
  const changed = preview.changes.map(({ employee }) => employee);
  const { people } = await circleOf(db, round.asOf, [], [nip, ...changed]);
  const place = (post: string | null) => (post === null ? null : postNames(province, post));
  return {
    name: people.get(nip)?.name ?? nip,
    exact: preview.exact,
    loss: preview.loss?.map((amount, l) => ({ level: preview.objectives[l] ?? '', amount })) ?? null,
    changes: preview.changes.map(({ employee, before, from, to }) => ({
      // an agency reads names of those who leave it or come to it
      name: [before, from, to].some((post) => sees(unitOf(post)))
        ? (people.get(employee)?.name ?? employee)
        : null,
      nip: employee === nip ? nip : null,
      before: place(before),
      from: place(from),
      to: place(to),
      stays: to !== null && to === before,
    })),
  };
}
