/** Forms of a reference table: one row, a pasted block or file, and the history with its undo. */
import { Textarea } from '@mantine/core';
import { dateIn, momentIn } from '#ground/words/lang.ts';
import type { ReferenceAnswer } from '#jurist/reference.server.ts';
import type { ChangeRow } from '#lawbook/reads.server.ts';
import type { Section } from '#lawbook/sections.ts';
import { CellGrid } from '#ui/cell-grid.tsx';
import {
  ActForm,
  Confirm,
  DateField,
  FileField,
  ReasonField,
  SelectField,
  SubmitButton,
  TextField,
} from '#ui/form-parts.tsx';
import { Badge } from '#ui/page-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';

type Chosen = { key: string; row: Record<string, string> } | null;
type Given = { section: Section; chosen: Chosen; today: string; returned: ReferenceAnswer | undefined };

export function RowForms({ section, chosen, today, returned }: Given) {
  const words = useDeskWords();
  const own = words.reference;
  const grid = returned?.grid;
  const maksud = returned?.typed?.maksud;
  const part = <input type="hidden" name="bagian" value={section.path} />;
  const when = (
    <>
      <DateField name="dari" label={own.from()} hint={own.fromHint()} defaultValue={today} />
      <ReasonField label={own.reason()} rows={2} />
    </>
  );
  return (
    <section className="stack" id="baris">
      <details className="card" open={chosen !== null || maksud === 'baris'} key={chosen?.key ?? ''}>
        <summary>{chosen ? own.editRow({ key: chosen.key }) : own.addRow()}</summary>
        <div className="stack" style={{ marginTop: 12 }}>
          <ActForm intent="baris" returned={returned}>
            {part}
            <div className="pair">
              {section.columns.map((column) => (
                <Cell key={column.name} column={column} now={chosen?.row[column.name] ?? ''} />
              ))}
            </div>
            {when}
            <div className="actions">
              <SubmitButton>{own.save()}</SubmitButton>
            </div>
          </ActForm>
          {chosen && (
            <Confirm
              ends
              label={own.dropRow()}
              question={own.dropQuestion({ key: chosen.key })}
              lead={own.dropLead()}
              yes={own.dropRow()}
              intent="hapus"
              returned={returned}
            >
              {part}
              <input type="hidden" name="kunci" value={chosen.key} />
              {when}
            </Confirm>
          )}
        </div>
      </details>
      <details className="card" open={maksud === 'kisi' || grid !== undefined} id="kisi">
        <summary>{grid ? words.dataPage.grid() : words.dataPage.gridType()}</summary>
        <div className="stack" style={{ marginTop: 12 }}>
          <p className="muted">{words.dataPage.gridLead()}</p>
          <ActForm
            intent="kisi"
            className="stack"
            returned={
              maksud === 'tempel' && returned
                ? { ...returned, typed: { ...returned.typed, maksud: 'kisi' } }
                : returned
            }
          >
            {part}
            <CellGrid
              key={JSON.stringify(grid?.rows.map(({ cells }) => cells) ?? section.path)}
              label={words.dataPage.grid()}
              grid={grid ?? { columns: section.columns.map(({ name }) => name), rows: [] }}
            />
            <div className="fields">
              {when}
              <div className="actions">
                <SubmitButton>{own.save()}</SubmitButton>
              </div>
            </div>
          </ActForm>
        </div>
      </details>
      <details className="card" open={maksud === 'tempel' && grid === undefined}>
        <summary>{own.paste()}</summary>
        <div className="stack" style={{ marginTop: 12 }}>
          <p className="muted">
            {own.pasteLead({ columns: section.columns.map(({ name }) => name).join(', ') })}
          </p>
          <ActForm intent="tempel" returned={returned} encType="multipart/form-data">
            {part}
            <Textarea
              name="blok"
              label={own.block()}
              rows={6}
              size="md"
              defaultValue={returned?.typed?.blok ?? ''}
              styles={{ input: { fontFamily: 'ui-monospace, monospace', fontSize: 14 } }}
            />
            <FileField name="berkas" label={own.file()} optional accept=".csv,.txt,.xlsx" />
            {when}
            <div className="actions">
              <SubmitButton>{own.save()}</SubmitButton>
            </div>
          </ActForm>
        </div>
      </details>
    </section>
  );
}

function Cell({ column, now }: { column: Section['columns'][number]; now: string }) {
  const words = useDeskWords().common;
  const { name, kind, optional } = column;
  const given = {
    name: `k_${name}`,
    label: name.replaceAll('_', ' ').replace('.', ' '),
    defaultValue: now,
    ...(optional ? { optional } : {}),
  };
  if (kind === 'tanggal') return <DateField {...given} />;
  if (kind === 'ya_tidak')
    return (
      <SelectField
        {...given}
        options={[
          { value: 'ya', label: words.yes() },
          { value: 'tidak', label: words.no() },
        ]}
      />
    );
  return <TextField {...given} {...(kind === 'angka' ? { inputMode: 'decimal' as const } : {})} />;
}

const tones = { diajukan: 'amber', berlaku: 'green', ditolak: 'red', ditarik: 'grey' } as const;

export function TableHistory(props: {
  changes: readonly ChangeRow[];
  mayKeep: boolean;
  returned: Returned | undefined;
}) {
  const words = useDeskWords();
  const own = words.reference;
  const lang = useLang();
  const standing = props.changes.filter(({ status }) => status === 'berlaku');
  const last = [...standing].sort((a, b) =>
    a.from === b.from ? (a.at < b.at ? 1 : -1) : a.from < b.from ? 1 : -1,
  )[0];
  return (
    <section className="stack" id="riwayat">
      <h2>{own.history()}</h2>
      {props.changes.length === 0 && <p className="muted">{words.workshop.noChanges()}</p>}
      {props.changes.map((change) => (
        <article key={change.id} className="card stack">
          <div className="spread">
            <strong>{words.jurist.inForce({ from: dateIn(lang, change.from) })}</strong>
            <Badge tone={tones[change.status]}>{words.workshop.status[change.status]()}</Badge>
          </div>
          <p>{change.reason}</p>
          <p className="muted small">
            {change.by}, {momentIn(lang, new Date(change.at))}
          </p>
          {change.decisionReason && <p>{change.decisionReason}</p>}
          {props.mayKeep && change.id === last?.id && (
            <Confirm
              ends
              label={own.undo()}
              question={own.undoQuestion({ from: dateIn(lang, change.from) })}
              lead={own.undoLead()}
              yes={own.undo()}
              intent="batal"
              returned={props.returned}
            >
              <input type="hidden" name="ubah" value={change.id} />
              <ReasonField />
            </Confirm>
          )}
        </article>
      ))}
    </section>
  );
}
