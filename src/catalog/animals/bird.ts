/** Birds that fly: a songbird by default; parrots by variant. */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import { buildBird } from './bird-build.ts';
import type { BirdPlan, PlumagePlace } from './bird-plan.ts';

const even = (c: Rgb) => ({ quill: c, tip: c });

/** [back, breast, vent, wing tips, cap]: robin, bluebird, finch, sparrow. */
const SONGBIRDS = [
  ['#5e5347', '#b8602c', '#e6ddd0', '#3d352d', '#463c33'],
  ['#33659c', '#bd6f3d', '#ece5da', '#27364a', '#2f5f96'],
  ['#9a8430', '#dbb02c', '#efe6cf', '#221f1c', '#24211e'],
  ['#83664a', '#b3a593', '#ded5c8', '#40322a', '#6b5644'],
] as const;

/** A small perching bird: one of four liveries by seed, or one plain colour. */
const songbird = (looks: Looks): BirdPlan => {
  const plain = looks.colour;
  const livery = looks.variant === 'robin' ? 0 : looks.variant === 'bluebird' ? 1 : looks.seed % SONGBIRDS.length;
  const [back, breast, vent, dark, cap] = SONGBIRDS[livery]!.map((c) => plain ?? hex(c)) as [Rgb, Rgb, Rgb, Rgb, Rgb];
  const wing = { quill: back, tip: dark };
  const plumage = ({ at, head, region, colour }: PlumagePlace): Rgb => {
    if (plain || region === 'wing') return colour;
    const low = at[1] + 0.1 * at[2];
    let c = mix(back, breast, smoothstep(0.06, -0.02, low) * smoothstep(-0.32, -0.1, at[2]));
    c = mix(c, vent, smoothstep(-0.1, -0.3, at[2]) * smoothstep(0.0, -0.08, at[1]));
    if (region === 'head') c = mix(cap, breast, smoothstep(-0.2, -0.55, head[1]));
    return c;
  };
  return {
    trunk: 0.125 * looks.size,
    pitch: 0.25,
    stand: 0.72,
    girth: [0.27, 0.3],
    head: { at: [0, 0.34, 0.5], radius: 0.2, neck: [0.24, 0.19] },
    beak: {
      length: 0.17,
      depth: 0.09,
      width: 0.09,
      hook: 0.05,
      upper: hex('#c99a3a'),
      lower: hex('#c08f36'),
      tip: hex('#7a5f2a'),
    },
    eye: { radius: 0.2, iris: [0.03, 0.02, 0.015], pupil: 0.9, lid: dark },
    wing: {
      length: 1.34,
      chord: 0.56,
      feather: 0.062,
      primaries: wing,
      secondaries: wing,
      coverts: [wing, even(back), even(back)],
      pointed: 0.35,
    },
    tail: { length: 0.8, count: 11, fan: 0.22, graduated: 0.12, inner: wing, outer: wing },
    leg: { colour: hex('#8a6a4a'), radius: 0.022, toe: 0.15, webbed: false },
    plumage,
    scales: { count: 1500, length: 0.1 },
    colour: back,
  };
};

/** Scarlet macaw; another colour recolours the red. */
const parrot = (looks: Looks): BirdPlan => {
  const red = looks.colour ?? hex('#a3231d');
  const plain = looks.colour !== undefined;
  const yellow = plain ? red : hex('#dba42c');
  const green = plain ? red : hex('#3f8a3c');
  const blue = plain ? red : hex('#1f5f9e');
  const deep = plain ? scale(red, 0.94) : hex('#163d70');
  const face = hex('#e6dccb');
  const plumage = ({ head, region, colour }: PlumagePlace): Rgb => {
    if (region !== 'head' && region !== 'neck') return colour;
    const bare =
      smoothstep(0.62, 0.5, Math.sqrt((head[1] - 0.1) ** 2 + (head[2] - 0.5) ** 2)) *
      smoothstep(0.3, 0.5, Math.abs(head[0]));
    return mix(colour, face, bare);
  };
  return {
    trunk: 0.24 * looks.size,
    pitch: 0.4,
    stand: 0.62,
    girth: [0.24, 0.26],
    head: { at: [0, 0.34, 0.48], radius: 0.21, neck: [0.22, 0.19] },
    beak: {
      length: 0.27,
      depth: 0.26,
      width: 0.15,
      hook: 0.72,
      upper: hex('#e2d6bd'),
      lower: hex('#1c1a19'),
      tip: hex('#1c1a19'),
    },
    eye: { radius: 0.16, iris: hex('#c9a53a'), pupil: 0.5, lid: scale(face, 0.8) },
    wing: {
      length: 2.1,
      chord: 0.72,
      feather: 0.075,
      primaries: { quill: deep, tip: blue },
      secondaries: { quill: blue, tip: deep },
      coverts: [{ quill: yellow, tip: green }, even(yellow), even(red), even(red)],
      pointed: 0.5,
    },
    tail: {
      length: 2,
      count: 13,
      fan: 0.09,
      graduated: 0.55,
      inner: { quill: red, tip: mix(red, blue, 0.5) },
      outer: even(blue),
    },
    leg: { colour: hex('#2a2624'), radius: 0.03, toe: 0.15, webbed: false },
    plumage,
    scales: { count: 2000, length: 0.09 },
    colour: red,
  };
};

const PLANS: Readonly<Record<string, (looks: Looks) => BirdPlan>> = {
  songbird,
  robin: songbird,
  bluebird: songbird,
  parrot,
};

/** Songbird, or a parrot. */
export const bird: ThingEntry = {
  id: 'bird',
  kind: 'animal',
  words: {
    nouns: ['bird', 'songbird', 'robin', 'parrot', 'macaw', 'sparrow', 'finch', 'blackbird', 'birdie', 'bluebird'],
    plurals: { finches: 'finch' },
  },
  size: [0.38, 0.15, 0.26],
  source:
    'American robin: length 0.25 m, wingspan 0.38 m; scarlet macaw 0.85 m, 1.10 m (facts/sizes.csv; AVONET masses)',
  rig: 'bird',
  body: {
    mass: 0.077,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [{ shape: 'ball', radius: 0.05 * looks.size, centre: [0, 0.08 * looks.size, 0] }],
  },
  motion: { walk: 0.25, run: 1, fly: 9, beat: 9, jump: 0.2 },
  habitat: 'air',
  variants: { parrot: 'parrot', macaw: 'parrot', songbird: 'songbird', robin: 'robin', bluebird: 'bluebird' },
  sounds: ['chirp', 'wings'],
  shape: (looks, detail) => buildBird((PLANS[looks.variant ?? 'songbird'] ?? songbird)(looks), detail, looks.seed),
};
