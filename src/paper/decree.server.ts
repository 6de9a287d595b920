/** A decree and its extracts as PDF, drawn from the decree alone. */
import type { Json } from '#ground/canonical.ts';
import type { Nip } from '#ground/nip.ts';
import { groupedNip } from '#ground/nip.ts';
import { refuse } from '#ground/refusal.ts';
import { dateIn, shortDate } from '#ground/words/lang.ts';
import { wordsIn } from '#ground/words/words.ts';
import {
  type Decree,
  type DecreePost,
  type DecreeRow,
  decreeFile,
  decreeFileOf,
  type Issue,
  type Signatory,
} from '#paper/decree.ts';
import { drawnFoot, drawnSignature } from '#paper/drawn.ts';
import { extractTemplate, fullDecreeTemplate } from '#paper/templates/decree.typ.ts';
import { typeset } from '#paper/typeset.server.ts';

const w = wordsIn('id').paper.decree;

/** The full decree with its annex; the machine-readable content travels inside as `keputusan.json`. */
export async function decreePdf(decree: Decree, issue: Issue): Promise<Uint8Array> {
  const { columns, rows } = annex(decree.rows);
  const annexSignature = drawnSignature(decree.signatory, [], issue.trace, issue.signature);
  return typeset({
    template: fullDecreeTemplate,
    data: {
      ...drawnBody(decree, issue),
      annexTitle: w.annexTitle(),
      columns,
      rows,
      copies: [...decree.copies],
      annexSignature,
    },
    title: w.title({ authority: decree.authority, number: decree.number }),
    day: decree.date,
    lang: 'id',
    attachment: {
      name: decreeFile,
      description: w.attachment(),
      mime: 'application/json',
      text: JSON.stringify(decreeFileOf(decree, issue)),
    },
  });
}

/** What one person receives: the same decree with the own row only, certified by the personnel agency. */
export async function extractPdf(
  decree: Decree,
  nip: Nip,
  issue: Issue & { certifier: Signatory },
): Promise<Uint8Array> {
  const row = decree.rows.find((one) => one.nip === nip);
  if (!row) throw refuse('input', 'paper.person', { nip, number: decree.number });
  return typeset({
    template: extractTemplate,
    data: {
      ...drawnBody(decree, issue),
      person: person(row, decree),
      // The extract itself is signed by the certifier; the governor's block names who signed the decree.
      signature: { ...drawnBody(decree, issue).signature, qr: null, note: [w.signedMark()] },
      certifier: drawnSignature(issue.certifier, [w.extractTrue()], issue.trace, issue.signature),
    },
    title: w.extractTitle({ authority: decree.authority, number: decree.number }),
    day: decree.date,
    lang: 'id',
  });
}

function drawnBody(decree: Decree, issue: Issue) {
  const words = {
    decreeOf: w.decreeOf(),
    number: w.number(),
    about: w.about(),
    dated: w.dated(),
    considering: w.considering(),
    inView: w.inView(),
    noting: w.noting(),
    resolves: w.resolves(),
    sets: w.sets(),
    annex: w.annex(),
    extract: w.extract(),
    andSoOn: w.andSoOn(),
    extractGiven: w.extractGiven(),
    copies: w.copies(),
  };
  return {
    words,
    ...drawnFoot(issue.trace, issue.signature, issue.checkpoint),
    letterhead: [...decree.letterhead],
    emblem: decree.emblem,
    authority: decree.authority,
    number: decree.number,
    about: decree.about,
    dateText: dateIn('id', decree.date),
    considering: ended(decree.considering),
    inView: ended(decree.inView),
    noting: ended(decree.noting),
    decides: decree.decides.map((text) => text.replace(/[.;\s]*$/, '.')),
    ordinals: decree.decides.map((_, i) => w.ordinal({ n: i + 1 })),
    signature: drawnSignature(
      decree.signatory,
      [w.setAt({ place: decree.place }), w.setOn({ date: decree.date })],
      issue.trace,
      issue.signature,
    ),
  };
}

/** Items of a list end in a semicolon, the last one too where another part follows: the office's habit. */
const ended = (items: readonly string[]): string[] => items.map((text) => text.replace(/[.;\s]*$/, ';'));

type Column = { title: string; width: string; cell: (row: DecreeRow, i: number) => Json };

/** Columns that would be empty for everybody are left out, so that the others have room. */
function annex(list: readonly DecreeRow[]): { columns: Json[]; rows: Json[][] } {
  const all: (Column | false)[] = [
    { title: w.columnNo(), width: '0.35', cell: (_, i) => `${i + 1}.` },
    {
      title: w.columnPerson(),
      width: '1.75',
      cell: (row) => [row.name, `NIP ${groupedNip(row.nip)}`],
    },
    {
      title: w.columnRank(),
      width: '1.15',
      cell: (row) => ({
        line: row.rank,
        under: row.rankSince ? w.since({ date: shortDate(row.rankSince) }) : null,
      }),
    },
    list.some((row) => row.education !== null) && {
      title: w.columnEducation(),
      width: '1.15',
      cell: (row) => row.education,
    },
    { title: w.columnFrom(), width: '2', cell: (row) => row.from },
    { title: w.columnTo(), width: '2', cell: (row) => row.to },
    list.some((row) => row.allowance !== null) && {
      title: w.columnAllowance(),
      width: '0.95',
      cell: (row) => row.allowance,
    },
    list.some((row) => row.note !== null) && {
      title: w.columnNote(),
      width: '0.95',
      cell: (row) => row.note,
    },
  ];
  const columns = all.filter((column) => column !== false);
  return {
    columns: columns.map(({ title, width }) => ({ title, width })),
    rows: list.map((row, i) => columns.map((column) => column.cell(row, i))),
  };
}

function person(row: DecreeRow, decree: Decree): [string, string][] {
  const place = (post: DecreePost | null): string =>
    post === null ? '–' : [post.post, post.unit, ...(post.level ? [post.level] : [])].join(', ');
  return [
    [w.name(), row.name],
    [w.nip(), groupedNip(row.nip)],
    [w.rank(), row.rank],
    [w.columnFrom(), place(row.from)],
    [w.columnTo(), place(row.to)],
    [w.effective(), dateIn('id', decree.effective)],
    ...(row.allowance ? ([[w.columnAllowance(), row.allowance]] as [string, string][]) : []),
  ];
}
