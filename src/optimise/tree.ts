/** The tree of nested staffing groups: each post and group has the smallest group around it as its parent, or the root. */

/**
 * Groups stand from small to large, equal sets in file order, so that the tree is the same for everybody who builds it.
 * `crossing` names a group that cuts another one, where there is such.
 */
export function treeOf(
  posts: number,
  groups: readonly (readonly number[])[],
): { parent: Int32Array; crossing: number } {
  const root = posts + groups.length;
  const parent = new Int32Array(root + 1).fill(root);
  parent[root] = -1;
  const size = new Int32Array(root).fill(1);
  const outermost = Int32Array.from({ length: posts }, (_, p) => p);
  const order = groups.map((_, g) => g).sort((a, b) => lengthOf(groups, a) - lengthOf(groups, b) || a - b);
  for (const g of order) {
    const inside = groups[g] as readonly number[];
    const found = new Map<number, number>();
    for (const p of inside) {
      const top = outermost[p] as number;
      found.set(top, (found.get(top) ?? 0) + 1);
    }
    for (const [top, count] of found) {
      if (count !== size[top]) return { parent, crossing: g };
      parent[top] = posts + g;
    }
    for (const p of inside) outermost[p] = posts + g;
    size[posts + g] = inside.length;
  }
  return { parent, crossing: -1 };
}

const lengthOf = (groups: readonly (readonly number[])[], g: number): number =>
  (groups[g] as readonly number[]).length;
