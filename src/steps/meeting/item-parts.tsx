/** Parts of the page of an item: the ballot, who has voted, the decision, the hearings, a declared conflict. */
import { Link } from 'react-router';
import type { ItemResult, Tally } from '#case/entry.ts';
import { numberIn } from '#ground/words/lang.ts';
import { ItemBadge } from '#steps/meeting/meeting-parts.tsx';
import { RadioList } from '#ui/check-list.tsx';
import { ActForm, Confirm, optionsOf, ReasonField, SelectField, SubmitButton } from '#ui/form-parts.tsx';
import { Badge, Facts } from '#ui/page-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { MomentText } from '#ui/small-parts.tsx';

type Sent = { returned: Returned | undefined };

export function BallotPart({ returned }: Sent) {
  const words = useDeskWords();
  const own = words.meetingItem;
  const choices = ['setuju', 'tolak', 'abstain'] as const;
  return (
    <section className="card stack">
      <h2>{own.ballot()}</h2>
      <ActForm intent="suara" returned={returned}>
        <RadioList
          name="pilihan"
          label={own.ballotLead()}
          options={optionsOf(choices, words.meeting.choice)}
        />
        <ReasonField
          name="catatan"
          label={own.ballotReason()}
          hint={own.ballotReasonHint()}
          optional
          rows={2}
        />
        <div className="actions">
          <SubmitButton>{own.cast()}</SubmitButton>
        </div>
      </ActForm>
    </section>
  );
}

export function VotesPart(props: {
  voters: readonly { name: string; voted: boolean }[];
  decided: { result: ItemResult; tally: Tally; reason: string | null; entry: number } | null;
}) {
  const words = useDeskWords();
  const own = words.meetingItem;
  const lang = useLang();
  const { voters, decided } = props;
  if (decided)
    return (
      <section className="card stack">
        <h2>{own.result()}</h2>
        <Facts
          of={[
            [own.result(), <ItemBadge key="result" state="diputus" result={decided.result} />],
            [own.votes(), own.tally(decided.tally)],
            [own.reason(), decided.reason ?? '–'],
          ]}
        />
        <p className="small">
          <Link to={`/integritas/${decided.entry}`}>
            {words.ui.seeEntry({ index: numberIn(lang, decided.entry) })}
          </Link>
        </p>
      </section>
    );
  return (
    <section className="card stack">
      <div className="spread">
        <h2>{own.votes()}</h2>
        <strong>{own.votedOf({ voted: voters.filter((one) => one.voted).length, of: voters.length })}</strong>
      </div>
      <p className="muted small">{own.votesLead()}</p>
      <ul className="plain-list">
        {voters.map(({ name, voted }) => (
          <li key={name}>
            {name} <Badge tone={voted ? 'green' : 'grey'}>{voted ? own.voted() : own.notVoted()}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function DecidePart({
  mayDecide,
  mayDefer,
  returned,
}: Sent & { mayDecide: boolean; mayDefer: boolean }) {
  const own = useDeskWords().meetingItem;
  if (!mayDecide && !mayDefer) return null;
  const reason = <ReasonField label={own.reason()} hint={own.reasonHint()} rows={3} />;
  return (
    <section className="card stack">
      {mayDecide && (
        <>
          <h2>{own.decide()}</h2>
          <p className="muted small">{own.decideLead()}</p>
          <ActForm intent="putus" returned={returned}>
            {reason}
            <div className="actions">
              <SubmitButton>{own.decide()}</SubmitButton>
            </div>
          </ActForm>
        </>
      )}
      {mayDefer && (
        <Confirm
          label={own.defer()}
          question={own.deferAsk()}
          lead={own.deferLead()}
          yes={own.defer()}
          intent="tunda"
          returned={returned}
        >
          {reason}
        </Confirm>
      )}
    </section>
  );
}

export function HeardPart(
  props: Sent & {
    heard: readonly { side: 'asal' | 'tujuan'; text: string | null; at: string }[];
    mayHear: boolean;
  },
) {
  const own = useDeskWords().meetingItem;
  const { heard, mayHear, returned } = props;
  return (
    <section className="card stack">
      <h2>{own.heard()}</h2>
      <p className="muted small">{own.hearLead()}</p>
      {heard.length === 0 && <p className="muted">{own.heardNone()}</p>}
      {heard.map(({ side, text, at }) => (
        <div key={at}>
          <strong>{own.side[side]()}</strong>
          <p>{text ?? '–'}</p>
          <span className="muted small">
            <MomentText of={at} />
          </span>
        </div>
      ))}
      {mayHear && (
        <details className="confirm" open={returned?.typed?.maksud === 'dengar'}>
          <summary>{own.hear()}</summary>
          <ActForm intent="dengar" returned={returned}>
            <SelectField
              name="pihak"
              label={own.sideAsk()}
              options={optionsOf(['asal', 'tujuan'], own.side)}
            />
            <ReasonField name="isi" label={own.said()} rows={3} />
            <div className="actions">
              <SubmitButton>{own.hear()}</SubmitButton>
            </div>
          </ActForm>
        </details>
      )}
    </section>
  );
}

export function DeclareOne({ returned }: Sent) {
  const own = useDeskWords().meetingPage;
  return (
    <Confirm
      label={own.declareOne()}
      question={own.declareAsk()}
      lead={own.declareOneLead()}
      yes={own.declareOne()}
      intent="benturan"
      returned={returned}
    >
      <ReasonField name="keterangan" label={own.note()} hint={own.noteHint()} optional rows={2} />
    </Confirm>
  );
}
