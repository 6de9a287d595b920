/** `npm start`: the side door, built if it is not, runs `tepat serve`, which builds the pages if they are not. */
import { isStale } from './fresh.mjs';

if (isStale('build/cli/cli.js', ['src', 'package-lock.json'])) {
  const { prepare } = await import('./prepare.mjs');
  await prepare();
}
process.argv.splice(2, 0, 'serve');
await import('../build/cli/cli.js');
