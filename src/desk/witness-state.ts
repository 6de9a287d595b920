/** What a witness keeps: its own key, and of each log it watches the keys and the last head it signed. One small file. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';
import { refuse } from '#ground/refusal.ts';
import {
  readSigner,
  readVerifier,
  type SignerKey,
  signerOf,
  signerText,
  type VerifierKey,
} from '#ledger/note.ts';
import type { WatchedLog } from '#ledger/witness.ts';

const Log = z.object({
  keys: z.array(z.string()).min(1),
  size: z.number().int().nonnegative(),
  root: z.string(),
  /** The head last signed, with the signature of this witness below it: what it can show to anyone. */
  note: z.string(),
});
const State = z.object({
  format: z.literal('tepat-witness/1'),
  secret: z.string(),
  logs: z.record(z.string(), Log),
});

export type WitnessState = z.infer<typeof State>;

/** Reads the state, or begins one with a new key. */
export async function witnessState(
  file: string,
  name: string | undefined,
): Promise<{ state: WitnessState; fresh: boolean }> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'ENOENT') return null;
    throw refuse('input', 'witness.state', { file });
  });
  if (text === null) {
    const key = signerOf(name ?? `${hostname()}/saksi`, 4, randomBytes(32));
    const state: WitnessState = { format: 'tepat-witness/1', secret: signerText(key), logs: {} };
    await keep(file, state);
    return { state, fresh: true };
  }
  try {
    return { state: State.parse(JSON.parse(text)), fresh: false };
  } catch {
    throw refuse('input', 'witness.state', { file });
  }
}

export function witnessKey(state: WitnessState, file: string): SignerKey {
  const key = readSigner(state.secret);
  if (key?.type !== 4) throw refuse('input', 'witness.state', { file });
  return key;
}

export function watchedIn(state: WitnessState, origin: string): WatchedLog | undefined {
  const log = Object.hasOwn(state.logs, origin) ? state.logs[origin] : undefined;
  if (!log) return undefined;
  const keys = log.keys.map(readVerifier).filter((key): key is VerifierKey => key !== null);
  return { origin, keys, seen: { size: log.size, root: log.root } };
}

/** On the disk, whole, before anything is answered: a witness must never forget what it signed. */
export async function keep(file: string, state: WitnessState): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const next = `${file}.new`;
  const handle = await open(next, 'w', 0o600);
  await handle.writeFile(`${JSON.stringify(state, null, 2)}\n`);
  await handle.sync();
  await handle.close();
  await rename(next, file);
}
