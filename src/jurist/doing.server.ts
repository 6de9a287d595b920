/** How a helper beside the server does the work of this room (aside.server.ts says what is asked). */
import type { Doing } from '#db/beside.server.ts';
import { counted, type JuristWork } from '#jurist/aside.server.ts';

export const doing: Doing<JuristWork> = {
  ruleResults: counted('ruleResults'),
  ruleEffect: counted('ruleEffect'),
};
