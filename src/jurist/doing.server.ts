/** What a helper beside the server does for this room. */
import type { Doing } from '#db/beside.server.ts';
import { ruleEffect, ruleResults } from '#jurist/aside.server.ts';

export const doing: Doing = { ruleResults: ruleResults.here, ruleEffect: ruleEffect.here };
