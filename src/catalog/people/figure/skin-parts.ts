/** The skin that the clothes leave bare: neck and chest, arms, hands, legs. */
import { coloured } from '../../../foundation/geometry/colouring.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import type { Solid } from '../../../foundation/geometry/solids.ts';
import { boundsOfSolids, ellipsoid, fromFrame, meshSolids } from '../../../foundation/geometry/solids.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { clamp, mix } from '../../../foundation/vec.ts';
import type { Anchor } from '../../model.ts';
import { makeHand, spot } from './body.ts';
import { sleeveOf } from './cuts.ts';
import type { FaceShape } from './face-shape.ts';
import { jointIndex, SIDES } from './skeleton.ts';
import { bindToBody } from './weights.ts';
import type { Workshop } from './workshop.ts';
import { addPart, addSolids, MATERIALS } from './workshop.ts';

/** Colour of skin where blood shows. */
export const blush = (skin: Vec3): Vec3 => [skin[0] * 1.06 + 0.012, skin[1] * 0.78, skin[2] * 0.77];

/** Neck and upper chest. */
export const addChest = (w: Workshop, face: FaceShape): void => {
  const { body: b, head, headOrigin } = w.skeleton;
  const neck = fromFrame(face.neck, headOrigin, head);
  const { kind } = w.person.outfit.top;
  const deep = kind === 'dress' || kind === 'raincoat';
  const min: Vec3 = [-0.13 * b, (deep ? 0.86 : 0.915) * b, -0.12 * b];
  const max: Vec3 = [0.13 * b, b - 0.1 * head, 0.14 * b];
  addSolids(w, 'neck', [neck, ...w.trunk], { min, max }, 0.0068, w.person.skin, MATERIALS.skin);
};

/** Arms below the sleeves, and hands. Gives the anchors in the hands. */
export const addArms = (w: Workshop): Record<string, Anchor> => {
  const { person: p, skeleton } = w;
  const anchors: Record<string, Anchor> = {};
  const gloves = p.outfit.top.kind === 'spacesuit';
  const tone = gloves ? p.outfit.top.colour : p.skin;
  const warm = gloves ? tone : blush(p.skin);
  const b = skeleton.body;
  for (const [side] of SIDES) {
    const hand = makeHand(p, skeleton, side);
    const { wrist, elbow, shoulder } = skeleton[side];
    const solids: Solid[] = [...w.arms[side], ...hand.solids];
    const list = gloves
      ? solids.map((s) => ({
          ...s,
          distance: (x: number, y: number, z: number) => s.distance(x, y, z) - 0.006,
          reach: s.reach + 0.006,
          blend: s.blend + 0.006,
        }))
      : solids;
    const cell = 0.0031 * w.coarseness * (b / 1.4);
    const box = boundsOfSolids(hand.solids, 0.008 + 1.6 * cell);
    const surface = meshSolids(list, box.min, box.max, cell);
    const mesh = coloured(surface, (q) => {
      let heat = 0;
      for (const tip of hand.fingerTips) heat = Math.max(heat, spot(q, tip, 0.013 * b));
      for (const knuckle of hand.knuckles) heat = Math.max(heat, 0.6 * spot(q, knuckle, 0.0115 * b));
      return mix(tone, warm, clamp(heat * 0.6, 0, 1));
    });
    addPart(w, 'hand', bindToBody(mesh, skeleton) as Mesh, gloves ? MATERIALS.cloth : MATERIALS.skin);
    const sleeve = sleeveOf(p.outfit.top.kind);
    if (sleeve < 1.9) {
      const arm = boundsOfSolids(w.arms[side], 0.012 * w.coarseness);
      const low: Vec3 = [arm.min[0], hand.length * 0.05 + wrist[1] - 0.012 * w.coarseness, arm.min[2]];
      // Skin well under the sleeve is never seen; leaving it out keeps it from coming through.
      const start = shoulder[1] + (elbow[1] - shoulder[1]) * Math.max(0, sleeve - 0.3);
      const max: Vec3 = [arm.max[0], start, arm.max[2]];
      addSolids(w, 'arm', solids.slice(0, 3), { min: low, max }, 0.0066, p.skin, MATERIALS.skin);
    }
    anchors[`hand-${side}`] = {
      joint: jointIndex(`hand-${side}`),
      position: hand.grip,
      direction: skeleton[side].handDirection,
    };
  }
  return anchors;
};

/** Legs below a skirt or shorts. */
export const addLegs = (w: Workshop): void => {
  const { top, bottom, shoes } = w.person.outfit;
  const bare = top.kind === 'dress' || bottom.kind === 'skirt' || bottom.kind === 'shorts' || bottom.kind === 'none';
  if (!bare) return;
  const b = w.skeleton.body;
  for (const [side] of SIDES) {
    const box = boundsOfSolids(w.legs[side], 0.01 + 0.011 * w.coarseness);
    const high = top.kind === 'dress' || bottom.kind === 'skirt' ? 0.46 : bottom.kind === 'shorts' ? 0.42 : 0.6;
    const max: Vec3 = [box.max[0], high * b, box.max[2]];
    const { ankle } = w.skeleton[side];
    const solids = [...w.legs[side]];
    if (shoes.kind === 'slippers')
      solids.push(
        ellipsoid([ankle[0], 0.03 * b, ankle[2] + 0.018 * b], [0.022 * b, 0.022 * b, 0.05 * b], { blend: 0.02 * b }),
      );
    addSolids(w, 'leg', solids, { min: box.min, max }, 0.007, w.person.skin, MATERIALS.skin, { legBlend: 0.002 });
  }
};
