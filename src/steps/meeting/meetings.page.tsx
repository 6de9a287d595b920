/** Rapat: the sessions of a round, the cases that wait for one, and the call (PP 11/2017 art 191; Perban BKN 5/2019). */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { z } from 'zod';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { staffRoles } from '#registry/scope.ts';
import { callSession } from '#steps/meeting/acts.server.ts';
import { CallForm, quorumChoices } from '#steps/meeting/call-form.tsx';
import { sessionPath, sessionTone } from '#steps/meeting/meeting-parts.tsx';
import type { CallSession } from '#steps/meeting/rules.ts';
import {
  boardBySeniority,
  casesForMeeting,
  isBoardReader,
  type SessionRow,
  sessionsOf,
} from '#steps/meeting/sessions.reads.server.ts';
import { Badge, EmptyState, Figures, Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Count, DateText } from '#ui/small-parts.tsx';
import { roundCrumb, stepPath } from '#ui/steps.ts';
import { DataTable } from '#ui/table-parts.tsx';
import type { Route } from './+types/meetings.page';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, today } = context;
  const { round, sessions } = await sessionsOf(db, params.round, actor);
  const ready = await casesForMeeting(db, round);
  const mayCall = can(context.actor, 'callSession', { round: round.status });
  const { id, title, status } = round;
  const named = isBoardReader(actor);
  return {
    round: { id, title, status },
    sessions,
    named,
    readyCount: ready.length,
    // Only whoever calls a session sees the list before it stands on an agenda: conflicts are not computed yet.
    call: mayCall && ready.length > 0 ? { ready, today, ...(await boardBySeniority(db, round)) } : null,
    mayCheck: can(context.actor, 'manageCases', { round: status }),
  };
}

const Asked = (words: DeskWords['meetingPage']['wrong']) =>
  z
    .object({
      tanggal: z.iso.date(words.date()),
      tempat: z.string().min(3, words.place()).max(120, words.place()),
      kuorum: z.enum(quorumChoices, words.quorum()),
      anggota: z.array(z.string()).default([]),
      ketua: z.string(words.chair()),
      kasus: z.array(z.string()).default([]),
    })
    .refine((form) => form.anggota.includes(form.ketua), { path: ['ketua'], message: words.chair() });

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, ['sekretariat_tpk']);
  const form = await readForm(request, Asked(context.words.meetingPage.wrong));
  if (!form.ok) return form.again;
  const { tanggal: on, tempat: place, kuorum, anggota, ketua, kasus } = form.data;
  // The chair is the first member (minutes, signatures).
  const members = [ketua, ...anggota.filter((one) => one !== ketua)];
  const [numerator = 2, denominator = 3] = kuorum.split('/').map(Number);
  return attempt(
    context,
    async () => {
      const input: CallSession = { on, place, members, quorum: { numerator, denominator } };
      const session = await callSession(context.office('sekretariat_tpk'), params.round, input, kasus);
      return sessionPath(params.round, session);
    },
    form,
  );
}

export default function Meetings({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.meetingPage;
  const { round, sessions, call, named, readyCount, mayCheck } = loaderData;
  const live = sessions.find(({ status }) => status !== 'ditutup');
  const sum = (of: (row: SessionRow) => number) => sessions.reduce((all, row) => all + of(row), 0);
  return (
    <>
      <PageHead
        title={words.ui.step.rapat()}
        lead={own.lead()}
        crumbs={[{ to: '/putaran', name: words.roundPage.title() }, roundCrumb(round)]}
        action={
          call ? (
            <Button component="a" href="#panggil">
              {own.call()}
            </Button>
          ) : (
            live &&
            named && (
              <Button component={Link} to={sessionPath(round.id, live.id)}>
                {own.agenda()}
              </Button>
            )
          )
        }
      />
      <div className="stack-wide">
        {!named && <Notice tone="blue" title={own.namesHidden()} />}
        <Figures
          of={[
            { name: own.ready(), value: <Count of={readyCount} /> },
            { name: own.sessions(), value: <Count of={sessions.length} /> },
            {
              name: own.items(),
              value: <Count of={sum((row) => row.items)} />,
              note: own.decidedOf({ decided: sum((row) => row.decided), items: sum((row) => row.items) }),
            },
          ]}
        />
        {sessions.length === 0 && !call && (
          <EmptyState
            title={own.noSessions()}
            action={
              readyCount === 0 && mayCheck && <Link to={stepPath(round.id, 'usulan')}>{own.toCases()}</Link>
            }
          >
            {own.noSessionsLead()}
          </EmptyState>
        )}
        {sessions.length > 0 && <SessionTable round={round.id} rows={sessions} linked={named} />}
        {call && <CallForm {...call} returned={actionData} />}
      </div>
    </>
  );
}

function SessionTable({
  round,
  rows,
  linked,
}: {
  round: string;
  rows: readonly SessionRow[];
  linked: boolean;
}) {
  const own = useDeskWords().meetingPage;
  return (
    <section className="stack">
      <h2>{own.sessions()}</h2>
      <DataTable
        label={own.sessions()}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'on',
            label: own.when(),
            wide: true,
            cell: (row) =>
              linked ? (
                <Link to={sessionPath(round, row.id)}>
                  <DateText of={row.on} />
                </Link>
              ) : (
                <DateText of={row.on} />
              ),
          },
          { key: 'place', label: own.where(), wide: true, cell: (row) => row.place },
          {
            key: 'status',
            label: own.status(),
            cell: (row) => <Badge tone={sessionTone[row.status]}>{own.state[row.status]()}</Badge>,
          },
          { key: 'items', label: own.items(), cell: (row) => own.decidedOf(row) },
          {
            key: 'present',
            label: own.attendance(),
            cell: (row) => (row.status === 'dipanggil' ? '–' : own.presentOf(row)),
          },
          {
            key: 'signed',
            label: own.minutes(),
            cell: (row) => (row.status === 'ditutup' ? own.signedOf(row) : '–'),
          },
        ]}
      />
    </section>
  );
}
