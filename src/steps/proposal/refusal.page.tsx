/** Bila seseorang menolak: who moves where then, by name, and what it costs; answered by the thread that holds the plan ready. */
import { requireActor } from '#people/context.ts';
import { circleOf } from '#registry/circle.server.ts';
import { postNames } from '#registry/names.ts';
import { fileRoles, refuseTies, sightOf } from '#registry/scope.ts';
import { askAside } from '#steps/proposal/aside.server.ts';
import { RefusalAnswer, RefusalForm } from '#steps/proposal/refusal-parts.tsx';
import { storedPlan } from '#steps/proposal/stored.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { PageHead } from '#ui/page-parts.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import { stepCrumbs } from '#ui/steps.ts';
import type { Route } from './+types/refusal.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db } = context;
  const round = await getRound(db, params.round);
  const nip = (new URL(request.url).searchParams.get('nip') ?? '').replace(/\D/g, '');
  const head = { round: { id: round.id, title: round.title }, nip };
  const province = await circleOf(db, round.asOf, [], [nip, actor.nip]);
  const sees = sightOf(actor, province);
  const unitOf = (post: string | null) => (post === null ? null : province.posts.get(post)?.unit);
  const stored = nip === '' || !round.plan ? null : await storedPlan(db, round.plan.id);
  const move = stored?.moves.find((one) => one.nip === nip);
  if (!stored || !move || !(sees(unitOf(move.from)) || sees(unitOf(move.to))))
    return { ...head, answer: null };
  refuseTies(actor, province, nip);
  const preview = await askAside(db, { kind: 'refusals', plan: stored.id, employees: [nip] });
  const changed = preview.changes.map(({ employee }) => employee);
  const { people } = await circleOf(db, round.asOf, [], [nip, ...changed]);
  const place = (post: string | null) => (post === null ? null : postNames(province, post));
  return {
    ...head,
    answer: {
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
    },
  };
}

export type RefusalView = Awaited<ReturnType<typeof loader>>;

export default function RefusalPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.studyPage.refusal;
  const { round, nip, answer } = loaderData;
  return (
    <>
      <PageHead
        title={answer ? own.of(answer) : own.title()}
        lead={own.lead()}
        crumbs={stepCrumbs(words, round, 'usulan')}
      />
      <div className="stack-wide">
        <RefusalForm round={round.id} nip={nip} movers={[]} />
        {nip !== '' && <RefusalAnswer of={loaderData} />}
      </div>
    </>
  );
}
