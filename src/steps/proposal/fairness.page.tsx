/** Keadilan: outcomes of the plan by group with counts and intervals, and the explanation it owes before a meeting opens. */

import { Link } from 'react-router';
import { z } from 'zod';
import { fixedIn, numberIn } from '#ground/words/lang.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { houseOf } from '#registry/circle.server.ts';
import { EvaluationHead } from '#steps/evaluation/evaluation-nav.tsx';
import { explainFairness } from '#steps/proposal/fairness.acts.server.ts';
import { fairnessOf, fairReaders, fairRowsSeen } from '#steps/proposal/fairness.reads.server.ts';
import { dimensions, type FairRow, fairFilters, outcomes } from '#steps/proposal/fairness.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { Filters } from '#ui/filter-form.tsx';
import { ActForm, optionsOf, ReasonField, SubmitButton } from '#ui/form-parts.tsx';
import { Badge, EmptyState, Figures, Notice } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/fairness.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, fairReaders);
  const { db } = context;
  const round = await getRound(db, params.round);
  const law = await lawOfRound(db, round);
  const fairness = await fairnessOf(db, round);
  const province = await houseOf(db, round.asOf);
  const state = readTable(request, { sorts: ['kelompok'], filters: fairFilters, size: 200 });
  const explained = round.fairness !== null && round.fairness.plan === fairness?.plan ? round.fairness : null;
  return {
    round: { id: round.id, title: round.title },
    state,
    fairness: fairness && {
      settings: fairness.settings,
      asked: fairness.findings.length,
      rows: fairRowsSeen(fairness.rows, state.filters, { province, law, words: context.words }),
    },
    explained,
    mayExplain:
      (fairness?.findings.length ?? 0) > 0 && can(context.actor, 'explainFairness', { round: round.status }),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, ['bkd']);
  const form = await readForm(
    request,
    z.object({ maksud: z.literal('jelaskan'), penjelasan: z.string().max(8000) }),
  );
  if (!form.ok) return form.again;
  return attempt(
    context,
    async () => {
      await explainFairness(context.office('bkd'), params.round, form.data.penjelasan);
      return `${stepPath(params.round, 'evaluasi')}/keadilan`;
    },
    form,
  );
}

type Row = FairRow & { name: string };
const verdictTone = { wajar: 'green', jelaskan: 'amber', kecil: 'grey' } as const;

export default function FairnessPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.fairness;
  const lang = useLang();
  const { round, fairness, explained, mayExplain, state } = loaderData;
  const percent = (value: number) => `${fixedIn(lang, value * 100, 1)} %`;
  return (
    <>
      <EvaluationHead round={round} title={own.title()} lead={own.lead()} />
      {fairness === null ? (
        <EmptyState title={own.noPlan()}>{own.noPlanLead()}</EmptyState>
      ) : (
        <div className="stack-wide">
          <Figures
            of={[
              { name: own.groups(), value: <Count of={fairness.rows.length} /> },
              {
                name: own.asked(),
                value: <Count of={fairness.asked} />,
                note: own.askedNote(fairness.settings),
              },
            ]}
          />
          {fairness.asked === 0 ? (
            <Notice tone="green" title={own.nothingAsked()}>
              {own.nothingAskedLead()}
            </Notice>
          ) : explained ? (
            <Notice tone="blue" title={own.explained()}>
              <p style={{ whiteSpace: 'pre-line' }}>{explained.text}</p>
              <Link to={`/integritas/${explained.entry}`}>
                {words.ui.seeEntry({ index: numberIn(lang, explained.entry) })}
              </Link>
            </Notice>
          ) : (
            <Notice tone="amber" title={own.owed()}>
              {own.owedLead()}
            </Notice>
          )}
          {mayExplain && (
            <ActForm intent="jelaskan" returned={actionData}>
              <ReasonField name="penjelasan" label={own.explain()} hint={own.explainHint()} rows={6} />
              <div className="actions">
                <SubmitButton>{own.save()}</SubmitButton>
              </div>
            </ActForm>
          )}
          <Filters
            state={state}
            total={fairness.rows.length}
            filters={[
              {
                name: 'menurut',
                label: own.by(),
                options: optionsOf(dimensions, own.dimension),
              },
              {
                name: 'hasil',
                label: own.outcome(),
                options: optionsOf(outcomes, own.outcomeName),
              },
            ]}
          />
          <div className="spread">
            <span />
            <ListFileLinks door={`${stepPath(round.id, 'usulan')}/keadilan/unduh`} />
          </div>
          <DataTable
            label={own.title()}
            rows={fairness.rows as Row[]}
            rowKey={(row) => `${row.dimension}/${row.group}/${row.outcome}`}
            columns={[
              {
                key: 'group',
                label: own.group(),
                wide: true,
                cell: (row) => (
                  <>
                    {row.name}
                    <span className="sub">{own.dimension[row.dimension]()}</span>
                  </>
                ),
              },
              { key: 'outcome', label: own.outcome(), cell: (row) => own.outcomeName[row.outcome]() },
              {
                key: 'count',
                label: own.count(),
                number: true,
                cell: (row) => own.of({ had: row.had, people: row.people }),
              },
              {
                key: 'rate',
                label: own.rate(),
                number: true,
                cell: (row) => (
                  <>
                    {percent(row.rate)}
                    <span className="sub">{`${percent(row.interval[0])}–${percent(row.interval[1])}`}</span>
                  </>
                ),
              },
              {
                key: 'others',
                label: own.others(),
                number: true,
                cell: (row) => (
                  <>
                    {percent(row.others.rate)}
                    <span className="sub">{own.of({ had: row.others.had, people: row.others.people })}</span>
                  </>
                ),
              },
              {
                key: 'ratio',
                label: own.ratio(),
                number: true,
                cell: (row) =>
                  row.ratio === null ? (
                    '–'
                  ) : (
                    <>
                      <strong>{fixedIn(lang, row.ratio, 2)}</strong>
                      {row.ratioInterval && (
                        <span className="sub">{`${fixedIn(lang, row.ratioInterval[0], 2)}–${fixedIn(lang, row.ratioInterval[1], 2)}`}</span>
                      )}
                    </>
                  ),
              },
              {
                key: 'verdict',
                label: own.verdict(),
                cell: (row) => (
                  <>
                    <Badge tone={verdictTone[row.verdict]}>{own.verdictName[row.verdict]()}</Badge>
                    {row.verdict === 'jelaskan' && row.ratioInterval && row.ratioInterval[1] >= 1 && (
                      <span className="sub">{own.chance()}</span>
                    )}
                  </>
                ),
              },
            ]}
          />
          <p className="muted small">{own.method()}</p>
        </div>
      )}
    </>
  );
}
