/** Black and white of the forties: one hard key, deep shadows, silver grain. */
import type { LookEntry } from '../look.ts';

export const filmNoir: LookEntry = {
  id: 'noir',
  title: 'film noir',
  words: {
    exact: 'film noir|noir|black and white|black-and-white|monochrome|b&w|grayscale',
    near: 'vintage|retro',
  },
  light: {
    night: { sun: 2.6, ambient: 1.5, exposure: 1.25 },
    sun: 1.35,
    softness: 0.006,
    ambient: [0.62, 0.62, 0.62],
    haze: 1.5,
    bloom: 1.7,
    vignette: 1.1,
  },
  image: {
    saturation: 0,
    curve: [
      [0, 0],
      [0.16, 0.085],
      [0.42, 0.36],
      [0.68, 0.76],
      [1, 1],
    ],
    map: {
      colours: [
        [0.012, 0.012, 0.016],
        [0.25, 0.248, 0.25],
        [0.5, 0.498, 0.495],
        [0.755, 0.75, 0.742],
        [0.985, 0.98, 0.965],
      ],
      share: 1,
    },
    grain: 0.055,
    corners: 0.7,
  },
};
