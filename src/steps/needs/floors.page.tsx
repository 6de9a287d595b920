/** Critical and strategic posts, and donor floors with their reason (R10). */
import { requireActor } from '#people/context.ts';
import { agenciesIn, unitName } from '#registry/names.ts';
import { asOfReckoned } from '#registry/reckoned.server.ts';
import { staffRoles } from '#registry/scope.ts';
import { floorsOf } from '#steps/needs/ahead.reads.server.ts';
import { countedNeeds } from '#steps/needs/counted.server.ts';
import { NeedsFrame } from '#steps/needs/needs-frame.tsx';
import { PostName } from '#steps/needs/needs-parts.tsx';
import { getRound } from '#steps/round/reads.server.ts';
import { Filters } from '#ui/filter-form.tsx';
import { Badge } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/floors.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const round = await getRound(context.db, params.round);
  const counted = await countedNeeds(context.db, round);
  const { needs, province, policy } = counted;
  const state = readTable(request, { sorts: ['bebas'], filters: ['perangkat'], size: 50 });
  const agency = state.filters.perangkat;
  const floors = floorsOf(counted, agency);
  const marked = [...needs.posts.values()]
    .filter((need) => (need.critical || need.strategic) && (!agency || need.agency === agency))
    .sort(
      (a, b) =>
        Number(b.critical) - Number(a.critical) || b.shortage - a.shortage || (a.post < b.post ? -1 : 1),
    );
  return {
    round: { id: round.id, title: round.title },
    reckoned: asOfReckoned(counted),
    share: policy.donorFloor,
    state,
    agencies: agenciesIn(province),
    floors: { rows: floors.slice(state.offset, state.offset + state.size), total: floors.length },
    marked: marked.map(
      ({ post, name, unit, critical, strategic, need, holders, acting, shortage, leavers }) => ({
        ...{ post, name, critical, strategic, need, shortage, acting },
        unit: unitName(province, unit),
        holders: holders.length,
        leavers: leavers.reduce((a, b) => a + b, 0),
      }),
    ),
  };
}

export default function FloorsPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.needsAhead;
  const { round, share, state, agencies, floors, marked } = loaderData;
  return (
    <NeedsFrame
      asOf={loaderData.reckoned}
      round={round}
      title={own.floors()}
      lead={own.floorsLead({ share })}
    >
      <Filters
        state={state}
        total={floors.total}
        filters={[{ name: 'perangkat', label: own.agency(), options: agencies }]}
      />
      <section className="stack">
        <h2>{own.criticalPosts()}</h2>
        <DataTable
          label={own.criticalPosts()}
          rows={marked}
          rowKey={(row) => row.post}
          empty={own.criticalNone()}
          columns={[
            { key: 'post', label: own.post(), wide: true, cell: (row) => <PostName row={row} /> },
            { key: 'need', label: own.need(), number: true, cell: (row) => row.need ?? '–' },
            { key: 'holders', label: own.holders(), number: true, cell: (row) => row.holders },
            {
              key: 'short',
              label: own.shortage(),
              number: true,
              cell: (row) => (row.shortage > 0 ? <strong>{row.shortage}</strong> : '–'),
            },
            { key: 'acting', label: own.actingAs.plt(), number: true, cell: (row) => row.acting || '–' },
            { key: 'leavers', label: own.leavers(), number: true, cell: (row) => row.leavers || '–' },
          ]}
        />
      </section>
      <section className="stack">
        <div className="spread">
          <h2>{own.donorFloors()}</h2>
          <ListFileLinks door={`${stepPath(round.id, 'kebutuhan')}/unduh?daftar=batas`} />
        </div>
        <p className="muted">{own.floorsNote()}</p>
        <DataTable
          label={own.donorFloors()}
          rows={floors.rows}
          rowKey={(row) => row.id}
          state={state}
          total={floors.total}
          columns={[
            {
              key: 'unit',
              label: own.unit(),
              wide: true,
              cell: (row) => (
                <>
                  {row.unit}
                  <span className="sub">{row.agency}</span>
                </>
              ),
            },
            { key: 'family', label: own.family(), cell: (row) => row.family },
            { key: 'present', label: own.present(), number: true, cell: (row) => <Count of={row.present} /> },
            { key: 'min', label: own.min(), number: true, cell: (row) => <Count of={row.min} /> },
            {
              key: 'free',
              label: own.free(),
              number: true,
              cell: (row) => (row.free === 0 ? <Badge tone="amber">0</Badge> : <Count of={row.free} />),
            },
            { key: 'why', label: own.reason(), wide: true, cell: (row) => own.floorWhy({ ...row, share }) },
          ]}
        />
      </section>
    </NeedsFrame>
  );
}
