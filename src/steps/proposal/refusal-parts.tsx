/** The question "bila menolak" and its answer: the cost in one sentence, then everybody who ends elsewhere than in the plan. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Form, useFetcher } from 'react-router';
import { levelValue } from '#steps/proposal/level-value.ts';
import { levelName } from '#steps/proposal/plan-parts.tsx';
import type { PostView } from '#steps/proposal/reads.server.ts';
import type { RefusalView } from '#steps/proposal/refusal.reads.server.ts';
import { Badge, Notice } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { stepPath } from '#ui/steps.ts';
import { DataTable } from '#ui/table-parts.tsx';

type Mover = { nip: string; name: string };
type FormProps = { round: string; nip: string; movers: readonly Mover[] };

/** Without scripts the form opens a page of its own; with them the answer comes in beside it. */
export function RefusalForm({ round, nip, movers, asking }: FormProps & { asking?: typeof Form }) {
  const own = useDeskWords().studyPage.refusal;
  const Ask = asking ?? Form;
  return (
    <Ask className="filters" action={`${stepPath(round, 'usulan')}/tolak`}>
      {movers.length > 0 ? (
        <NativeSelect
          name="nip"
          label={own.who()}
          size="md"
          style={{ flex: '1 1 320px' }}
          data={movers.map((one) => ({ value: one.nip, label: one.name }))}
        />
      ) : (
        <TextInput name="nip" label={own.nip()} size="md" inputMode="numeric" defaultValue={nip} key={nip} />
      )}
      <Button type="submit" variant="default" size="md" className="fixed">
        {own.ask()}
      </Button>
    </Ask>
  );
}

/** On the page of the plan: choose a mover, read what follows, without leaving. */
export function RefusalPart({ round, movers }: { round: string; movers: readonly Mover[] }) {
  const own = useDeskWords().studyPage.refusal;
  const fetcher = useFetcher<RefusalView>();
  if (movers.length === 0) return null;
  return (
    <section className="card stack" id="bila-menolak">
      <h2>{own.title()}</h2>
      <p className="muted">{own.lead()}</p>
      <RefusalForm round={round} nip="" movers={movers} asking={fetcher.Form as typeof Form} />
      <div aria-live="polite" aria-busy={fetcher.state !== 'idle'} className="stack">
        {fetcher.data && <RefusalAnswer of={fetcher.data} />}
      </div>
    </section>
  );
}

export function RefusalAnswer({ of: { answer } }: { of: RefusalView }) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.studyPage.refusal;
  if (!answer) return <Notice tone="amber" title={own.notMover()} />;
  const { name, loss, exact, changes } = answer;
  const lost = loss?.filter(({ amount }) => amount !== 0) ?? [];
  const cost = lost
    .map(({ level, amount }) => {
      const sign = amount > 0 ? '−' : '+';
      return `${levelName(words, level)} ${sign}${levelValue(level, Math.abs(amount), lang)}`;
    })
    .join('; ');
  return (
    <>
      <Notice tone={loss === null ? 'red' : lost.length === 0 ? 'green' : 'blue'} title={own.of({ name })}>
        {loss === null
          ? own[exact ? 'impossible' : 'noneFound']()
          : lost.length === 0
            ? own.free()
            : own.costs({ cost })}{' '}
        {loss !== null && (
          <>
            {own.others({ count: changes.length - 1 })}{' '}
            <span className="muted">{own[exact ? 'exact' : 'notExact']()}</span>
          </>
        )}
      </Notice>
      {changes.length > 0 && (
        <DataTable
          label={own.table()}
          rows={changes.map((change, at) => ({ ...change, at }))}
          rowKey={(row) => row.at}
          columns={[
            {
              key: 'person',
              label: own.person(),
              cell: (row) => (
                <>
                  {row.name ?? <span className="muted">{words.proposalPage.otherAgency()}</span>}{' '}
                  {row.nip && <Badge tone="amber">{own.refuses()}</Badge>}
                </>
              ),
            },
            { key: 'now', label: own.now(), wide: true, cell: (row) => <Place of={row.before} /> },
            { key: 'planned', label: own.planned(), wide: true, cell: (row) => <Place of={row.from} /> },
            {
              key: 'then',
              label: own.afterwards(),
              wide: true,
              cell: (row) => (
                <>
                  <strong>
                    <Place of={row.to} />
                  </strong>{' '}
                  {row.stays && <Badge tone="grey">{words.studyPage.scenario.stays()}</Badge>}
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

export function Place({ of }: { of: PostView | null }) {
  const own = useDeskWords().studyPage.refusal;
  if (!of) return <span className="muted">{own.none()}</span>;
  return (
    <>
      {of.name}
      {of.unit && <span className="sub">{of.unit}</span>}
    </>
  );
}
