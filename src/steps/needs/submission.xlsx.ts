/** The sheet of a yearly submission, byte for byte as it was recorded. */
import { refuse } from '#ground/refusal.ts';
import { requireActor } from '#people/context.ts';
import { staffRoles } from '#registry/scope.ts';
import type { Route } from './+types/submission.xlsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const id = params.file.replace(/\.xlsx$/, '');
  const row = await context.db
    .selectFrom('document')
    .select(['bytes', 'media'])
    .where('id', '=', id)
    .where('kind', '=', 'usul_kebutuhan')
    .executeTakeFirst();
  if (!row) throw refuse('missing', 'thing.missing', { what: context.words.needsAhead.submission(), id });
  return new Response(new Uint8Array(row.bytes), {
    headers: {
      'Content-Type': row.media,
      'Content-Disposition': `attachment; filename="usul-kebutuhan-${id}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  });
}
