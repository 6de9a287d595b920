/** Skenario: three sets of weights side by side on the same people, with every difference by name; each run on real people is in the log. */
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { fileRoles } from '#registry/scope.ts';
import { StudyProgress } from '#steps/proposal/robustness-parts.tsx';
import { DifferenceTable, ScenarioColumns, ScenarioForm } from '#steps/proposal/scenario-parts.tsx';
import { ScenarioForm as Shape, setsFrom, suggestedSets } from '#steps/proposal/scenario-sets.ts';
import { askScenarios } from '#steps/proposal/study.acts.server.ts';
import { scenariosFor, scenariosSeen } from '#steps/proposal/study.reads.server.ts';
import { getRound, policyOf, roundsOf } from '#steps/round/reads.server.ts';
import { EmptyState, PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { stepCrumbs, stepPath } from '#ui/steps.ts';
import { ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/scenario.page';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, words } = context;
  const own = words.studyPage.scenario;
  const [round, { policy }, rounds] = await Promise.all([
    getRound(db, params.round),
    policyOf(db, params.round),
    roundsOf(db),
  ]);
  const { latest, runs, onRealPeople } = await scenariosFor(db, round.id);
  const ended = rounds.filter(
    ({ id, status }) => id !== round.id && (status === 'terbit' || status === 'dievaluasi'),
  );
  const all = [
    { value: 'putaran', label: own.ofRound() },
    { value: 'contoh', label: own.example() },
    ...ended.map(({ id, title }) => ({ value: id, label: title })),
  ];
  return {
    round: { id: round.id, title: round.title },
    mayRun: can(context.actor, 'study', { round: round.status }),
    bases: round.frozen ? all : all.slice(1),
    runs,
    real: onRealPeople,
    sets: latest?.sets ?? suggestedSets(policy.weights, own),
    study: latest && {
      ...latest.head,
      askedAt: undefined,
      on: all.find(({ value }) => value === latest.head.base)?.label ?? latest.head.base,
    },
    result: scenariosSeen(latest?.result ?? null, actor),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = requireActor(context, ['bkd', 'tpk', 'sekretariat_tpk']);
  const own = context.words.studyPage.scenario;
  const form = await readForm(request, Shape(own));
  if (!form.ok) return form.again;
  return attempt(
    context,
    async () => {
      const { policy } = await policyOf(context.db, params.round);
      const sets = setsFrom(form.data, policy.weights, own);
      await askScenarios(context.office(actor.role), params.round, form.data.data, sets);
      return `${stepPath(params.round, 'usulan')}/skenario`;
    },
    form,
  );
}

export default function ScenarioPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.studyPage.scenario;
  const { round, study, sets, result, bases, mayRun, runs, real } = loaderData;
  const door = `${stepPath(round.id, 'usulan')}/skenario/unduh`;
  const running = study?.state === 'menunggu' || study?.state === 'berjalan';
  return (
    <>
      <PageHead title={own.title()} lead={own.lead()} crumbs={stepCrumbs(words, round, 'usulan')} />
      <div className="stack-wide">
        {runs > 0 && <p className="muted">{own.runs({ runs, real })}</p>}
        {study && <StudyProgress head={study} />}
        {!study && !mayRun && <EmptyState title={own.none()}>{own.baseHint()}</EmptyState>}
        {result && study && (
          <>
            <section className="stack">
              <div className="spread">
                <h2>{own.on({ base: study.on })}</h2>
                <ListFileLinks door={`${door}?daftar=tujuan`} />
              </div>
              <ScenarioColumns result={result} sets={sets} />
            </section>
            <section className="stack">
              <div className="spread">
                <h2>{own.differences({ count: result.differences.length + result.more })}</h2>
                {result.differences.length > 0 && <ListFileLinks door={door} />}
              </div>
              <DifferenceTable result={result} />
            </section>
          </>
        )}
        {mayRun && !running && <ScenarioForm sets={sets} bases={bases} returned={actionData} />}
      </div>
    </>
  );
}
