import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFolder } from './lock.ts';

test('a folder has one owner at a time; that of a dead process is free', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinorama-test-lock-'));
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(/in use by the process/);
  unlock();
  expect(readdirSync(folder)).toEqual([]);
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid, started: null }));
  lockFolder(folder)();
  // The number of a dead owner may belong to another process now.
  writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: process.pid, started: 'another boot/1' }));
  lockFolder(folder)();
  writeFileSync(join(folder, 'lock.json'), 'half a fi');
  lockFolder(folder)();
  rmSync(folder, { recursive: true });
});
