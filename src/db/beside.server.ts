/**
 * Work beside the server, in processes of their own: a long answer stops nobody's page, and its memory goes back to the machine with the
 * process. A helper opens the database itself, is started when somebody asks, and ends when nobody has asked for a while; after a fault
 * or a restart the next question starts a new one. What each kind of work does stands in one table (desk/beside.command.ts).
 */
import { type ChildProcess, fork } from 'node:child_process';
import type { Kysely } from 'kysely';
import { addressOf } from '#db/open.server.ts';
import type { Tables } from '#db/tables.ts';
import { Refusal, type RefusalKind } from '#ground/refusal.ts';
import type { RefusalCode, RefusalValues } from '#ground/words/refusals.ts';
import { sideDoorFile } from '#optimise/side-door.server.ts';

type Db = Kysely<Tables>;

export type Progress = (done: number, of: number) => void;
/** How a kind of work is done. */
export type Do<A extends object, R> = (db: Db, ask: A, onProgress: Progress) => Promise<R>;
/** What the helpers do for a room, by the kinds of its work. */
export type Doing = Readonly<Record<string, Do<never, unknown>>>;

export type Asked = { id: number; url: string; kind: string; ask: object };
export type Told =
  | { id: number; answer: unknown }
  | { id: number; progress: [done: number, of: number] }
  | { id: number; refusal: { kind: RefusalKind; code: RefusalCode; values: RefusalValues<RefusalCode> } }
  | { id: number; fault: string };

/**
 * Who does it: the one who holds a plan ready to be asked, the one who holds the whole province, or one that is started for this work
 * alone and ends with it. Memory is given back after so long without a question.
 */
const helpers = { rencana: 3 * 60_000, provinsi: 60_000, sendiri: 0 } as const;
export type HelperName = keyof typeof helpers;

/** Beyond this a helper ends by itself instead of taking the machine with it; the young are many and die soon. */
const MEMORY = ['--max-old-space-size=3000', '--max-semi-space-size=32'];

type Waiting = {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
  onProgress: Progress | undefined;
};
type Helper = { child: ChildProcess; waiting: Map<number, Waiting>; idle: NodeJS.Timeout | undefined };

let beside = false;
/** This process is no server: whatever it is asked for, it does itself. */
export const standBeside = (): void => {
  beside = true;
};
export const standsBeside = (): boolean => beside;

let count = 0;
const kept = new WeakMap<object, Map<HelperName, Helper>>();
const running = new Set<Helper>();

type Question = { kind: string; ask: object; onProgress?: Progress | undefined };

export const askHelper = (db: Db, name: HelperName, question: Question): Promise<unknown> =>
  name === 'sendiri' ? askAlone(db, question) : askKept(db, name, question);

async function askKept(db: Db, name: HelperName, question: Question): Promise<unknown> {
  const own = kept.get(db) ?? new Map<HelperName, Helper>();
  kept.set(db, own);
  const helper = own.get(name) ?? started((ended) => own.get(name) === ended && own.delete(name));
  own.set(name, helper);
  clearTimeout(helper.idle);
  try {
    return await put(helper, addressOf(db), question);
  } finally {
    clearTimeout(helper.idle);
    if (helper.waiting.size === 0)
      helper.idle = setTimeout(() => {
        own.delete(name);
        if (helper.child.connected) helper.child.disconnect();
      }, helpers[name]).unref();
  }
}

async function askAlone(db: Db, question: Question): Promise<unknown> {
  const helper = started(() => undefined);
  try {
    return await put(helper, addressOf(db), question);
  } finally {
    helper.child.kill();
  }
}

/** A server that stops does not wait for its helpers: an act that was begun is rolled back, a job is made again by the next one that starts. */
export async function endBeside(): Promise<void> {
  await Promise.all(
    [...running].map(({ child }) => new Promise<void>((ended) => child.once('exit', () => ended()).kill())),
  );
}

/** A helper keeps its parent from ending only while an answer is awaited. */
function hold(child: ChildProcess, on: boolean): void {
  if (on) child.ref();
  else child.unref();
  if (on) child.channel?.ref();
  else child.channel?.unref();
}

function put(helper: Helper, url: string, { kind, ask, onProgress }: Question): Promise<unknown> {
  const id = ++count;
  return new Promise((resolve, reject) => {
    helper.waiting.set(id, { resolve, reject, onProgress });
    hold(helper.child, true);
    helper.child.send({ id, url, kind, ask } satisfies Asked, (error) => {
      if (error && helper.waiting.delete(id)) reject(error);
    });
  });
}

function started(onEnd: (helper: Helper) => void): Helper {
  const { file, execArgv } = sideDoorFile();
  const child = fork(file, ['beside'], {
    execArgv: [...execArgv, ...MEMORY],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const helper: Helper = { child, waiting: new Map(), idle: undefined };
  running.add(helper);
  const ended = (error: Error): void => {
    running.delete(helper);
    onEnd(helper);
    for (const { reject } of helper.waiting.values()) reject(error);
    helper.waiting.clear();
  };
  child.once('error', ended);
  child.once('exit', (code) => ended(new Error(`the helper beside the server ended with ${code}`)));
  child.on('message', (told: Told) => hear(helper, told));
  return helper;
}

function hear(helper: Helper, told: Told): void {
  const asked = helper.waiting.get(told.id);
  if (!asked) return;
  if ('progress' in told) {
    asked.onProgress?.(...told.progress);
    return;
  }
  helper.waiting.delete(told.id);
  if (helper.waiting.size === 0) hold(helper.child, false);
  if ('answer' in told) asked.resolve(told.answer);
  else if ('refusal' in told) {
    const { kind, code, values } = told.refusal;
    asked.reject(new Refusal(kind, code, values));
  } else asked.reject(new Error(told.fault));
}
