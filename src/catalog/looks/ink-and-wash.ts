/** Brush and ink on rice paper: few grey washes, living lines, and distance that fades into the sheet. */
import type { LookEntry } from '../look.ts';

export const inkAndWash: LookEntry = {
  id: 'ink',
  title: 'ink and wash',
  words: {
    exact: 'ink|ink wash|ink and wash|sumi-e',
    near: 'ukiyo-e|ukiyo|hokusai|katsushika hokusai|woodblock|line art|line drawing',
  },
  hold: 2,
  surface: { metal: 0.2, patterns: 'plain' },
  light: {
    night: { sun: 2, ambient: 2.2, exposure: 1.4 },
    sun: 1.05,
    ambient: [1.2, 1.2, 1.2],
    haze: 2.6,
    hazeColour: [0.95, 0.93, 0.88],
    sky: 1.5,
    bloom: 0,
    vignette: 0,
    blur: 0,
  },
  image: {
    wash: { radius: 5, times: 2, cast: 2 },
    saturation: 0,
    tones: 5,
    curve: [
      [0, 0.02],
      [0.3, 0.4],
      [0.55, 0.78],
      [0.8, 1],
      [1, 1],
    ],
    map: {
      colours: [
        [0.1, 0.095, 0.1],
        [0.37, 0.36, 0.36],
        [0.62, 0.605, 0.585],
        [0.84, 0.82, 0.78],
        [0.965, 0.945, 0.9],
      ],
      share: 1,
    },
    lines: {
      width: 2.6,
      object: 1,
      part: 0.45,
      depth: 0.95,
      tone: 0.7,
      leaf: 0.2,
      fade: 26,
      colour: [0.07, 0.065, 0.075],
      strength: 1.05,
      brush: 0.75,
    },
    paper: [0.965, 0.945, 0.9],
    pigment: { tooth: 0.35, blotch: 0.6, edge: 0.9 },
    waver: 4.5,
    fibre: 0.05,
    margin: 26,
  },
};
