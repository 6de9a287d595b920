/** Two texts line by line: what goes, what comes, and a little of what stays around it. Pure. */
export type Line = { sign: '-' | '+' | ' '; text: string };

/** The longest common run of lines stays; files of the law have some hundred lines, so the plain table is fast enough. */
export function linesChanged(before: string, after: string): Line[] {
  const a = before.trimEnd().split('\n');
  const b = after.trimEnd().split('\n');
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = common[i] as Uint32Array;
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ sign: ' ', text: a[i] as string });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: '-', text: a[i] as string });
      i++;
    } else {
      lines.push({ sign: '+', text: b[j] as string });
      j++;
    }
  }
  return lines;
}

/** The changed lines with two around them; null stands for lines left out. */
export function aroundChanges(lines: readonly Line[], around = 2): (Line | null)[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ sign }) => sign !== ' '),
  );
  const shown: (Line | null)[] = [];
  lines.forEach((line, at) => {
    if (near[at]) shown.push(line);
    else if (shown.at(-1) !== null) shown.push(null);
  });
  return shown;
}
