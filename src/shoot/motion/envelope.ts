/** Keeping a wanted height under a bound that jumps about, smoothly. */
import { minimumJerk } from './ease.ts';

/** Lower envelope of a wanted and a greatest height: never above the bound, smooth in time. */
export const underEnvelope = (wanted: Float64Array, bound: Float64Array, dt: number): Float64Array => {
  const count = wanted.length;
  const out = new Float64Array(count);
  // The excess over the bound is spread to both sides as a smooth dip of about 0.16 s.
  const reach = Math.max(1, Math.round(0.16 / dt));
  for (let i = 0; i < count; i++) {
    let drop = 0;
    for (let k = -reach; k <= reach; k++) {
      const j = i + k;
      if (j < 0 || j >= count) continue;
      const over = wanted[j]! - bound[j]!;
      if (over > 0) drop = Math.max(drop, over * (1 - minimumJerk(Math.abs(k) / (reach + 1))));
    }
    out[i] = wanted[i]! - drop;
  }
  return out;
};
