/** What a list's address asks for: page, order, search and filters, so that the back button and a copied link work. */
export type TableState<Sort extends string = string> = {
  page: number;
  size: number;
  offset: number;
  sort: Sort;
  down: boolean;
  q: string;
  filters: Record<string, string>;
  /** keys of the columns to show; null: those that stand there by themselves */
  columns?: readonly string[] | null;
};

type Asked<Sort extends string> = {
  sorts: readonly [Sort, ...Sort[]];
  filters?: readonly string[];
  size?: number;
  down?: boolean;
};

/** Unknown orders and pages fall back to the first; nothing from the address reaches SQL as a name. */
export function readTable<const Sort extends string>(request: Request, asked: Asked<Sort>): TableState<Sort> {
  const query = new URL(request.url).searchParams;
  const [first] = asked.sorts;
  const sort = asked.sorts.find((one) => one === query.get('urut')) ?? first;
  const given = Number(query.get('hal') ?? 1);
  const page = Number.isInteger(given) && given > 0 && given < 1e6 ? given : 1;
  const size = asked.size ?? 50;
  const order = query.get('arah');
  const down = order === null ? sort === first && (asked.down ?? false) : order === 'turun';
  const filters: Record<string, string> = {};
  for (const name of asked.filters ?? []) {
    const value = query.get(name)?.trim();
    if (value) filters[name] = value.slice(0, 200);
  }
  const columns = query
    .getAll('kolom')
    .flatMap((text) => text.split(','))
    .filter((key) => /^[a-z_]{1,30}$/.test(key));
  return {
    page,
    size,
    offset: (page - 1) * size,
    sort,
    down,
    q: (query.get('q') ?? '').trim().slice(0, 100),
    filters,
    columns: columns.length > 0 ? columns : null,
  };
}
