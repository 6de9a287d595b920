/** On which day a person received the decree: the first opening of it, which the log proves (PP 79/2021 counts from receipt). */
import type { Transfer } from '#case/transfer.ts';
import { type Day, officeDay } from '#ground/day.ts';

/** null while the decree has not been opened: then the days to object have not begun to run. */
export function receivedOn(transfer: Transfer): Day | null {
  const { decree } = transfer;
  if (decree === null) return null;
  const opened = transfer.timeline.find((step) => step.kind === 'letter_read' && step.index > decree.entry);
  return opened ? officeDay(opened.at) : null;
}
