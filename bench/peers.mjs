// The study scene in three.js beside ours: CPU-ms (user + system, all processes and threads) per 1280×720 frame that lies in memory,
// on this machine, without a GPU. Both: same triangles, materials, sun, camera, haze, 4 samples a pixel, shadow map of 2048 texels.
// Ours draws more (soft shadows, ambient occlusion, sky, bloom); that is not taken off.
// Options: --frames N (24), --runs N (3), --picture FILE.png (what three.js drew), --keep.
import { openRenderPool } from '../dist/engine/node/render-pool.js';
import { prepareScene } from '../dist/render/scene.js';
import { findChromium } from './peers/chromium.mjs';
import { installThree, measureThree } from './peers/three.mjs';
import { keepResult } from './results.mjs';
import study, { ball, EYE, FOV, placement, TURN, torusKnot } from './scenes/study.mjs';

const args = process.argv.slice(3);
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const frames = Number(option('--frames', '24'));
const runs = Number(option('--runs', '3'));
const [width, height] = [1280, 720];
const least = (list) => Math.min(...list);
const r1 = (x) => Math.round(x * 10) / 10;

const skip = (why) => {
  console.error(`bench peers: skipped, ${why}`);
  process.exit(0);
};
const chromium = findChromium();
if (!chromium) skip('there is no Chromium (CHROMIUM_PATH names one)');
if (process.platform !== 'linux') skip('CPU time of Chromium is read from /proc');
const three = await installThree();
if (!three) skip('three.js could not be installed from the registry');

const { stage, take, catalog } = study();

/** CPU ms per frame of ours at standard quality, one worker, each run. */
const measureOurs = async () => {
  const quality = 'standard';
  const scene = prepareScene(stage, catalog, { quality, take });
  const format = { ...stage.format, width, height };
  const pool = await openRenderPool({ scene, stage, take, format, quality, workers: 1 });
  await pool.segment(0, 3, () => {});
  const list = [];
  for (let run = 0; run < runs; run++) {
    const began = process.cpuUsage();
    await pool.segment(0, frames, () => {});
    const { user, system } = process.cpuUsage(began);
    list.push((user + system) / 1000 / frames);
  }
  await pool.close();
  return list;
};

const plain = ({ positions, normals, indices }) => ({
  positions: Array.from(positions),
  normals: Array.from(normals),
  indices: Array.from(indices),
});
const material = catalog.things[0].shape({ colour: [1, 1, 1] }).parts[0].material;
const floor = catalog.places[0].dress().ground[0].mesh;
const scene = {
  width,
  height,
  shadowMap: 2048,
  light: stage.light,
  fovY: FOV,
  eye: EYE,
  turn: TURN,
  warm: 3,
  frames,
  runs,
  placed: placement().map((one) => ({ ...one, roughness: material.roughness, metalness: material.metalness })),
  meshes: { 'torus-knot': plain(torusKnot([1, 1, 1])), 'study-sphere': plain(ball([1, 1, 1])) },
  ground: { mesh: plain(floor), colour: Array.from(floor.colours.slice(0, 3)) },
};

const ours = await measureOurs();
const theirs = await measureThree(chromium, three, scene, option('--picture'));
const result = {
  'three_webgl.cpu_ms': r1(least(theirs.runs)),
  'ours.cpu_ms': r1(least(ours)),
  'three_webgl.cpu_ratio': Math.round((100 * least(theirs.runs)) / least(ours)) / 100,
  'three_webgl.cpu_ms_worst': r1(Math.max(...theirs.runs)),
  'ours.cpu_ms_worst': r1(Math.max(...ours)),
  'three_webgl.samples': theirs.samples,
  'three_webgl.triangles': theirs.triangles,
  'three_webgl.calls': theirs.calls,
  'three_webgl.revision': theirs.revision,
  'three_webgl.driver': theirs.driver,
};
console.log(JSON.stringify(result, null, args.includes('--json') ? 0 : 2));
if (args.includes('--keep'))
  keepResult('peers', {
    peer: `three ${theirs.revision}`,
    their_cpu_ms: result['three_webgl.cpu_ms'],
    our_cpu_ms: result['ours.cpu_ms'],
    ratio: result['three_webgl.cpu_ratio'],
  });
