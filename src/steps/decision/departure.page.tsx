/** The governor departs from the plan: other posts with what they cost, the consequence of one with everybody touched, and the reason (R29). */
import { Link } from 'react-router';
import { z } from 'zod';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { circleOf } from '#registry/circle.server.ts';
import { CostText } from '#steps/decision/cost.tsx';
import { depart } from '#steps/decision/departure.acts.server.ts';
import { type Consequence, consequenceOf, otherPosts } from '#steps/decision/departure.reads.server.ts';
import { pendingFor } from '#steps/decision/reads.server.ts';
import { moverOf } from '#steps/meeting/sessions.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { Confirm, ReasonField } from '#ui/form-parts.tsx';
import { Badge, EmptyState, Facts, Notice, PageHead, type Tone } from '#ui/page-parts.tsx';
import { attempt, type Returned, readForm } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Nip, Who } from '#ui/small-parts.tsx';
import { roundCrumb, stepPath } from '#ui/steps.ts';
import { DataTable, useAddress } from '#ui/table-parts.tsx';
import type { Route } from './+types/departure.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, ['gubernur']);
  const { db, lang } = context;
  const { id, title, asOf } = await getRound(db, params.round);
  const [pending] = await pendingFor(context.office('gubernur'), id, [params.case]);
  const post = new URL(request.url).searchParams.get('jabatan');
  const transfer = pending?.transfer;
  const may =
    transfer !== undefined &&
    can(context.actor, 'depart', {
      status: transfer.status,
      nip: transfer.nip,
      conflict: pending?.conflict ?? null,
    });
  if (!transfer || !may) return { round: { id, title }, case: params.case, mover: null };
  return {
    round: { id, title },
    case: params.case,
    mover: moverOf(await circleOf(db, asOf, [], [transfer.nip]), transfer),
    options: await otherPosts(db, id, params.case),
    consequence: post === null ? null : await consequenceOf(db, lang, id, params.case, post),
  };
}

const Asked = z.object({
  maksud: z.literal('menyimpang'),
  jabatan: z.string().min(1),
  alasan: z.string().max(4000),
});

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, ['gubernur']);
  const form = await readForm(request, Asked);
  if (!form.ok) return form.again;
  const { jabatan, alasan } = form.data;
  return attempt(
    context,
    async () => {
      await depart(context.office('gubernur'), params.round, params.case, jabatan, alasan);
      return stepPath(params.round, 'keputusan');
    },
    form,
  );
}

export default function Departure({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.decreePage.depart;
  const address = useAddress();
  const { round, mover } = loaderData;
  const desk = stepPath(round.id, 'keputusan');
  return (
    <>
      <PageHead
        title={mover ? own.title(mover) : words.decisionPage.figures.departures()}
        lead={own.lead()}
        crumbs={[roundCrumb(round), { to: desk, name: words.ui.step.keputusan() }]}
      />
      {!mover ? (
        <Notice tone="amber" title={own.notYours()}>
          <Link to={desk}>{words.decreePage.sign.toDesk()}</Link>
        </Notice>
      ) : (
        <div className="stack-wide">
          <Facts
            of={[
              [words.people.nip(), <Nip key="nip" of={mover.nip} />],
              [words.decreePage.sk.from(), mover.from],
              [own.planned(), <strong key="to">{mover.to}</strong>],
            ]}
          />
          {loaderData.consequence && <Follows of={loaderData.consequence} returned={actionData} />}
          <section className="stack">
            <h2>{own.options()}</h2>
            {loaderData.options.length === 0 ? (
              <EmptyState title={own.none()} />
            ) : (
              <>
                <p className="muted">{own.optionsLead()}</p>
                <DataTable
                  label={own.options()}
                  rows={loaderData.options}
                  rowKey={(row) => row.post}
                  columns={[
                    {
                      key: 'name',
                      label: own.post(),
                      wide: true,
                      cell: (row) => (
                        <>
                          {row.name} {row.own && <Badge tone="grey">{own.stay()}</Badge>}
                        </>
                      ),
                    },
                    {
                      key: 'cost',
                      label: own.atLeast(),
                      wide: true,
                      cell: ({ atLeast }) =>
                        atLeast?.length ? (
                          <CostText of={atLeast} inline />
                        ) : (
                          own[atLeast === null ? 'whenSeen' : 'perhapsFree']()
                        ),
                    },
                    {
                      key: 'see',
                      label: '',
                      cell: (row) => <Link to={`${address({ jabatan: row.post })}`}>{own.see()}</Link>,
                    },
                  ]}
                />
              </>
            )}
          </section>
        </div>
      )}
    </>
  );
}

const effectTone = {
  ditetapkan: 'violet',
  tergeser: 'amber',
  batal_pindah: 'grey',
  penggerak_baru: 'blue',
} satisfies Record<string, Tone>;

function Follows({ of, returned }: { of: Consequence; returned: Returned | undefined }) {
  const words = useDeskWords();
  const own = words.decreePage.depart;
  if (of.refusal !== null)
    return (
      <Notice tone="amber" title={`${own.impossible()}: ${of.name}`}>
        {of.refusal}
      </Notice>
    );
  return (
    <section className="card stack">
      <h2>{own.consequence({ post: of.name })}</h2>
      <div>
        <strong>{own.cost()}</strong>
        <div>
          <CostText of={of.cost} />
        </div>
        {!of.proved && <p className="muted">{words.studyPage.refusal.notExact()}</p>}
      </div>
      {of.equal && (
        <Notice tone="green" title={words.studyPage.robustness.equal()}>
          {words.studyPage.robustness.equalLead()}
        </Notice>
      )}
      <h3>{own.touched({ count: of.touched.length })}</h3>
      <DataTable
        label={own.touched({ count: of.touched.length })}
        rows={of.touched}
        rowKey={(row) => row.nip}
        columns={[
          {
            key: 'who',
            label: words.decisionPage.who(),
            wide: true,
            cell: (row) => <Who nip={row.nip}>{row.name}</Who>,
          },
          { key: 'before', label: own.before(), wide: true, cell: (row) => row.before },
          { key: 'after', label: own.after(), wide: true, cell: (row) => row.after },
          {
            key: 'effect',
            label: own.effect(),
            cell: (row) => <Badge tone={effectTone[row.effect]}>{words.decision.effect[row.effect]()}</Badge>,
          },
        ]}
      />
      <Confirm
        ends
        label={own.go()}
        question={own.consequence({ post: of.name })}
        yes={own.go()}
        intent="menyimpang"
        returned={returned}
      >
        <input type="hidden" name="jabatan" value={of.post} />
        <ReasonField label={own.reason()} hint={own.reasonHint()} />
      </Confirm>
    </section>
  );
}
