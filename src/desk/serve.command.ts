/** `tepat serve`: takes the data folder, builds the pages if they are missing, and runs the built server. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { holdFolder } from '#db/holder.server.ts';
import { packageFolder } from '#db/package.server.ts';
import { type Command, readArguments } from '#desk/command.ts';
import { surroundings } from '#desk/surroundings.ts';
import { refuse } from '#ground/refusal.ts';

export const run: Command = async (args) => {
  const { values } = readArguments(args, {
    port: { type: 'string' },
    data: { type: 'string' },
    empty: { type: 'boolean' },
  });
  // The server reads the environment, so that it is the same started by hand, by a service or from here.
  if (typeof values.port === 'string') process.env.PORT = values.port;
  if (typeof values.data === 'string') process.env.TEPAT_DATA = path.resolve(values.data);
  if (values.empty) process.env.TEPAT_DEMO = '0';
  process.env.NODE_ENV ??= 'production';
  holdFolder(surroundings());

  const folder = packageFolder();
  const web = spawnSync(process.execPath, [path.join(folder, 'scripts/web.mjs')], { stdio: 'inherit' });
  if (web.status !== 0) throw refuse('busy', 'server.build', { folder });
  await import(pathToFileURL(path.join(folder, 'build/server/server.js')).href);
  return 0;
};
