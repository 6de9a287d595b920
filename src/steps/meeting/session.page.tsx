/** One session: who is in the room, who has declared, the agenda item by item, and its end in signed minutes. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { z } from 'zod';
import { dateIn } from '#ground/words/lang.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { declareConflict, openSession, recordAttendance } from '#steps/meeting/acts.server.ts';
import { AgendaTable } from '#steps/meeting/agenda-table.tsx';
import { itemPath, sessionPath, sessionTone } from '#steps/meeting/meeting-parts.tsx';
import { closeSession, signMinutes } from '#steps/meeting/minutes.acts.server.ts';
import { AttendancePart, ClosePart, DeclarePart, MinutesPart } from '#steps/meeting/session-parts.tsx';
import { meetingRoles, sessionFor } from '#steps/meeting/sessions.reads.server.ts';
import { Badge, Figures, PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { stepCrumbs } from '#ui/steps.ts';
import type { Route } from './+types/session.page';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context, meetingRoles);
  const seen = await sessionFor(context.db, actor, params.round, params.session);
  const { round, session, row, members, quorum, items, mine, toDeclare, left } = seen;
  const { status } = round;
  const may = (act: 'openSession' | 'recordAttendance' | 'closeSession' | 'signMinutes') =>
    can(context.actor, act, { round: status });
  return {
    round: { id: round.id, title: round.title },
    session: {
      id: session.id,
      on: session.on,
      place: session.place,
      status: session.status,
      openItem: session.openItem,
      minutesSha256: session.minutesSha256,
    },
    row,
    members,
    quorum,
    items,
    toDeclare,
    left,
    mine,
    attendance:
      session.status === 'dipanggil' && may('openSession')
        ? ('buka' as const)
        : session.status === 'dibuka' && may('recordAttendance')
          ? ('hadir' as const)
          : null,
    mayClose: session.status === 'dibuka' && may('closeSession'),
    maySign:
      session.status === 'ditutup' && mine && !session.signedBy.includes(actor.account) && may('signMinutes'),
  };
}

const Asked = z.discriminatedUnion('maksud', [
  z.object({ maksud: z.literal('buka'), hadir: z.array(z.string()).default([]) }),
  z.object({ maksud: z.literal('hadir'), hadir: z.array(z.string()).default([]) }),
  z.object({ maksud: z.literal('nyatakan') }),
  z.object({ maksud: z.literal('tutup') }),
  z.object({ maksud: z.literal('tandatangan') }),
]);

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = requireActor(context, ['tpk', 'sekretariat_tpk']);
  const form = await readForm(request, Asked);
  if (!form.ok) return form.again;
  const { round, session } = params;
  const office = context.office();
  return attempt(
    context,
    async () => {
      const asked = form.data;
      if (asked.maksud === 'buka') await openSession(office, round, session, asked.hadir);
      else if (asked.maksud === 'hadir') await recordAttendance(office, round, session, asked.hadir);
      else if (asked.maksud === 'tutup') await closeSession(office, round, session);
      else if (asked.maksud === 'tandatangan') await signMinutes(office, round, session);
      else {
        const { toDeclare } = await sessionFor(context.db, actor, round, session);
        const nothing = { conflict: false, note: '' };
        if (toDeclare.length > 0) await declareConflict(office, round, session, toDeclare, nothing);
      }
      return sessionPath(round, session);
    },
    form,
  );
}

export default function SessionPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.meetingPage;
  const lang = useLang();
  const { round, session, row, members, quorum, items, toDeclare, left, mine } = loaderData;
  const next =
    items.find(({ id }) => id === session.openItem) ?? items.find(({ state }) => state === 'menunggu');
  const pdf = `${sessionPath(round.id, session.id)}/berita-acara.pdf`;
  return (
    <>
      <PageHead
        title={own.session({ date: dateIn(lang, session.on) })}
        lead={session.place}
        crumbs={stepCrumbs(words, round, 'rapat')}
        action={
          session.status === 'dipanggil' ? (
            <Badge tone={sessionTone.dipanggil}>{own.state.dipanggil()}</Badge>
          ) : session.status === 'dibuka' && next ? (
            <Button component={Link} to={itemPath(round.id, session.id, next.id)}>
              {words.meetingItem.item({ number: next.number, of: items.length })}
            </Button>
          ) : (
            session.status === 'ditutup' && (
              <Button component="a" href={pdf}>
                {own.minutesOpen()}
              </Button>
            )
          )
        }
      />
      <div className="stack-wide">
        {session.status !== 'dipanggil' && (
          <div className="row">
            <Badge tone={sessionTone[session.status]}>{own.state[session.status]()}</Badge>
            {session.status === 'dibuka' && (
              <Link to={`${sessionPath(round.id, session.id)}/layar`}>{own.screen()}</Link>
            )}
          </div>
        )}
        <Figures
          of={[
            {
              name: own.items(),
              value: <Count of={row.items} />,
              note: own.decidedOf(row),
            },
            {
              name: own.attendance(),
              value: session.status === 'dipanggil' ? '–' : <Count of={row.present} />,
              note: own.presentOf(row),
            },
            {
              name: own.quorum(),
              value: <Count of={quorum.needed} />,
              note: session.status === 'dipanggil' ? undefined : words.meeting.quorumWhy[quorum.why](),
            },
            {
              name: own.minutes(),
              value: session.status === 'ditutup' ? <Count of={row.signed} /> : '–',
              note: session.status === 'ditutup' ? own.signedOf(row) : undefined,
            },
          ]}
        />
        {session.status !== 'ditutup' && mine && (
          <DeclarePart count={toDeclare.length} returned={actionData} />
        )}
        {session.status === 'ditutup' && (
          <MinutesPart
            pdf={pdf}
            hash={session.minutesSha256}
            members={members}
            maySign={loaderData.maySign}
            returned={actionData}
          />
        )}
        <AgendaTable round={round.id} session={session.id} rows={items} />
        <AttendancePart
          members={members}
          quorum={quorum}
          intent={loaderData.attendance}
          state={session.status}
          returned={actionData}
        />
        {loaderData.mayClose && <ClosePart left={left} returned={actionData} />}
      </div>
    </>
  );
}
