/** What a command of the side door is given and gives back; reading its arguments with clear refusals. */
import { parseArgs } from 'node:util';
import { refuse } from '#ground/refusal.ts';
import type { Lang } from '#ground/words/lang.ts';

/** Standard output carries the answer, standard error the sentence and the progress. */
export type Io = { out: (text: string) => void; err: (text: string) => void; lang: Lang };

/** A command ends in an exit status of contracts.md: 0 done, 1 wrong, 2 input, 3 infeasible, 4 time, 5 forbidden. */
export type Command = (args: string[], io: Io) => Promise<number>;

type Options = Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>;
type Read = {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
};

/** Reads `--name value` and positionals; an unknown or incomplete argument is refused by name. */
export function readArguments(args: string[], options: Options): Read {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { values: values as Read['values'], positionals };
  } catch (error) {
    const named = /'(-[^']*?)[\s']/.exec(error instanceof Error ? error.message : '');
    const code = (error as { code?: unknown }).code;
    const known = Object.keys(options).find((name) => named?.[1] === `--${name}`);
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && known !== undefined)
      throw refuse('input', 'argument.valueless', { argument: `--${known}` });
    throw refuse('input', 'argument.unknown', { argument: named?.[1] ?? args.join(' ') });
  }
}

/** A positional argument that must be there. */
export function needed(value: string | undefined, argument: string): string {
  if (value === undefined || value === '') throw refuse('input', 'argument.missing', { argument });
  return value;
}

/** The one JSON object of contracts.md §Output. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value)}\n`);
}
