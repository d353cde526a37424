/** Clothes of the upper body, from T-shirt to raincoat: the trunk thickened, sleeves, a hem, and crisp details on top. */
import type { Rgb } from '../../../foundation/colour.ts';
import { atan2, cos, pow, sin } from '../../../foundation/exact.ts';
import { lathe } from '../../../foundation/geometry/lathe.ts';
import { moveMesh } from '../../../foundation/geometry/mesh.ts';
import { boundsOfSolids, keepWhere, loftSolid, thicken } from '../../../foundation/geometry/solids.ts';
import type { Solid } from '../../../foundation/geometry/solids.ts';
import { sweep } from '../../../foundation/geometry/sweep.ts';
import { add, addScaled, clamp, fromTo, lerp, normalize, scale, smoothstep, sub } from '../../../foundation/vec.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import type { Material } from '../../model.ts';
import type { TopKind } from './person.ts';
import { SIDES } from './skeleton.ts';
import { addBand } from './bands.ts';
import type { SkinningOptions } from './weights.ts';
import { MATERIALS, addFlexible, addSolids, addStiff, between, clothColour, frontOf } from './workshop.ts';
import type { Workshop } from './workshop.ts';

/** How a top is cut. Lengths of cloth in m, heights in body units. */
interface Cut {
  /** Cloth away from the body, m. */
  readonly ease: number;
  /** Height of the hem. */
  readonly hem: number;
  /** Sleeve: 0.5 to the middle of the upper arm, 1 elbow, 2 wrist. */
  readonly sleeve: number;
  /** Ease of the sleeve at shoulder and cuff, m. */
  readonly sleeveEase: readonly [number, number];
  /** Width and height of the neck opening. */
  readonly neck: readonly [width: number, height: number];
  /** How far the cloth below the waist stands off: 0 close, 1 like a coat. */
  readonly flare: number;
  readonly material: Material;
}

const CUTS: Readonly<Record<TopKind, Cut>> = {
  't-shirt': { ease: 0.01, hem: 0.572, sleeve: 0.52, sleeveEase: [0.008, 0.012], neck: [0.058, 0.952], flare: 0, material: MATERIALS.cloth },
  shirt: { ease: 0.01, hem: 0.565, sleeve: 1.93, sleeveEase: [0.008, 0.0075], neck: [0.05, 0.958], flare: 0, material: MATERIALS.cloth },
  sweater: { ease: 0.014, hem: 0.575, sleeve: 1.95, sleeveEase: [0.011, 0.009], neck: [0.056, 0.96], flare: 0.1, material: MATERIALS.cloth },
  jacket: { ease: 0.015, hem: 0.545, sleeve: 1.95, sleeveEase: [0.01, 0.0085], neck: [0.06, 0.935], flare: 0.1, material: MATERIALS.cloth },
  coat: { ease: 0.017, hem: 0.36, sleeve: 1.95, sleeveEase: [0.012, 0.011], neck: [0.06, 0.94], flare: 0.75, material: MATERIALS.cloth },
  raincoat: { ease: 0.016, hem: 0.4, sleeve: 1.93, sleeveEase: [0.013, 0.013], neck: [0.066, 0.935], flare: 1, material: MATERIALS.shiny },
  dress: { ease: 0.007, hem: 0.7, sleeve: 0.42, sleeveEase: [0.006, 0.011], neck: [0.064, 0.925], flare: 0, material: MATERIALS.cloth },
  spacesuit: { ease: 0.028, hem: 0.645, sleeve: 2, sleeveEase: [0.026, 0.022], neck: [0.04, 1.1], flare: 0, material: { roughness: 0.6, sheen: 0.25 } },
};

/** Length of the sleeves, for what skin to leave out. */
export const sleeveOf = (kind: TopKind): number => CUTS[kind].sleeve;

/** The plane a round neckline lies in: its height in front of the neck and behind, body units. */
const neckPlane = (b: number, height: number): { readonly centre: Vec3; readonly axis: Vec3; readonly at: (z: number) => number } => {
  const [front, back] = [height * b, (height + 0.042) * b];
  const slope = (front - back) / (0.1 * b);
  const middle = -0.012 * b;
  return {
    centre: [0, back + slope * (middle + 0.06 * b), middle],
    axis: normalize([0, 1, -slope]),
    at: (z) => back + slope * (z + 0.06 * b),
  };
};

/** The hole of a round neckline. */
const crewNeck = (b: number, height: number): Solid => {
  const plane = neckPlane(b, height);
  return {
    distance: (x, y, z) => Math.max(plane.at(z) - y, Math.abs(x) - 0.085 * b, Math.abs(z) - 0.11 * b),
    from: [0, b, 0],
    to: [0, b, 0],
    reach: 0.2 * b,
    blend: 0.004,
    operation: 'subtract',
  };
};

/** The deep hole of a dress or an open jacket. */
const neckHole = (b: number, width: number, height: number): Solid =>
  loftSolid([0, height * b, 0.055 * b], [0, 1.06 * b, -0.02 * b], [[0, width * 0.72 * b], [0.5, width * b], [1, width * 1.15 * b]], {
    blend: 0.01,
    operation: 'subtract',
  });

/** Both sleeves. */
const sleeves = (w: Workshop, cut: Cut): Solid[] => {
  const { person: p, skeleton } = w;
  const b = skeleton.body;
  const unit = lerp(1.16, 0.94, p.femininity) * (1 + 0.06 * p.childhood) * b;
  const [top, cuff] = cut.sleeveEase;
  return SIDES.flatMap(([side]) => {
    const { shoulder, elbow, wrist } = skeleton[side];
    const from = addScaled(shoulder, sub(elbow, shoulder), -0.05);
    if (cut.sleeve <= 1) {
      const r = 0.0315 * unit;
      return [
        loftSolid(
          from,
          between(shoulder, elbow, cut.sleeve),
          [
            [0, 0.028 * unit + top * 0.5],
            [0.35, 0.0335 * unit + top * 0.9],
            [1, r + cuff],
          ],
          { blend: 0.024 * b, flatEnds: 0.003 },
        ),
      ];
    }
    return [
      loftSolid(
        from,
        elbow,
        [[0, 0.029 * unit + top * 0.5], [0.3, 0.034 * unit + top], [0.7, 0.03 * unit + top], [1, 0.0265 * unit + top]],
        {
          blend: 0.015 * b,
          relief: (x, t) => 0.0016 * sin(t * 42 + x * 2) * smoothstep(0.55, 1, t),
          reliefHeight: 0.002,
        },
      ),
      loftSolid(
        elbow,
        between(elbow, wrist, cut.sleeve - 1),
        [
          [0, 0.0265 * unit + top],
          [0.2, 0.0285 * unit + top],
          [0.6, 0.024 * unit + cuff],
          [1, 0.02 * unit + cuff],
        ],
        {
          blend: 0.014 * b,
          flatEnds: 0.003,
          relief: (x, t) => 0.0018 * sin(t * 38 - x * 2) * (1 - smoothstep(0, 0.45, t)),
          reliefHeight: 0.002,
        },
      ),
    ];
  });
};

/** Cloth round belly and hips down to the hem. */
const body = (w: Workshop, cut: Cut): Solid => {
  const b = w.skeleton.body;
  const { femininity: f, childhood: c } = w.person;
  const slim = lerp(1, 0.96, f) * (1 + 0.05 * c);
  const wide = (straight: number, flared: number): number => lerp(straight, flared, cut.flare) * b * slim;
  const low = Math.min(0.5, cut.hem - 0.04);
  return loftSolid(
    [0, low * b, 0],
    [0, 0.8 * b, 0],
    [
      [0, wide(0.124, 0.158), wide(0.092, 0.132), wide(0.09, 0.132)],
      [0.35, wide(0.116, 0.142), wide(0.084, 0.115), wide(0.082, 0.116)],
      [0.78, wide(0.106, 0.12), wide(0.08, 0.092), wide(0.068, 0.088)],
      [1, 0.1 * b, 0.076 * b, 0.068 * b],
    ],
    {
      blend: 0.03 * b,
      grow: cut.ease * 0.1 - 0.001,
      relief: (x, t, z) =>
        0.0026 * sin(atan2(x, z) * (cut.flare > 0.5 ? 11 : 9) + t * 3) * (1 - t) +
        0.0014 * sin(t * 30 + x * 3) * smoothstep(0.5, 0.8, t),
      reliefHeight: 0.004,
    },
  );
};

/** The top of a person's outfit. */
export const addTop = (w: Workshop): void => {
  const { top, tie } = w.person.outfit;
  const b = w.skeleton.body;
  const cut = CUTS[top.kind];
  const solids: Solid[] = w.trunk.map((s) => thicken(s, cut.ease, s.blend + 0.008));
  if (top.kind !== 'dress') solids.push(body(w, cut));
  solids.push(...sleeves(w, cut));
  solids.push(keepWhere((_, y) => cut.hem * b - y, 0.006));
  if (top.kind === 'spacesuit') {
    const z = w.skeleton.neck[2];
    solids.push(loftSolid([0, 0.9 * b, z], [0, 0.985 * b, z + 0.01 * b], [[0, 0.1 * b, 0.085 * b], [1, 0.098 * b]], { blend: 0.03 * b }));
  }
  const whole = [...solids];
  const open = top.kind === 'jacket';
  if (open) solids.push(lapelOpening(b));
  const [width, height] = cut.neck;
  const round = top.kind === 't-shirt' || top.kind === 'sweater' || top.kind === 'shirt';
  if (round) solids.push(crewNeck(b, height));
  else if (height < 1) solids.push(neckHole(b, width, height));
  const hang =
    cut.flare > 0.5 ? { legBlend: 0.1 * b, hang: { top: 0.63 * b, hem: 0.46 * b, share: 0.98 } } : undefined;
  const box = boundsOfSolids(solids, 0.012);
  const min: Vec3 = [box.min[0], cut.hem * b - 0.012, box.min[2]];
  const max: Vec3 = [box.max[0], Math.min(box.max[1], (height < 1 ? 1.0 : 1.02) * b), box.max[2]];
  addSolids(w, top.kind, solids, { min, max }, 0.0082, clothColour(top.colour), hang ? { ...cut.material, twoSided: true } : cut.material, hang);

  addCuffs(w, cut, whole, hang);
  const onTop = frontOf(w, whole);
  if (open) {
    addShirtUnder(w, top.second);
    addLapels(w, top.colour, onTop);
    if (tie) addTie(w, tie);
  }
  if (top.kind === 'coat') {
    addShirtUnder(w, top.second);
    addLapels(w, top.colour, onTop);
    addButtons(w, [0.46, 0.54, 0.62, 0.7], scale(top.colour, 0.35), onTop, 0.012, hang);
  }
  if (top.kind === 'shirt') {
    addCollar(w, scale(top.colour, 0.94));
    addPlacket(w, 0.57, 0.94, top.colour, onTop, 0.013, MATERIALS.cloth);
    addButtons(w, [0.61, 0.68, 0.75, 0.82, 0.89], [0.75, 0.72, 0.66], onTop, 0.0065);
    if (tie) addTie(w, tie);
  }
  if (top.kind === 't-shirt' || top.kind === 'sweater') addNeckband(w, cut, top.colour, whole);
  if (top.kind === 'raincoat') {
    addPlacket(w, 0.405, 0.925, top.colour, onTop, 0.024, MATERIALS.shiny, hang);
    addButtons(w, [0.48, 0.58, 0.68, 0.78, 0.87], top.second, onTop, 0.0125, hang);
    addPockets(w, top.colour, onTop, 0.56, 0.022, MATERIALS.shiny, hang);
    if (w.person.outfit.headwear.kind !== 'hood') addHoodDown(w, top.colour);
  }
  if (top.kind === 'jacket') {
    addButtons(w, [0.668, 0.615], [0.03, 0.025, 0.02], onTop, 0.009);
    addPockets(w, scale(top.colour, 0.9), onTop, 0.612, 0.01, MATERIALS.cloth);
  }
  if (top.kind === 'coat') addPockets(w, scale(top.colour, 0.92), onTop, 0.55, 0.012, MATERIALS.cloth, hang);
};

/** V between the fronts of a jacket. */
const lapelOpening = (b: number): Solid => {
  const button = 0.7 * b;
  return {
    distance: (x, y, z) => {
      const half = y > button ? (y - button) * 0.3 : (button - y) * 0.1;
      const d = Math.abs(x) - half;
      return z < 0 ? Math.max(d, -z * 3 + 0.01) : d - 0.0015;
    },
    from: [0, 0.75 * b, 0.08 * b],
    to: [0, 0.75 * b, 0.08 * b],
    reach: 1,
    blend: 0.006,
    operation: 'subtract',
  };
};

/** The shirt that shows in a jacket's opening. */
const addShirtUnder = (w: Workshop, colour: Rgb): void => {
  const b = w.skeleton.body;
  const low = w.person.outfit.top.kind === 'coat' ? 0.86 : 0.58;
  const solids = [
    ...w.trunk.map((s) => thicken(s, 0.006)),
    keepWhere((_, y) => low * b - y),
    keepWhere((_, __, z) => -z - 0.01 * b),
    keepWhere((x) => Math.abs(x) - 0.085 * b),
    neckHole(b, 0.046, 0.965),
  ];
  const box = { min: [-0.1 * b, (low - 0.01) * b, -0.03 * b] as Vec3, max: [0.1 * b, 0.99 * b, 0.14 * b] as Vec3 };
  addSolids(w, 'shirt', solids, box, 0.009, clothColour(colour), MATERIALS.cloth);
  addCollar(w, colour);
};

/** Folded collar of a shirt: two leaves that meet in front. */
const addCollar = (w: Workshop, colour: Rgb): void => {
  const b = w.skeleton.body;
  const z0 = w.skeleton.neck[2];
  const path: Vec3[] = [];
  for (let k = 0; k <= 14; k++) {
    const a = lerp(-2.95, 2.95, k / 14);
    const behind = 0.5 + 0.5 * cos(a);
    path.push([
      -sin(a) * 0.054 * b,
      (0.947 + 0.04 * behind) * b,
      z0 - cos(a) * (0.05 + 0.004 * behind) * b + (1 - behind) * 0.016 * b,
    ]);
  }
  addFlexible(
    w,
    'collar',
    sweep({
      path,
      section: (u, a) => {
        const k = 0.6 + 0.4 * sin(Math.PI * u) + 0.12 * (smoothstep(0.2, 0.06, u) + smoothstep(0.8, 0.94, u));
        return [cos(a) * 0.019 * b * k, sin(a) * 0.0036 * b];
      },
      outward: (_, q) => normalize([q[0], 0.04 * b, q[2] - z0 + 0.004 * b]),
      around: w.fine(12, 6),
      steps: w.fine(40, 16),
      colour,
    }),
    MATERIALS.cloth,
  );
};

/** Knitted band round the neck. */
const addNeckband = (w: Workshop, cut: Cut, colour: Rgb, on: readonly Solid[]): void => {
  const b = w.skeleton.body;
  const plane = neckPlane(b, cut.neck[1]);
  const thick = cut.ease > 0.012 ? 0.011 : 0.006;
  addBand(w, {
    name: 'neckband',
    on,
    centre: plane.centre,
    axis: plane.axis,
    reach: 0.12 * b,
    half: thick * 1.2 * b,
    thick: thick * 0.6 * b,
    lift: -0.002 * b,
    colour: scale(colour, 0.94),
    material: MATERIALS.cloth,
  });
};

/** Bands at the ends of the sleeves and at the hem. */
const addCuffs = (w: Workshop, cut: Cut, on: readonly Solid[], hang: SkinningOptions | undefined): void => {
  const { top } = w.person.outfit;
  const b = w.skeleton.body;
  const knitted = top.kind === 'sweater';
  const space = top.kind === 'spacesuit';
  const common = { colour: scale(top.colour, knitted ? 0.94 : 1), material: cut.material };
  for (const [side] of SIDES) {
    const { shoulder, elbow, wrist } = w.skeleton[side];
    const short = cut.sleeve <= 1;
    const [from, to] = short ? [shoulder, elbow] : [elbow, wrist];
    const along = sub(to, from);
    const share = (short ? cut.sleeve : cut.sleeve - 1) - (knitted ? 0.06 : 0.02);
    addBand(w, {
      name: 'cuff',
      on,
      centre: addScaled(from, along, share),
      axis: along,
      reach: 0.075 * b,
      half: (knitted ? 0.016 : space ? 0.014 : 0.0075) * b,
      thick: (knitted || space ? 0.006 : 0.0032) * b,
      ...common,
      ...(space ? { colour: [0.42, 0.43, 0.45] as Rgb, material: { roughness: 0.35, metalness: 0.7 } } : {}),
    });
  }
  if (top.kind === 'dress' || space) return;
  addBand(w, {
    name: 'hem',
    on,
    centre: [0, (cut.hem + (knitted ? 0.014 : 0.006)) * b, 0],
    axis: [0, 1, 0],
    reach: 0.24 * b,
    half: (knitted ? 0.017 : 0.008) * b,
    thick: (knitted ? 0.006 : 0.0032) * b,
    ...common,
    ...(hang ? { skinning: hang } : {}),
  });
};

/** Lapels and the collar behind them. */
const addLapels = (w: Workshop, colour: Rgb, front: (x: number, y: number) => number): void => {
  const b = w.skeleton.body;
  const tone = scale(colour, 0.88);
  for (const [, s] of SIDES) {
    const path: Vec3[] = [];
    for (let k = 0; k <= 8; k++) {
      const u = k / 8;
      const y = lerp(0.705, 0.952, u) * b;
      const x = s * ((y - 0.7 * b) * 0.3 + 0.012 * b + 0.012 * b * sin(u * 2.6));
      path.push([x, y, front(x, y) + 0.004]);
    }
    addFlexible(
      w,
      'lapel',
      sweep({
        path: s > 0 ? path : [...path].reverse(),
        section: (t, a) => {
          const u = s > 0 ? t : 1 - t;
          const k = pow(sin(Math.PI * clamp(u * 0.9 + 0.03, 0, 1)), 0.7) * 0.9 + 0.12;
          return [cos(a) * 0.03 * b * k, sin(a) * 0.0042 * b];
        },
        outward: (_, q) => normalize([q[0] * 1.4, 0.15, 1]),
        around: w.fine(14, 6),
        steps: w.fine(36, 10),
        colour: tone,
      }),
      MATERIALS.cloth,
    );
  }
  const path: Vec3[] = [];
  const z0 = w.skeleton.neck[2];
  for (let k = 0; k <= 14; k++) {
    const a = lerp(-2.2, 2.2, k / 14);
    const behind = 0.5 + 0.5 * cos(a);
    path.push([-sin(a) * 0.06 * b, (0.94 + 0.038 * behind) * b, z0 + 0.006 * b - cos(a) * (0.054 + 0.004 * behind) * b]);
  }
  addFlexible(
    w,
    'collar',
    sweep({
      path,
      section: (u, a) => {
        const k = 0.45 + 0.55 * sin(Math.PI * u);
        return [cos(a) * 0.02 * b * k, sin(a) * 0.0055 * b];
      },
      outward: (_, q) => normalize([q[0], 0.045 * b, q[2] - z0 + 0.002 * b]),
      around: w.fine(12, 6),
      steps: w.fine(40, 14),
      colour: tone,
    }),
    MATERIALS.cloth,
  );
};

/** A column of buttons. */
const addButtons = (
  w: Workshop,
  heights: readonly number[],
  colour: Rgb,
  front: (x: number, y: number) => number,
  radius: number,
  hang?: Parameters<typeof addStiff>[5],
): void => {
  const b = w.skeleton.body;
  for (const height of heights) {
    const y = height * b;
    const x = w.person.outfit.top.kind === 'jacket' ? 0.016 * b : 0;
    const disc = lathe([[radius * b, -0.004], [radius * b, 0.002], [radius * 0.8 * b, 0.0062], [0, 0.0058]], colour, {
      around: w.fine(18, 8),
    });
    const at: Vec3 = [x, y, front(x, y) + 0.002];
    const mesh = moveMesh(disc, { position: at, rotation: fromTo([0, 1, 0], normalize([x > 0 ? 0.1 : 0, 0, 1])) });
    addStiff(w, 'button', mesh, at, MATERIALS.hard, hang);
  }
};

/** The strip of cloth that carries the buttons. */
const addPlacket = (
  w: Workshop,
  low: number,
  high: number,
  colour: Rgb,
  front: (x: number, y: number) => number,
  width: number,
  material: Material,
  hang?: Parameters<typeof addFlexible>[4],
): void => {
  const b = w.skeleton.body;
  const path: Vec3[] = [];
  for (let k = 0; k <= 12; k++) {
    const y = lerp(low, high, k / 12) * b;
    path.push([0, y, front(0, y) + 0.0005]);
  }
  addFlexible(
    w,
    'placket',
    sweep({
      path,
      section: (_, a) => [cos(a) * width * b, sin(a) * 0.0045 * b],
      outward: () => [0, 0, 1],
      around: w.fine(12, 6),
      steps: w.fine(40, 12),
      colour,
    }),
    material,
    hang,
  );
};

/** Two pocket flaps. */
const addPockets = (
  w: Workshop,
  colour: Rgb,
  front: (x: number, y: number) => number,
  height: number,
  thick: number,
  material: Material,
  hang?: Parameters<typeof addFlexible>[4],
): void => {
  const b = w.skeleton.body;
  for (const [, s] of SIDES) {
    const path: Vec3[] = [];
    for (let k = 0; k <= 6; k++) {
      const x = s * lerp(0.055, thick > 0.015 ? 0.122 : 0.098, k / 6) * b;
      const y = (height + (0.004 * k) / 6) * b;
      path.push([x, y, front(x, y) + 0.002]);
    }
    addFlexible(
      w,
      'pocket',
      sweep({
        path: s > 0 ? [...path].reverse() : path,
        section: (_, a) => [cos(a) * thick * b, sin(a) * 0.0045 * b],
        outward: (_, q) => normalize([q[0], 0, 0.1]),
        around: w.fine(10, 6),
        steps: w.fine(18, 6),
        colour,
      }),
      material,
      hang,
    );
  }
};

/** A hood lying on the shoulders. */
const addHoodDown = (w: Workshop, colour: Rgb): void => {
  const b = w.skeleton.body;
  const path: Vec3[] = [];
  for (let k = 0; k < 20; k++) {
    const a = (k / 20) * 2 * Math.PI;
    const behind = 0.5 - 0.5 * cos(a);
    path.push([
      sin(a) * (0.078 + 0.02 * behind) * b,
      (0.935 + 0.055 * behind) * b,
      cos(a) * 0.062 * b - (0.004 + 0.03 * behind) * b,
    ]);
  }
  addFlexible(
    w,
    'hood',
    sweep({
      path,
      section: (u, a) => {
        const behind = 0.5 - 0.5 * cos(u * 2 * Math.PI);
        return [cos(a) * (0.02 + 0.034 * behind) * b, sin(a) * (0.017 + 0.02 * behind) * b];
      },
      outward: (_, q) => normalize([q[0], 0.03 * b, q[2]]),
      loop: true,
      around: w.fine(16, 8),
      steps: w.fine(60, 20),
      colour,
    }),
    MATERIALS.shiny,
  );
};

/** A necktie: knot and blade. */
const addTie = (w: Workshop, colour: Rgb): void => {
  const b = w.skeleton.body;
  const front = frontOf(w, w.trunk);
  const path: Vec3[] = [];
  for (let k = 0; k <= 10; k++) {
    const y = lerp(0.945, 0.665, k / 10) * b;
    path.push(add([0, y, front(0, y)], [0, 0, 0.012]));
  }
  addFlexible(
    w,
    'tie',
    sweep({
      path,
      section: (u, a) => {
        const knot = smoothstep(0.1, 0.05, u);
        const k = lerp(lerp(0.011, 0.026, u), 0.016, knot) * (1 - smoothstep(0.93, 1, u) * 0.9);
        return [cos(a) * k * b, sin(a) * lerp(0.003, 0.009, knot) * b];
      },
      outward: () => [0, 0, 1],
      around: w.fine(12, 6),
      steps: w.fine(40, 14),
      colour,
    }),
    MATERIALS.leather,
  );
};
