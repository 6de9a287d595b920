/** The agenda of a session: each item with its state, its quorum and who takes no part; nothing of an item that is closed to the reader. */
import { Link } from 'react-router';
import { ItemBadge, itemPath, RecusedList } from '#steps/meeting/meeting-parts.tsx';
import type { AgendaRow } from '#steps/meeting/sessions.reads.server.ts';
import { Badge } from '#ui/page-parts.tsx';
import { useDeskWords } from '#ui/root-data.ts';
import { Nip } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { DataTable, ListFileLinks } from '#ui/table-parts.tsx';

export function AgendaTable(props: { round: string; session: string; rows: readonly AgendaRow[] }) {
  const words = useDeskWords();
  const own = words.meetingPage;
  const { round, session, rows } = props;
  return (
    <section className="stack">
      <div className="spread">
        <h2>{own.agenda()}</h2>
        <ListFileLinks door={`${stepPath(round, 'rapat')}/${encodeURIComponent(session)}/agenda`} />
      </div>
      <DataTable
        label={own.agenda()}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'number', label: '#', number: true, cell: (row) => row.number },
          {
            key: 'who',
            label: own.who(),
            wide: true,
            cell: (row) => (
              <>
                <Link to={itemPath(round, session, row.id)}>
                  {row.mover?.name ?? own.keptRow({ why: words.meeting.conflict[row.kept ?? 'diri']() })}
                </Link>
                {row.mover && (
                  <span className="sub">
                    <Nip of={row.mover.nip} />
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'move',
            label: own.move(),
            wide: true,
            cell: (row) =>
              row.mover ? (
                <>
                  {row.mover.from}
                  <span className="sub">→ {row.mover.to}</span>
                </>
              ) : (
                '–'
              ),
          },
          {
            key: 'state',
            label: own.status(),
            cell: (row) => <ItemBadge state={row.state} result={row.result} />,
          },
          {
            key: 'recused',
            label: own.recused(),
            wide: true,
            cell: (row) => (
              <>
                <RecusedList of={row.recused} />
                {row.state === 'menunggu' && row.undeclared > 0 && (
                  <Badge tone="amber">{own.undeclared({ count: row.undeclared })}</Badge>
                )}
                {row.state === 'menunggu' &&
                  row.undeclared === 0 &&
                  !row.quorum.met &&
                  row.quorum.present > 0 && (
                    <Badge tone="amber">{words.meeting.quorumWhy[row.quorum.why]()}</Badge>
                  )}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
