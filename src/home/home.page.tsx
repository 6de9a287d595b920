/** Home: what waits for this person today, where the round stands, and its four figures. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { workingDaysBetween } from '#ground/day.ts';
import { figuresOf, fillingOf, ownCases } from '#home/home.reads.server.ts';
import { namedRounds, waitingFor } from '#home/waiting.reads.server.ts';
import { WaitingList } from '#home/waiting-list.tsx';
import { calendarOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import {
  EmptyState,
  Figures,
  Notice,
  PageHead,
  Progress,
  RoundBadge,
  RoundLine,
  StatusBadge,
} from '#ui/page-parts.tsx';
import { useWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import type { Route } from './+types/home.page';

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const { db, today } = context;
  const calendar = await calendarOn(db, today);
  const [items, rounds] = await Promise.all([waitingFor({ db, actor }), namedRounds(db)]);
  const round = rounds.find((one) => one.status !== 'dievaluasi' && one.status !== 'dibatalkan') ?? rounds[0];
  const waiting = items.map((item) => ({
    ...item,
    left: item.due === null ? null : workingDaysBetween(calendar, today, item.due),
    firm: item.due === null || calendar.has(Number(item.due.slice(0, 4))),
  }));
  if (actor.role === 'pegawai')
    return { for: 'employee' as const, name: actor.name, waiting, cases: await ownCases(db, actor) };
  const figures = round ? await figuresOf(db, round.id) : null;
  const filling = await fillingOf(db);
  const opener = actor.role === 'bkd';
  return {
    for: 'staff' as const,
    name: actor.name,
    waiting,
    round,
    figures,
    opener,
    filling,
  };
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const words = useWords().home;
  const { waiting } = loaderData;
  const [first] = waiting;
  const button = first && loaderData.for === 'staff' && (
    <Button component={Link} to={first.to}>
      {words.openFirst()}
    </Button>
  );
  return (
    <>
      <PageHead
        title={words.greeting({ name: loaderData.name })}
        lead={words.waitingLead({ count: waiting.length })}
        action={button}
      />
      <div className="stack-wide">
        {loaderData.for === 'staff' && loaderData.filling && (
          <Notice tone="amber" title={words.filling()}>
            {words.fillingLead()}
            <Progress {...loaderData.filling} label={words.filling()} />
          </Notice>
        )}
        <section className="stack">
          <h2>{words.waiting()}</h2>
          {first ? (
            <WaitingList of={waiting} />
          ) : (
            <EmptyState title={words.waitingNone()}>{words.waitingNoneLead()}</EmptyState>
          )}
        </section>
        {loaderData.for === 'staff' ? <RoundNow {...loaderData} /> : <OwnCases cases={loaderData.cases} />}
      </div>
    </>
  );
}

type Staff = Extract<Route.ComponentProps['loaderData'], { for: 'staff' }>;
type Employee = Extract<Route.ComponentProps['loaderData'], { for: 'employee' }>;

function RoundNow({ round, figures, opener }: Staff) {
  const words = useWords().home;
  if (!round || !figures)
    return (
      <EmptyState
        title={words.noRoundTitle()}
        action={<Link to="/putaran">{opener ? words.openRound() : words.toRounds()}</Link>}
      >
        {words.noRoundLead()}
      </EmptyState>
    );
  const list = [
    { name: words.figures.cases(), value: <Count of={figures.running} /> },
    { name: words.figures.waiting(), value: <Count of={figures.deciding} /> },
    { name: words.figures.decrees(), value: <Count of={figures.decrees} /> },
    { name: words.figures.objections(), value: <Count of={figures.objections} /> },
  ];
  return (
    <>
      <section className="card stack">
        <div className="spread">
          <h2>
            <Link to={`/putaran/${encodeURIComponent(round.id)}`}>
              {words.inRound({ title: round.title })}
            </Link>
          </h2>
          <RoundBadge status={round.status} />
        </div>
        <RoundLine round={round.id} status={round.status} timetable={round.timetable} />
      </section>
      <section className="stack">
        <h2>{words.figures.title()}</h2>
        <Figures of={list} />
      </section>
    </>
  );
}

function OwnCases({ cases }: { cases: Employee['cases'] }) {
  const words = useWords().home;
  if (cases.length === 0)
    return <EmptyState title={words.employeeNone()}>{words.employeeNoneLead()}</EmptyState>;
  return (
    <section className="stack">
      <h2>{words.employeeCase()}</h2>
      <ul className="links">
        {cases.map(({ id, status }) => (
          <li key={id} className="card spread">
            <Link to={`/saya/kasus/${encodeURIComponent(id)}`}>{id}</Link>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
