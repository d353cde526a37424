/** Runs the command line as people do. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command. */
export const KINORAMA = fileURLToPath(new URL('../bin/kinorama.js', import.meta.url));

/** What a run gave. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A fresh empty folder. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'kinorama-test-'));

/** Run the command with these arguments in a folder; optionally interrupt it when stderr first shows a text. */
export const kinorama = (args: readonly string[], cwd: string, interruptAt?: string): Promise<Run> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [KINORAMA, ...args], { cwd });
    let stdout = '';
    let stderr = '';
    let interrupted = false;
    child.stdout.on('data', (d: Buffer) => {
      stdout += d.toString();
    });
    child.stderr.on('data', (d: Buffer) => {
      stderr += d.toString();
      if (interruptAt && !interrupted && stderr.includes(interruptAt)) {
        interrupted = true;
        child.kill('SIGINT');
      }
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
