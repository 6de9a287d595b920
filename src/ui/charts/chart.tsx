/** The frame of every picture: what it shows, the picture itself, its legend, and the same figures as a table. Drawn on the server, no script. */
import { type ReactNode, useId } from 'react';
import { useDeskWords } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';

export type ChartTable = {
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
};

type ChartProps = {
  title: string;
  lead?: ReactNode | undefined;
  /** the same figures for those who do not see the picture; left out only where the picture is itself a table */
  table?: ChartTable;
  legend?: ReactNode;
  /** the page's own heading says the title already */
  bare?: boolean | undefined;
  children: ReactNode;
};

export function Chart({ title, lead, table, legend, bare = false, children }: ChartProps) {
  const id = useId();
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <span id={id} className={bare ? 'away' : 'chart-title'}>
          {title}
        </span>
        {lead !== undefined && <span className="muted">{lead}</span>}
      </figcaption>
      {children}
      {legend !== undefined && <div className="chart-legend">{legend}</div>}
      {table && <Figures title={title} table={table} />}
    </figure>
  );
}

/** The first cell of a row names it; numbers stand at the right. */
function Figures({ title, table }: { title: string; table: ChartTable }) {
  const words = useDeskWords().charts;
  const { columns, rows } = table;
  return (
    <details className="chart-table">
      <summary>{words.asTable()}</summary>
      <ScrollBox label={`${title}: ${words.asTable()}`}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={column} scope="col" className={at > 0 ? 'number' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, at) =>
                  at === 0 ? (
                    <th key={columns[at]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={columns[at]} className="number">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}

export type Tone = 'sea' | 'amber' | 'violet' | 'green' | 'grey' | 'red';

/** A legend's entry: a swatch that shows shape or pattern beside its word, so that colour is never alone. */
export function Key({ tone, mark, children }: { tone: Tone; mark?: Mark; children: ReactNode }) {
  return (
    <span className="chart-key">
      <svg width="20" height="14" viewBox="0 0 20 14" aria-hidden="true" className={`tone-of-${tone}`}>
        {mark === 'line' ? (
          <path d="M1 7h18" className="stroke" strokeDasharray="5 3" />
        ) : mark === 'ring' ? (
          <circle cx="10" cy="7" r="5" className="ring" />
        ) : mark === 'dot' ? (
          <circle cx="10" cy="7" r="5.5" className="fill" />
        ) : (
          <rect x="1" y="1" width="18" height="12" rx="2" className="fill" />
        )}
      </svg>
      {children}
    </span>
  );
}
type Mark = 'line' | 'ring' | 'dot' | 'box';

/** Round ends for an axis that begins at nought: at most five steps of 1, 2 or 5 times a power of ten. */
export function ticksTo(most: number): number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((by) => by * power).find((by) => by >= rough) ?? 10 * power;
  const whole = Math.max(1, Math.round(step));
  const count = Math.ceil(most / whole);
  return Array.from({ length: count + 1 }, (_, at) => at * whole);
}

/** A name cut to what fits, with an ellipsis; the whole name stands in the picture's title and table. */
export const cut = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
