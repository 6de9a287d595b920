/** How a helper beside the server does the work of this step (send.acts.server.ts says what is asked). */
import type { Doing } from '#db/beside.server.ts';
import { officeAsked } from '#record/office.ts';
import { sendLetters, type VoiceWork } from '#steps/voice/send.acts.server.ts';

export const doing: Doing<VoiceWork> = {
  sendLetters: (db, { by, ...sending }) => sendLetters(officeAsked(db, by), sending),
};
