/** What is refused or doubtful in a file under preview: the user's own sheet again with the cells marked, or a list. Reads only. */
import { refuse } from '#ground/refusal.ts';
import { listFile, xlsxAnswer } from '#paper/sheets/list-file.ts';
import { requireActor } from '#people/context.ts';
import { houseActs } from '#people/permission.ts';
import { importFile } from '#registry/import.acts.server.ts';
import { markedCopy } from '#registry/marked.ts';
import { findUpload } from '#registry/upload.server.ts';
import type { Route } from './+types/import-faults.csv';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context, houseActs.undoImport);
  const token = new URL(request.url).searchParams.get('unggahan') ?? '';
  const upload = await findUpload(context.settings, token, actor.account);
  if (!upload) throw refuse('missing', 'thing.missing', { what: context.words.dataPage.file(), id: token });
  const source = { name: upload.name, path: upload.path };
  const told = await importFile(context.office(actor.role), upload.kind, source, {
    asOf: upload.asOf,
    dryRun: true,
    keepReading: true,
    titles: upload.titles,
  });
  const { finding } = context.words.registry;
  const { dataPage } = context.words;
  const rows = [...told.refused, ...told.warnings];
  if (new URL(request.url).searchParams.get('format') === 'xlsx') {
    const words = { note: dataPage.note(), wrong: dataPage.refusedOne(), doubtful: dataPage.warningOne() };
    const copy = await markedCopy(upload.kind, source, rows, (one) => finding[one.code](one), words);
    return xlsxAnswer(copy, `${upload.name.replace(/\.\w+$/, '')}-${dataPage.markedName()}`);
  }
  return listFile({
    name: dataPage.wrongName(),
    title: upload.kind,
    format: 'csv',
    rows,
    columns: [
      { label: 'tingkat', text: ({ severity }) => (severity === 'refused' ? 'ditolak' : 'peringatan') },
      { label: 'lembar', text: ({ sheet }) => sheet },
      { label: 'baris', text: ({ row }) => String(row) },
      { label: 'kolom', text: ({ column }) => column },
      { label: 'isi', text: ({ value }) => value },
      { label: 'kode', text: ({ code }) => code },
      { label: 'keterangan', text: (one) => finding[one.code](one) },
    ],
  });
}
