/** Long lists: a plain table whose order, filters and page live in the address; works without scripts, prints well. */
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { numberIn } from '#ground/words/lang.ts';
import type { TableState } from '#ui/read-table.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';

export type Column<Row> = {
  key: string;
  label: string;
  /** the list can be ordered by this column (the key is one of `readTable`'s sorts) */
  sort?: boolean;
  number?: boolean;
  wide?: boolean;
  /** stands there only when asked for */
  off?: boolean;
  /** the plain text of the cell: what a downloaded list has, and what is shown where no `cell` draws it */
  text?: (row: Row) => string;
  cell?: (row: Row) => ReactNode;
};

/** Columns as the address asks for them, in the order of the list; the first always stays, it names the row. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | null | undefined,
): readonly Column<Row>[] {
  return columns.filter(({ key, off }, at) => (chosen ? at === 0 || chosen.includes(key) : !off));
}

type TableProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** with `state` and `total`: order, count and pages */
  state?: TableState;
  total?: number;
  empty?: ReactNode;
};

/** The present address with some parts changed; `null` takes one away. */
export function useAddress(): (change: Record<string, string | null>) => string {
  const { pathname, search } = useLocation();
  return (change) => {
    const query = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change))
      value === null ? query.delete(name) : query.set(name, value);
    const text = query.toString();
    return text ? `${pathname}?${text}` : pathname;
  };
}

function Head<Row>({ column, state }: { column: Column<Row>; state: TableState | undefined }) {
  const words = useWords().ui.table;
  const address = useAddress();
  const className = column.number ? 'number' : undefined;
  if (!column.sort || !state)
    return (
      <th scope="col" className={className}>
        {column.label}
      </th>
    );
  const mine = state.sort === column.key;
  const next = mine && !state.down ? 'turun' : 'naik';
  const say = next === 'naik' ? words.sortUp : words.sortDown;
  const Arrow = state.down ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={mine ? (state.down ? 'descending' : 'ascending') : undefined}
    >
      <Link
        to={address({ urut: column.key, arah: next, hal: null })}
        title={say({ column: column.label })}
        preventScrollReset
      >
        {column.label}
        {mine && <Arrow size={14} aria-hidden="true" />}
      </Link>
    </th>
  );
}

export function DataTable<Row>(props: TableProps<Row>) {
  const words = useWords().ui.table;
  const { rows, state, total } = props;
  const columns = shownColumns(props.columns, state?.columns);
  return (
    <div className="stack" style={{ gap: 8 }}>
      <ScrollBox label={props.label} of={state ? 'list' : 'table'}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.key} column={column} state={state} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={props.rowKey(row)}>
                {columns.map((column) => (
                  <td
                    key={column.key}
                    className={column.number ? 'number' : column.wide ? 'wide' : undefined}
                  >
                    {column.cell ? column.cell(row) : column.text?.(row)}
                  </td>
                ))}
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length} className="muted">
                  {props.empty ?? words.none()}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </ScrollBox>
      {state && total !== undefined && <TableFoot state={state} total={total} shown={rows.length} />}
    </div>
  );
}

/** How many of how many are seen, and the way to the other pages. */
export function TableFoot({ state, total, shown }: { state: TableState; total: number; shown: number }) {
  const words = useWords().ui.table;
  const lang = useLang();
  const address = useAddress();
  const pages = Math.max(1, Math.ceil(total / state.size));
  const number = (value: number) => numberIn(lang, value);
  const from = shown === 0 ? 0 : state.offset + 1;
  return (
    <div className="table-foot">
      <span>{words.count({ from: number(from), to: number(state.offset + shown), of: number(total) })}</span>
      {pages > 1 && (
        <nav aria-label={words.pages()}>
          {state.page > 1 && (
            <Link to={address({ hal: String(state.page - 1) })} rel="prev">
              {words.previous()}
            </Link>
          )}
          <span>{words.page({ page: number(state.page), of: number(pages) })}</span>
          {state.page < pages && (
            <Link to={address({ hal: String(state.page + 1) })} rel="next">
              {words.next()}
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}

/** The list as it is seen, as a file: `door` answers with `listFile` (paper/sheets); order and filters travel along. */
export function ListFileLinks({ door }: { door: string }) {
  const words = useWords().ui.table;
  const { search } = useLocation();
  const [path, own] = door.split('?');
  const query = new URLSearchParams(search);
  for (const [name, value] of new URLSearchParams(own)) query.set(name, value);
  const csv = query.toString();
  query.set('format', 'xlsx');
  return (
    <span className="row small">
      <a href={csv ? `${path}?${csv}` : path}>{words.asCsv()}</a>
      <a href={`${path}?${query}`}>{words.asXlsx()}</a>
    </span>
  );
}
