/** Bodies that are not on their feet, and skirts: measured on real people and furniture. */
import { expect, test } from 'vitest';
import type { Actor, Performance, Stage } from '../../artifacts/stage.ts';
import type { Take } from '../../artifacts/take.ts';
import { ACTIONS } from '../../catalog/actions/index.ts';
import type { PlaceEntry } from '../../catalog/entry.ts';
import type { Rig } from '../../catalog/model.ts';
import { girl } from '../../catalog/people/girl.ts';
import { man } from '../../catalog/people/man.ts';
import type { Catalog } from '../../catalog/registry.ts';
import { bench } from '../../catalog/things/bench.ts';
import { sofa } from '../../catalog/things/sofa.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import { add, distance, multiply, rotate, sub } from '../../foundation/vec.ts';
import { shoot } from '../index.ts';
import { GROUND_SET } from '../stage.fixture.ts';

const place: PlaceEntry = {
  id: 'ground',
  words: { nouns: [] },
  indoor: false,
  terrain: () => ({ height: () => 0, surface: () => 'grass' }),
  dress: () => ({ ground: [], pieces: [] }),
  sounds: [],
  area: { centre: [0, 0, 0], half: [20, 20] },
};
const things = [man, girl, sofa, bench];
const catalog = { things, places: [place], actions: ACTIONS } as unknown as Catalog;
const FPS = 24;

const person = (model: string, position: Vec3 = [0, 0, 0], heading = 0): Actor => ({
  id: model,
  model,
  index: 0,
  looks: { size: 1, seed: 3 },
  position,
  heading,
  body: 'kinematic',
  posture: 'standing',
});
const film = (actors: readonly Actor[], performances: readonly Omit<Performance, 'id'>[]): Promise<Take> =>
  shoot(
    {
      version: 1,
      seed: 7,
      format: { width: 640, height: 360, fps: FPS, frames: 3 * FPS + 1 },
      set: GROUND_SET,
      actors,
      performances: performances.map((p, i) => ({ id: `p${i}`, ...p })),
      shots: [],
      look: 'natural',
      notes: [],
    } as unknown as Stage,
    { catalog },
  );

const rigs = new Map<string, Rig>();

/** World places of all joints of an actor at a frame, by name. */
const jointsAt = (take: Take, actor: Actor, frame: number): Record<string, Vec3> => {
  const key = actor.model + JSON.stringify(actor.looks);
  const rig = rigs.get(key) ?? things.find((t) => t.id === actor.model)!.shape(actor.looks, { pixels: 60 }).rig;
  const { joints } = rig;
  rigs.set(key, rig);
  const { values } = take.tracks.find((t) => t.actor === actor.id)!;
  const offset = frame * (values.length / (3 * FPS + 1));
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
  return Object.fromEntries(joints.map((joint, j) => [joint.name, places[j]!]));
};

test('who swims lies in the water with the head above it', async () => {
  const swimmer: Actor = { ...person('man'), posture: 'swimming' };
  const way = { path: [[0, 0, 0] as Vec3, [3, 0, 0] as Vec3], speed: 1, start: 0, end: 3 };
  const take = await film([swimmer], [{ actor: 'man', action: 'swim', ...way }]);
  for (const frame of [20, 36, 52]) {
    const at = jointsAt(take, swimmer, frame);
    expect(at['eye-left']![1]).toBeGreaterThan(0.05);
    expect(Math.abs(at.chest![1] - at.pelvis![1])).toBeLessThan(0.2);
  }
});

test('who crawls goes on hands and knees', async () => {
  const baby = person('man');
  const way = { path: [[0, 0, 0] as Vec3, [1.4, 0, 0] as Vec3], speed: 0.47, start: 0, end: 3 };
  const take = await film([baby], [{ actor: 'man', action: 'crawl', ...way }]);
  const at = jointsAt(take, baby, 36);
  for (const name of ['shin-left', 'shin-right', 'hand-left', 'hand-right']) expect(at[name]![1]).toBeLessThan(0.22);
  expect(at.pelvis![1]).toBeLessThan(0.6);
});

test('who sleeps on a sofa lies along it, on its cushions', async () => {
  const bed: Actor = { ...person('sofa'), body: 'fixed' };
  const sleeper: Actor = { ...person('man', [0, 0.44, 0.1]), posture: 'lying', support: 'sofa' };
  const take = await film([bed, sleeper], [{ actor: 'man', action: 'sleep', start: 0, end: 3, target: 'sofa' }]);
  const at = jointsAt(take, sleeper, 40);
  expect(Math.abs(at.head![0] - at['foot-left']![0])).toBeGreaterThan(1.1);
  expect(Math.abs(at.head![2] - at['foot-left']![2])).toBeLessThan(0.3);
  expect(at.pelvis![1]).toBeGreaterThan(0.4);
  expect(at.pelvis![1]).toBeLessThan(0.75);
});

test('who falls down lies on the ground', async () => {
  const faller = person('man');
  const take = await film([faller], [{ actor: 'man', action: 'fall', start: 0.5, end: 1.7 }]);
  expect(jointsAt(take, faller, 8).head![1]).toBeGreaterThan(1.3);
  expect(jointsAt(take, faller, 60).head![1]).toBeLessThan(0.4);
});

test('hands meet in clapping and part again', async () => {
  const take = await film([person('man')], [{ actor: 'man', action: 'clap', start: 0, end: 3 }]);
  const far = Array.from({ length: 24 }, (_, k) => {
    const at = jointsAt(take, person('man'), 30 + k);
    return distance(at['hand-left']!, at['hand-right']!);
  });
  expect(Math.min(...far)).toBeLessThan(0.11);
  expect(Math.max(...far)).toBeGreaterThan(0.16);
});

test('a dress lies over the thighs of who sits and hangs from who stands', async () => {
  const seat: Actor = { ...person('bench'), body: 'fixed' };
  const dressed = {
    looks: { size: 1, seed: 3, clothing: [{ kind: 'dress', colour: [0.8, 0.6, 0.1] }] },
  } as Partial<Actor>;
  const sitting = { ...person('girl'), ...dressed, posture: 'seated', support: 'bench', seat: 'seat-1' } as Actor;
  const sat = jointsAt(await film([seat, sitting], []), sitting, 30);
  const standing = { ...person('girl'), ...dressed } as Actor;
  const stood = jointsAt(await film([standing], []), standing, 30);
  if (!sat['skirt-0-lower']) throw new Error('the girl wears no dress');
  // In front the cloth lies on the thigh, as high as the hip's joint or higher, and reaches forward.
  expect(sat['skirt-0-lower'][1]).toBeGreaterThan(sat['thigh-left']![1]);
  expect(sat['skirt-0-lower'][2] - sat['skirt-0-upper']![2]).toBeGreaterThan(0.05);
  expect(stood['skirt-0-upper']![1] - stood['skirt-0-lower']![1]).toBeGreaterThan(0.08);
});
