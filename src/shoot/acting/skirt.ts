/** Skirts: ribs of cloth that hang and swing as two-bone pendulums and lie over the thighs of who sits. */
import { RIB_COUNT, RIB_RATIO, ribName } from '../../catalog/people/figure/ribs.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import {
  add,
  addScaled,
  clamp,
  cross,
  distance,
  dot,
  fromAxes,
  fromTo,
  length,
  mix,
  multiply,
  normalize,
  rotate,
  scale,
  slerp,
  smoothstep,
  sub,
} from '../../foundation/vec.ts';
import type { Figure } from '../figure/figure.ts';

/** Share of its speed that cloth keeps from tick to tick, and share of the way it goes to where it would hang. */
const INERTIA = 0.8;
const STIFFNESS = 0.22;
/** Half thickness of a thigh under cloth at the hip and at the knee, in body units (the thigh is 0.257 long). */
const AT_HIP = 0.08;
const AT_KNEE = 0.066;
const THIGH = 0.257;
/** Ticks in which the cloth settles before the film begins. */
const SETTLING = 40;

interface Rib {
  readonly upper: number;
  readonly lower: number;
  /** 1 in front, −1 behind. */
  readonly front: number;
  /** 0 right to 1 left. */
  readonly side: number;
  readonly bone: Vec3;
  readonly lengths: readonly [number, number];
  points: [Vec3, Vec3];
  before: [Vec3, Vec3];
}

interface Thighs {
  readonly hips: readonly [Vec3, Vec3];
  readonly knees: readonly [Vec3, Vec3];
  readonly across: Vec3;
  readonly ahead: Vec3;
  readonly unit: number;
}

/** The right one of two points, the left one, or a place between them. */
const between = (pair: readonly [Vec3, Vec3], side: number): Vec3 => mix(pair[0], pair[1], side);

/**
 * How far a point has to move to be out of the thighs. Before and behind them cloth is stretched from one to the other, so
 * that a rib between them lies on the foremost; to the side it keeps clear of its own one.
 */
const outOf = (thighs: Thighs, p: Vec3, front: number): Vec3 => {
  let most: Vec3 = [0, 0, 0];
  for (const i of [0, 1] as const) {
    const hip = thighs.hips[i];
    const bone = sub(thighs.knees[i], hip);
    const t = clamp(dot(sub(p, hip), bone) / dot(bone, bone), 0, 1);
    let from = sub(p, addScaled(hip, bone, t));
    const aside = dot(from, thighs.across);
    if (Math.abs(aside) > 0.12 * thighs.unit) continue;
    if (Math.abs(front) > 0.3) from = addScaled(from, thighs.across, -aside);
    const radius = (AT_HIP + (AT_KNEE - AT_HIP) * t) * thighs.unit;
    const far = length(from);
    if (far >= radius || far < 1e-9) continue;
    // What has slipped through to the other side comes back to its own.
    const right = dot(from, thighs.ahead) * front > -0.4 * far || Math.abs(front) < 0.3;
    const push = right ? scale(from, radius / far - 1) : scale(from, -radius / far - 1);
    if (length(push) > length(most)) most = push;
  }
  return most;
};

/** A bone's end kept at its length and out of the thighs; `solid` 0–1 says how much they push. */
const kept = (thighs: Thighs, from: Vec3, end: Vec3, bone: number, front: number, solid: number): Vec3 => {
  let p = end;
  for (let round = 0; round < 2; round++) {
    p = addScaled(from, normalize(sub(p, from), [0, -1, 0]), bone);
    if (solid > 0) {
      p = addScaled(p, outOf(thighs, mix(from, p, 0.55), front), solid);
      p = addScaled(p, outOf(thighs, p, front), solid);
    }
  }
  return addScaled(from, normalize(sub(p, from), [0, -1, 0]), bone);
};

/** The skirt of a figure, if it wears one: a function that lets it hang, to be called once per tick when the legs are placed. */
export const createSkirt = (figure: Figure): (() => void) | undefined => {
  if (figure.joint(ribName(0, 'upper')) < 0) return undefined;
  const pelvis = figure.joint('pelvis');
  const legs = (['right', 'left'] as const).map((side) => ({
    hip: figure.joint(`thigh-${side}`),
    knee: figure.joint(`shin-${side}`),
  }));
  const unit = distance(figure.restOf(legs[0]!.hip), figure.restOf(legs[0]!.knee)) / THIGH;
  const ribs = Array.from({ length: RIB_COUNT }, (_, k): Rib => {
    const upper = figure.joint(ribName(k, 'upper'));
    const lower = figure.joint(ribName(k, 'lower'));
    const bone = sub(figure.restOf(lower), figure.restOf(upper));
    const a = (k / RIB_COUNT) * 2 * Math.PI;
    const none: Vec3 = [0, 0, 0];
    return {
      upper,
      lower,
      front: cos(a),
      side: 0.5 + 0.5 * sin(a),
      bone: normalize(bone),
      lengths: [length(bone), length(bone) * RIB_RATIO],
      points: [none, none],
      before: [none, none],
    };
  });
  let settled = false;

  return () => {
    const hips: [Vec3, Vec3] = [figure.worldPosition[legs[0]!.hip]!, figure.worldPosition[legs[1]!.hip]!];
    const knees: [Vec3, Vec3] = [figure.worldPosition[legs[0]!.knee]!, figure.worldPosition[legs[1]!.knee]!];
    const body = figure.worldRotation[pelvis]!;
    const up = rotate(body, [0, 1, 0]);
    const ahead = rotate(body, [0, 0, 1]);
    const thighs: Thighs = { hips, knees, across: normalize(sub(hips[1], hips[0])), ahead, unit };
    const level = normalize([ahead[0], 0, ahead[2]], [0, 0, 1]);
    // Cloth hangs straight down from who stands, along the legs of who lies.
    const plumb: Quat = fromAxes(cross([0, 1, 0], level), [0, 1, 0], level);
    const hang = slerp(body, plumb, smoothstep(0.3, 0.75, up[1]));
    const forward = hips.map((hip, i) => dot(normalize(sub(knees[i as 0 | 1], hip)), ahead));
    const sat = smoothstep(0.5, 0.88, Math.min(forward[0]!, forward[1]!));

    const step = (rib: Rib): void => {
      const hinge = figure.worldPosition[rib.upper]!;
      const [first, second] = rib.lengths;
      const hip = between(hips, rib.side);
      const thigh = normalize(sub(between(knees, rib.side), hip));
      const down = rotate(hang, rib.bone);
      const along = normalize(mix(down, thigh, 0.94 * sat));
      let middle = addScaled(hinge, along, first);
      let end = addScaled(middle, along, second);
      // Behind, cloth goes down the buttocks and under the thighs, where nobody sees it.
      const under = sat * smoothstep(-0.3, -0.6, rib.front);
      if (under > 0) {
        const below = rotate(body, [0, -0.055 * unit, -0.07 * unit]);
        middle = mix(middle, add(hip, below), under);
        end = mix(end, addScaled(addScaled(hip, thigh, 0.2 * unit), up, -0.03 * unit), under);
      }
      const solid = 1 - under;
      const wanted = [middle, end] as const;
      const moved = rib.points.map((p, i) => {
        const speed = sub(p, rib.before[i as 0 | 1]);
        const most = Math.min(1, (0.5 * second) / Math.max(length(speed), 1e-9));
        return addScaled(
          addScaled(p, speed, INERTIA * most),
          sub(wanted[i as 0 | 1], p),
          Math.max(STIFFNESS, 0.7 * sat * (1 - STIFFNESS)),
        );
      });
      rib.before = rib.points;
      const held = kept(thighs, hinge, moved[0]!, first, rib.front, solid);
      rib.points = [held, kept(thighs, held, moved[1]!, second, rib.front, solid)];
    };

    for (const rib of ribs) {
      const hinge = figure.worldPosition[rib.upper]!;
      if (!settled || distance(hinge, rib.points[0]) > 4 * rib.lengths[1]) {
        const down = rotate(hang, rib.bone);
        const middle = addScaled(hinge, down, rib.lengths[0]);
        rib.points = [middle, addScaled(middle, down, rib.lengths[1])];
        rib.before = rib.points;
        for (let k = 0; k < SETTLING; k++) step(rib);
      }
      step(rib);
      const [middle, end] = rib.points;
      const rest = rotate(body, rib.bone);
      const upper = multiply(fromTo(rest, normalize(sub(middle, hinge))), body);
      figure.setWorldRotation(rib.upper, upper);
      const bent = rotate(upper, rib.bone);
      figure.setWorldRotation(rib.lower, multiply(fromTo(bent, normalize(sub(end, middle))), upper));
    }
    settled = true;
    figure.place(ribs[0]!.upper);
  };
};
