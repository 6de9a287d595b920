/** Pictures of the page of needs: the two sides, the heat map as a plain table, and the five years ahead. */
import { Link } from 'react-router';
import type { AgencySum, Heat, NeedRow } from '#steps/needs/reads.server.ts';
import { HeatMap } from '#ui/charts/heat-map.tsx';
import { Badge } from '#ui/page-parts.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import { Count } from '#ui/small-parts.tsx';
import { DataTable } from '#ui/table-parts.tsx';

export function PostName({ row }: { row: Pick<NeedRow, 'name' | 'unit' | 'critical' | 'strategic'> }) {
  const own = useDeskWords().needsPage;
  return (
    <>
      {row.name} {row.critical && <Badge tone="red">{own.critical()}</Badge>}{' '}
      {row.strategic && <Badge tone="violet">{own.strategic()}</Badge>}
      <span className="sub">{row.unit}</span>
    </>
  );
}

type Side = { rows: NeedRow[]; total: number };

export function Sides({ sides, here }: { sides: { short: Side; over: Side }; here: string }) {
  const own = useDeskWords().needsPage;
  return (
    <div className="sides">
      <OneSide
        title={own.shortTitle()}
        none={own.noShort()}
        side={sides.short}
        label={own.shortage()}
        size={(row) => row.shortage}
        to={`${here}?keadaan=kurang#semua`}
      />
      <OneSide
        title={own.overTitle()}
        none={own.noOver()}
        side={sides.over}
        label={own.surplus()}
        size={(row) => row.surplus}
        to={`${here}?keadaan=lebih#semua`}
      />
    </div>
  );
}

function OneSide(props: {
  title: string;
  none: string;
  side: Side;
  label: string;
  size: (row: NeedRow) => number;
  to: string;
}) {
  const own = useDeskWords().needsPage;
  const { title, none, side, label, size, to } = props;
  return (
    <section className="stack">
      <h2>{title}</h2>
      {side.total === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <>
          <DataTable
            label={title}
            rows={side.rows}
            rowKey={(row) => row.post}
            columns={[
              { key: 'post', label: own.post(), wide: true, cell: (row) => <PostName row={row} /> },
              // What the list is about stands first, so that a phone shows it without scrolling.
              { key: 'size', label, number: true, cell: (row) => <strong>{size(row)}</strong> },
              { key: 'need', label: own.need(), number: true, cell: (row) => row.need ?? '–' },
              { key: 'holders', label: own.holders(), number: true, cell: (row) => row.holders },
            ]}
          />
          {side.total > side.rows.length && <Link to={to}>{own.seeAll({ count: side.total })}</Link>}
        </>
      )}
    </section>
  );
}

export function NeedHeat({ heat, here }: { heat: Heat; here: string }) {
  const own = useDeskWords().needsPage;
  const to = (agency: string, more = '') => `${here}?perangkat=${encodeURIComponent(agency)}${more}#semua`;
  const cellTo = (agency: string, at: number, keadaan: string) =>
    to(agency, `&rumpun=${encodeURIComponent(heat.families[at] ?? '')}&keadaan=${keadaan}`);
  return (
    <section className="stack">
      <h2>{own.heat()}</h2>
      <HeatMap
        title={own.heat()}
        bare
        lead={own.heatLead()}
        corner={own.agency()}
        columns={heat.families}
        rows={heat.rows.map(({ agency, name, cells }) => ({
          key: agency,
          name,
          to: to(agency),
          cells: cells.map((cell, at) =>
            cell === null || cell.short + cell.over === 0
              ? cell
              : { ...cell, to: cellTo(agency, at, cell.short > 0 ? 'kurang' : 'lebih') },
          ),
        }))}
      />
    </section>
  );
}

export function Projection({ agencies, all }: { agencies: readonly AgencySum[]; all: readonly number[] }) {
  const own = useDeskWords().needsPage;
  const most = Math.max(1, ...agencies.flatMap(({ leavers }) => leavers));
  const sum = (years: readonly number[]) => years.reduce((a, b) => a + b, 0);
  const total: AgencySum = { key: '', name: own.total(), leavers: all, need: 0, holders: 0 };
  return (
    <section className="stack">
      <h2>{own.projection()}</h2>
      <p className="muted">{own.projectionLead()}</p>
      <DataTable
        label={own.projection()}
        rows={[...agencies, total]}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'name',
            label: own.agency(),
            wide: true,
            cell: (row) => (row.key === '' ? <strong>{row.name}</strong> : row.name),
          },
          ...[0, 1, 2, 3, 4].map((year) => ({
            key: String(year),
            label: own.yearAhead({ year: year + 1 }),
            number: true,
            cell: (row: AgencySum) => {
              const count = row.leavers[year] ?? 0;
              if (row.key === '') return <strong>{count}</strong>;
              return (
                <span className="meter" style={{ gridTemplateColumns: '56px 3ch' }}>
                  <span className="track" aria-hidden="true">
                    <i style={{ width: `${(100 * count) / most}%` }} />
                  </span>
                  <Count of={count} />
                </span>
              );
            },
          })),
          {
            key: 'sum',
            label: own.total(),
            number: true,
            cell: (row) => <strong>{sum(row.leavers)}</strong>,
          },
        ]}
      />
    </section>
  );
}
