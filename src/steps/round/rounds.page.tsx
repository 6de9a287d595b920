/** All rounds, and opening a new one: title, dates, timetable in working days, and the policy it begins with. */
import { Button } from '@mantine/core';
import { Form, Link } from 'react-router';
import { z } from 'zod';
import { addDays, addMonths } from '#ground/day.ts';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { calendarOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { latestDataDay } from '#registry/data.reads.server.ts';
import { Policy } from '#registry/policy.ts';
import { staffRoles } from '#registry/scope.ts';
import { openRound } from '#steps/round/acts.server.ts';
import { type RoundRow, roundRows } from '#steps/round/list.reads.server.ts';
import { policyOf } from '#steps/round/reads.server.ts';
import { roundColumns } from '#steps/round/round-columns.tsx';
import { timetableFrom } from '#steps/round/rules.ts';
import { TimetableTable, timetableRows } from '#steps/round/timetable-table.tsx';
import { ActForm, DateField, SelectField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { EmptyState, PageHead } from '#ui/page-parts.tsx';
import { attempt, type Returned, readForm } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/rounds.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, today } = context;
  const [rounds, dataDay] = await Promise.all([roundRows(db), latestDataDay(db)]);
  const opener = can(context.actor, 'openRound', { round: null });
  const given = new URL(request.url).searchParams.get('mulai') ?? '';
  const start = z.iso.date().safeParse(given).success ? given : today;
  const asOf = dataDay ?? today;
  const later = asOf > today ? asOf : today;
  const tmt = `${addMonths(addDays(later, 20), 1).slice(0, 7)}-01`;
  const calendar = await calendarOn(db, today);
  const timetable = timetableRows(calendar, timetableFrom(calendar, start));
  return { rounds, form: opener ? { start, asOf, tmt, timetable, asked: given !== '' } : null };
}

const Asked = (words: DeskWords['roundPage']) =>
  z.object({
    judul: z.string().min(5, words.nameShort()).max(120, words.nameShort()),
    tanggal_data: z.iso.date(words.dateMissing()),
    tmt: z.iso.date(words.dateMissing()),
    mulai: z.iso.date(words.dateMissing()),
    kebijakan: z.string(),
  });

export async function action({ context, request }: Route.ActionArgs) {
  requireActor(context, ['bkd']);
  const form = await readForm(request, Asked(context.words.roundPage));
  if (!form.ok) return form.again;
  const { judul: title, tanggal_data: asOf, tmt, mulai: start, kebijakan } = form.data;
  return attempt(
    context,
    async () => {
      const policy = kebijakan
        ? (await policyOf(context.db, kebijakan)).policy
        : Policy.parse({ format: 'policy/1', asOf, tmt });
      const calendar = await calendarOn(context.db, context.today);
      const id = await openRound(context.office('bkd'), { title, asOf, tmt, start }, policy, calendar);
      return `/putaran/${id}`;
    },
    form,
  );
}

export default function Rounds({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords().roundPage;
  const { rounds, form } = loaderData;
  const open = form !== null && (form.asked || actionData !== undefined || rounds.length === 0);
  return (
    <>
      <PageHead
        title={words.title()}
        lead={words.lead()}
        action={
          form &&
          !open && (
            <Button component={Link} to="?mulai=#buka">
              {words.open()}
            </Button>
          )
        }
      />
      <div className="stack-wide">
        {rounds.length > 0 ? <RoundList rounds={rounds} /> : <NoRound />}
        {form && open && <Opening form={form} rounds={rounds} returned={actionData} />}
      </div>
    </>
  );
}

function NoRound() {
  const words = useDeskWords().roundPage;
  return <EmptyState title={words.none()}>{words.noneLead()}</EmptyState>;
}

function RoundList({ rounds }: { rounds: readonly RoundRow[] }) {
  const words = useDeskWords();
  return (
    <section className="stack" style={{ gap: 8 }}>
      <ListFileLinks door="/putaran/unduh" />
      <DataTable
        label={words.roundPage.title()}
        rows={rounds}
        rowKey={(row) => row.id}
        columns={roundColumns(words)}
      />
    </section>
  );
}

type OpenForm = NonNullable<Route.ComponentProps['loaderData']['form']>;

function Opening(props: { form: OpenForm; rounds: readonly RoundRow[]; returned: Returned | undefined }) {
  const words = useDeskWords().roundPage;
  const { form, rounds, returned } = props;
  const policies = rounds.map(({ id, title }) => ({ value: id, label: words.policyOf({ title }) }));
  return (
    <section className="card stack" id="buka">
      <h2>{words.openTitle()}</h2>
      <p className="muted">{words.openLead()}</p>
      <div className="columns">
        <ActForm returned={returned} action="/putaran">
          <TextField name="judul" label={words.name()} hint={words.nameHint()} maxLength={120} />
          <div className="pair">
            <DateField
              name="tanggal_data"
              label={words.asOf()}
              hint={words.asOfHint()}
              defaultValue={form.asOf}
            />
            <DateField name="tmt" label={words.tmt()} defaultValue={form.tmt} />
          </div>
          <SelectField
            name="kebijakan"
            label={words.policyFrom()}
            hint={words.policyHint()}
            optional
            options={policies}
          />
          <input type="hidden" name="mulai" value={form.start} />
          <div className="actions">
            <SubmitButton>{words.open()}</SubmitButton>
          </div>
        </ActForm>
        <div className="stack">
          <Form className="filters" action="/putaran">
            <DateField
              name="mulai"
              label={words.start()}
              hint={words.startHint()}
              defaultValue={form.start}
            />
            <Button type="submit" variant="default" className="fixed" size="md">
              {words.preview()}
            </Button>
          </Form>
          <TimetableTable rows={form.timetable} />
        </div>
      </div>
    </section>
  );
}
