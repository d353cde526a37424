/** Cut from coloured card and laid in layers: flat tones, a pale cut rim, fibres, and soft shadows of each layer on the next. */
import type { LookEntry } from '../look.ts';

export const paperCutout: LookEntry = {
  id: 'paper',
  title: 'paper cut-out',
  words: { exact: 'paper cutout|paper cut-out|paper cut|paper-cut|paper', near: 'origami|collage' },
  hold: 2,
  surface: { roughness: 1, metal: 0, softness: 0, patterns: 'plain', saturation: 1.1 },
  light: { sun: 0.42, softness: 0.02, ambient: [2.5, 2.25, 1.95], haze: 0.7, bloom: 0, vignette: 0, blur: 0 },
  image: {
    wash: { radius: 6, times: 2, cast: 3 },
    tones: 6,
    saturation: 1.3,
    curve: [
      [0, 0.03],
      [0.5, 0.6],
      [0.85, 0.97],
      [1, 1],
    ],
    lines: {
      width: 2,
      object: 1,
      part: 0.3,
      depth: 0.8,
      tone: 0,
      leaf: 0.25,
      colour: [1, 0.99, 0.96],
      strength: 0.62,
    },
    layers: { fall: 16, dark: 0.6 },
    fibre: 0.075,
    paper: [0.97, 0.95, 0.9],
    waver: 1.2,
    pigment: { tooth: 0.12, blotch: 0.12, edge: 0 },
    corners: 0.25,
  },
};
