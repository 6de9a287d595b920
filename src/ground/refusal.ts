/** Why Tepat says no: a code and its values, never text; the sentence is in `words/refusals`, in every language. */
import type { RefusalCode, RefusalValues } from '#ground/words/refusals.ts';

/**
 * What kind of no it is. The doors turn it into their own sign:
 * - `input`    the thing given is wrong (CLI exit 2, HTTP 422)
 * - `rule`     a rule of law or policy forbids it now (exit 5, HTTP 409)
 * - `permission` this person may not do this (exit 5, HTTP 403)
 * - `missing`  the thing named is not there (exit 2, HTTP 404)
 * - `busy`     somebody else holds it; try again (exit 2, HTTP 503)
 */
export type RefusalKind = 'input' | 'rule' | 'permission' | 'missing' | 'busy';

export const exitStatusOf = { input: 2, rule: 5, permission: 5, missing: 2, busy: 2 } satisfies Record<
  RefusalKind,
  number
>;
export const httpStatusOf = {
  input: 422,
  rule: 409,
  permission: 403,
  missing: 404,
  busy: 503,
} satisfies Record<RefusalKind, number>;

/** The only class of the house. Thrown by rules and acts, caught once by each door. */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  readonly kind: RefusalKind;
  readonly code: C;
  readonly values: RefusalValues<C>;

  constructor(kind: RefusalKind, code: C, values: RefusalValues<C>) {
    super(code);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.values = values;
  }
}

/** Builds the refusal to throw: `throw refuse('rule', 'meeting.quorum', {present: 3, needed: 5})`. */
export function refuse<C extends RefusalCode>(
  kind: RefusalKind,
  code: C,
  values: RefusalValues<C>,
): Refusal<C> {
  return new Refusal(kind, code, values);
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}
