/** Kelompok rencana suksesi: who is in it by the boxes, and the yearly decree (PermenPANRB 3/2020 jo 20/2025). */

import { Link } from 'react-router';
import { z } from 'zod';
import { fixedIn } from '#ground/words/lang.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { houseOf } from '#registry/circle.server.ts';
import { agenciesIn } from '#registry/names.ts';
import { fileRoles } from '#registry/scope.ts';
import { EvaluationHead } from '#steps/evaluation/evaluation-nav.tsx';
import { decreeSuccession } from '#steps/evaluation/succession.acts.server.ts';
import { poolFilters, poolSeen, successionDecrees } from '#steps/evaluation/succession.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { Filters } from '#ui/filter-form.tsx';
import { Confirm, DateField, TextField } from '#ui/form-parts.tsx';
import { Badge, EmptyState, Figures } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count, DateText, HashText, Who } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/succession.page';

const deciders = ['gubernur'] as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, today } = context;
  const round = await getRound(db, params.round);
  const law = await lawOfRound(db, round);
  const [decrees, province] = await Promise.all([successionDecrees(db), houseOf(db, round.asOf)]);
  const state = readTable(request, { sorts: ['kotak'], filters: poolFilters, size: 50 });
  const { filters } = state;
  const { visible, shown } = await poolSeen(db, round, law, { actor, filters });
  return {
    round: { id: round.id, title: round.title },
    today,
    mayDecree: round.evaluated !== null && can(context.actor, 'decreeSuccession', {}),
    counts: { all: visible.length, national: visible.filter((one) => one.national).length },
    decrees,
    state,
    agencies: agenciesIn(province),
    total: shown.length,
    rows: shown.slice(state.offset, state.offset + state.size),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, deciders);
  const own = context.words.evaluationMore;
  const form = await readForm(
    request,
    z.object({
      maksud: z.literal('tetapkan'),
      nomor: z.string().min(1, own.decreeNumber()).max(100),
      tanggal: z.iso.date(own.decreeOn()),
    }),
  );
  if (!form.ok) return form.again;
  const { nomor, tanggal } = form.data;
  return attempt(
    context,
    async () => {
      const year = Number(tanggal.slice(0, 4));
      const law = await lawOfRound(context.db, await getRound(context.db, params.round));
      await decreeSuccession(context.office('gubernur'), params.round, {
        ...{ law, year, number: nomor, on: tanggal },
      });
      return `${stepPath(params.round, 'evaluasi')}/krs`;
    },
    form,
  );
}

export default function SuccessionPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.evaluationMore;
  const page = words.evaluationPage;
  const lang = useLang();
  const { round, counts, decrees, state, agencies, rows, total, mayDecree, today } = loaderData;
  return (
    <>
      <EvaluationHead round={round} title={own.pool()} lead={own.poolLead()} />
      <div className="stack-wide">
        <Figures
          of={[
            { name: own.poolMembers(), value: <Count of={counts.all} /> },
            { name: own.poolNational(), value: <Count of={counts.national} /> },
            { name: own.decrees(), value: <Count of={decrees.length} /> },
          ]}
        />
        {mayDecree && counts.all > 0 && (
          <Confirm
            label={own.decree()}
            question={own.decreeAsk({ members: counts.all, year: Number(today.slice(0, 4)) })}
            lead={own.decreeLead()}
            yes={own.decree()}
            intent="tetapkan"
            returned={actionData}
          >
            <TextField name="nomor" label={own.decreeNumber()} maxLength={100} />
            <DateField name="tanggal" label={own.decreeOn()} defaultValue={today} max={today} />
          </Confirm>
        )}
        <section className="stack">
          <h2>{own.decrees()}</h2>
          <DataTable
            label={own.decrees()}
            rows={decrees}
            rowKey={(row) => row.id}
            empty={own.noDecrees()}
            columns={[
              { key: 'year', label: own.year(), cell: (row) => row.year },
              { key: 'number', label: own.decreeNumber(), cell: (row) => row.number },
              { key: 'on', label: own.decreeOn(), cell: (row) => <DateText of={row.on_day} short /> },
              {
                key: 'members',
                label: own.poolMembers(),
                number: true,
                cell: (row) => <Count of={row.members} />,
              },
              { key: 'hash', label: own.hash(), cell: (row) => <HashText of={row.hash} /> },
              {
                key: 'entry',
                label: own.entry(),
                cell: (row) => <Link to={`/integritas/${row.entry}`}>{row.entry}</Link>,
              },
            ]}
          />
        </section>
        {counts.all === 0 ? (
          <EmptyState title={own.poolNone()}>{own.poolNoneLead()}</EmptyState>
        ) : (
          <section className="stack">
            <div className="spread">
              <h2>{own.poolMembers()}</h2>
              <ListFileLinks door={`${stepPath(round.id, 'evaluasi')}/krs/unduh`} />
            </div>
            <Filters
              state={state}
              total={total}
              filters={[
                { name: 'perangkat', label: page.agency(), options: agencies },
                {
                  name: 'kotak',
                  label: page.boxName(),
                  options: ['9', '8', '7'].map((value) => ({ value, label: value })),
                },
              ]}
            />
            <DataTable
              label={own.poolMembers()}
              rows={rows}
              rowKey={(row) => row.nip}
              state={state}
              total={total}
              columns={[
                {
                  key: 'name',
                  label: page.person(),
                  wide: true,
                  cell: (row) => (
                    <Who nip={row.nip}>
                      <Link to={`${stepPath(round.id, 'evaluasi')}/${row.nip}`}>{row.name}</Link>
                    </Who>
                  ),
                },
                {
                  key: 'post',
                  label: page.post(),
                  wide: true,
                  cell: (row) => (
                    <>
                      {row.post}
                      <span className="sub">{row.unit}</span>
                    </>
                  ),
                },
                { key: 'box', label: page.boxName(), number: true, cell: (row) => row.box },
                {
                  key: 'talent',
                  label: page.talent(),
                  number: true,
                  cell: (row) => (row.talent === null ? '–' : fixedIn(lang, row.talent, 2)),
                },
                {
                  key: 'national',
                  label: own.pool(),
                  cell: (row) => (
                    <Badge tone={row.national ? 'green' : 'blue'}>
                      {row.national ? own.national() : own.institution()}
                    </Badge>
                  ),
                },
              ]}
            />
          </section>
        )}
      </div>
    </>
  );
}
