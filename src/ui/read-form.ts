/** Reads a form that was handed in, once, at the door: typed data, or what is wrong field by field with everything typed kept. */
import { type ActionFunctionArgs, data, redirect } from 'react-router';
import type { z } from 'zod';
import { hashOf } from '#ground/canonical.ts';
import { httpStatusOf, isRefusal } from '#ground/refusal.ts';
import type { Lang } from '#ground/words/lang.ts';
import { sentenceOf } from '#ground/words/refusals.ts';

/** The hidden field that makes pressing a button twice harmless (`ActForm` puts it in). */
const keyField = '_kunci';

export type FieldErrors = Record<string, string>;
export type Typed = Record<string, string>;

/** What an action gives back to its page when nothing was done; status 422, 409, 403 … */
export type Returned = {
  errors?: FieldErrors;
  refusal?: { code: string; sentence: string };
  typed?: Typed;
};

export type ReadForm<T> =
  | {
      ok: true;
      data: T;
      typed: Typed;
      key: string | null;
      /** the form back again with a sentence of its own, for what is no refusal of an act */
      refused(code: string, sentence: string): ReturnType<typeof data<Returned>>;
    }
  | { ok: false; errors: FieldErrors; typed: Typed; again: ReturnType<typeof data<Returned>> };

/** What is wrong where a schema has no sentence of its own: `form-parts.tsx` says it in the reader's language. */
export const plainFaults = ['missing', 'tooLong', 'tooShort', 'outOfRange', 'unfit'] as const;
export type PlainFault = { fault: (typeof plainFaults)[number]; limit: string };
const MARK = '\u0001';

export function plainFaultIn(sentence: string): PlainFault | undefined {
  if (!sentence.startsWith(MARK)) return undefined;
  const [name, limit = ''] = sentence.slice(MARK.length).split(MARK);
  const fault = plainFaults.find((one) => one === name);
  return fault && { fault, limit };
}

type Issue = { code: string; input?: unknown; origin?: string; maximum?: unknown; minimum?: unknown };

function plainly({ code, input, origin, maximum, minimum }: Issue): string {
  const marked = (fault: PlainFault['fault'], limit: unknown = '') => `${MARK}${fault}${MARK}${limit}`;
  if (input === undefined || input === '') return marked('missing');
  if (code === 'too_big') return marked(origin === 'string' ? 'tooLong' : 'outOfRange', maximum);
  if (code === 'too_small') return marked(origin === 'string' ? 'tooShort' : 'outOfRange', minimum);
  return marked('unfit');
}

/** Fields whose text is never sent back to the page. */
const secretFields = /sandi|password|frasa/i;

/** The schema's keys are the fields' names; its messages are the sentences shown at the fields, in the order of the schema. */
export async function readForm<S extends z.ZodType>(
  request: Request | FormData,
  schema: S,
): Promise<ReadForm<z.output<S>>> {
  const form = request instanceof FormData ? request : await request.formData();
  const given: Record<string, unknown> = {};
  const typed: Typed = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).map((value) => (typeof value === 'string' ? value.trim() : value));
    given[name] = name.endsWith('[]') ? all : all[0];
    const [first] = all;
    if (typeof first === 'string' && !secretFields.test(name)) typed[name] = first;
  }
  for (const name of Object.keys(given)) {
    if (name.endsWith('[]')) given[name.slice(0, -2)] = given[name];
  }
  // The page's key with everything typed: the same page handed in with other content is another form.
  const pageKey = form.get(keyField);
  const texts = [...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
  const key = typeof pageKey === 'string' && pageKey !== '' ? hashOf(texts) : null;
  const read = schema.safeParse(given, { error: (issue) => plainly(issue as Issue) });
  if (read.success) {
    const refused = (code: string, sentence: string) =>
      data<Returned>({ refusal: { code, sentence }, typed }, { status: 422 });
    return { ok: true, data: read.data, typed, key, refused };
  }
  const errors: FieldErrors = {};
  for (const issue of read.error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= issue.message;
  }
  return { ok: false, errors, typed, again: data<Returned>({ errors, typed }, { status: 422 }) };
}

type Attempting = { lang: Lang; once(key: string, work: () => Promise<string>): Promise<string> };

/**
 * Does what a form asks. `work` performs the act and answers with the address to show next (303). A refusal comes back
 * as data with its sentence and status; anything else is a fault of ours and becomes the error page.
 */
export async function attempt(
  context: Attempting,
  work: () => Promise<string>,
  form: { key?: string | null; typed?: Typed } = {},
) {
  try {
    const next = form.key ? await context.once(form.key, work) : await work();
    return redirect(next, 303);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const refusal = { code: error.code as string, sentence: sentenceOf(context.lang, error) };
    return data<Returned>(
      { refusal, ...(form.typed ? { typed: form.typed } : {}) },
      { status: httpStatusOf[error.kind] },
    );
  }
}

/** The form of an action's request, read once, when the page has several forms told apart by a field `maksud`. */
export async function intentOf(
  request: ActionFunctionArgs['request'],
): Promise<{ intent: string; form: FormData }> {
  const form = await request.formData();
  const intent = form.get('maksud');
  return { intent: typeof intent === 'string' ? intent : '', form };
}
