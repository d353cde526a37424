/** A drinking glass, empty or with something in it. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { ThingEntry } from '../entry.ts';
import { GLASS, gleams } from './gleam.ts';
import { anchor, Bench, cylinderCollider, roundness } from './workshop.ts';

const HEIGHT = 0.13;
const RADIUS = 0.036;

/** What can be in it, and how clear it is. */
const DRINKS: Readonly<Record<string, { readonly colour: Rgb; readonly opacity: number }>> = {
  water: { colour: hex('#cfe6ee'), opacity: 0.25 },
  milk: { colour: hex('#fbf8f0'), opacity: 1 },
  juice: { colour: hex('#f29a1c'), opacity: 0.75 },
  wine: { colour: hex('#6d1027'), opacity: 0.75 },
  beer: { colour: hex('#d99420'), opacity: 0.75 },
  tea: { colour: hex('#a4521c'), opacity: 0.75 },
  lemonade: { colour: hex('#f3ec9a'), opacity: 0.5 },
};

/** A tumbler. */
export const glass: ThingEntry = {
  id: 'glass',
  kind: 'thing',
  words: { nouns: ['glass', 'drinking glass', 'tumbler', 'empty glass'], plurals: { glasses: 'glass' } },
  variants: {
    'glass of water': 'water',
    'water glass': 'water',
    'glass of milk': 'milk',
    milk: 'milk',
    'glass of juice': 'juice',
    juice: 'juice',
    'orange juice': 'juice',
    'glass of wine': 'wine',
    'glass of beer': 'beer',
    beer: 'beer',
    lemonade: 'lemonade',
    'iced tea': 'tea',
    drink: 'juice',
  },
  size: [2 * RADIUS, HEIGHT, 2 * RADIUS],
  source: 'tumbler of 300 ml, common household sizes, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass: 0.25,
    material: 'glass',
    movable: true,
    colliders: () => [cylinderCollider(RADIUS, HEIGHT)],
  },
  sounds: ['glass'],
  shape: (looks, detail) => {
    const around = roundness(detail, 1, 16, 40);
    const tint = looks.colour ?? hex('#a9cdd4');
    const bottom = 0.029;
    const wall = 0.0016;
    const r = (y: number): number => bottom + (RADIUS - bottom) * (y / HEIGHT);
    const bench = new Bench();
    const drink = DRINKS[looks.variant ?? ''];
    if (drink) {
      const top = HEIGHT * 0.82;
      const liquid = lathe(
        [
          [0, 0.0125],
          [r(0.0125) - wall - 0.002, 0.0125],
          [r(top) - wall - 0.0004, top],
          [r(top) - wall - 0.0015, top - 0.0006],
          [0, top - 0.0006],
        ],
        drink.colour,
        { around },
      );
      bench.add('drink', { roughness: 0.08, opacity: drink.opacity }, liquid);
    }
    const outer = lathe(
      [
        [0, 0],
        [bottom - 0.003, 0],
        [bottom, 0.003],
        [r(0.03), 0.03],
        [r(0.07), 0.07],
        [r(HEIGHT - 0.001), HEIGHT - 0.001],
        [r(HEIGHT) - wall / 2, HEIGHT],
        [r(HEIGHT) - wall, HEIGHT - 0.001],
        [r(0.07) - wall, 0.07],
        [r(0.018) - wall, 0.018],
        [r(0.012) - 0.006, 0.0125],
        [0, 0.012],
      ],
      tint,
      { around, crease: 1.2 },
    );
    bench.add('glass', drink ? { ...GLASS.wall, opacity: 0.25 } : GLASS.wall, outer);
    bench.add('streak', GLASS.streak, gleams(r, 0.026, HEIGHT - 0.016, 0.006));
    // The rim and the thick foot gather light: they draw the glass.
    const rim = lathe(
      [
        [r(HEIGHT) + 0.0004, HEIGHT - 0.003],
        [r(HEIGHT) + 0.0004, HEIGHT - 0.0005],
        [r(HEIGHT) - wall / 2, HEIGHT + 0.0006],
        [r(HEIGHT) - wall - 0.0005, HEIGHT - 0.0005],
        [r(HEIGHT) - wall - 0.0005, HEIGHT - 0.003],
      ],
      hex('#f7fdfd'),
      { around, crease: 1.5 },
    );
    const foot = lathe(
      [
        [0, -0.0002],
        [bottom - 0.003, -0.0002],
        [bottom + 0.0003, 0.003],
        [r(0.012) + 0.0003, 0.012],
        [r(0.013) - 0.002, 0.0135],
        [0, 0.0128],
      ],
      tint,
      { around },
    );
    bench.add('rim', GLASS.rim, rim);
    bench.add('foot', GLASS.foot, foot);
    return bench.model({
      anchors: { top: anchor(0, HEIGHT, 0), handle: anchor(0, HEIGHT * 0.5, 0), mouth: anchor(0, HEIGHT, 0) },
    });
  },
};
