// Draw the sheet of materials: every surface of the catalog on a block with a ball on top, under one light.
// Usage: node scripts/materials.mjs [OUT.png] [NAMES,BY,COMMA] [DIST]
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [out = 'docs/materials.png', only = '', dist = 'dist'] = process.argv.slice(2);
const from = (file) => import(pathToFileURL(`${dist}/${file}`).href);
const { SURFACES } = await from('catalog/materials/surfaces.js');
const { sphere } = await from('foundation/geometry/lathe.js');
const { roundedBox } = await from('foundation/geometry/rounded-box.js');
const { MeshBuilder } = await from('foundation/geometry/mesh.js');
const { cross, fromAxes, normalize, sub } = await from('foundation/vec.js');
const { prepareScene } = await from('render/scene.js');
const { createRenderer } = await from('render/renderer.js');
const { kernelModule } = await from('engine/node/render-pool.js');
const { encodePng } = await from('engine/node/png.js');
const lookAt = (eye, target) => {
  const back = normalize(sub(eye, target));
  const right = normalize(cross([0, 1, 0], back));
  return { eye, rotation: fromAxes(right, cross(back, right), back) };
};

const names = only ? only.split(',') : Object.keys(SURFACES);
const columns = only ? Math.min(4, names.length) : 8;
const rows = Math.ceil(names.length / columns);
const [stepX, stepZ] = [0.62, 0.86];
const sample = (name) => {
  const { colour, material: own } = SURFACES[name];
  // Threads and pores would be finer than a pixel here: they are shown larger than they are.
  const scale = own.patternScale ?? 0.1;
  const material = { ...own, patternScale: scale < 0.03 ? scale * 4 : scale < 0.06 ? scale * 1.6 : scale };
  return {
    id: `sample-${name}`,
    kind: 'thing',
    words: { nouns: [name] },
    size: [0.44, 0.7, 0.44],
    source: 'made up',
    rig: 'rigid',
    body: { mass: 1, material: 'stone', colliders: () => [], movable: true },
    shape: () => ({
      parts: [
        { name: 'block', mesh: roundedBox([0.44, 0.3, 0.44], 0.02, colour, { centre: [0, 0.15, 0] }), material },
        { name: 'ball', mesh: sphere(0.2, colour, { around: 64, centre: [0, 0.495, 0] }), material },
      ],
      rig: { kind: 'rigid', joints: [{ name: 'root', parent: -1, position: [0, 0, 0] }] },
      anchors: {},
    }),
  };
};
const floor = {
  id: 'sheet',
  words: { nouns: [] },
  indoor: false,
  sounds: [],
  area: { centre: [0, 0, 0], half: [30, 30] },
  terrain: () => ({ height: () => 0, surface: () => 'concrete' }),
  dress: () => {
    const plane = new MeshBuilder();
    for (const [x, z] of [
      [-30, 30],
      [30, 30],
      [30, -30],
      [-30, -30],
    ])
      plane.vertex([x, 0, z], [0, 1, 0], [0.32, 0.31, 0.3]);
    plane.quad(0, 1, 2, 3);
    return {
      ground: [{ name: 'plane', mesh: plane.build(), material: { roughness: 1, castsShadow: false } }],
      pieces: [],
    };
  },
};
const actors = names.map((name, i) => ({
  id: name,
  index: 0,
  model: `sample-${name}`,
  looks: { size: 1, seed: 1 },
  position: [((i % columns) - (columns - 1) / 2) * stepX, 0, (Math.floor(i / columns) - (rows - 1) / 2) * stepZ],
  heading: 0.62,
  body: 'fixed',
  posture: 'standing',
}));
const width = only ? 1280 : 1536;
const height = only ? 640 : 800;
const span = columns * stepX;
const eye = [0, rows * stepZ * 0.62 + 1.1, rows * stepZ * 0.85 + 2.6];
const camera = { ...lookAt(eye, [0, 0.25, 0.05 * rows]), fovY: 0, focus: 4, blur: 0 };
const away = Math.sqrt(eye[1] ** 2 + eye[2] ** 2);
const half = Math.max((span * 0.5) / (width / height), rows * stepZ * 0.1) / (away * 0.76);
camera.fovY = 2 * Math.atan(half);
const stage = {
  version: 1,
  seed: 1,
  format: { width, height, fps: 24, frames: 1 },
  set: {
    place: 'sheet',
    parameters: {},
    time: 'day',
    season: 'summer',
    weather: { kind: 'clear', strength: 0, wind: [0, 0] },
    keepOut: [],
    views: [],
    gravity: 9.81,
  },
  actors,
  performances: [],
  light: {
    time: 'day',
    sun: { direction: normalize([-0.55, 0.7, 0.5]), colour: [4.6, 4.1, 3.5], softness: 0.02, moon: false },
    sky: {
      zenith: [0.25, 0.4, 0.75],
      horizon: [0.75, 0.85, 0.95],
      ambient: [0.75, 0.85, 1],
      ground: [0.3, 0.28, 0.26],
    },
    clouds: 0.35,
    stars: 0,
    fog: { colour: [0.7, 0.8, 0.9], density: 0, start: 50, sunGlow: [0, 0, 0] },
    exposure: 0.52,
    lamps: [],
  },
  shots: [],
  look: 'plain',
  notes: [],
};
const take = {
  version: 1,
  fps: 24,
  frames: 1,
  tracks: [],
  camera: [camera],
  contacts: [],
  steps: [],
  voices: [],
  events: [],
};
const catalog = { things: names.map(sample), places: [floor], actions: [] };
const scene = prepareScene(stage, catalog, { quality: 'high', take });
const renderer = await createRenderer(
  await kernelModule(),
  scene,
  stage,
  take,
  { width, height, quality: 'high' },
  () => performance.now(),
);
const { rgba } = renderer.frame(0);
console.log(names.join(' '), JSON.stringify(renderer.timings));
writeFileSync(out, encodePng(width, height, rgba));
