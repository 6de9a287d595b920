/** Impor: a users' file, what it would change, the rows that are refused by cell, saving, and taking a batch back whole. */
import type { Kysely } from 'kysely';
import { data } from 'react-router';
import { z } from 'zod';
import type { Tables } from '#db/tables.ts';
import { isRefusal } from '#ground/refusal.ts';
import { requireActor } from '#people/context.ts';
import { houseActs } from '#people/permission.ts';
import { batchesOf, latestDataDay } from '#registry/data.reads.server.ts';
import { type ImportResult, importFile, undoImport } from '#registry/import.acts.server.ts';
import { BatchList, ImportForm, Preview, type PreviewData, WorkingCopies } from '#registry/import-parts.tsx';
import { isKind, type KindName, kindNames } from '#registry/kinds/kinds.ts';
import type { Finding } from '#registry/reading.ts';
import { chosenTitles, titleQuestions } from '#registry/titles.server.ts';
import { dropUpload, findUpload, keepText, keepUpload, receiveForm } from '#registry/upload.server.ts';
import { Notice, PageHead } from '#ui/page-parts.tsx';
import { attempt, type Returned, readForm } from '#ui/read-form.ts';
import { readTable } from '#ui/read-table.ts';
import { useDeskWords } from '#ui/root-data.ts';
import type { Route } from './+types/import.page';

const importers = houseActs.undoImport;
/** Findings shown on the page; the whole list is a download. */
const SHOWN = 100;

export async function loader({ context, request }: Route.LoaderArgs) {
  requireActor(context, importers);
  const { db, today } = context;
  const state = readTable(request, { sorts: ['waktu'], size: 20 });
  const query = new URL(request.url).searchParams;
  const [batches, dataDay] = await Promise.all([batchesOf(db, state), latestDataDay(db)]);
  return {
    batches: { ...batches, state },
    // A file handed in today speaks of today, unless the data is of a later day already.
    asOf: dataDay !== null && dataDay > today ? dataDay : today,
    kinds: kindNames,
    saved: query.get('tersimpan'),
    undone: query.get('dibatalkan'),
  };
}

type Answer = Returned & { preview?: PreviewData };

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireActor(context, importers);
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
        preview = await previewOf(db, told, file.token, 0);
        return '/data/impor';
      },
      { typed: read.typed },
    );
    if (preview && answer instanceof Response) return data<Answer>({ preview });
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
        preview = await previewOf(db, told, read.data.unggahan, titles.length);
        return '/data/impor';
      },
      read,
    );
    return preview && answer instanceof Response ? data<Answer>({ preview }) : answer;
  }
  if (intent === 'simpan') {
    const read = await readForm(form, z.object({ unggahan: z.string() }));
    if (!read.ok) return read.again;
    const upload = await findUpload(settings, read.data.unggahan, actor.account);
    if (!upload) return read.refused('upload.expired', words.expired());
    return attempt(
      context,
      async () => {
        const source = { name: upload.name, path: upload.path };
        const options = { asOf: upload.asOf, keepReading: true, titles: upload.titles };
        const { batch } = await importFile(office, upload.kind, source, options);
        await dropUpload(upload);
        return `/data/impor?tersimpan=${batch ?? '-'}`;
      },
      read,
    );
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
  told: ImportResult,
  token: string,
  accepted: number,
): Promise<PreviewData> {
  const { refused, warnings, unmatched, ...counts } = told;
  const titles = await titleQuestions(db, unmatched);
  return { ...counts, token, accepted, titles, refused: cut(refused), warnings: cut(warnings) };
}

const cut = (findings: readonly Finding[]) => ({
  total: findings.length,
  rows: findings
    .slice(0, SHOWN)
    .map(({ sheet, row, column, code, value }) => ({ sheet, row, column, code, value })),
});

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const own = useDeskWords().dataPage;
  const answer = actionData as Answer | undefined;
  const { saved, undone, batches } = loaderData;
  return (
    <>
      <PageHead title={own.import()} lead={own.importLead()} crumbs={[{ to: '/data', name: own.title() }]} />
      <div className="stack-wide">
        {saved && !answer && (
          <Notice tone="green" title={saved === '-' ? own.savedSame() : own.saved({ batch: saved })} />
        )}
        {undone && !answer && <Notice tone="green" title={own.undoneNow({ batch: undone })} />}
        {answer?.preview ? (
          <Preview preview={answer.preview} />
        ) : (
          <ImportForm kinds={loaderData.kinds} asOf={loaderData.asOf} returned={answer} />
        )}
        {!answer?.preview && <WorkingCopies />}
        <BatchList {...batches} returned={answer} />
      </div>
    </>
  );
}
