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
import { requireActor } from '#people/context.ts';
import { orgOf } from '#registry/org.reads.server.ts';
import { openedRounds } from '#steps/round/list.reads.server.ts';
import { LongList } from '#ui/list-tools.tsx';
import { EmptyState, PageHead } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useLang, useWords } from '#ui/root-data.ts';
import type { Route } from './+types/decrees.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, decreeReaders);
  const { db } = context;
  const org = await orgOf(db);
  const state = readTable(request, { sorts: decreeSorts, filters: decreeFilters, down: true });
  const [{ rows, total }, rounds, years] = await Promise.all([
    decreeLines(db, org, actor, state),
    openedRounds(db),
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
        <LongList
          label={own.decrees()}
          search={own.searchDecrees()}
          filters={[
            { name: 'putaran', label: own.round(), options: rounds },
            { name: 'tahun', label: own.year(), options: years },
          ]}
          state={state}
          total={total}
          rows={rows}
          rowKey={(row) => row.number}
          columns={columns}
          file="/sk/unduh"
        />
      )}
    </>
  );
}
