/** Stacked areas over a few years, each named at its right end and hatched in its own way, so that they are told apart without colour. */
import { useId } from 'react';
import { numberIn } from '#ground/words/lang.ts';
import { Chart, cut, ticksTo } from '#ui/charts/chart.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';

export type AreaSeries = { key: string; name: string; values: readonly number[] };

const [LEFT, RIGHT, TOP, BOTTOM, WIDTH, HEIGHT] = [44, 170, 12, 34, 760, 300];
const tones = ['sea', 'amber', 'violet', 'green', 'grey'] as const;
/** Hatchings of the second and later areas, as paths in a tile of eight by eight. */
const hatches = ['', 'M0 8L8 0', 'M0 4h8', 'M4 0v8', 'M2 2h1M6 6h1'];

export function AreaChart(props: {
  title: string;
  lead?: string;
  /** names of the points along the x axis */
  points: readonly string[];
  /** at most five; more belong into "others" */
  series: readonly AreaSeries[];
  bare?: boolean;
  /** names every n-th point only, for months over years; the table then has those points too */
  labelEvery?: number;
}) {
  const words = useDeskWords().charts;
  const lang = useLang();
  const id = useId().replace(/\W/g, '');
  const { title, lead, points, bare, labelEvery = 1 } = props;
  const series = props.series.slice(0, tones.length);
  const totals = points.map((_, at) => series.reduce((sum, one) => sum + (one.values[at] ?? 0), 0));
  const ticks = ticksTo(Math.max(...totals, 0));
  const top = ticks.at(-1) ?? 1;
  const x = (at: number) =>
    LEFT + (points.length < 2 ? 0 : (at * (WIDTH - LEFT - RIGHT)) / (points.length - 1));
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  const level = (until: number, at: number) =>
    series.slice(0, until).reduce((sum, one) => sum + (one.values[at] ?? 0), 0);
  const line = (until: number) =>
    points.map((_, at) => `${x(at).toFixed(1)},${y(level(until, at)).toFixed(1)}`);
  const last = points.length - 1;
  return (
    <Chart
      title={title}
      lead={lead}
      bare={bare}
      table={{
        columns: [
          words.year(),
          ...series.map(({ name }) => name),
          ...(series.length > 1 ? [words.total()] : []),
        ],
        rows: points.flatMap((point, at) =>
          at % labelEvery > 0
            ? []
            : [
                {
                  key: point,
                  cells: [
                    point,
                    ...series.map(({ values }) => numberIn(lang, values[at] ?? 0)),
                    ...(series.length > 1 ? [numberIn(lang, totals[at] ?? 0)] : []),
                  ],
                },
              ],
        ),
      }}
    >
      <ScrollBox label={title} of="chart">
        <svg className="area" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
          <defs>
            {hatches.map((path, at) => (
              <pattern
                key={path || 'plain'}
                id={`${id}-${at}`}
                width="8"
                height="8"
                patternUnits="userSpaceOnUse"
              >
                <path d={path} className="hatch" />
              </pattern>
            ))}
          </defs>
          {ticks.map((tick) => (
            <g key={tick}>
              <line className="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
              <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
                {numberIn(lang, tick)}
              </text>
            </g>
          ))}
          {series.map(({ key, name }, at) => {
            const shape = [...line(at + 1), ...line(at).reverse()].join(' ');
            return (
              <g key={key} className={`tone-of-${tones[at]}`}>
                <title>{name}</title>
                <polygon className="soft" points={shape} />
                {at > 0 && <polygon points={shape} fill={`url(#${id}-${at})`} />}
                <polyline className="stroke" points={line(at + 1).join(' ')} />
              </g>
            );
          })}
          <Ends
            series={series}
            y={(at) => y((level(at, last) + level(at + 1, last)) / 2)}
            x={x(last) + 10}
            last={last}
          />
          {points.map((point, at) =>
            at % labelEvery > 0 ? null : (
              <text
                key={point}
                x={x(at)}
                y={HEIGHT - 10}
                textAnchor={at === 0 ? 'start' : at === last ? 'end' : 'middle'}
              >
                {point}
              </text>
            ),
          )}
        </svg>
      </ScrollBox>
    </Chart>
  );
}

/** Names at the right, pushed apart where two areas end close together. */
function Ends(props: { series: readonly AreaSeries[]; y: (at: number) => number; x: number; last: number }) {
  const lang = useLang();
  const { series, y, x, last } = props;
  let above = HEIGHT;
  const places = series.map((_, at) => {
    above = Math.min(y(at) + 4, above - 16);
    return above;
  });
  return (
    <>
      {series.map(({ key, name, values }, at) => (
        <text key={key} x={x} y={places[at]} className="strong">
          {`${cut(name, 20)} ${numberIn(lang, values[last] ?? 0)}`}
        </text>
      ))}
    </>
  );
}
