/** The key that speaks for the log: one secret line in a file only its owner may read, made once and never again. */
import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refuse } from '#ground/refusal.ts';
import { readSigner, type SignatureType, type SignerKey, signerOf, signerText } from '#ledger/note.ts';
import type { Settings } from '#settings';

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

/** Where the log's key lies: TEPAT_LOG_KEY_FILE, or in the data folder. */
export function logKeyFile(settings: Pick<Settings, 'logKeyFile' | 'data'>): string {
  return settings.logKeyFile ?? join(settings.data, 'log.key');
}

/** The name a log goes by: its address without scheme, port and all, so that two logs are never one. */
export function originOf(baseUrl: string): string {
  return `${baseUrl.replace(/^[a-z]+:\/\//, '').replace(/\/+$/, '')}/log`;
}

/**
 * The log's key. A new installation makes it; its name then stays, whatever address the server gets later, because
 * checkpoints printed on decrees speak for that name. `mayMake` is false where a lost key must not be replaced in silence.
 */
export async function logKey(
  settings: Pick<Settings, 'logKeyFile' | 'data' | 'baseUrl'>,
  mayMake = true,
): Promise<SignerKey> {
  return keyIn(logKeyFile(settings), originOf(settings.baseUrl), 1, mayMake);
}

/** Reads a secret key, or makes one. Two processes that start at once end with the same key. */
export async function keyIn(
  file: string,
  name: string,
  type: SignatureType,
  mayMake: boolean,
): Promise<SignerKey> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' && mayMake) return null;
    throw refuse('input', 'log.key', { file });
  });
  if (text === null) {
    await made(file, signerOf(name, type, randomBytes(32)));
    return keyIn(file, name, type, false);
  }
  const key = readSigner(text.trim());
  if (key === null || key.type !== type) throw refuse('input', 'log.key', { file });
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0 && process.platform !== 'win32') throw refuse('input', 'log.key.open', { file });
  return key;
}

async function made(file: string, key: SignerKey): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(own, `${signerText(key)}\n`, { mode: 0o600, flush: true });
  await chmod(own, 0o600);
  // link, unlike rename, does not replace what another process made meanwhile
  await link(own, file).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  await unlink(own);
}
