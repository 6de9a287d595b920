/** The list of evaluated people of a round as it is seen, whole, as CSV or XLSX. */
import { findRule } from '#law/law.ts';
import { lawOfRound } from '#lawbook/in-force.server.ts';
import { listFile, mostListed } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { houseOf } from '#registry/circle.server.ts';
import { fileRoles } from '#registry/scope.ts';
import { evaluationColumns } from '#steps/evaluation/evaluation-columns.tsx';
import { evaluatedPeople, evaluationFilters, evaluationSorts } from '#steps/evaluation/reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { readTable } from '#ui/read-table.ts';
import { shownColumns } from '#ui/table-parts.tsx';
import type { Route } from './+types/evaluation.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, words, lang } = context;
  const round = await getRound(db, params.round);
  const [law, province] = await Promise.all([lawOfRound(db, round), houseOf(db, round.asOf)]);
  const asked = readTable(request, { sorts: evaluationSorts, filters: evaluationFilters });
  const state = { ...asked, page: 1, offset: 0, size: mostListed };
  const rows = await evaluatedPeople(db, { round: round.id, province, actor, state });
  const ruleNames = Object.fromEntries(
    [...new Set(rows.flatMap((row) => row.frozenBy))].map((rule) => [
      rule,
      findRule(law, rule, round.asOf)?.text.judul[lang] ?? rule,
    ]),
  );
  return listFile({
    name: `evaluasi-${round.id}`,
    title: words.ui.step.evaluasi(),
    format: new URL(request.url).searchParams.get('format'),
    columns: shownColumns(evaluationColumns(words, lang, round.id, ruleNames), asked.columns),
    rows,
  });
}
