/** `tepat import KIND FILE… [--dry-run] [--strict] [--json] [--as-of DATE]` and `tepat import --undo BATCH`. */
import { access, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { migrate } from '#db/migrate.server.ts';
import { openDatabase } from '#db/open.server.ts';
import { type Command, type Io, needed, printJson, readArguments } from '#desk/command.ts';
import { surroundings } from '#desk/surroundings.ts';
import { type Day, dayOf, readDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import type { Lang } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import { systemOffice } from '#people/system.ts';
import type { Office } from '#record/office.ts';
import { type ImportResult, importFile, kindOf, undoImport } from '#registry/import.acts.server.ts';
import type { Finding } from '#registry/reading.ts';

/** Who sits at the machine may also take a batch back, which the system by itself may not. */
function deskOffice(office: Office): Office {
  return {
    ...office,
    actor: { ...office.actor, roles: [...office.actor.roles, { role: 'bkd', unit: null }] },
  };
}

/** The day of `kebijakan.json` beside the file, if there is one: the files of a folder describe one day. */
async function dayBeside(path: string): Promise<Day | undefined> {
  try {
    const policy = JSON.parse(await readFile(join(dirname(path), 'kebijakan.json'), 'utf8')) as {
      asOf?: unknown;
    };
    return typeof policy.asOf === 'string' ? (readDay(policy.asOf) ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

const shown = (lang: Lang) => (finding: Finding) => ({
  sheet: finding.sheet,
  row: finding.row,
  column: finding.column,
  code: finding.code,
  message: wordsIn(lang).registry.finding[finding.code](finding),
  value: finding.value,
});

function asJson(lang: Lang, { refusedRows, refused, warnings, ...rest }: ImportResult): unknown {
  return { ...rest, refusedRows, refused: refused.map(shown(lang)), warnings: warnings.map(shown(lang)) };
}

/** How many findings are written out; the rest is in `--json`. */
const SHOWN = 20;

function tell(io: Io, result: ImportResult, dryRun: boolean): void {
  const words = wordsIn(io.lang).registry;
  for (const finding of [...result.refused, ...result.warnings].slice(0, SHOWN))
    io.err(`${words.findingLine({ ...finding, message: shown(io.lang)(finding).message })}\n`);
  const counts = { file: result.file, refused: result.refusedRows, warnings: result.warnings.length };
  if (result.batch !== null)
    io.out(`${words.imported({ ...counts, stored: result.stored, batch: result.batch })}\n`);
  else if (dryRun)
    io.out(
      `${words.rehearsed({ ...counts, fresh: result.new, changed: result.changed, same: result.same })}\n`,
    );
  else io.out(`${words.unchanged({ ...counts, same: result.same })}\n`);
}

export const run: Command = async (args, io) => {
  const { values, positionals } = readArguments(args, {
    'dry-run': { type: 'boolean' },
    strict: { type: 'boolean' },
    json: { type: 'boolean' },
    'as-of': { type: 'string' },
    source: { type: 'string' },
    undo: { type: 'string' },
  });
  const batch = typeof values.undo === 'string' ? values.undo : undefined;
  const kind = batch === undefined ? kindOf(needed(positionals[0], 'KIND')) : undefined;
  const files = positionals.slice(1);
  if (kind !== undefined && files.length === 0)
    throw refuse('input', 'argument.missing', { argument: 'FILE' });
  for (const path of files)
    await access(path).catch(() => {
      throw refuse('input', 'file.missing', { file: path });
    });
  const given = typeof values['as-of'] === 'string' ? dayOf(values['as-of'], '--as-of') : undefined;
  const database = await openDatabase(surroundings());
  try {
    await migrate(database);
    const office = deskOffice(systemOffice(database.db, new Date()));
    if (batch !== undefined) {
      const undone = await undoImport(office, batch);
      if (values.json) printJson(io, undone);
      else io.out(`${wordsIn(io.lang).registry.undone(undone)}\n`);
      return 0;
    }
    let wrong = false;
    for (const path of files) {
      const asOf = given ?? (await dayBeside(path));
      const result = await importFile(
        office,
        kind as string,
        { name: basename(path), path },
        {
          dryRun: values['dry-run'] === true,
          ...(asOf === undefined ? {} : { asOf }),
          ...(typeof values.source === 'string' ? { source: values.source } : {}),
        },
      );
      if (values.json) printJson(io, asJson(io.lang, result));
      else tell(io, result, values['dry-run'] === true);
      wrong ||= result.refusedRows > 0;
    }
    return wrong && values.strict === true ? 1 : 0;
  } finally {
    await database.close();
  }
};
