/** Mallards: drakes with a green head, brown ducks, yellow ducklings. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { noise } from '../../foundation/noise.ts';
import { scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import { buildBird } from './bird-build.ts';
import type { BirdPlan, PlumagePlace } from './bird-plan.ts';
import { over } from './coat.ts';
import { ageOf } from './young.ts';

const WHITE = hex('#e9e6de');
const GREEN = hex('#1f5a3c');
const CHESTNUT = hex('#5a3526');
const GREY = hex('#a29c92');
const BROWN = hex('#7d5f42');

const plan = (looks: Looks): BirdPlan => {
  const plain = looks.colour;
  const chick = ageOf(looks) === 'baby';
  const drake = looks.variant === 'drake' || (looks.variant !== 'hen' && looks.seed % 2 === 0);
  const down = hex('#e2b53c');
  const body = plain ?? (chick ? down : drake ? GREY : BROWN);
  const wing = plain ?? (chick ? down : drake ? hex('#77706a') : hex('#66503a'));
  const tip = plain ?? (chick ? down : hex('#4a423b'));
  const plumage = ({ at, region, colour, normal }: PlumagePlace): Rgb => {
    if (plain || chick || region === 'wing') return colour;
    if (!drake) {
      const speckle = smoothstep(0.45, 0.6, noise(at[0] * 26 + 9, at[1] * 26 + 9, at[2] * 20 + 9));
      return scale(over(BROWN, hex('#4a3626'), speckle * 0.6), region === 'head' ? 1.1 : 1);
    }
    const z = at[2] + at[1] * 0.4;
    let c = over(
      over(GREY, CHESTNUT, smoothstep(0.2, 0.27, z) * smoothstep(0.35, 0.1, normal[1])),
      hex('#6a625a'),
      smoothstep(0.6, 0.95, normal[1]) * 0.6,
    );
    c = over(c, hex('#1c1b1b'), smoothstep(-0.4, -0.5, at[2]));
    const collar = at[1] - 0.1 + (at[2] - 0.42) * 0.7;
    c = over(c, WHITE, smoothstep(0.02, 0.035, collar));
    return over(c, GREEN, smoothstep(0.05, 0.065, collar));
  };
  return {
    trunk: 0.3 * looks.size * (chick ? 0.36 : 1),
    pitch: 0.1,
    stand: 0.6,
    girth: [0.27, 0.27],
    head: { at: [0, chick ? 0.36 : 0.44, 0.56], radius: chick ? 0.22 : 0.17, neck: [0.19, chick ? 0.17 : 0.12] },
    beak: {
      length: chick ? 0.14 : 0.22,
      depth: 0.085,
      width: 0.13,
      hook: 0.06,
      upper: hex('#d0a03a'),
      lower: hex('#c08c30'),
      tip: hex('#c79a3c'),
    },
    eye: { radius: 0.15, iris: [0.03, 0.02, 0.015], pupil: 0.9, lid: plain ?? (chick ? down : drake ? GREEN : BROWN) },
    wing: {
      length: chick ? 0.5 : 1.45,
      chord: chick ? 0.22 : 0.46,
      feather: 0.055,
      primaries: { quill: wing, tip },
      secondaries: { quill: plain ?? (drake ? hex('#2a4f9c') : wing), tip: plain ?? WHITE },
      coverts: [
        { quill: wing, tip: wing },
        { quill: wing, tip: wing },
        { quill: wing, tip: wing },
      ],
      pointed: 0.7,
    },
    tail: {
      length: chick ? 0.18 : 0.36,
      count: 12,
      fan: 0.34,
      graduated: 0.4,
      inner: { quill: tip, tip },
      outer: { quill: plain ?? WHITE, tip: plain ?? WHITE },
    },
    leg: { colour: hex('#c9702a'), radius: 0.024, toe: 0.2, webbed: true },
    plumage,
    scales: { count: chick ? 0 : 1700, length: 0.085 },
    colour: body,
  };
};

/** Mallard. */
export const duck: ThingEntry = {
  id: 'duck',
  kind: 'animal',
  words: { nouns: ['duck', 'mallard', 'duckling', 'drake', 'waterfowl'] },
  size: [0.89, 0.34, 0.56],
  source: 'mallard: length 0.55 m, wingspan 0.89 m, 1.0 kg (facts/sizes.csv; AVONET)',
  rig: 'bird',
  body: {
    mass: 1,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [{ shape: 'ball', radius: 0.11 * looks.size, centre: [0, 0.18 * looks.size, 0] }],
  },
  motion: { walk: 0.4, run: 1, fly: 14, swim: 0.6, beat: 8, jump: 0.2 },
  habitat: 'water-surface',
  variants: { drake: 'drake', duckling: 'chick' },
  sounds: ['quack', 'wings'],
  shape: (looks, detail) => buildBird(plan(looks), detail, looks.seed),
};
