/** The columns of one part of a reference table, under the names its file has, for the page and for its download. */
import type { ShownRow } from '#jurist/reference.reads.server.ts';
import type { Section } from '#lawbook/sections.ts';
import type { Column } from '#ui/table-parts.tsx';

const LONG = 90;

/** A long text opens in place, so that a row stays a row. */
function Cell({ of }: { of: string }) {
  if (of.length <= LONG) return <>{of || '–'}</>;
  return (
    <details>
      <summary>{`${of.slice(0, 50).trimEnd()} …`}</summary>
      {of}
    </details>
  );
}

export function referenceColumns({ columns }: Section): Column<ShownRow>[] {
  return columns.map(({ name, kind }) => ({
    key: name,
    label: name.replaceAll('_', ' ').replace('.', ' '),
    number: kind === 'angka',
    wide: name === 'definisi' || name.startsWith('level_') || name.startsWith('nama'),
    text: ({ row }) => row[name] ?? '',
    cell: ({ row }) => <Cell of={row[name] ?? ''} />,
  }));
}
