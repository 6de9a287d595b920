/** Yang diperbaiki dahulu: the facts that turn most placements as an assessment calendar, with the assessment to be scheduled from it. */
import { Link } from 'react-router';
import { repairColumns } from '#home/repair-columns.tsx';
import { repairFilters, repairSorts, repairsFor } from '#home/repair-first.reads.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { fileRoles } from '#registry/scope.ts';
import { QualityNav } from '#steps/evaluation/quality-nav.tsx';
import { ScheduleForm } from '#steps/evaluation/schedule-form.tsx';
import { doubtKinds } from '#steps/proposal/doubt.ts';
import { optionsOf } from '#ui/form-parts.tsx';
import { LongList } from '#ui/list-tools.tsx';
import { EmptyState, Figures, PageHead } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count, DateText } from '#ui/small-parts.tsx';
import type { Route } from './+types/repair-first.page';

/** As many as one session seats. */
const SEATS = 30;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, today } = context;
  const state = readTable(request, { sorts: repairSorts, filters: repairFilters, down: true });
  const found = await repairsFor(db, actor, today, state);
  return { found, state, today, maySchedule: can(context.actor, 'scheduleAssessment', {}) };
}

export default function RepairFirstPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.repairFirst;
  const { found, state, today, maySchedule } = loaderData;
  const crumbs = [
    { to: '/data', name: words.ui.data() },
    { to: '/data/mutu', name: words.dataQuality.quality() },
  ];
  if (!found)
    return (
      <>
        <PageHead title={own.title()} lead={own.what()} crumbs={crumbs} />
        <QualityNav />
        <EmptyState title={own.none()} action={<Link to="/putaran">{own.toRounds()}</Link>}>
          {own.noneLead()}
        </EmptyState>
      </>
    );
  const { round, until, unbooked } = found;
  return (
    <>
      <PageHead
        title={own.title()}
        lead={own.lead({ round: round.title, samples: found.samples })}
        crumbs={crumbs}
      />
      <QualityNav />
      <div className="stack-wide">
        <Figures
          of={[
            {
              name: own.flips(),
              value: <Count of={found.flips} digits={1} />,
              note: own.flipsNote(),
            },
            { name: own.people(), value: <Count of={found.people} /> },
            { name: own.settled(), value: <Count of={found.settled} /> },
            {
              name: own.until(),
              value: until === null ? own.untilPast() : <DateText of={until} short />,
              note: until === null ? own.untilPastNote() : own.untilNote(),
            },
          ]}
        />
        {maySchedule && unbooked.length > 0 && (
          <details className="card">
            <summary>{own.book()}</summary>
            <p className="muted">{own.bookLead({ people: unbooked.length })}</p>
            <ScheduleForm
              action="/asesmen"
              hint={words.assessment.nipsHint()}
              nips={unbooked.slice(0, SEATS)}
              today={today}
              until={until}
            />
          </details>
        )}
        {found.people === 0 ? (
          <EmptyState title={own.firm()} action={<Link to="/data/mutu">{words.dataQuality.calendar()}</Link>}>
            {own.firmLead()}
          </EmptyState>
        ) : (
          <LongList
            label={own.table()}
            search={own.search()}
            filters={[
              { name: 'fakta', label: own.fact(), options: optionsOf(doubtKinds, own.todo) },
              { name: 'siapa', label: own.who(), options: optionsOf(['asesor', 'operator'], own.whoName) },
              { name: 'perangkat', label: own.agency(), options: found.agencies },
              {
                name: 'jadwal',
                label: own.booked(),
                options: optionsOf(['sudah', 'belum'], own.bookedState),
              },
            ]}
            state={state}
            total={found.total}
            rows={found.rows}
            rowKey={(row) => `${row.nip}/${row.kind}`}
            columns={repairColumns(words, lang, until)}
            file="/data/mutu/dahulukan/unduh"
          />
        )}
      </div>
    </>
  );
}
