/** Putting a name forward: by an agency for its own people, or by BKD; heard in the meeting, never a change of the plan. */
import { data } from 'react-router';
import { z } from 'zod';
import { cleanNip } from '#ground/nip.ts';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { requireActor } from '#people/context.ts';
import { nominate } from '#steps/proposal/casework.acts.server.ts';
import { peopleNamed, postsNamed } from '#steps/proposal/named.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { ActForm, type Option, ReasonField, SelectField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { PageHead } from '#ui/page-parts.tsx';
import { attempt, type Returned, readForm } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { stepCrumbs } from '#ui/steps.ts';
import type { Route } from './+types/nominate.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, ['bkd', 'operator', 'kepala_opd']);
  const { id, title } = await getRound(context.db, params.round);
  const query = new URL(request.url).searchParams;
  return { round: { id, title }, nip: query.get('nip') ?? '', post: query.get('jabatan') ?? '' };
}

/** What was written means several: the form comes back with these to choose from. */
type Again = Returned & { choices?: { nip?: Option[]; jabatan?: Option[] } };

const Asked = (words: DeskWords['proposalPage']) =>
  z.object({
    nip: z.string().min(3, words.personMissing()).max(160),
    jabatan: z.string().min(3, words.targetMissing()).max(160),
    alasan: z.string().min(10, words.reasonShort()).max(4000),
  });

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = requireActor(context, ['bkd', 'operator', 'kepala_opd']);
  const form = await readForm(request, Asked(context.words.proposalPage));
  if (!form.ok) return form.again;
  const { nip: whom, jabatan: where, alasan: reason } = form.data;
  const { db, today } = context;
  const words = context.words.proposalPage;
  const digits = cleanNip(whom);
  const [people, posts] = await Promise.all([
    /^\d{18}$/.test(digits) ? [{ value: digits, label: digits }] : peopleNamed(db, actor, whom, today),
    postsNamed(db, where, today),
  ]);
  const [nip, to] = [onlyOf(people), onlyOf(posts)];
  if (nip === null || to === null) {
    const said = (found: Option[]) =>
      found.length === 0 ? words.noneNamed() : words.severalNamed({ count: found.length });
    const errors = {
      ...(nip === null ? { nip: said(people) } : {}),
      ...(to === null ? { jabatan: said(posts) } : {}),
    };
    const choices = {
      ...(people.length > 1 ? { nip: people } : {}),
      ...(posts.length > 1 ? { jabatan: posts } : {}),
    };
    return data<Again>({ errors, choices, typed: form.typed }, { status: 422 });
  }
  return attempt(
    context,
    async () => {
      const id = await nominate(context.office(actor.role), params.round, { nip, from: null, to, reason });
      return `/kasus/${encodeURIComponent(id)}`;
    },
    form,
  );
}

const onlyOf = (found: readonly Option[]): string | null =>
  found.length === 1 ? (found[0]?.value ?? null) : null;

export default function NominatePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.proposalPage;
  const { round, nip, post } = loaderData;
  const choices = (actionData as Again | undefined)?.choices ?? {};
  return (
    <>
      <PageHead
        title={own.nominateTitle()}
        lead={own.nominateLead()}
        crumbs={stepCrumbs(words, round, 'usulan')}
      />
      <ActForm returned={actionData}>
        {choices.nip ? (
          <SelectField name="nip" label={own.person()} options={choices.nip} />
        ) : (
          <TextField
            name="nip"
            label={own.person()}
            hint={own.personHint()}
            defaultValue={nip}
            autoComplete="off"
          />
        )}
        {choices.jabatan ? (
          <SelectField name="jabatan" label={own.target()} options={choices.jabatan} />
        ) : (
          <TextField name="jabatan" label={own.target()} hint={own.targetHint()} defaultValue={post} />
        )}
        <ReasonField />
        <div className="actions">
          <SubmitButton>{own.nominate()}</SubmitButton>
        </div>
      </ActForm>
    </>
  );
}
