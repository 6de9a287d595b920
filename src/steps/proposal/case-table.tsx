/** The cases of a round in a list with the state of their papers, and the work that can be done on many at once. */
import { Link } from 'react-router';
import type { TransferStatus } from '#case/arrows.ts';
import type { CaseView, PostView } from '#steps/proposal/reads.server.ts';
import { Filters } from '#ui/filter-form.tsx';
import { ActForm, optionsOf, SubmitButton } from '#ui/form-parts.tsx';
import { Badge, StatusBadge } from '#ui/page-parts.tsx';
import type { Returned } from '#ui/read-form.ts';
import type { TableState } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { Nip } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';

type Work = { submit: string[]; check: string[]; appraise: string[] };

export function WorkPart({ work, returned }: { work: Work; returned: Returned | undefined }) {
  const own = useDeskWords().proposalPage;
  const all = [
    { intent: 'ajukan', ids: work.submit, name: own.submitAll({ count: work.submit.length }) },
    { intent: 'periksa', ids: work.check, name: own.beginCheck({ count: work.check.length }) },
    { intent: 'nilai', ids: work.appraise, name: own.appraise({ count: work.appraise.length }) },
  ].filter(({ ids }) => ids.length > 0);
  if (all.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{own.work()}</h2>
      {all.map(({ intent, ids, name }) => (
        <ActForm key={intent} intent={intent} returned={returned}>
          {ids.map((id) => (
            <input key={id} type="hidden" name="kasus[]" value={id} />
          ))}
          <div className="actions">
            <SubmitButton>{name}</SubmitButton>
          </div>
        </ActForm>
      ))}
    </section>
  );
}

export function CaseTable(props: {
  round: string;
  rows: readonly CaseView[];
  total: number;
  state: TableState;
  states: readonly TransferStatus[];
}) {
  const words = useDeskWords();
  const own = words.proposalPage;
  const { round, rows, total, state, states } = props;
  const place = (post: PostView | null) =>
    post === null ? (
      '–'
    ) : (
      <>
        {post.name}
        <span className="sub">{post.unit}</span>
      </>
    );
  return (
    <section className="stack" id="kasus">
      <div className="spread">
        <h2>{own.casesTitle()}</h2>
        <ListFileLinks door={`${stepPath(round, 'usulan')}/kasus/unduh`} />
      </div>
      <Filters
        state={state}
        total={total}
        filters={[
          {
            name: 'keadaan',
            label: own.state(),
            options: optionsOf(states, words.case.status),
          },
        ]}
      />
      <DataTable
        label={own.casesTitle()}
        rows={rows}
        rowKey={(row) => row.id}
        state={state}
        total={total}
        columns={[
          {
            key: 'person',
            label: own.person(),
            wide: true,
            cell: (row) => (
              <>
                <Link to={`/kasus/${encodeURIComponent(row.id)}`}>{row.name ?? words.casePage.erased()}</Link>
                <span className="sub">{row.nip && <Nip of={row.nip} />}</span>
              </>
            ),
          },
          { key: 'from', label: own.from(), wide: true, cell: (row) => place(row.from) },
          { key: 'to', label: own.to(), wide: true, cell: (row) => place(row.to) },
          { key: 'state', label: own.state(), cell: (row) => <StatusBadge status={row.status} /> },
          {
            key: 'papers',
            label: own.papers(),
            cell: (row) =>
              row.missing === null ? (
                own.papersLater()
              ) : row.missing.length === 0 ? (
                <Badge tone="green">{own.papersReady()}</Badge>
              ) : (
                <Badge tone="amber">{own.papersMissing({ rules: row.missing.join(', ') })}</Badge>
              ),
          },
          {
            key: 'why',
            label: own.toMover(),
            cell: (row) =>
              row.nip && <Link to={`${stepPath(round, 'usulan')}/${row.nip}`}>{own.toMover()}</Link>,
          },
        ]}
      />
    </section>
  );
}
