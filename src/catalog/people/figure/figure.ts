/** One person as a model: body, face, clothes, rig, anchors. */
import { pow } from '../../../foundation/exact.ts';
import { boundsOf } from '../../../foundation/geometry/mesh.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { add, addScaled, fromAxisAngle, mix, rotate, scale, sub } from '../../../foundation/vec.ts';
import type { Detail } from '../../entry.ts';
import type { Anchor, Leg, Model, Part } from '../../model.ts';
import { armSolids, legSolids, trunkSolids } from './body.ts';
import { addBottom } from './bottoms.ts';
import { addBackpack, addScarf } from './carried.ts';
import { addHead } from './head.ts';
import { addHeadwear } from './headwear.ts';
import type { Person } from './person.ts';
import { hangingHem, makeRibs } from './ribs.ts';
import { addShoes, solePoint } from './shoes.ts';
import type { Side } from './skeleton.ts';
import { jointIndex, makeJoints, makeSkeleton } from './skeleton.ts';
import { addArms, addChest, addLegs } from './skin-parts.ts';
import { addTop } from './tops.ts';
import type { Workshop } from './workshop.ts';

/** How coarse grids are for a greatest height on screen; a step covers a range, so that figures can share a model. */
export const coarsenessFor = (pixels: number): number => {
  if (pixels <= 60) return 12;
  if (pixels <= 120) return 10;
  if (pixels <= 200) return 5.6;
  if (pixels <= 350) return 4.3;
  if (pixels <= 700) return 2.6;
  return pixels <= 1400 ? 1.7 : 1.3;
};

/** The person, `size` times as large as it is by nature. */
export const makeFigure = (person: Person, size: number, detail: Detail): Model => {
  const skeleton = makeSkeleton(person);
  const coarseness = coarsenessFor(detail.pixels);
  const w: Workshop = {
    person,
    skeleton,
    trunk: trunkSolids(person, skeleton),
    arms: { left: armSolids(person, skeleton, 'left'), right: armSolids(person, skeleton, 'right') },
    legs: { left: legSolids(person, skeleton, 'left'), right: legSolids(person, skeleton, 'right') },
    coarseness,
    fine: (full, least) =>
      Math.max(coarseness > 8 ? Math.ceil(least * 0.6) : least, Math.round(full / pow(coarseness, 0.75))),
    parts: [],
  };
  const shape = addHead(w);
  const { outfit } = person;
  if (outfit.top.kind !== 'spacesuit') addChest(w, shape);
  const hands = addArms(w);
  addLegs(w);
  addTop(w);
  addBottom(w);
  addShoes(w);
  addHeadwear(w, shape);
  if (outfit.scarf) addScarf(w, outfit.scarf);
  if (outfit.backpack) addBackpack(w, outfit.backpack);

  const { headOrigin, head, body: b } = skeleton;
  const fromHead = (q: Vec3): Vec3 => addScaled(headOrigin, q, head);
  const eye = (side: Side): Vec3 =>
    fromHead([side === 'left' ? shape.eye[0] : -shape.eye[0], shape.eye[1], shape.eye[2]]);
  const headJoint = jointIndex('head');
  const anchors: Record<string, Anchor> = {
    ...hands,
    'head-top': { joint: headJoint, position: fromHead([0, 1.04, -0.04]) },
    eye: {
      joint: headJoint,
      position: fromHead([0, shape.eye[1], shape.eye[2] + shape.eyeRadius]),
      direction: [0, 0, 1],
    },
    mouth: { joint: headJoint, position: add(fromHead(shape.mouth(0)), [0, 0, 0.004]), direction: [0, 0, 1] },
    seat: { joint: jointIndex('pelvis'), position: [0, 0.508 * b, -0.02 * b], direction: [0, 0, 1] },
    back: { joint: jointIndex('chest'), position: [0, 0.85 * b, -0.1 * b], direction: [0, 0, -1] },
  };
  const legs = (['left', 'right'] as const).map(
    (side): Leg => ({
      name: side,
      joints: [jointIndex(`thigh-${side}`), jointIndex(`shin-${side}`), jointIndex(`foot-${side}`)],
      sole: solePoint(w, side),
      bend: 1,
      phase: side === 'left' ? 0 : 0.5,
    }),
  );
  const jaw = fromHead(shape.jaw);
  const hem = hangingHem(person);
  const ribs = hem === undefined ? [] : makeRibs(hem, b);
  const parts = person.expression.open > 0 ? withOpenJaw(w.parts, jaw, 0.3 * person.expression.open) : w.parts;
  const model: Model = {
    parts,
    rig: { kind: 'biped', joints: [...makeJoints(skeleton, eye, jaw), ...ribs], legs },
    bounds: boundsOf(parts.map((part) => part.mesh)),
    anchors,
  };
  return size === 1 ? model : enlarge(model, size);
};

/** Parts with the jaw turned open by `angle` (rad) at rest, for faces that gape. */
const withOpenJaw = (parts: readonly Part[], hinge: Vec3, angle: number): Part[] => {
  const index = jointIndex('jaw');
  const turn = fromAxisAngle([1, 0, 0], angle);
  return parts.map((part) => {
    const { skin } = part.mesh;
    if (!skin) return part;
    const positions = part.mesh.positions.slice();
    for (let i = 0; i < skin.joints.length; i++) {
      const weight = skin.weights[i]!;
      if (skin.joints[i] !== index || weight === 0) continue;
      const at = (i >> 2) * 3;
      const q: Vec3 = [positions[at]!, positions[at + 1]!, positions[at + 2]!];
      positions.set(mix(q, add(hinge, rotate(turn, sub(q, hinge))), weight), at);
    }
    return { ...part, mesh: { ...part.mesh, positions } };
  });
};

/** The same model with all lengths times a factor. */
const enlarge = (model: Model, factor: number): Model => ({
  ...model,
  parts: model.parts.map((part) => ({
    ...part,
    mesh: { ...part.mesh, positions: part.mesh.positions.map((v) => v * factor) },
  })),
  rig: {
    ...model.rig,
    joints: model.rig.joints.map((j) => ({ ...j, position: scale(j.position, factor) })),
    legs: model.rig.legs!.map((leg) => ({ ...leg, sole: scale(leg.sole, factor) })),
  },
  bounds: { min: scale(model.bounds.min, factor), max: scale(model.bounds.max, factor) },
  anchors: Object.fromEntries(
    Object.entries(model.anchors).map(([name, a]) => [name, { ...a, position: scale(a.position, factor) }]),
  ),
});
