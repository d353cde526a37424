/** The Earth from far away. */
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { fbm, noise } from '../../../foundation/noise.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { mix, smoothstep } from '../../../foundation/vec.ts';

/** Seas, continents, ice and clouds at a point of the unit sphere. */
export const earthColour = (p: Vec3): Rgb => {
  const land = fbm(p[0] * 1.9 + 3, p[1] * 1.9, p[2] * 1.9 + 1, 5);
  const cloud = fbm(p[0] * 2.6 + 9 + 0.8 * noise(p[0] * 2, p[1] * 2, p[2] * 2), p[1] * 4.4, p[2] * 2.6, 5);
  const pole = smoothstep(0.78, 0.9, Math.abs(p[1]) + 0.1 * (land - 0.5));
  let c = mix(hex('#1b4a86'), hex('#2f6aa8'), noise(p[0] * 3, p[1] * 3, p[2] * 3));
  c = mix(c, mix(hex('#5c7a40'), hex('#b09a68'), smoothstep(0.5, 0.66, land)), smoothstep(0.52, 0.55, land));
  c = mix(c, hex('#eef4fa'), pole);
  return mix(c, hex('#f4f7fa'), smoothstep(0.52, 0.68, cloud) * 0.9);
};
