/** A burning torch: a wooden shaft with a wrapped, burning head. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, cylinderCollider, MATERIALS } from './workshop.ts';

const HEIGHT = 0.55;

/** A torch; it burns unless its state is `off`. */
export const torch: ThingEntry = {
  id: 'torch',
  kind: 'thing',
  words: { nouns: ['torch', 'burning torch', 'flaming torch', 'tiki torch'], plurals: { torches: 'torch' } },
  size: [0.09, HEIGHT, 0.09],
  source: 'hand torch of pitch, from memory',
  rig: 'rigid',
  body: { mass: 0.6, material: 'wood', movable: true, colliders: () => [cylinderCollider(0.035, HEIGHT)] },
  shape: (looks) => {
    const bench = new Bench();
    const lit = looks.state !== 'off';
    bench.add(
      'shaft',
      MATERIALS.wood,
      lathe(
        [
          [0, 0],
          [0.014, 0],
          [0.016, 0.03],
          [0.02, HEIGHT - 0.14],
          [0, HEIGHT - 0.14],
        ],
        looks.colour ?? hex('#6f4a2c'),
        { around: 16 },
      ),
    );
    bench.add(
      'head',
      { ...MATERIALS.cloth, roughness: 1 },
      lathe(
        [
          [0.016, HEIGHT - 0.15],
          [0.034, HEIGHT - 0.12],
          [0.04, HEIGHT - 0.06],
          [0.036, HEIGHT - 0.01],
          [0.02, HEIGHT],
          [0, HEIGHT],
        ],
        hex('#2c221b'),
        { around: 18 },
      ),
    );
    return bench.model({
      anchors: { top: anchor(0, HEIGHT, 0), handle: anchor(0, 0.16, 0) },
      lamps: lit
        ? [{ joint: 0, position: [0, HEIGHT + 0.12, 0], intensity: [2.6, 1.4, 0.5], range: 7, flickers: true }]
        : [],
      emitters: lit
        ? [
            { kind: 'fire', joint: 0, position: [0, HEIGHT - 0.05, 0], size: 0.055 },
            { kind: 'embers', joint: 0, position: [0, HEIGHT, 0], size: 0.05, strength: 0.4 },
          ]
        : [],
    });
  },
};
