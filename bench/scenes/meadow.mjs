// A meadow: 2,000 trees and 100,000 blades of grass by instancing, and five animals that walk.
import { CATALOG } from '../../dist/catalog/index.js';
import { tree } from '../../dist/catalog/plants/broadleaf.js';
import { pine } from '../../dist/catalog/plants/conifer.js';
import { GRASS_MATERIAL, grassPatch } from '../../dist/catalog/plants/grass.js';
import { GRASS } from '../../dist/catalog/plants/palette.js';
import { MeshBuilder } from '../../dist/foundation/geometry/mesh.js';
import { createRandom } from '../../dist/foundation/random.js';
import { fromHeading } from '../../dist/foundation/vec.js';
import { shoot } from '../../dist/shoot/index.js';

const TREES = 2000;
const PATCHES = 500;
const BLADES = 200;
const EYE = [0, 2.4, 12];

/** Sizes on screen (px) at which trees are modelled, with the distance (m) from which each will do. */
const LEVELS = [
  { pixels: 320, from: 0 },
  { pixels: 120, from: 45 },
  { pixels: 48, from: 110 },
];

const trees = () => {
  const random = createRandom(2000);
  const levels = LEVELS.flatMap(({ pixels }) =>
    [tree, pine].map((entry) => ({
      key: `${entry.id}-${pixels}`,
      model: () => entry.shape({ size: 1, seed: 1, variant: 'summer' }, { pixels }),
      instances: [],
    })),
  );
  for (let i = 0; i < TREES; i++) {
    const away = 28 + 220 * Math.sqrt(random.next());
    const angle = random.range(-0.75, 0.75);
    const level = LEVELS.findLastIndex(({ from }) => away >= from);
    const position = [EYE[0] + away * Math.sin(angle), 0, EYE[2] - away * Math.cos(angle)];
    const transform = { position, rotation: fromHeading(random.range(0, 6.28)), scale: random.range(0.7, 1.15) };
    levels[level * 2 + (random.chance(0.5) ? 1 : 0)].instances.push({ transform });
  }
  return levels;
};

const grass = () => {
  const random = createRandom(100);
  const instances = Array.from({ length: PATCHES }, () => ({
    transform: {
      position: [random.range(-10, 10), 0, random.range(-14, 8)],
      rotation: fromHeading(random.int(0, 3) * (Math.PI / 2)),
    },
  }));
  const model = () => ({
    parts: [
      {
        name: 'grass',
        mesh: grassPatch(
          { side: 1, blades: BLADES, height: 0.16, halfWidth: 0.008, colours: GRASS.summer, dry: 0.1, triangles: 1 },
          createRandom(5),
        ),
        material: GRASS_MATERIAL,
      },
    ],
    rig: { kind: 'rigid', joints: [{ name: 'root', parent: -1, position: [0, 0, 0] }] },
    anchors: {},
  });
  return { key: 'grass', model, instances };
};

const place = {
  id: 'bench-meadow',
  words: { nouns: [] },
  indoor: false,
  sounds: [],
  area: { centre: [0, 0, 0], half: [7, 4] },
  terrain: () => ({ height: () => 0, surface: () => 'grass' }),
  dress: () => {
    const out = new MeshBuilder();
    for (const [x, z] of [
      [-300, 40],
      [300, 40],
      [300, -300],
      [-300, -300],
    ])
      out.vertex([x, 0, z], [0, 1, 0], [0.16, 0.26, 0.06]);
    out.quad(0, 1, 2, 3);
    return { ground: [{ name: 'turf', mesh: out.build(), material: { roughness: 1 } }], pieces: [...trees(), grass()] };
  },
};

/** Stage, take and catalog. */
export default async () => {
  const animals = ['dog', 'horse', 'cat', 'elephant', 'dog'];
  const actors = animals.map((model, i) => ({
    id: `${model}-${i}`,
    index: i,
    model,
    looks: { size: 1, seed: i },
    position: [(i - 2) * 2.2, 0, i % 2 ? -1.5 : 1],
    heading: Math.PI / 2,
    body: 'kinematic',
    posture: 'standing',
  }));
  const stage = {
    version: 1,
    seed: 1,
    format: { width: 1280, height: 720, fps: 24, frames: 48 },
    set: {
      place: 'bench-meadow',
      parameters: {},
      time: 'day',
      season: 'summer',
      weather: { kind: 'clear', strength: 0, wind: [0, 0] },
      keepOut: [],
      views: [{ eye: EYE, target: [0, 1, 0], fovY: 0.7, aspect: 16 / 9 }],
      gravity: 9.81,
    },
    actors,
    performances: actors.map((a, i) => ({
      id: `walk-${i}`,
      actor: a.id,
      action: 'walk',
      start: 0,
      end: 2,
      path: [a.position, [a.position[0] + 2, 0, a.position[2]]],
      speed: 1,
    })),
    light: {
      time: 'day',
      sun: { direction: [0.45, 0.75, 0.48], colour: [5.9, 4.9, 3.8], softness: 0.012, moon: false },
      sky: {
        zenith: [0.2, 0.38, 0.75],
        horizon: [0.62, 0.75, 0.9],
        ambient: [0.75, 1, 1.4],
        ground: [0.3, 0.34, 0.16],
      },
      clouds: 0.35,
      stars: 0,
      fog: { colour: [0.62, 0.74, 0.88], density: 0.004, start: 20, sunGlow: [0.1, 0.08, 0.05] },
      exposure: 0.55,
      lamps: [],
    },
    shots: [
      {
        start: 0,
        end: 2,
        subjects: actors.map((a) => a.id),
        size: 'action',
        azimuth: 0,
        elevation: 0.12,
        roll: 0,
        lens: 35,
        move: 'static',
        amount: 1,
        blur: 0,
      },
    ],
    look: 'natural',
    notes: [],
  };
  const catalog = { ...CATALOG, places: [...CATALOG.places, place] };
  return { stage, take: await shoot(stage, { catalog }), catalog };
};
