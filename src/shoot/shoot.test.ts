/** Known answers of the shooting pass: free fall, bounces, rolling, throws, jumps, planted feet, equal bits. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Actor, MaterialName, Performance, Stage } from '../artifacts/stage.ts';
import type { Take, Track } from '../artifacts/take.ts';
import { trackPosition, trackRotation } from '../artifacts/take.ts';
import { ACTIONS } from '../catalog/actions/index.ts';
import type { Collider, PlaceEntry, ThingEntry } from '../catalog/entry.ts';
import { contactOf } from '../catalog/materials/index.ts';
import type { Joint, Leg, Model, Rig } from '../catalog/model.ts';
import { rigidModel } from '../catalog/model.ts';
import type { Catalog } from '../catalog/registry.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { add, distance, multiply, rotate, sub } from '../foundation/vec.ts';
import { shoot } from './index.ts';

// Bare rigs with the standard joint names: lengths of a person of 1.75 m and of a dog of 0.55 m.
const rigOf = (kind: Rig['kind'], list: readonly [string, string, Vec3][], legs: readonly Leg[]): Model => {
  const joints: Joint[] = [];
  for (const [name, parent, position] of list) {
    joints.push({ name, parent: joints.findIndex((j) => j.name === parent), position });
  }
  return {
    parts: [],
    rig: { kind, joints, legs },
    bounds: { min: [-0.3, 0, -0.3], max: [0.3, kind === 'biped' ? 1.75 : 0.7, 0.3] },
    anchors: {},
  };
};
const sides = (
  f: (side: 'left' | 'right', s: 1 | -1) => readonly [string, string, Vec3][],
): [string, string, Vec3][] => [...f('left', 1), ...f('right', -1)];
const person = rigOf(
  'biped',
  [
    ['root', '', [0, 0, 0]],
    ['pelvis', 'root', [0, 0.95, 0]],
    ['spine', 'pelvis', [0, 1.08, 0]],
    ['chest', 'spine', [0, 1.24, 0]],
    ['neck', 'chest', [0, 1.48, 0]],
    ['head', 'neck', [0, 1.56, 0]],
    ...sides((side, s) => [
      [`upper-arm-${side}`, 'chest', [0.18 * s, 1.42, 0]],
      [`forearm-${side}`, `upper-arm-${side}`, [0.33 * s, 1.16, 0]],
      [`hand-${side}`, `forearm-${side}`, [0.45 * s, 0.95, 0]],
      [`thigh-${side}`, 'pelvis', [0.09 * s, 0.92, 0]],
      [`shin-${side}`, `thigh-${side}`, [0.085 * s, 0.5, 0.01]],
      [`foot-${side}`, `shin-${side}`, [0.08 * s, 0.08, -0.02]],
    ]),
  ],
  [
    { name: 'left', joints: [9, 10, 11], sole: [0.08, 0, 0.03], bend: 1, phase: 0 },
    { name: 'right', joints: [15, 16, 17], sole: [-0.08, 0, 0.03], bend: 1, phase: 0.5 },
  ],
);
const dog = rigOf(
  'quadruped',
  [
    ['root', '', [0, 0, 0]],
    ['pelvis', 'root', [0, 0.52, -0.24]],
    ['spine', 'pelvis', [0, 0.53, -0.08]],
    ['chest', 'spine', [0, 0.53, 0.1]],
    ['neck-1', 'chest', [0, 0.55, 0.28]],
    ['head', 'neck-1', [0, 0.68, 0.38]],
    ...sides((side, s) => [
      [`shoulder-${side}`, 'chest', [0.08 * s, 0.46, 0.28]],
      [`elbow-${side}`, `shoulder-${side}`, [0.08 * s, 0.31, 0.18]],
      [`wrist-${side}`, `elbow-${side}`, [0.08 * s, 0.1, 0.19]],
      [`hip-${side}`, 'pelvis', [0.07 * s, 0.5, -0.28]],
      [`stifle-${side}`, `hip-${side}`, [0.07 * s, 0.31, -0.19]],
      [`hock-${side}`, `stifle-${side}`, [0.07 * s, 0.14, -0.31]],
    ]),
  ],
  [
    { name: 'front-left', joints: [6, 7, 8], sole: [0.08, 0, 0.2], bend: -1, phase: 0.25 },
    { name: 'hind-left', joints: [9, 10, 11], sole: [0.07, 0, -0.3], bend: 1, phase: 0 },
    { name: 'front-right', joints: [12, 13, 14], sole: [-0.08, 0, 0.2], bend: -1, phase: 0.75 },
    { name: 'hind-right', joints: [15, 16, 17], sole: [-0.07, 0, -0.3], bend: 1, phase: 0.5 },
  ],
);

const thing = (
  id: string,
  kind: ThingEntry['kind'],
  model: Model,
  mass: number,
  material: MaterialName,
  colliders: readonly Collider[],
): ThingEntry => ({
  id,
  kind,
  words: { nouns: [id] },
  size: sub(model.bounds.max, model.bounds.min),
  source: 'test',
  rig: model.rig.kind,
  body: { mass, material, colliders: () => colliders, movable: true },
  motion: { walk: 1.3, run: 3.5, jump: 0.4 },
  shape: () => model,
});
const solid = (half: Vec3): Model => ({
  ...rigidModel([]),
  bounds: { min: [-half[0], 0, -half[2]], max: [half[0], 2 * half[1], half[2]] },
});
const catalogOn = (height: (x: number, z: number) => number, surface: MaterialName, airless = true): Catalog => {
  const place: PlaceEntry = {
    id: 'ground',
    words: { nouns: [] },
    indoor: false,
    airless,
    terrain: () => ({ height, surface: () => surface }),
    dress: () => ({ ground: [], pieces: [] }),
    sounds: [],
    area: { centre: [0, 0, 0], half: [20, 20] },
  };
  return {
    things: [
      thing('person', 'person', person, 70, 'flesh', [
        { shape: 'capsule', radius: 0.2, halfHeight: 0.6, centre: [0, 0.85, 0] },
      ]),
      thing('dog', 'animal', dog, 25, 'flesh', [{ shape: 'box', half: [0.12, 0.3, 0.4], centre: [0, 0.35, 0] }]),
      thing('ball', 'thing', solid([0.11, 0.11, 0.11]), 0.5, 'rubber', [
        { shape: 'ball', radius: 0.11, centre: [0, 0.11, 0] },
      ]),
      thing('block', 'thing', solid([0.1, 0.25, 0.1]), 4, 'wood', [
        { shape: 'box', half: [0.1, 0.25, 0.1], centre: [0, 0.25, 0] },
      ]),
    ],
    places: [place],
    actions: ACTIONS,
  } as Catalog;
};

const actor = (id: string, model: string, more: Partial<Actor> = {}): Actor => ({
  id,
  model,
  index: 0,
  looks: { size: 1, seed: 1 },
  position: [0, 0, 0],
  heading: 0,
  body: model === 'ball' || model === 'block' ? 'dynamic' : 'kinematic',
  posture: 'standing',
  ...more,
});
const stageOf = (
  actors: readonly Actor[],
  performances: readonly Omit<Performance, 'id'>[],
  seconds: number,
  gravity = 9.81,
): Stage =>
  ({
    version: 1,
    seed: 7,
    format: { width: 640, height: 360, fps: 30, frames: Math.round(seconds * 30) + 1 },
    set: {
      place: 'ground',
      parameters: {},
      time: 'day',
      season: 'summer',
      weather: { kind: 'clear', strength: 0, wind: [0, 0] },
      keepOut: [],
      views: [],
      gravity,
    },
    actors,
    performances: performances.map((p, i) => ({ id: `p${i}`, event: `e${i}`, ...p })),
    shots: [],
    look: 'natural',
    notes: [],
  }) as unknown as Stage;
const trackOf = (take: Take, id: string): Track => take.tracks.find((t) => t.actor === id)!;
/** The middle of the ball: its root is where it first touched the ground, and turns with it. */
const ballAt = (take: Take, frame: number): Vec3 => {
  const track = trackOf(take, 'ball');
  return add(trackPosition(track, frame), rotate(trackRotation(track, frame), [0, 0.11, 0]));
};
const heightsOf = (take: Take, id: string): number[] =>
  Array.from({ length: take.frames }, (_, f) => trackPosition(trackOf(take, id), f)[1]);

/** World points of a foot at a frame. */
const footPoint = (model: Model, track: Track, frame: number, joint: number, point: Vec3): Vec3 => {
  const { values, stride } = track;
  const o = frame * stride;
  const quat = (at: number): [number, number, number, number] => [
    values[at]!,
    values[at + 1]!,
    values[at + 2]!,
    values[at + 3]!,
  ];
  const joints = model.rig.joints;
  let turn = quat(o + 3);
  let place = trackPosition(track, frame);
  const chain: number[] = [];
  for (let j = joint; j > 0; j = joints[j]!.parent) chain.unshift(j);
  for (const j of chain) {
    let reach = sub(joints[j]!.position, joints[joints[j]!.parent]!.position);
    const shift = o + 7 + (joints.length - 1) * 4;
    if (j === 1) reach = add(reach, [values[shift]!, values[shift + 1]!, values[shift + 2]!]);
    place = add(place, rotate(turn, reach));
    turn = multiply(turn, quat(o + 7 + (j - 1) * 4));
  }
  return add(place, rotate(turn, sub(point, joints[joint]!.position)));
};

test('a dropped ball falls by half g t squared within 1 %', async () => {
  const take = await shoot(stageOf([actor('ball', 'ball', { position: [0, 6, 0] })], [], 1), {
    catalog: catalogOn(() => 0, 'concrete'),
  });
  const fallen = 6 - heightsOf(take, 'ball')[30]!;
  console.info(`free fall after 1 s: ${fallen.toFixed(4)} m, expected 4.905`);
  expect(Math.abs(fallen / 4.905 - 1)).toBeLessThan(0.01);
});

test('a bounce reaches e squared times the height', async () => {
  const e = contactOf('rubber', 'concrete').restitution;
  const take = await shoot(stageOf([actor('ball', 'ball', { position: [0, 2, 0] })], [], 2), {
    catalog: catalogOn(() => 0, 'concrete'),
  });
  const heights = heightsOf(take, 'ball');
  const low = heights.findIndex((h, i) => i > 3 && h < 0.05 && heights[i + 1]! > h) + 1;
  const top = Math.max(...heights.slice(low, low + 24));
  console.info(`bounce from 2 m with e = ${e}: ${top.toFixed(3)} m, expected ${(e * e * 2).toFixed(3)}`);
  expect(Math.abs(top / (e * e * 2) - 1)).toBeLessThan(0.03);
  expect(
    take.contacts.some((c) => c.kind === 'hit' && c.a === 'ball' && c.b === 'ground' && c.materialB === 'concrete'),
  ).toBe(true);
});

test('a ball rolls down a slope at 5/7 g (sin − c·cos)', async () => {
  const slope = 0.2;
  const angle = Math.atan(slope);
  const take = await shoot(stageOf([actor('ball', 'ball', { position: [-6, 6 * slope, 0] })], [], 2), {
    catalog: catalogOn((x) => -x * slope, 'concrete'),
  });
  const way = distance(ballAt(take, 60), ballAt(take, 15));
  const c = contactOf('rubber', 'concrete').rolling;
  const a = (5 / 7) * 9.81 * (Math.sin(angle) - c * Math.cos(angle));
  const expected = 0.5 * a * (2 * 2 - 0.5 * 0.5);
  console.info(`rolled ${way.toFixed(3)} m, expected ${expected.toFixed(3)}`);
  expect(Math.abs(way / expected - 1)).toBeLessThan(0.01);
  expect(take.contacts.some((k) => k.kind === 'roll')).toBe(true);
});

test('a thrown ball flies to its target', async () => {
  const target: Vec3 = [0, 0.9, 4.5];
  const take = await shoot(
    stageOf(
      [actor('thrower', 'person'), actor('ball', 'ball', { posture: 'held', support: 'thrower' })],
      [{ actor: 'thrower', action: 'throw', start: 0.3, end: 1.6, target: 'ball', targetPosition: target }],
      3,
    ),
    { catalog: catalogOn(() => 0, 'grass') },
  );
  const nearest = Math.min(...Array.from({ length: take.frames }, (_, f) => distance(ballAt(take, f), target)));
  console.info(`nearest to the target: ${nearest.toFixed(3)} m (sampled at 30 Hz)`);
  expect(nearest).toBeLessThan(0.16);
  expect(take.events[0]!.done).toBe(true);
});

test.each([
  ['person', 'walk', 1.35, person],
  ['person', 'run', 3.4, person],
  ['dog', 'walk', 1, dog],
  ['dog', 'trot', 2.6, dog],
  ['dog', 'gallop', 7.5, dog],
] as const)('feet of a %s at a %s neither slide nor sink on a slope', async (id, action, speed, model) => {
  const ground = (x: number, z: number): number => 0.18 * z + 0.05 * Math.sin(z) + 0.03 * x;
  const way = speed * 3;
  const take = await shoot(
    stageOf(
      [actor('walker', id, { position: [0, ground(0, -way / 2), -way / 2] })],
      [
        {
          actor: 'walker',
          action,
          start: 0.4,
          end: 3.4,
          path: [
            [0, 0, -way / 2],
            [0.4, 0, way / 2],
          ],
          speed,
        },
      ],
      4,
    ),
    { catalog: catalogOn(ground, 'grass') },
  );
  const track = trackOf(take, 'walker');
  let slip = 0;
  let depth = 0;
  for (const leg of model.rig.legs!) {
    const joint = leg.joints[leg.joints.length - 1]!;
    const path = Array.from({ length: take.frames }, (_, frame) => footPoint(model, track, frame, joint, leg.sole));
    const low = path.map((p) => p[1] - ground(p[0], p[2]) < 0.003);
    let first: Vec3 | undefined;
    path.forEach((at, frame) => {
      depth = Math.max(depth, ground(at[0], at[2]) - at[1]);
      // The frames of landing and leaving are not yet, or no longer, stance.
      const standing = low[frame - 1] && low[frame] && low[frame + 1];
      if (!standing) first = undefined;
      else if (!first) first = at;
      else slip = Math.max(slip, distance(at, first));
    });
  }
  console.info(
    `${id} ${action}: slip ${(slip * 1000).toFixed(2)} mm, depth ${(depth * 1000).toFixed(2)} mm, ${take.steps.length} steps`,
  );
  expect(take.steps.length).toBeGreaterThan(4);
  expect(slip).toBeLessThan(0.01);
  expect(depth).toBeLessThan(0.01);
});

test('the same legs jump six times as high on the moon', async () => {
  const jump = async (gravity: number): Promise<number> => {
    const take = await shoot(
      stageOf([actor('p', 'person')], [{ actor: 'p', action: 'jump', start: 0.2, end: 1.6, times: 1 }], 5, gravity),
      { catalog: catalogOn(() => 0, 'soil') },
    );
    return Math.max(...heightsOf(take, 'p'));
  };
  const [earth, moon] = [await jump(9.81), await jump(1.62)];
  console.info(`jump: ${earth.toFixed(3)} m on earth, ${moon.toFixed(3)} m on the moon`);
  // 0.8 of the entry's 0.4 m, read at 30 frames a second.
  expect(Math.abs(earth - 0.32)).toBeLessThan(0.01);
  expect(Math.abs(moon / earth - 9.81 / 1.62)).toBeLessThan(0.15);
});

test('a knocked block falls over and the event says so', async () => {
  const take = await shoot(
    stageOf(
      [actor('p', 'person'), actor('block', 'block', { position: [0, 0, 0.6] })],
      [{ actor: 'p', action: 'knock-over', start: 0.3, end: 1.7, target: 'block' }],
      3,
    ),
    { catalog: catalogOn(() => 0, 'wood') },
  );
  expect(take.events[0]).toMatchObject({ done: true });
  expect(take.contacts.some((c) => c.kind === 'hit' && c.a === 'block')).toBe(true);
});

test('two takes of one stage are equal to the last bit', async () => {
  const stage = stageOf(
    [
      actor('a', 'person', { position: [-1, 0, 0] }),
      actor('b', 'dog', { position: [1, 0, -2] }),
      actor('ball', 'ball', { position: [0, 1.5, 0] }),
    ],
    [
      { actor: 'a', action: 'wave', start: 0.5, end: 2 },
      {
        actor: 'b',
        action: 'run',
        start: 0,
        end: 2,
        path: [
          [1, 0, -2],
          [2, 0, 4],
        ],
      },
    ],
    2,
  );
  const hash = (take: Take): string => {
    const h = createHash('sha256');
    for (const t of take.tracks) h.update(new Uint8Array(t.values.buffer));
    return h.update(JSON.stringify([take.camera, take.contacts, take.steps])).digest('hex');
  };
  const catalog = catalogOn((x, z) => 0.05 * Math.round(x) * 0 + 0.02 * z, 'grass');
  const first = hash(await shoot(stage, { catalog }));
  console.info(`take ${first.slice(0, 16)}`);
  expect(hash(await shoot(stage, { catalog }))).toBe(first);
});
