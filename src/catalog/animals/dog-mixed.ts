/** Dogs of no named breed: yellow, black and brown ones, white ones with patches, grey ones with a mask; middle-sized. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { noise } from '../../foundation/noise.ts';
import { scale, smoothstep } from '../../foundation/vec.ts';
import type { Looks } from '../entry.ts';
import type { CoatPlace } from './coat.ts';
import { mottled, over } from './coat.ts';
import { beagle, FACE, fray } from './dog-beagle.ts';
import { retrieverBuild } from './dog-labrador.ts';
import type { QuadrupedPlan } from './quadruped-plan.ts';

const WHITE = hex('#e6ded2');

/** White with large patches on rump and saddle and over the eyes; ears all coloured. */
const patchedCoat =
  (patch: Rgb, seed: number) =>
  (place: CoatPlace): Rgb => {
    const { region, trunk: b, head: h } = place;
    const [x, y, z] = place.position;
    const w = fray(place, 14, 0.12);
    const offset = 20 + (seed % 61) * 3;
    let amount = 0;
    if (region === 'ear') amount = 1;
    else if (region === 'body' || region === 'neck') {
      const spots = noise(x * 4.2 + offset, y * 4.2, z * 4.2 + offset) + w * 0.4;
      amount = smoothstep(0.52, 0.56, spots) * smoothstep(-0.24, -0.12, b[1] + w);
    } else if (region === 'tail') amount = smoothstep(0.4, 0.3, place.tail + w);
    else if (FACE.includes(region)) {
      const sideways = Math.abs(h[0]) - 0.05 - w * 0.25;
      amount = smoothstep(0, 0.03, sideways) * smoothstep(0.34, 0.28, h[2] + w * 0.3) * smoothstep(-0.1, -0.04, h[1]);
    } else return mottled(over(place.colour, WHITE, region === 'leg' ? 1 : 0), place.position, 1 / 50, 0.06);
    return mottled(over(WHITE, patch, amount), place.position, 1 / 50, 0.08);
  };

/** Grey back, pale legs, belly and mask, as huskies have. */
const maskedCoat =
  (grey: Rgb) =>
  (place: CoatPlace): Rgb => {
    const { region, trunk: b, head: h } = place;
    const w = fray(place, 13, 0.09);
    let colour = place.colour;
    if (region === 'ear') colour = scale(grey, 0.7);
    if (region === 'body' || region === 'neck') {
      colour = over(grey, scale(grey, 0.6), smoothstep(0.02, 0.13, b[1] + w));
      colour = over(colour, WHITE, smoothstep(-0.06, -0.15, b[1] + w));
      colour = over(colour, WHITE, smoothstep(0.86, 0.98, b[2] + w) * smoothstep(0.1, 0, b[1]));
    }
    if (region === 'leg') colour = over(grey, WHITE, smoothstep(0.52, 0.4, place.above + w));
    if (region === 'foot' || region === 'toe') colour = WHITE;
    if (region === 'tail') colour = over(grey, scale(grey, 0.6), smoothstep(0.5, 0.2, place.tail + w));
    if (FACE.includes(region)) {
      const cap = smoothstep(0.06, 0.13, h[1] + w * 0.2 + smoothstep(0.1, 0.02, Math.abs(h[0])) * 0.05);
      colour = over(WHITE, scale(grey, 0.62), cap * smoothstep(0.42, 0.3, h[2]));
    }
    return mottled(colour, place.position, 1 / 50, 0.1);
  };

/** Smaller than retrievers: withers 0.44–0.5 m. */
const middle = (plan: QuadrupedPlan, seed: number): QuadrupedPlan => ({
  ...plan,
  height: plan.height * (0.77 + 0.1 * ((seed * 0.618) % 1)),
});

const KINDS: readonly ((looks: Looks) => QuadrupedPlan)[] = [
  beagle,
  (l) => middle(retrieverBuild(l, hex('#cf9f68'), { collar: hex('#2f5f8a') }), l.seed),
  (l) =>
    middle(retrieverBuild(l, WHITE, { coat: patchedCoat(hex('#7a4a2a'), l.seed), collar: hex('#a8342c') }), l.seed),
  (l) => middle(retrieverBuild(l, hex('#232020'), { collar: hex('#b5392e') }), l.seed),
  (l) =>
    middle(retrieverBuild(l, hex('#85888c'), { coat: maskedCoat(hex('#85888c')), pricked: true, hair: 1.5 }), l.seed),
  (l) => middle(retrieverBuild(l, hex('#5a3723'), { collar: hex('#3f7a54') }), l.seed),
  (l) =>
    middle(retrieverBuild(l, WHITE, { coat: patchedCoat(hex('#2a2625'), l.seed), collar: hex('#2f5f8a') }), l.seed),
];

/** A dog whose breed nobody named: its seed decides. A named colour keeps the plain, well-known build. */
export const anyDog = (looks: Looks): QuadrupedPlan =>
  looks.colour ? beagle(looks) : KINDS[(looks.seed >>> 0) % KINDS.length]!(looks);
