/** Parts of the page of a session: attendance, declarations, the end, and the minutes with their signatures. */
import type { Session } from '#case/round.ts';
import { QuorumMeter } from '#steps/meeting/meeting-parts.tsx';
import type { QuorumState } from '#steps/meeting/rules.ts';
import { CheckList } from '#ui/check-list.tsx';
import { ActForm, Confirm, SubmitButton } from '#ui/form-parts.tsx';
import { Badge, Facts, Notice } from '#ui/page-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { HashText } from '#ui/small-parts.tsx';
import { DataTable } from '#ui/table-parts.tsx';

type SeenMember = { account: string; name: string; office: string; present: boolean; signed: boolean };

export function AttendancePart(props: {
  members: readonly SeenMember[];
  quorum: QuorumState;
  intent: 'buka' | 'hadir' | null;
  state: Session['status'];
  returned: Returned | undefined;
}) {
  const words = useDeskWords().meetingPage;
  const { members, quorum, intent, state, returned } = props;
  return (
    <section className="card stack">
      <h2>{words.attendance()}</h2>
      {state !== 'dipanggil' && <QuorumMeter quorum={quorum} />}
      {intent ? (
        <>
          <p className="muted">{words.attendanceLead()}</p>
          <ActForm intent={intent} returned={returned}>
            <CheckList
              name="hadir"
              label={words.members()}
              options={members.map(({ account, name, office, present }, at) => ({
                value: account,
                label: at === 0 ? `${name} (${words.chair()})` : name,
                hint: office,
                checked: intent === 'buka' || present,
              }))}
            />
            <div className="actions">
              <SubmitButton variant={intent === 'buka' ? 'filled' : 'default'}>
                {intent === 'buka' ? words.openSession() : words.saveAttendance()}
              </SubmitButton>
            </div>
          </ActForm>
        </>
      ) : (
        <DataTable
          label={words.attendance()}
          rows={members}
          rowKey={(row) => row.account}
          columns={[
            {
              key: 'name',
              label: words.members(),
              wide: true,
              cell: (row) => (
                <>
                  {row.name}
                  <span className="sub">{row.office}</span>
                </>
              ),
            },
            {
              key: 'present',
              label: words.attendance(),
              cell: (row) =>
                state === 'dipanggil' ? (
                  '–'
                ) : (
                  <Badge tone={row.present ? 'green' : 'grey'}>
                    {row.present ? words.present() : words.absent()}
                  </Badge>
                ),
            },
          ]}
        />
      )}
    </section>
  );
}

export function DeclarePart({ count, returned }: { count: number; returned: Returned | undefined }) {
  const words = useDeskWords().meetingPage;
  if (count === 0) return <Notice tone="green" title={words.declareDone()} />;
  return (
    <section className="card stack">
      <h2>{words.declare()}</h2>
      <p className="muted">{words.declareLead({ count })}</p>
      <ActForm intent="nyatakan" returned={returned}>
        <div className="actions">
          <SubmitButton>{words.declareAll({ count })}</SubmitButton>
        </div>
      </ActForm>
    </section>
  );
}

export function ClosePart({ left, returned }: { left: number; returned: Returned | undefined }) {
  const words = useDeskWords().meetingPage;
  if (left > 0) return <p className="muted">{words.closeLeft({ left })}</p>;
  return (
    <section className="stack">
      <Confirm
        label={words.close()}
        question={words.closeAsk()}
        lead={words.closeLead()}
        yes={words.close()}
        intent="tutup"
        returned={returned}
      />
    </section>
  );
}

export function MinutesPart(props: {
  pdf: string;
  hash: string | null;
  members: readonly SeenMember[];
  maySign: boolean;
  returned: Returned | undefined;
}) {
  const words = useDeskWords().meetingPage;
  const { pdf, hash, members, maySign, returned } = props;
  return (
    <section className="card stack">
      <h2>{words.minutes()}</h2>
      <Facts
        of={[
          [
            words.minutes(),
            <a key="pdf" href={pdf}>
              {words.minutesOpen()}
            </a>,
          ],
          [words.minutesHash(), hash ? <HashText key="hash" of={hash} /> : '–'],
        ]}
      />
      <ul className="plain-list">
        {members.map(({ account, name, signed }) => (
          <li key={account}>
            {name}{' '}
            <Badge tone={signed ? 'green' : 'grey'}>{signed ? words.signed() : words.notSigned()}</Badge>
          </li>
        ))}
      </ul>
      {maySign && (
        <Confirm
          label={words.sign()}
          question={words.signAsk()}
          lead={words.signLead()}
          yes={words.sign()}
          intent="tandatangan"
          returned={returned}
        />
      )}
    </section>
  );
}
