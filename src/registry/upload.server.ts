/** A users' file between its preview and its saving: kept a day in the data folder, for the account that handed it in. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isKind, type KindName } from '#registry/kinds/kinds.ts';
import type { Settings } from '#settings';

const DAY_MS = 86_400_000;

const Kept = z.object({
  account: z.string(),
  name: z.string(),
  kind: z.string().refine(isKind),
  asOf: z.iso.date(),
});
export type Upload = { name: string; kind: KindName; asOf: string; path: string };

const folderOf = (settings: Pick<Settings, 'data'>): string => join(settings.data, 'unggahan');

/** Keeps the file and answers with the token that finds it again; what is older than a day goes. */
export async function keepUpload(
  settings: Pick<Settings, 'data'>,
  given: { account: string; name: string; kind: KindName; asOf: string; bytes: Uint8Array },
  now: Date,
): Promise<string> {
  const folder = folderOf(settings);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const old = await stat(join(folder, name)).catch(() => null);
    if (old && now.getTime() - old.mtimeMs > DAY_MS) await rm(join(folder, name), { force: true });
  }
  const token = randomBytes(16).toString('hex');
  const { bytes, ...about } = given;
  await writeFile(join(folder, token), bytes, { mode: 0o600 });
  await writeFile(join(folder, `${token}.json`), JSON.stringify(about), { mode: 0o600 });
  return token;
}

/** The kept file of this account; undefined if it is gone or somebody else's. */
export async function findUpload(
  settings: Pick<Settings, 'data'>,
  token: string,
  account: string,
): Promise<Upload | undefined> {
  if (!/^[0-9a-f]{32}$/.test(token)) return undefined;
  const path = join(folderOf(settings), token);
  const text = await readFile(`${path}.json`, 'utf8').catch(() => null);
  const read = text === null ? null : Kept.safeParse(JSON.parse(text));
  if (!read?.success || read.data.account !== account) return undefined;
  const { name, kind, asOf } = read.data;
  return { name, kind: kind as KindName, asOf, path };
}

export async function dropUpload(upload: Upload): Promise<void> {
  await rm(upload.path, { force: true });
  await rm(`${upload.path}.json`, { force: true });
}
