/** A table-top model under a macro lens: a thin sheet of focus, bright paint, smooth plastic. */
import type { LookEntry } from '../look.ts';

export const toyMiniature: LookEntry = {
  id: 'toy',
  title: 'toy miniature',
  words: { exact: 'toy miniature|miniature|tilt-shift|tilt shift|diorama', near: 'model railway|dollhouse' },
  surface: { roughness: 0.36, softness: 0.5, patterns: 'plain', saturation: 1.2 },
  light: { sun: 1.1, ambient: [1.12, 1.12, 1.12], haze: 0.15, blur: 3, leastBlur: 0.045, bloom: 1.2, vignette: 1.2 },
  image: {
    saturation: 1.22,
    curve: [
      [0, 0],
      [0.25, 0.22],
      [0.6, 0.66],
      [1, 1],
    ],
  },
};
