/** Herring gulls: white with grey wings and black wing tips. */
import { hex } from '../../foundation/colour.ts';
import { scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import { buildBird } from './bird-build.ts';
import type { BirdPlan } from './bird-plan.ts';
import { over } from './coat.ts';

const plan = (looks: Looks): BirdPlan => {
  const plain = looks.colour;
  const white = plain ?? hex('#ebe8e2');
  const grey = plain ?? hex('#9ba3ab');
  const black = plain ?? hex('#232427');
  return {
    trunk: 0.3 * looks.size,
    pitch: 0.12,
    stand: 0.76,
    girth: [0.23, 0.25],
    head: { at: [0, 0.27, 0.56], radius: 0.155, neck: [0.2, 0.145] },
    beak: {
      length: 0.2,
      depth: 0.085,
      width: 0.06,
      hook: 0.22,
      upper: hex('#e0b03a'),
      lower: hex('#d8a030'),
      tip: hex('#c8752c'),
    },
    eye: { radius: 0.17, iris: hex('#d8c878'), pupil: 0.55, lid: scale(white, 0.8) },
    wing: {
      length: 2.1,
      chord: 0.56,
      feather: 0.06,
      primaries: { quill: grey, tip: black },
      secondaries: { quill: grey, tip: white },
      coverts: [
        { quill: grey, tip: grey },
        { quill: grey, tip: grey },
        { quill: grey, tip: grey },
      ],
      pointed: 0.95,
    },
    tail: {
      length: 0.5,
      count: 12,
      fan: 0.3,
      graduated: 0.08,
      inner: { quill: white, tip: white },
      outer: { quill: white, tip: white },
    },
    leg: { colour: hex('#c98f86'), radius: 0.02, toe: 0.17, webbed: true },
    plumage: ({ at, region, colour }) => {
      if (region === 'wing') return grey;
      return plain
        ? colour
        : over(
            white,
            grey,
            smoothstep(0.1, 0.17, at[1]) * smoothstep(0.3, 0.15, at[2]) * smoothstep(-0.55, -0.4, at[2]),
          );
    },
    scales: { count: 1700, length: 0.085 },
    colour: white,
  };
};

/** Herring gull. */
export const seagull: ThingEntry = {
  id: 'seagull',
  kind: 'animal',
  words: { nouns: ['seagull', 'gull', 'sea gull', 'herring gull', 'seabird', 'sea bird'] },
  size: [1.4, 0.34, 0.6],
  source: 'herring gull: length 0.60 m, wingspan 1.40 m, 1.05 kg (facts/sizes.csv; AVONET)',
  rig: 'bird',
  body: {
    mass: 1.05,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [{ shape: 'ball', radius: 0.12 * looks.size, centre: [0, 0.22 * looks.size, 0] }],
  },
  motion: { walk: 0.5, run: 1.5, fly: 11, swim: 0.5, beat: 3, jump: 0.3 },
  habitat: 'air',
  sounds: ['gull', 'wings'],
  shape: (looks, detail) => buildBird(plan(looks), detail, looks.seed),
};
