/** Levels on as many axes as are asked: what is held as a filled shape with dots, what is required as a dashed line with squares. */
import { Chart, Key } from '#ui/charts/chart.tsx';
import { useDeskWords } from '#ui/root-data.ts';

export type RadarAxis = { key: string; name: string; required: number | null; held: number | null };

const [CENTRE, REACH] = [170, 118];

export function Radar(props: {
  title: string;
  axes: readonly RadarAxis[];
  /** the outermost level */
  most: number;
  held: string;
  required: string;
  bare?: boolean;
}) {
  const words = useDeskWords().charts;
  const { title, axes, most, held, required, bare } = props;
  const at = (index: number, level: number): [number, number] => {
    const angle = (2 * Math.PI * index) / axes.length - Math.PI / 2;
    const far = (REACH * level) / most;
    return [CENTRE + far * Math.cos(angle), CENTRE + far * Math.sin(angle)];
  };
  const shape = (levels: readonly number[]) =>
    levels
      .map((level, index) =>
        at(index, level)
          .map((one) => one.toFixed(1))
          .join(','),
      )
      .join(' ');
  const rings = Array.from({ length: most }, (_, one) => one + 1);
  return (
    <Chart
      title={title}
      bare={bare}
      legend={
        <>
          <Key tone="sea" mark="dot">
            {held}
          </Key>
          <Key tone="amber" mark="line">
            {required}
          </Key>
        </>
      }
      table={{
        columns: [words.axis(), required, held],
        rows: axes.map((axis) => ({
          key: axis.key,
          cells: [`${axis.key} ${axis.name}`, axis.required ?? '–', axis.held ?? words.unknown()],
        })),
      }}
    >
      <svg className="picture" viewBox={`0 0 ${2 * CENTRE} ${2 * CENTRE}`} role="img" aria-label={title}>
        {rings.map((level) => (
          <polygon key={level} className="grid" points={shape(axes.map(() => level))} />
        ))}
        {axes.map(({ key }, index) => {
          const [x, y] = at(index, most);
          return <line key={key} className="grid" x1={CENTRE} y1={CENTRE} x2={x} y2={y} />;
        })}
        <polygon className="held" points={shape(axes.map((axis) => axis.held ?? 0))} />
        <polygon className="asked" points={shape(axes.map((axis) => axis.required ?? 0))} />
        {axes.map(({ key, name, held: level, required: wanted }, index) => {
          const [x, y] = at(index, level ?? 0);
          const [sx, sy] = at(index, wanted ?? 0);
          const [tx, ty] = at(index, most * 1.14);
          const side = Math.abs(tx - CENTRE) < 12 ? 'middle' : tx > CENTRE ? 'start' : 'end';
          return (
            <g key={key}>
              <title>{`${name}: ${held} ${level ?? words.unknown()}, ${required} ${wanted ?? '–'}`}</title>
              {wanted !== null && (
                <rect className="asked-mark" x={sx - 3.5} y={sy - 3.5} width="7" height="7" />
              )}
              {level !== null && <circle className="held-mark" cx={x} cy={y} r="4" />}
              <text x={tx} y={ty + 4} textAnchor={side}>
                {key}
              </text>
            </g>
          );
        })}
      </svg>
    </Chart>
  );
}
