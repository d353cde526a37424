/** Palms for beaches and oases. */
import { palm } from '../../plants/palm.ts';
import type { Prop } from './dressing.ts';

/** A palm, three individuals. */
export const PALM: Prop = {
  name: 'palm',
  crown: 0.62,
  height: 8,
  girth: 0.3,
  reach: 2.6,
  shape: palm.shape,
  individuals: 3,
};
