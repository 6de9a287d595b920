/** The policy of a round: aims in their order, weights, floors, critical posts; to be changed until the freeze, read after it. */
import { Button, Textarea } from '@mantine/core';
import { Link } from 'react-router';
import { z } from 'zod';
import { requireActor } from '#people/context.ts';
import { can } from '#people/permission.ts';
import { houseOf } from '#registry/circle.server.ts';
import type { Policy } from '#registry/policy.ts';
import { staffRoles } from '#registry/scope.ts';
import { savePolicy } from '#steps/round/acts.server.ts';
import { PolicyFacts } from '#steps/round/policy-facts.tsx';
import { PolicyForm, policyFromForm, policyFromText } from '#steps/round/policy-form.ts';
import { fitParts, growthParts, objectiveNames } from '#steps/round/policy-names.ts';
import { getRound, policyOf } from '#steps/round/reads.server.ts';
import { ActForm, optionsOf, ReasonField, SelectField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import { Notice, PageHead, ReadOnlyBanner } from '#ui/page-parts.tsx';
import { attempt, intentOf, type Returned, readForm } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { roundCrumb, roundPath, stepPath } from '#ui/steps.ts';
import type { Route } from './+types/policy.page';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const round = await getRound(context.db, params.round);
  const { policy, frozen } = await policyOf(context.db, round.id);
  const { id, title, status } = round;
  return {
    round: { id, title, status },
    policy,
    frozen,
    entry: round.frozen?.entry ?? null,
    saved: new URL(request.url).searchParams.has('tersimpan'),
    editable: can(context.actor, 'savePolicy', { round: status }),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  requireActor(context, ['bkd']);
  const words = context.words.roundPage;
  const { intent, form } = await intentOf(request);
  const round = await getRound(context.db, params.round);
  const { policy: before } = await policyOf(context.db, round.id);
  const save = async (policy: Policy) => {
    await savePolicy(context.office('bkd'), round.id, policy);
    return `${roundPath(round.id)}/kebijakan?tersimpan`;
  };
  const province = await houseOf(context.db, round.asOf);
  const strangers = ({ criticalPosts, strategicPosts }: Policy) =>
    [...criticalPosts, ...strategicPosts].filter((post) => !province.posts.has(post));
  if (intent === 'tempel') {
    const read = await readForm(form, z.object({ maksud: z.string(), berkas: z.string() }));
    if (!read.ok) return read.again;
    const given = policyFromText(read.data.berkas, round, words);
    if ('wrong' in given) return read.refused('policy.invalid', given.wrong);
    const unknown = strangers(given.policy);
    if (unknown.length > 0)
      return read.refused('policy.invalid', words.postUnknown({ posts: unknown.join(', ') }));
    return attempt(context, () => save(given.policy), read);
  }
  const read = await readForm(form, PolicyForm(words));
  if (!read.ok) return read.again;
  const policy = policyFromForm(before, read.data);
  const unknown = strangers(policy);
  if (unknown.length > 0)
    return read.refused('policy.invalid', words.postUnknown({ posts: unknown.join(', ') }));
  return attempt(context, () => save(policy), read);
}

export default function PolicyPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useDeskWords().roundPage;
  const { round, policy, editable, saved, frozen, entry } = loaderData;
  return (
    <>
      <PageHead
        title={words.policy()}
        lead={words.policyLead()}
        crumbs={[{ to: '/putaran', name: words.title() }, roundCrumb(round)]}
        action={
          <Button component={Link} to={stepPath(round.id, 'kebutuhan')} variant="default">
            {useDeskWords().ui.step.kebutuhan()}
          </Button>
        }
      />
      <div className="stack-wide">
        {saved && !actionData && <Notice tone="green" title={words.saved()} />}
        {frozen && (
          <ReadOnlyBanner {...(entry === null ? {} : { entry })}>{words.frozenSince()}</ReadOnlyBanner>
        )}
        {editable ? <Editor policy={policy} returned={actionData} /> : <PolicyFacts policy={policy} />}
        <details className="card">
          <summary>{words.asFile()}</summary>
          <pre className="small" style={{ overflowX: 'auto' }}>
            {JSON.stringify({ ...policy, seed: undefined }, null, 2)}
          </pre>
        </details>
        {editable && <Paste returned={actionData} />}
      </div>
    </>
  );
}

type Edited = { policy: Policy; returned: Returned | undefined };

function Editor({ policy, returned }: Edited) {
  const words = useDeskWords();
  const own = words.roundPage;
  const options = optionsOf(objectiveNames, words.evaluation.level);
  return (
    <ActForm intent="kebijakan" returned={returned}>
      <fieldset className="plain-set">
        <legend>{own.objectives()}</legend>
        <p className="muted small">{own.objectivesLead()}</p>
        <div className="pair">
          {objectiveNames.map((objective, at) => (
            <SelectField
              key={objective}
              name={`tujuan_${at + 1}`}
              label={own.objectiveAt({ place: at + 1 })}
              options={options}
              optional={at > 0}
              defaultValue={policy.objectives[at] ?? ''}
            />
          ))}
        </div>
      </fieldset>
      <Weights legend={own.weightsFit()} prefix="cocok" names={fitParts} of={policy.weights.fit} />
      <Weights legend={own.weightsGrowth()} prefix="tumbuh" names={growthParts} of={policy.weights.growth} />
      <div className="pair">
        <TextField
          name="batas_asal"
          label={own.floor()}
          hint={own.floorHint()}
          inputMode="decimal"
          defaultValue={String(Math.round(policy.donorFloor * 10_000) / 100)}
        />
        <TextField
          name="paling_banyak"
          label={own.maxMoves()}
          hint={own.maxMovesHint()}
          inputMode="numeric"
          optional
          defaultValue={policy.maxMoves === null ? '' : String(policy.maxMoves)}
        />
      </div>
      <ReasonField
        name="kritis"
        label={own.criticalPosts()}
        hint={own.postsHint()}
        optional
        rows={3}
        defaultValue={policy.criticalPosts.join('\n')}
      />
      <ReasonField
        name="strategis"
        label={own.strategicPosts()}
        hint={own.postsHint()}
        optional
        rows={3}
        defaultValue={policy.strategicPosts.join('\n')}
      />
      <div className="actions">
        <SubmitButton>{own.savePolicy()}</SubmitButton>
      </div>
    </ActForm>
  );
}

function Weights<N extends string>(props: {
  legend: string;
  prefix: string;
  names: readonly N[];
  of: Record<N, number>;
}) {
  const words = useDeskWords();
  const { legend, prefix, names, of } = props;
  const parts = words.evaluation.part as unknown as Record<N, () => string>;
  return (
    <fieldset className="plain-set">
      <legend>{legend}</legend>
      <div className="pair">
        {names.map((name) => (
          <TextField
            key={name}
            name={`${prefix}_${name}`}
            label={parts[name]()}
            inputMode="decimal"
            defaultValue={String(of[name])}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Paste({ returned }: { returned: Returned | undefined }) {
  const own = useDeskWords().roundPage;
  const open = returned?.typed?.maksud === 'tempel';
  return (
    <details className="card" open={open}>
      <summary>{own.paste()}</summary>
      <div className="stack" style={{ marginTop: 12 }}>
        <p className="muted">{own.pasteLead()}</p>
        <ActForm intent="tempel" returned={returned}>
          <Textarea
            name="berkas"
            label={own.pasteField()}
            rows={12}
            size="md"
            required
            withAsterisk={false}
            defaultValue={open ? (returned?.typed?.berkas ?? '') : ''}
            styles={{ input: { fontFamily: 'ui-monospace, monospace', fontSize: 14 } }}
          />
          <div className="actions">
            <SubmitButton>{own.savePolicy()}</SubmitButton>
          </div>
        </ActForm>
      </div>
    </details>
  );
}
