/** Scenarios as they are seen, as CSV or XLSX: every difference by name, or what each set gives on each aim (`daftar=tujuan`). */
import { refuse } from '#ground/refusal.ts';
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { fileRoles } from '#registry/scope.ts';
import { aimColumns, aimRows, differenceColumns } from '#steps/proposal/scenario-columns.tsx';
import { scenariosFor, scenariosSeen } from '#steps/proposal/study.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import type { Route } from './+types/scenario.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, words, lang } = context;
  const own = words.studyPage.scenario;
  const round = await getRound(db, params.round);
  const { latest } = await scenariosFor(db, round.id);
  const result = scenariosSeen(latest?.result ?? null, actor);
  if (!latest || !result) throw refuse('missing', 'thing.missing', { what: own.title(), id: round.id });
  const query = new URL(request.url).searchParams;
  const format = query.get('format');
  if (query.get('daftar') === 'tujuan')
    return listFile({
      format,
      name: `skenario-tujuan-${round.id}`,
      title: own.title(),
      rows: aimRows(words, lang, result),
      columns: aimColumns(words, result, latest.sets),
    });
  return listFile({
    format,
    name: `skenario-${round.id}`,
    title: own.title(),
    rows: result.differences,
    columns: differenceColumns(words, result),
  });
}
