/**
 * `tepat witness --log URL --state FILE`: an outside witness. It fetches the head of a log, makes sure that nothing it saw
 * before has gone or changed, and signs. With `--listen PORT` it waits for the log to come (C2SP tlog-witness).
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, resolve } from 'node:path';
import { takeLock } from '#db/lock.server.ts';
import { type Command, type Io, needed, printJson, readArguments } from '#desk/command.ts';
import { keep, type WitnessState, watchedIn, witnessKey, witnessState } from '#desk/witness-state.ts';
import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import { type Checkpoint, readCheckpoint } from '#ledger/checkpoint.ts';
import { heldSignatures, readVerifier, type SignerKey, verifierText } from '#ledger/note.ts';
import { readHashTile, type Tile, tilePath } from '#ledger/tile.ts';
import type { Hash } from '#ledger/tree.ts';
import {
  type Answer,
  addCheckpoint,
  consistencyFromTiles,
  nothingSeen,
  requestText,
  tilesForConsistency,
} from '#ledger/witness.ts';

const PATIENCE_MS = 30_000;
const MOST_BYTES = 1_000_000;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const run: Command = async (args, io) => {
  const options = ['log', 'state', 'key', 'name', 'listen'] as const;
  const { values } = readArguments(
    args,
    Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])),
  );
  const file = resolve(needed(text(values.state), '--state'));
  const listen = text(values.listen);
  if (listen !== undefined && !/^\d{1,5}$/.test(listen))
    throw refuse('input', 'argument.value', { argument: '--listen', value: listen, expected: '1–65535' });
  const url =
    listen !== undefined && values.log === undefined
      ? null
      : needed(text(values.log), '--log').replace(/\/+$/, '');
  const lock = takeLock(dirname(file), `.${basename(file)}.lock`);
  if ('holder' in lock) throw refuse('busy', 'witness.busy', { file });
  try {
    const { state, fresh } = await witnessState(file, text(values.name));
    const key = witnessKey(state, file);
    if (fresh) io.err(`${wordsIn(io.lang).ledger.witness.first({ key: verifierText(key) })}\n`);
    const status = url === null ? 0 : await visit({ url, file, state, key, io, keyFile: text(values.key) });
    if (listen === undefined || status !== 0) return status;
    await serve(Number(listen), { file, state, key, io });
    return 0;
  } finally {
    lock.release();
  }
};

type Witness = { file: string; state: WitnessState; key: SignerKey; io: Io };

async function fetched(url: string, most = MOST_BYTES): Promise<Uint8Array> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch((error: unknown) => {
    throw refuse('input', 'witness.log', {
      url,
      why: error instanceof Error ? error.message : String(error),
    });
  });
  if (!answer.ok) throw refuse('input', 'witness.log', { url, why: `HTTP ${answer.status}` });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.length > most) throw refuse('input', 'witness.log', { url, why: `${bytes.length} byte` });
  return bytes;
}

/** One visit: fetch, compare, sign, remember, bring the signature back. */
async function visit(witness: Witness & { url: string; keyFile: string | undefined }): Promise<number> {
  const { url, state, key, io } = witness;
  const words = wordsIn(io.lang).ledger.witness;
  const bytes = await fetched(`${url}/checkpoint`);
  const checkpoint = readCheckpoint(bytes);
  if (checkpoint === null) throw refuse('input', 'witness.log', { url, why: 'checkpoint' });
  const { origin, size } = checkpoint;
  if (!watchedIn(state, origin)) await meet(witness, origin);
  const log = watchedIn(state, origin);
  if (!log || heldSignatures(checkpoint.note, log.keys).held.length === 0)
    throw refuse('rule', 'witness.signature', { origin });

  const proof = size > log.seen.size ? await proofFrom(url, log.seen.size, checkpoint) : [];
  const request = Buffer.from(requestText(log.seen.size, proof, Buffer.from(bytes).toString()));
  const answer = addCheckpoint(request, (name) => watchedIn(state, name), key, Math.floor(Date.now() / 1000));
  if (answer.status !== 200) {
    const values = { origin, size, seen: log.seen.size };
    printJson(io, { ok: false, ...values, status: answer.status });
    const { sentenceOf } = await import('#ground/words/refusals.ts');
    io.err(`${sentenceOf(io.lang, { code: 'witness.inconsistent', values })}\n`);
    return 1;
  }
  await remember(witness, checkpoint, answer);
  const taken = await fetch(`${url}/cosignature`, {
    method: 'POST',
    body: state.logs[origin]?.note ?? '',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).then(
    (response) => response.ok,
    () => false,
  );
  printJson(io, {
    ok: true,
    origin,
    size,
    seen: log.seen.size,
    witness: verifierText(key),
    cosignature: answer.body.trim(),
    taken,
  });
  const same = size === log.seen.size && size > 0;
  io.err(`${(same ? words.same : words.cosigned)({ origin, size })}${taken ? '' : ` ${words.notTaken()}`}\n`);
  return 0;
}

/** The first time: the log's key from a file brought by hand, or, for want of it, from the log itself. */
async function meet(
  { url, keyFile, state, file }: Witness & { url: string; keyFile: string | undefined },
  origin: string,
): Promise<void> {
  const lines = (
    keyFile === undefined
      ? Buffer.from(await fetched(`${url}/log.pub`))
      : await readFile(keyFile).catch(() => {
          throw refuse('input', 'file.missing', { file: keyFile });
        })
  )
    .toString()
    .split('\n');
  const keys = lines
    .map((line) => line.trim())
    .filter((line) => {
      const key = readVerifier(line);
      return key?.type === 1 && key.name === origin;
    });
  if (keys.length === 0) throw refuse('input', 'verify.key', { file: keyFile ?? `${url}/log.pub` });
  const { size, root } = nothingSeen();
  state.logs[origin] = { keys, size, root, note: '' };
  await keep(file, state);
}

async function proofFrom(url: string, old: number, checkpoint: Checkpoint): Promise<Hash[]> {
  const tiles = new Map<string, Hash[]>();
  for (const tile of tilesForConsistency(old, checkpoint.size)) {
    const path = tilePath(tile);
    const hashes = readHashTile(await fetched(`${url}/${path}`), tile.width);
    if (hashes === null) throw refuse('input', 'witness.log', { url, why: path });
    tiles.set(path, hashes);
  }
  return consistencyFromTiles(old, checkpoint.size, (tile: Tile) => tiles.get(tilePath(tile)) ?? []);
}

async function remember({ state, file }: Witness, checkpoint: Checkpoint, answer: Answer): Promise<void> {
  const log = state.logs[checkpoint.origin];
  if (!log || !answer.seen) return;
  const own = checkpoint.note.signatures
    .filter((one) => one.name === checkpoint.origin)
    .map((one) => `${one.line}\n`);
  const note = `${checkpoint.note.text}\n${own.join('')}${answer.body}`;
  state.logs[checkpoint.origin] = { ...log, ...answer.seen, note };
  await keep(file, state);
}

/** Waits for heads. Requests stand one behind the other: looking up, storing and answering is one step. */
async function serve(port: number, witness: Witness): Promise<void> {
  let turn: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    let length = 0;
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length > MOST_BYTES) request.destroy();
      else parts.push(part);
    });
    request.on('end', () => {
      if (request.method !== 'POST' || request.url !== '/add-checkpoint') {
        response.writeHead(404).end();
        return;
      }
      const answered = turn.then(() => answerTo(Buffer.concat(parts), witness));
      turn = answered.catch(() => undefined);
      answered.then(
        (answer) => response.writeHead(answer.status, { 'Content-Type': answer.type }).end(answer.body),
        () => response.writeHead(500).end(),
      );
    });
  });
  server.requestTimeout = PATIENCE_MS;
  server.listen(port, '127.0.0.1', () => {
    const at = server.address();
    const real = typeof at === 'object' && at ? at.port : port;
    const { listening } = wordsIn(witness.io.lang).ledger.witness;
    witness.io.err(`${listening({ port: real, key: verifierText(witness.key) })}\n`);
  });
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => server.close(() => done()));
  });
}

async function answerTo(body: Buffer, witness: Witness): Promise<Answer> {
  const { state, key } = witness;
  const answer = addCheckpoint(
    body,
    (origin) => watchedIn(state, origin),
    key,
    Math.floor(Date.now() / 1000),
  );
  const checkpoint = readCheckpoint(body.subarray(body.indexOf('\n\n') + 2));
  if (answer.status === 200 && checkpoint) await remember(witness, checkpoint, answer);
  return answer;
}
