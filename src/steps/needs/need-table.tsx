/** Every post with need, holders, both gaps, seats with their reason and what is ahead; and the list of vacancies. */
import { PostName } from '#steps/needs/needs-parts.tsx';
import type { NeedRow, NeedSort } from '#steps/needs/reads.server.ts';
import type { Vacancy } from '#steps/needs/vacancies.ts';
import type { Option } from '#ui/form-parts.tsx';
import { optionsOf } from '#ui/form-parts.tsx';
import type { TableState } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { DataTable, Filters } from '#ui/table-parts.tsx';

type StateName = 'kurang' | 'lebih' | 'kritis' | 'terbuka' | 'tutup';

export function NeedTable(props: {
  rows: readonly NeedRow[];
  total: number;
  state: TableState<NeedSort>;
  agencies: readonly Option[];
  states: readonly StateName[];
}) {
  const words = useDeskWords();
  const own = words.needsPage;
  const { rows, total, state, agencies, states } = props;
  return (
    <section className="stack" id="semua">
      <h2>{own.all()}</h2>
      <Filters
        state={state}
        search={words.ui.table.search()}
        filters={[
          { name: 'perangkat', label: own.agency(), options: agencies },
          {
            name: 'keadaan',
            label: own.state(),
            options: optionsOf(states, own.filterState),
          },
        ]}
      />
      <DataTable
        label={own.all()}
        rows={rows}
        rowKey={(row) => row.post}
        state={state}
        total={total}
        columns={[
          {
            key: 'jabatan',
            label: own.post(),
            sort: true,
            wide: true,
            cell: (row) => <PostName row={row} />,
          },
          {
            key: 'need',
            label: own.need(),
            number: true,
            cell: (row) => (
              <>
                {row.need === null ? '–' : <Count of={row.need} />}
                {row.needFrom && (
                  <span className="sub">{own.needBy({ from: words.needs.from[row.needFrom]() })}</span>
                )}
              </>
            ),
          },
          { key: 'holders', label: own.holders(), number: true, cell: (row) => <Count of={row.holders} /> },
          {
            key: 'kurang',
            label: own.shortage(),
            sort: true,
            number: true,
            cell: (row) => (row.shortage > 0 ? <strong>{row.shortage}</strong> : '–'),
          },
          {
            key: 'lebih',
            label: own.surplus(),
            sort: true,
            number: true,
            cell: (row) => (row.surplus > 0 ? <strong>{row.surplus}</strong> : '–'),
          },
          {
            key: 'capacity',
            label: own.capacity(),
            wide: true,
            cell: (row) => (
              <>
                <Count of={row.capacity} />,{' '}
                {row.closed
                  ? words.needs.closed[row.closed]()
                  : row.open > 0
                    ? own.openSeats({ count: row.open })
                    : own.full()}
                <span className="sub">{words.needs.capacity[row.capacityWhy]()}</span>
              </>
            ),
          },
          {
            key: 'keluar',
            label: own.leavers(),
            sort: true,
            number: true,
            cell: (row) => (
              <>
                {row.leavers || '–'}
                {row.gapIn5 !== null && row.gapIn5 !== 0 && (
                  <span className="sub">
                    {own.gapIn5({ gap: row.gapIn5 < 0 ? `−${-row.gapIn5}` : `+${row.gapIn5}` })}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

type VacancyRow = Vacancy & { name: string; unit: string };

const FIRST = 12;

export function VacancyTable({ rows, seats }: { rows: readonly VacancyRow[]; seats: number }) {
  const own = useDeskWords().needsPage;
  const posts = new Set(rows.map((row) => row.post)).size;
  const rest = rows.slice(FIRST, 400);
  return (
    <section className="stack" id="lowongan">
      <h2>{own.vacancies()}</h2>
      <p className="muted">{own.vacanciesLead({ seats, posts })}</p>
      <Vacancies rows={rows.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details className="card">
          <summary>{own.vacanciesRest({ count: rest.length })}</summary>
          <Vacancies rows={rest} />
        </details>
      )}
    </section>
  );
}

function Vacancies({ rows }: { rows: readonly VacancyRow[] }) {
  const words = useDeskWords();
  const own = words.needsPage;
  return (
    <DataTable
      label={own.vacancies()}
      rows={rows}
      rowKey={(row) => `${row.post}/${row.why}`}
      columns={[
        { key: 'post', label: own.post(), wide: true, cell: (row) => <PostName row={row} /> },
        { key: 'seats', label: own.seats(), number: true, cell: (row) => <Count of={row.seats} /> },
        { key: 'why', label: own.why(), cell: (row) => words.needs.vacancy[row.why]() },
      ]}
    />
  );
}
