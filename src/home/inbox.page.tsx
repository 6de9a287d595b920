/** The inbox: everything that waits for this person in the role acted in, the most urgent first. */
import { missingYears, workingDaysBetween } from '#ground/day.ts';
import { waitingFor } from '#home/waiting.reads.server.ts';
import { WaitingList } from '#home/waiting-list.tsx';
import { calendarOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { EmptyState, PageHead } from '#ui/page-parts.tsx';
import { useWords } from '#ui/root-data.ts';
import type { Route } from './+types/inbox.page';

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const calendar = await calendarOn(context.db, context.today);
  const items = await waitingFor({ db: context.db, actor, today: context.today });
  return items.map((item) => ({
    ...item,
    left: item.due === null ? null : workingDaysBetween(calendar, context.today, item.due),
    missing: item.due === null ? [] : missingYears(calendar, context.today, item.due),
  }));
}

export default function Inbox({ loaderData }: Route.ComponentProps) {
  const words = useWords().home;
  return (
    <>
      <PageHead title={words.inbox()} lead={words.inboxLead()} />
      {loaderData.length > 0 ? (
        <WaitingList of={loaderData} />
      ) : (
        <EmptyState title={words.waitingNone()}>{words.waitingNoneLead()}</EmptyState>
      )}
    </>
  );
}
