/** Palms for beaches and oases. */
import { palm } from '../../plants/palm.ts';
import type { Prop } from './dressing.ts';

/** A palm, three individuals. */
export const PALM: Prop = {
  name: 'palm',
  crown: 0.55,
  height: 8,
  girth: 0.3,
  // With the lean of its trunk.
  reach: 3.6,
  shape: palm.shape,
  individuals: 3,
};
