import { describe, expect, test } from 'vitest';
import type { View } from '../../../artifacts/stage.ts';
import { createRandom } from '../../../foundation/random.ts';
import type { SetRequest } from '../../entry.ts';
import { PLACES } from '../index.ts';
import { gladeOf } from './glade.ts';
import { sightOf } from './sight.ts';

const ABOVE: View = { eye: [0, 40, 40], target: [0, 12, -30], fovY: 0.7, aspect: 16 / 9 };
const request = (view: View): SetRequest => ({
  seed: 3,
  parameters: {},
  time: 'day',
  season: 'summer',
  weather: { kind: 'clear', strength: 0, wind: [1, 0] },
  keepOut: [],
  views: [view],
});

/** Farthest point of the ground (m) in a sector of a few degrees about a direction. */
const reach = (id: string, view: View): number => {
  const place = PLACES.find((p) => p.id === id)!;
  const asked = request(view);
  let farthest = 0;
  for (const { mesh } of place.dress(asked, createRandom(3).child('dress')).ground) {
    for (let i = 0; i < mesh.positions.length; i += 3) {
      const away = view.eye[2] - mesh.positions[i + 2]!;
      if (Math.abs(mesh.positions[i]!) < away * 0.2) farthest = Math.max(farthest, away);
    }
  }
  return farthest;
};

describe('from above', () => {
  for (const id of ['forest', 'city-street', 'park', 'market'])
    test(`the land of ${id} goes on to the horizon`, () => {
      expect(reach(id, ABOVE)).toBeGreaterThan(2500);
    });
});

test('a glade is open below low lines of sight only', () => {
  const low: View = { ...ABOVE, eye: [0, 4, 100], target: [0, 1, 0] };
  const high: View = { ...ABOVE, eye: [0, 60, 100], target: [0, 40, 0] };
  expect(gladeOf(sightOf([low]), 20, 10)(0, 60)).toBe(-10);
  expect(gladeOf(sightOf([high]), 20, 10)(0, 60)).toBe(40);
});
