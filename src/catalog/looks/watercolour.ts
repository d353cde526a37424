/** Transparent colours on rough paper: washes that dry dark at their edges, granulate in the tooth, and leave a ragged margin. */
import type { LookEntry } from '../look.ts';

export const watercolour: LookEntry = {
  id: 'watercolour',
  title: 'watercolour',
  words: {
    exact: 'watercolor|watercolour|water colour|water color|aquarelle',
    near: 'impressionist|impressionism|oil painting|painted|painting|van gogh|vincent van gogh|monet|claude monet',
  },
  hold: 2,
  surface: { metal: 0.3, softness: 1, patterns: 'plain' },
  light: {
    sun: 1,
    softness: 0.02,
    ambient: [1.85, 1.85, 2],
    haze: 1.5,
    exposure: 1.1,
    bloom: 0,
    vignette: 0,
    blur: 0,
  },
  image: {
    wash: { radius: 6, times: 2, cast: 3 },
    saturation: 1.3,
    curve: [
      [0, 0.19],
      [0.4, 0.5],
      [0.75, 0.88],
      [1, 1],
    ],
    lines: {
      width: 1.6,
      object: 0.8,
      part: 0.4,
      depth: 0.5,
      tone: 0.25,
      leaf: 0.12,
      fade: 30,
      colour: [0.3, 0.25, 0.27],
      strength: 0.55,
      brush: 0.8,
    },
    paper: [0.985, 0.975, 0.95],
    pigment: { tooth: 0.42, blotch: 0.55, edge: 1.05 },
    waver: 2.8,
    fibre: 0.045,
    margin: 34,
  },
};
