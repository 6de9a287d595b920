/** A heat map is a table whose cells are tinted: readable, printable and its own alternative. Shortage and surplus keep a sign each. */
import { Link } from 'react-router';
import { numberIn } from '#ground/words/lang.ts';
import { Chart, Key } from '#ui/charts/chart.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';

export type HeatCell = { short: number; over: number; to?: string } | null;
export type HeatRow = { key: string; name: string; to?: string; cells: readonly HeatCell[] };

/** Five shades: the square root keeps a school with two too few visible beside an agency with ninety. */
export const shadeOf = (value: number): number =>
  value <= 0 ? 0 : Math.min(5, Math.max(1, Math.ceil(Math.sqrt(value))));

export function HeatMap(props: {
  title: string;
  lead?: string;
  /** heading of the first column */
  corner: string;
  columns: readonly string[];
  rows: readonly HeatRow[];
  bare?: boolean;
}) {
  const words = useDeskWords().charts;
  const { title, lead, corner, columns, rows, bare } = props;
  return (
    <Chart
      title={title}
      lead={lead}
      bare={bare}
      legend={
        <>
          <Key tone="amber">− {words.shortage()}</Key>
          <Key tone="sea">+ {words.surplus()}</Key>
          <span>{words.darker()}</span>
        </>
      }
    >
      <ScrollBox label={title}>
        <table className="table heat">
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, to, cells }) => (
              <tr key={key}>
                <th scope="row">{to ? <Link to={to}>{name}</Link> : name}</th>
                {cells.map((cell, at) => (
                  <Cell key={columns[at]} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Chart>
  );
}

function Cell({ cell }: { cell: HeatCell }) {
  const lang = useLang();
  const words = useDeskWords().charts;
  if (cell === null) return <td />;
  const { short, over, to } = cell;
  if (short === 0 && over === 0) return <td className="muted">0</td>;
  const text = [
    short > 0 ? `−${numberIn(lang, short)}` : '',
    over > 0 ? `+${numberIn(lang, over)}` : '',
  ].filter(Boolean);
  const said = [
    short > 0 ? `${words.shortage()} ${numberIn(lang, short)}` : '',
    over > 0 ? `${words.surplus()} ${numberIn(lang, over)}` : '',
  ].filter(Boolean);
  return (
    <td
      data-tint={short > 0 ? 'amber' : 'sea'}
      data-shade={shadeOf(short > 0 ? short : over)}
      title={said.join(', ')}
    >
      {to ? <Link to={to}>{text.join(' / ')}</Link> : text.join(' / ')}
    </td>
  );
}
