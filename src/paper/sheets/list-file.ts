/** A list as a file for download, as it is seen: the columns that are shown, in their order, every cell as text, NIPs among them. */
import { csvText, xlsxBytes } from '#paper/sheets/write.ts';

type ListColumn<Row> = { label: string; text?: (row: Row) => string };

/** More rows than this are no list any more; the open data and `tepat export` are for that. */
export const mostListed = 200_000;

export function listFile<Row>(given: {
  /** without ending: `pegawai-2026-12-01` */
  name: string;
  title: string;
  format: string | null;
  columns: readonly ListColumn<Row>[];
  rows: readonly Row[];
}): Response {
  const { name, title, rows } = given;
  const columns = given.columns.filter(({ text }) => text !== undefined);
  const labels = columns.map(({ label }) => label);
  const cells = rows.map((row) => columns.map(({ text }) => text?.(row) ?? ''));
  const xlsx = given.format === 'xlsx';
  const body = xlsx
    ? new Uint8Array(xlsxBytes([{ name: title.slice(0, 31), columns: labels, rows: cells }]))
    : csvText(labels, cells, { delimiter: ';' });
  return new Response(body, {
    headers: {
      'Content-Type': xlsx
        ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
        : 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.${xlsx ? 'xlsx' : 'csv'}"`,
      'Cache-Control': 'no-store',
    },
  });
}

/** A workbook made elsewhere, to be saved. */
export function xlsxAnswer(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  });
}
