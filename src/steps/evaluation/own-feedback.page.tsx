/** Umpan balik 360° for those who are asked: once, without their name, and never to be seen by whom it is about. */
import { z } from 'zod';
import { dateIn } from '#ground/words/lang.ts';
import { requireActor } from '#people/context.ts';
import { feedbackFor } from '#steps/evaluation/assessment.reads.server.ts';
import { giveFeedback } from '#steps/evaluation/feedback.acts.server.ts';
import { LEAST_RATERS, VALUES } from '#steps/evaluation/feedback.ts';
import { ActForm, optionsOf, SelectField, SubmitButton } from '#ui/form-parts.tsx';
import { EmptyState, Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import type { Route } from './+types/own-feedback.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, ['pegawai']);
  const { db, today } = context;
  return {
    least: LEAST_RATERS,
    thanks: new URL(request.url).searchParams.has('terima-kasih'),
    requests: actor.nip === null ? [] : await feedbackFor(db, actor.nip, today),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  requireActor(context, ['pegawai']);
  const own = context.words.assessment;
  const score = z.enum(['1', '2', '3', '4', '5'], own.scoreNeeded());
  const form = await readForm(
    request,
    z.object({
      permintaan: z.string().min(1),
      ...(Object.fromEntries(VALUES.map((name) => [name, score])) as Record<
        (typeof VALUES)[number],
        typeof score
      >),
    }),
  );
  if (!form.ok) return form.again;
  const { data } = form;
  return attempt(
    context,
    async () => {
      await giveFeedback(
        context.office('pegawai'),
        data.permintaan,
        VALUES.map((name) => Number(data[name])),
      );
      return '/saya/umpan-balik?terima-kasih';
    },
    form,
  );
}

export default function OwnFeedbackPage({ loaderData, actionData }: Route.ComponentProps) {
  const own = useWords().assessment;
  const lang = useLang();
  const { requests, least, thanks } = loaderData;
  return (
    <>
      <PageHead title={own.feedback()} lead={own.ownLead({ least })} />
      <div className="stack-wide">
        {thanks && (
          <Notice tone="green" title={own.thanks()}>
            {own.thanksLead()}
          </Notice>
        )}
        {requests.length === 0 && !thanks && (
          <EmptyState title={own.nothingAsked()}>{own.nothingAskedLead()}</EmptyState>
        )}
        {requests.map(({ id, name, relation, due }) => (
          <section key={id} className="card stack">
            <h2>{name}</h2>
            <p className="muted">
              {own.askedAs({ relation: own.relation[relation](), due: dateIn(lang, due) })}
            </p>
            <ActForm
              intent={`isi-${id}`}
              returned={actionData?.typed?.permintaan === id ? actionData : undefined}
            >
              <input type="hidden" name="permintaan" value={id} />
              {VALUES.map((value) => (
                <SelectField
                  key={value}
                  name={value}
                  label={own.value[value]()}
                  options={optionsOf(['1', '2', '3', '4', '5'], own.step)}
                />
              ))}
              <div className="actions">
                <SubmitButton>{own.send()}</SubmitButton>
              </div>
            </ActForm>
          </section>
        ))}
      </div>
    </>
  );
}
