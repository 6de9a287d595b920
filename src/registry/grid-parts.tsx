/** Rows on record to be taken out as a copy or opened as a grid, and what came back of them cell by cell. */
import { Link } from 'react-router';
import type { KindName } from '#registry/kinds/kinds.ts';
import type { Edit } from '#registry/working-copy.server.ts';
import type { CopyKind } from '#registry/working-copy.ts';
import { CellGrid } from '#ui/cell-grid.tsx';
import { ActForm, DateField, SubmitButton } from '#ui/form-parts.tsx';
import type { Grid } from '#ui/grid-cells.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { DataTable } from '#ui/table-parts.tsx';

/** What is on record, to be edited away from the office. */
export function WorkingCopies({ kinds }: { kinds: readonly CopyKind[] }) {
  const words = useDeskWords();
  const own = words.dataPage;
  return (
    <section className="card stack">
      <h2>{own.copies()}</h2>
      <p className="muted">{own.copiesLead()}</p>
      <ul className="copies">
        {kinds.map((kind) => {
          const of = <span className="away">, {own.kindName[kind]()}</span>;
          return (
            <li key={kind}>
              <span>{own.kindName[kind]()}</span>
              <Link to={`/data/sunting/${kind}`}>
                {words.grid.asGrid()}
                {of}
              </Link>
              <a href={`/data/impor/salinan?salinan=${kind}`}>
                {words.grid.asCopy()}
                {of}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Lists that can be typed or pasted into a grid from the start. */
export function BlankGrids({ kinds }: { kinds: readonly KindName[] }) {
  const own = useDeskWords().dataPage;
  return (
    <section className="card stack">
      <h2>{own.blank()}</h2>
      <p className="muted">{own.blankLead()}</p>
      <ul className="row">
        {kinds.map((kind) => (
          <li key={kind}>
            <Link to={`/data/impor?kisi=${kind}`}>{own.kindName[kind]()}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a working copy, or a grid of stored rows, would change: the cell as it is and as it becomes. */
export function Differences({ edits, of }: { edits: readonly Edit[]; of: number }) {
  const own = useDeskWords().grid;
  if (edits.length === 0) return null;
  const rows = new Set(edits.map(({ key }) => key)).size;
  return (
    <section className="stack">
      <h3>{own.differences()}</h3>
      {rows < of && <p className="muted">{own.differencesMore({ shown: edits.length, of })}</p>}
      <DataTable
        label={own.differences()}
        rows={edits}
        rowKey={({ key, column }) => `${key}/${column}`}
        columns={[
          { key: 'baris', label: own.row(), cell: ({ key }) => key.replaceAll('|', ' · ') },
          { key: 'kolom', label: own.column(), cell: ({ column }) => column },
          {
            key: 'tersimpan',
            label: own.before(),
            wide: true,
            cell: ({ stored }) => <del>{stored || '–'}</del>,
          },
          { key: 'menjadi', label: own.after(), wide: true, cell: ({ mine }) => <ins>{mine || '–'}</ins> },
        ]}
      />
    </section>
  );
}

/** The sheet as a grid: cells are mended in place and tried again. */
export function GridForm(props: { grid: Grid; token: string; kind: KindName; asOf: string }) {
  const words = useDeskWords();
  const own = words.dataPage;
  const { grid, token, kind, asOf } = props;
  return (
    <ActForm intent="kisi" className="stack" action="/data/impor">
      <input type="hidden" name="unggahan" value={token} />
      <input type="hidden" name="jenis" value={kind} />
      {asOf === '' ? (
        <input type="hidden" name="tanggal" value="" />
      ) : (
        <DateField name="tanggal" label={own.dataDay()} defaultValue={asOf} />
      )}
      <p className="muted">
        {grid.mark ? words.grid.storedLead() : grid.rows.length === 0 ? own.blankLead() : own.gridLead()}
      </p>
      <CellGrid key={token} label={own.grid()} grid={grid} />
      <div className="actions">
        <SubmitButton>{own.gridAgain()}</SubmitButton>
      </div>
    </ActForm>
  );
}
