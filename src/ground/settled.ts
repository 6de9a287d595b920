/** The settings of this environment, or the refusal that names the first wrong one. */
import { refuse } from '#ground/refusal.ts';
import { readSettings, type Settings } from '#settings';

/** Throws `setting.value` when the environment holds something that cannot be used. */
export function settled(env: Record<string, string | undefined>, folder: string): Settings {
  const read = readSettings(env, folder);
  if ('settings' in read) return read.settings;
  const [first] = read.wrong;
  if (!first) throw new Error('a settings reading without settings names what is wrong');
  throw refuse('input', 'setting.value', first);
}
