/** The side door as a user stands before it, by its built file or in this process, and the refusal to take anything for an answer but one. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Command } from '#desk/command.ts';
import { exitStatusOf, isRefusal } from '#ground/refusal.ts';
import { sentenceOf } from '#ground/words/refusals.ts';

export type Answer = { exit: number; out: string; said: string };
export type Door = (args: string[]) => Promise<Answer>;

/** Each command in a process of its own, from build/cli. */
export const builtDoor: Door = (args) =>
  new Promise((answer) => {
    const cli = join(import.meta.dirname, '../../build/cli/cli.js');
    execFile(process.execPath, [cli, ...args], { maxBuffer: 1 << 28 }, (error, out, said) => {
      const exit = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      answer({ exit, out, said });
    });
  });

const commands: Record<string, () => Promise<{ run: Command }>> = {
  solve: () => import('#desk/solve.command.ts'),
  check: () => import('#desk/check.command.ts'),
  explain: () => import('#desk/explain.command.ts'),
  resolve: () => import('#desk/resolve.command.ts'),
};

/** The same commands without a process each, for many small cases. */
export const doorHere: Door = async ([name = '', ...args]) => {
  let [out, said] = ['', ''];
  const io = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      said += text;
    },
    lang: 'id' as const,
  };
  try {
    const { run } = await (commands[name] as (typeof commands)[string])();
    return { exit: await run(args, io), out, said };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { exit: exitStatusOf[error.kind], out, said: `${sentenceOf('id', error)}\n` };
  }
};
