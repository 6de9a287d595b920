/** The minutes of a closed session as the PDF whose hash the log names; for members of the session and those who decide or audit. */
import { data } from 'react-router';
import { refuse } from '#ground/refusal.ts';
import { requireActor } from '#people/context.ts';
import { sittingOf } from '#steps/meeting/reads.server.ts';
import { meetingRoles } from '#steps/meeting/sessions.reads.server.ts';
import type { Route } from './+types/minutes.pdf';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context, meetingRoles);
  const { session } = await sittingOf(context.db, params.round, params.session);
  if (actor.role === 'tpk' && !session.members.includes(actor.account)) throw data(null, { status: 403 });
  const paper = await context.db
    .selectFrom('document')
    .select('bytes')
    .where('round_id', '=', params.round)
    .where('kind', '=', 'berita_acara')
    .where('sha256', '=', session.minutesSha256 ?? '')
    .executeTakeFirst();
  if (!paper) throw refuse('missing', 'thing.missing', { what: 'Berita acara', id: session.id });
  return new Response(new Uint8Array(paper.bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="berita-acara-${session.id}.pdf"`,
    },
  });
}
