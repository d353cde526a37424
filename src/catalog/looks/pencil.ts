/** Graphite on drawing paper: a sure outline, tones hatched along the forms, white left white. */
import type { LookEntry } from '../look.ts';

export const pencil: LookEntry = {
  id: 'pencil',
  title: 'pencil',
  words: { exact: 'pencil sketch|pencil drawing|pencil|sketch|hand drawn|hand-drawn', near: 'charcoal|doodle|etching' },
  hold: 2,
  surface: { metal: 0.2, patterns: 'plain' },
  light: {
    night: { sun: 2, ambient: 2.4, exposure: 1.5 },
    sun: 1,
    ambient: [1.7, 1.7, 1.7],
    haze: 1.6,
    hazeColour: [0.95, 0.95, 0.95],
    sky: 1.5,
    bloom: 0,
    vignette: 0,
    blur: 0,
  },
  image: {
    wash: { radius: 3, cast: 1 },
    saturation: 0,
    curve: [
      [0, 0],
      [0.35, 0.36],
      [0.7, 0.86],
      [1, 1],
    ],
    hatch: 0.78,
    lines: {
      width: 2,
      object: 1,
      part: 0.6,
      depth: 0.85,
      tone: 0.85,
      leaf: 0.3,
      fade: 30,
      colour: [0.17, 0.17, 0.19],
      strength: 1.2,
      brush: 0.55,
    },
    paper: [0.965, 0.955, 0.93],
    waver: 1.4,
    fibre: 0.05,
    margin: 30,
  },
};
