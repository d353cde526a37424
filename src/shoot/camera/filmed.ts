/** What the camera can see of the take: where every actor's body was at every tick. */
import type { Vec3 } from '../../foundation/vec.ts';
import { add, rotate } from '../../foundation/vec.ts';
import type { Player } from '../cast.ts';
import type { Clock } from '../clock.ts';

/** The recorded extent of one body. */
export interface Extent {
  readonly player: Player;
  /** Least and greatest x, y, z per tick, m. */
  readonly box: Float32Array;
  /** What one looks at (eyes, middle), x, y, z per tick. */
  readonly focus: Float32Array;
  /** Root, x, y, z, then heading of travel (rad), per tick. */
  readonly root: Float32Array;
}

/** Recorder of extents. */
export const createExtent = (player: Player, clock: Clock): Extent => ({
  player,
  box: new Float32Array(clock.ticks * 6),
  focus: new Float32Array(clock.ticks * 3),
  root: new Float32Array(clock.ticks * 3),
});

/** Point of a posed figure that others look at. */
export const focusOf = (player: Player): Vec3 => {
  const { figure, model } = player;
  const eye = figure.anchor('eye');
  if (eye) {
    // Between the eyes: the anchor is the left one's.
    const head = figure.joint('head');
    if (head >= 0) {
      const a = model.anchors.eye!.position;
      return figure.pointOn(head, [0, a[1], a[2]]);
    }
    return eye;
  }
  const { min, max } = model.bounds;
  const body = Math.min(1, figure.count - 1);
  return figure.pointOn(body, [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2]);
};

/** Write down where a posed figure is. Bodies with limbs are measured at their joints, others at their corners. */
export const recordExtent = (extent: Extent, tick: number): void => {
  const { player, box } = extent;
  const { figure, model } = player;
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const include = (p: Vec3, pad: number): void => {
    for (let k = 0; k < 3; k++) {
      low[k] = Math.min(low[k]!, p[k]! - pad);
      high[k] = Math.max(high[k]!, p[k]! + pad);
    }
  };
  const kind = model.rig.kind;
  if (kind === 'biped' || kind === 'quadruped') {
    const pad = player.height * (kind === 'biped' ? 0.035 : 0.07);
    for (let j = 1; j < figure.count; j++) include(figure.worldPosition[j]!, pad);
    for (const leg of player.legs) include(figure.pointOn(leg.joints[leg.joints.length - 1]!, leg.sole), 0.01);
    for (const name of ['head-top', 'mouth', 'hand-left', 'hand-right']) {
      const p = figure.anchor(name);
      if (p) include(p, 0.02 * player.height);
    }
  } else {
    const { min, max } = model.bounds;
    for (let i = 0; i < 8; i++) {
      const corner: Vec3 = [i & 1 ? max[0] : min[0], i & 2 ? max[1] : min[1], i & 4 ? max[2] : min[2]];
      include(add(figure.position, rotate(figure.rotation, corner)), 0);
    }
  }
  box.set(low, tick * 6);
  box.set(high, tick * 6 + 3);
  extent.focus.set(focusOf(player), tick * 3);
  extent.root.set(figure.position, tick * 3);
};

/** The eight corners of an extent at a tick; from a share of its height upwards. */
export const cornersAt = (extent: Extent, tick: number, cut = 0): Vec3[] => {
  const b = extent.box.subarray(tick * 6, tick * 6 + 6);
  const bottom = b[1]! + (b[4]! - b[1]!) * cut;
  const corners: Vec3[] = [];
  for (let i = 0; i < 8; i++) corners.push([i & 1 ? b[3]! : b[0]!, i & 2 ? b[4]! : bottom, i & 4 ? b[5]! : b[2]!]);
  return corners;
};

/** Middle of an extent at a tick. */
export const middleAt = (extent: Extent, tick: number): Vec3 => {
  const b = extent.box;
  const o = tick * 6;
  return [(b[o]! + b[o + 3]!) / 2, (b[o + 1]! + b[o + 4]!) / 2, (b[o + 2]! + b[o + 5]!) / 2];
};
