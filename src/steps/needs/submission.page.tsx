/** Usul kebutuhan tahunan: what is sent to MenPANRB and BKN by the end of March, recorded as a file (Perban BKN 9/2022). */
import { Link } from 'react-router';
import { z } from 'zod';
import { actShown, doneSoon } from '#db/patience.server.ts';
import { dateIn } from '#ground/words/lang.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { staffRoles } from '#registry/scope.ts';
import { NeedsFrame } from '#steps/needs/needs-frame.tsx';
import { submittedBeside } from '#steps/needs/submission.acts.server.ts';
import { submissionTerms } from '#steps/needs/submission.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { Confirm, TextField } from '#ui/form-parts.tsx';
import { Badge, Facts, Notice } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count, DateText, HashText } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { DataTable } from '#ui/table-parts.tsx';
import { ActUnderWay } from '#ui/under-way.tsx';
import type { Route } from './+types/submission.page';

const MOST = 50;
const submitting = 'submitNeeds';
const submitters = ['bkd', 'biro_organisasi'] as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, today, actor } = context;
  const round = await getRound(db, params.round);
  const rows = await db
    .selectFrom('need_submission as s')
    .innerJoin('document as d', 'd.id', 's.document_id')
    .select(['s.id', 's.for_year', 's.as_of', 's.cut_off', 's.number', 's.counts', 's.entry', 'd.sha256'])
    .orderBy('s.at', 'desc')
    .limit(MOST)
    .execute();
  return {
    round: { id: round.id, title: round.title },
    terms: submissionTerms(today),
    maySubmit: can(actor, 'submitNeeds', {}),
    act: actShown(context, submitting),
    rows: rows.map(({ entry, ...row }) => ({ ...row, entry: Number(entry) })),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, submitters);
  const form = await readForm(
    request,
    z.object({
      maksud: z.literal('usul'),
      nomor: z.string().min(1, context.words.needsAhead.letterNumber()).max(100),
    }),
  );
  if (!form.ok) return form.again;
  return attempt(
    context,
    async () => {
      const office = context.office();
      await doneSoon(context.db, submitting, () =>
        submittedBeside(office, { round: params.round, number: form.data.nomor }),
      );
      return `${stepPath(params.round, 'kebutuhan')}/usul`;
    },
    form,
  );
}

export default function SubmissionPage({ loaderData, actionData }: Route.ComponentProps) {
  const own = useDeskWords().needsAhead;
  const lang = useLang();
  const { round, terms, rows, maySubmit } = loaderData;
  const early = terms.asOf !== terms.cutOff;
  return (
    <NeedsFrame
      round={round}
      title={own.submission()}
      lead={own.submissionLead({ forYear: terms.forYear, due: terms.due })}
    >
      <ActUnderWay act={loaderData.act} />
      <section className="card stack">
        <Facts of={[[own.cutOff(), dateIn(lang, terms.asOf)]]} />
        {early && (
          <Notice tone="amber" title={own.interim()}>
            {own.cutOffEarly({ cutOff: terms.cutOff })}
          </Notice>
        )}
        {maySubmit && (
          <Confirm
            label={own.submit()}
            question={own.submitAsk({ forYear: terms.forYear })}
            lead={own.submitLead()}
            yes={own.submit()}
            intent="usul"
            returned={actionData}
          >
            <TextField name="nomor" label={own.letterNumber()} maxLength={100} />
          </Confirm>
        )}
      </section>
      <section className="stack">
        <h2>{own.submitted()}</h2>
        <DataTable
          label={own.submitted()}
          rows={rows}
          rowKey={(row) => row.id}
          empty={own.notSubmitted()}
          columns={[
            {
              key: 'year',
              label: own.year(),
              cell: (row) => (
                <>
                  {row.for_year}{' '}
                  <Badge tone={row.as_of === row.cut_off ? 'green' : 'amber'}>
                    {row.as_of === row.cut_off ? own.final() : own.interim()}
                  </Badge>
                </>
              ),
            },
            { key: 'number', label: own.letterNumber(), cell: (row) => row.number },
            { key: 'asOf', label: own.cutOff(), cell: (row) => <DateText of={row.as_of} short /> },
            { key: 'need', label: own.need(), number: true, cell: (row) => <Count of={row.counts.need} /> },
            {
              key: 'short',
              label: own.shortage(),
              number: true,
              cell: (row) => <Count of={row.counts.shortage} />,
            },
            {
              key: 'over',
              label: own.surplus(),
              number: true,
              cell: (row) => <Count of={row.counts.surplus} />,
            },
            {
              key: 'file',
              label: own.file(),
              cell: (row) => (
                <>
                  <a href={`/kebutuhan/usul/${row.id}.xlsx`}>{own.download()}</a> <HashText of={row.sha256} />
                </>
              ),
            },
            {
              key: 'entry',
              label: own.entry(),
              cell: (row) => <Link to={`/integritas/${row.entry}`}>{row.entry}</Link>,
            },
          ]}
        />
      </section>
    </NeedsFrame>
  );
}
