/** The head: its skin, the small parts of the face, hair; bound to head, jaw, lids and eyes. */

import type { Rgb } from '../../../foundation/colour.ts';
import { exp } from '../../../foundation/exact.ts';
import type { Surface } from '../../../foundation/geometry/colouring.ts';
import { coloured } from '../../../foundation/geometry/colouring.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { meshSolids, toFrame } from '../../../foundation/geometry/solids.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { clamp, lerp, mix, scale, smoothstep } from '../../../foundation/vec.ts';
import { FULL_BEARD, makeBeard } from './beard.ts';
import * as parts from './face-parts.ts';
import type { FaceShape } from './face-shape.ts';
import { makeFaceShape } from './face-shape.ts';
import { makeHair } from './hair.ts';
import { jointIndex, SIDES } from './skeleton.ts';
import { blush } from './skin-parts.ts';
import { bindToBody } from './weights.ts';
import type { Workshop } from './workshop.ts';
import { addPart, addRigid, fromHeadUnits, MATERIALS } from './workshop.ts';

/** Share of the jaw along the lower lip: its corners stay where they are. */
const lipShare = (shape: FaceShape, x: number): number => {
  const u = Math.min(1, Math.abs(x / shape.mouthWidth));
  return 1 - u * u * u;
};

/** Share of the jaw in the movement of a point of the face, head units. It jumps where the lips meet. */
const jawShare = (shape: FaceShape, q: Vec3): number => {
  const below = shape.mouthLine(clamp(q[0] / shape.mouthWidth, -1, 1)) - q[1];
  if (below <= 0) return 0;
  const share = lerp(lipShare(shape, q[0]), 1, smoothstep(0, 0.12, below));
  return share * smoothstep(-0.12, 0.1, q[2]) * smoothstep(-0.16, -0.02, q[1]);
};

/** Colour of the face's skin at a point in head units. */
const skinColour = (w: Workshop, shape: FaceShape): ((q: Vec3) => Rgb) => {
  const p = w.person;
  const warm = blush(p.skin);
  const lidTone = mix(p.skin, [p.skin[0] * 0.82, p.skin[1] * 0.62, p.skin[2] * 0.6], 0.6);
  const stubble: Rgb = mix(scale(p.skin, 0.55), scale(p.hair.colour, 0.8), 0.4);
  const child = p.childhood;
  return (q) => {
    const x = Math.abs(q[0]);
    const glow = (cx: number, cy: number, r: number): number => {
      const d = ((x - cx) * (x - cx) + (q[1] - cy) * (q[1] - cy)) / (r * r);
      return d > 9 ? 0 : exp(-d);
    };
    let heat = 0;
    if (q[2] > 0.05) {
      heat =
        0.42 * (1 + 0.4 * child) * glow(0.185, 0.325 - 0.035 * child, 0.085) +
        0.38 * glow(0, shape.noseTip[1] - 0.01, 0.05) +
        0.1 * glow(0, 0.06, 0.08);
    }
    if (x > 0.29 && q[1] < 0.6) heat += 0.45 * smoothstep(0.31, 0.36, x);
    let c: Rgb = mix(p.skin, warm, clamp(heat, 0, 1));
    if (q[2] > shape.eye[2]) {
      const d = Math.sqrt((x - shape.eye[0]) ** 2 + (q[1] - shape.eye[1]) ** 2 + (q[2] - shape.eye[2]) ** 2);
      c = mix(c, lidTone, 0.5 * smoothstep(shape.eyeRadius * 1.45, shape.eyeRadius * 1.1, d));
    }
    if (p.beard > 0 && q[2] > 0) {
      const zone = smoothstep(0.3, 0.18, q[1]) * smoothstep(-0.06, 0.06, q[1]);
      c = mix(c, stubble, zone * Math.min(0.6, p.beard) * 0.5);
    }
    return c;
  };
};

/** The surface without the triangles for which `drop` says so, by their three vertices. */
const without = (surface: Mesh, drop: (a: number, b: number, c: number) => boolean): Mesh => {
  const kept: number[] = [];
  const { indices } = surface;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i]!, indices[i + 1]!, indices[i + 2]!];
    if (!drop(a, b, c)) kept.push(a, b, c);
  }
  return { ...surface, indices: Uint32Array.from(kept) };
};

/** Bind a mesh in model units to head and jaw by a share per vertex. */
const bindToJaw = (mesh: Mesh, share: (vertex: number) => number): Mesh => {
  const count = mesh.positions.length / 3;
  const joints = new Uint8Array(count * 4);
  const weights = new Float32Array(count * 4);
  for (let i = 0; i < count; i++) {
    const jaw = share(i);
    joints[i * 4] = jointIndex('head');
    joints[i * 4 + 1] = jointIndex('jaw');
    weights[i * 4] = 1 - jaw;
    weights[i * 4 + 1] = jaw;
  }
  return { ...mesh, skin: { joints, weights } };
};

/** The whole head. Gives the shape, for anchors and headwear. */
export const addHead = (w: Workshop): FaceShape => {
  const { person: p, skeleton } = w;
  const { headOrigin: origin, head: unit } = skeleton;
  const shape = makeFaceShape(
    p,
    w.trunk.map((s) => toFrame(s, origin, unit)),
  );
  // Behind a mirrored visor nothing is seen.
  if (p.outfit.headwear.kind === 'space-helmet') return shape;
  addFaceSkin(w, shape);

  const toHead = (mesh: Mesh): Mesh => fromHeadUnits(w, mesh);
  const { fine } = w;
  for (const [side, s] of SIDES) {
    addRigid(w, 'eye', toHead(parts.eyeball(p, shape, s, fine)), `eye-${side}`, { roughness: 0.12 });
    const small = w.coarseness > parts.TOO_SMALL_FOR_LIDS;
    if (!small)
      addRigid(w, 'glint', toHead(parts.glints(shape, s)), 'head', { roughness: 1, emission: 1.5, castsShadow: false });
    if (!small) addRigid(w, 'lid', toHead(parts.upperLidShell(shape, s, p.skin, fine)), `lid-${side}`, MATERIALS.skin);
    addRigid(w, 'lash', toHead(parts.lash(p, shape, s, fine)), `lid-${side}`, { roughness: 0.6 });
    if (w.coarseness < 3) addRigid(w, 'nostril', toHead(parts.nostril(p, shape, s)), 'head', { roughness: 0.8 });
    addRigid(w, 'brow', toHead(parts.brow(p, shape, s, fine, scale(p.hair.colour, 0.75))), 'head', { roughness: 0.7 });
  }
  addRigid(w, 'upper-lip', toHead(parts.lip(p, shape, 'upper', fine)), 'head', { roughness: 0.4, skin: 0.5 });
  const lower = parts.lip(p, shape, 'lower', fine);
  addPart(
    w,
    'lower-lip',
    bindToJaw(toHead(lower), (i) => lipShare(shape, lower.positions[i * 3]!)),
    { roughness: 0.4, skin: 0.5 },
  );
  if (w.coarseness <= parts.TOO_SMALL_FOR_LIDS)
    addRigid(w, 'lip-line', toHead(parts.lipLine(shape, fine)), 'head', { roughness: 0.7 });
  if (w.coarseness < 3) {
    const bag = parts.mouthBag(shape);
    addPart(
      w,
      'mouth',
      bindToJaw(toHead(bag.mesh), (i) => bag.jaw[i]!),
      { roughness: 0.7, twoSided: true },
    );
    addRigid(w, 'teeth', toHead(parts.teeth(shape, fine)), 'head', { roughness: 0.3 });
    addRigid(w, 'tongue', toHead(parts.tongue(shape)), 'jaw', { roughness: 0.5 });
  }
  if (p.beard > FULL_BEARD) {
    const beard = makeBeard(p, shape, w.coarseness);
    const share =
      (mesh: Mesh) =>
      (i: number): number =>
        jawShare(shape, [mesh.positions[i * 3]!, mesh.positions[i * 3 + 1]!, mesh.positions[i * 3 + 2]!]);
    addPart(w, 'beard', bindToJaw(toHead(beard.chin), share(beard.chin)), MATERIALS.hair);
    addRigid(w, 'moustache', toHead(beard.moustache), 'head', MATERIALS.hair);
  }
  const { kind } = p.outfit.headwear;
  const under = kind === 'none' ? undefined : kind === 'hood' || kind === 'crown' ? kind : 'hat';
  const hair = makeHair(p, w.coarseness, under);
  if (hair) addHair(w, toHead(hair));
  return shape;
};

/** Hair moves with the head, except what falls over the shoulders, which stays a little behind. */
const addHair = (w: Workshop, hair: Mesh): void => {
  const joints = new Uint8Array((hair.positions.length / 3) * 4);
  const weights = new Float32Array(joints.length);
  const { headOrigin, head } = w.skeleton;
  for (let i = 0; i < joints.length / 4; i++) {
    const y = (hair.positions[i * 3 + 1]! - headOrigin[1]) / head;
    const low = 0.55 * smoothstep(0.1, -0.45, y);
    joints[i * 4] = jointIndex('head');
    joints[i * 4 + 1] = jointIndex('chest');
    weights[i * 4] = 1 - low;
    weights[i * 4 + 1] = low;
  }
  addPart(w, 'hair', { ...hair, skin: { joints, weights } }, MATERIALS.hair);
};

/** The skin: a fine grid for the face, a coarse one for the rest, both of the same solids. */
const addFaceSkin = (w: Workshop, shape: FaceShape): void => {
  const { skeleton } = w;
  const { headOrigin: origin, head: unit } = skeleton;
  const cell = 0.0108 * w.coarseness;
  const fine = Math.min(cell * 0.72, w.coarseness > 5 ? 0.05 : 0.033);
  const colour = skinColour(w, shape);
  const faceMin: Vec3 = [-0.3, -0.02, 0.1];
  const faceMax: Vec3 = [0.3, 0.66, 0.56];
  const bind = (surface: Surface): Mesh => {
    const mesh = fromHeadUnits(w, coloured(surface, colour));
    const toUnits = (q: Vec3): Vec3 => [
      (q[0] - origin[0]) / unit,
      (q[1] - origin[1]) / unit,
      (q[2] - origin[2]) / unit,
    ];
    return bindToBody(mesh, skeleton, { jaw: (q) => jawShare(shape, toUnits(q)) }) as Mesh;
  };
  const face = bind(meshSolids(shape.solids, faceMin, faceMax, fine));
  // Cut the skin between the lips, so that the mouth can open.
  const opens = w.coarseness < 3;
  const aboveLips = (v: number): number => {
    const x = (face.positions[v * 3]! - origin[0]) / unit;
    if (!opens || Math.abs(x) > shape.mouthWidth * 0.93 || face.positions[v * 3 + 2]! < origin[2] + 0.15 * unit)
      return 1;
    return (face.positions[v * 3 + 1]! - origin[1]) / unit - shape.mouthLine(x / shape.mouthWidth);
  };
  const opened = without(face, (a, b, c) => {
    const [p, q, r] = [aboveLips(a), aboveLips(b), aboveLips(c)];
    return Math.max(p, q, r) < 0.5 && Math.min(p, q, r) <= 0.002 && Math.max(p, q, r) >= -0.002;
  });
  addPart(w, 'face', opened, MATERIALS.skin);
  const rest = bind(meshSolids(shape.solids, [-0.58, -0.22, -0.64], [0.58, 1.2, 0.6], Math.min(cell * 1.8, 0.11)));
  const inside = (v: number): boolean => {
    for (let k = 0; k < 3; k++) {
      const q = (rest.positions[v * 3 + k]! - origin[k]!) / unit;
      if (q < faceMin[k]! + fine * 2 || (k < 2 && q > faceMax[k]! - fine * 3)) return false;
    }
    return true;
  };
  addPart(
    w,
    'head',
    without(rest, (a, b, c) => inside(a) && inside(b) && inside(c)),
    MATERIALS.skin,
  );
};
