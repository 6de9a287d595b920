/** Three lists of the proposal as they are seen, whole, as CSV or XLSX: its chains (`rantai`), its cases (`kasus`) and the fairness view (`keadilan`). */
import { data } from 'react-router';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { houseOf } from '#registry/circle.server.ts';
import { fileRoles } from '#registry/scope.ts';
import { fairnessOf, fairReaders, fairRowsSeen } from '#steps/proposal/fairness.reads.server.ts';
import { fairFilters } from '#steps/proposal/fairness.ts';
import { caseColumns, fairColumns, moveColumns, moveRows } from '#steps/proposal/move-columns.ts';
import { caseViews, chainViews, concernedIn, readinessOf } from '#steps/proposal/reads.server.ts';
import { storedPlan } from '#steps/proposal/stored.server.ts';
import { getRound, policyOf } from '#steps/round/reads.server.ts';
import { readTable } from '#ui/read-table.ts';
import type { Route } from './+types/step-lists.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { db, words, lang } = context;
  const fair = params.list === 'keadilan';
  const actor = requireActor(context, fair ? fairReaders : fileRoles);
  const round = await getRound(db, params.round);
  const law = await lawOfRound(db, round);
  const format = new URL(request.url).searchParams.get('format');
  if (fair) {
    const { filters } = readTable(request, { sorts: ['kelompok'], filters: fairFilters });
    const rows = (await fairnessOf(db, round))?.rows ?? [];
    return listFile({
      format,
      name: `keadilan-${round.id}`,
      title: words.fairness.title(),
      rows: fairRowsSeen(rows, filters, { province: await houseOf(db, round.asOf), law, words }),
      columns: fairColumns(words, lang),
    });
  }
  const stored = params.list === 'rantai' && round.plan ? await storedPlan(db, round.plan.id) : null;
  const { cases, province } = await concernedIn(db, round, actor, stored?.moves ?? []);
  if (params.list === 'rantai') {
    const chains = stored?.chains ?? [];
    return listFile({
      format,
      name: `rantai-${round.id}`,
      title: words.proposalPage.chains(),
      rows: moveRows(chainViews({ chains, province, actor, cases })),
      columns: moveColumns(words),
    });
  }
  if (params.list !== 'kasus') throw data(null, { status: 404 });
  const { filters } = readTable(request, { sorts: ['kasus'], filters: ['keadaan'] });
  const { policy } = await policyOf(db, round.id);
  const shown = cases.filter((row) => !filters.keadaan || row.status === filters.keadaan);
  return listFile({
    format,
    name: `kasus-${round.id}`,
    title: words.proposalPage.casesTitle(),
    rows: caseViews(shown, province, readinessOf(cases, province, law, policy)),
    columns: caseColumns(words),
  });
}
