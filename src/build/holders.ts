/** What is in bowls, vases and boxes: holders large enough for it, heaped so that it is seen over the rim. */
import { cos, sin } from '../foundation/exact.ts';
import { resize } from './cast.ts';
import type { Draft, Intent } from './draft.ts';

/** Holders are things that stand about, not rooms, cars or houses. */
const LARGEST_HOLDER = 1.3;
/** Inner half width of a holder as a share of its outer width. */
const INNER = 0.42;
/** Holders grow by no more than this. */
const MOST_GROWTH = 3.5;

/** Is this thing held in a holder, heaped over its rim? */
export const isHeld = (draft: Draft): boolean =>
  draft.bearing === 'inside' &&
  draft.support?.entry.kind === 'thing' &&
  Math.max(draft.support.entry.size[0], draft.support.entry.size[1]) < LARGEST_HOLDER &&
  !draft.support.entry.seats;

/** Is it a slender stem that stands in its holder? */
const isStem = (draft: Draft): boolean => draft.size[1] > 2.2 * Math.max(draft.size[0], draft.size[2]);

/** Radius (m) of a ring of n circles of radius r; 0 for one. */
const ringOf = (n: number, r: number): number => (n < 2 ? 0 : Math.max(r, r / sin(Math.PI / n)));

/** How much larger than in a meadow flowers in a vase are. */
const CUT_FLOWER = 1.4;

/** Most that lie beside each other; the others lie on top. */
const LAYER = 5;

/** Makes holders large enough for what they hold, or the contents small enough where the holder's size was named. */
export const fitHolders = (drafts: readonly Draft[]): void => {
  for (const holder of drafts) {
    const contents = drafts.filter((d) => d.support === holder && isHeld(d));
    if (contents.length === 0) continue;
    // cut flowers are chosen for their blossoms
    for (const d of contents) if (isStem(d) && d.member?.size === undefined) resize(d, CUT_FLOWER);
    const inner = INNER * Math.min(holder.size[0], holder.size[2]);
    const r = Math.max(...contents.map((d) => Math.max(d.size[0], d.size[2]) / 2));
    const needed = contents.every(isStem) ? 0.8 * r : ringOf(Math.min(LAYER, contents.length), r) + r;
    const short = needed / inner;
    if (short <= 1) continue;
    const growth = holder.member?.size === undefined ? Math.min(MOST_GROWTH, short) : 1;
    if (growth > 1) resize(holder, growth);
    if (short / growth > 1.02) for (const d of contents) resize(d, growth / short);
  }
};

/** Puts the contents of a holder into it: stems together, others in a heap whose top shows over the rim. */
export const heap = (holder: Draft, contents: readonly Draft[], intents: readonly Intent[]): void => {
  const [x, y, z] = holder.position;
  const rim = y + holder.size[1];
  contents.forEach((d, i) => {
    const stem = isStem(d);
    const layer = stem ? 0 : Math.floor(i / LAYER);
    const n = stem ? contents.length : Math.min(LAYER, contents.length - layer * LAYER);
    const r = Math.max(d.size[0], d.size[2]) / 2;
    const ring = stem ? (n < 2 ? 0 : 0.35 * INNER * holder.size[0]) : ringOf(n, r) * (layer === 0 ? 1 : 0.8);
    const angle = (2 * Math.PI * (i % Math.max(1, stem ? n : LAYER))) / Math.max(1, n) + 0.5 + layer;
    // stems stand on the bottom as far as two thirds of them show; the rest lies so that half of it shows
    const bottom = y + 0.06 * holder.size[1];
    const shown = stem ? rim - 0.42 * d.size[1] : rim - 0.55 * d.size[1] + 0.75 * layer * d.size[1];
    d.position = [x + ring * sin(angle), Math.max(bottom, shown), z + ring * cos(angle)];
    if (stem) d.heading = angle;
    const moved = intents.some((t) => t.agents.includes(d) || t.patients.includes(d));
    if (!moved && d.body === 'dynamic') d.body = 'fixed';
  });
};
