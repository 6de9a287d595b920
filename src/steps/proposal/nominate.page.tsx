/** Putting a name forward: by an agency for its own people, or by BKD; heard in the meeting, never a change of the plan. */
import { z } from 'zod';
import { cleanNip } from '#ground/nip.ts';
import type { DeskWords } from '#ground/words/desk-id.ts';
import { requireActor } from '#people/context.ts';
import { nominate } from '#steps/proposal/casework.acts.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { ActForm, ReasonField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { PageHead } from '#ui/page-parts.tsx';
import { attempt, readForm } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { stepCrumbs } from '#ui/steps.ts';
import type { Route } from './+types/nominate.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, ['bkd', 'operator', 'kepala_opd']);
  const { id, title } = await getRound(context.db, params.round);
  const query = new URL(request.url).searchParams;
  return { round: { id, title }, nip: query.get('nip') ?? '', post: query.get('jabatan') ?? '' };
}

const Asked = (words: DeskWords['proposalPage']) =>
  z.object({
    nip: z
      .string()
      .transform(cleanNip)
      .refine((nip) => /^\d{18}$/.test(nip), words.nipShape()),
    jabatan: z.string().min(3, words.targetMissing()).max(160),
    alasan: z.string().min(10, words.reasonShort()).max(4000),
  });

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = requireActor(context, ['bkd', 'operator', 'kepala_opd']);
  const form = await readForm(request, Asked(context.words.proposalPage));
  if (!form.ok) return form.again;
  const { nip, jabatan: to, alasan: reason } = form.data;
  return attempt(
    context,
    async () => {
      const id = await nominate(context.office(actor.role), params.round, { nip, from: null, to, reason });
      return `/kasus/${encodeURIComponent(id)}`;
    },
    form,
  );
}

export default function NominatePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.proposalPage;
  const { round, nip, post } = loaderData;
  return (
    <>
      <PageHead
        title={own.nominateTitle()}
        lead={own.nominateLead()}
        crumbs={stepCrumbs(words, round, 'usulan')}
      />
      <ActForm returned={actionData}>
        <TextField name="nip" label={own.nip()} inputMode="numeric" defaultValue={nip} autoComplete="off" />
        <TextField name="jabatan" label={own.target()} hint={own.targetHint()} defaultValue={post} />
        <ReasonField />
        <div className="actions">
          <SubmitButton>{own.nominate()}</SubmitButton>
        </div>
      </ActForm>
    </>
  );
}
