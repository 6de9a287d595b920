/** The form that calls a session: when, where, who, with which quorum, about which cases. */
import type { Member } from '#steps/meeting/reads.server.ts';
import type { Mover } from '#steps/meeting/sessions.reads.server.ts';
import { CheckList } from '#ui/check-list.tsx';
import { ActForm, DateField, SelectField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Nip } from '#ui/small-parts.tsx';

export const quorumChoices = ['2/3', '1/2', '3/4', '1/1'] as const;

/** The largest odd number of members the team may have: 9. */
const most = (count: number): number => Math.min(9, count % 2 === 1 ? count : count - 1);

export function CallForm(props: {
  ready: readonly (Mover & { id: string })[];
  members: readonly Member[];
  chair: string;
  today: string;
  returned: Returned | undefined;
}) {
  const words = useDeskWords().meetingPage;
  const { ready, members, chair, today, returned } = props;
  const preselected = most(members.length);
  return (
    <section className="card stack" id="panggil">
      <h2>{words.call()}</h2>
      <p className="muted">{words.callLead({ count: ready.length })}</p>
      <ActForm returned={returned}>
        <div className="pair">
          <DateField name="tanggal" label={words.on()} defaultValue={today} />
          <TextField
            name="tempat"
            label={words.place()}
            defaultValue={words.placeDefault()}
            maxLength={120}
          />
        </div>
        <SelectField
          name="kuorum"
          label={words.quorum()}
          hint={words.quorumHint()}
          defaultValue="2/3"
          options={quorumChoices.map((value) => {
            const [numerator = 2, denominator = 3] = value.split('/').map(Number);
            return { value, label: words.quorumPart({ numerator, denominator }) };
          })}
        />
        <CheckList
          name="anggota"
          label={words.members()}
          hint={words.membersHint()}
          options={members.map(({ account, name }, at) => ({
            value: account,
            label: name,
            checked: at < preselected,
          }))}
        />
        <SelectField
          name="ketua"
          label={words.chairAsk()}
          defaultValue={chair}
          options={members.map(({ account, name }) => ({ value: account, label: name }))}
        />
        <CheckList
          name="kasus"
          label={words.agenda()}
          hint={words.agendaHint()}
          options={ready.map(({ id, name, nip, from, to }) => ({
            value: id,
            checked: true,
            label: (
              <>
                {name} · <Nip of={nip} />
              </>
            ),
            hint: `${from} → ${to}`,
          }))}
        />
        <div className="actions">
          <SubmitButton>{words.call()}</SubmitButton>
        </div>
      </ActForm>
    </section>
  );
}
