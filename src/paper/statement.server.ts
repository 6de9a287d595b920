/** Statements of duty as PDF (SPMT, SPP, SPMJ), drawn from the statement alone. */
import { groupedNip } from '#ground/nip.ts';
import { dateIn } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import { drawnFoot, drawnSignature } from '#paper/drawn.ts';
import type { PaperIssue } from '#paper/objection.ts';
import type { DutyStatement, Identity } from '#paper/statement.ts';
import { statementTemplate } from '#paper/templates/statement.typ.ts';
import { typeset } from '#paper/typeset.server.ts';

const w = wordsIn('id').paper.statement;

export function dutyStatementPdf(statement: DutyStatement, issue: PaperIssue): Promise<Uint8Array> {
  const { decree, post, signer } = statement;
  return typeset({
    template: statementTemplate,
    data: {
      ...drawnFoot(issue.trace, issue.signature),
      words: {
        title: w.title(statement.kind),
        number: w.number(),
        signer: w.signer(),
        subject: w.subject(),
        oath: w.oath(),
        copies: w.copies(),
      },
      letterhead: [...statement.letterhead],
      emblem: statement.emblem,
      number: statement.number,
      signer: identity(signer),
      subject: identity(statement.subject),
      body: w.body({ kind: statement.kind, ...decree, ...post, on: statement.on }),
      copies: [...statement.copies],
      signature: drawnSignature(
        { office: signer.post, name: signer.name, rank: signer.rank, nip: signer.nip },
        [`${statement.place}, ${dateIn('id', statement.date)}`],
        issue.trace,
        issue.signature,
      ),
    },
    title: `${w.title(statement.kind)} ${statement.number}`,
    day: statement.date,
    lang: 'id',
  });
}

function identity(person: Identity): string[][] {
  return [
    [w.name(), person.name],
    [w.nip(), groupedNip(person.nip)],
    [w.rank(), person.rank],
    [w.post(), person.post],
    [w.unit(), person.unit],
  ];
}
