/** Pictures as they leave the server: what they say to those who do not see them, and that they need neither script nor inline style. */
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import { AreaChart } from '#ui/charts/area.tsx';
import { Bars } from '#ui/charts/bars.tsx';
import { BeforeAfterDots } from '#ui/charts/before-after.tsx';
import { ChainView } from '#ui/charts/chain-view.tsx';
import { ticksTo } from '#ui/charts/chart.tsx';
import { HeatMap } from '#ui/charts/heat-map.tsx';
import { mapLayout } from '#ui/charts/map-layout.ts';
import { MovesMap } from '#ui/charts/moves-map.tsx';
import { NineBox } from '#ui/charts/nine-box.tsx';
import { Radar } from '#ui/charts/radar.tsx';
import { TimeLanes } from '#ui/charts/time-lanes.tsx';

async function drawn(picture: ReactNode): Promise<string> {
  const handler = createStaticHandler([{ id: 'root', path: '/', element: picture }]);
  const context = await handler.query(new Request('http://localhost/'));
  if (context instanceof Response) throw new Error('redirected');
  const router = createStaticRouter(handler.dataRoutes, context);
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />);
}
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

const regions = [
  { code: 'A', name: 'Kota Utara', latitude: -6.5, longitude: 110.2 },
  { code: 'B', name: 'Kabupaten Timur', latitude: -7.1, longitude: 111.4 },
  { code: 'C', name: 'Kabupaten Selatan', latitude: -8.1, longitude: 110.6 },
];
const flows = [
  { from: 'A', to: 'B', count: 12 },
  { from: 'B', to: 'A', count: 3 },
  { from: 'C', to: 'C', count: 5 },
];

const pictures = {
  area: (
    <AreaChart
      title="Akan pensiun"
      points={['2027', '2028']}
      series={[
        { key: 'g', name: 'Guru', values: [30, 45] },
        { key: 'p', name: 'Perawat', values: [10, 12] },
      ]}
    />
  ),
  bars: (
    <Bars
      title="Perpindahan"
      head={['Unit', 'Orang']}
      rows={[{ key: 'a', name: 'Dinas A', value: 3, text: '3' }]}
    />
  ),
  dots: (
    <BeforeAfterDots
      title="IKM"
      low={50}
      high={100}
      ticks={[50, 100]}
      rows={[
        { key: 'u', name: 'Samsat', before: { value: 71.25 }, after: { value: 83.5, interval: [80, 87] } },
      ]}
    />
  ),
  heat: (
    <HeatMap
      title="Peta kebutuhan"
      corner="Perangkat daerah"
      columns={['Guru', 'Perawat']}
      rows={[{ key: 'd', name: 'Dinas Pendidikan', cells: [{ short: 1234, over: 7 }, null] }]}
    />
  ),
  map: <MovesMap title="Perpindahan antarkabupaten" regions={regions} flows={flows} />,
  radar: (
    <Radar
      title="Kompetensi"
      most={5}
      held="Dimiliki"
      required="Diminta"
      axes={['M1', 'M2', 'M3'].map((key) => ({ key, name: `Kompetensi ${key}`, required: 3, held: null }))}
    />
  ),
  lanes: (
    <TimeLanes
      title="Riwayat"
      today="2026-12-01"
      lanes={[
        {
          key: 'j',
          name: 'Jabatan',
          spans: [{ key: '1', from: '2020-03-01', to: null, name: 'Kepala Bidang' }],
          moments: [{ key: 'a', on: '2024-05-02', name: 'Asesmen' }],
        },
      ]}
    />
  ),
};

describe('a picture', () => {
  for (const [name, picture] of Object.entries(pictures))
    it(`says what it shows in words and figures, without script and inline style (${name})`, async () => {
      const html = await drawn(picture);
      expect(html).toMatch(/<figure class="chart" aria-labelledby="[^"]+">/);
      expect(html).not.toMatch(/<script| style=/);
      expect(html).toMatch(/<table/);
      const unnamed = [...html.matchAll(/<svg [^>]*>/g)].filter(
        ([tag]) => !/aria-hidden|aria-label/.test(tag),
      );
      expect(unnamed).toEqual([]);
    });

  it('has every figure of its drawing in its table', async () => {
    expect(textOf(await drawn(pictures.area))).toContain('2028 45 12 57');
    expect(textOf(await drawn(pictures.dots))).toContain('Samsat 71,25 83,50');
    expect(textOf(await drawn(pictures.map))).toContain('Kota Utara Kabupaten Timur 12');
    expect(textOf(await drawn(pictures.radar))).toContain('M2 Kompetensi M2 3 belum diketahui');
    expect(textOf(await drawn(pictures.lanes))).toContain('Jabatan: Kepala Bidang 01-03-2020 sekarang');
  });

  it('of needs shows shortage and surplus side by side, never their difference', async () => {
    const html = await drawn(pictures.heat);
    expect(textOf(html)).toContain('−1.234 / +7');
    expect(textOf(html)).not.toContain('1.227');
    expect(html).toContain('data-shade="5"');
  });
});

describe('the nine boxes', () => {
  it('name the box a person is in, not only with a dot', async () => {
    const html = await drawn(
      <NineBox
        title="Kotak talenta"
        performance="Kinerja"
        potential="Potensi"
        person="Sari"
        cells={[{ performance: 2, potential: 2, name: '9 · Siap', current: true, count: 4, to: '?kotak=9' }]}
      />,
    );
    expect(html).toMatch(/<a [^>]*aria-current="true"/);
    expect(textOf(html)).toContain('Sari ada di kotak ini');
  });
});

describe('the chain of moves', () => {
  const seat = (name: string) => ({ name, unit: '' });
  const moves = [
    { key: 1, name: 'Tono', from: seat('Kabid'), seat: seat('Kepala Dinas') },
    { key: 2, name: null, from: seat('Kasubag'), seat: seat('Kabid') },
  ];

  it('is read from the seat that is left to the seat that was free, every arrow the way people go', async () => {
    const html = await drawn(
      <ChainView
        title="Rantai 1"
        moves={moves}
        closed={false}
        unnamed="pegawai lain"
        nowhere="tanpa jabatan"
      />,
    );
    const seats = [...html.matchAll(/seat-name">([^<]*)/g)].map(([, name]) => name);
    expect(seats).toEqual(['Kasubag', 'Kabid', 'Kepala Dinas']);
    expect(textOf(html)).toContain('pegawai lain pindah dari Kasubag ke Kabid');
    expect(textOf(html)).toContain('Tono pindah dari Kabid ke Kepala Dinas');
    expect(html).toMatch(/data-kind="left".*data-kind="free"/s);
  });
});

describe('the map of moves', () => {
  const Regions = fc.uniqueArray(
    fc.record({
      code: fc.string({ minLength: 1, maxLength: 5 }),
      name: fc.string({ minLength: 3, maxLength: 24 }),
      latitude: fc.double({ min: -11, max: 6, noNaN: true }),
      longitude: fc.double({ min: 95, max: 141, noNaN: true }),
    }),
    { selector: ({ code }) => code, minLength: 1, maxLength: 14 },
  );

  it('keeps every place inside the picture, whatever the province looks like', () => {
    fc.assert(
      fc.property(Regions, (places) => {
        const [first] = places;
        const flow = { from: first?.code ?? '', to: places.at(-1)?.code ?? '', count: 3 };
        const layout = mapLayout(places, [flow]);
        for (const { x, y, label } of layout.places) {
          expect(x >= 0 && x <= layout.width && y >= 0 && y <= layout.height).toBe(true);
          expect(Number.isFinite(label.x) && Number.isFinite(label.y)).toBe(true);
        }
      }),
    );
  });

  it('draws there and back as two arrows, counts who comes, goes and stays, and leaves out places it does not know', () => {
    const { arcs, places } = mapLayout(regions, [...flows, { from: 'A', to: 'Z', count: 9 }]);
    expect(arcs.map(({ flow }) => `${flow.from}${flow.to}`)).toEqual(['AB', 'BA']);
    expect(new Set(arcs.map(({ path }) => path)).size).toBe(2);
    expect(places.map(({ arriving, leaving, within }) => [arriving, leaving, within])).toEqual([
      [3, 12, 0],
      [12, 3, 0],
      [0, 0, 5],
    ]);
    expect((arcs[0]?.thick ?? 0) > (arcs[1]?.thick ?? 9)).toBe(true);
  });
});

describe('an axis', () => {
  it('begins at nought, reaches the largest figure and has few round steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (most) => {
        const ticks = ticksTo(most);
        expect(ticks[0]).toBe(0);
        expect((ticks.at(-1) ?? 0) >= most).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
