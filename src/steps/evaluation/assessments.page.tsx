/** Kalender asesmen and 360-degree feedback: what is scheduled, what is entered, what was asked. */
import { z } from 'zod';
import { cleanNip } from '#ground/nip.ts';
import { fixedIn } from '#ground/words/lang.ts';
import { requireActor } from '#people/context.ts';
import { scheduleAssessment } from '#steps/evaluation/assessment.acts.server.ts';
import { feedbackRows, type SessionRow, sessionRows } from '#steps/evaluation/assessment.reads.server.ts';
import { feedbackColumns, sessionColumns } from '#steps/evaluation/assessment-columns.tsx';
import { closeFeedback, openFeedback } from '#steps/evaluation/feedback.acts.server.ts';
import { ScheduleForm } from '#steps/evaluation/schedule-form.tsx';
import { ActForm, DateField, ReasonField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { Badge, EmptyState, PageHead } from '#ui/page-parts.tsx';
import { attempt, intentOf, readForm } from '#ui/read-form.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/assessments.page';

const here = '/asesmen';
const keepers = ['asesor', 'bkd'] as const;
const relations = ['atasan', 'rekan', 'bawahan'] as const;

const nipsIn = (text: string): string[] =>
  text
    .split(/[\n,;]+/)
    .map((one) => cleanNip(one.trim()))
    .filter((one): one is string => Boolean(one));

export async function loader({ context }: Route.LoaderArgs) {
  requireActor(context, keepers);
  const { db, today } = context;
  return { today, sessions: await sessionRows(db), feedback: await feedbackRows(db, today) };
}

export async function action({ context, request }: Route.ActionArgs) {
  requireActor(context, keepers);
  const own = context.words.assessment;
  const { intent, form: given } = await intentOf(request);
  if (intent === 'jadwal') {
    const form = await readForm(
      given,
      z.object({
        tanggal: z.iso.date(own.dayNeeded()),
        tempat: z.string().min(1, own.placeNeeded()).max(200),
        metode: z.string().min(1, own.methodNeeded()).max(200),
        penyelenggara: z.string().min(1, own.organiserNeeded()).max(200),
        peserta: z.string().min(1, own.peopleNeeded()).max(200_000),
        sampel: z.coerce.number().int().min(0).max(100),
      }),
    );
    if (!form.ok) return form.again;
    const { tanggal, tempat, metode, penyelenggara, peserta, sampel } = form.data;
    return attempt(
      context,
      async () => {
        const id = await scheduleAssessment(context.office(), {
          ...{ on: tanggal, place: tempat, method: metode, organiser: penyelenggara },
          ...{ nips: nipsIn(peserta), sampleEvery: sampel },
        });
        return `${here}/${id}`;
      },
      form,
    );
  }
  if (intent === 'buka') {
    const form = await readForm(
      given,
      z.object({
        nip: z.string().min(1, own.peopleNeeded()),
        tenggat: z.iso.date(own.dayNeeded()),
        atasan: z.string().max(2000),
        rekan: z.string().max(20_000),
        bawahan: z.string().max(20_000),
      }),
    );
    if (!form.ok) return form.again;
    const { data } = form;
    return attempt(
      context,
      async () => {
        await openFeedback(context.office(), {
          nip: cleanNip(data.nip) || data.nip,
          raters: relations.flatMap((relation) => nipsIn(data[relation]).map((nip) => ({ nip, relation }))),
          due: data.tenggat,
        });
        return `${here}#umpan-balik`;
      },
      form,
    );
  }
  const form = await readForm(given, z.object({ permintaan: z.string().min(1) }));
  if (!form.ok) return form.again;
  return attempt(
    context,
    async () => {
      await closeFeedback(context.office(), form.data.permintaan);
      return `${here}#umpan-balik`;
    },
    form,
  );
}

export default function AssessmentsPage({ loaderData, actionData }: Route.ComponentProps) {
  const own = useWords().assessment;
  const lang = useLang();
  const { today, sessions, feedback } = loaderData;
  const ahead = sessions.filter(({ on }) => on >= today).reverse();
  const past = sessions.filter(({ on }) => on < today);
  return (
    <>
      <PageHead title={own.title()} lead={own.lead()} />
      <div className="stack-wide">
        {sessions.length === 0 ? (
          <EmptyState title={own.none()}>{own.noneLead()}</EmptyState>
        ) : (
          <>
            <ListFileLinks door={`${here}/daftar/jadwal/unduh`} />
            <Sessions title={own.ahead()} rows={ahead} />
            <Sessions title={own.past()} rows={past} />
          </>
        )}
        <details className="card" open={actionData?.typed?.maksud === 'jadwal'}>
          <summary>{own.schedule()}</summary>
          <ScheduleForm today={today} hint={own.peopleHint()} returned={actionData} />
        </details>
        <section className="stack" id="umpan-balik">
          <div className="spread">
            <h2>{own.feedback()}</h2>
            <ListFileLinks door={`${here}/daftar/umpan-balik/unduh`} />
          </div>
          <p className="muted">{own.feedbackLead()}</p>
          <DataTable
            label={own.feedback()}
            rows={feedback}
            rowKey={(row) => row.id}
            empty={own.noFeedback()}
            columns={[
              ...feedbackColumns(own, lang, '').filter(({ off, key }) => !off && key !== 'score'),
              {
                key: 'score',
                label: own.score(),
                cell: (row) =>
                  row.closed ? (
                    row.score === null ? (
                      <Badge tone="grey">{own.tooFew()}</Badge>
                    ) : (
                      fixedIn(lang, row.score, 2)
                    )
                  ) : row.due < today || row.answered === row.asked ? (
                    <ActForm intent="tutup" returned={actionData}>
                      <input type="hidden" name="permintaan" value={row.id} />
                      <SubmitButton variant="default" size="sm">
                        {own.close()}
                      </SubmitButton>
                    </ActForm>
                  ) : (
                    <Badge tone="blue">{own.running()}</Badge>
                  ),
              },
            ]}
          />
          <details className="card" open={actionData?.typed?.maksud === 'buka'}>
            <summary>{own.open()}</summary>
            <ActForm intent="buka" returned={actionData}>
              <TextField name="nip" label={own.about()} inputMode="numeric" />
              <DateField name="tenggat" label={own.due()} min={today} />
              {relations.map((relation) => (
                <ReasonField
                  key={relation}
                  name={relation}
                  label={own.relation[relation]()}
                  hint={own.nipsHint()}
                  rows={3}
                  optional
                />
              ))}
              <div className="actions">
                <SubmitButton>{own.open()}</SubmitButton>
              </div>
            </ActForm>
          </details>
        </section>
      </div>
    </>
  );
}

function Sessions({ title, rows }: { title: string; rows: readonly SessionRow[] }) {
  const own = useWords().assessment;
  if (rows.length === 0) return null;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <DataTable
        label={title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={sessionColumns(own).filter(({ off }) => !off)}
      />
    </section>
  );
}
