/** The bridge of a spaceship. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import type { PlaceEntry } from '../entry.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, ceilingPanel } from './ingredients/blocks.ts';
import { hung, interior, standing } from './ingredients/interior.ts';

const CONSOLE = built('console', 1.15, 1, () => ({
  paint: boxes([
    [2, 0.8, 0.6, 0, 0.4, 0, '#3a4450', 0.06],
    [2.1, 0.1, 0.75, 0, 0.84, 0.02, '#56626e', 0.04],
    [0.7, 0.5, 0.05, -0.6, 1.12, -0.2, '#232a32'],
    [0.7, 0.5, 0.05, 0.6, 1.12, -0.2, '#232a32'],
  ]),
  glow: boxes([
    [0.62, 0.42, 0.01, -0.6, 1.12, -0.17, '#2f8fc8'],
    [0.62, 0.42, 0.01, 0.6, 1.12, -0.17, '#37b08a'],
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (i): Block => [
        0.07,
        0.02,
        0.07,
        -0.85 + i * 0.19,
        0.9,
        0.15,
        ['#ff5a3a', '#ffd24a', '#4ad0ff', '#6aff8a'][i % 4]!,
      ],
    ),
    [1.9, 0.03, 0.01, 0, 0.15, 0.31, '#3aa0ff'],
  ]),
}));

const RIB = built('hull-rib', 3, 0.25, () => ({
  paint: boxes([[0.3, 3, 0.25, 0, 1.5, 0, '#c9d2da', 0.06]]),
  glow: boxes([[0.05, 2.2, 0.02, 0, 1.5, 0.13, '#6ac0ff']]),
}));

const cold: Rgb = [2, 2.5, 3.1];

/** The bridge of a spaceship. */
export const spaceship: PlaceEntry = interior({
  id: 'spaceship-interior',
  airless: true,
  nouns: [
    'spaceship interior',
    'space station',
    'starship',
    'cockpit',
    'spaceship bridge',
    'control room',
    'space capsule',
    'mission control',
  ],
  room: {
    left: -3.6,
    right: 3.6,
    back: -3,
    front: 3.8,
    height: 3,
    wall: hex('#9fabb8'),
    panelling: { height: 1, colour: hex('#5f6f80') },
    floor: hex('#4a545e'),
    floorMaterial: { pattern: 'tiles', patternScale: 0.6, roughness: 0.25, metalness: 0.4 },
    ceiling: hex('#7f8a96'),
    openings: [
      { wall: 'back', from: -2.4, to: 2.4, low: 1.25, high: 2.6 },
      { wall: 'left', from: -1.4, to: 0.8, low: 1.2, high: 2.4 },
    ],
  },
  surface: 'stone',
  area: { centre: [0, 0, 0.5], half: [2.2, 1] },
  furnish: (dressing, room) => {
    dressing.put(CONSOLE, -1.15, room.back + 0.5, standing());
    dressing.put(CONSOLE, 1.15, room.back + 0.5, standing());
    for (const x of [-3, 3]) dressing.put(RIB, x, room.back + 0.13, standing());
    for (const z of [-1.8, 0, 1.8]) dressing.put(RIB, room.right - 0.13, z, standing(-Math.PI / 2));
    for (const x of [-1.6, 1.6])
      for (const z of [-1.6, 0.8]) dressing.put(ceilingPanel(cold), x, z, hung(room.height - 0.08));
  },
});
