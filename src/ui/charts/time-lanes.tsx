/** Spans and moments on lanes over the years: a career, the windows of a rule, the dates of a round. */
import { shortDate } from '#ground/words/lang.ts';
import { Chart, cut, type Tone } from '#ui/charts/chart.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';

/** `from` and `to` are ISO days; without `to` it lasts until `today`. */
export type Span = { key: string; from: string; to: string | null; name: string; tone?: Tone };
export type Moment = { key: string; on: string; name: string; tone?: Tone };
export type Lane = { key: string; name: string; spans?: readonly Span[]; moments?: readonly Moment[] };

const [LEFT, WIDTH, LINE, TOP] = [150, 760, 38, 28];
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

export function TimeLanes(props: {
  title: string;
  lead?: string;
  lanes: readonly Lane[];
  today: string;
  bare?: boolean;
}) {
  const words = useDeskWords().charts;
  const { title, lead, lanes, today, bare } = props;
  const starts = lanes.flatMap(({ spans = [], moments = [] }) => [
    ...spans.map(({ from }) => from),
    ...moments.map(({ on }) => on),
  ]);
  const ends = lanes.flatMap(({ spans = [], moments = [] }) => [
    ...spans.map(({ to }) => to ?? today),
    ...moments.map(({ on }) => on),
  ]);
  const first = Number([...starts, today].sort()[0]?.slice(0, 4));
  const last = Number([...ends, today].sort().at(-1)?.slice(0, 4)) + 1;
  const [begin, end] = [dayNumber(`${first}-01-01`), dayNumber(`${last}-01-01`)];
  const x = (day: string) => LEFT + ((dayNumber(day) - begin) / (end - begin)) * (WIDTH - LEFT - 8);
  const height = TOP + lanes.length * LINE + 4;
  const step = [1, 2, 5, 10, 20].find((by) => (last - first) / by <= 9) ?? 50;
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (year) => year % step === 0,
  );
  return (
    <Chart
      title={title}
      lead={lead}
      bare={bare}
      table={{
        columns: [words.what(), words.from(), words.until()],
        rows: lanes.flatMap(({ key: lane, name: laneName, spans = [], moments = [] }) => [
          ...spans.map(({ key, name, from, to }) => ({
            key: `${lane}/${key}`,
            cells: [`${laneName}: ${name}`, shortDate(from), to === null ? words.stillNow() : shortDate(to)],
          })),
          ...moments.map(({ key, name, on }) => ({
            key: `${lane}/${key}`,
            cells: [`${laneName}: ${name}`, shortDate(on), shortDate(on)],
          })),
        ]),
      }}
    >
      <ScrollBox label={title} of="chart">
        <svg className="lanes" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
          {years.map((year) => (
            <g key={year}>
              <line className="grid" x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={18} y2={height} />
              <text x={x(`${year}-01-01`)} y={12} textAnchor="middle">
                {year}
              </text>
            </g>
          ))}
          <line className="today" x1={x(today)} x2={x(today)} y1={18} y2={height} />
          {lanes.map((lane, at) => (
            <g key={lane.key}>
              <text x={0} y={TOP + at * LINE + 22} className="strong">
                {cut(lane.name, 20)}
              </text>
              {lane.spans?.map((span) => (
                <Bar key={span.key} span={span} y={TOP + at * LINE} x={x} today={today} />
              ))}
              {lane.moments?.map(({ key, on, name, tone = 'sea' }) => (
                <g key={key} className={`tone-of-${tone}`}>
                  <title>{`${name}, ${shortDate(on)}`}</title>
                  <circle className="fill" cx={x(on)} cy={TOP + at * LINE + 17} r="6" />
                </g>
              ))}
            </g>
          ))}
        </svg>
      </ScrollBox>
    </Chart>
  );
}

function Bar(props: { span: Span; y: number; x: (day: string) => number; today: string }) {
  const words = useDeskWords().charts;
  const { span, y, x, today } = props;
  const { from, to, name, tone = 'sea' } = span;
  const [left, right] = [x(from), x(to ?? today)];
  const width = Math.max(3, right - left - 1.5);
  return (
    <g className={`tone-of-${tone}`}>
      <title>{`${name}, ${shortDate(from)} – ${to === null ? words.stillNow() : shortDate(to)}`}</title>
      <rect className="soft edge" x={left} y={y + 4} width={width} height="26" rx="3" />
      {width > 46 && (
        <text x={left + 6} y={y + 22} className="inside">
          {cut(name, Math.floor((width - 10) / 6.4))}
        </text>
      )}
    </g>
  );
}
