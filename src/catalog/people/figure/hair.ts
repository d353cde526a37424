/**
 * Hair, in head units: a grooved cap that covers the scalp, and over it locks swept along the skull that give direction.
 * Every lock has its own tone and length, so that the whole does not look like a helmet.
 */
import { pow } from '../../../foundation/exact.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { mergeMeshes } from '../../../foundation/geometry/mesh.ts';
import { createRandom } from '../../../foundation/random.ts';
import { lerp, mix, smoothstep } from '../../../foundation/vec.ts';
import { SKULL, SKULL_RADII } from './face-shape.ts';
import { bobOrLong, bun, fringe, ponytail, short } from './hair-styles.ts';
import type { Barber } from './locks.ts';
import { cap, hairline } from './locks.ts';
import type { HairStyle, Person } from './person.ts';

/** The hair of a person in head units; undefined when bald. Coarser hair has fewer and wider locks. */
export const makeHair = (
  p: Person,
  coarseness: number,
  under: 'hat' | 'hood' | 'crown' | undefined,
): Mesh | undefined => {
  const share = coarseness > 8 ? 0.4 : coarseness > 5 ? 0.55 : coarseness > 3 ? 0.7 : coarseness > 2 ? 0.85 : 1;
  const b: Barber = {
    random: createRandom(p.seed).child('hair'),
    colour: p.hair.colour,
    fine: (full, least) => Math.max(least, Math.round(full / coarseness)),
    many: (full) => Math.max(3, Math.round(full * share)),
    wider: 1 / share,
    cell: 0.017 * pow(coarseness, 0.6),
    out: [],
  };
  switch (
    (under === 'hat' || under === 'hood') && p.hair.style !== 'bald'
      ? styleUnder(under, p.hair.style, p.femininity > 0.6)
      : p.hair.style
  ) {
    case 'sides':
      cap(b, 0.024, hairline(0.8, 0.6, 0.42, 0.2), { groove: 0.006 });
      break;
    case 'fringe':
      cap(b, 0.03, hairline(0.8, 0.68, 0.5, 0.22), { groove: 0.005 });
      fringe(b, b.random.chance(0.5) ? 1 : -1, 7, 0.045);
      break;
    case 'bob':
      bobOrLong(b, false);
      break;
    case 'long':
      bobOrLong(b, true);
      break;
    case 'short':
      short(b, p.childhood);
      break;
    case 'ponytail':
      ponytail(b);
      break;
    case 'bun':
      bun(b);
      break;
    case 'crop':
      cap(b, 0.022, hairline(0.82, 0.72, 0.46, 0.22), { curls: 0.006 });
      break;
    case 'curly':
      cap({ ...b, cell: b.cell * 1.1 }, 0.085, hairline(0.8, 0.66, 0.42, 0.16), { curls: 0.075 });
      break;
    case 'wisps':
      // A baby's down lets the skin through.
      cap({ ...b, colour: mix(p.skin, p.hair.colour, 0.5) }, 0.006, hairline(0.84, 0.76, 0.56, 0.3), { groove: 0.003 });
      break;
    default:
      if (p.oldness > 0.3) cap(b, 0.026, hairline(0.9, 0.72, 0.43, 0.22), { groove: 0.006, below: 0.72 });
  }
  if (b.out.length === 0) return undefined;
  const hair = mergeMeshes(b.out);
  return under === 'hat' || under === 'crown' ? pressed(hair, under === 'hat' ? 0.6 : 0.68) : hair;
};

/** Hair pressed to the skull above `height` (head units), where a hat sits. */
const pressed = (hair: Mesh, height: number): Mesh => {
  const positions = hair.positions.slice();
  for (let i = 0; i < positions.length; i += 3) {
    const share = smoothstep(height, height + 0.16, positions[i + 1]!);
    if (share <= 0) continue;
    const q = [0, 1, 2].map((k) => positions[i + k]! - SKULL[k]!);
    const n = [0, 1, 2].map((k) => q[k]! / (SKULL_RADII[k]! + 0.045));
    const out = Math.sqrt(n[0]! * n[0]! + n[1]! * n[1]! + n[2]! * n[2]!);
    if (out <= 1) continue;
    for (let k = 0; k < 3; k++) positions[i + k] = SKULL[k]! + q[k]! * lerp(1, 1 / out, share);
  }
  return { ...hair, positions };
};

/** What stays of a style under a hat or hood. */
const styleUnder = (under: 'hat' | 'hood', style: HairStyle, womanly: boolean): HairStyle | 'fringe' | 'sides' => {
  const full = style === 'bob' || style === 'long' || style === 'ponytail';
  if (under === 'hood') return full || style === 'bun' ? 'fringe' : 'crop';
  if (style === 'ponytail') return 'long';
  return full ? style : womanly && style !== 'crop' ? 'bob' : 'sides';
};
