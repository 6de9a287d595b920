/** The papers of an objection as PDF: the receipt with its two clocks, and the ruling with an answer to each reason. */
import { groupedNip } from '#ground/nip.ts';
import { dateIn, momentIn } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import { drawnFoot, drawnSignature } from '#paper/drawn.ts';
import type { PaperIssue, Party, Receipt, Ruling } from '#paper/objection.ts';
import { receiptTemplate, rulingTemplate } from '#paper/templates/objection.typ.ts';
import { typeset } from '#paper/typeset.server.ts';

const w = wordsIn('id').paper.objection;

/** Working days of PP 79/2021, as printed beside their dates. */
const toFile = 14;
const toDecide = 21;

export function receiptPdf(receipt: Receipt, issue: PaperIssue): Promise<Uint8Array> {
  return typeset({
    template: receiptTemplate,
    data: {
      ...drawnHead(receipt, issue),
      words: {
        title: w.receipt(),
        number: w.number(),
        received: w.received(),
        attachments: w.attachments(),
      },
      matter: [
        [w.against(), w.againstValue(receipt.decree)],
        [w.subject(), receipt.subject],
        ...(receipt.attachments.length === 0 ? [[w.attachments(), w.noAttachments()]] : []),
      ],
      attachments: receipt.attachments.map((one) => ({
        name: one.name,
        print: w.fingerprint({ sha256: one.sha256 }),
      })),
      clock: [
        [w.decreeReceived(), dateIn('id', receipt.decreeReceived)],
        [w.filed(), momentIn('id', new Date(receipt.filedAt))],
        [
          w.fileBy(),
          w.workingDays({ date: receipt.fileBy.day, days: toFile, missing: receipt.fileBy.missingYears }),
        ],
        [
          w.decideBy(),
          w.workingDays({
            date: receipt.decideBy.day,
            days: toDecide,
            missing: receipt.decideBy.missingYears,
          }),
        ],
      ],
      standing: receipt.inTime ? w.inTime() : w.late(),
      contact: receipt.contact,
    },
    title: `${w.receipt()} ${receipt.number}`,
    day: receipt.date,
    lang: 'id',
  });
}

export function rulingPdf(ruling: Ruling, issue: PaperIssue): Promise<Uint8Array> {
  return typeset({
    template: rulingTemplate,
    data: {
      ...drawnHead(ruling, issue),
      words: {
        title: w.ruling(),
        number: w.number(),
        considered: w.considered(),
        answers: w.answers(),
        answer: w.answer(),
        outcomeHead: w.outcomeHead(),
        next: w.next(),
      },
      opening: w.opening({ receipt: ruling.receipt.number, date: ruling.receipt.date }),
      considered: ruling.considered.map(closed),
      answers: ruling.answers.map((one) => ({ ...one })),
      outcome: w.outcome(ruling.outcome),
      decides: ruling.decides.map(closed),
      next: ruling.next,
    },
    title: `${w.ruling()} ${ruling.number}`,
    day: ruling.date,
    lang: 'id',
  });
}

function drawnHead(paper: Receipt | Ruling, issue: PaperIssue) {
  return {
    ...drawnFoot(issue.trace, issue.signature),
    letterhead: [...paper.letterhead],
    emblem: paper.emblem,
    number: paper.number,
    party: identity(paper.party),
    signature: drawnSignature(
      paper.signatory,
      [`${paper.place}, ${dateIn('id', paper.date)}`],
      issue.trace,
      issue.signature,
    ),
  };
}

function identity(party: Party): string[][] {
  return [
    [w.name(), party.name],
    [w.nip(), groupedNip(party.nip)],
    [w.post(), party.post],
    [w.unit(), party.unit],
  ];
}

/** A listed sentence ends in one full stop, however it was typed. */
const closed = (text: string): string => text.replace(/[.;\s]*$/, '.');
