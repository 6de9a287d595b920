/** What this step asks of the helpers beside the server about a stored plan, and a study. */
import type { Kysely } from 'kysely';
import { askHelper, type HelperName, type Progress } from '#db/beside.server.ts';
import type { Tables } from '#db/tables.ts';
import type { Answers, Ask } from '#steps/proposal/asked.server.ts';
import type { StudyAsk, StudyResult } from '#steps/proposal/studied.server.ts';

const askOf =
  (helper: HelperName) =>
  <K extends Ask['kind']>(db: Kysely<Tables>, ask: Extract<Ask, { kind: K }>): Promise<Answers[K]> =>
    askHelper(db, helper, { kind: ask.kind, ask }) as Promise<Answers[K]>;

/** What the helper that holds the latest plan answers. */
export const askAside = askOf('rencana');

/** The same without holding up those who ask of another plan meanwhile. */
export const askBehind = askOf('provinsi');

/** A study in a process of its own, which ends with it. */
export const studyAside = (db: Kysely<Tables>, ask: StudyAsk, onProgress: Progress): Promise<StudyResult> =>
  askHelper(db, 'sendiri', { kind: 'study', ask, onProgress }) as Promise<StudyResult>;
