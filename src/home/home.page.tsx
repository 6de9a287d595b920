/** Home: what waits for this person today, where the round stands, and its four figures. */
import { Link } from 'react-router';
import { missingYears, workingDaysBetween } from '#ground/day.ts';
import { spokenName } from '#ground/spoken-name.ts';
import { fillingOf } from '#home/filling.reads.server.ts';
import { FillingNotice } from '#home/filling-notice.tsx';
import { figuresOf } from '#home/home.reads.server.ts';
import { waitingFor } from '#home/waiting.reads.server.ts';
import { WaitingList } from '#home/waiting-list.tsx';
import { calendarOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { openedRounds } from '#steps/round/list.reads.server.ts';
import { ownCaseRows } from '#steps/voice/own.reads.server.ts';
import { EmptyState, Figures, PageHead, RoundBadge, RoundLine, StatusBadge } from '#ui/page-parts.tsx';
import { useWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { roundPath } from '#ui/steps.ts';
import type { Route } from './+types/home.page';

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const { db, today } = context;
  const calendar = await calendarOn(db, today);
  const rounds = await openedRounds(db);
  const items = await waitingFor({ db, actor, today, opened: rounds });
  const round = rounds.find((one) => one.status !== 'dievaluasi' && one.status !== 'dibatalkan') ?? rounds[0];
  const waiting = items.map((item) => ({
    ...item,
    left: item.due === null ? null : workingDaysBetween(calendar, today, item.due),
    missing: item.due === null ? [] : missingYears(calendar, today, item.due),
  }));
  const [figures, cases, filling] = await Promise.all([
    figuresOf({ db, actor, round, today }),
    actor.role === 'pegawai' ? ownCaseRows(db, actor) : null,
    fillingOf(db),
  ]);
  const last = round?.timetable.at(-1)?.to;
  return {
    estimated: last === undefined ? [] : missingYears(calendar, today, last),
    name: actor.name,
    role: actor.role,
    waiting,
    round,
    figures,
    cases,
    filling,
  };
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const words = useWords().home;
  const { name, role, waiting, round, figures, cases, filling, estimated } = loaderData;
  const [first] = waiting;
  return (
    <>
      <PageHead
        title={words.greeting({ name: spokenName(name) })}
        lead={words.waitingLead({ count: waiting.length })}
      />
      <div className="stack-wide">
        {filling && <FillingNotice filling={filling} />}
        <section className="stack">
          <h2>{words.waiting()}</h2>
          {first ? (
            <WaitingList of={waiting} lead />
          ) : (
            <EmptyState
              title={words.waitingNone()}
              action={
                role === 'pegawai' ? (
                  <Link to="/saya/data">{words.checkOwnData()}</Link>
                ) : (
                  round && <RoundLink round={round} />
                )
              }
            >
              {words.nothing[role]()}
            </EmptyState>
          )}
        </section>
        {cases && <OwnCases cases={cases} />}
        <section className="stack">
          <h2>{words.figuresTitle()}</h2>
          <Figures
            of={figures.map(({ name: figure, count, to }) => ({
              name: words.figure[figure](),
              value: <Count of={count} />,
              to,
            }))}
          />
        </section>
        {round ? (
          <RoundNow round={round} links={role !== 'pegawai'} estimated={estimated} />
        ) : (
          role !== 'pegawai' && <NoRound role={role} />
        )}
      </div>
    </>
  );
}

type Loaded = Route.ComponentProps['loaderData'];
type Round = NonNullable<Loaded['round']>;

const addressOf = (round: Round) => roundPath(round.id);

function RoundLink({ round }: { round: Round }) {
  return <Link to={addressOf(round)}>{round.title}</Link>;
}

/** Where the round stands, and which of its dates are not firm. An employee sees the line; its steps are the staff's. */
function RoundNow(props: { round: Round; links: boolean; estimated: readonly number[] }) {
  const words = useWords().home;
  const { round, links, estimated } = props;
  return (
    <section className="card stack">
      <div className="spread">
        <h2>{links ? <RoundLink round={round} /> : round.title}</h2>
        <RoundBadge status={round.status} />
      </div>
      <RoundLine round={round.id} status={round.status} timetable={round.timetable} links={links} />
      {estimated.length > 0 && <p className="muted small">{words.estimatedDates({ years: estimated })}</p>}
    </section>
  );
}

function NoRound({ role }: { role: Loaded['role'] }) {
  const words = useWords().home;
  return (
    <EmptyState
      title={words.noRoundTitle()}
      action={<Link to="/putaran">{role === 'bkd' ? words.openRound() : words.toRounds()}</Link>}
    >
      {words.noRoundLead()}
    </EmptyState>
  );
}

function OwnCases({ cases }: { cases: NonNullable<Loaded['cases']> }) {
  const words = useWords().home;
  if (cases.length === 0)
    return <EmptyState title={words.employeeNone()}>{words.employeeNoneLead()}</EmptyState>;
  return (
    <section className="stack">
      <h2>{words.employeeCase()}</h2>
      <ul className="links">
        {cases.map(({ id, status, from, to }) => (
          <li key={id} className="card spread">
            <span>
              <Link to={`/saya/kasus/${encodeURIComponent(id)}`}>
                <strong>{to?.post ?? id}</strong>
              </Link>
              <span className="muted small" style={{ display: 'block' }}>
                {[to?.unit, from && words.movedFrom({ post: from.post })].filter(Boolean).join(' · ')}
              </span>
            </span>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
