/**
 * One owner for a data folder. The embedded database has no lock of its own: two processes would lose each other's rows.
 * The lock is a file with the owner's process id and the moment that process started; it counts only while that very
 * process lives, so nothing is left to clean up after a crash.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EngineError } from '../../foundation/errors.ts';

interface Owner {
  readonly pid: number;
  /** When the process started, in the system's own measure; null where the system does not tell. */
  readonly started: string | null;
}

/** Field 22 of /proc/PID/stat: ticks since the machine started. With the boot id, no process of another boot is mistaken. */
const startOf = (pid: number): string | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}`;
  } catch {
    return null;
  }
};

const lives = (owner: Owner): boolean => {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return owner.started === null || owner.started === startOf(owner.pid);
};

const readOwner = (path: string): Owner | undefined => {
  try {
    const owner = JSON.parse(readFileSync(path, 'utf8')) as Owner;
    return Number.isInteger(owner.pid) ? owner : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Take the folder.
 *
 * @returns gives it back
 * @throws EngineError `unavailable` where another process has it
 */
export const lockFolder = (folder: string): (() => void) => {
  const path = join(folder, 'lock.json');
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Owner);
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      return () => {
        if (readOwner(path)?.pid === process.pid) rmSync(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = readOwner(path);
    if (owner && lives(owner))
      throw new EngineError(
        'unavailable',
        `${folder}: in use by the process ${owner.pid}. Stop it, or choose another folder with --data-dir.`,
      );
    // Move the dead owner's file away under a name of our own: of two who try, one fails and looks again.
    try {
      const dead = `${path}.${process.pid}.dead`;
      renameSync(path, dead);
      rmSync(dead, { force: true });
    } catch {
      // Another one was faster.
    }
  }
  throw new EngineError('unavailable', `${folder}: could not be locked. Look at ${path}.`);
};
