/** Shot sizes: how much of the subject fills the frame. Landmarks after Drillis and Contini, shares after film practice. */
import type { Shot } from '../../artifacts/stage.ts';

/** One shot size. */
export interface ShotSize {
  readonly id: Exclude<Shot['size'], 'action'>;
  /** Height of the frame in heights of the subject. */
  readonly frame: number;
  /** Height of the subject at which the lower edge of the frame cuts it (share of its height); 0: not cut. */
  readonly cut: number;
  /** Free space above the subject, share of the frame's height. */
  readonly headroom: number;
  /** Usual lens, full-frame mm. */
  readonly lens: number;
  /** Blur disc of the far background, share of the frame's height. */
  readonly blur: number;
}

/** All shot sizes, widest first. */
export const SHOT_SIZES: readonly ShotSize[] = [
  { id: 'extreme-long', frame: 8, cut: 0, headroom: 0.4, lens: 24, blur: 0 },
  { id: 'long', frame: 3, cut: 0, headroom: 0.28, lens: 28, blur: 0.001 },
  { id: 'full', frame: 1.33, cut: 0, headroom: 0.1, lens: 35, blur: 0.003 },
  { id: 'medium-long', frame: 0.72, cut: 0.34, headroom: 0.08, lens: 40, blur: 0.004 },
  { id: 'medium', frame: 0.47, cut: 0.57, headroom: 0.08, lens: 50, blur: 0.006 },
  { id: 'medium-close', frame: 0.33, cut: 0.7, headroom: 0.08, lens: 65, blur: 0.009 },
  { id: 'close-up', frame: 0.21, cut: 0.8, headroom: 0.06, lens: 85, blur: 0.012 },
  { id: 'big-close-up', frame: 0.135, cut: 0.85, headroom: 0, lens: 100, blur: 0.015 },
];

/** The size with this id. */
export const findShotSize = (id: Shot['size']): ShotSize => SHOT_SIZES.find((s) => s.id === id) ?? SHOT_SIZES[2]!;

/** For things (not figures) the frame's share filled by the larger side at each size. */
export const THING_SHARE: Readonly<Record<ShotSize['id'], number>> = {
  'extreme-long': 0.08,
  long: 0.2,
  full: 0.66,
  'medium-long': 0.6,
  medium: 0.64,
  'medium-close': 0.68,
  'close-up': 0.75,
  'big-close-up': 0.95,
};
