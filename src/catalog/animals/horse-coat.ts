/** Coats of horses: bay and chestnut by chance, any named colour, zebra stripes, a unicorn's white. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex, luminance } from '../../foundation/colour.ts';
import { sin } from '../../foundation/exact.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks } from '../entry.ts';
import type { CoatPlace } from './coat.ts';
import { over } from './coat.ts';

/** What a horse's colour is made of. */
export interface HorseColours {
  readonly body: Rgb;
  readonly points: Rgb;
  readonly muzzle: Rgb;
  readonly mane: Rgb;
  /** Has a white blaze and hind socks. */
  readonly marked: boolean;
  /** Shading of back and belly around the body colour. */
  readonly shading: number;
}

const BAY: HorseColours = {
  body: hex('#8a5430'),
  points: hex('#2a201b'),
  muzzle: hex('#33241d'),
  mane: hex('#211813'),
  marked: true,
  shading: 1,
};

const CHESTNUT: HorseColours = {
  body: hex('#8f4e26'),
  points: hex('#7d4322'),
  muzzle: hex('#5f3a26'),
  mane: hex('#a5683a'),
  marked: true,
  shading: 0.6,
};

const UNICORN: HorseColours = {
  body: hex('#efece6'),
  points: hex('#efece6'),
  muzzle: hex('#c9b3ae'),
  mane: hex('#d98fb4'),
  marked: false,
  shading: 0,
};

const ZEBRA: HorseColours = {
  body: hex('#e9e4da'),
  points: hex('#e9e4da'),
  muzzle: hex('#2a2422'),
  mane: hex('#26211f'),
  marked: false,
  shading: 0,
};

const STRIPE = hex('#1f1b1a');

/** Zebra stripes: upright on trunk and neck, bending level over the rump and round the legs. */
const zebraStripes = (place: CoatPlace, w: number): number => {
  const { region, trunk: b, head: h } = place;
  if (region === 'muzzle') return 0;
  if (region === 'head' || region === 'ear') return smoothstep(0, 0.35, sin(h[2] * 34 + Math.abs(h[0]) * 46 + w * 2));
  if (region === 'leg' || region === 'foot') return smoothstep(0, 0.35, sin(place.above * 95 + w * 2.5));
  const level = smoothstep(0.28, 0.02, b[2] - b[1] * 0.5);
  const phase = (1 - level) * (b[2] * 62 + b[1] * 8) + level * (b[1] * 48 - b[2] * 26);
  return smoothstep(-0.05, 0.3, sin(phase + w * 2.4)) * smoothstep(-0.28, -0.22, b[1]);
};

/** Colours for a named one: the body exact, mane and muzzle in keeping with it. */
export const coloursOf = (looks: Looks): HorseColours => {
  const body = looks.colour;
  if (looks.variant === 'unicorn' && !body) return UNICORN;
  if (looks.variant === 'zebra' && !body) return ZEBRA;
  if (!body) return looks.seed % 4 === 3 ? CHESTNUT : BAY;
  const light = luminance(body);
  if (light > 0.5)
    return { body, points: body, muzzle: hex('#57504d'), mane: scale(body, 0.7), marked: false, shading: 0 };
  if (light < 0.05)
    return { body, points: body, muzzle: scale(body, 0.7), mane: scale(body, 0.6), marked: false, shading: 0 };
  return { body, points: body, muzzle: scale(body, 0.55), mane: scale(body, 0.5), marked: false, shading: 0 };
};

/** How much darker a plain coat is at knees, hocks and fetlocks, behind the elbow, in the flank and around the eyes, 0–1. */
const shade = (place: CoatPlace, w: number): number => {
  const { region, trunk: b, head: h } = place;
  if (region === 'leg' || region === 'foot') {
    const knee = smoothstep(0.07, 0.02, Math.abs(place.above - (b[2] > 0.35 ? 0.3 : 0.33) + w * 0.03));
    return Math.max(0.3 * knee, 0.42 * smoothstep(0.17, 0.1, place.above + w * 0.04));
  }
  if (region === 'head') {
    const eye = Math.sqrt((h[2] - 0.23) ** 2 + (h[1] - 0.06) ** 2 + (Math.abs(h[0]) - 0.15) ** 2);
    return 0.35 * smoothstep(0.11, 0.05, eye);
  }
  if (region === 'ear') return 0.15;
  if (region !== 'body') return 0;
  const elbow = Math.abs(b[2] - 0.5) + Math.abs(b[1] + 0.24) * 0.6;
  const flank = Math.abs(b[2] - 0.16) + Math.abs(b[1] + 0.13) * 0.6;
  return Math.max(0.16 * smoothstep(0.1, 0.02, elbow + w * 0.05), 0.16 * smoothstep(0.1, 0.02, flank + w * 0.05));
};

/** Faint dapples on rump and flanks, −1 to 1. */
const dapple = (x: number, y: number, z: number, offset: number): number =>
  smoothstep(0.42, 0.66, noise(x * 11 + offset, y * 11 + offset, z * 11 + offset)) * 2 - 1;

const WHITE = hex('#eee6da');

/** The painter of a horse's coat; `offset` moves the noise that frays its markings. */
export const horseCoat =
  (c: HorseColours, offset: number) =>
  (place: CoatPlace): Rgb => {
    const { region, trunk: b, head: h } = place;
    const [x, y, z] = place.position;
    if (region === 'hoof' || region === 'nostril' || region === 'inner-ear') return place.colour;
    const w = noise(x * 6 + offset, y * 6 + offset, z * 6 + offset) - 0.5;
    let colour = place.colour;
    if (c.shading > 0 && region !== 'head' && region !== 'ear' && region !== 'tail' && region !== 'muzzle') {
      // Darker along the back, lighter on the flanks, then the black points of the legs.
      const lit = over(c.body, hex('#b98556'), 0.25);
      colour = over(scale(c.body, 0.78), lit, smoothstep(0.15, -0.2, b[1] + w * 0.08));
      if (region === 'leg' || region === 'foot') {
        colour = over(colour, c.points, smoothstep(0.46, 0.33, place.above + w * 0.06));
        const sock = c.marked && z < 0 && region === 'foot' ? smoothstep(0.23, 0.19, place.above + w * 0.02) : 0;
        colour = over(colour, WHITE, sock);
      }
    }
    if (c === ZEBRA) colour = over(colour, STRIPE, zebraStripes(place, w));
    if (region === 'head') {
      const blaze = c.marked
        ? smoothstep(0.034, 0.018, Math.abs(h[0]) + w * 0.012 - smoothstep(0.25, 0.7, h[2]) * 0.005) *
          smoothstep(0, 0.05, h[1] + 0.16 - h[2] * 0.22) *
          smoothstep(-0.02, 0.06, h[2]) *
          smoothstep(0.68, 0.6, h[2])
        : 0;
      colour = over(colour, WHITE, blaze);
      colour = over(colour, c.muzzle, smoothstep(0.48, 0.72, h[2]) * 0.85 * (1 - blaze));
    }
    // A named colour keeps its value: dapples and grain stay within 5 % together.
    if (c.shading === 0 && c !== ZEBRA && c !== UNICORN && region !== 'tail') {
      const soft = region === 'body' || region === 'neck' ? 0.025 * dapple(x, y, z, offset) : 0;
      return scale(colour, (1 - shade(place, w)) * (0.985 + soft + 0.03 * fbm(x * 9, y * 9, z * 9, 3)));
    }
    return scale(colour, 0.95 + 0.1 * fbm(x * 9, y * 9, z * 9, 3));
  };
