/** What the forms of the page of imports do: try a file, a block or a grid, accept titles, save, take a batch back. */
import { data } from 'react-router';
import { z } from 'zod';
import { isRefusal } from '#ground/refusal.ts';
import { type PageContext, requireActor } from '#people/context.ts';
import { houseActs } from '#people/permission.ts';
import type { Office } from '#record/office.ts';
import { editAside, lookAside } from '#registry/aside.server.ts';
import { type ImportResult, importFile, undoImport } from '#registry/import.acts.server.ts';
import type { PreviewData } from '#registry/import-parts.tsx';
import { isKind, type KindName } from '#registry/kinds/kinds.ts';
import type { Finding } from '#registry/reading.ts';
import { gridOf } from '#registry/sheet-grid.ts';
import { chosenTitles, titleQuestions } from '#registry/titles.server.ts';
import {
  dropUpload,
  findUpload,
  keepText,
  keepUpload,
  type Received,
  receiveForm,
  type Upload,
} from '#registry/upload.server.ts';
import { VERSION_COLUMN } from '#registry/working-copy.ts';
import { typedGrid } from '#ui/grid-cells.ts';
import { attempt, type Returned, readForm, type Typed } from '#ui/read-form.ts';

/** Findings shown on the page; the whole list is a download. */
const SHOWN = 100;

export type ImportAnswer = Returned & { preview?: PreviewData };

type Asked = Received & { context: PageContext; office: Office };
type Answer = Awaited<ReturnType<typeof attempt>> | ReturnType<typeof data<ImportAnswer>>;

/** Each button of the page; the one that takes a batch back has no name of its own. */
const buttons = new Map<unknown, (asked: Asked) => Promise<Answer>>([
  ['pratinjau', tryFile],
  ['kisi', tryGrid],
  ['judul', acceptTitles],
  ['simpan', save],
]);

export async function importAction(context: PageContext, request: Request): Promise<Answer> {
  const actor = requireActor(context, houseActs.undoImport);
  const { settings, now } = context;
  const received = await receiveForm(settings, request, now).catch((error: unknown) => {
    if (isRefusal(error)) return error;
    throw error;
  });
  if (isRefusal(received))
    return attempt(context, async () => {
      throw received;
    });
  const press = buttons.get(received.form.get('maksud')) ?? takeBack;
  return press({ ...received, context, office: context.office(actor.role) });
}

/** A file, or a block that was pasted. */
async function tryFile({ context, office, form, file: sent }: Asked): Promise<Answer> {
  const words = context.words.dataPage;
  const fields = z.object({
    jenis: z.string().refine(isKind, words.kindMissing()),
    tanggal: z.iso.date(words.dateMissing()),
    tempel: z.string().optional(),
  });
  const read = await readForm(form, fields);
  if (!read.ok) return read.again;
  const { jenis, tanggal: asOf, tempel } = read.data;
  const name = `${words.pasted()}.tsv`;
  const file = sent ?? (tempel ? await keepText(context.settings, tempel, name, context.now) : null);
  if (file === null) return read.refused('file.missing', words.fileMissing());
  const about = { kind: jenis as KindName, asOf, titles: [] };
  const { preview, answer } = await previewed(context, { typed: read.typed }, () =>
    tried(context, office, file, about),
  );
  if (!preview) await dropUpload(file);
  return answer;
}

/** The sheet again as it was typed in the grid. */
async function tryGrid({ context, office, form }: Asked): Promise<Answer> {
  const { settings, now } = context;
  const words = context.words.dataPage;
  const read = await readForm(
    form,
    z.object({ unggahan: z.string(), jenis: z.string(), tanggal: z.string() }),
  );
  const typed = typedGrid(form);
  if (!read.ok || typed === null)
    return read.ok ? read.refused('upload.broken', words.expired()) : read.again;
  const before = await findUpload(settings, read.data.unggahan, office.actor.account);
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
  const about = { kind, asOf, titles: before?.titles ?? [] };
  const { preview, answer } = await previewed(context, { typed: {} }, () =>
    tried(context, office, file, about),
  );
  if (!preview) await dropUpload(file);
  else if (before) await dropUpload(before);
  return answer;
}

/** The same file with more titles accepted. */
async function acceptTitles({ context, office, form }: Asked): Promise<Answer> {
  const read = await readForm(form, Kept);
  if (!read.ok) return read.again;
  const upload = await findUpload(context.settings, read.data.unggahan, office.actor.account);
  if (!upload) return read.refused('upload.expired', context.words.dataPage.expired());
  const { answer } = await previewed(context, read, async () => {
    const titles = [...upload.titles, ...(await chosenTitles(context.db, form))];
    return tried(context, office, { ...upload, token: read.data.unggahan }, { ...upload, titles });
  });
  return answer;
}

async function save({ context, office, form }: Asked): Promise<Answer> {
  const read = await readForm(form, Kept);
  if (!read.ok) return read.again;
  const upload = await findUpload(context.settings, read.data.unggahan, office.actor.account);
  if (!upload) return read.refused('upload.expired', context.words.dataPage.expired());
  const { answer } = await previewed(context, read, async () => {
    const source = { name: upload.name, path: upload.path };
    const options = { asOf: upload.asOf, keepReading: true, titles: upload.titles };
    const { batch, refused } = await importFile(office, upload.kind, source, options);
    const held = refused.filter(({ code }) => code === 'copy.conflict');
    if (held.length === 0) {
      await dropUpload(upload);
      return `/data/impor?tersimpan=${batch ?? '-'}`;
    }
    // Rows that moved since the copy was made, perhaps since its preview: nobody should believe them stored.
    const told = await importFile(office, upload.kind, source, { ...options, dryRun: true });
    const file = { ...upload, token: read.data.unggahan, accepted: upload.titles.length };
    const rows = new Set(held.map(({ sheet, row }) => `${sheet}/${row}`)).size;
    return { ...(await previewOf(context, told, file)), held: { rows, batch } };
  });
  return answer;
}

async function takeBack({ context, office, form }: Asked): Promise<Answer> {
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

const Kept = z.object({ unggahan: z.string() });

/** Does what answers with a preview, or with the page to go to; a refusal comes back in words. */
async function previewed(
  context: PageContext,
  form: { key?: string | null; typed?: Typed },
  work: () => Promise<PreviewData | string>,
): Promise<{ preview: PreviewData | undefined; answer: Answer }> {
  let preview: PreviewData | undefined;
  const answer = await attempt(
    context,
    async () => {
      const found = await work();
      if (typeof found === 'string') return found;
      preview = found;
      return '/data/impor';
    },
    form,
  );
  const shown = answer instanceof Response ? preview : undefined;
  return { preview: shown, answer: shown ? data<ImportAnswer>({ preview: shown }) : answer };
}

/** Reads a file without storing anything of it, and keeps it for the button that does. */
async function tried(
  context: PageContext,
  office: Office,
  file: { token: string; name: string; path: string },
  { kind, asOf, titles }: Pick<Upload, 'kind' | 'asOf' | 'titles'>,
): Promise<PreviewData> {
  const told = await importFile(office, kind, file, { asOf, dryRun: true, keepReading: true, titles });
  await keepUpload(file, { account: office.actor.account, kind, asOf, titles });
  return previewOf(context, told, { ...file, accepted: titles.length });
}

/** What the page shows of a file that was tried. */
async function previewOf(
  { db, words }: PageContext,
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
