/** `tepat doctor`: looks at the machine, the folder, the database and the log, and says in sentences what it found. */
import { openDatabase } from '#db/open.server.ts';
import { type Command, printJson, readArguments } from '#desk/command.ts';
import { findingsInside, findingsOutside } from '#desk/doctor.ts';
import { surroundings } from '#desk/surroundings.ts';
import { wordsIn } from '#ground/words/words.ts';

const mark = { good: '✓', look: '!', mend: '✗' };

export const run: Command = async (args, io) => {
  const { values } = readArguments(args, { json: { type: 'boolean' } });
  const words = wordsIn(io.lang);
  const settings = surroundings();
  const findings = findingsOutside(settings);
  const database = await openDatabase(settings);
  try {
    findings.push(...(await findingsInside(database, new Date())));
  } finally {
    await database.close();
  }
  const lines = findings.map((finding) => ({ ...finding, sentence: words.doctor.finding(finding) }));
  const bad = findings.filter(({ state }) => state === 'mend').length;
  if (values.json) printJson(io, { ok: bad === 0, findings: lines });
  else {
    io.out(lines.map(({ state, sentence }) => `${mark[state]} ${sentence}\n`).join(''));
    io.err(`${bad === 0 ? words.operations.healthy() : words.operations.unhealthy(bad)}\n`);
  }
  return bad === 0 ? 0 : 1;
};
