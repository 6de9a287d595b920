/** Running the evaluation: says what will happen, then does the one act. It stands here because the evaluation and the plan prepare the same round. */
import { redirect } from 'react-router';
import { z } from 'zod';
import { actShown, doneSoon, toldIn } from '#db/patience.server.ts';
import { dateIn } from '#ground/words/lang.ts';
import { requireActor } from '#people/context.ts';
import { witnessesOf } from '#record/witness.server.ts';
import { evaluatedBeside, evaluating } from '#steps/proposal/beside.acts.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { ActForm, SubmitButton } from '#ui/form-parts.tsx';
import { PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { stepCrumbs, stepPath } from '#ui/steps.ts';
import { ActUnderWay } from '#ui/under-way.tsx';
import type { Route } from './+types/evaluate.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, ['bkd']);
  const { id, title, asOf } = await getRound(context.db, params.round);
  const act = actShown(context, evaluating(id));
  // Whoever waited here for it is shown what came of it.
  if (act === null && new URL(request.url).searchParams.has('berjalan'))
    throw redirect(stepPath(id, 'evaluasi'));
  return { round: { id, title, asOf }, act };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, ['bkd']);
  const form = await readForm(request, z.object({ maksud: z.literal('evaluasi') }));
  if (!form.ok) return form.again;
  return attempt(
    context,
    async () => {
      const { db, settings } = context;
      const office = context.office('bkd');
      const witnessed = (await witnessesOf(settings)).length > 0;
      const done = await doneSoon(db, evaluating(params.round), (progress) =>
        evaluatedBeside(office, { round: params.round, witnessed }, toldIn(progress)),
      );
      return stepPath(params.round, 'evaluasi') + (done ? '' : '/jalankan?berjalan');
    },
    form,
  );
}

export default function EvaluatePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.proposalPage;
  const { round, act } = loaderData;
  const running = act !== null && 'done' in act;
  return (
    <>
      <PageHead
        title={own.evaluateTitle()}
        lead={own.evaluateWhat({ asOf: dateIn(lang, round.asOf) })}
        crumbs={stepCrumbs(words, round, 'evaluasi')}
      />
      <div className="stack-wide">
        <ActUnderWay act={act} />
        {!running && (
          <ActForm intent="evaluasi" returned={actionData}>
            <div className="actions">
              <SubmitButton>{own.evaluateTitle()}</SubmitButton>
            </div>
          </ActForm>
        )}
      </div>
    </>
  );
}
