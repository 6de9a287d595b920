/** The change workshop: one figure by a form, or the whole text; tried as often as one likes, submitted by BKD. */
import { Textarea } from '@mantine/core';
import { TrialPart } from '#jurist/trial-part.tsx';
import type { RuleReturned } from '#jurist/workshop.server.ts';
import type { Figure } from '#law/readable.ts';
import {
  ActForm,
  DateField,
  optionsOf,
  ReasonField,
  SelectField,
  SubmitButton,
  TextField,
} from '#ui/form-parts.tsx';
import { useDeskWords } from '#ui/root-data.ts';

type Given = {
  text: string;
  figures: readonly Figure[];
  today: string;
  /** whether there are people on whom the effect can be counted */
  counts: boolean;
  mayPropose: boolean;
  returned: RuleReturned | undefined;
};

export function Workshop({ text, figures, today, counts, mayPropose, returned }: Given) {
  const own = useDeskWords().workshop;
  const trial = returned?.trial;
  const typed = returned?.typed;
  const open = trial !== undefined || ['angka', 'uji', 'ajukan'].includes(typed?.maksud ?? '');
  const draft = trial?.text ?? typed?.naskah ?? text;
  const from = trial?.from ?? typed?.dari ?? '';
  return (
    <details className="card" id="bengkel" open={open}>
      <summary>{own.workshop()}</summary>
      <div className="stack-wide" style={{ marginTop: 12 }}>
        <p className="muted reading">{own.workshopLead()}</p>
        {figures.length > 0 && (
          <FigureForm figures={figures} today={today} counts={counts} returned={returned} />
        )}
        <section className="stack">
          <h3>{own.draftText()}</h3>
          <ActForm
            intent="uji"
            action="#uji"
            returned={returned?.trial ? undefined : returned}
            key={`uji ${draft}`}
          >
            <DateField name="dari" label={own.from()} hint={own.fromHint()} min={today} defaultValue={from} />
            <TextArea text={draft} />
            <TryButtons counts={counts} />
          </ActForm>
        </section>
        {trial && <TrialPart trial={trial} counts={counts} />}
        {mayPropose && (trial?.proof.ok || typed?.maksud === 'ajukan') && (
          <ActForm intent="ajukan" returned={returned}>
            <input type="hidden" name="naskah" value={draft} />
            <input type="hidden" name="dari" value={from} />
            <ReasonField label={own.reason()} />
            <p className="muted">{own.submitLead()}</p>
            <div className="actions">
              <SubmitButton>{own.submit()}</SubmitButton>
            </div>
          </ActForm>
        )}
      </div>
    </details>
  );
}

function TextArea({ text }: { text: string }) {
  const own = useDeskWords().workshop;
  return (
    <Textarea
      name="naskah"
      label={own.textField()}
      description={own.textHint()}
      rows={Math.min(30, text.split('\n').length + 2)}
      size="md"
      required
      withAsterisk={false}
      spellCheck={false}
      defaultValue={text}
      styles={{
        input: { fontFamily: 'ui-monospace, monospace', fontSize: 14, whiteSpace: 'pre', overflowX: 'auto' },
      }}
    />
  );
}

function TryButtons({ counts }: { counts: boolean }) {
  const own = useDeskWords().workshop;
  return (
    <div className="actions">
      <SubmitButton variant="default">{own.test()}</SubmitButton>
      {counts && (
        <SubmitButton name="dampak" value="ya">
          {own.effectAsk()}
        </SubmitButton>
      )}
    </div>
  );
}

function FigureForm({ figures, today, counts, returned }: Omit<Given, 'text' | 'mayPropose'>) {
  const words = useDeskWords();
  const own = words.workshop;
  const nowOf = ({ stretches }: Figure) => stretches.find(({ now }) => now)?.value ?? stretches.at(-1)?.value;
  const sources = optionsOf(['resmi', 'sekunder', 'praktik', 'rancangan'], words.law.basisStatus);
  return (
    <section className="stack">
      <h3>{own.figureForm()}</h3>
      <ActForm intent="angka" action="#uji" returned={returned}>
        <div className="pair">
          <SelectField
            name="nama"
            label={own.figure()}
            options={figures.map((figure) => ({
              value: figure.name,
              label: `${figure.name} (${nowOf(figure) ?? '–'})`,
            }))}
            defaultValue={figures.length === 1 ? (figures[0]?.name ?? '') : ''}
          />
          <TextField name="nilai" label={own.figureTo()} />
        </div>
        <DateField name="dari" label={own.from()} hint={own.fromHint()} min={today} />
        <div className="pair">
          <TextField name="instrumen" label={own.instrument()} />
          <TextField name="pasal" label={own.articleField()} />
          <TextField name="url" label={own.url()} />
          <SelectField name="sumber" label={own.sourceField()} options={sources} />
        </div>
        <div className="actions">
          <SubmitButton variant="default">{own.draftFigure()}</SubmitButton>
          {counts && (
            <SubmitButton name="dampak" value="ya">
              {own.effectAsk()}
            </SubmitButton>
          )}
        </div>
      </ActForm>
    </section>
  );
}
