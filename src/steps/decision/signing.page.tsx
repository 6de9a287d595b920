/** Signing: the rules once more on the facts of today, the Minister's approval in an election freeze, and the password asked again. */
import { Link } from 'react-router';
import { z } from 'zod';
import type { Words } from '#ground/words/words.ts';
import { lawOn } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { provePresence } from '#people/step-up.server.ts';
import { issueDecree } from '#steps/decision/decree.acts.server.ts';
import { governorSigner } from '#steps/decision/decree.reads.server.ts';
import { blocks } from '#steps/decision/lawful.ts';
import { pendingFor } from '#steps/decision/reads.server.ts';
import { signingCheck } from '#steps/decision/signing.reads.server.ts';
import { moverOf } from '#steps/meeting/sessions.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { ActForm, CheckField, DateField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { Badge, EmptyState, Notice, PageHead, type Tone } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Who } from '#ui/small-parts.tsx';
import { roundCrumb, stepPath } from '#ui/steps.ts';
import { DataTable } from '#ui/table-parts.tsx';
import type { Route } from './+types/signing.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, ['gubernur']);
  const { db, lang, today } = context;
  const round = await getRound(db, params.round);
  const chosen = new URL(request.url).searchParams.getAll('kasus');
  const all = await pendingFor(context.office('gubernur'), round.id, chosen);
  const pending = all.filter(({ transfer }) => can(actor, 'issueDecree', { status: transfer.status }));
  const head = { round: { id: round.id, title: round.title }, governor: actor.name };
  if (pending.length === 0) return { ...head, check: null };
  // The Minister's approval is asked for on the form; here the rules are shown as if it were given.
  const given = { minister: true, acting: false };
  const checked = await signingCheck(db, round, pending, given, await lawOn(db, today), today);
  return {
    ...head,
    check: {
      frozen: checked.frozen,
      process: checked.process.map(({ rule, title, status, message, basis: [first], ...result }) => ({
        rule,
        title: title[lang],
        status,
        message: message[lang],
        article: first ? `${first.instrumen} ${first.pasal}` : '',
        stops: blocks({ rule, title, status, message, basis: first ? [first] : [], ...result }),
      })),
      people: checked.people.map(({ pending: one, verdict }) => ({
        id: one.transfer.id,
        ...moverOf(checked.province, one.transfer),
        lawful: verdict.status === 'layak',
        against: verdict.results
          .filter(({ rule }) => verdict.blocking.includes(rule))
          .map(({ rule, message }) => `${rule}: ${message[lang]}`),
      })),
    },
  };
}

const Asked = (words: Words['decisionPage']['wrong']) =>
  z
    .object({
      kasus: z.array(z.string()).min(1, words.case()).default([]),
      menteri: z.string().max(80).default(''),
      tanggal_menteri: z.union([z.literal(''), z.iso.date(words.date())]).default(''),
      penjabat: z.string().optional(),
      sandi: z.string().min(1, words.password()),
    })
    .refine((form) => (form.menteri === '') === (form.tanggal_menteri === ''), {
      path: ['menteri'],
      message: words.minister(),
    });

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = requireActor(context, ['gubernur']);
  const form = await readForm(request, Asked(context.words.decisionPage.wrong));
  if (!form.ok) return form.again;
  const { kasus, menteri: number, tanggal_menteri: on, penjabat, sandi } = form.data;
  return attempt(
    context,
    async () => {
      await provePresence(context, sandi);
      const { settings } = context;
      const issued = await issueDecree(context.office('gubernur'), params.round, kasus, {
        law: await lawOn(context.db, context.today),
        signer: await governorSigner(settings, actor.name),
        governor: actor.name,
        baseUrl: settings.baseUrl,
        minister: number === '' ? null : { number, on },
        acting: penjabat === '1',
      });
      return `/sk/${encodeURIComponent(issued.number)}`;
    },
    form,
  );
}

const statusTone = {
  lulus: 'green',
  gagal: 'red',
  belum_diketahui: 'amber',
  tidak_berlaku: 'grey',
} satisfies Record<string, Tone>;

export default function Signing({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.decreePage.sign;
  const { round, check } = loaderData;
  const desk = stepPath(round.id, 'keputusan');
  const stopped = check?.people.some(({ lawful }) => !lawful) || check?.process.some(({ stops }) => stops);
  return (
    <>
      <PageHead
        title={own.title()}
        lead={check ? own.pageLead({ count: check.people.length }) : undefined}
        crumbs={[roundCrumb(round), { to: desk, name: words.ui.step.keputusan() }]}
      />
      {check === null ? (
        <EmptyState title={own.none()} action={<Link to={desk}>{own.toDesk()}</Link>} />
      ) : (
        <div className="stack-wide">
          {stopped && (
            <Notice tone="red" title={own.stopped()}>
              {own.stoppedLead()}
            </Notice>
          )}
          {check.frozen && (
            <Notice tone="amber" title={own.frozen()}>
              {own.frozenLead()}
            </Notice>
          )}
          <section className="stack">
            <h2>{own.people()}</h2>
            <DataTable
              label={own.people()}
              rows={check.people}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'who',
                  label: words.decisionPage.who(),
                  wide: true,
                  cell: (row) => <Who nip={row.nip}>{row.name}</Who>,
                },
                {
                  key: 'move',
                  label: words.decisionPage.move(),
                  wide: true,
                  cell: (row) => (
                    <>
                      {row.from}
                      <span className="sub">→ {row.to}</span>
                    </>
                  ),
                },
                {
                  key: 'rules',
                  label: own.people(),
                  wide: true,
                  cell: (row) =>
                    row.lawful ? (
                      <Badge tone="green">{own.passed()}</Badge>
                    ) : (
                      <>
                        <Badge tone="red">{own.stopped()}</Badge>
                        {row.against.map((one) => (
                          <span key={one} className="sub">
                            {one}
                          </span>
                        ))}
                      </>
                    ),
                },
              ]}
            />
          </section>
          <section className="stack">
            <h2>{own.process()}</h2>
            <ul className="plain-list">
              {check.process.map((rule) => (
                <li key={rule.rule}>
                  <Badge tone={statusTone[rule.status]}>
                    {words.meetingItem.card.ruleState[rule.status]()}
                  </Badge>{' '}
                  {rule.rule} {rule.title}. {rule.message} <span className="muted small">{rule.article}</span>
                </li>
              ))}
            </ul>
          </section>
          {!stopped && (
            <section className="card stack">
              <h2>{own.yes()}</h2>
              <Notice tone="amber" title={own.test()}>
                {own.testLead()}
              </Notice>
              <p className="muted">{own.noUndo()}</p>
              <ActForm returned={actionData}>
                {check.people.map(({ id }) => (
                  <input key={id} type="hidden" name="kasus[]" value={id} />
                ))}
                {check.frozen && (
                  <>
                    <div className="pair">
                      <TextField name="menteri" label={own.minister()} maxLength={80} />
                      <DateField name="tanggal_menteri" label={own.ministerOn()} />
                    </div>
                    <CheckField name="penjabat" label={own.acting()} hint={own.actingHint()} />
                  </>
                )}
                <TextField
                  name="sandi"
                  type="password"
                  label={own.password()}
                  hint={own.passwordHint()}
                  autoComplete="current-password"
                />
                <div className="actions">
                  <SubmitButton>{own.yes()}</SubmitButton>
                </div>
              </ActForm>
            </section>
          )}
        </div>
      )}
    </>
  );
}
