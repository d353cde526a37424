// The study's scene: 30 torus knots (4,096 triangles each) and 30 spheres (2,976) over a plane, 212,162 triangles, all turning.
import { cos, sin } from '../../dist/foundation/exact.js';
import { MeshBuilder } from '../../dist/foundation/geometry/mesh.js';
import { createRandom } from '../../dist/foundation/random.js';
import { cross, fromHeading, normalize, sub } from '../../dist/foundation/vec.js';
import { lookAt } from './camera.mjs';

const FRAMES = 48;

/** A (2, 3) torus knot, 256 × 8 quads. */
export const torusKnot = (tint) => {
  const out = new MeshBuilder();
  const [radius, tube, along, around] = [0.42, 0.13, 256, 8];
  const curve = (u) => {
    const q = (3 / 2) * u;
    const r = radius * (2 + cos(q)) * 0.5;
    return [r * cos(u), r * sin(u), radius * sin(q) * 0.5];
  };
  for (let i = 0; i <= along; i++) {
    const u = (i / along) * 4 * Math.PI;
    const p = curve(u);
    const ahead = curve(u + 0.01);
    const tangent = sub(ahead, p);
    const b = normalize(cross(tangent, [ahead[0] + p[0], ahead[1] + p[1], ahead[2] + p[2]]));
    const n = normalize(cross(b, tangent));
    for (let j = 0; j <= around; j++) {
      const v = (j / around) * 2 * Math.PI;
      const [cx, cy] = [-cos(v), sin(v)];
      const normal = [0, 1, 2].map((k) => cx * n[k] + cy * b[k]);
      out.vertex(
        [0, 1, 2].map((k) => p[k] + tube * normal[k]),
        normal,
        tint,
      );
    }
  }
  for (let i = 0; i < along; i++)
    for (let j = 0; j < around; j++) {
      const a = i * (around + 1) + j;
      out.quad(a, a + around + 1, a + around + 2, a + 1);
    }
  return out.build();
};

/** A sphere of radius 0.5, 48 × 32. */
export const ball = (tint) => {
  const out = new MeshBuilder();
  const [across, down] = [48, 32];
  for (let j = 0; j <= down; j++)
    for (let i = 0; i <= across; i++) {
      const [t, f] = [(j / down) * Math.PI, (i / across) * 2 * Math.PI];
      const n = [-cos(f) * sin(t), cos(t), sin(f) * sin(t)];
      out.vertex([n[0] * 0.5, n[1] * 0.5, n[2] * 0.5], n, tint);
    }
  for (let j = 0; j < down; j++)
    for (let i = 0; i < across; i++) {
      const a = j * (across + 1) + i;
      if (j > 0) out.triangle(a, a + across + 2, a + 1);
      if (j < down - 1) out.triangle(a, a + across + 1, a + across + 2);
    }
  return out.build();
};

const thing = (id, mesh) => ({
  id,
  kind: 'thing',
  words: { nouns: [id] },
  size: [1.2, 1.2, 1.2],
  source: 'the study',
  rig: 'rigid',
  body: { mass: 1, material: 'plastic', colliders: () => [], movable: true },
  shape: (looks) => ({
    parts: [{ name: 'surface', mesh: mesh(looks.colour), material: { roughness: 0.4, metalness: 0.1 } }],
    rig: { kind: 'rigid', joints: [{ name: 'root', parent: -1, position: [0, 0, 0] }] },
    anchors: {},
  }),
});

const plane = {
  id: 'study-plane',
  words: { nouns: [] },
  indoor: false,
  sounds: [],
  area: { centre: [0, 0, 0], half: [30, 30] },
  terrain: () => ({ height: () => -0.55, surface: () => 'concrete' }),
  dress: () => {
    const out = new MeshBuilder();
    for (const [x, z] of [
      [-30, 30],
      [30, 30],
      [30, -30],
      [-30, -30],
    ])
      out.vertex([x, -0.55, z], [0, 1, 0], [0.45, 0.45, 0.42]);
    out.quad(0, 1, 2, 3);
    return {
      ground: [{ name: 'plane', mesh: out.build(), material: { roughness: 1, castsShadow: false } }],
      pieces: [],
    };
  },
};

/** Where the 60 stand and their colours: also for other renderers of the same scene. */
export const placement = () => {
  const random = createRandom(60);
  return Array.from({ length: 60 }, (_, i) => ({
    shape: i % 2 === 0 ? 'torus-knot' : 'study-sphere',
    position: [((i % 10) - 4.5) * 1.25, 0.25 + 0.35 * ((i * 7) % 3), 2 - Math.floor(i / 10) * 1.4],
    heading: i,
    colour: [0.15 + 0.8 * random.next(), 0.15 + 0.8 * random.next(), 0.15 + 0.8 * random.next()],
  }));
};
/** rad per frame. */
export const TURN = 0.1;
export const EYE = [0, 4, 10];
export const FOV = Math.PI / 4;

/** Stage, take and catalog. */
export default () => {
  const placed = placement();
  const actors = placed.map((p, i) => ({
    id: `${p.shape}-${i}`,
    index: i,
    model: p.shape,
    looks: { size: 1, seed: i, colour: p.colour },
    position: p.position,
    heading: p.heading,
    body: 'kinematic',
    posture: 'standing',
  }));
  const camera = lookAt(EYE, [0, 0, 0], FOV);
  const direction = normalize([5, 8, 3]);
  const stage = {
    version: 1,
    seed: 1,
    format: { width: 1280, height: 720, fps: 24, frames: FRAMES },
    set: {
      place: 'study-plane',
      parameters: {},
      time: 'day',
      season: 'summer',
      weather: { kind: 'clear', strength: 0, wind: [0, 0] },
      keepOut: [],
      views: [{ eye: EYE, target: [0, 0, 0], fovY: FOV, aspect: 16 / 9 }],
      gravity: 9.81,
    },
    actors,
    performances: [],
    light: {
      time: 'day',
      sun: { direction, colour: [3, 2.9, 2.6], softness: 0.02, moon: false },
      sky: { zenith: [0.25, 0.4, 0.7], horizon: [0.6, 0.7, 0.85], ambient: [0.9, 1.25, 1.9], ground: [0.35, 0.4, 0.2] },
      clouds: 0.3,
      stars: 0,
      fog: { colour: [0.5, 0.65, 0.9], density: 0.02, start: 0, sunGlow: [0, 0, 0] },
      exposure: 0.55,
      lamps: [],
    },
    shots: [],
    look: 'natural',
    notes: [],
  };
  const take = {
    version: 1,
    fps: 24,
    frames: FRAMES,
    tracks: actors.map((actor) => {
      const values = new Float32Array(FRAMES * 7);
      for (let f = 0; f < FRAMES; f++) values.set([...actor.position, ...fromHeading(actor.heading + f * TURN)], f * 7);
      return { actor: actor.id, stride: 7, joints: 1, values, from: 0, to: FRAMES };
    }),
    camera: Array.from({ length: FRAMES }, () => camera),
    contacts: [],
    steps: [],
    voices: [],
    events: [],
  };
  return {
    stage,
    take,
    catalog: { things: [thing('torus-knot', torusKnot), thing('study-sphere', ball)], places: [plane], actions: [] },
  };
};
