/** What a helper beside the server does for this step. */
import type { Doing } from '#db/beside.server.ts';
import { qualityKept } from '#steps/evaluation/quality-reckoned.server.ts';

export const doing: Doing = { mutu: qualityKept.here };
