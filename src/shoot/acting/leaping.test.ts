/** Real animals leap on, off and over things: no part of them may go through what carries them or what they clear. */
import { describe, expect, test } from 'vitest';
import type { Actor, Performance, Stage } from '../../artifacts/stage.ts';
import { ACTIONS } from '../../catalog/actions/index.ts';
import { ANIMALS } from '../../catalog/animals/index.ts';
import type { PlaceEntry, ThingEntry } from '../../catalog/entry.ts';
import type { Model } from '../../catalog/model.ts';
import { rigidModel } from '../../catalog/model.ts';
import type { Catalog } from '../../catalog/registry.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import { add, multiply, rotate, sub } from '../../foundation/vec.ts';
import { shoot } from '../index.ts';
import { GROUND_SET } from '../stage.fixture.ts';

const box = (id: string, half: Vec3, carries: boolean): ThingEntry => ({
  id,
  kind: 'thing',
  words: { nouns: [id] },
  size: [half[0] * 2, half[1] * 2, half[2] * 2],
  source: 'test',
  rig: 'rigid',
  ...(carries ? { supportHeight: half[1] * 2 } : {}),
  body: {
    mass: 10,
    material: 'wood',
    movable: false,
    colliders: () => [{ shape: 'box', half, centre: [0, half[1], 0] }],
  },
  shape: () => ({
    ...rigidModel([]),
    bounds: { min: [-half[0], 0, -half[2]], max: [half[0], 2 * half[1], half[2]] },
  }),
});
const BOXES: Readonly<Record<string, readonly [half: Vec3, carries: boolean]>> = {
  seat: [[0.21, 0.225, 0.21], true],
  table: [[0.8, 0.375, 0.45], true],
  bench: [[0.8, 0.23, 0.25], true],
  rail: [[1.2, 0.5, 0.04], false],
  trunk: [[1.2, 0.2, 0.2], false],
};

const place: PlaceEntry = {
  id: 'ground',
  words: { nouns: [] },
  indoor: false,
  terrain: () => ({ height: () => 0, surface: () => 'grass' }),
  dress: () => ({ ground: [], pieces: [] }),
  sounds: [],
  area: { centre: [0, 0, 0], half: [20, 20] },
};
const catalog = {
  things: [...ANIMALS, ...Object.entries(BOXES).map(([id, [half, carries]]) => box(id, half, carries))],
  places: [place],
  actions: ACTIONS,
} as unknown as Catalog;

const FPS = 48;
const actor = (id: string, position: Vec3, heading = 0): Actor => ({
  id,
  model: id,
  index: 0,
  looks: { size: 1, seed: 1 },
  position,
  heading,
  body: id in BOXES ? 'fixed' : 'kinematic',
  posture: 'standing',
});
const stageOf = (actors: readonly Actor[], performances: readonly Omit<Performance, 'id'>[], seconds: number): Stage =>
  ({
    version: 1,
    seed: 7,
    format: { width: 640, height: 360, fps: FPS, frames: Math.round(seconds * FPS) + 1 },
    set: GROUND_SET,
    actors,
    performances: performances.map((p, i) => ({ id: `p${i}`, ...p })),
    shots: [],
    look: 'natural',
    notes: [],
  }) as unknown as Stage;

/** All vertices of a posed model at a frame, handed one by one to `visit`. */
const eachVertex = (model: Model, values: Float32Array, offset: number, visit: (p: Vec3) => void): void => {
  const { joints } = model.rig;
  const quat = (at: number): Quat => [values[at]!, values[at + 1]!, values[at + 2]!, values[at + 3]!];
  const turns: Quat[] = [quat(offset + 3)];
  const places: Vec3[] = [[values[offset]!, values[offset + 1]!, values[offset + 2]!]];
  const shift = offset + 7 + (joints.length - 1) * 4;
  for (let j = 1; j < joints.length; j++) {
    const { parent, position } = joints[j]!;
    const reach = sub(position, joints[parent]!.position);
    const moved = j === 1 ? add(reach, [values[shift]!, values[shift + 1]!, values[shift + 2]!]) : reach;
    places.push(add(places[parent]!, rotate(turns[parent]!, moved)));
    turns.push(multiply(turns[parent]!, quat(offset + 7 + (j - 1) * 4)));
  }
  for (const { mesh } of model.parts) {
    if (!mesh.skin) continue;
    for (let v = 0; v < mesh.positions.length / 3; v++) {
      const rest: Vec3 = [mesh.positions[v * 3]!, mesh.positions[v * 3 + 1]!, mesh.positions[v * 3 + 2]!];
      let p: Vec3 = [0, 0, 0];
      for (let k = 0; k < 4; k++) {
        const weight = mesh.skin.weights[v * 4 + k]!;
        if (weight <= 0) continue;
        const j = mesh.skin.joints[v * 4 + k]!;
        const at = add(places[j]!, rotate(turns[j]!, sub(rest, joints[j]!.position)));
        p = [p[0] + at[0] * weight, p[1] + at[1] * weight, p[2] + at[2] * weight];
      }
      visit(p);
    }
  }
};

/** How far (m) a point is inside ground or box, to the nearest way out. */
const depthIn = (p: Vec3, boxes: readonly Actor[]): number =>
  Math.max(
    -p[1],
    ...boxes.map((b) => {
      const [half] = BOXES[b.model]!;
      return Math.min(
        half[0] - Math.abs(p[0] - b.position[0]),
        half[2] - Math.abs(p[2] - b.position[2]),
        2 * half[1] - p[1],
      );
    }),
  );

const CASES: readonly (readonly [
  name: string,
  id: string,
  from: Vec3,
  heading: number,
  to: Vec3 | undefined,
  boxes: readonly Actor[],
  target: string | undefined,
])[] = [
  [
    'a cat from a chair onto a table, facing elsewhere first',
    'cat',
    [0, 0.45, 0],
    0.9,
    [0, 0.75, 1.3],
    [actor('seat', [0, 0, 0]), actor('table', [0, 0, 1.2])],
    'table',
  ],
  [
    'a cat from a table down to the floor',
    'cat',
    [0, 0.75, 0.1],
    0,
    [0, 0, 1.3],
    [actor('table', [0, 0, 0])],
    undefined,
  ],
  ['a dog from the ground onto a bench', 'dog', [0, 0, 0], 0, [0, 0.46, 1.1], [actor('bench', [0, 0, 1.1])], 'bench'],
  ['a dog over a fallen trunk', 'dog', [0, 0, 0], 0, [0, 0, 1.9], [actor('trunk', [0, 0, 0.95])], 'trunk'],
  ['a horse over a rail', 'horse', [0, 0, 0], 0, [0, 0, 5.4], [actor('rail', [0, 0, 2.7])], 'rail'],
  ['a rabbit over a trunk', 'rabbit', [0, 0, 0], 0, [0, 0, 1.4], [actor('trunk', [0, 0, 0.7])], 'trunk'],
  ['a dog on the spot', 'dog', [0, 0, 0], 0, undefined, [], undefined],
  ['a corgi on the spot', 'corgi', [0, 0, 0], 0, undefined, [], undefined],
];

describe('nothing goes through anything', () => {
  test.each(CASES)('%s', async (name, id, from, heading, to, boxes, target) => {
    const animal = id === 'corgi' ? { ...actor('dog', from, heading) } : actor(id, from, heading);
    const looks = id === 'corgi' ? { size: 1, seed: 1, variant: 'corgi' } : animal.looks;
    const task = {
      actor: animal.id,
      action: to ? 'leap' : 'jump',
      start: 0.3,
      end: 1.9,
      ...(to ? { path: [from, to], targetPosition: to, ...(target ? { target } : {}) } : { times: 1 }),
    };
    const take = await shoot(stageOf([{ ...animal, looks }, ...boxes], [task], 2.3), { catalog });
    const track = take.tracks.find((t) => t.actor === animal.id)!;
    const model = ANIMALS.find((a) => a.id === animal.model)!.shape(looks, { pixels: 60 });
    let deepest = 0;
    let when = 0;
    for (let f = 0; f < take.frames; f += 2) {
      eachVertex(model, track.values, f * track.stride, (p) => {
        const depth = depthIn(p, boxes);
        if (depth > deepest) [deepest, when] = [depth, f / FPS];
      });
    }
    console.info(`${name}: ${(deepest * 1000).toFixed(1)} mm at ${when.toFixed(2)} s`);
    expect(deepest).toBeLessThan(0.01);
  });
});
