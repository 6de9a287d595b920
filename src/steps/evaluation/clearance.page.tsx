/** Surat keterangan: what is asked of the inspectorate (bebas temuan) and of the personnel officials (D6, D9), and their answers. */

import { Link } from 'react-router';
import { z } from 'zod';
import { beforeDecree, type TransferStatus } from '#case/arrows.ts';
import type { Round } from '#case/round.ts';
import { addDays } from '#ground/day.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { inRole, requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { fileRoles } from '#registry/scope.ts';
import { answerClearance, askClearances } from '#steps/evaluation/clearance.acts.server.ts';
import { clearanceFilters, clearanceRows } from '#steps/evaluation/clearance.reads.server.ts';
import { answererOf, defaultValidity, papers } from '#steps/evaluation/clearance.ts';
import { EvaluationHead } from '#steps/evaluation/evaluation-nav.tsx';
import { getRound } from '#steps/round/reads.server.ts';
import { Filters } from '#ui/filter-form.tsx';
import {
  ActForm,
  Confirm,
  DateField,
  optionsOf,
  SelectField,
  SubmitButton,
  TextField,
} from '#ui/form-parts.tsx';
import { Badge, Figures } from '#ui/page-parts.tsx';
import { attempt, intentOf, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Count, DateText, Who } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/clearance.page';

/** Calendar days an office is given. */
const DAYS = 10;
/** The cases whose papers may still be asked for: a decree asks for none. */
const inWork = ({ cases }: Pick<Round, 'cases'>): string[] =>
  [...cases]
    .filter(([, status]) => (beforeDecree as readonly TransferStatus[]).includes(status))
    .map(([id]) => id);

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, today } = context;
  const round = await getRound(db, params.round);
  const state = readTable(request, { sorts: ['tenggat'], filters: clearanceFilters, size: 50 });
  const { all, shown, keadaan } = await clearanceRows(db, round, actor, state.filters);
  const mine = (role: 'inspektorat' | 'bkd') => inRole(actor, [role]) !== null;
  const open = inWork(round).length;
  return {
    round: { id: round.id, title: round.title },
    today,
    validUntil: defaultValidity(await lawOn(db, today), today),
    mayAsk: open > 0 && can(context.actor, 'askClearance', {}),
    open,
    counts: {
      waiting: all.filter((row) => row.answered_at === null).length,
      late: all.filter((row) => row.answered_at === null && row.due < today).length,
      clean: all.filter((row) => row.clean === true).length,
      found: all.filter((row) => row.clean === false).length,
    },
    state: { ...state, filters: { ...state.filters, keadaan } },
    total: shown.length,
    rows: shown.slice(state.offset, state.offset + state.size).map((row) => ({
      ...row,
      mayAnswer: row.clean === null && mine(answererOf[row.paper]),
    })),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, fileRoles);
  const own = context.words.clearance;
  const law = await lawOn(context.db, context.today);
  const back = `${stepPath(params.round, 'evaluasi')}/surat`;
  const { intent, form: given } = await intentOf(request);
  if (intent === 'minta') {
    const form = await readForm(given, z.object({ maksud: z.literal('minta') }));
    if (!form.ok) return form.again;
    return attempt(
      context,
      async () => {
        const round = await getRound(context.db, params.round);
        await askClearances(context.office(), params.round, inWork(round), {
          law,
          due: addDays(context.today, DAYS),
        });
        return back;
      },
      form,
    );
  }
  const form = await readForm(
    given,
    z.object({
      permintaan: z.string().min(1),
      hasil: z.enum(['bersih', 'ada_temuan'], own.resultNeeded()),
      nomor: z.string().min(1, own.numberNeeded()).max(100),
      tanggal: z.iso.date(own.dateNeeded()),
      berlaku_sampai: z.iso.date(own.dateNeeded()),
    }),
  );
  if (!form.ok) return form.again;
  const { permintaan, hasil, nomor, tanggal, berlaku_sampai } = form.data;
  return attempt(
    context,
    async () => {
      await answerClearance(context.office(), permintaan, {
        law,
        answer: { clean: hasil === 'bersih', number: nomor, on: tanggal, validUntil: berlaku_sampai },
      });
      return back;
    },
    form,
  );
}

export default function ClearancePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.clearance;
  const { round, counts, state, rows, total, mayAsk, open, today } = loaderData;
  return (
    <>
      <EvaluationHead round={round} title={own.title()} lead={own.lead()} />
      <div className="stack-wide">
        <Figures
          of={[
            { name: own.waiting(), value: <Count of={counts.waiting} /> },
            { name: own.late(), value: <Count of={counts.late} /> },
            { name: own.clean(), value: <Count of={counts.clean} /> },
            { name: own.found(), value: <Count of={counts.found} /> },
          ]}
        />
        {mayAsk && (
          <Confirm
            label={own.ask()}
            question={own.askQuestion({ cases: open })}
            lead={own.askLead({ days: DAYS })}
            yes={own.ask()}
            intent="minta"
            returned={actionData}
          />
        )}
        <Filters
          state={state}
          total={total}
          filters={[
            {
              name: 'surat',
              label: own.paper(),
              options: optionsOf(papers, own.paperName),
            },
            {
              name: 'keadaan',
              label: own.state(),
              options: optionsOf(['terbuka', 'dijawab', 'semua'], own.stateName),
            },
          ]}
        />
        <div className="spread">
          <span />
          <ListFileLinks door={`${stepPath(round.id, 'evaluasi')}/surat/unduh`} />
        </div>
        <DataTable
          label={own.title()}
          rows={rows}
          rowKey={(row) => row.id}
          state={state}
          total={total}
          empty={own.none()}
          columns={[
            {
              key: 'name',
              label: words.evaluationPage.person(),
              wide: true,
              cell: (row) => (
                <>
                  <Who nip={row.nip}>
                    <Link to={`/kasus/${encodeURIComponent(row.case)}`}>{row.name}</Link>
                  </Who>
                  <span className="sub">{row.unit}</span>
                </>
              ),
            },
            { key: 'paper', label: own.paper(), cell: (row) => own.paperName[row.paper]() },
            { key: 'due', label: own.due(), cell: (row) => <DateText of={row.due} short /> },
            {
              key: 'state',
              label: own.state(),
              wide: true,
              cell: (row) =>
                row.clean !== null ? (
                  <>
                    <Badge tone={row.clean ? 'green' : 'red'}>
                      {row.clean ? own.resultClean() : own.resultFound()}
                    </Badge>
                    <span className="sub">
                      {own.numbered({ number: row.number ?? '', until: row.validUntil ?? '' })}
                    </span>
                  </>
                ) : row.mayAnswer ? (
                  <AnswerForm
                    row={row}
                    returned={actionData}
                    validUntil={loaderData.validUntil}
                    today={today}
                  />
                ) : (
                  <Badge tone={row.due < today ? 'amber' : 'blue'}>{own.stateName.terbuka()}</Badge>
                ),
            },
          ]}
        />
      </div>
    </>
  );
}

function AnswerForm(props: {
  row: { id: string; paper: 'bebas_temuan' | 'D6' | 'D9' };
  returned: Route.ComponentProps['actionData'];
  validUntil: string;
  today: string;
}) {
  const own = useDeskWords().clearance;
  const { row, returned, validUntil, today } = props;
  const mine = returned?.typed?.permintaan === row.id ? returned : undefined;
  return (
    <details open={mine !== undefined}>
      <summary>{own.answer()}</summary>
      <ActForm intent={`jawab-${row.id}`} returned={mine}>
        <input type="hidden" name="permintaan" value={row.id} />
        <SelectField
          name="hasil"
          label={own.result()}
          options={[
            { value: 'bersih', label: own.resultClean() },
            { value: 'ada_temuan', label: own.resultFound() },
          ]}
        />
        <TextField name="nomor" label={own.number()} maxLength={100} />
        <DateField name="tanggal" label={own.on()} defaultValue={today} max={today} />
        <DateField name="berlaku_sampai" label={own.validUntil()} defaultValue={validUntil} />
        <div className="actions">
          <SubmitButton>{own.save()}</SubmitButton>
        </div>
      </ActForm>
    </details>
  );
}
