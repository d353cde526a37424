// See a model or a place in the real renderer, from dist/ (run `npm run -s build` first):
//   node scripts/look.mjs model <id> out.png '{"view":"q","looks":{"colour":[0.6,0,0]},"pose":{"head":[0.2,0,0]},"time":"day","pixels":600}'
//   node scripts/look.mjs place <id> out.png '{"eye":[0,1.6,8],"target":[0,1,0],"fov":35,"time":"golden","weather":"rain","actors":[{"model":"dog","position":[0,0,0],"heading":0.5}]}'
// Views of a model: q three-quarter, s side, f front, b back, h high, t top, l low. Poses are rotations (rad) about x, y, z by joint name.
// More: width, height, quality, zoom, frame (s, for water and rain), strength (of the weather), season, parameters, repeat (timing), light.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = process.env.LOOK_DIST ?? join(root, 'dist');
const load = (path) => import(pathToFileURL(join(dist, path)).href);
const [kind, id, file, json = '{}'] = process.argv.slice(2);
if (!['model', 'place'].includes(kind) || !file) {
  console.error("usage: node scripts/look.mjs model|place <id> <out.png> ['{options}']");
  process.exit(2);
}
const options = JSON.parse(json);
const { prepareScene } = await load('render/scene.js');
const { createRenderer } = await load('render/renderer.js');
const { lookFrom } = await load('render/camera.js');
const { fromEuler, fromHeading } = await load('foundation/vec.js');
const { MeshBuilder } = await load('foundation/geometry/mesh.js');
const { encodePng } = await load('engine/node/png.js');

// The catalog list by list, so that one broken list does not hide the others.
const lists = {
  people: 'PEOPLE',
  animals: 'ANIMALS',
  vehicles: 'VEHICLES',
  things: 'THINGS',
  plants: 'PLANTS',
  buildings: 'BUILDINGS',
  places: 'PLACES',
};
const catalog = { things: [], places: [], actions: [], sounds: [] };
for (const [folder, name] of Object.entries(lists)) {
  try {
    const entries = (await load(`catalog/${folder}/index.js`))[name] ?? [];
    (folder === 'places' ? catalog.places : catalog.things).push(...entries);
  } catch (error) {
    console.error(`catalog/${folder}: ${error.message.split('\n')[0]}`);
  }
}

const neutralPlace = {
  id: 'look-studio',
  words: { nouns: [] },
  indoor: false,
  sounds: [],
  area: { centre: [0, 0, 0], half: [5, 5] },
  terrain: () => ({ height: () => 0, surface: () => 'stone' }),
  dress: () => {
    const b = new MeshBuilder();
    const rings = 24,
      spokes = 64,
      colour = options.ground ?? [0.42, 0.4, 0.37];
    b.vertex([0, 0, 0], [0, 1, 0], colour);
    for (let j = 1; j <= rings; j++)
      for (let i = 0; i < spokes; i++) {
        const r = 0.25 * 1.45 ** j,
          a = (i / spokes) * 2 * Math.PI;
        b.vertex([r * Math.cos(a), 0, r * Math.sin(a)], [0, 1, 0], colour);
      }
    for (let i = 0; i < spokes; i++) b.triangle(0, 1 + ((i + 1) % spokes), 1 + i);
    for (let j = 1; j < rings; j++)
      for (let i = 0; i < spokes; i++) {
        const p = 1 + (j - 1) * spokes,
          n = (i + 1) % spokes;
        b.quad(p + i, p + n, p + spokes + n, p + spokes + i);
      }
    return {
      ground: [{ name: 'floor', mesh: b.build(), material: { roughness: 0.9, castsShadow: false } }],
      pieces: [],
    };
  },
};
catalog.places.push(neutralPlace);

const weather = { kind: options.weather ?? 'clear', strength: options.strength ?? 0.7, wind: options.wind ?? [1, 0] };
const time = options.time ?? 'day';
const season = options.season ?? 'summer';
const placeEntry = catalog.places.find((p) => p.id === (kind === 'place' ? id : (options.place ?? 'look-studio')));
if (!placeEntry) {
  console.error(`no place ${id}; there are: ${catalog.places.map((p) => p.id).join(', ')}`);
  process.exit(1);
}
let light;
try {
  const { lightFor } = await load('catalog/skies/light.js');
  light = lightFor({
    time,
    weather,
    season,
    place: placeEntry,
    cameraAzimuth: options.cameraAzimuth ?? 0,
    sunAzimuth: options.sunAzimuth,
  });
} catch (error) {
  console.error(`plain light instead of catalog/skies: ${error.message.split('\n')[0]}`);
  light = {
    time,
    sun: { direction: [-0.66, 0.5, 0.56], colour: [5.9, 4.6, 3.2], softness: 0.01, moon: false },
    sky: {
      zenith: [0.1, 0.29, 0.7],
      horizon: [0.8, 0.86, 0.95],
      ambient: [0.52, 0.76, 1.2],
      ground: [0.36, 0.34, 0.26],
    },
    clouds: 0.35,
    stars: 0,
    fog: { colour: [0.55, 0.66, 0.8], density: 0.004, start: 10, sunGlow: [0.3, 0.2, 0.08] },
    exposure: 1,
    lamps: [],
  };
}
if (options.light) light = { ...light, ...options.light };

const looksOf = (looks) => ({ size: 1, seed: 1, ...looks });
const width = options.width ?? 960,
  height = options.height ?? 540;
const fov = ((options.fov ?? (kind === 'model' ? 26 : 40)) * Math.PI) / 180;
const actors = (options.actors ?? []).map((a, i) => ({
  id: `actor-${i}`,
  index: i,
  position: [0, 0, 0],
  heading: 0,
  body: 'fixed',
  posture: 'standing',
  ...a,
  looks: looksOf(a.looks),
}));
let eye = options.eye ?? [0, 1.6, 8],
  target = options.target ?? [0, 1, 0];
const poses = new Map();
if (kind === 'model') {
  const entry = catalog.things.find((t) => t.id === id);
  if (!entry) {
    console.error(`no thing ${id}; there are: ${catalog.things.map((t) => t.id).join(', ')}`);
    process.exit(1);
  }
  const looks = looksOf(options.looks);
  const started = performance.now();
  const model = entry.shape(looks, { pixels: options.pixels ?? height });
  const triangles = model.parts.reduce((n, p) => n + p.mesh.indices.length / 3, 0);
  console.log(
    `${id}: ${triangles} triangles in ${model.parts.length} parts, ${(performance.now() - started).toFixed(0)} ms`,
  );
  const views = {
    q: [0.75, 0.22],
    s: [1.5708, 0.08],
    f: [0, 0.08],
    b: [3.1416, 0.15],
    h: [0.6, 0.65],
    t: [0.02, 1.45],
    l: [0.6, 0.02],
  };
  const [azimuth, elevation] = views[options.view ?? 'q'] ?? [options.azimuth ?? 0.75, options.elevation ?? 0.2];
  const { min, max } = model.bounds;
  const centre = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2];
  const radius = Math.hypot(max[0] - min[0], max[1] - min[1], max[2] - min[2]) / 2;
  const distance = ((radius / Math.sin(fov / 2)) * (options.away ?? 0.95)) / (options.zoom ?? 1);
  target = options.target ?? centre;
  eye = options.eye ?? [
    target[0] + distance * Math.sin(azimuth) * Math.cos(elevation),
    Math.max(target[1] + distance * Math.sin(elevation), 0.03),
    target[2] + distance * Math.cos(azimuth) * Math.cos(elevation),
  ];
  actors.unshift({
    id: 'subject',
    index: 0,
    model: id,
    looks,
    position: [0, 0, 0],
    heading: 0,
    body: 'fixed',
    posture: 'standing',
  });
  poses.set('subject', { model, pose: options.pose ?? {}, offset: options.offset ?? [0, 0, 0] });
}
const camera = lookFrom(eye, target, fov, options.blur ?? 0);
if (options.focus) camera.focus = options.focus;
const fps = 24,
  frame = Math.round((options.frame ?? 0) * fps);
const stage = {
  version: 1,
  seed: options.seed ?? 1,
  format: { width, height, fps, frames: frame + 1 },
  set: {
    place: placeEntry.id,
    parameters: options.parameters ?? {},
    time,
    season,
    weather,
    keepOut: options.keepOut ?? [],
    views: [{ eye, target, fovY: fov, aspect: width / height }],
    gravity: 9.81,
  },
  actors,
  performances: [],
  light,
  shots: [],
  look: 'miniature',
  notes: [],
};
const tracks = [];
for (const actor of actors) {
  const posed = poses.get(actor.id);
  if (!posed) continue;
  const joints = posed.model.rig.joints;
  const stride = joints.length > 1 ? 7 + 4 * (joints.length - 1) + 3 : 7;
  const values = new Float32Array(stride * (frame + 1));
  for (let f = 0; f <= frame; f++) {
    values.set([...actor.position, ...fromHeading(actor.heading)], f * stride);
    joints.slice(1).forEach((joint, j) => {
      values.set(fromEuler(...(posed.pose[joint.name] ?? [0, 0, 0])), f * stride + 7 + 4 * j);
    });
    if (joints.length > 1) values.set(posed.offset, f * stride + 7 + 4 * (joints.length - 1));
  }
  tracks.push({ actor: actor.id, stride, joints: joints.length, values, from: 0, to: frame + 1 });
}
const take = {
  version: 1,
  fps,
  frames: frame + 1,
  tracks,
  camera: Array.from({ length: frame + 1 }, () => camera),
  contacts: [],
  steps: [],
  voices: [],
  events: [],
};
const quality = options.quality ?? 'standard';
// Processor time, so that other work on the machine does not count.
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let started = clock();
const scene = prepareScene(stage, catalog, { quality, take });
console.log(
  `scene: ${scene.set.length} set instances, ${scene.meshes.reduce((n, m) => n + m.triangleCount, 0)} triangles in ${scene.meshes.length} meshes, ${(clock() - started).toFixed(0)} ms`,
);
const module = new WebAssembly.Module(readFileSync(join(dist, 'kernels/kernels.wasm')));
started = clock();
const renderer = await createRenderer(module, scene, stage, take, { width, height, quality }, clock);
const setUp = clock() - started;
let picture;
let best = Infinity,
  spent = '';
for (let i = 0; i < (options.repeat ?? 1); i++) {
  started = clock();
  picture = renderer.frame(frame);
  const ms = clock() - started;
  if (ms < best) {
    best = ms;
    spent = Object.entries(renderer.timings)
      .map(([k, v]) => `${k} ${v.toFixed(1)}`)
      .join(', ');
  }
}
console.log(
  `set-up ${setUp.toFixed(0)} CPU-ms, frame ${best.toFixed(0)} CPU-ms (${spent}), memory ${(renderer.memoryBytes / 2 ** 20).toFixed(0)} MiB`,
);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, encodePng(width, height, picture.rgba));
