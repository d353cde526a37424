import { describe, expect, test } from 'vitest';
import { CATALOG } from '../catalog/index.ts';
import { findPlace } from '../catalog/registry.ts';
import { write } from '../write/index.ts';
import { ellipse } from './circuit.ts';
import { build } from './index.ts';
import { insideRoom, roomOf } from './room.ts';

const format = { width: 640, height: 360, fps: 24 };
const stageOf = (prompt: string) => build(write(prompt, { catalog: CATALOG }), { catalog: CATALOG, format });
const place = findPlace(CATALOG, 'living-room')!;
const room = roomOf(place, place.colliders!({ seed: 0, parameters: {} }))!;

describe('rooms', () => {
  test('have the inner faces of their walls as bounds', () => {
    expect(room.right - room.left).toBeCloseTo(5.9, 1);
    expect(insideRoom(room, [9, 0, -9], 0.3)).toEqual([room.right - 0.3, 0, room.back + 0.3]);
    expect(insideRoom(undefined, [9, 0, 9], 0.3)).toEqual([9, 0, 9]);
  });

  test.each([
    'A woman pushes a box across the room.',
    'A cat chases a mouse around a chair.',
    'A man walks to a chair and sits down.',
    'A ball knocks over four cups.',
  ])('nobody leaves the room and the camera stays in it: %s', (prompt) => {
    const stage = stageOf(prompt);
    const points = [...stage.actors.map((a) => a.position), ...stage.performances.flatMap((p) => p.path ?? [])];
    for (const [x, , z] of points) {
      expect(x).toBeGreaterThan(room.left);
      expect(x).toBeLessThan(room.right);
      expect(z).toBeGreaterThan(room.back);
    }
    for (const { eye } of stage.set.views) {
      expect(eye[0]).toBeGreaterThan(room.left);
      expect(eye[0]).toBeLessThan(room.right);
    }
  });

  test('a place alone is filmed from its edge, not from afar', () => {
    const [view] = stageOf('A market square at dusk.').set.views;
    expect(view!.eye[2]).toBeLessThan(25);
  });
});

test('a round is as long as an ellipse and closes', () => {
  const round = ellipse(1, 2, 3, 3);
  expect(round.length).toBeCloseTo(2 * Math.PI * 3, 1);
  expect(round.at(0).x).toBeCloseTo(round.at(round.length).x, 6);
  const { x, z } = round.at(5);
  expect(Math.sqrt((x - 1) ** 2 + (z - 2) ** 2)).toBeCloseTo(3, 2);
});
