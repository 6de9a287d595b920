/** What a cell may hold: zod types whose issues carry a finding code, shared by every kind of sheet. */
import { z } from 'zod';
import { readDay } from '#ground/day.ts';
import { cleanNip } from '#ground/nip.ts';
import type { FindingCode } from '#ground/words/registry.ts';
import { readEchelon, readEducation, readLevel, readRank } from '#registry/codes.ts';

/** What a cell says, or why it cannot be read. */
export type CellRead = { value: unknown } | { code: FindingCode };

const reads = new WeakMap<z.ZodType, (text: string) => CellRead>();

/** A cell read by `read`: undefined means it cannot be read and `code` says why. Blank cells arrive as ''. */
function cell<T>(code: FindingCode, read: (text: string) => T | undefined) {
  const why = (text: string): FindingCode => (text === '' ? 'value.missing' : code);
  const type = z.string().transform((text, ctx): T => {
    const value = read(text);
    if (value !== undefined) return value;
    ctx.issues.push({ code: 'custom', message: why(text), input: text });
    return z.NEVER;
  });
  reads.set(type, (text) => {
    const value = read(text);
    return value === undefined ? { code: why(text) } : { value };
  });
  return type;
}

/** How a column's cells are read, for those who read millions: the same as `type.safeParse`, without its ceremony. */
export function readOf(type: z.ZodType<unknown, string>): (text: string) => CellRead {
  return (
    reads.get(type) ??
    ((text) => {
      const parsed = type.safeParse(text);
      if (parsed.success) return { value: parsed.data };
      return { code: (parsed.error.issues[0]?.message ?? 'value.unknown') as FindingCode };
    })
  );
}

/** As `cell`, but a blank is null: not known. */
const orNull = <T>(code: FindingCode, read: (text: string) => T | undefined) =>
  cell<T | null>(code, (text) => (text === '' ? null : read(text)));

const filled =
  <T>(read: (text: string) => T | undefined) =>
  (text: string) =>
    text === '' ? undefined : read(text);

export const text = cell('value.missing', (value) => value || undefined);
export const words = cell('value.missing', (value) => value);
export const textOrNull = orNull('value.missing', (value) => value);

/** A person: NIP or SIASN id, resolved by the engine. */
export const person = cell('value.missing', (value) => cleanNip(value) || undefined);

const realDay = (value: string): string | undefined => {
  const day = readDay(value);
  return day !== null && day >= '1900-01-01' && day < '2101-01-01' ? day : undefined;
};
export const day = cell('date.invalid', filled(realDay));
export const dayOrNull = orNull('date.invalid', realDay);

/** `1.250` and `1,5` are Indonesian; `1.5` is a decimal when it is no group of three. */
export function readNumber(value: string): number | undefined {
  const plain = value.replace(/\s/g, '');
  if (!/^-?[\d.,]+$/.test(plain)) return /^-?\d+(\.\d+)?e[+-]?\d+$/i.test(plain) ? Number(plain) : undefined;
  const comma = plain.lastIndexOf(',');
  const point = plain.lastIndexOf('.');
  let canonical = plain;
  if (comma >= 0 && comma > point) canonical = plain.replaceAll('.', '').replace(',', '.');
  else if (comma >= 0) canonical = plain.replaceAll(',', '');
  else if (/^-?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(plain)) canonical = plain.replaceAll('.', '');
  const number = Number(canonical);
  return canonical !== '' && Number.isFinite(number) ? number : undefined;
}

const within = (from: number, to: number, whole: boolean) => (value: string) => {
  const number = readNumber(value);
  if (number === undefined || number < from || number > to) return undefined;
  return whole && !Number.isInteger(number) ? undefined : number;
};
export const whole = (from: number, to: number) => cell('number.invalid', filled(within(from, to, true)));
export const wholeOrNull = (from: number, to: number) => orNull('number.invalid', within(from, to, true));
export const number = (from: number, to: number) => cell('number.invalid', filled(within(from, to, false)));
export const numberOrNull = (from: number, to: number) => orNull('number.invalid', within(from, to, false));

const yesNo = (value: string): boolean | undefined => {
  if (/^(1|ya|y|true|benar|lulus)$/i.test(value)) return true;
  return /^(0|tidak|t|n|false|salah|tidak lulus)$/i.test(value) ? false : undefined;
};
/** 0/1; blank is no. */
export const flag = cell('value.unknown', (value) => (value === '' ? false : yesNo(value)));
export const flagNeeded = cell('value.unknown', filled(yesNo));
export const flagOrNull = orNull('value.unknown', yesNo);

/** A cell with several entries, separated by `;`. */
export const list = cell('value.missing', (value) =>
  value
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

export const rankOrNull = orNull('rank.unknown', (value) => readRank(value) ?? undefined);
export const educationOrNull = orNull('education.unknown', (value) => readEducation(value) ?? undefined);
export const levelOrNull = orNull('level.unknown', (value) => readLevel(value) ?? undefined);
export const level = cell(
  'level.unknown',
  filled((value) => readLevel(value) ?? undefined),
);
export const echelonOrNull = cell('echelon.unknown', (value) => readEchelon(value));

/** One of a list of codes, given by a reader of its spellings. */
export const coded = <T>(read: (value: string) => T | null) =>
  cell(
    'value.unknown',
    filled((value) => read(value) ?? undefined),
  );
export const codedOrNull = <T>(read: (value: string) => T | null) =>
  orNull('value.unknown', (value) => read(value) ?? undefined);
