/** "Data saya": the facts about oneself with source, day and quality; reporting what is wrong; where to be told by mail. */
import { data } from 'react-router';
import { z } from 'zod';
import { caseVerdict } from '#case/allowed.ts';
import { groupedNip } from '#ground/nip.ts';
import { dateIn } from '#ground/words/lang.ts';
import { findAddress, keepAddress } from '#notice/outbox.server.ts';
import { requireActor } from '#people/context.ts';
import type { Quality } from '#registry/facts.ts';
import { ask } from '#steps/voice/acts.server.ts';
import { factKinds } from '#steps/voice/fact-kinds.ts';
import { type OwnFact, ownFacts, ownPerson } from '#steps/voice/facts.reads.server.ts';
import { ownCaseRows } from '#steps/voice/own.reads.server.ts';
import { ActForm, ReasonField, SelectField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { Badge, EmptyState, Facts, Notice, PageHead, type Tone } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import { DateText } from '#ui/small-parts.tsx';
import type { Route } from './+types/own-data.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context);
  const { db, words, lang } = context;
  const done = new URL(request.url).searchParams.get('selesai');
  const { nip } = actor;
  const person = nip === null ? null : await ownPerson(db, nip);
  if (nip === null || !person) return { person: null, facts: [], address: null, reportable: false, done };
  const [facts, address, cases] = await Promise.all([
    ownFacts(db, nip, words, lang),
    findAddress(db, nip),
    ownCaseRows(db, actor),
  ]);
  const reportable = cases.some(({ status }) => caseVerdict('ask', status, 'pegawai') === 'allowed');
  return { person, facts, address, reportable, done };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireActor(context, ['pegawai']);
  const { voicePage, notice } = context.words;
  const form = await readForm(
    request,
    z.discriminatedUnion('maksud', [
      z.object({
        maksud: z.literal('lapor'),
        jenis: z.enum(['pegawai', ...factKinds], voicePage.askShort()),
        alasan: z.string().min(10, voicePage.askShort()).max(4000),
      }),
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
      const open = (await ownCaseRows(context.db, actor)).find(
        ({ status }) => caseVerdict('ask', status, 'pegawai') === 'allowed',
      );
      if (!open) return '/saya/data';
      const kind = asked.jenis === 'pegawai' ? voicePage.data.person() : voicePage.data.kinds[asked.jenis]();
      await ask(context.office('pegawai'), open.id, voicePage.data.contested({ kind, text: asked.alasan }));
      return `/saya/kasus/${encodeURIComponent(open.id)}?selesai=tanya#tanya`;
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
  const { person, facts, address, reportable, done } = loaderData;
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
      <PageHead title={own.title()} lead={own.lead()} />
      <div className="stack-wide">
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
              [own.rank(), person.rank ?? '–'],
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
        <section className="card stack" id="lapor">
          <h2>{own.contest()}</h2>
          <p>{reportable ? own.contestLead() : own.contestNoCase()}</p>
          {reportable && (
            <ActForm intent="lapor" returned={actionData}>
              <SelectField
                name="jenis"
                label={own.which()}
                options={[
                  { value: 'pegawai', label: own.person() },
                  ...factKinds.map((kind) => ({ value: kind, label: own.kinds[kind]() })),
                ]}
              />
              <ReasonField label={own.contest()} hint={own.contestLead()} />
              <div className="actions">
                <SubmitButton>{own.contestSend()}</SubmitButton>
              </div>
            </ActForm>
          )}
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
    <ul className="links">
      {of.map((fact) => (
        <li key={fact.key} className="stack" style={{ gap: 2 }}>
          <span>{fact.text}</span>
          <span className="muted small row">
            {fact.source}, <DateText of={fact.asOf} /> <Mark of={fact.quality} />
          </span>
        </li>
      ))}
    </ul>
  );
}
