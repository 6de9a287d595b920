/** Parts of the pages of data quality: a share as a bar, and how it went over the days of reading. */
import { fixedIn, shortDate } from '#ground/words/lang.ts';
import { Meter } from '#steps/evaluation/evaluation-parts.tsx';
import type { TrendPoint } from '#steps/evaluation/quality.reads.server.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import { DataTable } from '#ui/table-parts.tsx';

const toneOf = (share: number): { tone?: 'amber' | 'red' } =>
  share < 60 ? { tone: 'red' } : share < 90 ? { tone: 'amber' } : {};

export function Share({ of }: { of: number | null }) {
  const words = useDeskWords();
  const lang = useLang();
  if (of === null) return <span className="muted">{words.evaluationPage.nothing()}</span>;
  return <Meter value={of} text={`${fixedIn(lang, of, 1)} %`} {...toneOf(of)} />;
}

/** The newest reading first, each beside the one before it. */
export function Trend({ of }: { of: readonly TrendPoint[] }) {
  const own = useDeskWords().dataQuality;
  const lang = useLang();
  if (of.length === 0) return <p className="muted">{own.noTrend()}</p>;
  const rows = of.map((point, at) => ({
    ...point,
    change: point.share - (of[at - 1]?.share ?? point.share),
  }));
  return (
    <DataTable
      label={own.trend()}
      rows={rows.reverse().slice(0, 8)}
      rowKey={(row) => row.day}
      columns={[
        { key: 'day', label: own.day(), cell: (row) => shortDate(row.day) },
        { key: 'share', label: own.share(), wide: true, cell: (row) => <Share of={row.share} /> },
        {
          key: 'change',
          label: own.change(),
          number: true,
          cell: (row) => `${row.change > 0 ? '+' : ''}${fixedIn(lang, row.change, 2)}`,
        },
      ]}
    />
  );
}
