/** The open files of all rounds: vacancies once frozen, results and the proof bundle once published; the same on the web and in `tepat export`. */
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import { publicRounds } from '#portal/reads.server.ts';
import { findPublication, movesOf } from '#steps/publication/reads.server.ts';
import { frozenVacancies } from '#steps/voice/vacancies.reads.server.ts';

export type OpenKind = 'vacancies' | 'results' | 'bundle';
export type OpenFile = { name: string; kind: OpenKind; title: string; media: string; text: string };

/** Cells that a spreadsheet would take for a formula are led by an apostrophe. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

export async function openFiles(db: Kysely<Tables>): Promise<OpenFile[]> {
  const files: OpenFile[] = [];
  for (const { id, title } of await publicRounds(db)) {
    const [frozen, published] = await Promise.all([frozenVacancies(db, id), findPublication(db, id)]);
    if (frozen)
      files.push({
        name: `lowongan-${id}.csv`,
        kind: 'vacancies',
        title,
        media: 'text/csv; charset=utf-8',
        text: csv([
          ['jabatan_id', 'jabatan', 'unit', 'kursi', 'sebab', 'kritis', 'strategis'],
          ...frozen.list.map((one) => [
            one.id,
            one.post,
            one.unit,
            one.seats,
            one.why,
            Number(one.critical),
            Number(one.strategic),
          ]),
        ]),
      });
    if (!published) continue;
    files.push({
      name: `hasil-${id}.csv`,
      kind: 'results',
      title,
      media: 'text/csv; charset=utf-8',
      text: csv([
        ['nama', 'nip', 'dari_jabatan', 'dari_unit', 'ke_jabatan', 'ke_unit', 'sk', 'tanggal'],
        ...(await movesOf(db, id)).map((move) => [
          move.name,
          move.nip,
          move.from?.post ?? '',
          move.from?.unit ?? '',
          move.to.post,
          move.to.unit,
          move.decree,
          move.date,
        ]),
      ]),
    });
    files.push({
      name: `bundel-${id}.json`,
      kind: 'bundle',
      title,
      media: 'application/json; charset=utf-8',
      text: published.text,
    });
  }
  return files;
}
