/** The settings of a command: the environment, with a `.env` beside it for what the environment leaves open. */
import fs from 'node:fs';
import path from 'node:path';
import { settled } from '#ground/settled.ts';
import type { Settings } from '#settings';

export function surroundings(): Settings {
  const file = path.resolve('.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
  return settled(process.env, process.cwd());
}
