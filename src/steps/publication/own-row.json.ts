/** One's own row of the published problem with its private code and the way to the root: checked with SHA-256 alone (RFC 6962). */
import { refuse } from '#ground/refusal.ts';
import { requireActor } from '#people/context.ts';
import { findOwnRow } from '#steps/publication/reads.server.ts';
import type { Route } from './+types/own-row.json';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const row = await context.db
    .selectFrom('case_status')
    .select(['round_id', 'nip'])
    .where('case_id', '=', params.case)
    .executeTakeFirst();
  const own =
    row?.round_id && actor.nip !== null && row.nip === actor.nip
      ? await findOwnRow(context.db, row.round_id, actor.nip)
      : null;
  if (!own) throw refuse('missing', 'thing.missing', { what: 'Baris', id: params.case });
  return new Response(`${JSON.stringify({ format: 'tepat-row/1', ...own }, null, 1)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="baris-${params.case}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}
