/** Sanggahan data: what employees say about their own facts, by the clock of the law, answered against a document. */
import { Link } from 'react-router';
import { z } from 'zod';
import { groupedNip } from '#ground/nip.ts';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { houseOf } from '#registry/circle.server.ts';
import { answerClaim } from '#registry/claims.acts.server.ts';
import { type Claim, claimsOf, findClaim } from '#registry/claims.reads.server.ts';
import { latestDataDay } from '#registry/data.reads.server.ts';
import { sightOf } from '#registry/scope.ts';
import { unitsAbove } from '#registry/superior.ts';
import { ActForm, optionsOf, ReasonField, SelectField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { Badge, EmptyState, Facts, Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt, type Returned, readForm } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { MomentText } from '#ui/small-parts.tsx';
import type { Route } from './+types/claims.page';

const readers = ['bkd', 'operator'] as const;
const outcomes = ['diperbaiki', 'benar', 'tidak_terbukti'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, readers);
  const { db, today, now } = context;
  const province = await houseOf(db, (await latestDataDay(db)) ?? today);
  const sees = sightOf(actor, province);
  const claims = (await claimsOf(db))
    .filter(({ unit }) => sees(unit))
    .map(({ body: _, unit, raisedBy, ...claim }) => ({
      ...claim,
      unit: province.units.get(unit ?? '')?.name ?? unit ?? '',
      late: claim.outcome === null && claim.due < now.toISOString(),
      own: claim.nip === actor.nip,
      mine: raisedBy === actor.account,
    }));
  const done = new URL(request.url).searchParams.get('dijawab');
  return { claims, done, mayAnswer: can(actor, 'correctFact', {}) };
}

export async function action({ context, request }: Route.ActionArgs) {
  requireActor(context, readers);
  const words = context.words.dataQuality;
  const form = await readForm(
    request,
    z.object({
      maksud: z.string(),
      sanggahan: z.string().max(40),
      hasil: z.enum(outcomes, words.outcomeMissing()),
      dokumen: z.string().min(5, words.documentMissing()).max(300),
      jawaban: z.string().min(10, words.answerMissing()).max(4000),
    }),
  );
  if (!form.ok) return form.again;
  const { sanggahan, hasil, dokumen, jawaban } = form.data;
  const { db, today } = context;
  return attempt(
    context,
    async () => {
      const claim = await findClaim(db, sanggahan);
      const province = await houseOf(db, (await latestDataDay(db)) ?? today);
      const units = claim?.unit ? unitsAbove(province, claim.unit) : [];
      const said = { claim: sanggahan, outcome: hasil, document: dokumen, answer: jawaban };
      await answerClaim(context.office(), said, units);
      return `/data/sanggahan?dijawab=${sanggahan}`;
    },
    form,
  );
}

type Shown = Omit<Claim, 'body' | 'raisedBy'> & { late: boolean; own: boolean; mine: boolean };

export default function ClaimsPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.dataQuality;
  const { claims, done, mayAnswer } = loaderData;
  const open = claims.filter(({ outcome }) => outcome === null);
  const closed = claims.filter(({ outcome }) => outcome !== null);
  return (
    <>
      <PageHead
        title={own.claims()}
        lead={own.claimsLead()}
        crumbs={[{ to: '/data', name: words.dataPage.title() }]}
      />
      <div className="stack-wide">
        {done && <Notice tone="green" title={own.answered({ claim: done })} />}
        {open.length === 0 && <EmptyState title={own.noClaims()}>{own.noClaimsLead()}</EmptyState>}
        {open.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} mayAnswer={mayAnswer} returned={actionData} />
        ))}
        {closed.length > 0 && (
          <section className="stack">
            <h2>{own.closed()}</h2>
            <ul className="links">
              {closed.slice(0, 30).map((claim) => (
                <li key={claim.id}>
                  {claim.name}, {own.kindOf({ kind: claim.kind })}{' '}
                  <Badge tone={claim.outcome === 'tidak_terbukti' ? 'grey' : 'green'}>
                    {own.outcome[claim.outcome ?? 'benar']()}
                  </Badge>
                  <span className="sub">
                    {claim.document}. {claim.answer}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

function ClaimCard(props: { claim: Shown; mayAnswer: boolean; returned: Returned | undefined }) {
  const own = useDeskWords().dataQuality;
  const { claim, mayAnswer, returned } = props;
  return (
    <section className="card stack" id={claim.id}>
      <div className="spread">
        <h2>
          <Link to={`/pegawai/${claim.nip}`}>{claim.name}</Link>
        </h2>
        {claim.foundIn && <Badge tone="violet">{own.proposed()}</Badge>}
        <Badge tone={claim.late ? 'red' : 'amber'}>
          {claim.late ? own.late() : own.dueBy()} <MomentText of={claim.due} />
        </Badge>
      </div>
      <Facts
        of={[
          [own.who(), `${groupedNip(claim.nip)}, ${claim.unit}`],
          [own.what(), own.kindOf({ kind: claim.kind })],
          [own.saidAt(), <MomentText key="at" of={claim.at} />],
          ...(claim.foundIn === null ? [] : [[own.foundInLabel(), claim.foundIn] as const]),
          [own.state(), claim.superseded ? own.superseded() : own.stillStands()],
        ]}
      />
      <blockquote>{claim.text}</blockquote>
      {claim.own && <p className="muted">{own.notOwn()}</p>}
      {mayAnswer && !claim.own && (
        <details>
          <summary>{own.answerNow()}</summary>
          <p className="muted">{own.answerLead()}</p>
          <ActForm intent={`jawab-${claim.id}`} returned={returned}>
            <input type="hidden" name="sanggahan" value={claim.id} />
            <SelectField
              name="hasil"
              label={own.outcomeLabel()}
              options={optionsOf(claim.mine ? ['diperbaiki'] : outcomes, own.outcome)}
            />
            <TextField
              name="dokumen"
              label={own.document()}
              hint={own.documentHint()}
              defaultValue={claim.foundIn ?? ''}
            />
            <ReasonField name="jawaban" label={own.answer()} hint={own.answerHint()} rows={3} />
            <div className="actions">
              <SubmitButton>{own.send()}</SubmitButton>
            </div>
          </ActForm>
        </details>
      )}
    </section>
  );
}
