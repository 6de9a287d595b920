/** Scenarios as columns: the weights to choose, what each set gives on each aim, and who ends where under which. */
import { NativeSelect } from '@mantine/core';
import { levelValue } from '#steps/proposal/level-value.ts';
import { levelName } from '#steps/proposal/plan-parts.tsx';
import type { WeightSet } from '#steps/proposal/scenario.ts';
import type { ScenarioResult } from '#steps/proposal/studied.server.ts';
import { fitParts, growthParts } from '#steps/round/policy-names.ts';
import { ActForm, SubmitButton, TextField } from '#ui/form-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
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
  const lang = useLang();
  const own = words.studyPage.scenario;
  const { columns, objectives } = result;
  const aims = objectives.map((name, level) => ({
    key: name,
    label: levelName(words, name),
    cells: columns.map(({ objective }) => levelValue(name, objective[level] ?? 0, lang)),
  }));
  const rows = [
    ...aims.filter(({ key }) => key !== 'moves'),
    { key: 'moves', label: own.moves(), cells: columns.map(({ moves }) => <Count key="m" of={moves} />) },
    {
      key: 'differs',
      label: own.differs(),
      cells: columns.map(({ differs }) => <Count key="d" of={differs} />),
    },
  ];
  return (
    <>
      <p className="muted">{own.measured()}</p>
      <DataTable
        label={own.title()}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'aim', label: own.aim(), cell: (row) => row.label },
          ...columns.map(({ name }, at) => ({
            key: String(at),
            label: sets[at]?.name ?? name,
            number: true,
            cell: (row: (typeof rows)[number]) => row.cells[at],
          })),
        ]}
      />
    </>
  );
}

export function DifferenceTable({ result }: { result: ScenarioResult }) {
  const words = useDeskWords();
  const own = words.studyPage.scenario;
  const { differences, columns, posts, names, more } = result;
  if (differences.length === 0) return <p>{own.same()}</p>;
  const place = (post: string | null, from: string | null) => {
    if (post === null) return <span className="muted">{words.studyPage.refusal.none()}</span>;
    if (post === from) return <span className="muted">{own.stays()}</span>;
    return (
      <>
        {posts[post]?.name ?? post}
        <span className="sub">{posts[post]?.unit}</span>
      </>
    );
  };
  return (
    <>
      <DataTable
        label={own.differences({ count: differences.length + more })}
        rows={differences}
        rowKey={(row) => row.nip}
        columns={[
          {
            key: 'person',
            label: words.studyPage.refusal.person(),
            cell: (row) => (
              <>
                {names[row.nip] ?? row.nip}
                {row.from !== null && <span className="sub">{posts[row.from]?.name ?? row.from}</span>}
              </>
            ),
          },
          ...columns.map(({ name }, at) => ({
            key: String(at),
            label: name,
            wide: true,
            cell: (row: (typeof differences)[number]) => place(row.places[at] ?? null, row.from),
          })),
        ]}
      />
      {more > 0 && <p className="muted">{own.more({ count: more })}</p>}
    </>
  );
}
