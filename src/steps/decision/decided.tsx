/** What was decided: decrees, departures with their cost, and cases that ended or went back. */
import { Link } from 'react-router';
import { numberIn } from '#ground/words/lang.ts';
import { CaseTable } from '#steps/decision/case-table.tsx';
import { CostText } from '#steps/decision/cost.tsx';
import type { DecreeRow, DepartureRow, DeskRow } from '#steps/decision/desk.reads.server.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count, DateText } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';

export function DecreeTable({ rows }: { rows: readonly DecreeRow[] }) {
  const own = useDeskWords().decisionPage.decrees;
  if (rows.length === 0) return null;
  return (
    <section className="stack">
      <h2>{own.title()}</h2>
      <DataTable
        label={own.title()}
        rows={rows}
        rowKey={(row) => row.number}
        columns={[
          {
            key: 'number',
            label: own.number(),
            wide: true,
            cell: (row) => <Link to={`/sk/${encodeURIComponent(row.number)}`}>{row.number}</Link>,
          },
          { key: 'on', label: own.on(), cell: (row) => <DateText of={row.on} /> },
          { key: 'effective', label: own.effective(), cell: (row) => <DateText of={row.effective} /> },
          { key: 'people', label: own.people(), number: true, cell: (row) => <Count of={row.people} /> },
        ]}
      />
    </section>
  );
}

type Cost = { objective: string; amount: number }[];

export function DepartureTable(props: { round: string; rows: readonly DepartureRow[]; total: Cost }) {
  const words = useDeskWords();
  const own = words.decisionPage.departures;
  const { round, rows, total } = props;
  const lang = useLang();
  return (
    <section className="stack">
      <div className="spread">
        <h2>{own.title()}</h2>
        {rows.length > 0 && (
          <ListFileLinks door={`${stepPath(round, 'keputusan')}/unduh?daftar=menyimpang`} />
        )}
      </div>
      <p className="muted">{rows.length === 0 ? own.none() : own.lead()}</p>
      {rows.length > 0 && (
        <>
          <p>
            <strong>{own.count({ count: rows.length })}</strong>. {own.total()}:{' '}
            <CostText of={total} inline />
          </p>
          <DataTable
            label={own.title()}
            rows={rows}
            rowKey={(row) => row.entry}
            columns={[
              {
                key: 'who',
                label: words.decisionPage.who(),
                wide: true,
                cell: (row) => (
                  <>
                    {row.who}
                    <span className="sub">
                      <DateText of={row.on} /> ·{' '}
                      <Link to={`/integritas/${row.entry}`}>
                        {words.ui.timeline.entry({ index: numberIn(lang, row.entry) })}
                      </Link>
                    </span>
                  </>
                ),
              },
              { key: 'reason', label: own.reason(), wide: true, cell: (row) => row.reason ?? '–' },
              {
                key: 'touched',
                label: own.touched(),
                number: true,
                cell: (row) => <Count of={row.touched} />,
              },
              {
                key: 'cost',
                label: own.cost(),
                wide: true,
                cell: (row) => <CostText of={row.loss} inline />,
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

export function OtherCases({ round, rows }: { round: string; rows: readonly DeskRow[] }) {
  const own = useDeskWords().decisionPage;
  if (rows.length === 0) return null;
  return (
    <section className="stack">
      <h2>{own.others()}</h2>
      <CaseTable round={round} label={own.others()} rows={rows} extra={['state', 'votes']} />
    </section>
  );
}
