/** The extract of one person, with the own row only: for the person, the agencies concerned, and those who may open the whole decree. */
import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import { extractPdf } from '#paper/decree.server.ts';
import { verificationAddress } from '#paper/qr.ts';
import { requireActor } from '#people/context.ts';
import { getDecree, rowsFor } from '#steps/decision/decree.reads.server.ts';
import { getTransfer } from '#steps/round/reads.server.ts';
import type { Route } from './+types/extract.pdf';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const { db, settings } = context;
  const stored = await getDecree(db, params.number);
  const seen = await rowsFor(db, actor, stored);
  const { nip, decree: own } = await getTransfer(db, params.case);
  if (nip === null || own?.number !== stored.number || (seen !== null && !seen.has(nip)))
    throw refuse('missing', 'thing.missing', { what: 'Petikan', id: params.case });
  const words = wordsIn('id').decreePage.sk;
  const bytes = await extractPdf(stored.decree, nip, {
    trace: { code: stored.code, address: verificationAddress(settings.baseUrl, stored.code) },
    signature: 'test',
    logProof: null,
    checkpoint: null,
    certifier: { office: words.certifier(), name: words.certifierName(), rank: null, nip: null },
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="petikan.pdf"',
    },
  });
}
