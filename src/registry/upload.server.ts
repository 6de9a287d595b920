/**
 * A users' file between its preview and its saving: written to the data folder as it arrives, kept a day for the account that
 * handed it in, never whole in memory.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { refuse } from '#ground/refusal.ts';
import { sheetLimits } from '#paper/sheets/limits.ts';
import { keptEndings } from '#registry/keeper.ts';
import { isKind, type KindName } from '#registry/kinds/kinds.ts';
import { boundaryOf, MultipartFault, readMultipart } from '#registry/multipart.ts';
import type { Settings } from '#settings';

const DAY_MS = 86_400_000;
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

const Kept = z.object({
  account: z.string(),
  name: z.string(),
  kind: z.string().refine(isKind),
  asOf: z.iso.date(),
  /** titles whose meaning was accepted in the preview */
  titles: z.array(z.object({ unit: z.string(), written: z.string(), position: z.string() })).default([]),
});
type AcceptedTitles = z.output<typeof Kept>['titles'];
export type Upload = { name: string; kind: KindName; asOf: string; path: string; titles: AcceptedTitles };
type Place = Pick<Settings, 'data'>;

const folderOf = (settings: Place): string => join(settings.data, 'unggahan');

/** A place for a new file; what is older than a day goes. */
async function newPlace(settings: Place, now: Date): Promise<{ token: string; path: string }> {
  const folder = folderOf(settings);
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  for (const name of await readdir(folder)) {
    const old = await stat(join(folder, name)).catch(() => null);
    if (old && now.getTime() - old.mtimeMs > DAY_MS) await rm(join(folder, name), { force: true });
  }
  const token = randomBytes(16).toString('hex');
  return { token, path: join(folder, token) };
}

export type Received = { form: FormData; file: { token: string; name: string; path: string } | null };

/** Reads a form with a file. The form holds the texts; the file, if one with content came, lies under its token. */
export async function receiveForm(settings: Place, request: Request, now: Date): Promise<Received> {
  const boundary = boundaryOf(request.headers.get('content-type'));
  if (boundary === null || request.body === null) return { form: await request.formData(), file: null };
  const { token, path } = await newPlace(settings, now);
  const form = new FormData();
  const out = await open(path, 'w', FILE_MODE);
  let name = '';
  let size = 0;
  try {
    await readMultipart(request.body as unknown as AsyncIterable<Uint8Array>, boundary, {
      text: (key, value) => form.append(key, value),
      file: async (part, piece) => {
        if (piece === null || (name !== '' && name !== part.file)) return;
        name = part.file;
        size += piece.length;
        if (size > sheetLimits.csvBytes)
          throw refuse('input', 'sheet.size', {
            file: name,
            limit: `${sheetLimits.csvBytes / 1_000_000} MB`,
          });
        await out.write(piece);
      },
    });
  } catch (error) {
    await out.close();
    await rm(path, { force: true });
    if (error instanceof MultipartFault) throw refuse('input', 'upload.broken', undefined);
    throw error;
  }
  await out.close();
  if (size > 0) return { form, file: { token, name, path } };
  await rm(path, { force: true });
  return { form, file: null };
}

/** Puts a text that was pasted where a file would lie. */
export async function keepText(settings: Place, text: string, name: string, now: Date) {
  const { token, path } = await newPlace(settings, now);
  await writeFile(path, text, { mode: FILE_MODE });
  return { token, name, path };
}

/** Says whose file it is and what it holds, so that saving needs only the token. */
export async function keepUpload(
  file: { path: string; name: string },
  about: { account: string; kind: KindName; asOf: string; titles?: AcceptedTitles },
): Promise<void> {
  const text = JSON.stringify({ ...about, name: file.name });
  await writeFile(`${file.path}.json`, text, { mode: FILE_MODE });
}

/** The kept file of this account; undefined if it is gone or somebody else's. */
export async function findUpload(
  settings: Place,
  token: string,
  account: string,
): Promise<Upload | undefined> {
  if (!/^[0-9a-f]{32}$/.test(token)) return undefined;
  const path = join(folderOf(settings), token);
  const text = await readFile(`${path}.json`, 'utf8').catch(() => null);
  const read = text === null ? null : Kept.safeParse(JSON.parse(text));
  if (!read?.success || read.data.account !== account) return undefined;
  const { name, kind, asOf, titles } = read.data;
  return { name, kind: kind as KindName, asOf, path, titles };
}

export async function dropUpload(upload: { path: string }): Promise<void> {
  for (const ending of ['', '.json', ...keptEndings]) await rm(`${upload.path}${ending}`, { force: true });
}
