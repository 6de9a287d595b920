/** Ketahanan: how firmly the plan stands on the data, which placements are shaky, and which facts would settle most of them. */
import { Link } from 'react-router';
import { z } from 'zod';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { circleOf } from '#registry/circle.server.ts';
import { postNames } from '#registry/names.ts';
import { fileRoles, sightOf } from '#registry/scope.ts';
import { ShareBadge, StudyProgress, useFlipText } from '#steps/proposal/robustness-parts.tsx';
import { askRobustness, LEAST_SAMPLES } from '#steps/proposal/study.acts.server.ts';
import { robustnessFor } from '#steps/proposal/study.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { ActForm, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { Badge, EmptyState, Figures, PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { DataTable } from '#ui/table-parts.tsx';
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
  const named = [...Object.keys(result.movers), ...result.facts.map(({ nip }) => nip)];
  const province = await circleOf(db, round.asOf, [], named);
  const sees = sightOf(actor, province);
  const state = readTable(request, { sorts: ['bertahan'], size: 50 });
  const seen = Object.entries(result.movers)
    .filter(([nip]) => sees(province.people.get(nip)?.unit))
    .sort(([a, x], [b, y]) => (state.down ? y.share - x.share : x.share - y.share) || (a < b ? -1 : 1));
  const nameOf = (nip: string) => province.people.get(nip)?.name ?? nip;
  return {
    ...head,
    study: shown,
    result: {
      samples: result.samples,
      flips: result.flips,
      firm: seen.filter(([, { share }]) => share >= 90).length,
      shaky: seen.filter(([, { share }]) => share < 60).length,
      kinds: result.kinds.filter(({ flips }) => flips > 0),
      facts: result.facts
        .filter(({ nip }) => sees(province.people.get(nip)?.unit))
        .slice(0, FACTS)
        .map((fact) => ({
          ...fact,
          name: nameOf(fact.nip),
          unit: postNames(province, province.people.get(fact.nip)?.post ?? null),
        })),
      state,
      total: seen.length,
      movers: seen.slice(state.offset, state.offset + state.size).map(([nip, mover]) => ({
        nip,
        name: nameOf(nip),
        share: mover.share,
        weights: mover.weights,
        elsewhere: mover.elsewhere
          .slice(0, 2)
          .map(({ id, share }) => ({ ...postNames(province, id === '' ? null : id), share })),
      })),
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
  const flip = useFlipText();
  const { round, study, result, mayTest, least } = loaderData;
  const running = study?.state === 'menunggu' || study?.state === 'berjalan';
  const usulan = stepPath(round.id, 'usulan');
  return (
    <>
      <PageHead
        title={own.title()}
        lead={own.lead()}
        crumbs={[
          { to: `/putaran/${encodeURIComponent(round.id)}`, name: round.title },
          { to: usulan, name: words.ui.step.usulan() },
        ]}
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
                <h2>{own.kinds()}</h2>
                <p className="muted">{own.kindsLead()}</p>
                {result.kinds.length === 0 ? (
                  <p className="muted">{own.kindsNone()}</p>
                ) : (
                  <DataTable
                    label={own.kinds()}
                    rows={result.kinds}
                    rowKey={(row) => row.kind}
                    columns={[
                      { key: 'kind', label: own.fact(), wide: true, cell: (row) => own.kind[row.kind]() },
                      {
                        key: 'people',
                        label: own.people(),
                        number: true,
                        cell: (row) => <Count of={row.people} />,
                      },
                      {
                        key: 'flips',
                        label: own.flips(),
                        number: true,
                        cell: (row) => <Count of={row.flips} digits={2} />,
                      },
                    ]}
                  />
                )}
              </section>
              <section className="stack">
                <div className="spread">
                  <h2>{own.facts()}</h2>
                  <Link to="/data/mutu/dahulukan">{words.repairFirst.title()}</Link>
                </div>
                {result.facts.length === 0 ? (
                  <p className="muted">{own.factsNone()}</p>
                ) : (
                  <DataTable
                    label={own.facts()}
                    rows={result.facts}
                    rowKey={(row) => `${row.nip}/${row.kind}`}
                    columns={[
                      {
                        key: 'person',
                        label: own.person(),
                        wide: true,
                        cell: (row) => (
                          <>
                            <Link to={`/pegawai/${row.nip}`}>{row.name}</Link>
                            <span className="sub">{own.kind[row.kind]()}</span>
                          </>
                        ),
                      },
                      {
                        key: 'flips',
                        label: own.flips(),
                        number: true,
                        cell: (row) => <Count of={row.flips} digits={2} />,
                      },
                    ]}
                  />
                )}
              </section>
            </div>
            <section className="stack">
              <h2>{own.list()}</h2>
              <DataTable
                label={own.list()}
                rows={result.movers}
                rowKey={(row) => row.nip}
                state={result.state}
                total={result.total}
                columns={[
                  {
                    key: 'person',
                    label: own.person(),
                    wide: true,
                    cell: (row) => <Link to={`${usulan}/${row.nip}`}>{row.name}</Link>,
                  },
                  {
                    key: 'bertahan',
                    label: own.share(),
                    sort: true,
                    cell: (row) => <ShareBadge share={row.share} />,
                  },
                  {
                    key: 'otherwise',
                    label: own.otherwise(),
                    wide: true,
                    cell: (row) =>
                      row.elsewhere.map(({ name, unit, share }) => (
                        <span key={`${name}/${unit}`} className="small" style={{ display: 'block' }}>
                          {own.otherOne({ name: unit ? `${name}, ${unit}` : name, share })}
                        </span>
                      )),
                  },
                  {
                    key: 'weights',
                    label: own.weights(),
                    wide: true,
                    cell: (row) =>
                      row.weights.length === 0 ? (
                        <span className="muted">{own.noFlip()}</span>
                      ) : (
                        row.weights.slice(0, 4).map((one) => (
                          <Badge key={one.weight} tone="grey">
                            {flip(one)}
                          </Badge>
                        ))
                      ),
                  },
                ]}
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
