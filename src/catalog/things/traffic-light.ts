/** A traffic light; its state (`red`, `yellow`, `green`) says which lamp is on, by default red. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import type { ThingEntry } from '../entry.ts';
import { post } from './street-post.ts';
import { anchor, Bench, cylinderCollider, MATERIALS } from './workshop.ts';

/** A traffic light; its state (`red`, `yellow`, `green`) says which lamp is on, by default red. */
export const trafficLight: ThingEntry = {
  id: 'traffic-light',
  kind: 'thing',
  words: { nouns: ['traffic light', 'stoplight', 'traffic lights', 'traffic signal', 'stop light'] },
  size: [0.42, 3.4, 0.48],
  source: 'pole-mounted signal with lenses of 0.2 m, from memory',
  rig: 'rigid',
  body: { mass: 60, material: 'metal', movable: false, colliders: () => [cylinderCollider(0.06, 3.4)] },
  shape: (looks) => {
    const bench = new Bench();
    const dark = hex('#23272a');
    post(bench, 3.3, hex('#4a5155'));
    const colours = ['#e8261c', '#f4b01e', '#28c25a'].map(hex);
    const names = ['red', 'yellow', 'green'];
    const asked = names.findIndex((n) => looks.state === n || (n === 'yellow' && looks.state === 'amber'));
    const tinted = looks.colour
      ? looks.colour[0] > looks.colour[1] * 1.6
        ? 0
        : looks.colour[1] > looks.colour[0] * 1.3
          ? 2
          : 1
      : 0;
    const on = asked >= 0 ? asked : tinted;
    bench.add(
      'board',
      MATERIALS.plastic,
      put(
        extrude(
          [
            [-0.21, -0.52],
            [0.21, -0.52],
            [0.21, 0.52],
            [-0.21, 0.52],
          ],
          0.02,
          hex('#1a1c1e'),
          { bevel: 0.005 },
        ),
        0,
        2.85,
        0.03,
      ),
    );
    bench.add('case', MATERIALS.plastic, put(roundedBox([0.3, 0.9, 0.2], 0.05, dark, { edgeSteps: 3 }), 0, 2.85, 0.13));
    colours.forEach((colour, i) => {
      const y = 3.13 - i * 0.28;
      const lens = lathe(
        [
          [0.1, 0],
          [0.085, 0.015],
          [0.05, 0.024],
          [0, 0.028],
        ],
        i === on ? colour : shade(colour, 0.22),
        { around: 28, crease: 2 },
      );
      bench.add(
        i === on ? 'lit' : `lens-${i}`,
        { roughness: 0.2, emission: i === on ? 3 : 0 },
        put(lens, 0, y, 0.228, Math.PI / 2),
      );
      const visor = Array.from(
        { length: 13 },
        (_, k): Point => [0.115 * cos(-0.3 + (k / 12) * 3.74), 0.115 * sin(-0.3 + (k / 12) * 3.74)],
      );
      const inner = [...visor].reverse().map(([x, yy]): Point => [x * 0.94, yy * 0.94]);
      bench.add('case', MATERIALS.plastic, put(extrude([...visor, ...inner], 0.17, dark), 0, y, 0.3));
    });
    const glow = shade(colours[on]!, 2.2);
    return bench.model({
      anchors: { top: anchor(0, 3.4, 0.1) },
      lamps: [{ joint: 0, position: [0, 3.13 - on * 0.28, 0.45], intensity: glow, range: 6 }],
    });
  },
};
