/** Parts of the page of imports: the form, the preview with its findings by cell, and the batches with their undo. */
import { Link } from 'react-router';
import type { FindingCode } from '#ground/words/registry.ts';
import type { BatchRow } from '#registry/data.reads.server.ts';
import { Differences, GridForm } from '#registry/grid-parts.tsx';
import type { KindName } from '#registry/kinds/kinds.ts';
import { TitleQuestions } from '#registry/title-questions.tsx';
import type { TitleQuestion } from '#registry/titles.server.ts';
import type { Edit } from '#registry/working-copy.server.ts';
import {
  ActForm,
  Confirm,
  DateField,
  FileField,
  optionsOf,
  ReasonField,
  SelectField,
  SubmitButton,
} from '#ui/form-parts.tsx';
import type { Grid } from '#ui/grid-cells.ts';
import { Badge, Figures, Notice } from '#ui/page-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import type { TableState } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Count, DateText, MomentText } from '#ui/small-parts.tsx';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';

type Found = { sheet: string; row: number; column: string; code: FindingCode; value: string };
type Findings = { total: number; rows: Found[] };
export type PreviewData = {
  token: string;
  kind: KindName;
  file: string;
  rows: number;
  new: number;
  changed: number;
  same: number;
  ended: number;
  refusedRows: number;
  /** titles accepted so far in this preview, and those still to be asked about */
  accepted: number;
  titles: TitleQuestion[];
  /** cells to be mended in place; null where the sheet is too long or nothing in it is wrong */
  grid: Grid | null;
  refused: Findings;
  warnings: Findings;
  edits: Edit[];
  /** saved but for rows that moved meanwhile */
  held?: { rows: number; batch: string | null };
};

export function ImportForm(props: {
  kinds: readonly KindName[];
  asOf: string;
  returned: Returned | undefined;
}) {
  const own = useDeskWords().dataPage;
  const { kinds, asOf, returned } = props;
  return (
    <section className="card stack">
      <ActForm intent="pratinjau" returned={returned} encType="multipart/form-data">
        <div className="pair">
          <SelectField name="jenis" label={own.kind()} options={optionsOf(kinds, own.kindName)} />
          <DateField name="tanggal" label={own.dataDay()} hint={own.dataDayHint()} defaultValue={asOf} />
        </div>
        <FileField name="berkas" optional label={own.file()} hint={own.fileHint()} accept=".csv,.txt,.xlsx" />
        <details>
          <summary>{own.paste()}</summary>
          <ReasonField name="tempel" optional label={own.pasteLabel()} hint={own.pasteHint()} rows={8} />
        </details>
        <div className="actions">
          <SubmitButton>{own.preview()}</SubmitButton>
        </div>
      </ActForm>
    </section>
  );
}

export function Preview({ preview }: { preview: PreviewData }) {
  const words = useDeskWords();
  const own = words.dataPage;
  const { token, kind, file, refused, warnings } = preview;
  const changes = preview.new + preview.changed + preview.ended;
  return (
    <section className="stack">
      <h2>{own.previewTitle({ file })}</h2>
      <p className="muted">{own.kindName[kind]()}</p>
      {preview.held && (
        <Notice
          tone="amber"
          title={words.grid.heldBack({ rows: preview.held.rows, batch: preview.held.batch ?? '' })}
        >
          {words.grid.heldBackLead()}
        </Notice>
      )}
      <Figures
        of={[
          { name: own.rows(), value: <Count of={preview.rows} /> },
          { name: own.fresh(), value: <Count of={preview.new} /> },
          { name: own.changed(), value: <Count of={preview.changed} /> },
          { name: own.same(), value: <Count of={preview.same} /> },
          { name: own.ended(), value: <Count of={preview.ended} />, note: own.endedNote() },
          { name: own.refused(), value: <Count of={preview.refusedRows} /> },
        ]}
      />
      {changes === 0 ? (
        <Notice
          tone={preview.refusedRows > 0 ? 'amber' : 'grey'}
          title={preview.refusedRows > 0 ? own.nothingGood() : own.nothing()}
        />
      ) : (
        <ActForm intent="simpan">
          <input type="hidden" name="unggahan" value={token} />
          <p className="muted">{own.saveLead()}</p>
          <div className="actions">
            <SubmitButton>{own.save({ rows: changes })}</SubmitButton>
            <Link to="/data/impor">{words.ui.form.cancel()}</Link>
          </div>
        </ActForm>
      )}
      {changes === 0 && <Link to="/data/impor">{own.another()}</Link>}
      {preview.accepted > 0 && (
        <Notice tone="green" title={own.titlesAccepted({ titles: preview.accepted })} />
      )}
      <Differences edits={preview.edits} of={preview.changed} />
      <TitleQuestions token={token} titles={preview.titles} />
      {preview.grid && (
        <details className="card" open={refused.total + warnings.total > 0}>
          <summary>{own.grid()}</summary>
          <GridForm grid={preview.grid} token={token} kind={kind} asOf="" />
        </details>
      )}
      <FindingTable title={own.refusedTitle()} findings={refused} token={token} />
      <FindingTable title={own.warningTitle()} findings={warnings} token={token} />
    </section>
  );
}

function FindingTable({ title, findings, token }: { title: string; findings: Findings; token: string }) {
  const words = useDeskWords();
  const own = words.dataPage;
  if (findings.total === 0) return null;
  const { total, rows } = findings;
  return (
    <section className="stack">
      <div className="spread">
        <h3>
          {title} (<Count of={total} />)
        </h3>
        <span className="row">
          <a href={`/data/impor/salah?unggahan=${token}&format=xlsx`}>{own.downloadMarked()}</a>
          <a href={`/data/impor/salah?unggahan=${token}`}>{own.downloadWrong()}</a>
        </span>
      </div>
      {total > rows.length && <p className="muted">{own.onlyFirst({ shown: rows.length, of: total })}</p>}
      <DataTable
        label={title}
        rows={rows}
        rowKey={(row) => `${row.sheet}/${row.row}/${row.column}/${row.code}`}
        columns={[
          { key: 'place', label: own.place(), cell: (row) => own.placeOf(row) },
          { key: 'value', label: own.value(), cell: (row) => row.value || '–' },
          {
            key: 'mend',
            label: own.mend(),
            wide: true,
            cell: (row) => words.registry.finding[row.code](row),
          },
        ]}
      />
    </section>
  );
}

export function BatchList(props: {
  rows: readonly BatchRow[];
  total: number;
  state: TableState;
  returned: Returned | undefined;
}) {
  const words = useDeskWords();
  const own = words.dataPage;
  const { rows, total, state, returned } = props;
  return (
    <section className="stack">
      <div className="spread">
        <h2>{own.batches()}</h2>
        <ListFileLinks door="/data/impor/daftar" />
      </div>
      <DataTable
        label={own.batches()}
        rows={rows}
        rowKey={(row) => row.id}
        state={state}
        total={total}
        empty={own.noBatches()}
        columns={[
          {
            key: 'file',
            label: own.batch(),
            wide: true,
            cell: (row) => (
              <>
                {own.kindName[row.kind]?.() ?? row.kind}
                <span className="sub">
                  {row.file} · <span className="nowrap">{row.id}</span>
                </span>
              </>
            ),
          },
          { key: 'asOf', label: own.dataDay(), cell: (row) => <DateText of={row.asOf} short /> },
          {
            key: 'at',
            label: own.when(),
            cell: (row) => (
              <>
                <MomentText of={row.at} />
                <span className="sub">{row.by}</span>
              </>
            ),
          },
          {
            key: 'counts',
            label: own.result(),
            cell: ({ counts }) =>
              own.counts({ fresh: counts.new, changed: counts.changed, refused: counts.refused }),
          },
          {
            key: 'undo',
            label: own.undo(),
            cell: (row) =>
              row.undoneAt === null ? (
                <Confirm
                  ends
                  label={own.undo()}
                  question={own.undoAsk({ file: row.file, batch: row.id })}
                  lead={own.undoLead()}
                  yes={own.undo()}
                  intent={`batal-${row.id}`}
                  returned={returned}
                  action="/data/impor"
                >
                  <input type="hidden" name="batch" value={row.id} />
                </Confirm>
              ) : (
                <Badge tone="grey">{own.undone()}</Badge>
              ),
          },
        ]}
      />
    </section>
  );
}
