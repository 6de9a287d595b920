/** A schematic map: regencies where they lie, curved arrows for the people who move between them, and what each gains and gives. */
import { useId } from 'react';
import { numberIn } from '#ground/words/lang.ts';
import { Chart } from '#ui/charts/chart.tsx';
import { type Anchor, mapLayout } from '#ui/charts/map-layout.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { ScrollBox } from '#ui/small-parts.tsx';

export type Region = { code: string; name: string; latitude: number; longitude: number };
export type Flow = { from: string; to: string; count: number };

export function MovesMap(props: {
  title: string;
  lead?: string;
  regions: readonly Region[];
  flows: readonly Flow[];
  bare?: boolean;
}) {
  const words = useDeskWords().charts;
  const lang = useLang();
  const id = useId().replace(/\W/g, '');
  const { title, lead, regions, flows, bare } = props;
  const { width, height, places, arcs } = mapLayout(regions, flows);
  const number = (value: number) => numberIn(lang, value);
  const nameOf = (code: string) => regions.find((region) => region.code === code)?.name ?? code;
  const said = (flow: Flow) =>
    words.flow({ from: nameOf(flow.from), to: nameOf(flow.to), count: number(flow.count) });
  return (
    <Chart
      title={title}
      lead={lead ?? words.mapNote()}
      bare={bare}
      table={{
        columns: [words.from(), words.to(), words.count()],
        rows: [...flows]
          .sort((a, b) => b.count - a.count || a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
          .map((flow) => ({
            key: `${flow.from}/${flow.to}`,
            cells: [nameOf(flow.from), nameOf(flow.to), number(flow.count)],
          })),
      }}
    >
      <ScrollBox label={title} of="chart">
        <svg className="map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
          <defs>
            <marker
              id={`${id}-tip`}
              viewBox="0 0 10 10"
              refX="8"
              refY="5"
              markerWidth="9"
              markerHeight="9"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0L10 5L0 10z" className="tip" />
            </marker>
          </defs>
          {arcs.map(({ flow, path, thick, middle }) => (
            <g key={`${flow.from}/${flow.to}`} className="arc">
              <title>{said(flow)}</title>
              <path d={path} strokeWidth={thick} markerEnd={`url(#${id}-tip)`} />
              {flow.count > 1 && (
                <text x={middle.x} y={middle.y + 4} textAnchor="middle" className="tally">
                  {number(flow.count)}
                </text>
              )}
            </g>
          ))}
          {places.map(({ region, x, y, radius, arriving, leaving, within, label }) => (
            <g key={region.code}>
              <circle
                className={arriving + leaving + within > 0 ? 'place' : 'place idle'}
                cx={x}
                cy={y}
                r={radius}
              />
              {within > 0 && (
                <text x={x} y={y + 4} textAnchor="middle" className="within">
                  {number(within)}
                </text>
              )}
              <text x={label.x} y={label.y} textAnchor={label.anchor satisfies Anchor} className="label">
                {shortName(region.name)}
              </text>
              {arriving + leaving > 0 && (
                <text x={label.x} y={label.y + 14} textAnchor={label.anchor} className="label-note">
                  {words.inOut({ arriving: number(arriving), leaving: number(leaving) })}
                </text>
              )}
            </g>
          ))}
        </svg>
      </ScrollBox>
    </Chart>
  );
}

/** The word every second place begins with takes room from its name. */
const shortName = (name: string): string => name.replace(/^Kabupaten /, 'Kab. ');
