/** The stages of a picture after visibility and shadow maps, a stretch of a row at a time. */
import { lampRow, lightRow } from './shade';
import { FLAG_WATER } from './layout';
import { anyFlags, emitStretch } from './points';
import { dentRow, rimRow } from './look-surface';
import { mirrorRow } from './mirror';
import { occlusionRow } from './ao';
import { patternRow } from './pattern';
import { resolveStretch } from './resolve';
import { shadowRow } from './shadow-lookup';
import { surfaceRow } from './surface';
import { tracing } from './trace-memory';
import { bounceRow, tracedMirrorRow, tracedRow } from './trace-points';
import { waterRow } from './water';
import { width } from './memory';

/** Columns shaded at a time: their points (about 10 kB) stay in the first-level cache through all stages; a whole row (180 kB) does not. */
const STRETCH: i32 = 64;

/** Shade rows [from, to). */
export function shadeRows(from: i32, to: i32): void {
  for (let y = from; y < to; y++) {
    for (let x = 0; x < width; x += STRETCH) {
      const end = min(x + STRETCH, width);
      emitStretch(y, x, end);
      surfaceRow();
      patternRow();
      dentRow();
      if (anyFlags & FLAG_WATER) waterRow();
      if (tracing) tracedRow(y);
      else {
        shadowRow(y);
        occlusionRow(y);
      }
      mirrorRow(y);
      if (tracing) tracedMirrorRow(y);
      lampRow(y, x);
      if (tracing) bounceRow();
      lightRow();
      rimRow();
      resolveStretch(y, x, end);
    }
  }
}
