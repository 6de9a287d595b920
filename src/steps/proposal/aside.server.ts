/**
 * Asks a thread beside the server, so that a long answer stops nobody's page. The thread opens the database itself, is started when
 * somebody asks, and ends when nobody has asked for a while; after a restart or a fault the next question starts a new one.
 */
import type { Worker } from 'node:worker_threads';
import type { Kysely } from 'kysely';
import { addressOf } from '#db/open.server.ts';
import type { Tables } from '#db/tables.ts';
import { Refusal, type RefusalKind } from '#ground/refusal.ts';
import type { RefusalCode, RefusalValues } from '#ground/words/refusals.ts';
import { openSideDoor } from '#optimise/side-door.server.ts';
import type { Answers, Ask } from '#steps/proposal/asked.server.ts';
import type { StudyAsk, StudyResult } from '#steps/proposal/studied.server.ts';

export type AsideAsk = Ask | StudyAsk;
export type AsideMessage =
  | { id: number; answer: unknown }
  | { id: number; progress: [done: number, of: number] }
  | { id: number; refusal: { kind: RefusalKind; code: RefusalCode; values: RefusalValues<RefusalCode> } }
  | { id: number; fault: string };

/** Memory is given back after so long without a question. */
const IDLE_MS = 10 * 60_000;
/** Beyond this a thread ends by itself instead of taking the server with it. */
const HEAP_MB = 3000;

type Waiting = {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
  onProgress: ((done: number, of: number) => void) | undefined;
};
type Thread = { worker: Worker; waiting: Map<number, Waiting>; idle: NodeJS.Timeout | undefined };

let count = 0;
const threads = new WeakMap<object, Thread>();

/** What the thread that holds the latest plan answers. */
export function askAside<K extends Ask['kind']>(
  db: Kysely<Tables>,
  ask: Extract<Ask, { kind: K }>,
): Promise<Answers[K]> {
  const kept = threads.get(db);
  const thread = kept ?? started(db, () => threads.delete(db));
  threads.set(db, thread);
  return put(thread, ask).finally(() => {
    clearTimeout(thread.idle);
    if (thread.waiting.size === 0)
      thread.idle = setTimeout(() => void thread.worker.terminate(), IDLE_MS).unref();
  }) as Promise<Answers[K]>;
}

/** A study in a thread of its own, which ends with it. */
export async function studyAside(
  db: Kysely<Tables>,
  ask: StudyAsk,
  onProgress: (done: number, of: number) => void,
): Promise<StudyResult> {
  const thread = started(db, () => studies.delete(thread));
  studies.add(thread);
  try {
    return (await put(thread, ask, onProgress)) as StudyResult;
  } finally {
    await thread.worker.terminate();
  }
}

/** Studies that run now. */
const studies = new Set<Thread>();

/** A server that stops does not wait for studies: their jobs fail, and are made again by the next one that starts. */
export async function endStudies(): Promise<void> {
  await Promise.all([...studies].map(({ worker }) => worker.terminate()));
}

function put(thread: Thread, ask: AsideAsk, onProgress?: Waiting['onProgress']): Promise<unknown> {
  const id = ++count;
  return new Promise((resolve, reject) => {
    thread.waiting.set(id, { resolve, reject, onProgress });
    thread.worker.ref();
    thread.worker.postMessage({ id, ask });
  });
}

function started(db: Kysely<Tables>, onEnd: () => void): Thread {
  const worker = openSideDoor(['aside'], {
    workerData: { url: addressOf(db) },
    stdout: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  worker.stdout.resume();
  worker.unref();
  const waiting = new Map<number, Waiting>();
  const thread: Thread = { worker, waiting, idle: undefined };
  const ended = (error: Error): void => {
    onEnd();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', ended);
  worker.on('exit', (code) => ended(new Error(`the thread beside the server ended with ${code}`)));
  worker.on('message', (message: AsideMessage) => {
    const asked = waiting.get(message.id);
    if (!asked) return;
    if ('progress' in message) return asked.onProgress?.(...message.progress);
    waiting.delete(message.id);
    if (waiting.size === 0) worker.unref();
    if ('answer' in message) asked.resolve(message.answer);
    else if ('refusal' in message) {
      const { kind, code, values } = message.refusal;
      asked.reject(new Refusal(kind, code, values));
    } else asked.reject(new Error(message.fault));
  });
  return thread;
}
