/** Peta jabatan: the tree of units and posts with class, need, holders, gap and acting holders; opens without a script. */
import { Link } from 'react-router';
import { refuse } from '#ground/refusal.ts';
import { inRole, requireActor } from '#people/context.ts';
import { circleOf } from '#registry/circle.server.ts';
import { agencyOf } from '#registry/facts.ts';
import { agenciesIn, unitName } from '#registry/names.ts';
import { asOfReckoned } from '#registry/reckoned.server.ts';
import { fileRoles, staffRoles } from '#registry/scope.ts';
import {
  actingIn,
  depthFor,
  mapOf,
  type NamedPost,
  type NamedUnit,
} from '#steps/needs/ahead.reads.server.ts';
import { countedNeeds } from '#steps/needs/counted.server.ts';
import { NeedsFrame } from '#steps/needs/needs-frame.tsx';
import { getRound } from '#steps/round/reads.server.ts';
import { Filters } from '#ui/filter-form.tsx';
import { Badge, EmptyState } from '#ui/page-parts.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/map.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const round = await getRound(context.db, params.round);
  const counted = await countedNeeds(context.db, round);
  const { province } = counted;
  const agencies = agenciesIn(province);
  const asked = new URL(request.url).searchParams.get('unit');
  const root = asked || agencies[0]?.value;
  const reader = inRole(actor, fileRoles);
  const named = reader && (await circleOf(context.db, round.asOf, [], actingIn(counted))).people;
  const tree =
    root === undefined ? null : mapOf(counted, root, depthFor(counted, root), reader ?? actor, named);
  if (root !== undefined && tree === null)
    throw refuse('missing', 'thing.missing', { what: 'Unit', id: root });
  const parent = root === undefined ? null : (province.units.get(root)?.parent ?? null);
  return {
    round: { id: round.id, title: round.title },
    reckoned: asOfReckoned(counted),
    root: root ?? '',
    agency: root === undefined ? '' : agencyOf(province, root),
    up:
      parent !== null && province.units.has(parent) ? { id: parent, name: unitName(province, parent) } : null,
    agencies,
    tree,
  };
}

export default function PositionMapPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.needsAhead;
  const { round, agency, agencies, tree, up } = loaderData;
  const here = `${stepPath(round.id, 'kebutuhan')}/peta`;
  const state = { q: '', filters: { unit: agency }, sort: 'nama', down: false, page: 1, size: 1, offset: 0 };
  return (
    <NeedsFrame asOf={loaderData.reckoned} round={round} title={own.map()} lead={own.mapLead()}>
      {tree === null ? (
        <EmptyState title={words.needsPage.noData()}>{words.needsPage.noDataLead()}</EmptyState>
      ) : (
        <>
          <Filters state={state} filters={[{ name: 'unit', label: own.mapOf(), options: agencies }]} />
          <div className="spread">
            {up ? (
              <Link to={`${here}?unit=${encodeURIComponent(up.id)}`}>{own.up({ name: up.name })}</Link>
            ) : (
              <span />
            )}
            <ListFileLinks door={`${here}/unduh`} />
          </div>
          <div className="tree">
            <Branch unit={tree} here={here} level={0} />
          </div>
        </>
      )}
    </NeedsFrame>
  );
}

function Branch({ unit, here, level }: { unit: NamedUnit; here: string; level: number }) {
  const own = useDeskWords().needsAhead;
  const { id, name, posts, sums, finding, children, folded } = unit;
  return (
    <details open={level === 0}>
      <summary>
        <span className="unit">{name}</span>
        <span className="muted small">{own.unitSums(sums)}</span>
        <Gap shortage={sums.shortage} surplus={sums.surplus} />
        {finding && (
          <Badge tone="violet">{finding === 'tanpa_kepala' ? own.headless() : own.manyHeads()}</Badge>
        )}
      </summary>
      {posts.length > 0 ? (
        <Posts label={name} posts={posts} />
      ) : (
        level === 0 && <p className="muted">{own.noPosts()}</p>
      )}
      {children.map((child) => (
        <Branch key={child.id} unit={child} here={here} level={level + 1} />
      ))}
      {folded > 0 && (
        <Link className="leaf" to={`${here}?unit=${encodeURIComponent(id)}`}>
          {own.folded({ count: folded })}
        </Link>
      )}
    </details>
  );
}

function Gap({ shortage, surplus }: { shortage: number; surplus: number }) {
  const own = useDeskWords().needsAhead;
  return (
    <>
      {shortage > 0 && <Badge tone="amber">{own.short({ count: shortage })}</Badge>}
      {surplus > 0 && <Badge tone="blue">{own.over({ count: surplus })}</Badge>}
      {shortage === 0 && surplus === 0 && <Badge tone="green">{own.fits()}</Badge>}
    </>
  );
}

function Posts({ label, posts }: { label: string; posts: readonly NamedPost[] }) {
  const words = useDeskWords();
  const own = words.needsAhead;
  return (
    <DataTable
      label={label}
      rows={posts}
      rowKey={(row) => row.post}
      columns={[
        {
          key: 'name',
          label: own.post(),
          wide: true,
          cell: (row) => (
            <>
              {row.name} {row.critical && <Badge tone="red">{words.needsPage.critical()}</Badge>}{' '}
              {row.strategic && <Badge tone="violet">{words.needsPage.strategic()}</Badge>}
              {row.abolished && <Badge tone="grey">{own.abolished()}</Badge>}
              {row.acting.map(({ as, name }) => (
                <span key={`${as}/${name}`} className="sub">
                  {own.acting({ as: own.actingAs[as](), name: name ?? '' })}
                </span>
              ))}
            </>
          ),
        },
        { key: 'class', label: own.jobClass(), number: true, cell: (row) => row.jobClass ?? '–' },
        {
          key: 'need',
          label: own.need(),
          number: true,
          cell: (row) => (row.need === null ? '–' : <Count of={row.need} />),
        },
        { key: 'holders', label: own.holders(), number: true, cell: (row) => <Count of={row.holders} /> },
        {
          key: 'gap',
          label: words.needsPage.state(),
          cell: (row) => (row.need === null ? '–' : <Gap shortage={row.shortage} surplus={row.surplus} />),
        },
      ]}
    />
  );
}
