/** Rows on record opened as a grid, narrowed and paged as the list they come from: what is changed passes the checks, preview and undo of every import. */
import { requireActor } from '#people/context.ts';
import { houseActs } from '#people/permission.ts';
import { latestDataDay } from '#registry/data.reads.server.ts';
import { employeeListFilters } from '#registry/employee-columns.tsx';
import { GridForm } from '#registry/grid-parts.tsx';
import { orgOf } from '#registry/org.reads.server.ts';
import { postListFilters } from '#registry/post-columns.tsx';
import { sightOf } from '#registry/scope.ts';
import { storedGrid } from '#registry/sheet-grid.ts';
import { copyKindOf, kindsOpenTo, storedAsked, storedRows } from '#registry/stored-rows.reads.server.ts';
import { aboutPeople } from '#registry/working-copy.ts';
import { gridTouched } from '#ui/cell-grid.tsx';
import { Filters } from '#ui/filter-form.tsx';
import { Notice, PageHead } from '#ui/page-parts.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { SubNav } from '#ui/sub-nav.tsx';
import { TableFoot } from '#ui/table-parts.tsx';
import type { Route } from './+types/stored-grid.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, houseActs.importFacts);
  const { db, today } = context;
  const kind = copyKindOf(actor.role, params.kind);
  const org = await orgOf(db);
  const sees = sightOf(actor, org);
  const state = storedAsked(request, kind);
  const [{ rows, total }, dataDay] = await Promise.all([
    storedRows(db, org, sees, { kind, state, today }),
    latestDataDay(db),
  ]);
  return {
    kind,
    kinds: kindsOpenTo(actor.role),
    grid: storedGrid(kind, rows),
    total,
    state,
    query: new URL(request.url).search,
    asOf: dataDay !== null && dataDay > today ? dataDay : today,
    agencies: org.agencies.filter(({ value }) => sees(value)),
  };
}

export default function StoredGridPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.grid;
  const data = words.dataPage;
  const { kind, kinds, grid, total, state, query, asOf, agencies } = loaderData;
  const people = aboutPeople(kind);
  const posts = kind === 'abk';
  const shown = people || posts ? Math.max(0, Math.min(state.size, total - state.offset)) : grid.rows.length;
  const asked = people
    ? data.searchPeople()
    : kind === 'jabatan'
      ? data.searchPosts()
      : posts
        ? own.searchTasks()
        : own.searchUnits();
  // A kind of people is asked for with the filter of people, any other begins anew.
  const same = (one: typeof kind): boolean => aboutPeople(one) === people && people;
  const copy = new URLSearchParams(query);
  copy.delete('hal');
  copy.set('salinan', kind);
  return (
    <>
      <PageHead
        title={own.title()}
        lead={own.lead()}
        crumbs={[
          { to: '/data', name: data.title() },
          { to: '/data/impor', name: data.import() },
        ]}
      />
      <SubNav
        label={own.kinds()}
        of={kinds.map((one) => ({
          to: `/data/sunting/${one}${same(one) ? query : ''}`,
          name: data.kindName[one](),
        }))}
      />
      <div className="stack">
        <h2>{data.kindName[kind]()}</h2>
        <Filters
          state={state}
          total={total}
          hold={gridTouched}
          {...(kind === 'skm' ? {} : { search: asked })}
          filters={
            people
              ? employeeListFilters(words, agencies)
              : kind === 'jabatan'
                ? postListFilters(words, agencies)
                : [{ name: 'perangkat', label: data.agency(), options: agencies }]
          }
        />
        <div className="spread">
          {people || posts ? (
            <span className="muted">
              <Count of={grid.rows.length} />{' '}
              {people ? own.people({ people: shown }) : own.posts({ posts: shown })}
            </span>
          ) : (
            <span />
          )}
          <a href={`/data/impor/salinan?${copy}`}>{own.copyOf()}</a>
        </div>
        {grid.rows.length === 0 && <Notice tone="grey" title={own.noRows()} />}
        <GridForm grid={grid} token="" kind={kind} asOf={asOf} key={`${kind}${query}`} />
        <TableFoot state={state} total={total} shown={shown} />
      </div>
    </>
  );
}
