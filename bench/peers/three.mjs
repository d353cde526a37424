// three.js on the study scene: installed for the occasion, drawn by a headless Chromium, CPU time of all its processes counted.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openChromium, treeCpu } from './chromium.mjs';

const VERSION = '0.187.0';
const TIMEOUT = 300_000;
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Folder of the installed package; undefined when the registry cannot be had. Kept in the temporary folder. */
export const installThree = async () => {
  const folder = join(tmpdir(), `kinorama-peers-three-${VERSION}`);
  const installed = join(folder, 'node_modules/three');
  if (existsSync(join(installed, 'build/three.module.js'))) return installed;
  mkdirSync(folder, { recursive: true });
  const args = ['install', `three@${VERSION}`, '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts'];
  try {
    await promisify(execFile)('npm', args, { timeout: 120_000 });
  } catch {
    return undefined;
  }
  return existsSync(join(installed, 'build/three.module.js')) ? installed : undefined;
};

const TYPES = { html: 'text/html', js: 'text/javascript', json: 'application/json' };
const bodyOf = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
};

/**
 * Draws the scene with three.js in the Chromium at `path`.
 * Returns CPU ms per frame of each run, and what the page tells of itself; the first frame goes to `picture` (a PNG) if given.
 */
export const measureThree = async (path, folder, scene, picture) => {
  let browser;
  let began = 0;
  const runs = [];
  let settle;
  const done = new Promise((resolve, reject) => {
    settle = { resolve, reject };
  });
  const posts = {
    '/picture': (body) => picture && writeFileSync(picture, body),
    '/begin': () => {
      began = treeCpu(browser.pid);
    },
    '/end': () => runs.push((treeCpu(browser.pid) - began) / scene.frames),
    '/done': (body) => settle.resolve(JSON.parse(body)),
    '/failed': (body) => settle.reject(new Error(`three.js in Chromium: ${body}`)),
  };
  const fileFor = (url) => {
    if (url === '/') return join(HERE, 'page.html');
    if (url.startsWith('/three/')) return join(folder, normalize(url.slice('/three'.length)));
    return join(HERE, 'page.js');
  };
  const server = createServer(async (request, response) => {
    const { method, url = '/' } = request;
    if (method === 'POST') {
      posts[url]?.(await bodyOf(request));
      response.end();
    } else if (url === '/scene.json') response.end(JSON.stringify(scene));
    else if (url === '/' || url === '/page.js' || url.startsWith('/three/')) {
      const file = fileFor(url);
      response.setHeader('Content-Type', TYPES[file.split('.').pop()] ?? 'application/octet-stream');
      response.end(readFileSync(file));
    } else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = openChromium(path, `http://127.0.0.1:${server.address().port}/`);
  const timer = setTimeout(() => settle.reject(new Error('three.js in Chromium: no answer')), TIMEOUT);
  browser.gone.then(() => settle.reject(new Error('Chromium ended early')));
  try {
    return { runs, ...(await done) };
  } finally {
    clearTimeout(timer);
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
};
