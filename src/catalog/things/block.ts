/** A bevelled wooden block standing on end, made to be knocked over. */
import { board } from '../../foundation/geometry/board.ts';
import { grained } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

const [W, H, D] = [0.2, 0.4, 0.14];

/** A domino-like block. */
export const block: ThingEntry = {
  id: 'block',
  kind: 'thing',
  words: {
    nouns: ['block', 'wooden block', 'domino', 'toy block', 'building block', 'brick', 'wood block'],
    plurals: { dominoes: 'domino', dominos: 'domino' },
  },
  size: [W, H, D],
  source: 'chosen: a domino of the size of a shoe box, so that a child can knock it over',
  rig: 'rigid',
  supportHeight: H,
  body: {
    mass: 5.5,
    material: 'wood',
    movable: true,
    colliders: () => [boxCollider([-W / 2, 0, -D / 2], [W / 2, H, D / 2])],
  },
  shape: (looks, detail) => {
    const colour = colourOr(looks, TINTS.beech);
    const grain = grained(colour, 1, looks.seed, 0.014, 0.06);
    const fine = detail.pixels > 150;
    const body = fine
      ? roundedBox([W, H, D], 0.012, grain, { edgeSteps: 2, divisions: [14, 12, 10] })
      : board([W, H, D], grain, { bevel: 0.012, cells: [4, 5, 3] });
    return new Bench()
      .add('block', { ...MATERIALS.wood, roughness: 0.55 }, put(body, 0, H / 2, 0))
      .model({ anchors: { top: anchor(0, H, 0) } });
  },
};
