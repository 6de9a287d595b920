/** How a helper beside the server does the work of this step (quality-reckoned.server.ts says what is asked). */
import type { Doing } from '#db/beside.server.ts';
import { type QualityWork, reckonQuality } from '#steps/evaluation/quality-reckoned.server.ts';

export const doing: Doing<QualityWork> = { reckonQuality: (db, { asOf }) => reckonQuality(db, asOf) };
