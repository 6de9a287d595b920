/** /skm/UNIT: nine questions to whoever was served, without a name (PermenPANRB 14/2017). */
import { data, redirect } from 'react-router';
import { refuse } from '#ground/refusal.ts';
import { answerSurvey } from '#steps/outcome/acts.server.ts';
import { frame } from '#ui/frame.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import type { Route } from './+types/survey.page';

export const handle = frame('public');

const names = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9'] as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const unit = await context.db
    .selectFrom('unit')
    .select(['key', 'name'])
    .where('key', '=', params.unit)
    .where('ended_by', 'is', null)
    .executeTakeFirst();
  if (!unit) throw refuse('missing', 'survey.unit', { unit: params.unit });
  return { unit: unit.name, done: new URL(request.url).searchParams.get('terima') === '1' };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const typed = names.map((name) => String(form.get(name) ?? ''));
  const answers = typed.map(Number);
  if (!typed.every((text) => /^[1-4]$/.test(text))) return data({ typed }, { status: 422 });
  const { db, now, today, address } = context;
  await answerSurvey(db, now, address, { unit: params.unit, answers, on: today });
  return redirect(`/skm/${encodeURIComponent(params.unit)}?terima=1`, 303);
}

export default function Survey({ loaderData, actionData }: Route.ComponentProps) {
  const own = useDeskWords().portalCheck.survey;
  const { unit, done } = loaderData;
  if (done)
    return (
      <PublicPage title={own.thanks()} lead={own.thanksLead()}>
        <p>
          <a className="button" href="/publik/statistik">
            {own.again()}
          </a>
        </p>
      </PublicPage>
    );
  const typed = actionData && 'typed' in actionData ? actionData.typed : null;
  const missing = typed?.filter((text) => text === '').length ?? 0;
  return (
    <PublicPage title={own.title()} lead={own.lead({ unit })}>
      {typed && (
        <div className="notice tone-red" role="alert">
          <strong>{own.wrong({ count: missing })}</strong>
        </div>
      )}
      <form method="post">
        {own.questions.map((question, at) => {
          const name = names[at] ?? 'u1';
          const lacking = typed !== null && typed[at] === '';
          return (
            <fieldset key={name} aria-describedby={lacking ? `${name}-salah` : undefined}>
              <legend>
                {at + 1}. {question}
              </legend>
              {lacking && (
                <p className="field">
                  <span className="error" id={`${name}-salah`}>
                    {own.missing({ number: at + 1 })}
                  </span>
                </p>
              )}
              {[1, 2, 3, 4].map((value) => (
                <label key={value} className="choice">
                  <input
                    type="radio"
                    name={name}
                    value={value}
                    required
                    defaultChecked={typed?.[at] === String(value)}
                  />
                  {own.scale[value]}
                </label>
              ))}
            </fieldset>
          );
        })}
        <p className="muted">{own.private()}</p>
        <button type="submit">{own.send()}</button>
      </form>
    </PublicPage>
  );
}
