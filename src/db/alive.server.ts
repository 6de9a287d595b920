/** Is this process still the one that was written down? A number alone is not enough: systems use them again. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** A process as a lock remembers it: its number, and a mark no later process with that number can bear. */
export type ProcessMark = { pid: number; born: string };

let own: ProcessMark | undefined;

export function ownMark(): ProcessMark {
  own ??= { pid: process.pid, born: bornOf(process.pid) ?? 'unknown' };
  return own;
}

/** True while the very process of the mark lives; when its birth cannot be read, a living number counts. */
export function isAlive(mark: ProcessMark): boolean {
  if (!hasProcess(mark.pid)) return false;
  const born = bornOf(mark.pid);
  return born === undefined || mark.born === 'unknown' || born === mark.born;
}

export function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Like `hasProcess`, but a process that has ended and only waits to be collected does not count. */
export function isRunning(pid: number): boolean {
  return hasProcess(pid) && bornOf(pid) !== 'dead';
}

/** On Linux boot and start tick from /proc; elsewhere what `ps` says. A dead or dying process has no birth. */
function bornOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return 'dead';
      return `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}:${fields[19]}`;
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
