/** `tepat fixture --employees N [--seed S] --out DIR`: an invented province as users' files, the same bytes for the same arguments. */
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, needed, printJson, readArguments } from '#desk/command.ts';
import { makeFolder } from '#desk/folder.ts';
import { type Day, dayOf } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';

/** Up to here a province was made and read again; more would run out of serial numbers of the NIP. */
const MOST = 200_000;

type Make = (options: {
  employees: number;
  seed: string;
  asOf: Day;
}) => Iterable<{ name: string; bytes: Uint8Array }>;

/** The maker of provinces comes from the entry point: desk and demo stand side by side. */
export const fixture =
  (provincePieces: Make): Command =>
  async (args, io) => {
    const { values } = readArguments(args, {
      employees: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean' },
    });
    const text = needed(values.employees as string | undefined, '--employees');
    const dir = needed(values.out as string | undefined, '--out');
    const employees = Number(text);
    if (!/^\d+$/.test(text) || employees < 1 || employees > MOST)
      throw refuse('input', 'argument.value', {
        argument: '--employees',
        value: text,
        expected: `1–${MOST}`,
      });
    const asOf = dayOf((values['as-of'] as string | undefined) ?? '2026-12-01', '--as-of');
    await makeFolder(dir);
    const files = new Map<string, FileHandle>();
    try {
      for (const { name, bytes } of provincePieces({
        employees,
        seed: (values.seed as string | undefined) ?? '1',
        asOf,
      })) {
        const file = files.get(name) ?? (await open(join(dir, name), 'w'));
        files.set(name, file);
        await file.write(bytes);
      }
    } finally {
      for (const file of files.values()) await file.close();
    }
    const done = { employees, files: files.size, dir };
    if (values.json) printJson(io, { ...done, asOf });
    else io.out(`${wordsIn(io.lang).registry.fixtureDone(done)}\n`);
    return 0;
  };
