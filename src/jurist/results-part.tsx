/** Results of a rule on the data of a round: how many passed, failed, are not known, and which datum is missing how often. */
import { Button } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { dateIn, fixedIn, numberIn } from '#ground/words/lang.ts';
import type { Results } from '#jurist/impact.ts';
import { LevelBadge, StatusWord } from '#jurist/rule-parts.tsx';
import type { FactName } from '#law/facts.ts';
import { type Level, levels, statuses } from '#law/rule.ts';
import { EmptyState, Progress } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { DataTable } from '#ui/table-parts.tsx';

type Given = {
  results: Results | null;
  counting: { seen: number; of: number } | null;
  round: { title: string; asOf: string; people: number } | null;
  process: boolean;
};

export function ResultsPart({ results, counting, round, process }: Given) {
  const own = useDeskWords().jurist;
  const lang = useLang();
  const { pathname } = useLocation();
  return (
    <section className="stack" id="hasil">
      <h2>{own.results()}</h2>
      {process ? (
        <p className="muted">{own.process()}</p>
      ) : round === null ? (
        <p className="muted">{own.noRound()}</p>
      ) : counting !== null ? (
        <>
          <meta httpEquiv="refresh" content="5" />
          <Progress done={counting.seen} of={counting.of} label={own.counting()} />
        </>
      ) : results === null ? (
        <EmptyState
          title={own.count()}
          action={
            <Button component={Link} to={`${pathname}?hitung=1#hasil`} variant="default">
              {own.count()}
            </Button>
          }
        >
          {own.countLead({ people: numberIn(lang, round.people) })}
        </EmptyState>
      ) : (
        <>
          <p className="muted">
            {own.resultsOf({ round: round.title, date: dateIn(lang, round.asOf) })}{' '}
            {results.per === 'orang'
              ? own.perPerson({ count: numberIn(lang, results.asked) })
              : own.perPair({ count: numberIn(lang, results.asked) })}
            .
          </p>
          <Tables of={results} />
        </>
      )}
    </section>
  );
}

function Tables({ of }: { of: Results }) {
  const words = useDeskWords();
  const own = words.jurist;
  const lang = useLang();
  const share = (count: number) => (of.asked === 0 ? '–' : `${fixedIn(lang, (100 * count) / of.asked, 1)} %`);
  const facts: Record<FactName | 'lain', () => string> = words.law.fact;
  const failed = levels.filter((level) => of.levels[level] > 0).reverse();
  return (
    <div className="columns">
      <DataTable
        label={own.results()}
        rows={statuses.map((status) => ({ status, count: of.statuses[status] }))}
        rowKey={({ status }) => status}
        columns={[
          { key: 'status', label: own.result(), cell: ({ status }) => <StatusWord status={status} /> },
          { key: 'count', label: own.times(), number: true, cell: ({ count }) => <Count of={count} /> },
          { key: 'share', label: '%', number: true, cell: ({ count }) => share(count) },
        ]}
      />
      {failed.length > 0 && (
        <DataTable
          label={own.failedBy()}
          rows={failed}
          rowKey={(level: Level) => level}
          columns={[
            { key: 'level', label: own.failedBy(), cell: (level) => <LevelBadge level={level} /> },
            {
              key: 'count',
              label: own.times(),
              number: true,
              cell: (level) => <Count of={of.levels[level]} />,
            },
          ]}
        />
      )}
      <DataTable
        label={own.byMissing()}
        rows={of.missing}
        rowKey={({ fact }) => fact}
        empty={own.byMissingNone()}
        columns={[
          { key: 'fact', label: own.byMissing(), wide: true, cell: ({ fact }) => facts[fact]() },
          { key: 'count', label: own.times(), number: true, cell: ({ count }) => <Count of={count} /> },
        ]}
      />
      {of.exceptions.length > 0 && (
        <DataTable
          label={own.byException()}
          rows={of.exceptions}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', label: own.byException(), wide: true, cell: ({ name }) => name },
            { key: 'count', label: own.times(), number: true, cell: ({ count }) => <Count of={count} /> },
          ]}
        />
      )}
    </div>
  );
}
