/** Camera angles: elevation above the subject's centre and roll. */

/** One angle, rad. */
export interface ShotAngle {
  readonly id: 'eye-level' | 'high' | 'low' | 'top' | 'dutch';
  readonly elevation: number;
  readonly roll: number;
}

const degrees = Math.PI / 180;

/** All angles. */
export const SHOT_ANGLES: readonly ShotAngle[] = [
  { id: 'eye-level', elevation: 3 * degrees, roll: 0 },
  { id: 'high', elevation: 32 * degrees, roll: 0 },
  { id: 'low', elevation: -12 * degrees, roll: 0 },
  { id: 'top', elevation: 82 * degrees, roll: 0 },
  { id: 'dutch', elevation: 4 * degrees, roll: 11 * degrees },
];
