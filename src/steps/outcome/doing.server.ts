/** What a helper beside the server does for this step. */
import type { Doing } from '#db/beside.server.ts';
import { indexKept, outcomeKept } from '#steps/outcome/reckoned.server.ts';

export const doing: Doing = { hasil: outcomeKept.here, indeks: indexKept.here };
