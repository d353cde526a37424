/** A home video tape of the eighties: smeared, late colour, scan lines, noise, and the heads switching at the foot of the picture. */
import type { LookEntry } from '../look.ts';

export const vhs: LookEntry = {
  id: 'vhs',
  title: 'VHS',
  words: { exact: 'vhs|camcorder|home video', near: '1980s|80s|found footage|analog video' },
  light: { bloom: 1.6, vignette: 0.4, blur: 0 },
  image: {
    saturation: 1.2,
    curve: [
      [0, 0.065],
      [0.5, 0.54],
      [1, 0.97],
    ],
    tape: { late: 7, smear: 15, noise: 0.075, lines: 0.1 },
  },
};
