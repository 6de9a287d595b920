/** Bila seseorang menolak: who moves where then, by name, and what it costs; answered by the thread that holds the plan ready. */
import { requireActor } from '#people/context.ts';
import { fileRoles } from '#registry/scope.ts';
import { type RefusalView, refusalOf } from '#steps/proposal/refusal.reads.server.ts';
import { RefusalAnswer, RefusalForm } from '#steps/proposal/refusal-parts.tsx';
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
  const answer = nip === '' ? null : await refusalOf(db, { actor, round, nip });
  return { round: { id: round.id, title: round.title }, nip, answer } satisfies RefusalView;
}

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
