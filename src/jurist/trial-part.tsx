/** What a trial of a draft found: proved or not, the changed lines, and who would be judged otherwise. */
import { Link } from 'react-router';
import { dateIn, numberIn } from '#ground/words/lang.ts';
import type { Line } from '#jurist/diff.ts';
import type { EffectShown, Trial } from '#jurist/trial.server.ts';
import { Figures, Notice, Progress } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { DataTable } from '#ui/table-parts.tsx';

export function TrialPart({ trial, counts }: { trial: Trial; counts: boolean }) {
  const own = useDeskWords().workshop;
  const { proof } = trial;
  return (
    <div className="stack" id="uji">
      {proof.ok ? (
        <Notice tone="green" title={own.passed()}>
          {own.passedLead(proof)}
        </Notice>
      ) : (
        <Notice tone="red" title={own.failed()}>
          {proof.sentence}
        </Notice>
      )}
      <h3>{own.difference()}</h3>
      <Difference of={trial.diff} />
      {proof.ok && counts && (
        <>
          <h3>{own.effect()}</h3>
          {trial.effect ? (
            <EffectPart of={trial.effect} />
          ) : trial.counting ? (
            <Progress done={trial.counting.seen} of={trial.counting.of} label={own.effectCounting()} />
          ) : (
            <p className="muted">{own.effectSkip()}</p>
          )}
        </>
      )}
    </div>
  );
}

/** Changed lines by sign, colour and, for ears, as inserted and deleted text. */
function Difference({ of }: { of: readonly (Line | null)[] }) {
  return (
    <pre className="proof difference">
      {of.map((line, at) => {
        const key = `${at} ${line?.text ?? ''}`;
        if (line === null) return <span key={key}>{'⋮\n'}</span>;
        const text = `${line.sign} ${line.text}\n`;
        if (line.sign === '+') return <ins key={key}>{text}</ins>;
        return line.sign === '-' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
      })}
    </pre>
  );
}

function EffectPart({ of }: { of: EffectShown }) {
  const words = useDeskWords();
  const own = words.workshop;
  const lang = useLang();
  const said = words.law.status;
  return (
    <>
      <p className="muted">{own.effectOn({ round: of.round, from: dateIn(lang, of.from) })}</p>
      <Figures
        of={[
          { name: own.effectPeople(), value: <Count of={of.affected} /> },
          {
            name: own.effectChanged(),
            value: <Count of={of.turns.reduce((sum, { count }) => sum + count, 0)} />,
            note: of.turns
              .map(
                ({ from, to, count }) =>
                  `${own.effectTurn({ from: said[from](), to: said[to]() })}: ${numberIn(lang, count)}`,
              )
              .join('; '),
          },
          { name: own.effectOpened(), value: <Count of={of.opened} /> },
          { name: own.effectClosed(), value: <Count of={of.closed} /> },
        ]}
      />
      {of.affected === 0 ? (
        <p>{own.effectNone()}</p>
      ) : of.people === null ? (
        <p className="muted">{own.namesHidden()}</p>
      ) : (
        <>
          <DataTable
            label={own.effectPeople()}
            rows={of.people}
            rowKey={({ nip }) => nip}
            columns={[
              {
                key: 'person',
                label: own.person(),
                wide: true,
                cell: ({ nip, name }) => <Link to={`/pegawai/${nip}`}>{name}</Link>,
              },
              { key: 'unit', label: own.unit(), wide: true, cell: ({ unit }) => unit },
              {
                key: 'changed',
                label: own.changed(),
                number: true,
                cell: ({ changed }) => <Count of={changed} />,
              },
              {
                key: 'opened',
                label: own.opened(),
                number: true,
                cell: ({ opened }) => <Count of={opened} />,
              },
              {
                key: 'closed',
                label: own.closed(),
                number: true,
                cell: ({ closed }) => <Count of={closed} />,
              },
            ]}
          />
          {of.affected > of.people.length && (
            <p className="muted">
              {own.andOthers({ count: numberIn(lang, of.affected - of.people.length) })}
            </p>
          )}
        </>
      )}
    </>
  );
}
