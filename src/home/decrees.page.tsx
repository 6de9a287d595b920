/** Keputusan: every decree issued, by number, subject, round and year; filter, sort, choose columns, take the list away. */
import { Link } from 'react-router';
import { decreeColumns } from '#home/decree-columns.tsx';
import {
  decreeFilters,
  decreeLines,
  decreeReaders,
  decreeSorts,
  decreeYears,
} from '#home/decrees.reads.server.ts';
import { namedRounds } from '#home/waiting.reads.server.ts';
import { requireActor } from '#people/context.ts';
import { orgOf } from '#registry/org.reads.server.ts';
import { ListTools } from '#ui/list-tools.tsx';
import { EmptyState, PageHead } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import { DataTable, Filters } from '#ui/table-parts.tsx';
import type { Route } from './+types/decrees.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, decreeReaders);
  const { db } = context;
  const org = await orgOf(db);
  const state = readTable(request, { sorts: decreeSorts, filters: decreeFilters, down: true });
  const [{ rows, total }, rounds, years] = await Promise.all([
    decreeLines(db, org, actor, state),
    namedRounds(db),
    decreeYears(db),
  ]);
  return {
    rows,
    total,
    state,
    empty: total === 0 && state.q === '' && Object.keys(state.filters).length === 0,
    rounds: rounds.map(({ id, title }) => ({ value: id, label: title })),
    years: years.map((year) => ({ value: String(year), label: String(year) })),
  };
}

export default function DecreesPage({ loaderData }: Route.ComponentProps) {
  const words = useWords();
  const lang = useLang();
  const own = words.lists;
  const { rows, total, state, empty, rounds, years } = loaderData;
  const columns = decreeColumns(words, lang);
  return (
    <>
      <PageHead title={own.decrees()} lead={own.decreesLead()} />
      {empty ? (
        <EmptyState title={own.noDecrees()} action={<Link to="/putaran">{own.toRounds()}</Link>}>
          {own.noDecreesLead()}
        </EmptyState>
      ) : (
        <div className="stack">
          <Filters
            state={state}
            search={own.searchDecrees()}
            filters={[
              { name: 'putaran', label: own.round(), options: rounds },
              { name: 'tahun', label: own.year(), options: years },
            ]}
          />
          <ListTools state={state} total={total} columns={columns} file="/sk/unduh" />
          <DataTable
            label={own.decrees()}
            rows={rows}
            rowKey={(row) => row.number}
            state={state}
            total={total}
            columns={columns}
          />
        </div>
      )}
    </>
  );
}
