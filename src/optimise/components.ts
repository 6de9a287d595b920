/** Strongly connected components of a graph: what can be exchanged with what (Tarjan 1972, without recursion). */
export type Graph = { start: Int32Array; to: Int32Array };

/** The component of every node, by number. */
export function components({ start, to }: Graph): Int32Array {
  const nodes = start.length - 1;
  const index = new Int32Array(nodes).fill(-1);
  const lowest = new Int32Array(nodes);
  const part = new Int32Array(nodes).fill(-1);
  const at = new Int32Array(nodes);
  const path: number[] = [];
  const open: number[] = [];
  let counter = 0;
  let parts = 0;
  for (let s = 0; s < nodes; s++) {
    if (index[s] !== -1) continue;
    path.push(s);
    while (path.length > 0) {
      const n = path[path.length - 1] as number;
      if (index[n] === -1) {
        index[n] = counter;
        lowest[n] = counter++;
        at[n] = start[n] as number;
        open.push(n);
      }
      let deeper = false;
      while ((at[n] as number) < (start[n + 1] as number)) {
        const m = to[(at[n] as number)++] as number;
        if (index[m] === -1) {
          path.push(m);
          deeper = true;
          break;
        }
        if (part[m] === -1 && (index[m] as number) < (lowest[n] as number)) lowest[n] = index[m] as number;
      }
      if (deeper) continue;
      path.pop();
      const up = path[path.length - 1];
      if (up !== undefined && (lowest[n] as number) < (lowest[up] as number))
        lowest[up] = lowest[n] as number;
      if (lowest[n] === index[n]) {
        for (;;) {
          const m = open.pop() as number;
          part[m] = parts;
          if (m === n) break;
        }
        parts++;
      }
    }
  }
  return part;
}
