/** Running the evaluation: says what will happen, then does the one act. It stands here because the evaluation and the plan prepare the same round. */
import { z } from 'zod';
import { dateIn } from '#ground/words/lang.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { witnessesOf } from '#record/witness.server.ts';
import { evaluate } from '#steps/proposal/acts.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { ActForm, SubmitButton } from '#ui/form-parts.tsx';
import { PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { stepPath } from '#ui/steps.ts';
import type { Route } from './+types/evaluate.page';

export async function loader({ context, params }: Route.LoaderArgs) {
  requireActor(context, ['bkd']);
  const { id, title, asOf } = await getRound(context.db, params.round);
  return { round: { id, title, asOf } };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, ['bkd']);
  const form = await readForm(request, z.object({ maksud: z.literal('evaluasi') }));
  if (!form.ok) return form.again;
  return attempt(
    context,
    async () => {
      const round = await getRound(context.db, params.round);
      const witnessed = (await witnessesOf(context.settings)).length > 0;
      await evaluate(context.office('bkd'), round.id, await lawOfRound(context.db, round), { witnessed });
      return stepPath(params.round, 'evaluasi');
    },
    form,
  );
}

export default function EvaluatePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.proposalPage;
  const { round } = loaderData;
  return (
    <>
      <PageHead
        title={own.evaluateTitle()}
        lead={own.evaluateWhat({ asOf: dateIn(lang, round.asOf) })}
        crumbs={[
          { to: `/putaran/${encodeURIComponent(round.id)}`, name: round.title },
          { to: stepPath(round.id, 'evaluasi'), name: words.ui.step.evaluasi() },
        ]}
      />
      <ActForm intent="evaluasi" returned={actionData}>
        <div className="actions">
          <SubmitButton>{own.evaluateTitle()}</SubmitButton>
        </div>
      </ActForm>
    </>
  );
}
