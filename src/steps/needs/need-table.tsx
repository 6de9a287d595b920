/** Every post with need, holders, both gaps, seats with their reason and what is ahead; and the list of vacancies. */
import { needColumns, type VacancyRow, vacancyColumns } from '#steps/needs/need-columns.tsx';
import type { NeedRow, NeedSort } from '#steps/needs/reads.server.ts';
import type { Option } from '#ui/form-parts.tsx';
import { optionsOf } from '#ui/form-parts.tsx';
import { LongList } from '#ui/list-tools.tsx';
import type { TableState } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';

type StateName = 'kurang' | 'lebih' | 'kritis' | 'terbuka' | 'tutup';

export function NeedTable(props: {
  rows: readonly NeedRow[];
  total: number;
  state: TableState<NeedSort>;
  agencies: readonly Option[];
  families: readonly string[];
  regions: readonly Option[];
  states: readonly StateName[];
  file: string;
}) {
  const words = useDeskWords();
  const own = words.needsPage;
  const { rows, total, state, agencies, families, regions, states, file } = props;
  return (
    <section className="stack" id="semua">
      <h2>{own.all()}</h2>
      <LongList
        label={own.all()}
        search={words.ui.table.search()}
        filters={[
          { name: 'perangkat', label: own.agency(), options: agencies },
          {
            name: 'rumpun',
            label: own.family(),
            options: families.map((family) => ({ value: family, label: family })),
          },
          { name: 'wilayah', label: words.needsAhead.region(), options: regions },
          { name: 'keadaan', label: own.state(), options: optionsOf(states, own.filterState) },
        ]}
        state={state}
        total={total}
        rows={rows}
        rowKey={(row) => row.post}
        columns={needColumns(words)}
        file={file}
      />
    </section>
  );
}

const FIRST = 12;

export function VacancyTable(props: {
  rows: readonly VacancyRow[];
  posts: number;
  seats: number;
  file: string;
}) {
  const { rows, posts, seats, file } = props;
  const own = useDeskWords().needsPage;
  const rest = rows.slice(FIRST);
  return (
    <section className="stack" id="lowongan">
      <div className="spread">
        <h2>{own.vacancies()}</h2>
        <ListFileLinks door={file} />
      </div>
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
      columns={vacancyColumns(words)}
    />
  );
}
