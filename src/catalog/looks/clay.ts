/** Modelled in clay and moved by hand: one soft surface with dents of thumbs, studio-soft light, every second frame. */
import type { LookEntry } from '../look.ts';

export const clay: LookEntry = {
  id: 'clay',
  title: 'clay',
  words: {
    exact: 'clay ?mation|clay|stop motion|stop-motion|plasticine',
    near: 'cartoon|anime|comic|comic book|manga|pixar|disney|ghibli|cel shaded|cel-shaded|toon|3d animation|animated',
  },
  hold: 2,
  surface: {
    roughness: 0.58,
    metal: 0,
    softness: 0.35,
    patterns: 'plain',
    dents: { strength: 0.9, size: 0.1 },
    saturation: 1.2,
  },
  light: { sun: 0.92, softness: 0.05, ambient: [1.14, 1.1, 1.06], haze: 0.6, blur: 1.8, leastBlur: 0.014 },
  image: {
    curve: [
      [0, 0.02],
      [0.5, 0.53],
      [1, 1],
    ],
  },
};
