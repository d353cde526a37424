/** Builds a four-legged animal from its plan: bones, flesh, skin, coat, fur, hair, eyes, rig and anchors. */
import type { BlendField } from '../../foundation/geometry/blend-field.ts';
import { growFur } from '../../foundation/geometry/fur.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { boundsOf, mergeMeshes } from '../../foundation/geometry/mesh.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, clamp, distance, dot, smoothstep, sub } from '../../foundation/vec.ts';
import type { Detail } from '../entry.ts';
import type { Anchor, Model, Part } from '../model.ts';
import type { Skin } from './binding.ts';
import { bindMesh, createBinder } from './binding.ts';
import type { CoatPlace } from './coat.ts';
import { fleshAt, over } from './coat.ts';
import { bindDetails, cellFor, growthFor, meshFlesh, thinnestFor, withRelief } from './creature.ts';
import { createFrame } from './frame.ts';
import { partLegs } from './leg-gap.ts';
import { addFlesh } from './quadruped-flesh.ts';
import type { Anatomy, HairDressing, QuadrupedPlan } from './quadruped-plan.ts';
import type { Bones } from './quadruped-skeleton.ts';
import { buildBones, quadrupedLegs } from './quadruped-skeleton.ts';
import type { Flesh, Sculpture } from './sculpture.ts';
import { addChain, addJoint, createSculpture, createTool, jointIndex } from './sculpture.ts';

/** The model of a plan. `seed` varies its fur; the plan itself carries size and colours. */
export const buildQuadruped = (plan: QuadrupedPlan, detail: Detail, seed: number): Model => {
  const H = plan.height;
  const [fullCells, leastCells] = plan.cells ?? [50, 17];
  const cell = cellFor(detail.pixels, H / fullCells, H / leastCells);
  const s = createSculpture(thinnestFor(detail.pixels, cell));
  const bones = buildBones(plan, s);
  addFlesh(plan, s, bones);
  sculptHead(plan, s, bones);
  const field = s.field.build();
  const anatomy = describe(plan, s, bones, field);

  const locate = createLocator(plan, bones, field);
  const mouth = createMouth(plan, bones, field);
  const paint = (p: Vec3, n: Vec3) =>
    over(plan.coat(locate(p, n)), plan.palette.mouth, detail.pixels < 200 ? 0 : mouth(p));
  const ball = plan.head.fine;
  const headCell = cellFor(detail.pixels, (plan.head.length * H) / ball.cells, cell);
  const fine = { centre: bones.head.point(...ball.centre), radius: ball.radius * bones.head.unit, cell: headCell };
  const elbows = Math.min(...bones.legs.map((leg) => leg.points[leg.front ? 2 : 1]![1]));
  const surface = meshFlesh(partLegs(field, elbows, cell), cell, fine, paint);
  const bind = createBinder(field, s.chains, s.joints.length);
  const relief = (mesh: Mesh) =>
    plan.relief ? withRelief(mesh, (p) => plan.relief!(p, bones.head.local(p)), H * 0.004) : mesh;
  const meshes = [surface.body, ...(surface.fine ? [surface.fine] : [])].map((m) => bindMesh(relief(m), bind));
  const skin = mergeMeshes(meshes);

  const parts: Part[] = [{ name: 'skin', mesh: skin, material: { ...plan.skin } }];
  const details = bindDetails(plan.head.details(anatomy, detail.pixels), s.joints);
  parts.push({ name: 'details', mesh: mergeMeshes(details), material: { roughness: 0.8 } });
  const growth = growthFor(detail.pixels);
  const random = createRandom(seed);
  const hair = plan.hair?.(anatomy, random.child('hair'), Math.max(0.13, growth)) ?? [];
  if (hair.length > 0) {
    parts.push({
      name: 'hair',
      mesh: mergeMeshes(hair.map((h) => bindHair(h, bind))),
      material: { roughness: 0.75, twoSided: true },
    });
  }
  if (growth > 0 && plan.fur) {
    const fur = plan.fur.map((f, i) =>
      growFur(skin, {
        ...f,
        count: Math.round(f.count * growth),
        clump: f.clump * H,
        random: random.child(`fur-${i}`),
        place: (p, n) => {
          const place = locate(p, n);
          const length = f.length(place) * H;
          if (length <= 0) return undefined;
          const flow = plan.combing ? plan.combing(place, anatomy) : ([0, -0.45, -1] as const);
          return { length: length / Math.sqrt(Math.sqrt(Math.max(0.2, growth))), flow, colour: plan.coat(place) };
        },
      }),
    );
    const material = { roughness: 0.8, sheen: 0.5, translucency: 0.12, castsShadow: false };
    parts.push({ name: 'fur', mesh: mergeMeshes(fur), material });
  }
  return {
    parts,
    rig: { kind: 'quadruped', joints: s.joints, legs: quadrupedLegs(s, bones) },
    bounds: boundsOf(parts.map((p) => p.mesh)),
    anchors: anchorsOf(plan, s, bones),
  };
};

const sculptHead = (plan: QuadrupedPlan, s: Sculpture, bones: Bones): void => {
  const frame = bones.head;
  const { palette } = plan;
  const group = s.field.group(plan.blend * 1.5 * plan.height);
  const flavour = { colour: palette.head ?? palette.body, region: 'head', chain: bones.chains.head, group };
  const unit = frame.unit;
  plan.head.sculpt({
    tool: createTool(s, frame, flavour, 0.06),
    sculpture: s,
    palette,
    chains: {
      head: bones.chains.head,
      jaw: (hinge, tip) => {
        addJoint(s, 'jaw', 'head', frame.point(...hinge));
        return addChain(s, ['head', 'jaw'], {
          reach: 0.014 * unit,
          width: 0.06 * unit,
          from: add(frame.point(...hinge), sub(frame.point(...hinge), frame.point(...tip))),
          to: frame.point(...tip),
        });
      },
      ear: (side, root, tip) => {
        const name = `ear-${side > 0 ? 'left' : 'right'}`;
        addJoint(s, name, 'head', frame.point(...root));
        return addChain(s, ['head', name], {
          reach: 0.02 * unit,
          width: 0.05 * unit,
          side,
          sideWidth: 0.02 * unit,
          from: add(frame.point(...root), sub(frame.point(...root), frame.point(...tip))),
          to: frame.point(...tip),
        });
      },
    },
  });
};

const describe = (plan: QuadrupedPlan, s: Sculpture, bones: Bones, field: BlendField<Flesh>): Anatomy => ({
  height: plan.height,
  trunk: bones.trunk,
  head: bones.head,
  palette: plan.palette,
  neck: bones.neck,
  neckRadii: plan.neck.radii.map((r) => r * plan.height),
  tail: bones.tail,
  distance: (p) => field.distance(p[0], p[1], p[2]),
  sculpture: s,
});

/** Where a point of the skin is, in the coat painter's terms. */
const createLocator = (plan: QuadrupedPlan, bones: Bones, field: BlendField<Flesh>) => {
  const softness = Math.min(0.018 * plan.height, 0.04 * bones.head.unit);
  const upright = createFrame([0, 0, 0], [0, 0, 0, 1], plan.height);
  return (position: Vec3, normal: Vec3): CoatPlace => {
    const flesh = fleshAt(field, position, softness);
    return {
      position,
      normal,
      ...flesh,
      trunk: bones.trunk.local(position),
      head: bones.head.local(position),
      above: upright.local(position)[1],
      tail: flesh.region === 'tail' ? alongTail(bones.tail, position) : 0,
    };
  };
};

/**
 * The inside of the lips, 0–1: where muzzle and lower jaw are equally near. At rest it is the mouth's line; when the jaw
 * opens, the skin that stretches there shows it.
 */
const createMouth = (plan: QuadrupedPlan, bones: Bones, field: BlendField<Flesh>) => {
  const pieces = (region: string) =>
    field.primitives.flatMap((p, i) => (p.data.region === region && !p.carve ? [i] : []));
  const upper = pieces('muzzle');
  const lower = pieces('jaw');
  const nearest = (list: readonly number[], [x, y, z]: Vec3) =>
    list.reduce((d, i) => Math.min(d, field.distanceTo(i, x, y, z)), 1e9);
  const unit = bones.head.unit;
  return (p: Vec3): number => {
    const forward = bones.head.local(p)[2];
    if (lower.length === 0 || forward < plan.head.mouth[2] * 0.5 || forward > plan.head.mouth[2] * 1.3) return 0;
    const gap = Math.abs(nearest(upper, p) - nearest(lower, p)) / unit;
    return smoothstep(0.03, 0.014, gap) * smoothstep(plan.head.mouth[2] * 0.5, plan.head.mouth[2] * 0.62, forward);
  };
};

const alongTail = (tail: readonly Vec3[], p: Vec3): number => {
  let nearest = 0;
  tail.forEach((q, i) => {
    if (distance(q, p) < distance(tail[nearest]!, p)) nearest = i;
  });
  const before = tail[Math.max(0, nearest - 1)]!;
  const after = tail[Math.min(tail.length - 1, nearest + 1)]!;
  const d = sub(after, before);
  return clamp((nearest + (2 * dot(sub(p, tail[nearest]!), d)) / Math.max(1e-9, dot(d, d))) / (tail.length - 1), 0, 1);
};

const bindHair = (hair: HairDressing, bind: (p: Vec3, skin: Skin, row: number) => void): Mesh => {
  if (hair.flowing) return bindMesh(hair.mesh, bind);
  const root: Skin = { joints: new Uint8Array(4), weights: new Float32Array(4) };
  bind(hair.root, root, 0);
  const count = hair.mesh.positions.length / 3;
  const skin = { joints: new Uint8Array(count * 4), weights: new Float32Array(count * 4) };
  for (let i = 0; i < count; i++) {
    skin.joints.set(root.joints, i * 4);
    skin.weights.set(root.weights, i * 4);
  }
  return { ...hair.mesh, skin };
};

const anchorsOf = (plan: QuadrupedPlan, s: Sculpture, bones: Bones): Record<string, Anchor> => {
  const head = jointIndex(s.joints, 'head');
  const chest = jointIndex(s.joints, 'chest');
  const spine = jointIndex(s.joints, 'spine');
  const at = (p: Vec3) => bones.head.point(...p);
  const top = Math.max(...plan.trunk.map((t) => (t.at[2] > plan.trunkLength * 0.3 ? t.at[1] + t.radii[1] : -1)));
  const back = bones.trunk.point(0, top * 0.97, plan.trunkLength * 0.55);
  return {
    mouth: { joint: head, position: at(plan.head.mouth), direction: bones.head.axes[2] },
    eye: { joint: head, position: at(plan.head.eye), direction: bones.head.axes[2] },
    'head-top': { joint: head, position: at(plan.head.top) },
    head: { joint: head, position: bones.head.origin },
    back: { joint: spine, position: back, direction: [0, 0, 1] },
    rider: { joint: spine, position: back, direction: [0, 0, 1] },
    chest: { joint: chest, position: bones.trunk.point(0, 0, plan.trunkLength) },
  };
};
