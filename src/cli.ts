#!/usr/bin/env -S node --no-concurrent-recompilation
/** The side door: `tepat`, a table from a command's name to the room that does it. Loads only what is asked for. */
import type { Command, Io } from '#desk/command.ts';
import { exitStatusOf, isRefusal } from '#ground/refusal.ts';
import type { Lang } from '#ground/words/lang.ts';

const commands: Record<string, () => Promise<{ run: Command }>> = {
  round: () => import('#desk/round.command.ts'),
  need: () => import('#desk/need.command.ts'),
  ikm: () => import('#desk/ikm.command.ts'),
  import: () => import('#desk/import.command.ts'),
  fixture: async () => {
    const [{ fixture }, { provincePieces }] = await Promise.all([
      import('#desk/fixture.command.ts'),
      import('#demo/province.ts'),
    ]);
    return { run: fixture(provincePieces) };
  },
  solve: () => import('#desk/solve.command.ts'),
  check: () => import('#desk/check.command.ts'),
  explain: () => import('#desk/explain.command.ts'),
  resolve: () => import('#desk/resolve.command.ts'),
  verify: () => import('#desk/verify.command.ts'),
  export: () => import('#desk/export.command.ts'),
  witness: () => import('#desk/witness.command.ts'),
  serve: () => import('#desk/serve.command.ts'),
  user: () => import('#desk/user.command.ts'),
  migrate: () => import('#desk/migrate.command.ts'),
  backup: () => import('#desk/backup.command.ts'),
  restore: () => import('#desk/restore.command.ts'),
  doctor: () => import('#desk/doctor.command.ts'),
  // Not for people: the thread in which a users' sheet is read (registry/aside.server.ts).
  'read-sheet': () => import('#desk/read-sheet.command.ts'),
  // Not for people: the helpers beside the server (db/beside.server.ts).
  beside: () => import('#desk/beside.command.ts'),
  // Not for people: the process beside the server that fills a new house (demo/aside.server.ts).
  'fill-demo': async () => {
    const [{ fillDemoAside }, { fillDemo }] = await Promise.all([
      import('#desk/fill-demo.command.ts'),
      import('#demo/fill.server.ts'),
    ]);
    return { run: fillDemoAside(fillDemo) };
  },
  worker: async () => {
    const [{ worker }, { startJobs }] = await Promise.all([
      import('#desk/worker.command.ts'),
      import('./jobs.ts'),
    ]);
    return { run: worker(startJobs) };
  },
};

async function main(argv: string[]): Promise<number> {
  const at = argv.indexOf('--lang');
  const lang: Lang = at >= 0 && argv[at + 1] === 'en' ? 'en' : 'id';
  const args = at >= 0 ? [...argv.slice(0, at), ...argv.slice(at + 2)] : argv;
  const io: Io = {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    lang,
  };
  const { helpText } = await import('#ground/words/cli.ts');
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help' || rest.includes('--help')) {
    io.out(helpText(lang));
    return name === undefined ? 2 : 0;
  }
  const load = commands[name];
  const { sentenceOf } = await import('#ground/words/refusals.ts');
  if (!load) {
    io.err(`${sentenceOf(lang, { code: 'argument.unknown', values: { argument: name } })}\n`);
    return 2;
  }
  try {
    const { run } = await load();
    return await run(rest, io);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    io.err(`${sentenceOf(lang, error)}\n`);
    return exitStatusOf[error.kind];
  }
}

process.exitCode = await main(process.argv.slice(2));
