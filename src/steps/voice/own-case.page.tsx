/** "Mengapa saya?": one's own case, the letter, questions, the objection with its clock, and what happened (PP 79/2021). */
import { z } from 'zod';
import { dateIn } from '#ground/words/lang.ts';
import { calendarOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { ask, object, readLetter, withdrawObjection } from '#steps/voice/acts.server.ts';
import { ownCase, ownTransfer } from '#steps/voice/own.reads.server.ts';
import {
  LetterPart,
  MoveText,
  ObjectionPart,
  OwnTimelineMore,
  QuestionsPart,
} from '#steps/voice/own-parts.tsx';
import { Facts, Notice, PageHead, StatusBadge, Timeline } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import { HashText, MomentText } from '#ui/small-parts.tsx';
import type { Route } from './+types/own-case.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const { db, today } = context;
  const own = await ownCase(db, actor, params.case, today, await calendarOn(db, today));
  const subject = { status: own.status, nip: actor.nip };
  const row =
    own.round === null || actor.nip === null
      ? undefined
      : await db
          .selectFrom('publication_row')
          .select('salt')
          .where('round_id', '=', own.round)
          .where('nip', '=', actor.nip)
          .executeTakeFirst();
  return {
    own,
    code: row?.salt ?? null,
    done: new URL(request.url).searchParams.get('selesai'),
    mayRead: can(actor, 'readLetter', subject),
    mayAsk: can(actor, 'ask', subject),
    mayObject: can(actor, 'object', subject),
    mayWithdraw: own.objection?.status === 'diajukan' && can(actor, 'withdrawObjection', subject),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = requireActor(context, ['pegawai']);
  const own = context.words.voicePage;
  const form = await readForm(
    request,
    z.discriminatedUnion('maksud', [
      z.object({ maksud: z.literal('buka') }),
      z.object({ maksud: z.literal('tanya'), pertanyaan: z.string().min(10, own.askShort()).max(4000) }),
      z.object({ maksud: z.literal('tarik'), alasan: z.string().max(4000).default('') }),
      z.object({ maksud: z.literal('keberatan'), alasan: z.string().min(30, own.objectShort()).max(8000) }),
    ]),
  );
  if (!form.ok) return form.again;
  const asked = form.data;
  return attempt(
    context,
    async () => {
      // Whose case it is is asked before anything else: of another's nothing is said, not even in which state it is.
      await ownTransfer(context.db, actor, params.case);
      const office = context.office('pegawai');
      if (asked.maksud === 'buka') await readLetter(office, params.case);
      else if (asked.maksud === 'tanya') await ask(office, params.case, asked.pertanyaan);
      else if (asked.maksud === 'tarik') await withdrawObjection(office, params.case, asked.alasan);
      else await object(office, params.case, asked.alasan, await calendarOn(context.db, context.today));
      const part = { buka: 'surat', tanya: 'tanya', keberatan: 'keberatan', tarik: 'keberatan' }[
        asked.maksud
      ];
      return `/saya/kasus/${encodeURIComponent(params.case)}?selesai=${asked.maksud}#${part}`;
    },
    form,
  );
}

export default function OwnCasePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords();
  const voice = words.voicePage;
  const lang = useLang();
  const { own, code, done, mayRead, mayAsk, mayObject, mayWithdraw } = loaderData;
  const { decree } = own;
  const said = done !== null && done in voice.saved ? voice.saved[done as keyof typeof voice.saved]() : null;
  return (
    <>
      <PageHead
        title={voice.caseTitle()}
        lead={decree && own.to ? voice.caseLead(own.to) : voice.caseLeadOpen()}
        crumbs={[{ to: '/saya', name: voice.mine() }]}
        action={<StatusBadge status={own.status} />}
      />
      <div className="stack-wide">
        {said && <Notice tone="green" title={said} />}
        <section className="card stack">
          <MoveText from={own.from} to={own.to} />
          <Facts
            of={[
              ...(decree
                ? ([
                    [
                      voice.decree(),
                      <span key="sk">
                        {voice.decreeText({ number: decree.number, date: dateIn(lang, decree.on) })}{' '}
                        <a href={`/verifikasi/${decree.code}`}>{voice.verify()}</a>
                      </span>,
                    ],
                    [voice.effective(), dateIn(lang, decree.effective)],
                  ] as const)
                : []),
              [voice.code(), own.id],
            ]}
          />
        </section>
        <LetterPart of={own} returned={actionData} mayRead={mayRead} />
        <ObjectionPart of={own} returned={actionData} mayObject={mayObject} mayWithdraw={mayWithdraw} />
        <QuestionsPart of={own} returned={actionData} mayAsk={mayAsk} />
        {code !== null && (
          <section className="card stack">
            <h2>{voice.row()}</h2>
            <p>{voice.rowLead()}</p>
            <Facts of={[[voice.rowCode(), <HashText key="kode" of={code} />]]} />
            <p>
              <a href={`/saya/kasus/${encodeURIComponent(own.id)}/baris.json`}>{voice.rowFile()}</a>
            </p>
          </section>
        )}
        <section className="stack">
          <h2>{voice.timeline()}</h2>
          <Timeline
            of={own.timeline.map((step) => ({
              id: step.index,
              what: words.case.happened[step.kind](),
              when: <MomentText of={step.at} />,
              more: <OwnTimelineMore index={step.index} />,
            }))}
          />
        </section>
      </div>
    </>
  );
}
