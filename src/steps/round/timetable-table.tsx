/** The eight steps with their dates; a date that passes through a year without a holiday table is marked as an estimate. */
import type { Timetable } from '#case/entry.ts';
import type { Calendar, Day } from '#ground/day.ts';
import { missingYears, workingDaysBetween } from '#ground/day.ts';
import { useDeskWords } from '#ui/root-data.ts';
import { DateText } from '#ui/small-parts.tsx';
import type { Step } from '#ui/steps.ts';
import { DataTable } from '#ui/table-parts.tsx';

export type TimetableRow = { step: string; from: Day; to: Day; days: number; missing: number[] };

/** Each step with its working days and the years, from the first day on, for which no holidays are loaded. */
export function timetableRows(calendar: Calendar, timetable: Timetable): TimetableRow[] {
  const first = timetable[0]?.from;
  return timetable.map(({ step, from, to }) => ({
    step,
    from,
    to,
    days: workingDaysBetween(calendar, from, to),
    missing: missingYears(calendar, first ?? from, to),
  }));
}

export function TimetableTable({ rows }: { rows: readonly TimetableRow[] }) {
  const words = useDeskWords();
  const own = words.roundPage;
  return (
    <DataTable
      label={own.timetable()}
      rows={rows}
      rowKey={(row) => row.step}
      columns={[
        { key: 'step', label: own.step(), cell: (row) => words.ui.step[row.step as Step]() },
        { key: 'from', label: own.from(), cell: (row) => <DateText of={row.from} /> },
        {
          key: 'to',
          label: own.to(),
          cell: (row) => (
            <>
              <DateText of={row.to} />
              {row.missing.length > 0 && <span className="sub">{own.estimate({ years: row.missing })}</span>}
            </>
          ),
        },
        { key: 'days', label: own.days(), number: true, cell: (row) => row.days },
      ]}
    />
  );
}
