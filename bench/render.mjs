// The reference scenes, one after the other: CPU-ms (user + system, all threads) per 1280×720 frame in I420, encoding not included.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kernelModule, openRenderPool } from '../dist/engine/node/render-pool.js';
import { createRenderer } from '../dist/render/renderer.js';
import { prepareScene } from '../dist/render/scene.js';
import { keepResult } from './results.mjs';

const args = process.argv.slice(3);
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const names = option('--scenes', 'study,street,meadow,room').split(',');
const tiers = option('--tiers', 'draft,standard,high').split(',');
const frames = Number(option('--frames', '8'));
const SIZES = { draft: [640, 360], standard: [1280, 720], high: [1280, 720] };
const here = dirname(fileURLToPath(import.meta.url));

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const r1 = (x) => Math.round(x * 10) / 10;
const result = {};

for (const name of names) {
  const { stage, take, catalog } = await (await import(join(here, `scenes/${name}.mjs`))).default();
  for (const quality of tiers) {
    const [width, height] = SIZES[quality];
    const count = quality === 'high' ? Math.max(2, frames >> 2) : frames;
    const began = performance.now();
    const scene = prepareScene(stage, catalog, { quality, take });
    const format = { ...stage.format, width, height };
    const open = async (workers) => {
      const pool = await openRenderPool({ scene, stage, take, format, quality, workers });
      // One short segment each to warm the threads up.
      let first;
      const note = () => {
        first ??= performance.now();
      };
      const warm = Array.from({ length: workers }, () => pool.segment(0, 2, note));
      await Promise.all(warm);
      return { pool, first };
    };
    const measure = async (workers) => {
      const { pool, first } = await open(workers);
      const [wall, used] = [performance.now(), cpu()];
      const jobs = [];
      for (let w = 0; w < workers; w++) jobs.push(pool.segment(2, 2 + count, () => {}));
      await Promise.all(jobs);
      const done = workers * count;
      const out = { ms: (cpu() - used) / done, fps: (1000 * done) / (performance.now() - wall), first };
      await pool.close();
      return out;
    };
    const one = await measure(1);
    const two = await measure(2);
    const key = `${name}.${quality}`;
    result[`${key}.cpu_ms`] = r1(one.ms);
    result[`${key}.fps_1`] = r1(one.fps);
    result[`${key}.fps_2`] = r1(two.fps);
    if (quality !== 'standard') continue;
    result[`${key}.first_frame_s`] = Math.round(one.first - began) / 1000;
    // CPU time is steadier than wall time on a shared machine: two workers do twice the work where it stays the same.
    result[`${key}.scaling_2`] = Math.round((200 * one.ms) / two.ms) / 100;
    const renderer = await createRenderer(await kernelModule(), scene, stage, take, { width, height, quality }, () =>
      performance.now(),
    );
    const stages = {};
    for (let i = 0; i < count + 2; i++) {
      renderer.i420(i);
      if (i < 2) continue;
      for (const [stageName, ms] of Object.entries(renderer.timings))
        stages[stageName] = [...(stages[stageName] ?? []), ms];
    }
    for (const [stageName, list] of Object.entries(stages)) {
      if (stageName === 'triangles') result[`${key}.triangles`] = median(list);
      else result[`${key}.stage.${stageName.replaceAll(' ', '_').replaceAll('-', '_')}_ms`] = r1(median(list));
    }
  }
}
if (names.includes('study') && tiers.includes('standard')) {
  result.first_frame_s = result['study.standard.first_frame_s'];
  result.scaling_2 = result['study.standard.scaling_2'];
}
console.log(JSON.stringify(result, null, args.includes('--json') ? 0 : 2));
if (args.includes('--keep')) {
  for (const name of names)
    for (const quality of tiers) {
      const key = `${name}.${quality}`;
      keepResult('render', {
        scene: name,
        quality,
        cpu_ms: result[`${key}.cpu_ms`],
        fps_1: result[`${key}.fps_1`],
        fps_2: result[`${key}.fps_2`],
      });
    }
}
