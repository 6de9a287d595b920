/** The letter "Mengapa saya?" as Markdown, for the folder of `tepat round` (`alasan/NIP.md`). */
import { wordsIn } from '#ground/words/words.ts';
import type { Letter, PostName } from '#paper/letter.ts';
import { spoken } from '#paper/letter.words.ts';

/** One letter, one text; user text is escaped, so that a name cannot become a link or a heading. */
export function plainLetter(letter: Letter): string {
  const w = wordsIn(letter.lang).paper.letter;
  const said = spoken(letter);
  const parts: string[] = [`# ${escaped(said.subject)}`];
  const head = [
    ...(letter.number === null ? [] : [`${w.number()} ${letter.number}`]),
    said.placeDate,
    '',
    ...said.to,
  ];
  parts.push(head.map(escaped).join('  \n').replace('  \n  \n', '\n\n'));
  parts.push(escaped(said.greeting), escaped(said.opening));
  const moves = [
    `- ${w.from()}: ${letter.what.from ? post(letter.what.from) : w.none()}`,
    ...(letter.what.to ? [`- ${w.toPost()}: ${post(letter.what.to)}`] : []),
  ];
  parts.push(moves.join('\n'));
  parts.push(`## ${w.why()}`);
  parts.push(
    said.why
      .map(({ sentence, facts }, i) =>
        [`${i + 1}. ${escaped(sentence)}`, ...facts.map((fact) => `   - ${escaped(fact)}`)].join('\n'),
      )
      .join('\n'),
  );
  if (said.considered !== null || said.alternatives.length > 0) {
    parts.push(`## ${w.alternatives()}`);
    if (said.considered !== null) parts.push(escaped(said.considered));
    if (said.alternatives.length > 0)
      parts.push(said.alternatives.map((line) => `- ${escaped(line)}`).join('\n'));
  }
  if (said.changes.length > 0) {
    parts.push(`## ${w.changes()}`, said.changes.map((line) => `- ${escaped(line)}`).join('\n'));
  }
  parts.push(`## ${w.rights()}`, escaped(said.rights.join(' ')), escaped(said.contact));
  return `${parts.join('\n\n')}\n`;
}

const post = (name: PostName): string => `**${escaped(name.post)}**, ${escaped(name.unit)}`;

/** Markdown and HTML signs get a backslash; line breaks become spaces. */
function escaped(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`)
    .replace(/^([-+])(?=\s)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
}
