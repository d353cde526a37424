/** Clothes of the upper body, from T-shirt to raincoat: the trunk thickened, sleeves, bands at the edges. */
import type { Rgb } from '../../../foundation/colour.ts';
import { atan2, sin } from '../../../foundation/exact.ts';
import type { Solid } from '../../../foundation/geometry/solids.ts';
import { boundsOfSolids, keepWhere, loftSolid, thicken } from '../../../foundation/geometry/solids.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { addScaled, lerp, scale, smoothstep, sub } from '../../../foundation/vec.ts';
import { addBand } from './bands.ts';
import type { Cut } from './cuts.ts';
import { CUTS, crewNeck, lapelOpening, neckHole, neckPlane } from './cuts.ts';
import { SIDES } from './skeleton.ts';
import {
  addButtons,
  addCollar,
  addHoodDown,
  addLapels,
  addPlacket,
  addPockets,
  addShirtUnder,
  addTie,
} from './top-details.ts';
import type { SkinningOptions } from './weights.ts';
import type { Workshop } from './workshop.ts';
import { addSolids, between, clothColour, frontOf, MATERIALS } from './workshop.ts';

/** Both sleeves. */
export const sleeves = (w: Workshop, cut: Cut): Solid[] => {
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
        [
          [0, 0.029 * unit + top * 0.5],
          [0.3, 0.034 * unit + top],
          [0.7, 0.03 * unit + top],
          [1, 0.0265 * unit + top],
        ],
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
    solids.push(
      loftSolid(
        [0, 0.9 * b, z],
        [0, 0.985 * b, z + 0.01 * b],
        [
          [0, 0.1 * b, 0.085 * b],
          [1, 0.098 * b],
        ],
        { blend: 0.03 * b },
      ),
    );
  }
  const whole = [...solids];
  const open = top.kind === 'jacket';
  if (open) solids.push(lapelOpening(b));
  const [width, height] = cut.neck;
  const round = top.kind === 't-shirt' || top.kind === 'sweater' || top.kind === 'shirt';
  if (round) solids.push(crewNeck(b, height));
  else if (height < 1) solids.push(neckHole(b, width, height));
  const hang = cut.flare > 0.5 ? { hang: cut.hem } : undefined;
  const box = boundsOfSolids(solids, 0.012);
  const min: Vec3 = [box.min[0], cut.hem * b - 0.012, box.min[2]];
  const max: Vec3 = [box.max[0], Math.min(box.max[1], (height < 1 ? 1.0 : 1.02) * b), box.max[2]];
  addSolids(
    w,
    top.kind,
    solids,
    { min, max },
    0.0082,
    clothColour(top.colour),
    hang ? { ...cut.material, twoSided: true } : cut.material,
    hang,
  );

  addCuffs(w, cut, whole, hang);
  const onTop = frontOf(w, whole);
  if (open) {
    addShirtUnder(w, top.second);
    addLapels(w, top.colour, onTop);
    if (tie) addTie(w, tie, frontOf(w, w.trunk), 0.012);
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
    if (tie) addTie(w, tie, onTop, 0.01);
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
