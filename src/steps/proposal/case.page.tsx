/** One case: where it stands, its facts, everything that happened with log entries, its papers, and what this person may do now. */
import { z } from 'zod';
import { caseActsFor } from '#case/allowed.ts';
import type { CaseAct } from '#case/arrows.ts';
import { missingYears } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { calendarOn, lawOfRound } from '#lawbook/in-force.server.ts';
import { conflictOf } from '#people/conflict.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { entriesOfCase } from '#record/read.server.ts';
import { circleOf } from '#registry/circle.server.ts';
import { postNames } from '#registry/names.ts';
import { fileRoles, refuseTies, sightOf } from '#registry/scope.ts';
import { conflictFactsOf, unitsAbove } from '#registry/superior.ts';
import { rulesIn } from '#steps/evaluation/views.ts';
import { CaseActs } from '#steps/proposal/case-acts.tsx';
import { CaseFacts, CaseView } from '#steps/proposal/case-parts.tsx';
import {
  appraise,
  askRepair,
  beginCheck,
  cancelCase,
  consent,
  submit,
} from '#steps/proposal/casework.acts.server.ts';
import { judgeAgain } from '#steps/proposal/judge-again.server.ts';
import { getRound, getTransfer } from '#steps/round/reads.server.ts';
import { PageHead, StatusBadge } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { stepCrumbs, stepPath } from '#ui/steps.ts';
import type { Route } from './+types/case.page';

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, lang } = context;
  const transfer = await getTransfer(db, params.case);
  const missing = () => refuse('missing', 'thing.missing', { what: 'Kasus', id: params.case });
  if (transfer.round === null) throw missing();
  const round = await getRound(db, transfer.round);
  const { nip, from, to, status } = transfer;
  const province = await circleOf(db, round.asOf, [], [nip, actor.nip]);
  const unitOf = (post: string | null) => (post === null ? null : (province.posts.get(post)?.unit ?? null));
  const sees = sightOf(actor, province);
  if (!sees(unitOf(from)) && !sees(unitOf(to))) throw missing();
  if (nip !== null) refuseTies(actor, province, nip);
  const units = [from, to].flatMap((post) => unitsAbove(province, unitOf(post)));
  const conflict = nip === null ? null : conflictOf(conflictFactsOf(province), actor.nip, nip);
  const held = actor.roles.map(({ role }) => role);
  const acts = caseActsFor(status, held).filter((act) =>
    can(context.actor, act, { status, nip, units, conflict }),
  );
  const heard = (await entriesOfCase(db, transfer.id)).flatMap((entry) => {
    if (entry.kind !== 'consented') return [];
    const part = entry.personal[transfer.id];
    const reason = part && 'reason' in part ? part.reason : null;
    return [{ index: entry.index, by: entry.public.by, agrees: entry.public.agrees, reason }];
  });
  const documents = await db
    .selectFrom('document')
    .select(['id', 'kind', 'sha256', 'at'])
    .where('case_id', '=', transfer.id)
    .orderBy('at')
    .execute();
  // On the facts of today, as the act itself will judge: papers handed in since the round was opened count.
  const judged =
    nip && to
      ? (await judgeAgain(db, round, await lawOfRound(db, round), 'sidang', context.today, [nip])).judge(
          nip,
          to,
        )
      : null;
  return {
    id: transfer.id,
    round: { id: round.id, title: round.title, tmt: round.tmt },
    status,
    person: nip === null ? null : { nip, name: province.people.get(nip)?.name ?? nip },
    from: from === null ? null : postNames(province, from),
    to: to === null ? null : postNames(province, to),
    imut: transfer.imut,
    decree: transfer.decree && {
      number: transfer.decree.number,
      on: transfer.decree.on,
      code: transfer.decree.code,
      effective: transfer.decree.effective,
    },
    departure: transfer.departure,
    objection: transfer.objection && {
      ...transfer.objection,
      missing: missingYears(
        await calendarOn(db, context.today),
        transfer.objection.filedOn,
        transfer.objection.answerDue,
      ),
    },
    timeline: transfer.timeline.map(({ index, at, kind, role }) => ({
      index,
      at: at.toISOString(),
      kind,
      role,
    })),
    documents: documents.map((row) => ({ ...row, at: row.at.toISOString() })),
    acts,
    sides: (['asal', 'tujuan'] as const).filter((side) => sees(unitOf(side === 'asal' ? from : to))),
    heard,
    inPlan: transfer.plan !== null,
    rules: judged && rulesIn(judged.results, lang),
    missing: judged?.blocking ?? [],
  };
}

const Asked = (plan: DeskWords['proposalPage'], words: DeskWords['casePage']) => {
  const alasan = z.string().min(10, plan.reasonShort()).max(4000);
  return z.discriminatedUnion('maksud', [
    z.object({ maksud: z.enum(['submit', 'check', 'appraise']) }),
    z.object({ maksud: z.enum(['askRepair', 'cancel']), alasan }),
    z.object({
      maksud: z.literal('consent'),
      sisi: z.enum(['asal', 'tujuan']),
      tanggapan: z.enum(['ya', 'tidak'], words.consentChoose()),
      alasan,
    }),
  ]);
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = requireActor(context, fileRoles);
  const form = await readForm(request, Asked(context.words.proposalPage, context.words.casePage));
  if (!form.ok) return form.again;
  const asked = form.data;
  const office = context.office(actor.role);
  return attempt(
    context,
    async () => {
      const { id, round } = await getTransfer(context.db, params.case);
      const inRound = round ?? '';
      if (asked.maksud === 'consent')
        await consent(office, inRound, id, {
          by: asked.sisi,
          agrees: asked.tanggapan === 'ya',
          reason: asked.alasan,
        });
      else if (asked.maksud === 'askRepair') await askRepair(office, inRound, id, asked.alasan);
      else if (asked.maksud === 'cancel') await cancelCase(office, inRound, id, asked.alasan);
      else if (asked.maksud === 'submit') await submit(office, inRound, [id]);
      else if (asked.maksud === 'check') await beginCheck(office, inRound, [id]);
      else
        await appraise(
          office,
          inRound,
          [id],
          await lawOfRound(context.db, await getRound(context.db, inRound)),
        );
      return `/kasus/${encodeURIComponent(id)}`;
    },
    form,
  );
}

/** Where acts that belong to another step are done. */
const elsewhere: Partial<Record<CaseAct, 'rapat' | 'keputusan' | 'suara'>> = {
  callSession: 'rapat',
  declareConflict: 'rapat',
  hear: 'rapat',
  openItem: 'rapat',
  castBallot: 'rapat',
  decideItem: 'rapat',
  forward: 'keputusan',
  sendBack: 'keputusan',
  approve: 'keputusan',
  reject: 'keputusan',
  depart: 'keputusan',
  recordImut: 'keputusan',
  issueDecree: 'keputusan',
  inaugurate: 'keputusan',
  recordDuty: 'keputusan',
  close: 'keputusan',
  answer: 'suara',
  ruleObjection: 'suara',
};

export default function CasePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.casePage;
  const { id, round, status, person, acts } = loaderData;
  const links = [...new Set(acts.flatMap((act) => elsewhere[act] ?? []))].map((step) => ({
    step,
    to: stepPath(round.id, step),
  }));
  return (
    <>
      <PageHead
        title={person ? person.name : own.caseTitle({ id })}
        lead={own.caseTitle({ id })}
        crumbs={stepCrumbs(words, round, 'usulan')}
        action={<StatusBadge status={status} />}
      />
      <div className="stack-wide">
        <CaseFacts {...loaderData} />
        <CaseActs
          acts={acts}
          links={links}
          sides={loaderData.sides}
          missing={loaderData.missing}
          id={id}
          returned={actionData}
        />
        <CaseView {...loaderData} />
      </div>
    </>
  );
}
