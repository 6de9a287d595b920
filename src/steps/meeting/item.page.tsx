/** One item of a session: the candidate's card, quorum, hearings, the member's sealed ballot, and the counted result (R23, R24). */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { z } from 'zod';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { dateIn } from '#ground/words/lang.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { castBallot, decideItem, declareConflict, hear, openItem } from '#steps/meeting/acts.server.ts';
import { CandidateCard } from '#steps/meeting/candidate-card.tsx';
import { itemFor } from '#steps/meeting/item.reads.server.ts';
import { BallotPart, DecidePart, DeclareOne, HeardPart, VotesPart } from '#steps/meeting/item-parts.tsx';
import { ItemBadge, itemPath, QuorumMeter, RecusedList, sessionPath } from '#steps/meeting/meeting-parts.tsx';
import { meetingRoles } from '#steps/meeting/sessions.reads.server.ts';
import { ActForm, SubmitButton } from '#ui/form-parts.tsx';
import { Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { roundPath, stepPath } from '#ui/steps.ts';
import type { Route } from './+types/item.page';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context, meetingRoles);
  const at = { round: params.round, session: params.session, case: params.case };
  const { sitting, view, page } = await itemFor(context.db, actor, context.lang, at);
  const { round, session } = sitting;
  const may = (act: 'hear' | 'openItem' | 'decideItem') =>
    page.kept === null &&
    session.status === 'dibuka' &&
    can(context.actor, act, { status: view.transfer.status });
  const waits = page.state === 'menunggu';
  return {
    at,
    round: { title: round.title },
    session: { on: session.on, present: session.present.includes(actor.account) },
    member: session.members.includes(actor.account),
    page,
    mayHear: page.state !== 'diputus' && may('hear'),
    mayOpen: waits && session.openItem === null && may('openItem'),
    mayDecide: page.state === 'dibuka' && may('decideItem'),
    mayDefer: page.state !== 'diputus' && may('decideItem'),
  };
}

const Asked = (words: DeskWords['meetingPage']['wrong']) => {
  const alasan = z.string().max(2000);
  return z.discriminatedUnion('maksud', [
    z.object({ maksud: z.literal('buka') }),
    z.object({
      maksud: z.literal('dengar'),
      pihak: z.enum(['asal', 'tujuan'], words.side()),
      isi: z.string().min(10, words.said()).max(2000),
    }),
    z.object({
      maksud: z.literal('suara'),
      pilihan: z.enum(['setuju', 'tolak', 'abstain'], words.choice()),
      catatan: z.string().max(500),
    }),
    z.object({ maksud: z.literal('putus'), alasan }),
    z.object({ maksud: z.literal('tunda'), alasan }),
    z.object({ maksud: z.literal('benturan'), keterangan: z.string().max(500) }),
  ]);
};

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, ['tpk', 'sekretariat_tpk']);
  const form = await readForm(request, Asked(context.words.meetingPage.wrong));
  if (!form.ok) return form.again;
  const asked = form.data;
  const { round, session, case: id } = params;
  const office = context.office();
  return attempt(
    context,
    async () => {
      if (asked.maksud === 'buka') await openItem(office, round, session, id);
      else if (asked.maksud === 'dengar')
        await hear(office, round, session, id, { side: asked.pihak, text: asked.isi });
      else if (asked.maksud === 'suara')
        await castBallot(office, round, session, id, { choice: asked.pilihan, reason: asked.catatan });
      else if (asked.maksud === 'benturan')
        await declareConflict(office, round, session, [id], { conflict: true, note: asked.keterangan });
      else {
        const decision = { reason: asked.alasan, defer: asked.maksud === 'tunda' };
        await decideItem(office, round, session, id, decision);
      }
      return itemPath(round, session, id);
    },
    form,
  );
}

export default function ItemOfSession({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.meetingItem;
  const lang = useLang();
  const { at, round, session, page } = loaderData;
  const to = (id: string) => itemPath(at.round, at.session, id);
  const named = page.kept === null ? page.card.name : own.item(page);
  return (
    <>
      <PageHead
        title={named}
        lead={`${own.item(page)} · ${words.meetingPage.session({ date: dateIn(lang, session.on) })}`}
        crumbs={[
          { to: roundPath(at.round), name: round.title },
          { to: stepPath(at.round, 'rapat'), name: words.ui.step.rapat() },
          { to: sessionPath(at.round, at.session), name: dateIn(lang, session.on) },
        ]}
        action={
          page.state === 'diputus' &&
          page.after && (
            <Button component={Link} to={to(page.after)}>
              {own.nextItem()}
            </Button>
          )
        }
      />
      <div className="stack-wide">
        {page.kept === null ? (
          <Opened loaded={loaderData} page={page} returned={actionData} />
        ) : (
          <Notice tone="amber" title={words.meetingPage.kept({ why: words.meeting.conflict[page.kept]() })}>
            {words.meetingPage.keptLead()}
          </Notice>
        )}
        <nav className="row" aria-label={words.meetingPage.agenda()}>
          {page.before && <Link to={to(page.before)}>{own.previousItem()}</Link>}
          <Link to={sessionPath(at.round, at.session)}>{own.backToSession()}</Link>
          {page.after && <Link to={to(page.after)}>{own.nextItem()}</Link>}
        </nav>
      </div>
    </>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

function Opened(props: {
  loaded: Loaded;
  page: Extract<Loaded['page'], { kept: null }>;
  returned: Route.ComponentProps['actionData'];
}) {
  const words = useDeskWords();
  const own = words.meetingItem;
  const { loaded, page, returned } = props;
  const { mayOpen, mayDecide, mayDefer, mayHear, member, session } = loaded;
  return (
    <div className="columns">
      <CandidateCard card={page.card} />
      <div className="stack-wide">
        <section className="card stack">
          <div className="spread">
            <h2>{words.meetingPage.quorum()}</h2>
            <ItemBadge state={page.state} result={page.decided?.result ?? null} />
          </div>
          <QuorumMeter quorum={page.quorum} />
          <div className="stack" style={{ gap: 4 }}>
            <strong>{words.meetingPage.recused()}</strong>
            <RecusedList of={page.recused} />
          </div>
          {page.undeclared.length > 0 && (
            <Notice
              tone="amber"
              title={words.meetingPage.undeclaredWho({ names: page.undeclared.join(', ') })}
            />
          )}
          {mayOpen && (
            <ActForm intent="buka" returned={returned}>
              <p className="muted small">{own.openItemLead()}</p>
              <div className="actions">
                <SubmitButton>{own.openItem()}</SubmitButton>
              </div>
            </ActForm>
          )}
        </section>
        {page.mayVote && <BallotPart returned={returned} />}
        {page.state === 'dibuka' && page.voted && <Notice tone="green" title={own.castDone()} />}
        {page.state === 'dibuka' && member && !session.present && (
          <Notice tone="amber" title={own.youAbsent()} />
        )}
        {page.state !== 'menunggu' && <VotesPart voters={page.voters} decided={page.decided} />}
        <DecidePart mayDecide={mayDecide} mayDefer={mayDefer} returned={returned} />
        <HeardPart heard={page.heard} mayHear={mayHear} returned={returned} />
        {page.mayDeclare && <DeclareOne returned={returned} />}
      </div>
    </div>
  );
}
