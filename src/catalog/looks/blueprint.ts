/** White lines on cyanotype blue, over a drafting grid; what is near is drawn heavier. */
import type { LookEntry } from '../look.ts';

export const blueprint: LookEntry = {
  id: 'blueprint',
  title: 'blueprint',
  words: { exact: 'blueprint|technical drawing|cyanotype', near: 'schematic|wireframe|diagram' },
  surface: { metal: 0, patterns: 'plain' },
  light: { night: { ambient: 2 }, softness: 0.02, haze: 0.8, bloom: 0, vignette: 0, blur: 0 },
  image: {
    wash: { radius: 4, cast: 2 },
    saturation: 0,
    map: {
      colours: [
        [0.045, 0.16, 0.4],
        [0.055, 0.19, 0.455],
        [0.075, 0.23, 0.51],
        [0.095, 0.265, 0.555],
        [0.11, 0.29, 0.58],
      ],
      share: 1,
    },
    lines: {
      width: 1.8,
      object: 1,
      part: 0.75,
      depth: 0.9,
      tone: 0.5,
      leaf: 0.2,
      fade: 30,
      colour: [0.93, 0.965, 1],
      strength: 1.3,
      brush: 0.25,
    },
    paper: [0.07, 0.22, 0.5],
    grid: 32,
    fibre: 0.07,
    waver: 0.7,
    corners: 0.5,
  },
};
