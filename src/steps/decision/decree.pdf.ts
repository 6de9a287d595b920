/** The decree as signed, byte for byte; for those who may open it with all its rows. */
import { requireActor } from '#people/context.ts';
import { getDecree, wholeRoles } from '#steps/decision/decree.reads.server.ts';
import type { Route } from './+types/decree.pdf';

export async function loader({ context, params }: Route.LoaderArgs) {
  requireActor(context, wholeRoles);
  const { bytes, number } = await getDecree(context.db, params.number);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="SK-${number.replace(/[^0-9A-Za-z.-]/g, '-')}.pdf"`,
    },
  });
}
