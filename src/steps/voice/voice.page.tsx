/** "Suara pegawai" of a round: send the letters, answer the questions, rule on the objections; what is overdue first. */
import { z } from 'zod';
import { actShown, doneSoon } from '#db/patience.server.ts';
import { refuse } from '#ground/refusal.ts';
import { calendarOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { staffRoles } from '#registry/scope.ts';
import { getTransfer } from '#steps/round/reads.server.ts';
import { answer, ruleObjection } from '#steps/voice/acts.server.ts';
import { voiceOf } from '#steps/voice/round.reads.server.ts';
import { Rule } from '#steps/voice/rules.ts';
import { lettersBeside } from '#steps/voice/send.acts.server.ts';
import { LettersPart, ObjectionsPart, QuestionsPart } from '#steps/voice/voice-parts.tsx';
import { Confirm } from '#ui/form-parts.tsx';
import { EmptyState, Figures, Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt, intentOf, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { roundCrumb, stepPath } from '#ui/steps.ts';
import { ActUnderWay } from '#ui/under-way.tsx';
import type { Route } from './+types/voice.page';

const sending = (round: string): string => `sendLetters ${round}`;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, today } = context;
  const calendar = await calendarOn(db, today);
  const state = readTable(request, { sorts: ['keadaan'], size: 25 });
  const voice = await voiceOf({ db, actor }, params.round, today, calendar);
  const first = voice.cases.find((one) => voice.unsent.includes(one.id));
  const open = voice.objections.filter((one) => one.state === 'diajukan');
  return {
    ...voice,
    total: voice.cases.length,
    cases: voice.cases.slice(state.offset, state.offset + state.size),
    unread: voice.cases.filter((one) => one.sentAt !== null && one.readAt === null).length,
    openObjections: open.length,
    late: open.filter((one) => one.left < 0).length,
    state,
    done: new URL(request.url).searchParams.get('selesai'),
    act: actShown(context, sending(params.round)),
    mayInform: first !== undefined && can(actor, 'inform', { status: first.status }),
    mayAnswer: can(actor, 'answer', { status: 'SK_terbit' }),
    mayRule: can(actor, 'ruleObjection', { status: 'SK_terbit', nip: null }),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, staffRoles);
  const { db, words } = context;
  const staff = words.voiceDesk;
  const calendar = await calendarOn(context.db, context.today);
  const back = (done: string) => `${stepPath(params.round, 'suara')}?selesai=${done}`;
  // Each card of the page has a form of its own: `jawab-…` and `putus-…` say which one is to stand open again.
  const { intent, form } = await intentOf(request);
  if (intent.startsWith('jawab-')) {
    const Answer = z.object({
      kasus: z.string(),
      pertanyaan: z.coerce.number().int().min(0),
      jawaban: z.string().min(10, staff.answerShort()).max(8000),
    });
    const read = await readForm(form, Answer);
    if (!read.ok) return read.again;
    const { kasus, pertanyaan, jawaban } = read.data;
    return attempt(
      context,
      async () => {
        await ofThisRound(db, kasus, params.round);
        await answer(context.office('bkd'), kasus, pertanyaan, jawaban);
        return back('jawab');
      },
      read,
    );
  }
  if (intent.startsWith('putus-')) {
    const Ruling = z.object({
      kasus: z.string(),
      putusan: z.enum(Rule.shape.outcome.options, staff.outcomeMissing()),
      akibat: Rule.shape.remedy.catch('tetap'),
      alasan: z.string().max(8000),
    });
    const read = await readForm(form, Ruling);
    if (!read.ok) return read.again;
    const { kasus, putusan: outcome, akibat: remedy, alasan: reason } = read.data;
    return attempt(
      context,
      async () => {
        await ofThisRound(db, kasus, params.round);
        await ruleObjection(context.office('gubernur'), kasus, { outcome, remedy, reason }, calendar);
        return back('putus');
      },
      read,
    );
  }
  const read = await readForm(form, z.object({ maksud: z.literal('surat') }));
  if (!read.ok) return read.again;
  return attempt(
    context,
    async () => {
      const reader = requireActor(context, staffRoles);
      await doneSoon(context.db, sending(params.round), () =>
        lettersBeside(context.office('bkd'), { round: params.round, reader }),
      );
      return back('surat');
    },
    read,
  );
}

async function ofThisRound(db: Parameters<typeof getTransfer>[0], id: string, round: string): Promise<void> {
  if ((await getTransfer(db, id)).round !== round)
    throw refuse('missing', 'thing.missing', { what: 'Kasus', id });
}

export default function VoicePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const { saved } = words.voicePage;
  const staff = words.voiceDesk;
  const { round, unsent, unread, questions, objections, openObjections, late, decreed, done } = loaderData;
  const said = done !== null && done in saved ? saved[done as keyof typeof saved]() : null;
  return (
    <>
      <PageHead title={words.voice.title()} lead={staff.lead()} crumbs={[roundCrumb(round)]} />
      <div className="stack-wide">
        <ActUnderWay act={loaderData.act} />
        {said && <Notice tone="green" title={said} />}
        <Figures
          of={[
            { name: staff.figures.letters(), value: <Count of={unsent.length} />, to: '#surat' },
            { name: staff.figures.unread(), value: <Count of={unread} />, to: '#surat' },
            { name: staff.figures.questions(), value: <Count of={questions.length} />, to: '#tanya' },
            {
              name: staff.figures.objections(),
              value: <Count of={openObjections} />,
              to: '#keberatan',
              ...(late > 0 ? { note: `${late} ${staff.late().toLowerCase()}` } : {}),
            },
          ]}
        />
        {loaderData.mayInform && unsent.length > 0 && (
          <Confirm
            intent="surat"
            label={staff.send({ count: unsent.length })}
            question={staff.sendAsk({ count: unsent.length })}
            lead={staff.sendLead()}
            yes={staff.sendYes()}
            returned={actionData}
          />
        )}
        {decreed === 0 ? (
          <EmptyState title={staff.letters()}>{staff.tooEarly()}</EmptyState>
        ) : (
          <>
            <ObjectionsPart
              file={`${stepPath(round.id, 'suara')}/keberatan/unduh`}
              of={objections}
              names={loaderData.names}
              mayRule={loaderData.mayRule}
              returned={actionData}
            />
            <QuestionsPart
              file={`${stepPath(round.id, 'suara')}/tanya/unduh`}
              of={questions}
              mayAnswer={loaderData.mayAnswer}
              returned={actionData}
            />
            <LettersPart
              file={`${stepPath(round.id, 'suara')}/surat/unduh`}
              of={loaderData.cases}
              total={loaderData.total}
              state={loaderData.state}
              names={loaderData.names}
            />
          </>
        )}
      </div>
    </>
  );
}
