/** Scenarios as columns: the weights to choose, what each set gives on each aim, and who ends where under which. */
import { NativeSelect } from '@mantine/core';
import type { WeightSet } from '#steps/proposal/scenario.ts';
import { aimColumns, aimRows, differenceColumns } from '#steps/proposal/scenario-columns.tsx';
import type { ScenarioResult } from '#steps/proposal/studied.server.ts';
import { fitParts, growthParts } from '#steps/round/policy-names.ts';
import { ActForm, SubmitButton, TextField } from '#ui/form-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { DataTable } from '#ui/table-parts.tsx';

type Choice = { value: string; label: string };
/** The first set is the policy itself. */
export const editable = [2, 3] as const;

export function ScenarioForm(props: {
  sets: readonly WeightSet[];
  bases: readonly Choice[];
  returned: Returned | undefined;
}) {
  const words = useDeskWords();
  const own = words.studyPage.scenario;
  const names = words.evaluation.part;
  const { sets, bases, returned } = props;
  return (
    <ActForm intent="hitung" returned={returned} style={{ maxWidth: 'none' }}>
      <NativeSelect
        name="data"
        label={own.base()}
        description={own.baseHint()}
        size="md"
        data={[...bases]}
        defaultValue={returned?.typed?.data ?? bases[0]?.value ?? ''}
      />
      <div className="columns">
        {editable.map((number) => {
          const set = sets[number - 1];
          return (
            <fieldset key={number} className="plain-set">
              <legend>{own.set({ number })}</legend>
              <TextField name={`s${number}_nama`} label={own.name()} defaultValue={set?.name ?? ''} />
              {(
                [
                  ['fit', fitParts],
                  ['growth', growthParts],
                ] as const
              ).map(([group, parts]) => (
                <div key={group}>
                  <p className="muted small">{own[group]()}</p>
                  <div className="pair short">
                    {parts.map((part) => (
                      <TextField
                        key={part}
                        name={`s${number}_${part}`}
                        label={names[part]()}
                        inputMode="decimal"
                        defaultValue={String(
                          (set?.weights[group] as Record<string, number> | undefined)?.[part] ?? 0,
                        )}
                      />
                    ))}
                  </div>
                </div>
              ))}
            </fieldset>
          );
        })}
      </div>
      <div className="actions">
        <SubmitButton>{own.run()}</SubmitButton>
      </div>
    </ActForm>
  );
}

export function ScenarioColumns({ result, sets }: { result: ScenarioResult; sets: readonly WeightSet[] }) {
  const words = useDeskWords();
  const own = words.studyPage.scenario;
  return (
    <>
      <p className="muted">{own.measured()}</p>
      <DataTable
        label={own.title()}
        rows={aimRows(words, useLang(), result)}
        rowKey={(row) => row.key}
        columns={aimColumns(words, result, sets)}
      />
    </>
  );
}

export function DifferenceTable({ result }: { result: ScenarioResult }) {
  const words = useDeskWords();
  const own = words.studyPage.scenario;
  const { differences, more } = result;
  if (differences.length === 0) return <p>{own.same()}</p>;
  return (
    <>
      <DataTable
        label={own.differences({ count: differences.length + more })}
        rows={differences}
        rowKey={(row) => row.nip}
        columns={differenceColumns(words, result)}
      />
      {more > 0 && <p className="muted">{own.more({ count: more })}</p>}
    </>
  );
}
