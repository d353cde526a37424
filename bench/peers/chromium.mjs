// A headless Chromium driven without a driver: it opens one page, and the page talks to a server on loopback.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium on this machine (CHROMIUM_PATH first); undefined where there is none. */
export const findChromium = () => [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path));

/** Opens `url` with WebGL on the CPU (SwiftShader). Returns the process' id and how to end it. */
export const openChromium = (path, url) => {
  const profile = mkdtempSync(join(tmpdir(), 'kinorama-chromium-'));
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--no-first-run',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    `--user-data-dir=${profile}`,
  ];
  const child = spawn(path, [...flags, url], { stdio: 'ignore', detached: true });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const close = async () => {
    // The browser leads a process group of its own.
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { pid: child.pid, gone, close };
};

/** Parent, and user + system time (clock ticks), of a process; undefined when it has ended. */
const statOf = (pid) => {
  try {
    // The name, in parentheses, may hold anything; the numbers come after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
};
const TICKS_PER_SECOND = 100;

/** CPU time so far (user + system, ms) of a process and all that descend from it. Linux only. */
export const treeCpu = (root) => {
  const stats = new Map();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(name) : undefined;
    if (stat) stats.set(Number(name), stat);
  }
  const belongs = (pid) => {
    for (let p = pid; p > 1; p = stats.get(p)?.parent ?? 0) if (p === root) return true;
    return false;
  };
  let ticks = 0;
  for (const [pid, stat] of stats) if (belongs(pid)) ticks += stat.ticks;
  return (ticks * 1000) / TICKS_PER_SECOND;
};
