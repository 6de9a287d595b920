/** The columns of the five years and of the tree of posts, for the page and for their files. */
import type { DeskWords } from '#ground/words/desk-id.ts';
import { shortDate } from '#ground/words/lang.ts';
import type { NamedPost, NamedUnit } from '#steps/needs/ahead.reads.server.ts';
import type { Point } from '#steps/needs/forecast.ts';
import type { Column } from '#ui/table-parts.tsx';

export const monthName = (day: string): string => shortDate(day).slice(3);

/** The need of five years is the need of today; holders, gaps and the flows between stand beside it. */
export function monthColumns(words: DeskWords, need: number): Column<Point>[] {
  const own = words.needsAhead;
  const count = (key: Exclude<keyof Point, 'day'>, label: string): Column<Point> => ({
    ...{ key, label, number: true },
    text: (row) => String(row[key]),
  });
  return [
    { key: 'day', label: own.month(), text: (row) => monthName(row.day) },
    { key: 'need', label: own.need(), number: true, text: () => String(need) },
    count('holders', own.holders()),
    count('shortage', own.shortage()),
    count('surplus', own.surplus()),
    count('deemed', own.deemed()),
    count('retired', own.retired()),
    count('contracts', own.contracts()),
    count('movedIn', own.movedIn()),
    count('movedOut', own.movedOut()),
  ];
}

export type MapRow = NamedPost & { unit: string; depth: number };

/** The tree as rows from its top down, with the depth of each unit. */
export function mapRows(unit: NamedUnit, depth = 1): MapRow[] {
  return [
    ...unit.posts.map((post) => ({ ...post, unit: unit.name, depth })),
    ...unit.children.flatMap((child) => mapRows(child, depth + 1)),
  ];
}

export function mapColumns(words: DeskWords): Column<MapRow>[] {
  const own = words.needsAhead;
  const page = words.needsPage;
  const marks = (row: MapRow): string[] => [
    ...(row.critical ? [page.critical()] : []),
    ...(row.strategic ? [page.strategic()] : []),
    ...(row.abolished ? [own.abolished()] : []),
  ];
  return [
    { key: 'depth', label: own.depth(), text: (row) => String(row.depth) },
    { key: 'unit', label: own.unit(), text: (row) => row.unit },
    { key: 'name', label: own.post(), text: (row) => row.name },
    { key: 'marks', label: words.dataPage.marks(), text: (row) => marks(row).join(', ') },
    { key: 'class', label: own.jobClass(), text: (row) => String(row.jobClass ?? '–') },
    { key: 'need', label: own.need(), text: (row) => String(row.need ?? '–') },
    { key: 'holders', label: own.holders(), text: (row) => String(row.holders) },
    {
      key: 'shortage',
      label: own.shortage(),
      text: (row) => (row.need === null ? '–' : String(row.shortage)),
    },
    { key: 'surplus', label: own.surplus(), text: (row) => (row.need === null ? '–' : String(row.surplus)) },
    {
      key: 'acting',
      label: own.actingHolders(),
      text: (row) =>
        row.acting.map(({ as, name }) => own.acting({ as: own.actingAs[as](), name: name ?? '' })).join('; '),
    },
  ];
}
