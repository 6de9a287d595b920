/** The imports so far as they are seen, as CSV or XLSX. */
import { momentIn, shortDate } from '#ground/words/lang.ts';
import { listFile, mostListed } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { houseActs } from '#people/permission.ts';
import { batchesOf } from '#registry/data.reads.server.ts';
import type { Route } from './+types/batches.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  requireActor(context, houseActs.undoImport);
  const { db, today, words, lang } = context;
  const own = words.dataPage;
  const { rows } = await batchesOf(db, { size: mostListed, offset: 0 });
  return listFile({
    format: new URL(request.url).searchParams.get('format'),
    name: `impor-${today}`,
    title: own.batches(),
    rows,
    columns: [
      { label: own.batch(), text: (row) => row.id },
      { label: own.kind(), text: (row) => own.kindName[row.kind]?.() ?? row.kind },
      { label: own.fileName(), text: (row) => row.file },
      { label: own.dataDay(), text: (row) => shortDate(row.asOf) },
      { label: own.when(), text: (row) => momentIn(lang, new Date(row.at)) },
      { label: own.by(), text: (row) => row.by },
      { label: own.fresh(), text: ({ counts }) => String(counts.new) },
      { label: own.changed(), text: ({ counts }) => String(counts.changed) },
      { label: own.refused(), text: ({ counts }) => String(counts.refused) },
      { label: words.lists.status(), text: (row) => (row.undoneAt === null ? '' : own.undone()) },
    ],
  });
}
