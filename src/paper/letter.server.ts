/** The letter "Mengapa saya?" as PDF: one page, whatever it says; the type gets a little smaller before a second page begins. */
import { wordsIn } from '#ground/words/words.ts';
import type { SignatureKind } from '#paper/decree.ts';
import { drawnFoot, drawnSignature } from '#paper/drawn.ts';
import type { Letter } from '#paper/letter.ts';
import { spoken } from '#paper/letter.words.ts';
import { qrSvg } from '#paper/qr.ts';
import { letterTemplate } from '#paper/templates/letter.typ.ts';
import { typesetPages } from '#paper/typeset.server.ts';

/** 8.5 pt is the smallest that a reader of sixty reads without glasses by daylight; longer letters take a second page. */
const sizes = [11, 10.5, 10, 9.5, 9, 8.5];

export type LetterIssue = {
  letterhead: readonly string[];
  emblem: string | null;
  code: string | null;
  signature: SignatureKind;
};

export async function letterPdf(letter: Letter, issue: LetterIssue): Promise<Uint8Array> {
  const w = wordsIn(letter.lang).paper.letter;
  const said = spoken(letter);
  const trace =
    issue.code !== null && letter.address !== null ? { code: issue.code, address: letter.address } : null;
  const signature =
    letter.signer === null
      ? null
      : drawnSignature(letter.signer, [], trace, trace === null ? 'none' : issue.signature);
  const data = {
    ...drawnFoot(trace, issue.signature),
    words: {
      number: w.number(),
      from: w.from(),
      to: w.toPost(),
      none: w.none(),
      why: w.why(),
      alternatives: w.alternatives(),
      changes: w.changes(),
      rights: w.rights(),
      open: w.open(),
    },
    letterhead: [...issue.letterhead],
    emblem: issue.emblem,
    number: letter.number,
    ...said,
    from: letter.what.from,
    into: letter.what.to,
    qr: letter.address === null ? null : qrSvg(letter.address),
    signature,
  };
  let letterPages: { pdf: Uint8Array; pages: number } = { pdf: new Uint8Array(), pages: 0 };
  for (const size of sizes) {
    letterPages = await typesetPages({
      template: letterTemplate,
      data: { ...data, size },
      title: said.subject,
      day: letter.date,
      lang: letter.lang,
    });
    if (letterPages.pages === 1) break;
  }
  return letterPages.pdf;
}
