/** The letter as PDF, as it was sent; only for the person, and only after it was opened. */
import { requireActor } from '#people/context.ts';
import { ownLetterPdf } from '#steps/voice/own.reads.server.ts';
import type { Route } from './+types/own-letter.pdf';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const bytes = await ownLetterPdf(context.db, actor, params.case);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="surat-${params.case}.pdf"`,
      'Cache-Control': 'no-store',
    },
  });
}
