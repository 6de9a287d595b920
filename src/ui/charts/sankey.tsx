/** Flows between two columns (Sankey): who gives on the left, who receives on the right, bands as thick as the number of people. */
import { numberIn } from '#ground/words/lang.ts';
import { Chart, cut } from '#ui/charts/chart.tsx';
import { type Band, type Flow, type Node, sankeyLayout } from '#ui/charts/sankey-layout.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';

const [WIDTH, SIDE, BAR] = [760, 250, 12];

export function Sankey(props: {
  title: string;
  lead?: string;
  flows: readonly Flow[];
  nameOf: (key: string) => string;
  bare?: boolean;
}) {
  const words = useDeskWords().charts;
  const lang = useLang();
  const { title, lead, flows, nameOf, bare } = props;
  const { height, left, right, bands } = sankeyLayout(flows);
  const number = (value: number) => numberIn(lang, value);
  const said = (flow: Flow) =>
    words.flow({ from: nameOf(flow.from), to: nameOf(flow.to), count: number(flow.count) });
  return (
    <Chart
      title={title}
      lead={lead}
      bare={bare}
      table={{
        columns: [words.from(), words.to(), words.count()],
        rows: bands.map(({ flow }) => ({
          key: `${flow.from}/${flow.to}`,
          cells: [nameOf(flow.from), nameOf(flow.to), number(flow.count)],
        })),
      }}
    >
      <ScrollBox label={title} of="chart">
        <svg className="sankey" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
          {bands.map((band) => (
            <path key={`${band.flow.from}/${band.flow.to}`} className="band" d={pathOf(band)}>
              <title>{said(band.flow)}</title>
            </path>
          ))}
          {left.map((node) => (
            <Side
              key={node.key}
              node={node}
              x={SIDE}
              at="end"
              name={nameOf(node.key)}
              count={number(node.count)}
            />
          ))}
          {right.map((node) => (
            <Side
              key={node.key}
              node={node}
              x={WIDTH - SIDE - BAR}
              at="start"
              name={nameOf(node.key)}
              count={number(node.count)}
            />
          ))}
        </svg>
      </ScrollBox>
    </Chart>
  );
}

function Side(props: { node: Node; x: number; at: 'start' | 'end'; name: string; count: string }) {
  const { node, x, at, name, count } = props;
  return (
    <g>
      <title>{`${name}: ${count}`}</title>
      <rect className="side" x={x} y={node.y} width={BAR} height={node.thick} rx="2" />
      <text x={at === 'end' ? x - 8 : x + BAR + 8} y={node.y + node.thick / 2 + 4.5} textAnchor={at}>
        {at === 'end' ? `${cut(name, 31)} ` : ''}
        <tspan className="tally">{count}</tspan>
        {at === 'start' ? ` ${cut(name, 31)}` : ''}
      </text>
    </g>
  );
}

function pathOf({ from, to, thick }: Band): string {
  const [x1, x2] = [SIDE + BAR, WIDTH - SIDE - BAR];
  const middle = (x1 + x2) / 2;
  return [
    `M${x1} ${from}C${middle} ${from} ${middle} ${to} ${x2} ${to}`,
    `L${x2} ${to + thick}C${middle} ${to + thick} ${middle} ${from + thick} ${x1} ${from + thick}Z`,
  ].join('');
}
