/** Builds a flying bird from its plan: wings spread at rest, so that three joints a side can flap and fold them. */
import { addScale } from '../../foundation/geometry/feather.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { boundsOf, MeshBuilder, mergeMeshes } from '../../foundation/geometry/mesh.ts';
import type { Random } from '../../foundation/random.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import {
  add,
  addScaled,
  cross,
  distance,
  dot,
  fromAxisAngle,
  length,
  normalize,
  scale,
  sub,
} from '../../foundation/vec.ts';
import type { Detail } from '../entry.ts';
import type { Leg, Model, Part } from '../model.ts';
import type { Skin } from './binding.ts';
import { bindMesh, createBinder } from './binding.ts';
import type { RootedMesh } from './bird-parts.ts';
import { beakHalf, foot, tailFeathers, wingBones, wingFeathers } from './bird-parts.ts';
import type { BirdPlan, PlumagePlace } from './bird-plan.ts';
import { fleshAt } from './coat.ts';
import { bindDetails, cellFor, growthFor, meshFlesh } from './creature.ts';
import { eyeFineness, eyes } from './eye.ts';
import type { Frame } from './frame.ts';
import { createFrame } from './frame.ts';
import type { Detailing } from './quadruped-plan.ts';
import type { Sculpture } from './sculpture.ts';
import { addChain, addJoint, createSculpture, createTool, jointIndex } from './sculpture.ts';

/** Hip, knee, ankle and sole of a leg, body frame for the first three. */
const legBones = (plan: BirdPlan, frame: Frame, side: 1 | -1): readonly [Vec3, Vec3, Vec3, Vec3] => {
  const [w, h] = plan.girth;
  const x = w * 0.5 * side;
  const hip = frame.point(x, -h * 0.3, -0.1);
  const sole: Vec3 = [hip[0], 0, 0.02 * plan.trunk];
  const drop = hip[1];
  const knee: Vec3 = [hip[0], hip[1] - drop * 0.3, hip[2] + drop * 0.22];
  const ankle: Vec3 = [hip[0], drop * 0.36, sole[2] - drop * 0.14];
  return [hip, knee, ankle, sole];
};

/** The model of a plan. */
export const buildBird = (plan: BirdPlan, detail: Detail, seed: number): Model => {
  const s = createSculpture();
  const random = createRandom(seed);
  const frame = createFrame([0, plan.stand * plan.trunk, 0], fromAxisAngle([1, 0, 0], -plan.pitch), plan.trunk);
  const legs = sculptBird(plan, s, frame);
  const field = s.field.build();
  const growth = growthFor(detail.pixels);
  const fine = detail.pixels >= 250;
  const headAt = plan.head.at;
  const place = (p: Vec3, n: Vec3): PlumagePlace => {
    const flesh = fleshAt(field, p, 0.02 * plan.trunk);
    const at = frame.local(p);
    const head = scale(sub(at, headAt), 1 / plan.head.radius);
    return { at, head, normal: n, ...flesh };
  };
  const paint = (p: Vec3, n: Vec3) => plan.plumage(place(p, n));
  const cell = cellFor(detail.pixels, plan.trunk / 30, plan.trunk / 13);
  const surface = meshFlesh(field, cell, undefined, paint);
  const bind = createBinder(field, s.chains, s.joints.length);
  const skin = bindMesh(surface.body, bind);
  const parts: Part[] = [{ name: 'plumage', mesh: skin, material: { roughness: 0.75, sheen: 0.4 } }];

  const rooted: RootedMesh[] = [];
  for (const side of [1, -1] as const)
    rooted.push(...wingFeathers(plan, frame, side, Math.max(0.3, growth), random.child(`wing${side}`)));
  rooted.push(...tailFeathers(plan, frame, [0, 0.06, -0.56], Math.max(0.3, growth)));
  const feathers = rooted.map((r) => bindByRoot(r, bind));
  if (growth > 0) feathers.push(bodyFeathers(plan, skin, frame, growth, random.child('plumage'), place));
  const material = { roughness: 0.7, sheen: 0.2, translucency: 0.15, twoSided: true };
  parts.push({ name: 'feathers', mesh: mergeMeshes(feathers), material });

  const details: Detailing[] = eyes(
    createFrame(frame.point(...headAt), fromAxisAngle([1, 0, 0], -plan.pitch * 0), plan.trunk * plan.head.radius),
    {
      centre: [0.72, 0.18, 0.5],
      radius: plan.eye.radius,
      gaze: [0.93, 0.03, 0.36],
      pupil: plan.eye.pupil,
      iris: 1.1,
      irisColour: plan.eye.iris,
      white: [0.02, 0.02, 0.02],
      lidColour: plan.eye.lid,
      rimColour: scale(plan.eye.lid, 0.4),
      upper: 0.95,
      lower: 0.95,
      blinks: false,
    },
    eyeFineness(detail.pixels),
  );
  const beakBase: Vec3 = [0, headAt[1] - plan.head.radius * 0.12, headAt[2] + plan.head.radius * 0.78];
  details.push({ joint: 'head', mesh: beakHalf(plan, frame, beakBase, true, fine ? 12 : 6) });
  details.push({ joint: 'beak', mesh: beakHalf(plan, frame, beakBase, false, fine ? 10 : 6) });
  for (const side of [1, -1] as const) {
    const [, , ankle, sole] = legBones(plan, frame, side);
    const name = side > 0 ? 'left' : 'right';
    details.push({ joint: `foot-${name}`, mesh: foot(plan, ankle, sole, plan.trunk, fine) });
  }
  parts.push({
    name: 'details',
    mesh: mergeMeshes(bindDetails(details, s.joints)),
    material: { roughness: 0.8, twoSided: plan.leg.webbed },
  });

  const head = jointIndex(s.joints, 'head');
  const body = jointIndex(s.joints, 'body');
  const [w] = plan.girth;
  return {
    parts,
    rig: { kind: 'bird', joints: s.joints, legs },
    bounds: boundsOf(parts.map((p) => p.mesh)),
    anchors: {
      mouth: {
        joint: head,
        position: frame.point(0, beakBase[1], beakBase[2] + plan.beak.length * 0.9),
        direction: frame.axes[2],
      },
      eye: { joint: head, position: frame.point(w * 0.5, headAt[1], headAt[2]), direction: frame.axes[2] },
      'head-top': { joint: head, position: frame.point(0, headAt[1] + plan.head.radius, headAt[2]) },
      back: { joint: body, position: frame.point(0, plan.girth[1], 0) },
    },
  };
};

const sculptBird = (plan: BirdPlan, s: Sculpture, frame: Frame): Leg[] => {
  const [w, h] = plan.girth;
  const { at, radius, neck } = plan.head;
  addJoint(s, 'body', 'root', frame.point(0, 0, 0));
  addJoint(s, 'neck', 'body', frame.point(0, at[1] * 0.35, 0.32));
  addJoint(s, 'head', 'neck', frame.point(0, at[1] * 0.85, at[2] - radius * 0.45));
  addJoint(s, 'beak', 'head', frame.point(0, at[1] - radius * 0.25, at[2] + radius * 0.5));
  const u = plan.trunk;
  const trunk = addChain(s, ['body', 'neck', 'head'], {
    reach: 0.05 * u,
    width: [0.12 * u, radius * 0.5 * u],
    from: frame.point(0, 0, 0),
    to: frame.point(at[0], at[1], at[2] + radius),
  });
  const flavour = { colour: plan.colour, region: 'body', chain: trunk, group: s.field.group(0.001) };
  const tool = createTool(s, frame, flavour, 0.12);
  tool.ellipsoid([0, 0, 0], [w, h, 0.5]);
  tool.ellipsoid([0, -h * 0.12, 0.16], [w * 0.97, h * 0.97, 0.31], { blend: 0.2 });
  tool.cone([0, at[1] * 0.3, 0.28], [0, at[1] * 0.9, at[2] - radius * 0.2], neck[0], neck[1], {
    blend: 0.22,
    region: 'neck',
  });
  tool.ellipsoid(at, [radius * 0.92, radius * 0.96, radius * 1.08], { blend: 0.1, region: 'head' });

  addJoint(s, 'tail', 'body', frame.point(0, 0.04, -0.46));
  const tail = addChain(s, ['body', 'tail'], {
    reach: 0.04 * u,
    width: 0.08 * u,
    from: frame.point(0, 0, 0),
    to: frame.point(0, 0.06, -1),
  });
  tool.cone([0, 0.0, -0.28], [0, 0.05, -0.64], h * 0.62, h * 0.16, {
    blend: 0.2,
    flat: 1.2,
    region: 'rump',
    chain: tail,
  });

  const legs: Leg[] = [];
  for (const side of [1, -1] as const) {
    const name = side > 0 ? ('left' as const) : ('right' as const);
    const [shoulder, elbow, wrist, hand] = wingBones(plan, side);
    addJoint(s, `wing-${name}-1`, 'body', frame.point(...shoulder));
    addJoint(s, `wing-${name}-2`, `wing-${name}-1`, frame.point(...elbow));
    addJoint(s, `wing-${name}-3`, `wing-${name}-2`, frame.point(...wrist));
    const wing = addChain(s, ['body', `wing-${name}-1`, `wing-${name}-2`, `wing-${name}-3`], {
      reach: 0.04 * u,
      width: [0.08 * u, 0.1 * u, 0.1 * u],
      from: frame.point(0, shoulder[1], shoulder[2]),
      to: frame.point(...hand),
      side,
      sideWidth: w * 0.4 * u,
    });
    const arm = tool.with({ chain: wing, group: tool.group(0.08), region: 'wing' });
    arm.cone([shoulder[0] * 0.6, shoulder[1], shoulder[2]], elbow, 0.085, 0.06, { flat: 0.7, flatAxis: [0, 1, 0] });
    arm.cone(elbow, wrist, 0.055, 0.04, { flat: 0.7, flatAxis: [0, 1, 0], blend: 0.05 });
    arm.cone(wrist, hand, 0.04, 0.022, { flat: 0.7, flatAxis: [0, 1, 0], blend: 0.05 });

    const [hip, knee, ankle, sole] = legBones(plan, frame, side);
    addJoint(s, `thigh-${name}`, 'body', hip);
    addJoint(s, `shin-${name}`, `thigh-${name}`, knee);
    addJoint(s, `foot-${name}`, `shin-${name}`, ankle);
    const leg = addChain(s, ['body', `thigh-${name}`, `shin-${name}`], {
      reach: 0.04 * u,
      width: [0.08 * u, 0.05 * u],
      from: addScaled(hip, sub(knee, hip), -1),
      to: ankle,
      side,
      sideWidth: w * 0.4 * u,
    });
    const thigh = tool.with({ chain: leg, group: tool.group(0.08), region: 'thigh' });
    const local = [hip, knee, ankle].map((p) => frame.local(p)) as [Vec3, Vec3, Vec3];
    thigh.cone(local[0], local[1], h * 0.4, h * 0.26);
    thigh.cone(local[1], local[2], h * 0.26, plan.leg.radius * 1.3, { blend: 0.06 });
    legs.push({
      name,
      joints: [`thigh-${name}`, `shin-${name}`, `foot-${name}`].map((j) => jointIndex(s.joints, j)),
      sole,
      bend: 1,
      phase: side > 0 ? 0 : 0.5,
    });
  }
  return legs;
};

/** Bind a whole mesh with the weights of the skin at its root. */
export const bindByRoot = (r: RootedMesh, bind: (p: Vec3, skin: Skin, row: number) => void): Mesh => {
  const one: Skin = { joints: new Uint8Array(4), weights: new Float32Array(4) };
  bind(r.root, one, 0);
  const count = r.mesh.positions.length / 3;
  const skin = { joints: new Uint8Array(count * 4), weights: new Float32Array(count * 4) };
  for (let i = 0; i < count; i++) {
    skin.joints.set(one.joints, i * 4);
    skin.weights.set(one.weights, i * 4);
  }
  return { ...r.mesh, skin };
};

/** Small scale-like feathers all over trunk, neck and head, pointing to the tail. */
const bodyFeathers = (
  plan: BirdPlan,
  skin: Mesh,
  frame: Frame,
  growth: number,
  random: Random,
  place: (p: Vec3, n: Vec3) => PlumagePlace,
): Mesh => {
  const out = new MeshBuilder();
  const roots: number[] = [];
  const count = Math.round(plan.scales.count * growth);
  const triangles = skin.indices.length / 3;
  const at = (a: Float32Array, i: number): Vec3 => [a[i * 3]!, a[i * 3 + 1]!, a[i * 3 + 2]!];
  const headCentre = frame.point(...plan.head.at);
  for (let k = 0; k < count; k++) {
    const t = Math.min(triangles - 1, Math.floor(((k + random.next()) / count) * triangles));
    const i = skin.indices[t * 3]!;
    const [size, tint] = [0.8 + 0.4 * random.next(), 0.93 + 0.14 * random.next()];
    const p = at(skin.positions, i);
    const n = at(skin.normals, i);
    const here = place(p, n);
    if (here.region === 'wing' || here.head[2] > 0.75) continue;
    const onHead = distance(p, headCentre) < plan.head.radius * plan.trunk * 1.2;
    const flow = frame.vector(0, onHead ? -0.5 : -0.2, -1);
    const flat = addScaled(flow, n, -dot(flow, n));
    if (length(flat) < 0.1) continue;
    const long = plan.scales.length * plan.trunk * size * (onHead ? 0.55 : 1);
    const along = normalize(add(normalize(flat), scale(cross(n, normalize(flat)), (tint - 1) * 4)));
    addScale(out, addScaled(p, n, 0.004 * plan.trunk), along, n, long, long * 0.4, scale(plan.plumage(here), tint));
    roots.push(i, i, i, i);
  }
  const joints = new Uint8Array(roots.length * 4);
  const weights = new Float32Array(roots.length * 4);
  roots.forEach((root, i) => {
    for (let k = 0; k < 4; k++) {
      joints[i * 4 + k] = skin.skin!.joints[root * 4 + k]!;
      weights[i * 4 + k] = skin.skin!.weights[root * 4 + k]!;
    }
  });
  return { ...out.build(), skin: { joints, weights } };
};
