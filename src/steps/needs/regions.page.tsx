/** Vacant seats and gaps by regency: a sketch of points at the middle of the units there, and the same figures as a table. */
import { Link } from 'react-router';
import { numberIn } from '#ground/words/lang.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { requireActor } from '#people/context.ts';
import { asOfReckoned } from '#registry/reckoned.server.ts';
import { regionName } from '#registry/region-names.ts';
import { staffRoles } from '#registry/scope.ts';
import { regionsOf } from '#steps/needs/ahead.reads.server.ts';
import { countedNeeds } from '#steps/needs/counted.server.ts';
import { NeedsFrame } from '#steps/needs/needs-frame.tsx';
import { getRound } from '#steps/round/reads.server.ts';
import { Chart } from '#ui/charts/chart.tsx';
import { mapLayout } from '#ui/charts/map-layout.ts';
import { EmptyState } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Count, ScrollBox } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';
import type { Route } from './+types/regions.page';

export async function loader({ context, params }: Route.LoaderArgs) {
  requireActor(context, staffRoles);
  const round = await getRound(context.db, params.round);
  const law = await lawOfRound(context.db, round);
  const counted = await countedNeeds(context.db, round);
  return {
    round: { id: round.id, title: round.title },
    reckoned: asOfReckoned(counted),
    regions: regionsOf(counted).map((region) => ({
      ...region,
      name: regionName(counted.province, region.code, law),
    })),
  };
}

type Region = Route.ComponentProps['loaderData']['regions'][number];

export default function RegionsPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const own = words.needsAhead;
  const { round, regions } = loaderData;
  const to = (code: string) => `${stepPath(round.id, 'kebutuhan')}?wilayah=${encodeURIComponent(code)}`;
  const number = (
    key: 'posts' | 'open' | 'critical' | 'shortage' | 'surplus' | 'leavers',
    label: string,
  ) => ({
    key,
    label,
    number: true,
    cell: (row: Region) => <Count of={row[key]} />,
  });
  return (
    <NeedsFrame asOf={loaderData.reckoned} round={round} title={own.regions()} lead={own.regionsLead()}>
      {regions.length === 0 ? (
        <EmptyState title={words.needsPage.noData()}>{words.needsPage.noDataLead()}</EmptyState>
      ) : (
        <>
          <RegionsMap regions={regions} to={(code) => `${to(code)}&keadaan=terbuka`} />
          <div className="spread">
            <span />
            <ListFileLinks door={`${stepPath(round.id, 'kebutuhan')}/unduh?daftar=wilayah`} />
          </div>
          <DataTable
            label={own.regions()}
            rows={regions}
            rowKey={(row) => row.code}
            columns={[
              {
                key: 'name',
                label: own.region(),
                wide: true,
                cell: (row) =>
                  row.code === '' ? own.unplaced() : <Link to={`${to(row.code)}#semua`}>{row.name}</Link>,
              },
              number('posts', own.posts()),
              number('open', own.open()),
              number('critical', own.criticalOpen()),
              number('shortage', own.shortage()),
              number('surplus', own.surplus()),
              number('leavers', own.leavers()),
            ]}
          />
        </>
      )}
    </NeedsFrame>
  );
}

function RegionsMap({ regions, to }: { regions: readonly Region[]; to: (code: string) => string }) {
  const own = useDeskWords().needsAhead;
  const lang = useLang();
  const placed = regions.flatMap(({ code, name, latitude, longitude, open }) =>
    latitude === null || longitude === null ? [] : [{ code, name, latitude, longitude, open }],
  );
  if (placed.length < 2) return null;
  const most = Math.max(1, ...placed.map(({ open }) => open));
  const { width, height, places } = mapLayout(placed, [], ({ open }) => 4 + 22 * Math.sqrt(open / most));
  return (
    <Chart title={own.regionsMap()}>
      <ScrollBox label={own.regionsMap()} of="chart">
        <svg className="regions-map" viewBox={`0 0 ${width} ${height}`}>
          <title>{own.regionsMap()}</title>
          {places.map(({ region, x, y, radius, label }) => (
            <Link
              key={region.code}
              to={`${to(region.code)}#semua`}
              aria-label={own.regionSaid({ name: region.name, open: region.open })}
            >
              <title>{own.regionSaid({ name: region.name, open: region.open })}</title>
              <circle className="spot" cx={x} cy={y} r={radius} />
              <text x={x} y={y + 4} textAnchor="middle">
                {numberIn(lang, region.open)}
              </text>
              <text x={label.x} y={label.y + 4} textAnchor={label.anchor}>
                {region.name.replace(/^Kabupaten /, 'Kab. ')}
              </text>
            </Link>
          ))}
        </svg>
      </ScrollBox>
    </Chart>
  );
}
