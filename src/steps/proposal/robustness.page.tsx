/** Ketahanan: how firmly the plan stands on the data, which placements are shaky, and which facts would settle most of them. */
import { Link } from 'react-router';
import { z } from 'zod';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { fileRoles } from '#registry/scope.ts';
import { firmnessSeen } from '#steps/proposal/robustness.reads.server.ts';
import { factColumns, firmColumns, kindColumns } from '#steps/proposal/robustness-columns.tsx';
import { StudyProgress } from '#steps/proposal/robustness-parts.tsx';
import { askRobustness, LEAST_SAMPLES } from '#steps/proposal/study.acts.server.ts';
import { robustnessFor } from '#steps/proposal/study.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { ActForm, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { EmptyState, Figures, PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { roundCrumb, stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/robustness.page';

const FACTS = 30;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db } = context;
  const round = await getRound(db, params.round);
  const head = {
    round: { id: round.id, title: round.title, planned: round.plan !== null },
    least: LEAST_SAMPLES,
    mayTest: round.plan !== null && can(context.actor, 'study', { round: round.status }),
  };
  const study = round.plan && (await robustnessFor(db, round.plan.id));
  if (!study) return { ...head, study: null, result: null };
  const { askedAt: _, ...shown } = study.head;
  const { result } = study;
  if (!result) return { ...head, study: shown, result: null };
  const state = readTable(request, { sorts: ['bertahan'], size: 50 });
  const { movers, facts } = await firmnessSeen(db, result, { asOf: round.asOf, actor, down: state.down });
  return {
    ...head,
    study: shown,
    result: {
      samples: result.samples,
      flips: result.flips,
      firm: movers.filter(({ share }) => share >= 90).length,
      shaky: movers.filter(({ share }) => share < 60).length,
      kinds: result.kinds.filter(({ flips }) => flips > 0),
      facts: facts.slice(0, FACTS),
      state,
      total: movers.length,
      movers: movers.slice(state.offset, state.offset + state.size),
    },
  };
}

const Asked = z.object({ maksud: z.literal('uji'), hitungan: z.coerce.number().int() });

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = requireActor(context, ['bkd', 'tpk', 'sekretariat_tpk']);
  const form = await readForm(request, Asked);
  if (!form.ok) return form.again;
  const here = `${stepPath(params.round, 'usulan')}/ketahanan`;
  return attempt(
    context,
    async () => {
      await askRobustness(context.office(actor.role), params.round, form.data.hitungan);
      return here;
    },
    form,
  );
}

export default function RobustnessPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.studyPage.robustness;
  const lang = useLang();
  const { round, study, result, mayTest, least } = loaderData;
  const running = study?.state === 'menunggu' || study?.state === 'berjalan';
  const usulan = stepPath(round.id, 'usulan');
  const door = `${usulan}/ketahanan/unduh`;
  return (
    <>
      <PageHead
        title={own.title()}
        lead={own.lead()}
        crumbs={[roundCrumb(round), { to: usulan, name: words.ui.step.usulan() }]}
      />
      <div className="stack-wide">
        {study ? (
          <StudyProgress head={study} />
        ) : (
          <EmptyState title={own.none()}>
            {round.planned ? own.noneLead() : words.proposalPage.notYet()}
          </EmptyState>
        )}
        {result && (
          <>
            <Figures
              of={[
                { name: own.figures.firm(), value: <Count of={result.firm} /> },
                { name: own.figures.shaky(), value: <Count of={result.shaky} /> },
                {
                  name: own.figures.flips(),
                  value: <Count of={result.flips} digits={1} />,
                  note: own.figures.people(),
                },
                { name: own.figures.samples(), value: <Count of={result.samples} /> },
              ]}
            />
            <div className="columns">
              <section className="stack">
                <div className="spread">
                  <h2>{own.kinds()}</h2>
                  {result.kinds.length > 0 && <ListFileLinks door={`${door}?daftar=jenis`} />}
                </div>
                <p className="muted">{own.kindsLead()}</p>
                {result.kinds.length === 0 ? (
                  <p className="muted">{own.kindsNone()}</p>
                ) : (
                  <DataTable
                    label={own.kinds()}
                    rows={result.kinds}
                    rowKey={(row) => row.kind}
                    columns={kindColumns(words, lang)}
                  />
                )}
              </section>
              <section className="stack">
                <div className="spread">
                  <h2>{own.facts()}</h2>
                  <span className="row small">
                    <Link to="/data/mutu/dahulukan">{words.repairFirst.title()}</Link>
                    {result.facts.length > 0 && <ListFileLinks door={`${door}?daftar=fakta`} />}
                  </span>
                </div>
                {result.facts.length === 0 ? (
                  <p className="muted">{own.factsNone()}</p>
                ) : (
                  <DataTable
                    label={own.facts()}
                    rows={result.facts}
                    rowKey={(row) => `${row.nip}/${row.kind}`}
                    columns={factColumns(words, lang)}
                  />
                )}
              </section>
            </div>
            <section className="stack">
              <div className="spread">
                <h2>{own.list()}</h2>
                <ListFileLinks door={door} />
              </div>
              <DataTable
                label={own.list()}
                rows={result.movers}
                rowKey={(row) => row.nip}
                state={result.state}
                total={result.total}
                columns={firmColumns(words, lang, usulan)}
              />
            </section>
          </>
        )}
        {mayTest && !running && (
          <ActForm intent="uji" returned={actionData}>
            <TextField
              name="hitungan"
              label={own.samples()}
              hint={own.samplesHint({ least })}
              defaultValue={String(least)}
              inputMode="numeric"
            />
            <div className="actions">
              <SubmitButton>{study ? own.again() : own.start()}</SubmitButton>
            </div>
          </ActForm>
        )}
      </div>
    </>
  );
}
