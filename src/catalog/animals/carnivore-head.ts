/** Heads of dogs and cats. All lengths in head lengths, points [side, up, forward] in the head frame. */
import type { Rgb } from '../../foundation/colour.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { mergeMeshes } from '../../foundation/geometry/mesh.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { addScaled, mix, normalize, scale } from '../../foundation/vec.ts';
import type { EyePlan } from './eye.ts';
import { eyeFineness, eyes } from './eye.ts';
import { orb } from './orb.ts';
import type { Anatomy, Detailing, HeadKit, QuadrupedPlan } from './quadruped-plan.ts';
import { addJoint } from './sculpture.ts';

/** Ears that hang, or stand. */
export type EarPlan =
  | { readonly kind: 'hanging'; readonly length: number; readonly width: number }
  | {
      readonly kind: 'standing';
      readonly height: number;
      readonly base: number;
      /** Distance of the foot from the middle, and how far the tip leans outwards. */
      readonly side: number;
      readonly lean: number;
      /** Roundness of the tip (radius). */
      readonly tip: number;
    };

/** What distinguishes one head from another. */
export interface CarnivoreHead {
  readonly length: number;
  readonly pitch: number;
  readonly skullWidth: number;
  readonly cheek: number;
  readonly eye: Omit<EyePlan, 'lidColour' | 'irisColour' | 'blinks'>;
  readonly muzzle: {
    /** [up, forward] of its front end. */
    readonly end: readonly [number, number];
    /** Radius at the cheeks and at the nose. */
    readonly radii: readonly [number, number];
    /** Width over height. */
    readonly flat: number;
    /** Fullness of the upper lips. */
    readonly lips: number;
  };
  /** Nose: half width, half height, half length; and how high on the muzzle, in muzzle radii. */
  readonly nose: { readonly radii: Vec3; readonly up: number };
  readonly ear: EarPlan;
  /** How far the corner of the mouth lies behind the nose. */
  readonly smile: number;
  readonly whiskers: boolean;
  readonly cells?: number;
}

const sculpt =
  (h: CarnivoreHead) =>
  (kit: HeadKit): void => {
    const { tool, palette } = kit;
    const { end, radii, flat, lips } = h.muzzle;
    const [up, forward] = end;
    const [wide, narrow] = radii;
    const muzzle = { region: 'muzzle', colour: palette.muzzle ?? tool.flavour.colour };
    tool.ellipsoid([0, 0.02, 0], [h.skullWidth, 0.25, 0.29], { region: 'skull' });
    tool.ellipsoid([0, 0.06, -0.06], [0.2, 0.2, 0.22], { region: 'skull' });
    for (const s of [1, -1]) {
      tool.ellipsoid([0.13 * s, -0.08, 0.12], [h.cheek, 0.15, 0.17], { blend: 0.09, region: 'cheek' });
      tool.ellipsoid([0.095 * s, 0.15, 0.16], [0.075, 0.075, 0.1], { blend: 0.07, region: 'brow' });
    }
    tool.cone([0, -0.055, 0.2], [0, up, forward], wide, narrow, { ...muzzle, blend: 0.1, flat });
    tool.cone(
      [0, up + narrow * 0.35, forward - 0.14],
      [0, up + narrow * 0.3, forward + 0.01],
      narrow * 0.66,
      narrow * 0.6,
      { ...muzzle, blend: 0.05 },
    );
    for (const s of [1, -1]) {
      tool.ellipsoid(
        [narrow * 0.52 * s, up - narrow * 0.34, forward - 0.06],
        [narrow * 0.62, narrow * lips * 0.8, narrow * 1.12],
        { ...muzzle, blend: 0.045 },
      );
    }
    // The lower jaw hardly melts with the lips, so that a mouth line stays and the jaw can open.
    const hinge: Vec3 = [0, -0.13, 0.1];
    const chin: Vec3 = [0, up - narrow * 1.08, forward - 0.05];
    const jaw = { group: tool.group(0.006), chain: kit.chains.jaw(hinge, chin), region: 'jaw', colour: muzzle.colour };
    tool.cone([0, -0.19, 0.12], chin, 0.09, narrow * 0.54, { ...jaw, blend: 0.03, flat: 1.25 });
    // A dark slit where they meet: the inside of the mouth, seen when the jaw swings down.
    const slit: Vec3 = [0, up - narrow * 0.86, forward - 0.14];
    tool.ellipsoid(slit, [narrow * 1.2, 0.016, 0.26], {
      ...jaw,
      region: 'mouth',
      colour: palette.mouth,
      blend: 0.01,
      carve: true,
    });
    for (const s of [1, -1]) {
      const [x, y, z] = h.eye.centre;
      const r = h.eye.radius;
      tool.ellipsoid([(x + 0.05) * s, y, z + 0.02], [r * 0.95, r * 1.05, r * 1.12], {
        carve: true,
        blend: 0.055,
        region: 'socket',
      });
      if (kit.sculpture.joints.every((j) => j.name !== (s > 0 ? 'lid-left' : 'lid-right'))) {
        addJoint(kit.sculpture, s > 0 ? 'lid-left' : 'lid-right', 'head', tool.frame.point(x * s, y, z));
      }
    }
    for (const s of [1, -1] as const) sculptEar(h.ear, kit, s);
  };

const sculptEar = (ear: EarPlan, kit: HeadKit, s: 1 | -1): void => {
  const { tool, palette } = kit;
  const colour = palette.ear ?? palette.body;
  if (ear.kind === 'hanging') {
    const chain = kit.chains.ear(s, [0.24 * s, 0.13, -0.02], [0.3 * s, -0.3, 0.02]);
    const flap = { group: tool.group(0.045), chain, colour, region: 'ear' };
    tool.ellipsoid([0.245 * s, 0.14, -0.02], [0.07, 0.055, 0.12], { ...flap, blend: 0.03, turn: [0, 0, -0.5 * s] });
    tool.ellipsoid([0.305 * s, 0.175 - ear.length, 0], [0.036, ear.length, ear.width], {
      ...flap,
      blend: 0.06,
      turn: [-0.1, -0.24 * s, 0.19 * s],
    });
    return;
  }
  const root: Vec3 = [ear.side * s, 0.16, -0.06];
  const tip: Vec3 = [(ear.side + ear.lean) * s, 0.2 + ear.height, -0.1];
  const chain = kit.chains.ear(s, root, tip);
  const shell = { group: tool.group(0.045), chain, colour, region: 'ear' };
  const front: Vec3 = [0.46 * s, 0.1, 0.88];
  tool.cone(root, tip, ear.base, ear.tip, { ...shell, blend: 0.05, flat: 0.42, flatAxis: front });
  const inside = { ...shell, colour: palette.innerEar, region: 'inner-ear', carve: true };
  const innerRoot: Vec3 = [(ear.side + 0.022) * s, 0.27, -0.02];
  tool.cone(innerRoot, [tip[0], tip[1] - 0.05, tip[2] + 0.045], ear.base * 0.68, 0.012, {
    ...inside,
    blend: 0.02,
    flat: 0.36,
    flatAxis: front,
  });
};

const details =
  (h: CarnivoreHead, lidColour: (anatomy: Anatomy) => Rgb) =>
  (a: Anatomy, pixels: number): Detailing[] => {
    const { head, palette } = a;
    const fine = pixels >= 350;
    const eye: EyePlan = { ...h.eye, irisColour: palette.iris, lidColour: lidColour(a), blinks: true };
    const out = eyes(head, eye, eyeFineness(pixels));
    const [up, forward] = h.muzzle.end;
    const narrow = h.muzzle.radii[1];
    const noseAt: Vec3 = [0, up + narrow * h.nose.up, forward + narrow * 0.62];
    out.push({
      joint: 'head',
      mesh: orb(head, noseAt, h.nose.radii, (d) => nosePaint(d, palette.nose), fine ? 12 : pixels >= 150 ? 6 : 3),
    });
    if (fine) {
      out.push({ joint: 'head', mesh: lipLine(a, h, 1) }, { joint: 'head', mesh: lipLine(a, h, -1) });
      const lip = up - narrow * 0.82;
      const philtrum = [0, 0.33, 0.66, 1].map((t) =>
        onSkin(a, head.point(0, noseAt[1] - 0.03 - (noseAt[1] - 0.03 - lip) * t, forward + narrow * 1.1)),
      );
      out.push({ joint: 'head', mesh: tube(philtrum, 0.0055 * head.unit, LINE, { around: 4, steps: 4 }) });
    }
    if (fine && h.whiskers) out.push({ joint: 'head', mesh: whiskers(a, h) });
    return out;
  };

const LINE = [0.02, 0.013, 0.012, 1] as const;

const nosePaint = (d: Vec3, colour: Rgb): readonly [number, number, number, number] => {
  const side = Math.abs(d[0]);
  const nostril = d[2] > 0.25 && Math.sqrt(((side - 0.42) * 1.6) ** 2 + ((d[1] + 0.08) * 1.9) ** 2) < 0.24;
  const groove = d[2] > 0.4 && side < 0.07 && d[1] < 0.05;
  return nostril || groove ? [0.004, 0.003, 0.003, 1] : [colour[0], colour[1], colour[2], 0.4];
};

/** Move a point onto the flesh along the field's gradient (Newton steps). */
export const onSkin = (a: Anatomy, start: Vec3): Vec3 => {
  let p = start;
  const e = 0.002 * a.head.unit;
  for (let k = 0; k < 6; k++) {
    const d = a.distance(p);
    const g = normalize([
      a.distance([p[0] + e, p[1], p[2]]) - d,
      a.distance([p[0], p[1] + e, p[2]]) - d,
      a.distance([p[0], p[1], p[2] + e]) - d,
    ]);
    p = addScaled(p, g, -d);
  }
  return p;
};

const lipLine = (a: Anatomy, h: CarnivoreHead, side: 1 | -1): Mesh => {
  const [up, forward] = h.muzzle.end;
  const narrow = h.muzzle.radii[1];
  const low = up - narrow * 0.82;
  const path: Vec3[] = [];
  for (let i = 0; i <= 8; i++) {
    const t = i / 8;
    const y = low - 0.07 * t * (1 - t) + t * t * 0.06 + (t < 0.15 ? 0.03 : 0);
    const x = narrow * (0.05 + 1.25 * Math.sqrt(t)) * side;
    path.push(onSkin(a, a.head.point(x, y, forward + narrow * 0.85 - t * h.smile)));
  }
  return tube(path, (t) => a.head.unit * 0.007 * (t > 0.8 ? 0.6 : 1), LINE, { around: 4, steps: 8 });
};

const whiskers = (a: Anatomy, h: CarnivoreHead): Mesh => {
  const random = createRandom(3);
  const [up, forward] = h.muzzle.end;
  const narrow = h.muzzle.radii[1];
  const meshes: Mesh[] = [];
  for (const s of [1, -1]) {
    for (let k = 0; k < 6; k++) {
      const root: Vec3 = [narrow * 0.9 * s, up - 0.02 - 0.03 * Math.floor(k / 2.4), forward - 0.03 - 0.02 * (k % 3)];
      const tip: Vec3 = [
        root[0] + s * (0.34 + 0.1 * random.next()),
        root[1] + 0.1 - 0.045 * k,
        root[2] - 0.05 + 0.12 * random.next(),
      ];
      const half = mix(root, tip, 0.5);
      const path = [root, [half[0], half[1] + 0.03, half[2]] as const, tip].map((p) => a.head.point(p[0], p[1], p[2]));
      meshes.push(
        tube(path, (t) => a.head.unit * (0.0042 * (1 - t) + 0.0008), [0.75, 0.73, 0.7, 0.8], {
          around: 3,
          steps: 4,
          caps: 'open',
        }),
      );
    }
  }
  return mergeMeshes(meshes);
};

/** A baby's face: shorter muzzle, rounder skull, larger eyes. */
const babyFace = (h: CarnivoreHead): CarnivoreHead => ({
  ...h,
  skullWidth: h.skullWidth * 1.08,
  cheek: h.cheek * 1.06,
  eye: { ...h.eye, radius: h.eye.radius * 1.16 },
  muzzle: { ...h.muzzle, end: [h.muzzle.end[0], 0.2 + (h.muzzle.end[1] - 0.2) * 0.74] },
  smile: h.smile * 0.8,
});

/** The head section of a dog's, cat's, bear's or rabbit's plan. */
export const carnivoreHead = (face: CarnivoreHead, baby = false): QuadrupedPlan['head'] => {
  const h = baby ? babyFace(face) : face;
  const [up, forward] = h.muzzle.end;
  return {
    length: h.length,
    pitch: h.pitch,
    offset: [0.06, 0.1],
    fine: { centre: [0, 0.02, 0.22], radius: h.ear.kind === 'standing' ? 0.68 : 0.72, cells: h.cells ?? 30 },
    sculpt: sculpt(h),
    details: details(h, (a) => scale(a.palette.head ?? a.palette.body, 0.7)),
    eye: h.eye.centre,
    mouth: [0, up - h.muzzle.radii[1], forward + h.muzzle.radii[1] * 0.7],
    top: [0, 0.28, 0],
  };
};
