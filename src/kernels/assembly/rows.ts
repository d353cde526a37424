/** The stages of a picture after visibility and shadow maps, row by row. */
import { lampRow, lightRow } from './shade';
import { emitRow } from './points';
import { mirrorRow } from './mirror';
import { occlusionRow } from './ao';
import { patternRow } from './pattern';
import { resolveRow } from './post';
import { shadowRow } from './shadow-lookup';
import { surfaceRow } from './surface';
import { waterRow } from './water';

/** Shade rows [from, to). */
export function shadeRows(from: i32, to: i32): void {
  for (let y = from; y < to; y++) {
    emitRow(y);
    surfaceRow();
    patternRow();
    waterRow();
    shadowRow(y);
    occlusionRow(y);
    mirrorRow(y);
    lampRow(y);
    lightRow();
    resolveRow(y);
  }
}
