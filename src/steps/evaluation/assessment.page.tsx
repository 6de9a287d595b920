/** One day of assessment: seats, entry on the web or by the sheet that comes back, and how far two assessors agree. */
import { z } from 'zod';
import { fixedIn, numberIn } from '#ground/words/lang.ts';
import { requireActor } from '#people/context.ts';
import { competences, type Levels } from '#registry/facts.ts';
import { scoreAssessment, scoreSheet } from '#steps/evaluation/assessment.acts.server.ts';
import { sessionOf } from '#steps/evaluation/assessment.reads.server.ts';
import { seatColumns } from '#steps/evaluation/assessment-columns.tsx';
import { ActForm, FileField, SelectField, SubmitButton } from '#ui/form-parts.tsx';
import { Badge, Facts, Figures, PageHead } from '#ui/page-parts.tsx';
import { attempt, intentOf, readForm } from '#ui/read-form.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/assessment.page';

const keepers = ['asesor', 'bkd'] as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context, keepers);
  const { db, today } = context;
  return { today, ...(await sessionOf(db, params.session, today, actor.account)) };
}

const level = z.enum(['', '1', '2', '3', '4', '5']);
const Entered = z.object({
  nip: z.string().min(1),
  ...(Object.fromEntries(competences.map((code) => [code, level])) as Record<
    (typeof competences)[number],
    typeof level
  >),
});

/** A sheet of one session is small. */
const MOST_BYTES = 5_000_000;

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, keepers);
  const back = `/asesmen/${params.session}`;
  const { intent, form: given } = await intentOf(request);
  if (intent === 'lembar') {
    const form = await readForm(
      given,
      z.object({
        berkas: z
          .instanceof(File, { message: context.words.assessment.fileNeeded() })
          .refine((file) => file.size > 0 && file.size <= MOST_BYTES, context.words.assessment.fileNeeded()),
      }),
    );
    if (!form.ok) return form.again;
    const { berkas } = form.data;
    return attempt(
      context,
      async () => {
        const bytes = Buffer.from(await berkas.arrayBuffer());
        const { entered, skipped, refused } = await scoreSheet(context.office('asesor'), params.session, {
          name: berkas.name,
          bytes,
        });
        return `${back}?masuk=${entered}&lewat=${skipped}&tolak=${refused.length}`;
      },
      form,
    );
  }
  const form = await readForm(given, Entered);
  if (!form.ok) return form.again;
  const { nip, ...asked } = form.data;
  const levels: Levels = {};
  for (const code of competences) if (asked[code] !== '') levels[code] = Number(asked[code]);
  return attempt(
    context,
    async () => {
      await scoreAssessment(context.office('asesor'), params.session, nip, levels);
      return back;
    },
    form,
  );
}

export default function AssessmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const own = useWords().assessment;
  const lang = useLang();
  const { session, rows, agreement, today } = loaderData;
  const begun = session.on_day <= today;
  return (
    <>
      <PageHead
        title={own.sessionTitle({ day: session.on_day })}
        lead={`${session.place} · ${session.method} · ${session.organiser}`}
        crumbs={[{ to: '/asesmen', name: own.title() }]}
      />
      <div className="stack-wide">
        <Figures
          of={[
            { name: own.participants(), value: <Count of={rows.length} /> },
            { name: own.entered(), value: <Count of={rows.filter(({ scores }) => scores > 0).length} /> },
            { name: own.sample(), value: <Count of={rows.filter(({ sample }) => sample).length} /> },
          ]}
        />
        <section className="card stack">
          <h2>{own.agreement()}</h2>
          <p className="muted">{own.agreementLead()}</p>
          {agreement === null ? (
            <p>{own.noAgreement()}</p>
          ) : (
            <Facts
              of={[
                [
                  own.kappa(),
                  agreement.kappa === null
                    ? own.kappaUndefined()
                    : `${fixedIn(lang, agreement.kappa, 2)}${agreement.interval ? ` (${fixedIn(lang, agreement.interval[0], 2)}–${fixedIn(lang, agreement.interval[1], 2)})` : ''}`,
                ],
                [own.exact(), `${numberIn(lang, agreement.exact * 100, 1)} %`],
                [own.within1(), `${numberIn(lang, agreement.within1 * 100, 1)} %`],
                [own.compared(), own.comparedOf({ people: agreement.people, pairs: agreement.pairs })],
              ]}
            />
          )}
        </section>
        <section className="card stack">
          <h2>{own.sheet()}</h2>
          <p className="muted">{own.sheetLead()}</p>
          <p>
            <a href={`/asesmen/${session.id}/lembar.xlsx`}>{own.sheetDownload()}</a>
          </p>
          {begun && (
            <ActForm intent="lembar" returned={actionData} encType="multipart/form-data">
              <FileField name="berkas" label={own.sheetUpload()} accept=".xlsx,.csv" />
              <div className="actions">
                <SubmitButton variant="default">{own.sheetSend()}</SubmitButton>
              </div>
            </ActForm>
          )}
        </section>
        <section className="stack">
          <div className="spread">
            <h2>{own.participants()}</h2>
            <ListFileLinks door={`/asesmen/daftar/${session.id}/unduh`} />
          </div>
          {!begun && <p className="muted">{own.notYet()}</p>}
          <DataTable
            label={own.participants()}
            rows={rows}
            rowKey={(row) => row.nip}
            columns={[
              ...seatColumns(own, { nip: '', post: '', unit: '' }).filter(({ off }) => !off),
              {
                key: 'state',
                label: own.state(),
                wide: true,
                cell: (row) => {
                  const open = row.scores === 0 || (row.sample && row.scores === 1 && !row.mine);
                  if (!open)
                    return (
                      <Badge tone="green">
                        {row.sample ? own.scoredTimes({ count: row.scores }) : own.done()}
                      </Badge>
                    );
                  if (!begun) return <Badge tone="grey">{own.waiting()}</Badge>;
                  return (
                    <details open={actionData?.typed?.nip === row.nip}>
                      <summary>{row.scores === 0 ? own.enter() : own.enterSecond()}</summary>
                      <LevelsForm nip={row.nip} returned={actionData} />
                    </details>
                  );
                },
              },
            ]}
          />
        </section>
      </div>
    </>
  );
}

function LevelsForm({ nip, returned }: { nip: string; returned: Route.ComponentProps['actionData'] }) {
  const own = useWords().assessment;
  const mine = returned?.typed?.nip === nip ? returned : undefined;
  return (
    <ActForm intent={`nilai-${nip}`} returned={mine}>
      <input type="hidden" name="nip" value={nip} />
      <div className="beside">
        {competences.map((code) => (
          <SelectField
            key={code}
            name={code}
            label={`${code} ${own.competence[code]()}`}
            optional
            options={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
          />
        ))}
      </div>
      <p className="muted small">{own.blankIsUnknown()}</p>
      <div className="actions">
        <SubmitButton>{own.save()}</SubmitButton>
      </div>
    </ActForm>
  );
}
