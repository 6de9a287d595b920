/**
 * `tepat serve`: takes the data folder, opens and migrates the database, starts the jobs, listens, and stops in the opposite
 * order. Light at the top: a folder that is taken is refused before anything heavy is loaded.
 */
import { holdFolder } from '#db/holder.server.ts';
import { isRefusal } from '#ground/refusal.ts';
import { settled } from '#ground/settled.ts';
import { sentenceOf } from '#ground/words/refusals.ts';

try {
  const settings = settled(process.env, process.cwd());
  const lock = holdFolder(settings);
  const { serveHouse } = await import('./serve.ts');
  await serveHouse(settings, lock);
} catch (error) {
  if (!isRefusal(error)) throw error;
  process.stderr.write(`${sentenceOf('id', error)}\n`);
  process.exit(2);
}
