/** What a helper beside the server does for this step. */
import type { Doing } from '#db/beside.server.ts';
import { lettersBeside } from '#steps/voice/send.acts.server.ts';

export const doing: Doing = { sendLetters: lettersBeside.here };
