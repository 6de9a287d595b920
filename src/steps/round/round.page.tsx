/** One round at a glance: where it stands, its four figures, what comes next, and everything that happened with its log entry. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { z } from 'zod';
import { afterDecree, ended, type TransferStatus } from '#case/arrows.ts';
import { dateIn, numberIn } from '#ground/words/lang.ts';
import { calendarOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { findLast } from '#record/read.server.ts';
import { staffRoles } from '#registry/scope.ts';
import { cancelRound } from '#steps/round/acts.server.ts';
import { happenedIn } from '#steps/round/list.reads.server.ts';
import { nextStepOf } from '#steps/round/next-step.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { TimetableTable, timetableRows } from '#steps/round/timetable-table.tsx';
import { Confirm, ReasonField } from '#ui/form-parts.tsx';
import { type Figure, Figures, PageHead, RoundBadge, RoundLine, Timeline } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count, MomentText } from '#ui/small-parts.tsx';
import { roundPath, stepPath } from '#ui/steps.ts';
import type { Route } from './+types/round.page';

export async function loader({ context, params }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, actor, today } = context;
  const round = await getRound(db, params.round);
  const [frozen, evaluated, happened] = await Promise.all([
    findLast(db, round.id, 'criteria_frozen'),
    findLast(db, round.id, 'evaluated'),
    happenedIn(db, round.id),
  ]);
  const states = [...round.cases.values()];
  const count = (of: readonly TransferStatus[]) => states.filter((state) => of.includes(state)).length;
  const { id, title, status, timetable, asOf, tmt, plan } = round;
  return {
    round: { id, title, status, timetable, asOf, tmt },
    rows: timetableRows(await calendarOn(db, today), timetable),
    vacancies: frozen?.kind === 'criteria_frozen' ? frozen.public.vacancies : null,
    evaluated:
      evaluated?.kind === 'evaluated'
        ? { people: evaluated.public.people, movable: evaluated.public.movable }
        : null,
    plan: plan && {
      moves: plan.moves,
      proved: plan.objective.every((value, at) => value === plan.bound[at]),
    },
    running: states.length - count(ended),
    decrees: count(afterDecree),
    happened,
    mayCancel: can(actor, 'cancelRound', { round: status }),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, ['bkd']);
  const words = context.words.ui.form;
  const form = await readForm(
    request,
    z.object({ maksud: z.literal('batal'), alasan: z.string().min(10, words.reasonHint()) }),
  );
  if (!form.ok) return form.again;
  return attempt(
    context,
    async () => {
      await cancelRound(context.office('bkd'), params.round, form.data.alasan);
      return roundPath(params.round);
    },
    form,
  );
}

type Loaded = Route.ComponentProps['loaderData'];

export default function RoundOverview({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.roundPage;
  const { round, happened, mayCancel } = loaderData;
  const next = nextStepOf[round.status];
  const lead = `${own.asOf()} ${dateIn(lang, round.asOf)} · ${own.tmt()} ${dateIn(lang, round.tmt)}`;
  return (
    <>
      <PageHead
        title={round.title}
        lead={lead}
        crumbs={[{ to: '/putaran', name: own.title() }]}
        action={
          next && (
            <Button component={Link} to={stepPath(round.id, next.step)}>
              {own.nextWhat[next.step]()}
            </Button>
          )
        }
      />
      <div className="stack-wide">
        <section className="card stack">
          <div className="spread">
            <h2>{own.state()}</h2>
            <RoundBadge status={round.status} />
          </div>
          <RoundLine round={round.id} status={round.status} timetable={round.timetable} />
          <p>
            <strong>{own.next()}:</strong>{' '}
            {next
              ? `${own.nextWhat[next.step]()}, ${own.nextBy({ role: words.case.role[next.role]() })}.`
              : round.status === 'dibatalkan'
                ? own.nextCancelled()
                : own.nextDone()}
          </p>
        </section>
        <Figures of={figuresOf(loaderData, own, lang)} />
        <div className="columns">
          <section className="stack">
            <h2>{own.timeline()}</h2>
            <Timeline
              of={happened.map(({ index, at, kind, role, cases }) => ({
                id: index,
                what: (
                  <>
                    {words.case.happened[kind]()}
                    {cases > 0 && <span className="muted">, {own.timelineCases({ count: cases })}</span>}
                  </>
                ),
                when: <MomentText of={at} />,
                who: words.case.role[role](),
                more: (
                  <Link className="small" to={`/integritas/${index}`}>
                    {words.ui.timeline.entry({ index: numberIn(lang, index) })}
                  </Link>
                ),
              }))}
            />
          </section>
          <section className="stack">
            <h2>{own.timetable()}</h2>
            <TimetableTable rows={loaderData.rows} />
            <h2>{own.policy()}</h2>
            <p>{own.policyLead()}</p>
            <p>
              <Link to={`${roundPath(round.id)}/kebijakan`}>
                {round.status === 'disiapkan' ? own.editPolicy() : own.seePolicy()}
              </Link>
            </p>
            {mayCancel && (
              <Confirm
                ends
                label={own.cancel()}
                question={own.cancelAsk({ title: round.title })}
                lead={own.cancelLead()}
                yes={own.cancel()}
                intent="batal"
                returned={actionData}
              >
                <ReasonField />
              </Confirm>
            )}
          </section>
        </div>
      </div>
    </>
  );
}

function figuresOf(
  { round, vacancies, evaluated, plan, running, decrees }: Loaded,
  own: ReturnType<typeof useDeskWords>['roundPage'],
  lang: ReturnType<typeof useLang>,
): Figure[] {
  const shown = (value: number | null) => (value === null ? '–' : <Count of={value} />);
  return [
    {
      name: own.figures.vacancies(),
      value: shown(vacancies),
      to: `${stepPath(round.id, 'kebutuhan')}#lowongan`,
    },
    {
      name: own.figures.people(),
      value: shown(evaluated?.people ?? null),
      note: evaluated && own.figures.movable({ count: numberIn(lang, evaluated.movable) }),
      to: stepPath(round.id, 'evaluasi'),
    },
    {
      name: own.figures.moves(),
      value: shown(plan?.moves ?? null),
      note: plan?.proved ? own.figures.proved() : undefined,
      to: stepPath(round.id, 'usulan'),
    },
    decrees > 0
      ? { name: own.figures.decrees(), value: shown(decrees), to: stepPath(round.id, 'keputusan') }
      : { name: own.cases(), value: shown(running), to: stepPath(round.id, 'usulan') },
  ];
}
