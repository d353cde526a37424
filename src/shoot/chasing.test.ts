/** Chases and pushes as they are recorded: nobody passes what he chases, nobody walks through what he pushes. */
import { expect, test } from 'vitest';
import type { Actor, Performance, Stage } from '../artifacts/stage.ts';
import type { Take } from '../artifacts/take.ts';
import { trackPosition, trackRotation } from '../artifacts/take.ts';
import type { PlaceEntry } from '../catalog/entry.ts';
import { CATALOG } from '../catalog/index.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { add, rotate } from '../foundation/vec.ts';
import { shoot } from './index.ts';

const groundOf = (height: (x: number, z: number) => number): PlaceEntry => ({
  id: 'ground',
  words: { nouns: [] },
  indoor: false,
  terrain: () => ({ height, surface: () => 'snow' }),
  dress: () => ({ ground: [], pieces: [] }),
  sounds: [],
  area: { centre: [0, 0, 0], half: [20, 20] },
});
const take = (
  actors: readonly Partial<Actor>[],
  performances: readonly Omit<Performance, 'id'>[],
  seconds: number,
  height: (x: number, z: number) => number = () => 0,
): Promise<Take> => {
  const stage = {
    version: 1,
    seed: 7,
    format: { width: 640, height: 360, fps: 24, frames: seconds * 24 },
    set: {
      place: 'ground',
      parameters: {},
      time: 'day',
      season: 'winter',
      weather: { kind: 'clear', strength: 0, wind: [0, 0] },
      keepOut: [],
      views: [],
      gravity: 9.81,
    },
    actors: actors.map((a) => ({ index: 0, looks: { size: 1, seed: 1 }, heading: 0, posture: 'standing', ...a })),
    performances: performances.map((p, i) => ({ id: `p${i}`, ...p })),
    shots: [],
    look: 'natural',
    notes: [],
  } as unknown as Stage;
  return shoot(stage, { catalog: { ...CATALOG, places: [groundOf(height)] } });
};
/** A point of an actor's own, in the world. */
const at = (film: Take, id: string, frame: number, point: Vec3 = [0, 0, 0]): Vec3 => {
  const track = film.tracks.find((t) => t.actor === id)!;
  return add(trackPosition(track, frame), rotate(trackRotation(track, frame), point));
};

test('a dog stays behind the ball it chases although a hill slows the ball and turns it aside', async () => {
  // planned at an even 5 m/s; really slowed by snow and by a rise that also tilts across the way
  const film = await take(
    [
      { id: 'ball', model: 'ball', body: 'dynamic', position: [0, 0, 0] },
      { id: 'dog', model: 'dog', body: 'kinematic', position: [0, 0, -1.8] },
    ],
    [
      {
        actor: 'ball',
        action: 'roll',
        start: 0,
        end: 6,
        path: [
          [0, 0, 0],
          [0, 0, 30],
        ],
        speed: 6,
      },
      {
        actor: 'dog',
        action: 'chase',
        start: 0,
        end: 6,
        path: [
          [0, 0, -1.8],
          [0, 0, 28],
        ],
        speed: 5,
        target: 'ball',
      },
    ],
    6,
    (x, z) => Math.max(0, z - 5) * 0.05 + x * 0.02 * Math.min(1, Math.max(0, z / 5)),
  );
  let before = 0;
  for (let frame = 0; frame < film.frames; frame += 6) {
    const ball = at(film, 'ball', frame, [0, 0.14, 0]);
    const dog = at(film, 'dog', frame);
    const gap = Math.sqrt((ball[0] - dog[0]) * (ball[0] - dog[0]) + (ball[2] - dog[2]) * (ball[2] - dog[2]));
    expect(gap).toBeGreaterThan(0.8);
    expect(gap).toBeLessThan(2.6);
    expect(dog[2]).toBeGreaterThanOrEqual(before - 2);
    before = dog[2];
  }
});

test('a pushed box is ahead of the pusher’s body all the time', async () => {
  const film = await take(
    [
      { id: 'girl', model: 'girl', body: 'kinematic', position: [0, 0, 0] },
      { id: 'box', model: 'box', body: 'dynamic', position: [0, 0, 0.6] },
    ],
    [
      {
        actor: 'girl',
        action: 'push',
        start: 0.5,
        end: 5.5,
        path: [
          [0, 0, 0],
          [0, 0, 2.5],
        ],
        speed: 0.5,
        target: 'box',
        targetPosition: [0, 0, 3.1],
        heading: 0,
      },
    ],
    6,
  );
  for (let frame = 0; frame < film.frames; frame += 6) {
    const gap = at(film, 'box', frame)[2] - at(film, 'girl', frame)[2];
    expect(gap).toBeGreaterThan(0.45);
    expect(gap).toBeLessThan(0.85);
  }
  expect(at(film, 'box', film.frames - 1)[2]).toBeGreaterThan(2.7);
});
