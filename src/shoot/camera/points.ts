/** What of everybody must lie in the frame: heads and shoulders, whole bodies, a recognisable piece of the scenery. */
import { findShotSize, type ShotSize } from '../../catalog/shots/index.ts';
import type { Box } from '../../foundation/framing.ts';
import { boxOf, cornersOf, glimpse } from '../../foundation/framing.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Extent } from './filmed.ts';

/** Height of the eyes of a person in his height (Drillis and Contini). */
const EYES = 0.936;

/** Is it framed as a figure, by landmarks of its body, rather than as a thing? */
export const isFigure = (extent: Extent): boolean =>
  ['biped', 'quadruped', 'bird'].includes(extent.player.model.rig.kind);

/** The recorded extent of a body at a tick. */
export const extentAt = (extent: Extent, tick: number): Box => {
  const b = extent.box.subarray(tick * 6, tick * 6 + 6);
  return { low: [b[0]!, b[1]!, b[2]!], high: [b[3]!, b[4]!, b[5]!] };
};

const narrowed = (box: Box, centre: Vec3, half: number): Box => ({
  low: [Math.max(box.low[0], centre[0] - half), box.low[1], Math.max(box.low[2], centre[2] - half)],
  high: [Math.min(box.high[0], centre[0] + half), box.high[1], Math.min(box.high[2], centre[2] + half)],
});

/** Is something done with the hands at a time, so that they belong into the picture? */
const gestures = (extent: Extent, time: number): boolean =>
  extent.player.tasks.some((t) => t.action.family === 'gesture' && t.start <= time && time < t.end);

/**
 * The part of a figure that a shot size shows. From medium long on the frame cuts bodies: then it is measured from the
 * eyes, so that raised arms and seats do not shift it, and only head, shoulders and gesturing hands need room.
 *
 * @param time of the tick, s
 */
export const shownOf = (extent: Extent, tick: number, time: number, size: ShotSize | undefined): Box => {
  const whole = extentAt(extent, tick);
  const cut = size?.cut ?? 0;
  if (cut <= 0 || !isFigure(extent)) return whole;
  const { player, focus } = extent;
  const eyes: Vec3 = [focus[tick * 3]!, focus[tick * 3 + 1]!, focus[tick * 3 + 2]!];
  const tall = player.height;
  if (player.model.rig.kind !== 'biped') {
    // animals: the whole side down to the knee, then the fore part, then the head
    if (cut < 0.5) return { low: [whole.low[0], whole.low[1] + 0.3 * cut * tall, whole.low[2]], high: whole.high };
    const half = tall * (cut < 0.65 ? 0.5 : cut < 0.78 ? 0.36 : cut < 0.83 ? 0.25 : 0.16);
    return {
      low: [eyes[0] - half, Math.max(whole.low[1], eyes[1] - half), eyes[2] - half],
      high: [eyes[0] + half, Math.min(whole.high[1], eyes[1] + half), eyes[2] + half],
    };
  }
  // who lies is shown along his length
  if (whole.high[1] - whole.low[1] < 0.45 * tall) return narrowed(whole, eyes, 0.9 * (1 - cut) * tall);
  const half = tall * (gestures(extent, time) ? 0.25 : cut < 0.5 ? 0.22 : cut < 0.65 ? 0.17 : cut < 0.78 ? 0.14 : 0.1);
  const { low, high } = narrowed(whole, eyes, half);
  const top = cut >= 0.85 ? eyes[1] + 0.045 * tall : eyes[1] + (1 - EYES) * tall;
  return { low: [low[0], eyes[1] - (EYES - cut) * tall, low[2]], high: [high[0], top, high[2]] };
};

/** What a plant or a tree is known by: its trunk and the lower part of its crown, not the crown's whole width. */
const coreOf = (extent: Extent, tick: number): Box => {
  const whole = extentAt(extent, tick);
  const tall = whole.high[1] - whole.low[1];
  if (extent.player.entry.kind !== 'plant' || tall < 1.3) return whole;
  const root: Vec3 = [extent.root[tick * 3]!, 0, extent.root[tick * 3 + 2]!];
  return narrowed(whole, root, 0.07 * tall);
};

/** Corner points of the pieces of scenery that must be seen beside what is filmed. */
export const sceneryPoints = (
  scenery: readonly Extent[],
  filmed: readonly Vec3[],
  tick: number,
  shot: { readonly size: Parameters<typeof findShotSize>[0] },
): Vec3[] => {
  if (scenery.length === 0 || filmed.length === 0) return [];
  const box = boxOf(filmed);
  const own = shot.size === 'action' ? undefined : findShotSize(shot.size);
  // from afar everything around is seen anyway
  if (own && own.frame >= 3) return [];
  const close = (own?.cut ?? 0) > 0;
  const height = Math.max(box.high[1] - box.low[1], 0.35 * (box.high[0] - box.low[0]), 0.1) * 1.15;
  return scenery.flatMap((e) => cornersOf(glimpse(coreOf(e, tick), box, height, close)));
};
