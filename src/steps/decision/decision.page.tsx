/** Keputusan: the desks of Sekda, governor and BKD, and what was decided so far (PP 11/2017 art 190–191; SE BKN 7/2024). */

import { Link } from 'react-router';
import { z } from 'zod';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { calendarOf } from '#law/lookup.ts';
import { calendarOn, lawOn } from '#lawbook/in-force.server.ts';
import { inRole, requireActor } from '#people/context.ts';
import { can, type Subject } from '#people/permission.ts';
import { staffRoles } from '#registry/scope.ts';
import {
  approve,
  close,
  forward,
  inaugurate,
  recordDuty,
  recordImut,
  reject,
  sendBack,
} from '#steps/decision/acts.server.ts';
import { AfterDesks, ImutDesk } from '#steps/decision/bkd-desk.tsx';
import { DecreeTable, DepartureTable, OtherCases } from '#steps/decision/decided.tsx';
import { decisionRoles, deskOf, totalCost } from '#steps/decision/desk.reads.server.ts';
import { ForwardDesk, LookPart, PackageDesk, SignDesk } from '#steps/decision/judging-desks.tsx';
import { getRound } from '#steps/round/reads.server.ts';
import { EmptyState, type Figure, Figures, Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { roundCrumb, stepPath } from '#ui/steps.ts';
import { ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/decision.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, staffRoles);
  const { db, today } = context;
  const { id, title } = await getRound(db, params.round);
  const round = { id, title };
  if (!inRole(actor, decisionRoles)) return { round, desk: null };
  const { round: _, ...desk } = await deskOf(db, actor, id, await calendarOn(db, today));
  const may = (act: Parameters<typeof can>[1], status: NonNullable<Subject['status']>) =>
    can(context.actor, act, { status });
  const look = new URL(request.url).searchParams.get('tinjau');
  const looked = [...desk.recommended, ...desk.packages.flatMap(({ rows }) => rows)];
  return {
    round,
    today,
    desk: {
      ...desk,
      total: totalCost(desk.departures),
      look: looked.find((row) => row.id === look && row.conflict === null) ?? null,
      may: {
        forward: may('forward', 'direkomendasikan'),
        approve: may('approve', 'diteruskan'),
        imut: may('recordImut', 'disetujui'),
        sign: may('issueDecree', 'imut_rekomendasi'),
        inaugurate: may('inaugurate', 'SK_terbit'),
        duty: can(inRole(actor, ['bkd']), 'recordDuty', { status: 'pelantikan' }),
        close: may('close', 'SPMT'),
      },
    },
  };
}

const Asked = (words: DeskWords['decisionPage']['wrong']) => {
  const kasus = z.array(z.string(), words.case()).min(1, words.case()).default([]);
  const day = z.iso.date(words.date());
  const one = { satu: z.string(), alasan: z.string().max(4000) };
  return z.discriminatedUnion('maksud', [
    z.object({ maksud: z.literal('teruskan'), kasus }),
    z.object({ maksud: z.literal('kembalikan'), ...one }),
    z.object({ maksud: z.literal('setujui'), kasus, paket: z.string() }),
    z.object({ maksud: z.literal('tolak'), ...one }),
    z.object({
      maksud: z.literal('imut'),
      kasus,
      jawaban: z.enum(['rekomendasi', 'ditolak'], words.answer()),
      nomor: z.string().min(3, words.number()).max(80, words.number()),
      tanggal: day,
      diusulkan: day,
    }),
    z.object({ maksud: z.literal('lantik'), kasus, tanggal: day, undangan: day }),
    z.object({ maksud: z.literal('spmt'), kasus, tanggal: day }),
    z.object({ maksud: z.literal('selesai'), kasus }),
  ]);
};

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, ['sekda', 'gubernur', 'bkd']);
  const form = await readForm(request, Asked(context.words.decisionPage.wrong));
  if (!form.ok) return form.again;
  const asked = form.data;
  const { round } = params;
  const { today } = context;
  const office = context.office();
  const law = await lawOn(context.db, today);
  return attempt(
    context,
    async () => {
      if (asked.maksud === 'teruskan') await forward(office, round, asked.kasus, law, today);
      else if (asked.maksud === 'kembalikan') await sendBack(office, round, asked.satu, asked.alasan);
      else if (asked.maksud === 'setujui') await approve(office, round, asked.kasus, asked.paket, law, today);
      else if (asked.maksud === 'tolak') await reject(office, round, asked.satu, asked.alasan);
      else if (asked.maksud === 'imut')
        await recordImut(office, round, asked.kasus, {
          result: asked.jawaban,
          number: asked.nomor,
          on: asked.tanggal,
          proposedOn: asked.diusulkan,
        });
      else if (asked.maksud === 'lantik') {
        const dates = { on: asked.tanggal, invitedOn: asked.undangan };
        await inaugurate(office, round, asked.kasus, dates, calendarOf(law));
      } else if (asked.maksud === 'spmt') await recordDuty(office, round, asked.kasus, asked.tanggal);
      else await close(office, round, asked.kasus);
      return stepPath(round, 'keputusan');
    },
    form,
  );
}

type Loaded = Route.ComponentProps['loaderData'];
type SeenDesk = NonNullable<Loaded['desk']>;

export default function Decision({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.decisionPage;
  const { round, desk } = loaderData;
  return (
    <>
      <PageHead
        title={words.ui.step.keputusan()}
        lead={own.lead()}
        crumbs={[{ to: '/putaran', name: words.roundPage.title() }, roundCrumb(round)]}
      />
      {desk === null ? (
        <Notice tone="blue" title={own.namesHidden()} />
      ) : (
        <Desks round={round.id} desk={desk} today={loaderData.today ?? ''} returned={actionData} />
      )}
    </>
  );
}

function Desks(props: {
  round: string;
  desk: SeenDesk;
  today: string;
  returned: Route.ComponentProps['actionData'];
}) {
  const own = useDeskWords().decisionPage;
  const { round, desk, today, returned } = props;
  const { may, look } = desk;
  const nothing = figuresOf(desk, own).every(({ count }) => count === 0) && desk.refused.length === 0;
  if (nothing)
    return (
      <EmptyState title={own.nothing()} action={<Link to={stepPath(round, 'rapat')}>{own.toMeeting()}</Link>}>
        {own.nothingLead()}
      </EmptyState>
    );
  return (
    <div className="stack-wide">
      <Figures
        of={figuresOf(desk, own).map(
          ({ count, ...figure }): Figure => ({ ...figure, value: <Count of={count} /> }),
        )}
      />
      <ListFileLinks door={`${stepPath(round, 'keputusan')}/unduh`} />
      {look && <LookPart round={round} row={look} may={may} returned={returned} />}
      {desk.recommended.length > 0 && (
        <ForwardDesk
          round={round}
          rows={desk.recommended}
          wouldBe={desk.wouldBe}
          may={may.forward}
          returned={returned}
        />
      )}
      {desk.packages.map((one) => (
        <PackageDesk key={one.hash} round={round} of={one} may={may.approve} returned={returned} />
      ))}
      {desk.approved.length > 0 && (
        <ImutDesk round={round} rows={desk.approved} may={may.imut} today={today} returned={returned} />
      )}
      {desk.ready.length > 0 && <SignDesk round={round} rows={desk.ready} may={may.sign} />}
      <AfterDesks round={round} desk={desk} may={may} today={today} returned={returned} />
      <DecreeTable rows={desk.decrees} />
      <DepartureTable round={round} rows={desk.departures} total={desk.total} />
      <OtherCases round={round} rows={[...desk.refused, ...desk.done]} />
    </div>
  );
}

function figuresOf(desk: SeenDesk, own: DeskWords['decisionPage']) {
  const forwarded = desk.packages.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    { name: own.figures.waiting(), count: desk.recommended.length },
    { name: own.figures.forwarded(), count: forwarded },
    { name: own.figures.imut(), count: desk.approved.length + desk.ready.length },
    {
      name: own.figures.decrees(),
      count: desk.decrees.length,
      note: own.departures.count({ count: desk.departures.length }),
    },
  ];
}
