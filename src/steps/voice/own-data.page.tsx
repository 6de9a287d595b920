/** "Data saya": the facts about oneself with source, day and quality; reporting what is wrong; where to be told by mail. */
import { data } from 'react-router';
import { z } from 'zod';
import { groupedNip } from '#ground/nip.ts';
import { dateIn, momentIn } from '#ground/words/lang.ts';
import { findAddress, keepAddress } from '#notice/outbox.server.ts';
import { requireActor } from '#people/context.ts';
import { confirmFacts, contestFact } from '#registry/claims.acts.server.ts';
import { confirmedIn, ownClaims } from '#registry/claims.reads.server.ts';
import { rankName } from '#registry/codes.ts';
import { factKinds } from '#registry/fact-kinds.ts';
import type { Quality } from '#registry/facts.ts';
import { type OwnFact, ownFacts, ownPerson } from '#registry/person-facts.reads.server.ts';
import { ActForm, ReasonField, SelectField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { Badge, EmptyState, Facts, Notice, PageHead, type Tone } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import { DateText } from '#ui/small-parts.tsx';
import type { Route } from './+types/own-data.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const { db, words, lang, today } = context;
  const done = new URL(request.url).searchParams.get('selesai');
  const { nip } = actor;
  const year = Number(today.slice(0, 4));
  const person = nip === null ? null : await ownPerson(db, nip, today);
  const nothing = { person: null, facts: [], address: null, claims: [], confirmed: null, year, done };
  if (nip === null || !person) return nothing;
  const [facts, address, claims, confirmed] = await Promise.all([
    ownFacts(db, nip, words, lang, today),
    findAddress(db, nip),
    ownClaims(db, nip),
    confirmedIn(db, nip, year),
  ]);
  const said = claims.map(({ id, kind, text, due, outcome, document, answer, foundIn }) => ({
    ...{ id, kind, text, due, outcome, document, answer, foundIn },
  }));
  return { person, facts, address, claims: said, confirmed, year, done };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireActor(context, ['pegawai']);
  const { ownFacts: ownWords, notice } = context.words;
  const form = await readForm(
    request,
    z.discriminatedUnion('maksud', [
      z.object({
        maksud: z.literal('sanggah'),
        fakta: z.string().min(1, ownWords.contestWhich()).max(60),
        alasan: z.string().min(10, ownWords.contestShort()).max(4000),
      }),
      z.object({ maksud: z.literal('benar') }),
      z.object({
        maksud: z.literal('surel'),
        surel: z.union([z.literal(''), z.email(notice.addressShape()).max(200)], notice.addressShape()),
      }),
    ]),
  );
  if (!form.ok) return form.again;
  const asked = form.data;
  const { nip } = actor;
  if (nip === null) throw data(null, { status: 403 });
  return attempt(
    context,
    async () => {
      if (asked.maksud === 'surel') {
        await keepAddress(context.db, nip, asked.surel, context.now);
        return '/saya/data?selesai=surel#surel';
      }
      const office = context.office('pegawai');
      if (asked.maksud === 'benar') {
        const facts = await ownFacts(context.db, nip, context.words, context.lang, context.today);
        await confirmFacts(office, facts.length);
        return '/saya/data?selesai=benar';
      }
      // `skp/812` is a fact on record; `skp/` one that is missing.
      const [kind = '', row = ''] = asked.fakta.split('/');
      const known = kind === 'pegawai' || (factKinds as readonly string[]).includes(kind);
      if (!known || !/^\d*$/.test(row)) throw data(null, { status: 400 });
      await contestFact(office, { kind, row: row === '' ? null : row, text: asked.alasan });
      return '/saya/data?selesai=sanggah#sanggahan';
    },
    form,
  );
}

const tones = { terverifikasi: 'green', tercatat: 'blue', diragukan: 'amber' } satisfies Record<
  Quality,
  Tone
>;

function Mark({ of }: { of: Quality }) {
  return <Badge tone={tones[of]}>{useWords().voicePage.data.quality[of]()}</Badge>;
}

export default function OwnData({ loaderData, actionData }: Route.ComponentProps) {
  const { voicePage, notice } = useWords();
  const own = voicePage.data;
  const lang = useLang();
  const { person, facts, address, claims, confirmed, year, done } = loaderData;
  const more = useWords().ownFacts;
  if (!person)
    return (
      <>
        <PageHead title={own.title()} lead={own.lead()} />
        <EmptyState title={own.unknown()}>{own.unknownLead()}</EmptyState>
      </>
    );
  const known = factKinds.filter((kind) => facts.some((fact) => fact.kind === kind));
  const day = (at: string | null): string => (at === null ? '–' : dateIn(lang, at));
  return (
    <>
      <PageHead
        title={own.title()}
        lead={own.lead()}
        action={<a href="/saya/data/unduh?format=xlsx">{more.download()}</a>}
      />
      <div className="stack-wide">
        {done === 'benar' && <Notice tone="green" title={more.confirmedNow()} />}
        {done === 'sanggah' && <Notice tone="green" title={more.contestSent()} />}
        {done === 'surel' && <Notice tone="green" title={notice.kept()} />}
        <section className="card stack">
          <div className="spread">
            <h2>{own.person()}</h2>
            <Mark of={person.quality} />
          </div>
          <Facts
            of={[
              [own.name(), person.name],
              [own.nip(), groupedNip(person.nip)],
              [own.post(), person.post ?? own.unmapped()],
              [own.unit(), person.unit ?? own.unmapped()],
              [own.since(), day(person.since)],
              ...(person.decree === null ? [] : ([[own.decree(), person.decree]] as const)),
              [own.rank(), person.rank === null ? '–' : rankName(person.rank)],
              [own.rankSince(), day(person.rankSince)],
              [own.status(), person.status],
              [own.education(), person.education ?? '–'],
              [own.source(), `${person.source}, ${dateIn(lang, person.asOf)}`],
            ]}
          />
        </section>
        {known.map((kind) => (
          <section key={kind} className="card stack">
            <h2>{own.kinds[kind]()}</h2>
            <FactList of={facts.filter((fact) => fact.kind === kind)} />
          </section>
        ))}
        {known.length === 0 && <p className="muted">{own.absent()}</p>}
        <section className="card stack" id="benar">
          <h2>{more.confirm()}</h2>
          <p className="muted">
            {confirmed
              ? more.confirmed({ date: dateIn(lang, confirmed.slice(0, 10)) })
              : more.confirmLead({ year })}
          </p>
          {!confirmed && (
            <ActForm intent="benar" returned={actionData}>
              <div className="actions">
                <SubmitButton>{more.confirm()}</SubmitButton>
              </div>
            </ActForm>
          )}
        </section>
        <section className="card stack" id="sanggahan">
          <h2>{own.contest()}</h2>
          <ActForm intent="sanggah" returned={actionData}>
            <SelectField
              name="fakta"
              label={own.which()}
              options={[
                { value: `pegawai/${person.row}`, label: own.person() },
                ...facts.map((fact) => ({
                  value: `${fact.kind}/${fact.key}`,
                  label: `${own.kinds[fact.kind]()}: ${fact.text}`.slice(0, 110),
                })),
                ...factKinds.map((kind) => ({
                  value: `${kind}/`,
                  label: `${more.contestMissing()}: ${own.kinds[kind]()}`,
                })),
              ]}
            />
            <ReasonField label={more.contestWhat()} hint={more.contestLead()} />
            <div className="actions">
              <SubmitButton>{own.contestSend()}</SubmitButton>
            </div>
          </ActForm>
          {claims.length > 0 && <h3>{more.ownClaims()}</h3>}
          <ul className="links">
            {claims.map((claim) => (
              <li key={claim.id} className="stack" style={{ gap: 2 }}>
                <span>
                  {more.kindOf({ kind: claim.kind })}: {claim.text}
                  {claim.foundIn && <span className="sub">{more.foundIn({ document: claim.foundIn })}</span>}
                </span>
                <span className="muted small">
                  {claim.outcome === null
                    ? more.waiting({ date: momentIn(lang, new Date(claim.due)) })
                    : `${more.outcome[claim.outcome]()}. ${claim.document}. ${claim.answer}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section className="card stack" id="surel">
          <h2>{notice.mail()}</h2>
          <p className="muted">{notice.mailLead()}</p>
          <ActForm intent="surel" returned={actionData}>
            <TextField
              name="surel"
              type="email"
              optional
              label={notice.address()}
              hint={notice.addressHint()}
              autoComplete="email"
              defaultValue={address ?? ''}
            />
            <div className="actions">
              <SubmitButton variant="default">{notice.keep()}</SubmitButton>
            </div>
          </ActForm>
        </section>
      </div>
    </>
  );
}

function FactList({ of }: { of: readonly OwnFact[] }) {
  return (
    <ul className="ruled">
      {of.map((fact) => (
        <li key={fact.key}>
          <span>{fact.text}</span>
          <Mark of={fact.quality} />
          <span className="muted small">
            {fact.source}, <DateText of={fact.asOf} />
            {fact.verified && (
              <>
                {' · '}
                <VerifiedBy document={fact.verified.document} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function VerifiedBy({ document }: { document: string }) {
  return <span>{useWords().ownFacts.verifiedBy({ document })}</span>;
}
