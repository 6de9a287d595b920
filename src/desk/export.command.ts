/** `tepat export KIND --out PATH`: files that stand alone. Each kind is one line of the table. */
import { writeFile } from 'node:fs/promises';
import type { Database } from '#db/open.server.ts';
import { openDatabase } from '#db/open.server.ts';
import { type Command, type Io, needed, printJson, readArguments } from '#desk/command.ts';
import { surroundings } from '#desk/surroundings.ts';
import { refuse } from '#ground/refusal.ts';
import { sentenceOf } from '#ground/words/refusals.ts';
import { wordsIn } from '#ground/words/words.ts';
import type { SignerKey } from '#ledger/note.ts';
import { auditLog } from '#record/audit.server.ts';
import { currentKey } from '#record/checkpoint.server.ts';
import { exportLog, roundBundle } from '#record/export.server.ts';

type Task = { database: Database; key: SignerKey; now: Date; id: string | undefined; out: string; io: Io };

/** What an export wrote. `damage` is what a look through the database found; the copy is made all the same, as evidence. */
type Written = { entries: number; damage: { what: string; why: string } | null };

const kinds: Record<string, (task: Task) => Promise<Written>> = {
  async log({ database, key, now, out, io }) {
    const damage = await auditLog(database.db);
    const entries = await exportLog(database.db, key, now, out, io.lang);
    return { entries, damage: damage && { what: `${damage.table} ${damage.row}`.trim(), why: damage.why } };
  },
  async round({ database, key, now, id, out }) {
    const { text, entries } = await roundBundle(database.db, key, now, needed(id, 'ID'));
    await writeFile(out, text, { flag: 'wx', flush: true }).catch((error: unknown) => {
      if ((error as { code?: unknown }).code === 'EEXIST')
        throw refuse('input', 'export.taken', { path: out });
      throw error;
    });
    return { entries, damage: null };
  },
};

export const run: Command = async (args, io) => {
  const { values, positionals } = readArguments(args, { out: { type: 'string' }, json: { type: 'boolean' } });
  const [kind, id] = positionals;
  const task = kinds[needed(kind, 'log|round')];
  if (task === undefined) throw refuse('input', 'export.kind', { kind: kind ?? '' });
  const out = needed(typeof values.out === 'string' ? values.out : undefined, '--out');
  const settings = surroundings();
  const database = await openDatabase(settings);
  try {
    const key = await currentKey(database.db, settings);
    const written = await task({ database, key, now: new Date(), id, out, io });
    const words = wordsIn(io.lang).ledger;
    if (values.json) printJson(io, { ...written, path: out });
    else io.out(`${words.exported({ entries: written.entries, path: out })}\n`);
    if (written.damage === null) return 0;
    io.err(`${sentenceOf(io.lang, { code: 'log.damaged', values: written.damage })}\n`);
    return 1;
  } finally {
    await database.close();
  }
};
