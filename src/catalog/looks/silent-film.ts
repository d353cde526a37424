/** A print of the 1920s: orthochromatic silver toned warm, an unsteady gate, flicker, scratches and dust. */
import type { LookEntry } from '../look.ts';

export const silentFilm: LookEntry = {
  id: '1920s',
  title: '1920s film',
  words: { exact: '1920s|silent film|silent movie|old film|old movie', near: 'sepia|super 8|vintage film|antique' },
  hold: 1,
  light: {
    night: { sun: 2, ambient: 2, exposure: 1.5 },
    sun: 1.15,
    ambient: [0.9, 0.9, 0.9],
    haze: 1.3,
    bloom: 2.4,
    vignette: 1.5,
    blur: 1.3,
  },
  image: {
    wash: { radius: 1 },
    saturation: 0,
    curve: [
      [0, 0.05],
      [0.25, 0.2],
      [0.55, 0.62],
      [0.85, 0.97],
      [1, 1],
    ],
    map: {
      colours: [
        [0.07, 0.05, 0.035],
        [0.32, 0.26, 0.19],
        [0.58, 0.5, 0.395],
        [0.82, 0.755, 0.64],
        [0.985, 0.95, 0.86],
      ],
      share: 1,
    },
    grain: 0.075,
    corners: 0.85,
    print: { weave: 1.5, flicker: 0.07, scratches: 3, specks: 9 },
  },
};
