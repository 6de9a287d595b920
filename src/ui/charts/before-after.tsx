/** Before and after as ring and dot on one line a unit, with their intervals: one sees the change, its size and how sure it is. */
import { fixedIn } from '#ground/words/lang.ts';
import { Chart, cut, Key } from '#ui/charts/chart.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';

export type Point = { value: number; interval?: readonly [number, number] | null };
export type BeforeAfterRow = {
  key: string;
  name: string;
  strong?: boolean;
  before: Point | null;
  after: Point | null;
};

const [LEFT, WIDTH, LINE, TOP] = [250, 720, 34, 34];

export function BeforeAfterDots(props: {
  title: string;
  lead?: string;
  rows: readonly BeforeAfterRow[];
  /** the axis begins and ends here; it says so */
  low: number;
  high: number;
  ticks: readonly number[];
  bare?: boolean;
}) {
  const words = useDeskWords().charts;
  const lang = useLang();
  const { title, lead, low, high, ticks, bare } = props;
  const rows = props.rows.filter(({ before, after }) => before !== null || after !== null);
  const height = TOP + rows.length * LINE + 8;
  const x = (value: number): number =>
    LEFT + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (WIDTH - LEFT - 20);
  const said = (point: Point | null) => (point ? fixedIn(lang, point.value) : '–');
  return (
    <Chart
      title={title}
      lead={lead}
      bare={bare}
      legend={
        <>
          <Key tone="sea" mark="ring">
            {words.before()}
          </Key>
          <Key tone="sea" mark="dot">
            {words.after()}
          </Key>
          <span>— {words.interval()}</span>
        </>
      }
      table={{
        columns: [words.unit(), words.before(), words.after()],
        rows: rows.map(({ key, name, before, after }) => ({ key, cells: [name, said(before), said(after)] })),
      }}
    >
      <ScrollBox label={title} of="chart">
        <svg className="dots" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line className="grid" x1={x(tick)} x2={x(tick)} y1={TOP - 8} y2={height - 4} />
              <text x={x(tick)} y={14} textAnchor="middle">
                {fixedIn(lang, tick, 0)}
              </text>
            </g>
          ))}
          {rows.map((row, at) => (
            <Line key={row.key} row={row} y={TOP + at * LINE + LINE / 2} x={x} said={said} />
          ))}
        </svg>
      </ScrollBox>
    </Chart>
  );
}

function Line(props: {
  row: BeforeAfterRow;
  y: number;
  x: (value: number) => number;
  said: (point: Point | null) => string;
}) {
  const words = useDeskWords().charts;
  const { row, y, x, said } = props;
  const { before, after } = row;
  return (
    <g className="tone-of-sea">
      <title>{`${row.name}: ${words.before()} ${said(before)}, ${words.after()} ${said(after)}`}</title>
      <text x={0} y={y + 4} className={row.strong ? 'strong' : 'plain'}>
        {cut(row.name, 34)}
      </text>
      {before && after && <line className="link" x1={x(before.value)} x2={x(after.value)} y1={y} y2={y} />}
      {before?.interval && <Whisker of={before.interval} y={y - 6} x={x} />}
      {after?.interval && <Whisker of={after.interval} y={y + 6} x={x} />}
      {before && <circle className="ring" cx={x(before.value)} cy={y} r="5.5" />}
      {after && <circle className="fill" cx={x(after.value)} cy={y} r="5.5" />}
    </g>
  );
}

function Whisker({
  of: [low, high],
  y,
  x,
}: {
  of: readonly [number, number];
  y: number;
  x: (v: number) => number;
}) {
  return <line className="whisker" x1={x(low)} x2={x(high)} y1={y} y2={y} />;
}
