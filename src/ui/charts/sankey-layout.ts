/** Where the bars and bands of a flow picture stand: largest first, so that few bands cross. */
export type Flow = { from: string; to: string; count: number };
export type Node = { key: string; count: number; y: number; thick: number };
/** A band leaves its left bar at height `from` and meets its right bar at height `to`. */
export type Band = { flow: Flow; from: number; to: number; thick: number };

const [GAP, ROOM, LEAST] = [12, 360, 16];

export function sankeyLayout(flows: readonly Flow[]): {
  height: number;
  left: Node[];
  right: Node[];
  bands: Band[];
} {
  const total = flows.reduce((sum, { count }) => sum + count, 0);
  const unit = total === 0 ? 0 : ROOM / total;
  const left = column(flows, ({ from }) => from, unit);
  const right = column(flows, ({ to }) => to, unit);
  const used = new Map<Node, number>();
  const at = (node: Node, thick: number): number => {
    const y = node.y + (used.get(node) ?? 0);
    used.set(node, (used.get(node) ?? 0) + thick);
    return y;
  };
  const order = (nodes: Node[], key: string): number => nodes.findIndex((node) => node.key === key);
  const bands = [...flows]
    .sort((a, b) => order(left, a.from) - order(left, b.from) || order(right, a.to) - order(right, b.to))
    .map((flow): Band => {
      const from = left[order(left, flow.from)] as Node;
      const to = right[order(right, flow.to)] as Node;
      const thick = flow.count * unit;
      return { flow, from: at(from, thick), to: at(to, thick), thick };
    });
  const foot = (nodes: Node[]): number =>
    Math.max(0, ...nodes.map(({ y, thick }) => y + Math.max(thick, LEAST)));
  return { height: Math.ceil(Math.max(foot(left), foot(right)) + 4), left, right, bands };
}

function column(flows: readonly Flow[], keyOf: (flow: Flow) => string, unit: number): Node[] {
  const counts = new Map<string, number>();
  for (const flow of flows) counts.set(keyOf(flow), (counts.get(keyOf(flow)) ?? 0) + flow.count);
  let y = 4;
  return [...counts]
    .sort(([a, x], [b, z]) => z - x || (a < b ? -1 : 1))
    .map(([key, count]) => {
      const node = { key, count, y, thick: count * unit };
      // a name needs its line, however thin its bar
      y += Math.max(node.thick, LEAST) + GAP;
      return node;
    });
}
