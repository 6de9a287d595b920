/** Kasus: every transfer case of every round that is within the reader's authority; filter, sort, choose columns, take the list away. */
import { Link } from 'react-router';
import { transferStatuses } from '#case/arrows.ts';
import { caseColumns } from '#home/case-columns.tsx';
import { caseFilters, caseLines, caseSorts } from '#home/cases.reads.server.ts';
import { requireActor } from '#people/context.ts';
import { orgOf } from '#registry/org.reads.server.ts';
import { fileRoles } from '#registry/scope.ts';
import { openedRounds } from '#steps/round/list.reads.server.ts';
import { optionsOf } from '#ui/form-parts.tsx';
import { LongList } from '#ui/list-tools.tsx';
import { EmptyState, PageHead } from '#ui/page-parts.tsx';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords, useLang } from '#ui/root-data.ts';
import type { Route } from './+types/cases.page';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db } = context;
  const org = await orgOf(db);
  const state = readTable(request, { sorts: caseSorts, filters: caseFilters, down: true });
  const [{ rows, total }, rounds] = await Promise.all([caseLines(db, org, actor, state), openedRounds(db)]);
  const asked = state.q !== '' || Object.keys(state.filters).length > 0;
  return {
    rows,
    total,
    state,
    empty: total === 0 && !asked,
    rounds: rounds.map(({ id, title }) => ({ value: id, label: title })),
    agencies: org.agencies,
  };
}

export default function CasesPage({ loaderData }: Route.ComponentProps) {
  const words = useDeskWords();
  const lang = useLang();
  const own = words.lists;
  const { rows, total, state, empty, rounds, agencies } = loaderData;
  const columns = caseColumns(words, lang);
  return (
    <>
      <PageHead title={own.cases()} lead={own.casesLead()} />
      {empty ? (
        <EmptyState title={own.noCases()} action={<Link to="/putaran">{own.toRounds()}</Link>}>
          {own.noCasesLead()}
        </EmptyState>
      ) : (
        <LongList
          label={own.cases()}
          search={own.searchCases()}
          filters={[
            { name: 'putaran', label: own.round(), options: rounds },
            {
              name: 'tahap',
              label: own.stage(),
              options: optionsOf(['berkas', 'sidang', 'keputusan', 'sk', 'berhenti'], own.stageName),
            },
            {
              name: 'status',
              label: own.status(),
              options: optionsOf(transferStatuses, words.case.status),
            },
            { name: 'perangkat', label: words.dataPage.agency(), options: agencies },
            {
              name: 'keberatan',
              label: own.objection(),
              options: [{ value: 'diajukan', label: own.objectionOpen() }],
            },
          ]}
          state={state}
          total={total}
          rows={rows}
          rowKey={(row) => row.id}
          columns={columns}
          file="/kasus/unduh"
        />
      )}
    </>
  );
}
