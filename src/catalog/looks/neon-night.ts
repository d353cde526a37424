/** A night of signs: magenta from one side, cyan from the other, wet ground, glowing lamps. */
import type { LookEntry } from '../look.ts';

export const neonNight: LookEntry = {
  id: 'neon',
  title: 'neon night',
  words: { exact: 'cyberpunk|neon|neon night|neon lights', near: 'synthwave|vaporwave' },
  assume: { time: 'night' },
  light: {
    sun: 0.34,
    ambient: [0.85, 0.42, 0.7],
    sky: 0.4,
    haze: 1.4,
    hazeColour: [0.04, 0.02, 0.085],
    bloom: 2.6,
    wet: 0.58,
    rim: { left: [1.9, 0.1, 0.95], right: [0.03, 0.95, 1.7] },
  },
  image: {
    saturation: 1.15,
    curve: [
      [0, 0],
      [0.25, 0.2],
      [0.6, 0.66],
      [1, 1],
    ],
    map: {
      colours: [
        [0.02, 0.01, 0.07],
        [0.24, 0.07, 0.42],
        [0.72, 0.2, 0.62],
        [0.55, 0.86, 0.98],
        [1, 0.98, 1],
      ],
      share: 0.22,
    },
    grain: 0.02,
  },
};
