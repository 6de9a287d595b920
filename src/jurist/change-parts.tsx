/** The history of a text: each change with its day, its two people and its reason; what waits can be looked at, agreed to or refused. */
import { dateIn, momentIn } from '#ground/words/lang.ts';
import { TrialPart } from '#jurist/trial-part.tsx';
import type { RuleReturned } from '#jurist/workshop.server.ts';
import type { ChangeRow } from '#lawbook/reads.server.ts';
import { ActForm, Confirm, ReasonField, SubmitButton } from '#ui/form-parts.tsx';
import { Badge } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';

type Given = {
  id: string;
  changes: readonly ChangeRow[];
  account: string;
  may: { propose: boolean; decide: boolean };
  returned: RuleReturned | undefined;
};

const tones = { diajukan: 'amber', berlaku: 'green', ditolak: 'red', ditarik: 'grey' } as const;

export function ChangeHistory({ id, changes, account, may, returned }: Given) {
  const words = useDeskWords();
  const own = words.workshop;
  const lang = useLang();
  return (
    <section className="stack" id="riwayat">
      <h2>{own.changes()}</h2>
      {changes.length === 0 && <p className="muted">{own.noChanges()}</p>}
      {changes.map((change) => (
        <article key={change.id} className="card stack">
          <div className="spread">
            <strong>{words.jurist.upcoming({ from: dateIn(lang, change.from) })}</strong>
            <Badge tone={tones[change.status]}>{own.status[change.status]()}</Badge>
          </div>
          <p>{change.reason}</p>
          <p className="muted small">
            {change.by}, {momentIn(lang, new Date(change.at))}
            {change.decidedBy && change.decidedAt && (
              <>
                {' · '}
                {own.status[change.status]()}: {change.decidedBy},{' '}
                {momentIn(lang, new Date(change.decidedAt))}
              </>
            )}
          </p>
          {change.decisionReason && <p>{change.decisionReason}</p>}
          {change.status === 'diajukan' && (may.decide || may.propose) && (
            <Pending id={id} change={change} account={account} may={may} returned={returned} />
          )}
        </article>
      ))}
    </section>
  );
}

function Pending({ id, change, account, may, returned }: Omit<Given, 'changes'> & { change: ChangeRow }) {
  const own = useDeskWords().workshop;
  const lang = useLang();
  const shown = returned?.shown?.change === change.id ? returned.shown.trial : null;
  const named = <input type="hidden" name="ubah" value={change.id} />;
  const ownHand = change.byAccount === account;
  return (
    <>
      {shown ? (
        <TrialPart trial={shown} counts={shown.effect !== null || shown.counting !== null} />
      ) : (
        <ActForm intent="lihat" action="#riwayat">
          {named}
          <div className="actions">
            <SubmitButton variant="default">{own.look()}</SubmitButton>
          </div>
        </ActForm>
      )}
      {may.decide && ownHand && <p className="muted">{own.sameHand()}</p>}
      {may.decide && !ownHand && (
        <div className="row" style={{ alignItems: 'start' }}>
          <Confirm
            label={own.approve()}
            question={own.approveQuestion({ rule: id, from: dateIn(lang, change.from) })}
            lead={own.approveLead()}
            yes={own.approve()}
            intent="setujui"
            returned={returned}
          >
            {named}
          </Confirm>
          <Confirm
            ends
            label={own.refuse()}
            question={own.refuseQuestion()}
            lead={own.withdrawLead()}
            yes={own.refuse()}
            intent="tolak"
            returned={returned}
          >
            {named}
            <ReasonField />
          </Confirm>
        </div>
      )}
      {may.propose && (
        <Confirm
          ends
          label={own.withdraw()}
          question={own.withdrawQuestion()}
          lead={own.withdrawLead()}
          yes={own.withdraw()}
          intent="tarik"
          returned={returned}
        >
          {named}
          <ReasonField />
        </Confirm>
      )}
    </>
  );
}
