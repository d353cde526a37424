/** The renderer in a browser: the same modules as ES modules from dist/, the same bytes as in Node. Needs a Chromium. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Stage } from '../src/artifacts/stage.ts';
import type { Take } from '../src/artifacts/take.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
const FRAMES = [0, 5, 11];
const TIMEOUT = 50_000;

/** The modules that both sides load from dist/. */
const MODULES = {
  camera: 'render/camera.js',
  catalog: 'catalog/index.js',
  renderer: 'render/renderer.js',
  scene: 'render/scene.js',
} as const;
interface Modules {
  readonly camera: typeof import('../src/render/camera.ts');
  readonly catalog: typeof import('../src/catalog/index.ts');
  readonly renderer: typeof import('../src/render/renderer.ts');
  readonly scene: typeof import('../src/render/scene.ts');
}

/**
 * SHA-256 of three frames of a bench and a ball that rolls over a meadow by a lake's weather. Its source is sent to the page, so it
 * uses nothing but its arguments and what both sides have.
 */
const hashFrames = async (modules: Modules, kernels: ArrayBuffer, frames: readonly number[]): Promise<string[]> => {
  const { camera, catalog, renderer, scene } = modules;
  const count = 12;
  const actor = (index: number, model: string, position: readonly number[]) => ({
    id: `${model}-${index}`,
    index,
    model,
    looks: { size: 1, seed: index + 1 },
    position,
    heading: 0.4,
    body: 'fixed',
    posture: 'standing',
  });
  const stage = {
    version: 1,
    seed: 7,
    format: { width: 320, height: 180, fps: 24, frames: count },
    set: {
      place: 'meadow',
      parameters: {},
      time: 'day',
      season: 'summer',
      weather: { kind: 'rain', strength: 0.5, wind: [1, 0.5] },
      keepOut: [],
      views: [],
      gravity: 9.81,
    },
    actors: [actor(0, 'ball', [0, 0.3, 0]), actor(1, 'bench', [1.2, 0.1, -0.6])],
    performances: [],
    light: {
      time: 'day',
      sun: { direction: [0.48, 0.6, 0.64], colour: [3, 2.5, 2], softness: 0.02, moon: false },
      sky: { zenith: [0.2, 0.35, 0.7], horizon: [0.6, 0.6, 0.7], ambient: [0.8, 1, 1.4], ground: [0.3, 0.3, 0.2] },
      clouds: 0.5,
      stars: 0.2,
      fog: { colour: [0.5, 0.6, 0.8], density: 0.012, start: 1, sunGlow: [0.2, 0.1, 0] },
      exposure: 0.6,
      lamps: [{ position: [-0.6, 1.2, 0.4], intensity: [2, 1.5, 1], range: 5 }],
    },
    shots: [],
    look: 'natural',
    notes: [],
  } as unknown as Stage;
  const values = new Float32Array(count * 7);
  for (let f = 0; f < count; f++) values.set([f * 0.04, 0.3, f * 0.01, 0, Math.sqrt(0.5), 0, Math.sqrt(0.5)], f * 7);
  const take = {
    version: 1,
    fps: 24,
    frames: count,
    tracks: [{ actor: 'ball-0', stride: 7, joints: 1, values, from: 0, to: count }],
    camera: Array.from({ length: count }, (_, f) =>
      camera.lookFrom([0.6 + f * 0.05, 1.1, 3.4], [0.4, 0.4, 0], 0.7, 0.01),
    ),
    contacts: [],
    steps: [],
    voices: [],
    events: [],
  } as unknown as Take;
  const quality = 'standard';
  const drawn = await renderer.createRenderer(
    await WebAssembly.compile(kernels),
    scene.prepareScene(stage, catalog.CATALOG, { quality, take }),
    stage,
    take,
    { width: 320, height: 180, quality },
  );
  const hashes: string[] = [];
  for (const frame of frames) {
    const digest = await crypto.subtle.digest('SHA-256', drawn.frame(frame).rgba.slice());
    hashes.push(Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return hashes;
};

const page = `<!doctype html><script type="module">
const hashFrames = ${hashFrames.toString()};
const work = async () => {
  const modules = {};
  for (const [name, path] of Object.entries(${JSON.stringify(MODULES)})) modules[name] = await import('/dist/' + path);
  const kernels = await (await fetch('/dist/kernels/kernels.wasm')).arrayBuffer();
  return hashFrames(modules, kernels, ${JSON.stringify(FRAMES)});
};
work().then(
  (hashes) => fetch('/hashes', { method: 'POST', body: JSON.stringify({ hashes, agent: navigator.userAgent }) }),
  (error) => fetch('/hashes', { method: 'POST', body: JSON.stringify({ error: String(error?.stack ?? error) }) }),
);
</script>`;

/** What the page answers when a headless Chromium opens it. */
const askBrowser = async (path: string): Promise<{ hashes?: string[]; error?: string }> => {
  let answer: (text: string) => void = () => {};
  const answered = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (request.method === 'POST') {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        response.end();
        answer(Buffer.concat(parts).toString());
      });
      return;
    }
    if (url === '/') {
      response.setHeader('Content-Type', 'text/html');
      response.end(page);
      return;
    }
    const file = join(DIST, url.replace(/^\/dist\//, ''));
    if (!file.startsWith(DIST) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const profile = mkdtempSync(join(tmpdir(), 'kinorama-browser-'));
  const flags = ['--headless=new', '--no-sandbox', '--no-first-run', '--disable-gpu', '--disable-dev-shm-usage'];
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const child = spawn(path, [...flags, `--user-data-dir=${profile}`, url], { stdio: 'ignore', detached: true });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const timer = setTimeout(() => answer('{"error":"no answer"}'), TIMEOUT);
  gone.then(() => answer('{"error":"Chromium ended early"}'));
  try {
    return JSON.parse(await answered) as { hashes?: string[]; error?: string };
  } finally {
    clearTimeout(timer);
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // Already gone.
    }
    await gone;
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};

it.skipIf(!chromium)('draws the same bytes in Chromium as in Node (skipped where there is no Chromium)', async () => {
  const load = async <K extends keyof Modules>(name: K): Promise<Modules[K]> =>
    (await import(/* @vite-ignore */ `${DIST}/${MODULES[name]}`)) as Modules[K];
  const modules = {
    camera: await load('camera'),
    catalog: await load('catalog'),
    renderer: await load('renderer'),
    scene: await load('scene'),
  };
  const bytes = readFileSync(join(DIST, 'kernels/kernels.wasm'));
  const here = await hashFrames(modules, new Uint8Array(bytes).buffer, FRAMES);
  const there = await askBrowser(chromium!);
  expect(there.error).toBeUndefined();
  expect(new Set(here).size).toBe(FRAMES.length);
  expect(there.hashes).toEqual(here);
});
