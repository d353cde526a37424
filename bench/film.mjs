// Benchmarks: `npm run -s bench -- film` makes a film and measures wall time, CPU time and memory of all processes; results are appended as CSV.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [what = 'film', ...args] = process.argv.slice(2);
if (what !== 'film') {
  console.error(`bench: expected film, got ${what}`);
  process.exit(2);
}
const value = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const prompt = value('--prompt', 'A red ball rolls down a grassy hill and knocks over three wooden blocks');
const seconds = value('--seconds', '8');
const workers = value('--workers', String(Math.min(2, availableParallelism())));

/** Resident memory (MB) and CPU time (s) of a process and all its descendants. Linux only. */
const measureTree = (pid) => {
  const processes = readdirSync('/proc')
    .filter((d) => /^\d+$/.test(d))
    .flatMap((d) => {
      try {
        const stat = readFileSync(`/proc/${d}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [
          {
            pid: Number(d),
            parent: Number(fields[1]),
            ticks: Number(fields[11]) + Number(fields[12]),
            rss: Number(fields[21]) * 4096,
          },
        ];
      } catch {
        return [];
      }
    });
  const family = new Set([pid]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const p of processes) if (family.has(p.parent) && !family.has(p.pid)) grew = Boolean(family.add(p.pid));
  }
  const mine = processes.filter((p) => family.has(p.pid));
  return { mb: mine.reduce((s, p) => s + p.rss, 0) / 1e6, cpu: new Map(mine.map((p) => [p.pid, p.ticks / 100])) };
};

const folder = mkdtempSync(join(tmpdir(), 'kinorama-bench-'));
const start = performance.now();
const child = spawn(
  process.execPath,
  [
    join(root, 'bin/kinorama.js'),
    prompt,
    '--seconds',
    seconds,
    '--workers',
    workers,
    '--json',
    '--out',
    join(folder, 'film.mp4'),
  ],
  { stdio: ['ignore', 'pipe', 'pipe'] },
);
let firstProgress;
let firstFrame;
let text = '';
child.stdout.on('data', (d) => {
  text += d;
});
child.stderr.on('data', (d) => {
  firstProgress ??= (performance.now() - start) / 1000;
  if (String(d).includes('frames')) firstFrame ??= (performance.now() - start) / 1000;
});
let peak = 0;
const cpu = new Map();
const timer = setInterval(() => {
  const now = measureTree(child.pid);
  peak = Math.max(peak, now.mb);
  for (const [pid, s] of now.cpu) cpu.set(pid, s);
}, 250);
child.on('exit', (code) => {
  clearInterval(timer);
  const wall = (performance.now() - start) / 1000;
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) process.exit(code ?? 1);
  const film = JSON.parse(text);
  const cpuSeconds = [...cpu.values()].reduce((a, b) => a + b, 0);
  const result = {
    seconds: Number(seconds),
    workers: Number(workers),
    frames: film.frames,
    wall_s: +wall.toFixed(1),
    cpu_s: +cpuSeconds.toFixed(1),
    cpu_ms_per_frame: Math.round((cpuSeconds * 1000) / film.frames),
    first_progress_s: +(firstProgress ?? wall).toFixed(2),
    first_frame_s: +(firstFrame ?? wall).toFixed(2),
    peak_mb: Math.round(peak),
    bytes: film.bytes,
    encoder: film.encoder,
    frame_hash: film.frameHash.slice(0, 16),
  };
  console.log(JSON.stringify(result));
  const csv = join(root, 'bench/results/film.csv');
  mkdirSync(dirname(csv), { recursive: true });
  const columns = ['date', 'node', 'prompt', ...Object.keys(result)];
  if (!existsSync(csv)) appendFileSync(csv, `${columns.join(',')}\n`);
  const row = [new Date().toISOString().slice(0, 16), process.versions.node, prompt, ...Object.values(result)];
  appendFileSync(
    csv,
    `${row.map((v) => (/[",]/.test(String(v)) ? `"${String(v).replaceAll('"', '""')}"` : v)).join(',')}\n`,
  );
});
