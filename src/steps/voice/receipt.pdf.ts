/** The receipt of an objection: both clocks, drawn from the log each time with the same content (PP 79/2021). */

import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import { calendarOn } from '#lawbook/in-force.server.ts';
import { receiptPdf } from '#paper/objection.server.ts';
import { requireActor } from '#people/context.ts';
import { filedIn, ownTransfer } from '#steps/voice/own.reads.server.ts';
import { nameIn, placeNames } from '#steps/voice/places.reads.server.ts';
import type { Route } from './+types/receipt.pdf';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const { db } = context;
  const calendar = await calendarOn(db, context.today);
  const { transfer, entries } = await ownTransfer(db, actor, params.case);
  const filed = filedIn(entries, transfer, calendar);
  if (!filed || transfer.nip === null)
    throw refuse('missing', 'thing.missing', { what: 'Tanda terima', id: params.case });
  const [names, person] = await Promise.all([
    placeNames(db, [transfer.from]),
    db
      .selectFrom('employee')
      .select('name')
      .where('key', '=', transfer.nip)
      .where('ended_by', 'is', null)
      .executeTakeFirst(),
  ]);
  const from = nameIn(names, transfer.from);
  const words = wordsIn('id');
  const bytes = await receiptPdf(
    {
      letterhead: words.voice.letterhead().split('\n'),
      emblem: null,
      number: `KB-${filed.index}/${filed.on.slice(0, 4)}`,
      place: words.voice.place(),
      date: filed.on,
      party: {
        name: person?.name ?? actor.name,
        nip: transfer.nip,
        post: from?.post ?? words.paper.letter.none(),
        unit: from?.unit ?? '–',
      },
      decree: filed.decree,
      signatory: { office: words.voice.receiver(), name: '', rank: null, nip: null },
      filedAt: filed.filedAt.toISOString(),
      decreeReceived: filed.received,
      fileBy: filed.fileBy,
      inTime: filed.inTime,
      subject: filed.reason ?? words.voicePage.erased(),
      attachments: [],
      decideBy: filed.answerBy,
      contact: words.voice.contact(),
    },
    { trace: null, signature: 'none' },
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="tanda-terima-${params.case}.pdf"`,
      'Cache-Control': 'no-store',
    },
  });
}
