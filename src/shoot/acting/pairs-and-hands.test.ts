/** What hands do with things and with other people's hands, measured on real people and things. */
import { expect, test } from 'vitest';
import type { Actor, Performance, Stage } from '../../artifacts/stage.ts';
import type { Take } from '../../artifacts/take.ts';
import { ACTIONS } from '../../catalog/actions/index.ts';
import type { PlaceEntry } from '../../catalog/entry.ts';
import { man } from '../../catalog/people/man.ts';
import { woman } from '../../catalog/people/woman.ts';
import type { Catalog } from '../../catalog/registry.ts';
import { balloon } from '../../catalog/things/balloon.ts';
import { book } from '../../catalog/things/book.ts';
import { cup } from '../../catalog/things/cup.ts';
import { guitar } from '../../catalog/things/guitar.ts';
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
const things = [man, woman, book, cup, guitar, balloon];
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
const held = (model: string, support: string): Actor => ({
  ...person(model),
  body: 'dynamic',
  posture: 'held',
  support,
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

/** World place of an anchor of an actor at a frame. */
const anchorAt = (take: Take, actor: Actor, name: string, frame: number): Vec3 => {
  const model = things.find((t) => t.id === actor.model)!.shape(actor.looks, { pixels: 60 });
  const track = take.tracks.find((t) => t.actor === actor.id)!;
  const { joints } = model.rig;
  const { values } = track;
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
  const anchor = model.anchors[name]!;
  return add(places[anchor.joint]!, rotate(turns[anchor.joint]!, sub(anchor.position, joints[anchor.joint]!.position)));
};

test('two who shake hands have their right hands in each other', async () => {
  const a = person('man', [0, 0, 0], Math.PI / 2);
  const b = person('woman', [0.76, 0, 0], -Math.PI / 2);
  const take = await film(
    [a, b],
    [
      { actor: 'man', action: 'shake-hands', start: 0.2, end: 2.8, target: 'woman' },
      { actor: 'woman', action: 'shake-hands', start: 0.2, end: 2.8, target: 'man' },
    ],
  );
  expect(distance(anchorAt(take, a, 'hand-right', 36), anchorAt(take, b, 'hand-right', 36))).toBeLessThan(0.07);
});

test('what is read lies in both hands before the eyes', async () => {
  const reader = person('man');
  const open = { ...held('book', 'man'), looks: { size: 1, seed: 3, state: 'open' } };
  const take = await film([reader, open], [{ actor: 'man', action: 'read', start: 0, end: 3, target: 'book' }]);
  const eye = anchorAt(take, reader, 'eye', 48);
  const page = anchorAt(take, open, 'top', 48);
  for (const hand of ['hand-left', 'hand-right'])
    expect(distance(anchorAt(take, reader, hand, 48), page)).toBeLessThan(0.24);
  expect(page[2]).toBeGreaterThan(eye[2]);
  expect(eye[1] - page[1]).toBeLessThan(0.4);
});

test('a cup comes to the mouth of who drinks, and back', async () => {
  const drinker = person('woman');
  const vessel = held('cup', 'woman');
  const take = await film([drinker, vessel], [{ actor: 'woman', action: 'drink', start: 0, end: 3, target: 'cup' }]);
  const far = [0, 12, 24, 36, 48, 60, 70].map((f) =>
    distance(anchorAt(take, vessel, 'mouth', f), anchorAt(take, drinker, 'mouth', f)),
  );
  expect(Math.min(...far)).toBeLessThan(0.1);
  expect(Math.max(...far)).toBeGreaterThan(0.2);
});

test('a guitar that is played lies before the belly, its neck to the left', async () => {
  const player = person('man');
  const take = await film(
    [player, held('guitar', 'man')],
    [{ actor: 'man', action: 'play-instrument', start: 0, end: 3, target: 'guitar' }],
  );
  const head = anchorAt(take, held('guitar', 'man'), 'top', 48);
  expect(head[0]).toBeGreaterThan(0.3);
  expect(head[1]).toBeGreaterThan(0.9);
});

test('what is given goes from hand to hand', async () => {
  const giver = person('man', [0, 0, 0], Math.PI / 2);
  const taker = person('woman', [0.6, 0, 0], -Math.PI / 2);
  const gift = held('balloon', 'man');
  const take = await film(
    [giver, taker, gift],
    [{ actor: 'man', action: 'give', start: 0.2, end: 1.8, target: 'balloon', targetPosition: [0.5, 1, 0] }],
  );
  const string = anchorAt(take, gift, 'handle', 70);
  // The string sways in the hand; let go, the balloon would be metres above by now.
  expect(distance(string, anchorAt(take, taker, 'hand-right', 70))).toBeLessThan(0.2);
});
