/** Emperor penguins: black back and head, white belly, yellow at ears and breast. Lengths in body heights. */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { growFur } from '../../foundation/geometry/fur.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { boundsOf, mergeMeshes } from '../../foundation/geometry/mesh.ts';
import { sweep } from '../../foundation/geometry/sweep.ts';
import { fbm } from '../../foundation/noise.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { lerp, mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { Detail, Looks, ThingEntry } from '../entry.ts';
import type { Leg, Model, Part } from '../model.ts';
import { bindMesh, createBinder } from './binding.ts';
import { fleshAt, over } from './coat.ts';
import { bindDetails, cellFor, growthFor, meshFlesh, thinnestFor } from './creature.ts';
import { eyeFineness, eyes } from './eye.ts';
import type { Frame } from './frame.ts';
import { createFrame } from './frame.ts';
import type { Detailing } from './quadruped-plan.ts';
import type { Sculpture } from './sculpture.ts';
import { addChain, addJoint, createSculpture, createTool, jointIndex } from './sculpture.ts';
import { ageOf } from './young.ts';

const HEIGHT = 1.1;

const BLACK = hex('#24262b');
const WHITE = hex('#ece8df');
const PALE = hex('#efd98c');
const AMBER = hex('#eaa42a');
const LEATHER = hex('#2c2a2b');

/** Tuxedo of an adult; one plain colour when it is named. Chicks are grey with a white face. */
const plumage =
  (looks: Looks) =>
  (p: Vec3, region: string): Rgb => {
    const [x, y, z] = p;
    const side = Math.abs(x);
    if (region === 'foot' || region === 'claw') return LEATHER;
    if (looks.colour) return looks.colour;
    if (ageOf(looks) === 'baby') {
      const face =
        smoothstep(0.09, 0.06, Math.sqrt((y - 0.87) ** 2 + (z - 0.07) ** 2 * 0.6)) * smoothstep(-0.01, 0.01, z);
      const cap = over(hex('#8f9094'), BLACK, smoothstep(0.77, 0.8, y));
      return region === 'flipper' ? hex('#85868a') : over(cap, WHITE, face);
    }
    if (region === 'flipper') {
      // White inside, but for the shoulder, where the flipper grows out of the black back.
      const inside = smoothstep(0.002, -0.012, side - lerp(0.243, 0.165, smoothstep(0.29, 0.62, y)));
      return over(BLACK, WHITE, inside * Math.max(smoothstep(0.56, 0.5, y), smoothstep(0.02, 0.04, z)) * 0.95);
    }
    // The black of the back comes forward at the shoulders and closes round the throat.
    const border = -0.004 + 0.048 * smoothstep(0.34, 0.54, y) * smoothstep(0.77, 0.7, y);
    let colour = over(BLACK, WHITE, smoothstep(-0.012, 0.012, z - border));
    colour = over(colour, PALE, smoothstep(0.56, 0.73, y) * smoothstep(0, 0.03, z - border) * 0.85);
    colour = over(colour, BLACK, smoothstep(0.745, 0.765, y));
    const middle = lerp(0.055, -0.012, smoothstep(0.725, 0.83, y));
    const patch =
      smoothstep(1.15, 0.85, Math.sqrt(((z - middle) / 0.03) ** 2 + ((y - 0.785) / 0.062) ** 2)) *
      smoothstep(0.025, 0.04, side);
    return over(colour, over(PALE, AMBER, smoothstep(0.74, 0.81, y)), patch);
  };

const sculpt = (s: Sculpture, frame: Frame): Leg[] => {
  const u = frame.unit;
  const at = (x: number, y: number, z: number) => frame.point(x, y, z);
  addJoint(s, 'body', 'root', at(0, 0.38, 0));
  addJoint(s, 'neck', 'body', at(0, 0.7, -0.005));
  addJoint(s, 'head', 'neck', at(0, 0.83, 0));
  addJoint(s, 'beak', 'head', at(0, 0.868, 0.055));
  const trunk = addChain(s, ['body', 'neck', 'head'], {
    reach: 0.03 * u,
    width: [0.08 * u, 0.04 * u],
    from: at(0, 0.38, 0),
    to: at(0, 0.95, 0.01),
  });
  const tool = createTool(s, frame, { colour: BLACK, region: 'body', chain: trunk, group: s.field.group(0.001) }, 0.08);
  tool.ellipsoid([0, 0.36, 0], [0.168, 0.31, 0.158]);
  tool.ellipsoid([0, 0.29, 0.015], [0.165, 0.22, 0.16], { blend: 0.1 });
  tool.ellipsoid([0, 0.56, 0.008], [0.14, 0.2, 0.132], { blend: 0.12 });
  tool.cone([0, 0.66, 0], [0, 0.84, 0.0], 0.1, 0.066, { blend: 0.1 });
  tool.ellipsoid([0, 0.875, 0.008], [0.064, 0.07, 0.078], { blend: 0.04, region: 'head' });
  tool.cone([0, 0.872, 0.05], [0, 0.866, 0.095], 0.034, 0.016, { blend: 0.035, region: 'head' });

  addJoint(s, 'tail', 'body', at(0, 0.1, -0.13));
  const tail = addChain(s, ['body', 'tail'], {
    reach: 0.02 * u,
    width: 0.03 * u,
    from: at(0, 0.2, -0.08),
    to: at(0, 0.02, -0.22),
  });
  tool.cone([0, 0.14, -0.09], [0, 0.025, -0.2], 0.05, 0.012, {
    blend: 0.05,
    flat: 1.5,
    chain: tail,
    group: s.field.group(0.04 * u),
  });

  const legs: Leg[] = [];
  for (const side of [1, -1] as const) {
    const name = side > 0 ? ('left' as const) : ('right' as const);
    const wing: readonly Vec3[] = [
      [0.128 * side, 0.655, -0.005],
      [0.19 * side, 0.555, -0.012],
      [0.222 * side, 0.44, -0.016],
      [0.25 * side, 0.285, -0.012],
    ];
    for (let k = 0; k < 3; k++)
      addJoint(s, `wing-${name}-${k + 1}`, k === 0 ? 'body' : `wing-${name}-${k}`, frame.point(...wing[k]!));
    const chain = addChain(s, ['body', `wing-${name}-1`, `wing-${name}-2`, `wing-${name}-3`], {
      reach: 0.018 * u,
      width: [0.035 * u, 0.04 * u, 0.045 * u],
      from: at(0.05 * side, 0.7, 0),
      to: frame.point(...wing[3]!),
      side,
      sideWidth: 0.06 * u,
    });
    const flipper = tool.with({ chain, region: 'flipper', group: s.field.group(0.016 * u) });
    const slim = { flat: 0.3, blend: 0.02 };
    flipper.cone(wing[0]!, wing[1]!, 0.048, 0.056, { ...slim, flat: 0.38 });
    flipper.cone(wing[1]!, wing[2]!, 0.058, 0.052, slim);
    flipper.cone(wing[2]!, wing[3]!, 0.052, 0.028, { ...slim, flat: 0.36 });

    const hip: Vec3 = [0.075 * side, 0.2, -0.02];
    const knee: Vec3 = [0.08 * side, 0.12, 0.03];
    const ankle: Vec3 = [0.078 * side, 0.05, -0.005];
    addJoint(s, `thigh-${name}`, 'body', frame.point(...hip));
    addJoint(s, `shin-${name}`, `thigh-${name}`, frame.point(...knee));
    addJoint(s, `foot-${name}`, `shin-${name}`, frame.point(...ankle));
    const leg = addChain(s, ['body', `thigh-${name}`, `shin-${name}`, `foot-${name}`], {
      reach: 0.02 * u,
      width: [0.05 * u, 0.03 * u, 0.018 * u],
      from: at(0.07 * side, 0.3, -0.03),
      to: at(0.08 * side, 0.01, 0.09),
      side,
      sideWidth: 0.05 * u,
    });
    const shank = tool.with({ chain: leg, group: s.field.group(0.03 * u) });
    shank.cone(knee, ankle, 0.05, 0.035, { blend: 0.03 });
    const foot = shank.with({ region: 'foot', group: s.field.group(0.012 * u) });
    foot.cone([0.078 * side, 0.03, 0.0], [0.085 * side, 0.02, 0.08], 0.03, 0.024, { flat: 1.3 });
    for (const [x, z] of [
      [-0.03, 0.105],
      [0.002, 0.122],
      [0.034, 0.108],
    ] as const) {
      const tip: Vec3 = [(0.084 + x) * side, 0.014, z];
      foot.cone([(0.082 + x * 0.5) * side, 0.022, 0.05], tip, 0.018, 0.013, { blend: 0.008 });
      foot.cone(tip, [tip[0] + x * 0.15 * side, 0.007, tip[2] + 0.026], 0.008, 0.0025, {
        blend: 0.004,
        region: 'claw',
      });
    }
    legs.push({
      name,
      joints: [`thigh-${name}`, `shin-${name}`, `foot-${name}`].map((j) => jointIndex(s.joints, j)),
      sole: at(0.082 * side, 0, 0.05),
      bend: 1,
      phase: side > 0 ? 0 : 0.5,
    });
  }
  return legs;
};

/** One half of the slender, slightly drooping bill. */
const bill = (frame: Frame, upper: boolean, colour: Rgb, stripe: Rgb, around: number): Mesh => {
  const path: Vec3[] = [];
  for (let i = 0; i <= 6; i++) {
    const t = i / 6;
    path.push(
      frame.point(
        0,
        (upper ? 0.872 : 0.86) - 0.018 * t * t + (upper ? 0 : 0.004 * t),
        0.075 + (upper ? 0.083 : 0.07) * t,
      ),
    );
  }
  return sweep({
    path,
    around,
    steps: 7,
    outward: () => [0, 1, 0],
    section: (t, a) => {
      const k = frame.unit * (1 - 0.85 * t * t) * (t > 0.97 ? 0.3 : 1);
      return [cos(a) * 0.0125 * k, sin(a) * (upper ? 0.0125 : 0.009) * k];
    },
    colour: (p) => {
      const t = (frame.local(p)[2] - 0.075) / 0.08;
      const c = upper ? colour : mix(stripe, colour, smoothstep(0.65, 0.85, t));
      return [c[0], c[1], c[2], 0.6];
    },
  });
};

const build = (looks: Looks, detail: Detail): Model => {
  const baby = ageOf(looks) === 'baby';
  const unit = HEIGHT * looks.size * (baby ? 0.42 : ageOf(looks) === 'adult' || ageOf(looks) === 'old' ? 1 : 0.75);
  const frame = createFrame([0, 0, 0], [0, 0, 0, 1], unit);
  const cell = cellFor(detail.pixels, unit / 78, unit / 26);
  const s = createSculpture(thinnestFor(detail.pixels, cell));
  const legs = sculpt(s, frame);
  const field = s.field.build();
  const paintAt = plumage(looks);
  const paint = (p: Vec3): Rgb => {
    const c = paintAt(frame.local(p), fleshAt(field, p, 0.006 * unit).region);
    return scale(c, 0.95 + 0.1 * fbm((p[0] / unit) * 40, (p[1] / unit) * 40, (p[2] / unit) * 40, 2));
  };
  const head = { centre: frame.point(0, 0.86, 0.02), radius: 0.13 * unit, cell: cell * 0.6 };
  const surface = meshFlesh(field, cell, head, paint);
  const bind = createBinder(field, s.chains, s.joints.length);
  const skin = mergeMeshes([surface.body, ...(surface.fine ? [surface.fine] : [])].map((m) => bindMesh(m, bind)));
  const parts: Part[] = [{ name: 'plumage', mesh: skin, material: { roughness: 0.6, sheen: 0.35 } }];

  const growth = growthFor(detail.pixels);
  if (detail.pixels >= 250) {
    const feathers = growFur(skin, {
      count: Math.round(9000 * growth),
      width: 0.34,
      lift: 0.05,
      clump: 0.05 * unit,
      swirl: 0.25,
      root: 0.05,
      tip: 0.06,
      variation: 0.05,
      random: createRandom(looks.seed).child('plumage'),
      place: (p) => {
        const region = fleshAt(field, p, 0.006 * unit).region;
        if (region === 'foot' || region === 'claw' || (frame.local(p)[2] > 0.075 && frame.local(p)[1] > 0.8))
          return undefined;
        return {
          length: (baby ? 0.035 : region === 'head' ? 0.014 : 0.022) * unit,
          flow: [0, -1, -0.15],
          colour: paint(p),
        };
      },
    });
    parts.push({
      name: 'feathers',
      mesh: feathers,
      material: { roughness: 0.6, sheen: 0.35, castsShadow: false },
    });
  }
  const fine = detail.pixels >= 250;
  const lid = looks.colour ?? scale(BLACK, 0.8);
  const details: Detailing[] = eyes(
    frame,
    {
      centre: [0.0555, 0.882, 0.04],
      radius: 0.0125,
      gaze: [0.88, 0.02, 0.47],
      pupil: 0.7,
      iris: 1.15,
      irisColour: hex('#4a2f1c'),
      white: [0.02, 0.02, 0.02],
      lidColour: lid,
      rimColour: scale(lid, 0.6),
      upper: 0.85,
      lower: 0.85,
      blinks: false,
    },
    eyeFineness(detail.pixels),
  );
  const horn = hex('#1d1c1f');
  details.push({ joint: 'head', mesh: bill(frame, true, horn, horn, fine ? 10 : 6) });
  details.push({ joint: 'beak', mesh: bill(frame, false, horn, baby ? horn : hex('#d07a52'), fine ? 10 : 6) });
  parts.push({ name: 'details', mesh: mergeMeshes(bindDetails(details, s.joints)), material: { roughness: 0.7 } });

  const headJoint = jointIndex(s.joints, 'head');
  return {
    parts,
    rig: { kind: 'bird', joints: s.joints, legs },
    bounds: boundsOf(parts.map((p) => p.mesh)),
    anchors: {
      mouth: { joint: headJoint, position: frame.point(0, 0.86, 0.15), direction: [0, 0, 1] },
      eye: { joint: headJoint, position: frame.point(0, 0.885, 0.06), direction: [0, 0, 1] },
      'head-top': { joint: headJoint, position: frame.point(0, 0.945, 0) },
      back: { joint: jointIndex(s.joints, 'body'), position: frame.point(0, 0.55, -0.13), direction: [0, 0, -1] },
    },
  };
};

/** Emperor penguin. */
export const penguin: ThingEntry = {
  id: 'penguin',
  kind: 'animal',
  words: { nouns: ['penguin', 'emperor penguin', 'king penguin', 'penguin chick', 'baby penguin'] },
  size: [0.53, 1.05, 0.4],
  source: 'emperor penguin, 1.10 m, 32 kg (facts/sizes.csv; AVONET mass)',
  rig: 'bird',
  body: {
    mass: 32,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [
      { shape: 'capsule', radius: 0.18 * looks.size, halfHeight: 0.32 * looks.size, centre: [0, 0.52 * looks.size, 0] },
    ],
  },
  motion: { walk: 0.6, run: 1.6, swim: 2.5, beat: 2, jump: 0.3 },
  variants: { 'penguin chick': 'chick', 'baby penguin': 'chick' },
  sounds: ['honk'],
  shape: build,
};
