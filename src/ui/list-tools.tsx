/** Above a long list: how many there are, which columns are shown, and the whole list as a file, as it is seen. Menus are <details>: no script needed. */
import { Button } from '@mantine/core';
import { Form, useLocation } from 'react-router';
import { numberIn } from '#ground/words/lang.ts';
import { type Filter, Filters } from '#ui/filter-form.tsx';
import type { TableState } from '#ui/read-table.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import { type Column, DataTable, shownColumns } from '#ui/table-parts.tsx';
import { Pop } from '#ui/top-bar.tsx';

/** A long list whole: what narrows it, how many that leaves, and the table; everything about it stands in the address. */
export function LongList<Row>(props: {
  label: string;
  search?: string;
  filters: readonly Filter[];
  state: TableState;
  total: number;
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  columns: readonly Column<Row>[];
  file: string;
}) {
  const { state, total, columns, file, search, filters, label, rows, rowKey } = props;
  return (
    <div className="stack">
      <Filters state={state} total={total} filters={filters} {...(search === undefined ? {} : { search })} />
      <ListTools state={state} total={total} columns={columns} file={file} />
      <DataTable label={label} rows={rows} rowKey={rowKey} state={state} total={total} columns={columns} />
    </div>
  );
}

function ListTools<Row>(props: {
  state: TableState;
  total: number;
  columns: readonly Column<Row>[];
  /** address of the door that gives the list as a file */
  file: string;
}) {
  const words = useWords().ui.table;
  const lang = useLang();
  const { search } = useLocation();
  const { state, total, columns, file } = props;
  const download = (format: 'xlsx' | 'csv') => {
    const query = new URLSearchParams(search);
    query.delete('hal');
    query.set('format', format);
    return `${file}?${query}`;
  };
  return (
    <div className="list-tools">
      <strong>{words.found({ count: numberIn(lang, total) })}</strong>
      <div className="row">
        <Pop label={words.columns()}>
          <ColumnChoice state={state} columns={columns} />
        </Pop>
        <Pop label={words.export()}>
          <a href={download('xlsx')}>XLSX (Excel)</a>
          <a href={download('csv')}>CSV</a>
          <p className="title">{words.downloadHint()}</p>
        </Pop>
      </div>
    </div>
  );
}

function ColumnChoice<Row>({ state, columns }: { state: TableState; columns: readonly Column<Row>[] }) {
  const words = useWords().ui.table;
  const { pathname, search } = useLocation();
  const shown = new Set(shownColumns(columns, state.columns).map(({ key }) => key));
  const kept = [...new URLSearchParams(search)].filter(([name]) => name !== 'kolom');
  return (
    <Form action={pathname} className="column-choice" preventScrollReset>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="kolom" value={columns[0]?.key ?? ''} />
      {columns.slice(1).map(({ key, label }) => (
        <label key={`${key}${shown.has(key)}`}>
          <input type="checkbox" name="kolom" value={key} defaultChecked={shown.has(key)} />
          {label}
        </label>
      ))}
      <Button type="submit" variant="default" size="xs">
        {words.apply()}
      </Button>
    </Form>
  );
}
