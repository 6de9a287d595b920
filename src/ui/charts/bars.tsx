/** Bars in a table: name, bar and figure in one row, so that the picture is its own alternative. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Chart, type Tone } from '#ui/charts/chart.tsx';

export type Bar = { key: string; name: string; value: number; text: ReactNode; to?: string; tone?: Tone };

export function Bars(props: {
  title: string;
  lead?: string;
  /** headings of the names and of the figures */
  head: readonly [string, string];
  rows: readonly Bar[];
  /** the full length; otherwise the longest bar */
  most?: number;
  bare?: boolean;
}) {
  const { title, lead, head, rows, bare } = props;
  const most = props.most ?? Math.max(1, ...rows.map(({ value }) => value));
  return (
    <Chart title={title} lead={lead} bare={bare}>
      <table className="bars">
        <thead className="away">
          <tr>
            <th scope="col">{head[0]}</th>
            <td />
            <th scope="col">{head[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, value, text, to, tone = 'sea' }) => (
            <tr key={key}>
              <th scope="row">{to ? <Link to={to}>{name}</Link> : name}</th>
              <td className="bar-track">
                <svg width="100%" height="14" aria-hidden="true" className={`tone-of-${tone}`}>
                  <rect
                    className="fill"
                    width={`${Math.max(value > 0 ? 0.5 : 0, Math.min(100, (100 * value) / most)).toFixed(2)}%`}
                    height="14"
                    rx="2"
                  />
                </svg>
              </td>
              <td className="number">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Chart>
  );
}
