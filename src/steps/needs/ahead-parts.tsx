/** The picture of five years with its months and years beside it, and what a changed workload would do. */
import { fixedIn, numberIn } from '#ground/words/lang.ts';
import { monthColumns, monthName } from '#steps/needs/ahead-columns.ts';
import type { Forecast, Point } from '#steps/needs/forecast.ts';
import type { Scenario } from '#steps/needs/scenario.ts';
import { AreaChart } from '#ui/charts/area.tsx';
import { Figures } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';

export function ForecastPart({ forecast, file }: { forecast: Forecast; file: string }) {
  const own = useDeskWords().needsAhead;
  const { points } = forecast;
  const years = points.filter((_, month) => month % 12 === 0);
  const flows = (until: number): Point => {
    const last = points[until] as Point;
    const sum = (of: (point: Point) => number): number =>
      points.slice(Math.max(1, until - 11), until + 1).reduce((total, point) => total + of(point), 0);
    if (until === 0) return last;
    return {
      ...last,
      retired: sum((point) => point.retired),
      contracts: sum((point) => point.contracts),
      movedIn: sum((point) => point.movedIn),
      movedOut: sum((point) => point.movedOut),
    };
  };
  return (
    <>
      <section className="stack">
        <AreaChart
          title={own.area()}
          lead={own.noHiring()}
          points={points.map(({ day }) => monthName(day))}
          labelEvery={12}
          series={[
            {
              key: 'stays',
              name: own.stays(),
              values: points.map(({ holders, deemed }) => holders - deemed),
            },
            { key: 'deemed', name: own.deemed(), values: points.map(({ deemed }) => deemed) },
            { key: 'lacking', name: own.lacking(), values: points.map(({ shortage }) => shortage) },
          ]}
        />
      </section>
      <section className="stack">
        <div className="spread">
          <h2>{own.byYear()}</h2>
          <ListFileLinks door={file} />
        </div>
        <Months label={own.byYear()} need={forecast.need} points={years.map((_, year) => flows(year * 12))} />
      </section>
      <details className="card">
        <summary>{own.byMonth()}</summary>
        <Months label={own.byMonth()} need={forecast.need} points={points} />
      </details>
    </>
  );
}

function Months({ label, need, points }: { label: string; need: number; points: readonly Point[] }) {
  const words = useDeskWords();
  const lang = useLang();
  const shown = (text: string, strong: boolean) => {
    if (text === '0') return <span className="muted">0</span>;
    const number = numberIn(lang, Number(text));
    return strong ? <strong>{number}</strong> : number;
  };
  return (
    <DataTable
      label={label}
      rows={points}
      rowKey={(row) => row.day}
      columns={monthColumns(words, need).map((column) =>
        column.number
          ? { ...column, cell: (row: Point) => shown(column.text?.(row) ?? '', column.key === 'shortage') }
          : column,
      )}
    />
  );
}

type Named = Omit<Scenario, 'rows'> & { rows: Scenario['rows'] };

export function ScenarioPart(props: {
  name: string;
  percent: number;
  scenario: Named;
  now: Forecast;
  then: Forecast;
}) {
  const words = useDeskWords();
  const own = words.needsAhead;
  const lang = useLang();
  const { name, percent, scenario, now, then } = props;
  if (scenario.posts === 0) return <p className="muted">{own.noScenario()}</p>;
  const { before, after, shortageBefore, shortageAfter, posts, effect, rows } = scenario;
  const grade = (value: keyof typeof words.needs.grade): string => `${value}, ${words.needs.grade[value]()}`;
  return (
    <section className="card stack">
      <h3>{own.scenario({ unit: name, percent })}</h3>
      <p>
        {own.scenarioSaid({ before, after, shortBefore: shortageBefore, shortAfter: shortageAfter, posts })}
      </p>
      {effect && (
        <p className="muted">
          {own.effect({
            before: effect.before,
            after: effect.after,
            gradeBefore: grade(effect.gradeBefore),
            gradeAfter: grade(effect.gradeAfter),
          })}
        </p>
      )}
      <Figures
        of={[
          {
            name: own.need(),
            value: <Count of={after} />,
            note: `${own.before()} ${numberIn(lang, before)}`,
          },
          {
            name: own.shortage(),
            value: <Count of={shortageAfter} />,
            note: `${own.before()} ${numberIn(lang, shortageBefore)}`,
          },
          {
            name: own.in5(),
            value: <Count of={then.points.at(-1)?.shortage ?? 0} />,
            note: `${own.before()} ${numberIn(lang, now.points.at(-1)?.shortage ?? 0)}`,
          },
        ]}
      />
      {rows.length === 0 ? (
        <p className="muted">{own.unchanged()}</p>
      ) : (
        <DataTable
          label={own.changedPosts()}
          rows={rows}
          rowKey={(row) => row.post}
          columns={[
            {
              key: 'post',
              label: own.post(),
              wide: true,
              cell: (row) => (
                <>
                  {row.name}
                  <span className="sub">{row.unit}</span>
                </>
              ),
            },
            { key: 'holders', label: own.holders(), number: true, cell: (row) => row.holders },
            { key: 'before', label: own.before(), number: true, cell: (row) => row.before },
            { key: 'after', label: own.after(), number: true, cell: (row) => <strong>{row.after}</strong> },
            { key: 'short', label: own.shortage(), number: true, cell: (row) => row.shortageAfter },
            { key: 'over', label: own.surplus(), number: true, cell: (row) => row.surplusAfter },
          ]}
        />
      )}
      <p className="muted small">{`${own.unit()}: ${name} · ${fixedIn(lang, percent, 1)} %`}</p>
    </section>
  );
}
