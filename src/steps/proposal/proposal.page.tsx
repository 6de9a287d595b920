/** Usulan: the plan with its proof, chains A → B → C, and the work on cases until they can be scheduled (Perban BKN 5/2019 art 3). */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { z } from 'zod';
import { actShown, doneSoon } from '#db/patience.server.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { agenciesIn } from '#registry/names.ts';
import { fileRoles } from '#registry/scope.ts';
import { proposedBeside, proposing } from '#steps/proposal/beside.acts.server.ts';
import { CaseTable, WorkPart } from '#steps/proposal/case-table.tsx';
import { appraise, beginCheck, submit } from '#steps/proposal/casework.acts.server.ts';
import { floorName, flowsOf } from '#steps/proposal/flows.ts';
import { ChainList, Proof } from '#steps/proposal/plan-parts.tsx';
import { AgencyFlows, RulePrices } from '#steps/proposal/plan-pictures.tsx';
import { ProposePart } from '#steps/proposal/propose-part.tsx';
import { caseViews, chainViews, concernedIn, readinessOf } from '#steps/proposal/reads.server.ts';
import { RefusalPart } from '#steps/proposal/refusal-parts.tsx';
import { storedPlan } from '#steps/proposal/stored.server.ts';
import { getRound, policyOf } from '#steps/round/reads.server.ts';
import { EmptyState, Figures, Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { roundCrumb, stepPath } from '#ui/steps.ts';
import { ActUnderWay } from '#ui/under-way.tsx';
import type { Route } from './+types/proposal.page';

const CHAINS = 20;
const RULES = 10;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db } = context;
  const round = await getRound(db, params.round);
  const { id, title, status } = round;
  const stored = round.plan && (await storedPlan(db, round.plan.id));
  const { cases, province } = await concernedIn(db, round, actor, stored?.moves ?? []);
  const { policy } = await policyOf(db, id);
  const query = new URL(request.url).searchParams;
  const state = readTable(request, { sorts: ['kasus'], filters: ['keadaan'], size: 50 });
  const head = {
    round: { id, title, status, evaluated: round.evaluated !== null },
    mayPropose: can(context.actor, 'propose', { round: status }),
    mayNominate: can(context.actor, 'nominate', { round: status }),
    wholePlan: actor.role !== 'kepala_opd' && actor.role !== 'operator' && actor.role !== 'asesor',
    done: query.get('selesai'),
    act: actShown(context, proposing(id)),
  };
  const ready = readinessOf(cases, province, await lawOfRound(db, round), policy);
  const may = (act: 'submit' | 'check' | 'appraise', row: (typeof cases)[number]) =>
    can(context.actor, act, { status: row.status, nip: row.nip });
  const idsFor = (act: 'submit' | 'check' | 'appraise', fits: (row: (typeof cases)[number]) => boolean) =>
    cases.filter((row) => fits(row) && may(act, row)).map((row) => row.id);
  const shown = cases.filter((row) => !state.filters.keadaan || row.status === state.filters.keadaan);
  const list = {
    total: shown.length,
    state,
    rows: caseViews(shown.slice(state.offset, state.offset + state.size), province, ready),
    states: [...new Set(cases.map((row) => row.status))],
    appraised: cases.filter((row) => row.status === 'penilaian').length,
  };
  const work = {
    submit: idsFor('submit', (row) => row.status === 'draf' || row.status === 'perbaikan'),
    check: idsFor('check', (row) => row.status === 'diajukan'),
    appraise: idsFor('appraise', (row) => ready.get(row.id)?.ready === true),
  };
  if (!round.plan || !stored) return { ...head, plan: null, list, work };
  const chains = chainViews({ chains: stored.chains, province, actor, cases });
  const at = Math.max(1, Number(query.get('rantai')) || 1);
  const { objective, bound, objectives, hash } = round.plan;
  return {
    ...head,
    list,
    work,
    plan: {
      moves: round.plan.moves,
      chains: stored.chains.length,
      exchanges: stored.chains.filter(({ kind }) => kind === 'tukar').length,
      caseHash: stored.case,
      planHash: hash,
      levels: objectives.map((name, level) => ({
        name,
        value: objective[level] ?? 0,
        bound: bound[level] ?? null,
        proof: stored.proofs[level] ?? null,
      })),
    },
    flows: {
      ...flowsOf(stored.moves, province),
      names: Object.fromEntries(agenciesIn(province).map(({ value, label }) => [value, label])),
    },
    rules: {
      objectives: stored.objectives,
      more: Math.max(0, stored.prices.length - RULES),
      rules: stored.prices.slice(0, RULES).map((rule) => ({ ...rule, name: floorName(province, rule.id) })),
    },
    chains: {
      rows: chains.slice((at - 1) * CHAINS, at * CHAINS),
      total: chains.length,
      at,
      pages: Math.ceil(chains.length / CHAINS),
    },
  };
}

const Asked = z.discriminatedUnion('maksud', [
  z.object({ maksud: z.literal('susun'), alasan: z.string().max(2000).default('') }),
  z.object({ maksud: z.enum(['periksa', 'nilai', 'ajukan']), kasus: z.array(z.string()).min(1) }),
]);

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = requireActor(context, ['bkd', 'operator', 'kepala_opd']);
  const form = await readForm(request, Asked);
  if (!form.ok) return form.again;
  const asked = form.data;
  const office = context.office(actor.role);
  const here = stepPath(params.round, 'usulan');
  return attempt(
    context,
    async () => {
      const law = await lawOfRound(context.db, await getRound(context.db, params.round));
      if (asked.maksud === 'susun') {
        await doneSoon(context.db, proposing(params.round), () =>
          proposedBeside(office, { round: params.round, reason: asked.alasan }),
        );
        return here;
      }
      if (asked.maksud === 'periksa') await beginCheck(office, params.round, asked.kasus);
      else if (asked.maksud === 'ajukan') await submit(office, params.round, asked.kasus);
      else await appraise(office, params.round, asked.kasus, law);
      return `${here}?selesai=${asked.maksud}#kasus`;
    },
    form,
  );
}

export default function ProposalPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.proposalPage;
  const { round, plan, mayPropose, mayNominate, list, work, done } = loaderData;
  const here = stepPath(round.id, 'usulan');
  const said = done === 'periksa' || done === 'nilai' || done === 'ajukan' ? own.done[done]() : null;
  return (
    <>
      <PageHead
        title={words.ui.step.usulan()}
        lead={own.lead()}
        crumbs={[{ to: '/putaran', name: words.roundPage.title() }, roundCrumb(round)]}
        action={
          <>
            {plan && (
              <Button component={Link} to={`${here}/ketahanan`} variant="default">
                {words.studyPage.robustness.open()}
              </Button>
            )}
            <Button component={Link} to={`${here}/skenario`} variant="default">
              {words.studyPage.scenario.open()}
            </Button>
            {mayNominate && (
              <Button component={Link} to={`${here}/calon`} variant="default">
                {own.nominate()}
              </Button>
            )}
          </>
        }
      />
      <div className="stack-wide">
        {said && !actionData && <Notice tone="green" title={said} />}
        {plan ? (
          <>
            <Figures
              of={[
                { name: own.moves(), value: <Count of={plan.moves} />, to: `${here}#rantai` },
                {
                  name: own.chains(),
                  value: <Count of={plan.chains} />,
                  note: own.exchanges({ count: plan.exchanges }),
                  to: `${here}#rantai`,
                },
                { name: own.casesTitle(), value: <Count of={list.total} />, to: `${here}#kasus` },
                {
                  name: own.appraisedCount(),
                  value: <Count of={list.appraised} />,
                  to: `${here}?keadaan=penilaian#kasus`,
                },
              ]}
            />
            <WorkPart work={work} returned={actionData} />
            <Proof round={round.id} plan={plan} files={loaderData.wholePlan} />
            {'chains' in loaderData && loaderData.chains && (
              <>
                <ChainList round={round.id} {...loaderData.chains} />
                <RefusalPart
                  round={round.id}
                  movers={loaderData.chains.rows
                    .flatMap((chain) => chain.moves)
                    .flatMap(({ nip, name }) => (nip && name ? [{ nip, name }] : []))}
                />
                <AgencyFlows {...loaderData.flows} />
                <RulePrices {...loaderData.rules} />
              </>
            )}
          </>
        ) : (
          <EmptyState title={own.notYet()}>
            {round.evaluated ? (mayPropose ? own.proposeFirst() : own.waitBkd()) : own.notEvaluated()}
          </EmptyState>
        )}
        {list.total > 0 && <CaseTable {...list} round={round.id} />}
        <ActUnderWay act={loaderData.act} />
        {mayPropose && <ProposePart again={plan !== null} returned={actionData} />}
      </div>
    </>
  );
}
