/** Everything that is refused or doubtful in a file under preview, as a CSV to mend it by. Reads only. */
import { refuse } from '#ground/refusal.ts';
import { csvText } from '#paper/sheets/write.ts';
import { requireActor } from '#people/context.ts';
import { houseActs } from '#people/permission.ts';
import { importFile } from '#registry/import.acts.server.ts';
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
  });
  const { finding } = context.words.registry;
  const rows = [...told.refused, ...told.warnings].map(({ sheet, row, column, code, value, severity }) => [
    severity === 'refused' ? 'ditolak' : 'peringatan',
    sheet,
    row,
    column,
    value,
    code,
    finding[code]({ column, value }),
  ]);
  const columns = ['tingkat', 'lembar', 'baris', 'kolom', 'isi', 'kode', 'keterangan'];
  return new Response(csvText(columns, rows, { delimiter: ';' }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="baris-yang-salah.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
