/** What the forms of the page of imports do: try a file, a block or a grid, accept titles, save, take a batch back. */
import type { Kysely } from 'kysely';
import { data } from 'react-router';
import { z } from 'zod';
import type { Tables } from '#db/tables.ts';
import { isRefusal } from '#ground/refusal.ts';
import type { Words } from '#ground/words/words.ts';
import { type PageContext, requireActor } from '#people/context.ts';
import { houseActs } from '#people/permission.ts';
import { editAside, lookAside } from '#registry/aside.server.ts';
import { type ImportResult, importFile, undoImport } from '#registry/import.acts.server.ts';
import type { PreviewData } from '#registry/import-parts.tsx';
import { isKind, type KindName } from '#registry/kinds/kinds.ts';
import type { Finding } from '#registry/reading.ts';
import { gridOf } from '#registry/sheet-grid.ts';
import { chosenTitles, titleQuestions } from '#registry/titles.server.ts';
import { dropUpload, findUpload, keepText, keepUpload, receiveForm } from '#registry/upload.server.ts';
import { VERSION_COLUMN } from '#registry/working-copy.ts';
import { typedGrid } from '#ui/grid-cells.ts';
import { attempt, type Returned, readForm } from '#ui/read-form.ts';

/** Findings shown on the page; the whole list is a download. */
const SHOWN = 100;

export type ImportAnswer = Returned & { preview?: PreviewData };

export async function importAction(context: PageContext, request: Request) {
  const actor = requireActor(context, houseActs.undoImport);
  const words = context.words.dataPage;
  const { settings, now, db } = context;
  const received = await receiveForm(settings, request, now).catch((error: unknown) => {
    if (isRefusal(error)) return error;
    throw error;
  });
  if (isRefusal(received))
    return attempt(context, async () => {
      throw received;
    });
  const { form } = received;
  const intent = form.get('maksud');
  const office = context.office(actor.role);
  if (intent === 'pratinjau') {
    const Asked = z.object({
      jenis: z.string().refine(isKind, words.kindMissing()),
      tanggal: z.iso.date(words.dateMissing()),
      tempel: z.string().optional(),
    });
    const read = await readForm(form, Asked);
    if (!read.ok) return read.again;
    const { jenis, tanggal: asOf, tempel } = read.data;
    const kind = jenis as KindName;
    const file =
      received.file ?? (tempel ? await keepText(settings, tempel, `${words.pasted()}.tsv`, now) : null);
    if (file === null) return read.refused('file.missing', words.fileMissing());
    let preview: PreviewData | undefined;
    const answer = await attempt(
      context,
      async () => {
        const told = await importFile(office, kind, file, { asOf, dryRun: true, keepReading: true });
        await keepUpload(file, { account: actor.account, kind, asOf });
        preview = await previewOf(db, context.words, told, { ...file, accepted: 0 });
        return '/data/impor';
      },
      { typed: read.typed },
    );
    if (preview && answer instanceof Response) return data<ImportAnswer>({ preview });
    await dropUpload(file);
    return answer;
  }
  if (intent === 'kisi') {
    const read = await readForm(
      form,
      z.object({ unggahan: z.string(), jenis: z.string(), tanggal: z.string() }),
    );
    const typed = typedGrid(form);
    if (!read.ok || typed === null)
      return read.ok ? read.refused('upload.broken', words.expired()) : read.again;
    const before = await findUpload(settings, read.data.unggahan, actor.account);
    const kind = before?.kind ?? read.data.jenis;
    const asOf = before?.asOf ?? read.data.tanggal;
    // A grid that began blank has no upload behind it; one that had must still have it, or rows not shown would be lost.
    if (!isKind(kind) || !z.iso.date().safeParse(asOf).success || (!before && read.data.unggahan !== ''))
      return read.refused('upload.expired', words.expired());
    const text = await editAside({ kind, source: before ?? null, typed });
    if (text === null) return read.refused('upload.expired', words.expired());
    const opened = typed.columns.includes(VERSION_COLUMN) ? context.words.grid.fromRecord() : words.pasted();
    const stem = (before?.name ?? opened).replace(/( \([^)]*\))?\.\w+$/, '');
    const file = await keepText(settings, text, `${stem} (${words.edited()}).tsv`, now);
    let preview: PreviewData | undefined;
    const titles = before?.titles ?? [];
    const answer = await attempt(
      context,
      async () => {
        const options = { asOf, dryRun: true, keepReading: true, titles };
        const told = await importFile(office, kind, file, options);
        await keepUpload(file, { account: actor.account, kind, asOf, titles });
        preview = await previewOf(db, context.words, told, { ...file, accepted: titles.length });
        return '/data/impor';
      },
      { typed: {} },
    );
    if (before && preview) await dropUpload(before);
    if (preview && answer instanceof Response) return data<ImportAnswer>({ preview });
    await dropUpload(file);
    return answer;
  }
  if (intent === 'judul') {
    const read = await readForm(form, z.object({ unggahan: z.string() }));
    if (!read.ok) return read.again;
    const upload = await findUpload(settings, read.data.unggahan, actor.account);
    if (!upload) return read.refused('upload.expired', words.expired());
    let preview: PreviewData | undefined;
    const answer = await attempt(
      context,
      async () => {
        const titles = [...upload.titles, ...(await chosenTitles(db, form))];
        const about = { account: actor.account, kind: upload.kind, asOf: upload.asOf, titles };
        const options = { asOf: upload.asOf, dryRun: true, keepReading: true, titles };
        const told = await importFile(office, upload.kind, upload, options);
        await keepUpload(upload, about);
        const file = { ...upload, token: read.data.unggahan, accepted: titles.length };
        preview = await previewOf(db, context.words, told, file);
        return '/data/impor';
      },
      read,
    );
    return preview && answer instanceof Response ? data<ImportAnswer>({ preview }) : answer;
  }
  if (intent === 'simpan') {
    const read = await readForm(form, z.object({ unggahan: z.string() }));
    if (!read.ok) return read.again;
    const upload = await findUpload(settings, read.data.unggahan, actor.account);
    if (!upload) return read.refused('upload.expired', words.expired());
    let preview: PreviewData | undefined;
    const answer = await attempt(
      context,
      async () => {
        const source = { name: upload.name, path: upload.path };
        const options = { asOf: upload.asOf, keepReading: true, titles: upload.titles };
        const { batch, refused } = await importFile(office, upload.kind, source, options);
        const held = refused.filter(({ code }) => code === 'copy.conflict');
        if (held.length > 0) {
          // Rows that moved since the copy was made, perhaps since its preview: nobody should believe them stored.
          const told = await importFile(office, upload.kind, source, { ...options, dryRun: true });
          const file = { ...upload, token: read.data.unggahan, accepted: upload.titles.length };
          const rows = new Set(held.map(({ sheet, row }) => `${sheet}/${row}`)).size;
          preview = { ...(await previewOf(db, context.words, told, file)), held: { rows, batch } };
          return '/data/impor';
        }
        await dropUpload(upload);
        return `/data/impor?tersimpan=${batch ?? '-'}`;
      },
      read,
    );
    return preview && answer instanceof Response ? data<ImportAnswer>({ preview }) : answer;
  }
  const read = await readForm(form, z.object({ batch: z.string().max(40) }));
  if (!read.ok) return read.again;
  return attempt(
    context,
    async () => {
      const { batch } = await undoImport(office, read.data.batch);
      return `/data/impor?dibatalkan=${batch}`;
    },
    read,
  );
}

/** What the page shows of a file that was tried. */
async function previewOf(
  db: Kysely<Tables>,
  words: Words,
  told: ImportResult,
  file: { token: string; name: string; path: string; accepted: number },
): Promise<PreviewData> {
  const { refused, warnings, unmatched, ...counts } = told;
  const { token, accepted } = file;
  const { finding } = words.registry;
  const titles = await titleQuestions(db, unmatched);
  const looked = await lookAside(told.kind, file, told.rows, [...refused, ...warnings]);
  const grid = looked && gridOf(looked, (one) => finding[one.code](one));
  return { ...counts, token, accepted, titles, grid, refused: cut(refused), warnings: cut(warnings) };
}

const cut = (findings: readonly Finding[]) => ({
  total: findings.length,
  rows: findings
    .slice(0, SHOWN)
    .map(({ sheet, row, column, code, value }) => ({ sheet, row, column, code, value })),
});
