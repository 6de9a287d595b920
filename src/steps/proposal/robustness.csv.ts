/** A robustness test as it is seen, whole, as CSV or XLSX: placements, or the facts (`daftar=fakta`) and kinds of facts (`daftar=jenis`) they hang on. */
import { refuse } from '#ground/refusal.ts';
import { listFile } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { fileRoles } from '#registry/scope.ts';
import { firmnessSeen } from '#steps/proposal/robustness.reads.server.ts';
import { factColumns, firmColumns, kindColumns } from '#steps/proposal/robustness-columns.tsx';
import { robustnessFor } from '#steps/proposal/study.reads.server.ts';
import { getRound } from '#steps/round/reads.server.ts';
import { readTable } from '#ui/read-table.ts';
import type { Route } from './+types/robustness.csv';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context, fileRoles);
  const { db, words, lang } = context;
  const own = words.studyPage.robustness;
  const round = await getRound(db, params.round);
  const result = round.plan && (await robustnessFor(db, round.plan.id))?.result;
  if (!result) throw refuse('missing', 'thing.missing', { what: own.title(), id: round.id });
  const query = new URL(request.url).searchParams;
  const format = query.get('format');
  const list = query.get('daftar');
  if (list === 'jenis')
    return listFile({
      format,
      name: `ketahanan-jenis-${round.id}`,
      title: own.kinds(),
      rows: result.kinds.filter(({ flips }) => flips > 0),
      columns: kindColumns(words, lang),
    });
  const { down } = readTable(request, { sorts: ['bertahan'] });
  const { movers, facts } = await firmnessSeen(db, result, { asOf: round.asOf, actor, down });
  if (list === 'fakta')
    return listFile({
      format,
      name: `ketahanan-fakta-${round.id}`,
      title: own.facts(),
      rows: facts,
      columns: factColumns(words, lang),
    });
  return listFile({
    format,
    name: `ketahanan-${round.id}`,
    title: own.title(),
    rows: movers,
    columns: firmColumns(words, lang, ''),
  });
}
