/** "Jabatan": the vacancies of the round and one's own wishes. */

import { officeDay } from '#ground/day.ts';
import { dateIn } from '#ground/words/lang.ts';
import { requireActor } from '#people/context.ts';
import type { Wish } from '#registry/facts.ts';
import { newestRound } from '#steps/round/list.reads.server.ts';
import { placeNames } from '#steps/voice/places.reads.server.ts';
import { frozenVacancies } from '#steps/voice/vacancies.reads.server.ts';
import { Filters } from '#ui/filter-form.tsx';
import { Badge, EmptyState, PageHead } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { DataTable } from '#ui/table-parts.tsx';
import type { Route } from './+types/own-posts.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const { db } = context;
  const state = readTable(request, { sorts: ['urutan'], size: 30 });
  const [round, rows] = await Promise.all([
    newestRound(db),
    actor.nip === null
      ? []
      : db
          .selectFrom('fact')
          .select('body')
          .where('kind', '=', 'minat')
          .where('nip', '=', actor.nip)
          .where('ended_by', 'is', null)
          .execute(),
  ]);
  const wishes = rows.map((row) => (row.body as { fact: Wish }).fact).sort((a, b) => a.order - b.order);
  const names = await placeNames(
    db,
    wishes.map((wish) => wish.post),
  );
  const frozen = round && (await frozenVacancies(db, round.id));
  const q = state.q.toLowerCase();
  const found = (frozen?.list ?? []).filter((one) => `${one.post} ${one.unit}`.toLowerCase().includes(q));
  return {
    round: round && { title: round.title },
    frozenAt: frozen && officeDay(new Date(frozen.frozenAt)),
    rows: found.slice(state.offset, state.offset + state.size),
    total: found.length,
    state,
    wishes: wishes.map((wish) => ({
      order: wish.order,
      reason: wish.reason,
      ...(names.get(wish.post) ?? { post: wish.post, unit: '' }),
    })),
  };
}

export default function OwnPosts({ loaderData }: Route.ComponentProps) {
  const words = useWords();
  const own = words.voicePage.posts;
  const lang = useLang();
  const { round, frozenAt, rows, total, state, wishes } = loaderData;
  return (
    <>
      <PageHead title={own.title()} lead={round ? own.lead(round) : own.leadNone()} />
      <div className="stack-wide">
        <section className="card stack">
          <h2>{own.wishes()}</h2>
          {wishes.length === 0 ? (
            <p className="muted">{own.wishesNone()}</p>
          ) : (
            <>
              <ol className="stack reasons">
                {wishes.map((wish) => (
                  <li key={wish.order} value={wish.order}>
                    <strong>{wish.post}</strong>
                    {wish.unit && `, ${wish.unit}`}
                    {wish.reason && <span className="muted"> · {wish.reason}</span>}
                  </li>
                ))}
              </ol>
              <p className="muted small">{own.wishAsOf()}</p>
            </>
          )}
        </section>
        {frozenAt ? (
          <section className="stack">
            <h2>{own.list()}</h2>
            <p className="muted">{own.frozenAt({ date: dateIn(lang, frozenAt) })}</p>
            <Filters state={state} total={total} search={words.ui.table.search()} />
            <DataTable
              label={own.list()}
              rows={rows}
              rowKey={(row) => `${row.id} ${row.why}`}
              state={state}
              total={total}
              columns={[
                {
                  key: 'jabatan',
                  label: own.post(),
                  wide: true,
                  cell: (row) => (
                    <>
                      {row.post}
                      <span className="sub">{row.unit}</span>
                      {row.critical && <Badge tone="amber">{own.critical()}</Badge>}{' '}
                      {row.strategic && <Badge tone="violet">{own.strategic()}</Badge>}
                    </>
                  ),
                },
                { key: 'sebab', label: own.why(), cell: (row) => words.vacancy.why[row.why]() },
                { key: 'kursi', label: own.seats(), number: true, cell: (row) => <Count of={row.seats} /> },
              ]}
            />
          </section>
        ) : (
          <EmptyState title={own.list()}>{own.leadNone()}</EmptyState>
        )}
      </div>
    </>
  );
}
