/** Flesh of a four-legged animal: trunk, legs, feet, neck and tail as pieces of the distance field. */
import type { Vec3 } from '../../foundation/vec.ts';
import { mix } from '../../foundation/vec.ts';
import { createFrame } from './frame.ts';
import type { LegPlan, QuadrupedPlan } from './quadruped-plan.ts';
import type { Bones, LegBones } from './quadruped-skeleton.ts';
import type { PieceOptions, Sculpture, Tool } from './sculpture.ts';
import { createTool } from './sculpture.ts';

/** Add all flesh but the head. */
export const addFlesh = (plan: QuadrupedPlan, s: Sculpture, bones: Bones): void => {
  const { palette } = plan;
  const K = plan.blend;
  const body = { colour: palette.body, region: 'body', chain: bones.chains.trunk, group: s.field.group(0.001) };
  const trunk = createTool(s, bones.trunk, body, K * 2);
  for (const piece of plan.trunk) trunk.ellipsoid(piece.at, piece.radii, { blend: piece.blend ?? K * 2 });

  // Legs are described in model axes with withers heights as unit.
  const upright = createFrame([0, 0, 0], [0, 0, 0, 1], plan.height);
  for (const leg of bones.legs) {
    const group = s.field.group(K * (plan.legBlend ?? 1.4) * plan.height);
    const tool = createTool(s, upright, { ...body, chain: leg.chain, group }, K);
    const points = leg.points.map((p): Vec3 => upright.local(p));
    if (leg.front) addFrontLeg(plan, tool, points);
    else
      addHindLeg(
        plan,
        tool,
        points,
        upright.local(bones.trunk.point(0.6 * plan.hind.spread[0] * leg.side, 0.02, -0.06 * plan.trunkLength)),
      );
    addFoot(plan, tool, points[points.length - 1]!, leg);
    plan.legExtras?.({ tool, front: leg.front, side: leg.side, points });
  }
  addNeck(plan, s, bones);
  addTail(plan, s, bones);
};

const regionColours = (plan: QuadrupedPlan): { leg: PieceOptions; foot: PieceOptions } => {
  const { palette } = plan;
  const leg = palette.leg ?? palette.body;
  return { leg: { colour: leg, region: 'leg' }, foot: { colour: palette.foot ?? leg, region: 'foot' } };
};

const addFrontLeg = (plan: QuadrupedPlan, tool: Tool, p: readonly Vec3[]): void => {
  const K = plan.blend;
  const { radii: r, flat }: LegPlan = plan.front;
  const { leg, foot } = regionColours(plan);
  tool.cone(p[0]!, p[1]!, r[0] * 0.75, r[0], { blend: K * 2, flat });
  tool.cone(p[1]!, p[2]!, r[0], r[1], { blend: K * 2, flat: flat + (1 - flat) * 0.4 });
  tool.cone(p[2]!, p[3]!, r[1] * 0.92, r[2], { ...leg, blend: K * 0.9 });
  tool.ellipsoid(p[3]!, [r[2], r[2] * 1.12, r[2] * 1.04], { ...leg, blend: K * 0.6 });
  addCannon(plan.front, tool, p[3]!, p[4]!, r[2] * 0.95, { ...foot, blend: K * 0.7 });
  const elbow: Vec3 = [p[2]![0], p[2]![1] + r[1] * 0.3, p[2]![2] - r[1] * 0.5];
  tool.ellipsoid(elbow, [r[1] * 0.6, r[1] * 0.8, r[1] * 0.75], { ...leg, blend: K });
};

const addHindLeg = (plan: QuadrupedPlan, tool: Tool, p: readonly Vec3[], rump: Vec3): void => {
  const K = plan.blend;
  const { radii: r, flat } = plan.hind;
  const { leg, foot } = regionColours(plan);
  tool.cone(p[0]!, p[1]!, r[0], r[1], { blend: K * 2, flat });
  tool.cone(rump, mix(p[1]!, p[2]!, 0.35), r[0] * 0.8, r[1] * 0.6, { blend: K * 2, flat: flat * 0.97 });
  tool.cone(p[1]!, p[2]!, r[1], r[2], { ...leg, blend: K * 1.2 });
  const heel: Vec3 = [p[2]![0], p[2]![1] + r[2] * 0.2, p[2]![2] - r[2] * 0.25];
  tool.ellipsoid(heel, [r[2] * 0.85, r[2] * 1.15, r[2] * 1.05], { ...leg, blend: K * 0.5 });
  addCannon(plan.hind, tool, p[2]!, p[3]!, r[2] * 0.85, { ...foot, blend: K * 0.7 });
};

/** The lowest long bone: a cone, or a slender shaft with a knob at the knuckle. */
const addCannon = (leg: LegPlan, tool: Tool, from: Vec3, to: Vec3, radius: number, o: PieceOptions): void => {
  const end = leg.radii[3];
  if (leg.cannon === undefined) {
    tool.cone(from, to, radius, end, o);
    return;
  }
  tool.cone(from, mix(from, to, 0.35), radius * 0.9, leg.cannon, o);
  tool.cone(mix(from, to, 0.3), to, leg.cannon, leg.cannon, { ...o, blend: 0.01 });
  tool.ellipsoid(to, [end * 0.95, end * 1.1, end], { ...o, blend: 0.02 });
};

const addFoot = (plan: QuadrupedPlan, tool: Tool, knuckle: Vec3, leg: LegBones): void => {
  const K = plan.blend;
  const { palette, foot: f } = plan;
  const { foot } = regionColours(plan);
  const at = (side: number, up: number, forward: number): Vec3 => [
    knuckle[0] + side,
    knuckle[1] + up,
    knuckle[2] + forward,
  ];
  const h = f.height;
  const r = f.radius;
  if (f.kind === 'paw') {
    const l = f.length;
    const toe = { colour: palette.toe ?? foot.colour!, region: 'toe', blend: K * 0.12 };
    tool.cone(at(0, -h * 0.1, 0), at(0, -h + r * 0.95, l * 0.45), r * 0.95, r, { ...foot, blend: K * 0.6 });
    for (const [side, forward] of [
      [-0.62, 0.72],
      [-0.22, 0.95],
      [0.22, 0.95],
      [0.62, 0.72],
    ] as const) {
      tool.ellipsoid(at(side * r * 1.35, -h + r * 0.62, l * forward), [r * 0.42, r * 0.6, r * 0.62], toe);
    }
    return;
  }
  const claw = { colour: palette.claw, region: 'hoof' };
  if (f.kind === 'hoof') {
    // The pastern slopes to the coronet; the wall widens to the ground, where it is cut flat.
    tool.cone(at(0, 0, 0), at(0, -h * 0.55, h * 0.4), f.pastern, f.pastern * 1.05, { ...foot, blend: K * 0.3 });
    for (const side of f.cloven ? [-0.4, 0.4] : [0]) {
      const wide = f.cloven ? 0.6 : 1;
      const wall = { ...claw, blend: K * 0.1, flat: f.cloven ? 1 : 0.94 };
      tool.cone(at(side * r, -h * 0.52, h * 0.42), at(side * r, -h, h * 0.62), r * 0.74 * wide, r * wide, wall);
    }
    tool.ellipsoid(at(0, -h - r * 2.9, h * 0.6), [r * 6, r * 2.95, r * 6], { ...claw, blend: K * 0.05, carve: true });
    return;
  }
  const sole = { colour: palette.leg ?? palette.body, region: 'leg' };
  tool.cone(at(0, h * 0.6, 0), at(0, -h + r * 0.35, 0.01), r * 0.88, r, { ...sole, blend: K * 0.6 });
  const toes = leg.front ? [-0.7, -0.25, 0.25, 0.7] : [-0.55, 0, 0.55];
  for (const d of toes) {
    const forward = r * 0.86 * Math.sqrt(1 - d * d * 0.8);
    tool.ellipsoid(at(d * r, -h + r * 0.28, forward + 0.008), [r * 0.2, r * 0.27, r * 0.2], {
      ...claw,
      blend: r * 0.08,
    });
  }
  tool.ellipsoid(at(0, -h - r * 1.02, 0), [r * 4, r, r * 4], { ...sole, blend: r * 0.15, carve: true });
};

const addNeck = (plan: QuadrupedPlan, s: Sculpture, bones: Bones): void => {
  const K = plan.blend;
  const { radii, flat } = plan.neck;
  const upright = createFrame([0, 0, 0], [0, 0, 0, 1], plan.height);
  const flavour = {
    colour: plan.palette.body,
    region: 'neck',
    chain: bones.chains.neck,
    group: s.field.group(K * 1.6 * plan.height),
  };
  const tool = createTool(s, upright, flavour, K);
  const [a, b, c] = bones.neck.map((p): Vec3 => upright.local(p)) as [Vec3, Vec3, Vec3];
  tool.cone(a, b, radii[0], radii[1], { blend: K * 2.2, flat });
  tool.cone(b, c, radii[1], radii[2], { blend: K * 1.6, flat: Math.min(1, flat + 0.05) });
};

const addTail = (plan: QuadrupedPlan, s: Sculpture, bones: Bones): void => {
  const K = plan.blend;
  const upright = createFrame([0, 0, 0], [0, 0, 0, 1], plan.height);
  const flavour = {
    colour: plan.palette.tail ?? plan.palette.body,
    region: 'tail',
    chain: bones.chains.tail,
    group: s.field.group(K * 0.8 * plan.height),
  };
  const tool = createTool(s, upright, flavour, K * 0.6);
  const [root, middle, tip] = plan.tail.radii;
  // A parabola through the three radii, straight between root and tip where the middle is their mean.
  const radius = (t: number) => root + (tip - root) * t + (middle - (root + tip) / 2) * 4 * t * (1 - t);
  const points = bones.tail.map((p): Vec3 => upright.local(p));
  for (let i = 0; i < 8; i++) tool.cone(points[i]!, points[i + 1]!, radius(i / 8), radius((i + 1) / 8));
};
