/** Jabatan: every post of the province with its need and its holders; filter, sort, choose columns, take the list away. */
import { Link, useLocation } from 'react-router';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { orgOf } from '#registry/org.reads.server.ts';
import { postColumns, postListFilters } from '#registry/post-columns.tsx';
import { postFilters, postSorts, postsOf } from '#registry/posts.reads.server.ts';
import { fileRoles, staffRoles } from '#registry/scope.ts';
import { LongList } from '#ui/list-tools.tsx';
import { EmptyState, PageHead } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import type { Route } from './+types/posts.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, today } = context;
  const org = await orgOf(db);
  const state = readTable(request, { sorts: postSorts, filters: postFilters });
  const { rows, total } = await postsOf(db, org, state, today);
  return {
    rows,
    total,
    state,
    agencies: org.agencies,
    people: fileRoles.includes(actor.role),
    mayImport: can(context.actor, 'importFacts', {}),
  };
}

export default function PostsPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.dataPage;
  const { rows, total, state, agencies, people, mayImport } = loaderData;
  const columns = postColumns(words, lang, people);
  const { search } = useLocation();
  return (
    <>
      <PageHead
        title={own.posts()}
        lead={own.postsLead()}
        crumbs={[{ to: '/data', name: own.title() }]}
        action={
          mayImport &&
          agencies.length > 0 && <Link to={`/data/sunting/jabatan${search}`}>{words.grid.openHere()}</Link>
        }
      />
      {agencies.length === 0 ? (
        <EmptyState title={own.noPosts()} action={mayImport && <Link to="/data/impor">{own.import()}</Link>}>
          {own.noPeopleLead()}
        </EmptyState>
      ) : (
        <LongList
          label={own.posts()}
          search={own.searchPosts()}
          filters={postListFilters(words, agencies)}
          state={state}
          total={total}
          rows={rows}
          rowKey={(row) => row.id}
          columns={columns}
          file="/data/jabatan/unduh"
        />
      )}
    </>
  );
}
