/** The projector of the meeting room: the open item, its quorum and who has voted, large, alone, renewed by itself. */
import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { dateIn } from '#ground/words/lang.ts';
import { requireActor } from '#people/context.ts';
import { itemFor } from '#steps/meeting/item.reads.server.ts';
import { ItemBadge, QuorumMeter, RecusedList } from '#steps/meeting/meeting-parts.tsx';
import { meetingRoles, sessionFor } from '#steps/meeting/sessions.reads.server.ts';
import { frame } from '#ui/frame.ts';
import { MeetingFrame } from '#ui/meeting-frame.tsx';
import { Badge } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import type { Route } from './+types/screen.page';

export const handle = frame('meeting');

/** Seconds between two looks; without scripts the page reloads itself at the same pace. */
const pace = 4;

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context, meetingRoles);
  const { db, lang } = context;
  const { round, session, row, items } = await sessionFor(db, actor, params.round, params.session);
  const last = items
    .filter(({ entry }) => entry !== null)
    .sort((a, b) => (b.entry ?? 0) - (a.entry ?? 0))[0]?.id;
  const shown = session.openItem ?? last;
  const head = { title: round.title, on: session.on, decided: row.decided, items: row.items };
  if (shown === undefined) return { ...head, item: null };
  const at = { round: round.id, session: session.id, case: shown };
  const { page } = await itemFor(db, actor, lang, at);
  if (page.kept !== null) return { ...head, item: { number: page.number, of: page.of, kept: true as const } };
  const { card, quorum, recused, voters, state, decided, number, of } = page;
  return {
    ...head,
    item: {
      kept: false as const,
      number,
      of,
      state,
      name: card.name,
      from: card.from,
      to: card.to,
      quorum,
      recused,
      voters: voters.map(({ name, voted }) => ({ name, voted })),
      result: decided?.result ?? null,
      tally: decided?.tally ?? null,
    },
  };
}

export default function Screen({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.meetingItem;
  const lang = useLang();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), pace * 1000);
    return () => clearInterval(timer);
  }, [revalidate]);
  const { item, title, on, decided, items } = loaderData;
  return (
    <MeetingFrame
      title={words.meetingPage.screen()}
      side={
        <>
          <span>{title}</span>
          <span className="muted">{dateIn(lang, on)}</span>
          {item && <strong>{own.item(item)}</strong>}
        </>
      }
    >
      <noscript>
        <meta httpEquiv="refresh" content={String(pace)} />
      </noscript>
      {item === null || item.kept ? (
        <div className="stack">
          <h1>{item === null ? own.wall.none() : own.wall.kept()}</h1>
          <p>{own.wall.noneLead({ decided, items })}</p>
        </div>
      ) : (
        <Wall item={item} />
      )}
    </MeetingFrame>
  );
}

type Shown = Extract<NonNullable<Route.ComponentProps['loaderData']['item']>, { kept: false }>;

function Wall({ item }: { item: Shown }) {
  const words = useDeskWords();
  const own = words.meetingItem;
  const voted = item.voters.filter((one) => one.voted).length;
  return (
    <div className="stack-wide">
      <div className="spread">
        <h1 style={{ fontSize: 'clamp(2rem, 5vw, 5.5rem)' }}>{item.name}</h1>
        <ItemBadge state={item.state} result={item.result} />
      </div>
      <div className="columns">
        <div className="stack">
          <div>
            <span className="muted">{own.wall.from()}</span>
            <p style={{ fontSize: '1.25em' }}>{item.from}</p>
          </div>
          <div>
            <span className="muted">{own.wall.to()}</span>
            <p style={{ fontSize: '1.5em' }}>
              <strong>{item.to}</strong>
            </p>
          </div>
          {item.tally && <p className="figure">{own.tally(item.tally)}</p>}
        </div>
        <div className="stack">
          <QuorumMeter quorum={item.quorum} />
          {item.state === 'dibuka' && (
            <>
              <strong>{own.votedOf({ voted, of: item.voters.length })}</strong>
              <ul className="plain-list">
                {item.voters.map((one) => (
                  <li key={one.name}>
                    {one.name}{' '}
                    <Badge tone={one.voted ? 'green' : 'grey'}>
                      {one.voted ? own.voted() : own.notVoted()}
                    </Badge>
                  </li>
                ))}
              </ul>
            </>
          )}
          {item.recused.length > 0 && (
            <div>
              <span className="muted">{words.meetingPage.recused()}</span>
              <RecusedList of={item.recused} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
