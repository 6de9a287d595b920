/** The titles of a sheet that name no post, each with the posts it may mean: nothing is taken for another unless it is chosen here. */
import type { TitleQuestion } from '#registry/titles.server.ts';
import { ActForm, SelectField, SubmitButton } from '#ui/form-parts.tsx';
import { useDeskWords } from '#ui/root-data.ts';

export function TitleQuestions({ token, titles }: { token: string; titles: readonly TitleQuestion[] }) {
  const own = useDeskWords().dataPage;
  if (titles.length === 0) return null;
  return (
    <section className="card stack">
      <h3>{own.titles()}</h3>
      <p className="muted">{own.titlesLead()}</p>
      <ActForm intent="judul">
        <input type="hidden" name="unggahan" value={token} />
        {titles.map(({ unit, unitName, written, rows, choices, unclear }, at) => (
          <SelectField
            key={`${unit}|${written}`}
            name={`judul-${at}`}
            label={own.titleIn({ written, unit: unitName || unit })}
            hint={unclear ? own.titleUnclear({ rows }) : own.titleRows({ rows })}
            options={choices.map(({ position, name, likeness }) => ({
              value: JSON.stringify([unit, written, position]),
              label: own.titleChoice({ name, position, like: Math.round(likeness * 100) }),
            }))}
            optional
          />
        ))}
        <div className="actions">
          <SubmitButton>{own.titlesAccept()}</SubmitButton>
        </div>
      </ActForm>
    </section>
  );
}
