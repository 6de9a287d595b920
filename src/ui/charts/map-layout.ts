/** Where points, arrows and names of the moves map go: pure, so that it can be tested without drawing. */

type Region = { code: string; name: string; latitude: number; longitude: number };
type Flow = { from: string; to: string; count: number };

export type Anchor = 'start' | 'middle' | 'end';
type Spot = { x: number; y: number };
export type Arc<F> = { flow: F; path: string; thick: number; middle: Spot };

const [WIDTH, MARGIN, NAME, LINES] = [800, 92, 6.6, 30];

/** Degrees to points: a degree of longitude is shorter by the cosine of the latitude; the height follows from the province's shape. */
function projected<R extends Region>(regions: readonly R[]): { at: Map<string, Spot>; height: number } {
  const [west, east] = ends(regions.map(({ longitude }) => longitude));
  const [south, north] = ends(regions.map(({ latitude }) => latitude));
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const wide = Math.max(1e-6, (east - west) * narrow);
  const tall = Math.max(1e-6, north - south);
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (640 - 2 * MARGIN) / tall);
  const indent = (WIDTH - scale * wide) / 2;
  const at = new Map(
    regions.map((region) => [
      region.code,
      {
        x: indent + (region.longitude - west) * narrow * scale,
        y: MARGIN / 2 + 16 + (north - region.latitude) * scale,
      },
    ]),
  );
  return { at, height: Math.round(MARGIN + 48 + tall * scale) };
}

const ends = (values: readonly number[]): [number, number] =>
  values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];

/** `sized`: how large a point is; without it, by the moves within. */
export function mapLayout<R extends Region, F extends Flow>(
  regions: readonly R[],
  flows: readonly F[],
  sized?: (region: R) => number,
) {
  const { at, height } = projected(regions);
  const known = flows.filter((flow) => flow.count > 0 && at.has(flow.from) && at.has(flow.to));
  const sum = (which: (flow: F) => boolean) =>
    known.filter(which).reduce((total, { count }) => total + count, 0);
  const bare = regions.map((region) => {
    const here = region.code;
    const within = sum((flow) => flow.from === here && flow.to === here);
    return {
      region,
      ...(at.get(here) as Spot),
      radius: sized?.(region) ?? (within > 0 ? Math.min(20, 9 + Math.sqrt(within)) : 7),
      arriving: sum((flow) => flow.to === here && flow.from !== here),
      leaving: sum((flow) => flow.from === here && flow.to !== here),
      within,
    };
  });
  const between = known.filter((flow) => flow.from !== flow.to);
  const most = Math.max(1, ...between.map(({ count }) => count));
  const radiusOf = new Map(bare.map(({ region, radius }) => [region.code, radius]));
  const arcs: Arc<F>[] = between.map((flow) => {
    const [from, to] = [at.get(flow.from) as Spot, at.get(flow.to) as Spot];
    return arcOf(flow, from, to, radiusOf.get(flow.to) ?? 7, 1.5 + 5.5 * Math.sqrt(flow.count / most));
  });
  return {
    width: WIDTH,
    height,
    places: labelled(
      bare,
      arcs.map(({ middle }) => middle),
    ),
    arcs,
  };
}

/** A bow to the left of its way, so that there and back do not cover each other; it ends at the rim of the target. */
function arcOf<F extends Flow>(flow: F, from: Spot, to: Spot, rim: number, thick: number): Arc<F> {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(dx, dy) || 1;
  const bow = Math.min(60, far * 0.18);
  const control = { x: (from.x + to.x) / 2 + (dy / far) * bow, y: (from.y + to.y) / 2 - (dx / far) * bow };
  const [ex, ey] = [to.x - control.x, to.y - control.y];
  const last = Math.hypot(ex, ey) || 1;
  const end = { x: to.x - (ex / last) * (rim + 5), y: to.y - (ey / last) * (rim + 5) };
  const middle = {
    x: (from.x + 2 * control.x + to.x) / 4,
    y: (from.y + 2 * control.y + to.y) / 4,
  };
  const one = (value: number) => value.toFixed(1);
  const path = `M${one(from.x)} ${one(from.y)}Q${one(control.x)} ${one(control.y)} ${one(end.x)} ${one(end.y)}`;
  return { flow, path, thick: Number(thick.toFixed(2)), middle };
}

type Bare = Spot & { region: Region; radius: number };
type Box = { left: number; right: number; top: number; bottom: number };

/** Each name takes the side of its point where it covers least: other names, points and the counts on arrows; the order decides ties. */
function labelled<P extends Bare>(places: readonly P[], marks: readonly Spot[]) {
  const taken: Box[] = [
    ...places.map(({ x, y, radius }) => boxAround(x, y, radius + 2)),
    ...marks.map(({ x, y }) => boxAround(x, y, 10)),
  ];
  return places.map((place) => {
    const length = Math.max((place.region.name.length - 5) * NAME, 104);
    const gap = place.radius + 6;
    const tries: (Spot & { anchor: Anchor })[] = [
      { x: place.x + gap, y: place.y, anchor: 'start' },
      { x: place.x - gap, y: place.y, anchor: 'end' },
      { x: place.x, y: place.y - gap - 16, anchor: 'middle' },
      { x: place.x, y: place.y + gap + 10, anchor: 'middle' },
    ];
    const costs = tries.map((label) => costOf(boxOf(label, length), taken));
    const label = tries[costs.indexOf(Math.min(...costs))] as Spot & { anchor: Anchor };
    taken.push(boxOf(label, length));
    return { ...place, label };
  });
}

const boxAround = (x: number, y: number, by: number): Box => ({
  left: x - by,
  right: x + by,
  top: y - by,
  bottom: y + by,
});

function boxOf({ x, y, anchor }: Spot & { anchor: Anchor }, length: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
  return { left, right: left + length, top: y - 12, bottom: y - 12 + LINES };
}

/** Square points covered; leaving the picture is worst. */
function costOf(box: Box, taken: readonly Box[]): number {
  const outside = box.left < 0 || box.right > WIDTH || box.top < 0 ? 1e6 : 0;
  return taken.reduce((sum, other) => {
    const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
    const tall = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    return wide > 0 && tall > 0 ? sum + wide * tall : sum;
  }, outside);
}
