/** The desk of BKD: the answer of I-MUT, then inauguration, duty and the end, each for several cases at once. */
import type { ReactNode } from 'react';
import { CaseTable } from '#steps/decision/case-table.tsx';
import type { DeskRow } from '#steps/decision/desk.reads.server.ts';
import { ActForm, DateField, SelectField, SubmitButton, TextField } from '#ui/form-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import { useDeskWords } from '#ui/root-data.ts';

type Sent = { round: string; today: string; returned: Returned | undefined };

function Desk(props: {
  round: string;
  title: string;
  lead: string;
  rows: readonly DeskRow[];
  extra: readonly ('due' | 'state' | 'decree')[];
  intent: string;
  go: string;
  may: boolean;
  returned: Returned | undefined;
  children?: ReactNode;
}) {
  const { round, title, lead, rows, extra, intent, go, may, returned, children } = props;
  if (rows.length === 0) return null;
  const table = (
    <CaseTable
      round={round}
      label={title}
      rows={rows}
      extra={extra}
      {...(may ? { choose: 'kasus[]' as const } : {})}
    />
  );
  return (
    <section className="card stack">
      <h2>{title}</h2>
      <p className="muted">{lead}</p>
      {may ? (
        <ActForm intent={intent} returned={returned} style={{ maxWidth: 'none' }}>
          {table}
          {children}
          <div className="actions">
            <SubmitButton>{go}</SubmitButton>
          </div>
        </ActForm>
      ) : (
        table
      )}
    </section>
  );
}

export function ImutDesk({ rows, may, today, ...sent }: Sent & { rows: readonly DeskRow[]; may: boolean }) {
  const own = useDeskWords().decisionPage.imut;
  return (
    <Desk
      {...sent}
      title={own.title()}
      lead={own.lead()}
      rows={rows}
      extra={['state', 'due']}
      intent="imut"
      go={own.go()}
      may={may}
    >
      <div className="pair">
        <SelectField
          name="jawaban"
          label={own.result()}
          options={[
            { value: 'rekomendasi', label: own.recommended() },
            { value: 'ditolak', label: own.refused() },
          ]}
        />
        <TextField name="nomor" label={own.number()} maxLength={80} autoComplete="off" />
      </div>
      <div className="pair">
        <DateField name="diusulkan" label={own.proposedOn()} max={today} />
        <DateField name="tanggal" label={own.on()} defaultValue={today} max={today} />
      </div>
    </Desk>
  );
}

export function AfterDesks(
  props: Sent & {
    desk: { issued: DeskRow[]; inaugurated: DeskRow[]; onDuty: DeskRow[] };
    may: { inaugurate: boolean; duty: boolean; close: boolean };
  },
) {
  const own = useDeskWords().decisionPage;
  const { desk, may, today, ...sent } = props;
  return (
    <>
      <Desk
        {...sent}
        title={own.inaugurate.title()}
        lead={own.inaugurate.lead()}
        rows={desk.issued}
        extra={['decree', 'due']}
        intent="lantik"
        go={own.inaugurate.go()}
        may={may.inaugurate}
      >
        <div className="pair">
          <DateField name="undangan" label={own.inaugurate.invitedOn()} />
          <DateField name="tanggal" label={own.inaugurate.on()} />
        </div>
      </Desk>
      <Desk
        {...sent}
        title={own.duty.title()}
        lead={own.duty.lead()}
        rows={desk.inaugurated}
        extra={['decree']}
        intent="spmt"
        go={own.duty.go()}
        may={may.duty}
      >
        <DateField name="tanggal" label={own.duty.on()} defaultValue={today} />
      </Desk>
      <Desk
        {...sent}
        title={own.close.title()}
        lead={own.close.lead()}
        rows={desk.onDuty}
        extra={['decree']}
        intent="selesai"
        go={own.close.go()}
        may={may.close}
      />
    </>
  );
}
