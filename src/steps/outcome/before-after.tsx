/** Before and after as dots with their intervals, one line a unit: an inline picture that needs no script; the table beside it says the same. */
import { fixedIn } from '#ground/words/lang.ts';
import type { UnitRow } from '#steps/outcome/reads.server.ts';
import { useLang, useWords } from '#ui/root-data.ts';

const [LEFT, WIDTH, LINE, TOP] = [250, 640, 34, 34];
/** Few units lie below 50; the axis says where it begins. */
const [LOW, HIGH] = [50, 100];

const x = (value: number): number =>
  LEFT + ((Math.min(HIGH, Math.max(LOW, value)) - LOW) / (HIGH - LOW)) * (WIDTH - LEFT - 16);

export function BeforeAfter({ of }: { of: readonly UnitRow[] }) {
  const words = useWords().outcome;
  const lang = useLang();
  const rows = of.filter((row) => row.before.ikm !== null || row.after.ikm !== null);
  const height = TOP + rows.length * LINE + 8;
  const ticks = [50, 60, 70, 80, 90, 100];
  return (
    <div className="table-scroll">
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        width="100%"
        role="img"
        aria-label={words.chart()}
        fontSize="13"
        fill="currentColor"
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={TOP - 8} y2={height - 4} stroke="var(--line)" />
            <text x={x(tick)} y={14} textAnchor="middle" fill="var(--muted)">
              {fixedIn(lang, tick, 0)}
            </text>
          </g>
        ))}
        {rows.map((row, at) => (
          <Line key={row.unit} row={row} y={TOP + at * LINE + LINE / 2} />
        ))}
      </svg>
      <p className="muted small">
        ○ {words.before()} · ● {words.after()}
      </p>
    </div>
  );
}

function Line({ row, y }: { row: UnitRow; y: number }) {
  const words = useWords().outcome;
  const lang = useLang();
  const { before, after } = row;
  const said = [
    before.ikm === null ? null : `${words.before()} ${fixedIn(lang, before.ikm)}`,
    after.ikm === null ? null : `${words.after()} ${fixedIn(lang, after.ikm)}`,
  ].filter(Boolean);
  return (
    <g>
      <title>{`${row.name}: ${said.join(', ')}`}</title>
      <text x={0} y={y + 4} fontWeight={row.moved ? 650 : 400}>
        {row.name.length > 34 ? `${row.name.slice(0, 33)}…` : row.name}
      </text>
      {before.ikm !== null && after.ikm !== null && (
        <line
          x1={x(before.ikm)}
          x2={x(after.ikm)}
          y1={y}
          y2={y}
          stroke="var(--line-strong)"
          strokeWidth="2"
        />
      )}
      {before.ci95 && <Whisker of={before.ci95} y={y - 5} />}
      {after.ci95 && <Whisker of={after.ci95} y={y + 5} />}
      {before.ikm !== null && (
        <circle cx={x(before.ikm)} cy={y} r="5.5" fill="var(--surface)" stroke="var(--sea)" strokeWidth="2" />
      )}
      {after.ikm !== null && <circle cx={x(after.ikm)} cy={y} r="5.5" fill="var(--sea)" />}
    </g>
  );
}

function Whisker({ of: [low, high], y }: { of: readonly [number, number]; y: number }) {
  return <line x1={x(low)} x2={x(high)} y1={y} y2={y} stroke="var(--muted)" strokeWidth="1" />;
}
