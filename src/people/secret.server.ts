/** The secret that signs session cookies: the operator's file, or one made once in the data folder and kept to its owner. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { refuse } from '#ground/refusal.ts';
import type { Settings } from '#settings';

const enough = 32;

/** Refuses a file that others may read, or one too short to be a secret. */
export function cookieSecret(settings: Pick<Settings, 'secretFile' | 'data'>): string {
  const file = settings.secretFile ?? path.join(settings.data, 'cookie.secret');
  if (!fs.existsSync(file)) {
    if (settings.secretFile) throw refuse('input', 'file.missing', { file });
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const made = `${randomBytes(enough).toString('base64url')}\n`;
    try {
      fs.writeFileSync(file, made, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  if ((fs.statSync(file).mode & 0o077) !== 0) throw refuse('input', 'secret.open', { file });
  const secret = fs.readFileSync(file, 'utf8').trim();
  if (Buffer.byteLength(secret) < enough) throw refuse('input', 'secret.short', { file, bytes: enough });
  return secret;
}
