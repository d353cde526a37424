/** Keeps the camera out of bodies: finds a nearby direction or a shorter distance from which nothing is in its way. */
import type { Shot } from '../../artifacts/stage.ts';
import type { CameraFrame } from '../../artifacts/take.ts';
import type { Box } from '../../foundation/framing.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Extent } from './filmed.ts';
import { extentAt } from './points.ts';

/** Least distance (m) between the eye and anything. */
export const EYE_ROOM = 0.3;

/** Turns (rad) and factors on the lens, in the order in which they are tried: a shorter lens stands nearer. */
const WAYS: readonly (readonly [number, number])[] = [
  [0, 0.8],
  [0.2, 1],
  [-0.2, 1],
  [0, 0.62],
  [0.4, 0.9],
  [-0.4, 0.9],
  [0.6, 0.75],
  [-0.6, 0.75],
  [0, 0.45],
];

/** Trunk and crown of a plant, the box of anything else. */
const solidsOf = (extent: Extent, tick: number): Box[] => {
  const whole = extentAt(extent, tick);
  const tall = whole.high[1] - whole.low[1];
  if (extent.player.entry.kind !== 'plant' || tall < 1.3) return [whole];
  const [x, z] = [extent.root[tick * 3]!, extent.root[tick * 3 + 2]!];
  const trunk = 0.05 * tall;
  return [
    { low: [x - trunk, whole.low[1], z - trunk], high: [x + trunk, whole.high[1], z + trunk] },
    { low: [whole.low[0], whole.low[1] + 0.3 * tall, whole.low[2]], high: whole.high },
  ];
};

/** How deep (m) a point is in a box grown by the room an eye needs; 0 outside. */
const depthIn = ({ low, high }: Box, eye: Vec3): number =>
  Math.max(0, Math.min(...[0, 1, 2].map((k) => Math.min(eye[k]! - low[k]! + EYE_ROOM, high[k]! - eye[k]! + EYE_ROOM))));

/** How much (m) the camera's way leads through bodies. */
export const intrusion = (
  extents: Iterable<Extent>,
  ticks: readonly number[],
  frame: (tick: number) => CameraFrame,
): number => {
  const bodies = [...extents];
  let deepest = 0;
  for (const tick of ticks) {
    const { eye } = frame(tick);
    for (const e of bodies) for (const box of solidsOf(e, tick)) deepest = Math.max(deepest, depthIn(box, eye));
  }
  return deepest;
};

/** The solution of the first of several nearby shots that stays clear of everybody, else of the least bad one. */
export const clearOf = (
  shot: Shot,
  solve: (shot: Shot) => (tick: number) => CameraFrame,
  extents: ReadonlyMap<string, Extent>,
  ticks: readonly number[],
): ((tick: number) => CameraFrame) => {
  let best = solve(shot);
  let least = intrusion(extents.values(), ticks, best);
  for (const [turn, lens] of WAYS) {
    if (least <= 0) break;
    const candidate = solve({ ...shot, azimuth: shot.azimuth + turn, lens: shot.lens * lens });
    const deep = intrusion(extents.values(), ticks, candidate);
    if (deep < least) {
      best = candidate;
      least = deep;
    }
  }
  return best;
};
