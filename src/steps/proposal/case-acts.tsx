/** What the person signed in may do with a case now: forms for the acts of this step, links to the step of the others. */
import { Link } from 'react-router';
import type { CaseAct } from '#case/arrows.ts';
import { ActForm, Confirm, ReasonField, SelectField, SubmitButton } from '#ui/form-parts.tsx';
import { Notice } from '#ui/page-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import type { Step } from '#ui/steps.ts';

type Side = 'asal' | 'tujuan';

export function CaseActs(props: {
  id: string;
  acts: readonly CaseAct[];
  links: readonly { step: Step; to: string }[];
  sides: readonly Side[];
  /** rules that keep the case from being appraised */
  missing: readonly string[];
  returned: Returned | undefined;
}) {
  const words = useDeskWords();
  const own = words.casePage;
  const { id, acts, links, sides, missing, returned } = props;
  const held = acts.includes('appraise') && missing.length > 0;
  const plain = (['submit', 'check', 'appraise'] as const).filter(
    (act) => acts.includes(act) && !(act === 'appraise' && held),
  );
  const here = plain.length > 0 || acts.includes('askRepair') || acts.includes('consent');
  return (
    <section className="card stack">
      <h2>{own.now()}</h2>
      {!here && links.length === 0 && !acts.includes('cancel') && <p className="muted">{own.nowNone()}</p>}
      {held && (
        <Notice tone="amber" title={own.notYet()}>
          {own.notYetLead({ rules: missing.join(', ') })}
        </Notice>
      )}
      {plain.map((act) => (
        <ActForm key={act} intent={act} returned={returned}>
          <div className="actions">
            <SubmitButton>{own.act[act]()}</SubmitButton>
          </div>
        </ActForm>
      ))}
      {links.map(({ step, to }) => (
        <p key={step}>
          <Link to={to}>{own.nowElsewhere({ step: words.ui.step[step]() })}</Link>
        </p>
      ))}
      {acts.includes('askRepair') && (
        <details className="card" open={returned?.typed?.maksud === 'askRepair'}>
          <summary>{own.act.askRepair()}</summary>
          <ActForm intent="askRepair" returned={returned}>
            <ReasonField label={own.repairWhat()} />
            <div className="actions">
              <SubmitButton>{own.act.askRepair()}</SubmitButton>
            </div>
          </ActForm>
        </details>
      )}
      {acts.includes('consent') && sides.length > 0 && <Consent sides={sides} returned={returned} />}
      {acts.includes('cancel') && (
        <Confirm
          ends
          label={own.act.cancel()}
          question={own.cancelAsk({ id })}
          lead={own.cancelLead()}
          yes={own.act.cancel()}
          intent="cancel"
          returned={returned}
        >
          <ReasonField />
        </Confirm>
      )}
    </section>
  );
}

function Consent({ sides, returned }: { sides: readonly Side[]; returned: Returned | undefined }) {
  const own = useDeskWords().casePage;
  const names = { asal: own.consentAsal(), tujuan: own.consentTujuan() };
  const [only] = sides;
  return (
    <ActForm intent="consent" returned={returned}>
      <h3>{own.act.consent()}</h3>
      <p className="muted">{own.consentLead()}</p>
      <div className="pair">
        {sides.length === 1 && only ? (
          <input type="hidden" name="sisi" value={only} />
        ) : (
          <SelectField
            name="sisi"
            label={own.consentSide()}
            options={sides.map((value) => ({ value, label: names[value] }))}
          />
        )}
        <SelectField
          name="tanggapan"
          label={own.consentAnswer()}
          options={[
            { value: 'ya', label: own.consentYes() },
            { value: 'tidak', label: own.consentNo() },
          ]}
        />
      </div>
      <ReasonField />
      <div className="actions">
        <SubmitButton>{own.consentSend()}</SubmitButton>
      </div>
    </ActForm>
  );
}
