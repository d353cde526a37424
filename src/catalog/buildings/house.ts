/** A cottage. */
import { put } from '../../foundation/geometry/reshape.ts';
import type { Collider, Detail, Looks, ThingEntry } from '../entry.ts';
import type { Model } from '../model.ts';
import { anchor, Bench, boxCollider } from '../things/workshop.ts';
import { cottageWindow, entrance } from './house-openings.ts';
import { beams, D, EAVES, RISE, roof, stones, W, walls } from './house-shell.ts';

const shape = (looks: Looks, detail: Detail): Model => {
  const fine = detail.pixels > 120;
  const lit = looks.state === 'lit' || looks.state === 'night';
  const bench = new Bench();
  walls(bench, looks, fine);
  stones(bench, looks, fine);
  beams(bench, looks, fine);
  roof(bench, looks, detail.pixels);
  for (const x of [-2.25, 2.25]) cottageWindow(bench, looks, x, 1.5, true, lit, fine);
  entrance(bench, looks, lit, fine);
  // The same window in the left gable wall, turned to face +X.
  const side = new Bench();
  cottageWindow(side, looks, 0, 1.5, false, lit, fine);
  for (const part of side.parts()) {
    const turned = put(put(part.mesh, 0, 0, -D), W, 0, 1.3, 0, Math.PI / 2);
    bench.add(part.name, part.material, turned);
    bench.add(part.name, part.material, put(put(part.mesh, 0, 0, -D), -W, 0, -1.3, 0, -Math.PI / 2));
  }
  const lamps = [-2.25, 2.25].map((x) => ({
    joint: 0,
    position: [x, 1.5, D + 0.6] as const,
    intensity: [1.6, 1.1, 0.55] as const,
    range: 6,
  }));
  return bench.model({
    anchors: {
      door: anchor(0, 0.16, D + 0.5, [0, 0, 1]),
      top: anchor(0, EAVES + RISE, 0),
      chimney: anchor(-1.85, EAVES + RISE + 1.3, 0),
    },
    // Every other hearth is warm.
    emitters:
      looks.state === 'smoking' || looks.seed % 2 === 0
        ? [{ kind: 'chimney-smoke', joint: 0, position: [-1.85, EAVES + RISE + 1.02, 0], size: 0.15 }]
        : [],
    ...(lit
      ? { lamps: [...lamps, { joint: 0, position: [0.95, 1.95, D + 0.35], intensity: [2, 1.5, 0.8], range: 7 }] }
      : {}),
  });
};

/** A cottage. */
export const house: ThingEntry = {
  id: 'house',
  kind: 'building',
  words: {
    nouns: [
      'house',
      'cottage',
      'home',
      'cabin',
      'farmhouse',
      'hut',
      'little house',
      'building',
      'inn',
      'mansion',
      'villa',
    ],
  },
  size: [7.6, 6.45, 6.45],
  source: 'small rural cottage of about 35 m² ground floor, from memory',
  rig: 'rigid',
  body: {
    mass: 60000,
    material: 'stone',
    movable: false,
    colliders: (): Collider[] => [
      boxCollider([-W, 0, -D], [W, EAVES, D]),
      boxCollider([-W, EAVES, -D * 0.6], [W, EAVES + RISE * 0.45, D * 0.6]),
      boxCollider([-W, EAVES, -D * 0.3], [W, EAVES + RISE * 0.75, D * 0.3]),
    ],
  },
  shape,
};
