/** Cases on a desk: who, from where to where, what the team said, what is due; with boxes to choose where something may be done to several. */
import { Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import type { Deadline } from '#ground/day.ts';
import { dateIn } from '#ground/words/lang.ts';
import type { DeskRow } from '#steps/decision/desk.reads.server.ts';
import { Badge, StatusBadge } from '#ui/page-parts.tsx';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { Who } from '#ui/small-parts.tsx';
import { stepPath } from '#ui/steps.ts';
import { type Column, DataTable, useAddress } from '#ui/table-parts.tsx';

export function DueText({ of }: { of: Deadline | null }) {
  const own = useDeskWords().decisionPage;
  const lang = useLang();
  if (!of) return <>–</>;
  const date = dateIn(lang, of.day);
  return <>{of.firm ? own.due({ date }) : own.dueEstimate({ date, years: of.missingYears })}</>;
}

type Extra = 'votes' | 'due' | 'state' | 'decree';

export function CaseTable(props: {
  round: string;
  label: string;
  rows: readonly DeskRow[];
  /** name of the boxes in the form around; without it nothing can be chosen */
  choose?: 'kasus[]' | 'kasus';
  /** a case the reader may not judge has no box */
  judging?: boolean;
  extra: readonly Extra[];
  /** a word for the link that opens one case on this desk */
  look?: string;
}) {
  const words = useDeskWords();
  const own = words.decisionPage;
  const lang = useLang();
  const address = useAddress();
  const { round, label, rows, choose, judging = false, extra, look } = props;
  const all: Record<Extra, Column<DeskRow>> = {
    votes: {
      key: 'votes',
      label: own.votes(),
      cell: (row) => (
        <>
          {row.tally ? own.tally(row.tally) : '–'}
          <span className="sub">
            {!row.sessionClosed && own.sessionOpen()}
            {row.sessionClosed && row.session && (
              <a href={`${stepPath(round, 'rapat')}/${encodeURIComponent(row.session)}/berita-acara.pdf`}>
                {own.minutes()}
              </a>
            )}
          </span>
        </>
      ),
    },
    due: { key: 'due', label: own.dueHead(), wide: true, cell: (row) => <DueText of={row.due} /> },
    state: { key: 'state', label: own.state(), cell: (row) => <StatusBadge status={row.status} /> },
    decree: {
      key: 'decree',
      label: own.inaugurate.decree(),
      cell: (row) =>
        row.decree ? (
          <>
            <Link to={`/sk/${encodeURIComponent(row.decree.number)}`}>{row.decree.number}</Link>
            <span className="sub">{dateIn(lang, row.decree.on)}</span>
          </>
        ) : (
          '–'
        ),
    },
  };
  const columns: Column<DeskRow>[] = [
    ...(choose
      ? [
          {
            key: 'choose',
            label: own.chosen(),
            cell: (row: DeskRow) =>
              judging && row.conflict ? null : (
                <Checkbox
                  name={choose}
                  value={row.id}
                  defaultChecked
                  aria-label={own.choose({ name: row.name })}
                />
              ),
          },
        ]
      : []),
    {
      key: 'who',
      label: own.who(),
      wide: true,
      cell: (row) => (
        <>
          <Who nip={row.nip}>
            {row.name} {row.departure && <Badge tone="violet">{own.figures.departures()}</Badge>}
          </Who>
          {judging && row.conflict && (
            <Badge tone="amber">{own.conflict({ why: words.meeting.conflict[row.conflict]() })}</Badge>
          )}
        </>
      ),
    },
    {
      key: 'move',
      label: own.move(),
      wide: true,
      cell: (row) => (
        <>
          {row.from}
          <span className="sub">→ {row.to}</span>
        </>
      ),
    },
    ...extra.map((name) => all[name]),
    ...(look
      ? [
          {
            key: 'look',
            label: '',
            cell: (row: DeskRow) =>
              judging && row.conflict ? null : (
                <Link to={`${address({ tinjau: row.id })}#tinjau`} preventScrollReset>
                  {look}
                </Link>
              ),
          },
        ]
      : []),
  ];
  return <DataTable label={label} rows={rows} rowKey={(row) => row.id} columns={columns} />;
}
