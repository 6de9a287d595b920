/** The form that schedules an assessment, wherever it is begun: the page of assessments takes it in, and there it comes back if something is wrong. */
import { ActForm, DateField, ReasonField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useWords } from '#ui/root-data.ts';

export function ScheduleForm(props: {
  today: string;
  /** people already known, and the last day that still helps them */
  nips?: readonly string[];
  until?: string | null;
  hint: string;
  action?: string;
  returned?: Returned | undefined;
}) {
  const own = useWords().assessment;
  const { today, nips = [], until = null, hint, action, returned } = props;
  return (
    <ActForm intent="jadwal" returned={returned} {...(action === undefined ? {} : { action })}>
      <div className="pair">
        <DateField
          name="tanggal"
          label={own.day()}
          min={today}
          {...(nips.length > 0 ? {} : { defaultValue: today })}
          {...(until === null ? {} : { max: until })}
        />
        <TextField name="tempat" label={own.place()} />
        <TextField name="metode" label={own.method()} defaultValue="Assessment center" />
        <TextField name="penyelenggara" label={own.organiser()} />
      </div>
      <ReasonField
        name="peserta"
        label={own.people()}
        hint={hint}
        rows={Math.min(10, Math.max(6, nips.length + 1))}
        defaultValue={nips.join('\n')}
      />
      <TextField
        name="sampel"
        type="number"
        label={own.sampleEvery()}
        hint={own.sampleHint()}
        defaultValue="5"
        min={0}
        max={100}
      />
      <div className="actions">
        <SubmitButton>{own.schedule()}</SubmitButton>
      </div>
    </ActForm>
  );
}
