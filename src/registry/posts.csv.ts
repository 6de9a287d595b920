/** The list of posts as it is seen, whole, as CSV or XLSX. */
import { listFile, mostListed } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { orgOf } from '#registry/org.reads.server.ts';
import { postColumns } from '#registry/post-columns.tsx';
import { postFilters, postSorts, postsOf } from '#registry/posts.reads.server.ts';
import { staffRoles } from '#registry/scope.ts';
import { readTable } from '#ui/read-table.ts';
import { shownColumns } from '#ui/table-parts.tsx';
import type { Route } from './+types/posts.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const { db, today, words, lang } = context;
  const asked = readTable(request, { sorts: postSorts, filters: postFilters });
  const state = { ...asked, page: 1, offset: 0, size: mostListed };
  const { rows } = await postsOf(db, await orgOf(db), state, today);
  return listFile({
    name: `jabatan-${today}`,
    title: words.dataPage.posts(),
    format: new URL(request.url).searchParams.get('format'),
    columns: shownColumns(postColumns(words, lang), asked.columns),
    rows,
  });
}
