/** Sends the letters of a round that were not sent yet; each is an act of its own, so that a pause in the middle loses none. */
import { officeDay } from '#ground/day.ts';
import { refuse } from '#ground/refusal.ts';
import { wordsIn } from '#ground/words/words.ts';
import { calendarOn, lawOfRound } from '#lawbook/in-force.server.ts';
import type { Office } from '#record/office.ts';
import { actWorkOf } from '#registry/work.server.ts';
import { getRound, getTransfer } from '#steps/round/reads.server.ts';
import { inform } from '#steps/voice/acts.server.ts';
import { lettersOfRound } from '#steps/voice/letters.server.ts';
import { voiceOf } from '#steps/voice/round.reads.server.ts';
import { objectionUntil } from '#steps/voice/rules.ts';

/** `by` sends them, `reader` is the one at the desk, who sees which are unsent. */
type Sending = { round: string; reader: Office['actor'] };

export async function sendLetters(office: Office, { round, reader }: Sending): Promise<void> {
  const { db, now } = office;
  const today = officeDay(now);
  const words = wordsIn('id');
  const calendar = await calendarOn(db, today);
  const law = await lawOfRound(db, await getRound(db, round));
  const { unsent } = await voiceOf({ db, actor: reader }, round, today, calendar);
  if (unsent.length === 0) throw refuse('rule', 'voice.noLetters', undefined);
  const letters = await lettersOfRound(db, round, law, now);
  const until = objectionUntil(calendar, today);
  for (const id of unsent) {
    const { nip, decree } = await getTransfer(db, id);
    const letter =
      nip === null || decree === null
        ? undefined
        : letters.letterFor(nip, { kind: 'keputusan', number: decree.number, date: decree.on });
    if (!letter) continue;
    const rights = { ...letter.rights, objection: { until, to: words.voice.governorOffice() } };
    await inform(office, id, { ...letter, rights });
  }
}

/** From a page: a whole province is explained beside the server. */
export const lettersBeside = actWorkOf('sendLetters', sendLetters);
