/** "Suara pegawai" of a round: send the letters, answer the questions, rule on the objections; what is overdue first. */
import { z } from 'zod';
import { officeDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { calendarOn, lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { provinceOf } from '#registry/province.server.ts';
import { staffRoles } from '#registry/scope.ts';
import { getRound, getTransfer } from '#steps/round/reads.server.ts';
import { answer, inform, ruleObjection } from '#steps/voice/acts.server.ts';
import { lettersOfRound } from '#steps/voice/letters.server.ts';
import { voiceOf } from '#steps/voice/round.reads.server.ts';
import { objectionUntil, Rule } from '#steps/voice/rules.ts';
import { LettersPart, ObjectionsPart, QuestionsPart } from '#steps/voice/voice-parts.tsx';
import { Confirm } from '#ui/form-parts.tsx';
import { EmptyState, Figures, Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt, intentOf, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import type { Route } from './+types/voice.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, today } = context;
  const province = await provinceOf(db, today);
  const calendar = await calendarOn(db, today);
  const state = readTable(request, { sorts: ['keadaan'], size: 25 });
  const voice = await voiceOf({ db, actor, province }, params.round, today, calendar);
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
  const back = (done: string) => `/putaran/${encodeURIComponent(params.round)}/suara?selesai=${done}`;
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
      await sendLetters(context, params.round);
      return back('surat');
    },
    read,
  );
}

/** Each letter is an act of its own: a pause in the middle loses none, and the button goes on where it stopped. */
async function sendLetters(context: Route.ActionArgs['context'], round: string): Promise<void> {
  const { db, today, now, words } = context;
  const calendar = await calendarOn(db, today);
  const law = await lawOfRound(db, await getRound(db, round));
  const actor = requireActor(context, staffRoles);
  const reader = { db, actor, province: await provinceOf(db, today) };
  const { unsent } = await voiceOf(reader, round, today, calendar);
  if (unsent.length === 0) throw refuse('rule', 'voice.noLetters', undefined);
  const letters = await lettersOfRound(db, round, law, now);
  const until = objectionUntil(calendar, officeDay(now));
  for (const id of unsent) {
    const { nip, decree } = await getTransfer(db, id);
    const letter =
      nip === null || decree === null
        ? undefined
        : letters.letterFor(nip, { kind: 'keputusan', number: decree.number, date: decree.on });
    if (!letter) continue;
    const rights = { ...letter.rights, objection: { until, to: words.voice.governorOffice() } };
    await inform(context.office('bkd'), id, { ...letter, rights });
  }
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
      <PageHead
        title={words.voice.title()}
        lead={staff.lead()}
        crumbs={[{ to: `/putaran/${encodeURIComponent(round.id)}`, name: round.title }]}
      />
      <div className="stack-wide">
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
              of={objections}
              names={loaderData.names}
              mayRule={loaderData.mayRule}
              returned={actionData}
            />
            <QuestionsPart of={questions} mayAnswer={loaderData.mayAnswer} returned={actionData} />
            <LettersPart
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
