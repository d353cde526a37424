/** Reef fish: high flat bodies in bright patterns, with fins on joints. Lengths in body lengths (without the tail fin). */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { sin } from '../../foundation/exact.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { boundsOf, mergeMeshes } from '../../foundation/geometry/mesh.ts';
import { fbm } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { fromAxisAngle, mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { Detail, Looks, ThingEntry } from '../entry.ts';
import type { Model, Part } from '../model.ts';
import { bindMesh, createBinder } from './binding.ts';
import { over } from './coat.ts';
import { bindDetails, cellFor, meshFlesh } from './creature.ts';
import { eyeFineness, eyes } from './eye.ts';
import type { FinColour } from './fin.ts';
import { fin } from './fin.ts';
import { createFrame } from './frame.ts';
import type { Detailing } from './quadruped-plan.ts';
import { addChain, addJoint, createSculpture, createTool, jointIndex } from './sculpture.ts';

/** How a kind of fish is coloured and shaped. */
interface FishKind {
  /** Half height of the body. */
  readonly height: number;
  readonly width: number;
  /** Colour at [up, forward]: up −1 belly to 1 back, forward −0.5 tail to 0.5 nose. */
  readonly skin: (up: number, forward: number) => Rgb;
  readonly fin: FinColour;
  readonly tail: FinColour;
  readonly forked: number;
  readonly iris: Rgb;
}

const WHITE = hex('#efe9df');
const BLACK = hex('#17171c');
const ORANGE = hex('#e8641e');
const YELLOW = hex('#f0c22a');

const band = (z: number, centre: number, half: number): number =>
  smoothstep(half + 0.012, half - 0.012, Math.abs(z - centre));

const clownfish: FishKind = {
  height: 0.22,
  width: 0.1,
  skin: (up, z) => {
    let c = ORANGE;
    for (const [centre, half] of [
      [0.24, 0.045],
      [-0.04, 0.06],
      [-0.38, 0.04],
    ] as const) {
      const bent = centre + 0.03 * (1 - up * up);
      c = over(over(c, BLACK, band(z, bent, half + 0.022)), WHITE, band(z, bent, half));
    }
    return c;
  },
  fin: (t) => mix(ORANGE, BLACK, smoothstep(0.78, 0.9, t)),
  tail: (t) => mix(ORANGE, BLACK, smoothstep(0.8, 0.92, t)),
  forked: 0,
  iris: hex('#b5571c'),
};

const tang: FishKind = {
  height: 0.27,
  width: 0.085,
  skin: (up, z) => {
    const blue = hex('#1f58c8');
    const palette = smoothstep(0.25, 0.45, up - Math.abs(z + 0.05) * 0.5) * smoothstep(0.42, 0.3, z);
    const loop = smoothstep(0.16, 0.1, Math.abs(up - 0.05)) * smoothstep(-0.1, -0.2, z);
    return over(
      over(blue, BLACK, Math.max(palette, loop)),
      YELLOW,
      smoothstep(-0.38, -0.46, z) * smoothstep(0.7, 0.3, Math.abs(up)),
    );
  },
  fin: (t) => mix(hex('#1f58c8'), BLACK, smoothstep(0.7, 0.9, t)),
  tail: () => YELLOW,
  forked: 0.35,
  iris: hex('#3a3324'),
};

const butterfly: FishKind = {
  height: 0.33,
  width: 0.075,
  skin: (up, z) => {
    const stripes = smoothstep(0.5, 0.8, sin((z * 0.8 - up * 0.16) * 62)) * smoothstep(0.24, 0.12, z) * 0.35;
    let c = over(over(WHITE, YELLOW, smoothstep(0.12, -0.2, z)), hex('#8a7a4a'), stripes);
    c = over(c, BLACK, band(z, 0.335 - 0.02 * up, 0.03));
    return over(c, BLACK, smoothstep(0.11, 0.08, Math.sqrt((z + 0.3) ** 2 + (up * 0.3 - 0.14) ** 2)));
  },
  fin: () => YELLOW,
  tail: (t) => mix(YELLOW, hex('#f7e7a8'), t),
  forked: 0,
  iris: BLACK,
};

const angelfish: FishKind = {
  height: 0.3,
  width: 0.085,
  skin: (up, z) => {
    const blue = hex('#22357e');
    const stripe = smoothstep(0.1, 0.5, sin((up * 0.24 + z * 0.2) * 60));
    let c = over(blue, YELLOW, stripe * smoothstep(0.27, 0.22, z));
    c = over(c, hex('#bfd4ea'), smoothstep(0.3, 0.36, z));
    return over(c, BLACK, band(z, 0.3 + 0.03 * up, 0.035));
  },
  fin: (t) => mix(hex('#22357e'), hex('#3f8fd8'), smoothstep(0.6, 0.95, t)),
  tail: () => YELLOW,
  forked: 0,
  iris: hex('#2a2417'),
};

const goldfish: FishKind = {
  height: 0.21,
  width: 0.12,
  skin: (up) => over(hex('#e8781e'), hex('#f6c878'), smoothstep(-0.2, -0.9, up)),
  fin: (t) => mix(hex('#e8781e'), hex('#f7b56a'), t),
  tail: (t) => mix(hex('#e8781e'), hex('#f7b56a'), t),
  forked: 0.45,
  iris: hex('#a8641c'),
};

const KINDS: Readonly<Record<string, FishKind>> = { clownfish, tang, butterfly, angelfish, goldfish };
const REEF = ['clownfish', 'tang', 'butterfly', 'angelfish'] as const;

/** One colour all over, fins a little lighter. */
const plain = (kind: FishKind, c: Rgb): FishKind => ({
  ...kind,
  skin: () => c,
  fin: (t) => scale(c, 1 + 0.06 * t),
  tail: (t) => scale(c, 1 + 0.06 * t),
});

const build = (looks: Looks, detail: Detail): Model => {
  const named = KINDS[looks.variant ?? ''];
  const kind = named ?? (looks.colour ? goldfish : KINDS[REEF[looks.seed % REEF.length]!]!);
  const { height: h, width: w, ...look } = looks.colour ? plain(kind, looks.colour) : kind;
  const unit = 0.19 * looks.size * (looks.age === 'baby' ? 0.5 : 1);
  const s = createSculpture();
  // The pelvic fins reach below the body; the origin lies under them.
  const frame = createFrame([0, (h + 0.1) * unit, 0], [0, 0, 0, 1], unit);
  const at = (x: number, y: number, z: number) => frame.point(x, y, z);
  addJoint(s, 'body-1', 'root', at(0, 0, 0.12));
  addJoint(s, 'body-2', 'body-1', at(0, 0, -0.08));
  addJoint(s, 'body-3', 'body-2', at(0, 0, -0.28));
  addJoint(s, 'tail-fin', 'body-3', at(0, 0, -0.47));
  const chain = addChain(s, ['body-1', 'body-2', 'body-3', 'tail-fin'], {
    reach: 0.05 * unit,
    width: [0.11 * unit, 0.1 * unit, 0.05 * unit],
    from: at(0, 0, 0.5),
    to: at(0, 0, -0.75),
  });
  const tool = createTool(s, frame, { colour: WHITE, region: 'body', chain, group: s.field.group(0.001) }, 0.1);
  tool.ellipsoid([0, 0, 0.04], [w * 0.88, h, 0.4]);
  tool.ellipsoid([0, -0.01, 0.24], [w * 0.8, h * 0.66, 0.2], { blend: 0.06 });
  tool.cone([0, 0, -0.2], [0, 0, -0.48], h * 0.42, h * 0.17, { blend: 0.1, flat: 0.3 });
  tool.cone([0, -h * 0.06, 0.36], [0, -h * 0.1, 0.48], h * 0.34, h * 0.11, { blend: 0.08, flat: 0.5 });
  tool.ellipsoid([0, -h * 0.05, 0.485], [0.024, 0.014, 0.026], { blend: 0.012, region: 'lip' });
  tool.ellipsoid([0, -h * 0.2, 0.475], [0.02, 0.012, 0.024], { blend: 0.01, region: 'lip' });
  for (const side of [1, -1] as const) {
    addJoint(s, side > 0 ? 'fin-left' : 'fin-right', 'body-1', at(w * 0.85 * side, -h * 0.18, 0.2));
  }
  const field = s.field.build();
  const paint = (p: Vec3): Rgb => {
    const [, up, z] = frame.local(p);
    // The gill cover draws a soft dark arc behind the head.
    const gill =
      smoothstep(0.012, 0.004, Math.abs(Math.sqrt((z - 0.36) ** 2 + (up + 0.02) ** 2) - 0.145)) *
      smoothstep(0.3, 0.24, z) *
      smoothstep(h * 0.55, h * 0.4, Math.abs(up));
    const scales = 0.95 + 0.1 * fbm(up * 40, z * 40, 3, 2);
    return scale(look.skin(up / h, z), scales * (1 - 0.3 * gill));
  };
  const surface = meshFlesh(field, cellFor(detail.pixels, unit / 84, unit / 20), undefined, paint);
  const bind = createBinder(field, s.chains, s.joints.length);
  const parts: Part[] = [
    { name: 'scales', mesh: bindMesh(surface.body, bind), material: { roughness: 0.38, sheen: 0.15 } },
  ];

  const rays = detail.pixels >= 250 ? 14 : 6;
  const sheet = (base: readonly Vec3[], edge: readonly Vec3[], colour: FinColour) =>
    fin({ base: base.map((p) => at(...p)), edge: edge.map((p) => at(...p)), rays, colour, ripple: 0.006 * unit });
  const flowing: Mesh[] = [
    sheet(
      [
        [0, h * 0.9, 0.2],
        [0, h * 0.98, 0],
        [0, h * 0.72, -0.25],
        [0, h * 0.3, -0.42],
      ],
      [
        [0, h * 1.12, 0.13],
        [0, h * 1.4, -0.08],
        [0, h * 1.25, -0.36],
        [0, h * 0.6, -0.5],
      ],
      look.fin,
    ),
    sheet(
      [
        [0, -h * 0.95, -0.02],
        [0, -h * 0.8, -0.2],
        [0, -h * 0.35, -0.42],
      ],
      [
        [0, -h * 1.25, -0.12],
        [0, -h * 1.22, -0.34],
        [0, -h * 0.6, -0.5],
      ],
      look.fin,
    ),
    sheet(
      [
        [0, h * 0.2, -0.44],
        [0, 0, -0.47],
        [0, -h * 0.2, -0.44],
      ],
      [
        [0, h * 0.85, -0.72],
        [0, h * 0.4, -0.72 + 0.03 * (1 - look.forked)],
        [0, 0, -0.76 + 0.2 * look.forked],
        [0, -h * 0.4, -0.72 + 0.03 * (1 - look.forked)],
        [0, -h * 0.85, -0.72],
      ],
      look.tail,
    ),
  ];
  for (const side of [0.03, -0.03])
    flowing.push(
      sheet(
        [
          [side, -h * 0.9, 0.2],
          [side, -h * 0.93, 0.13],
        ],
        [
          [side * 2, -h * 1.28, 0.1],
          [side * 1.5, -h * 1.15, 0.02],
        ],
        look.fin,
      ),
    );
  const fins = flowing.map((m) => bindMesh(m, bind));
  const pectorals: Detailing[] = ([1, -1] as const).map((side) => {
    const x = w * 0.9 * side;
    const mesh = sheet(
      [
        [x, -h * 0.08, 0.21],
        [x, -h * 0.32, 0.19],
      ],
      [
        [x + 0.05 * side, h * 0.06, 0.05],
        [x + 0.1 * side, -h * 0.22, 0],
        [x + 0.07 * side, -h * 0.5, 0.06],
      ],
      look.fin,
    );
    return { joint: side > 0 ? 'fin-left' : 'fin-right', mesh };
  });
  fins.push(...bindDetails(pectorals, s.joints));
  parts.push({
    name: 'fins',
    mesh: mergeMeshes(fins),
    material: { roughness: 0.5, translucency: 0.6, twoSided: true },
  });

  // Set the eyeball into the cheek, wherever the surface is there.
  let cheek = w;
  while (cheek > 0 && field.distance(...at(cheek, h * 0.16, 0.335)) > 0) cheek -= 0.002;
  const details = eyes(
    createFrame(at(0, 0, 0), fromAxisAngle([1, 0, 0], 0), unit),
    {
      centre: [cheek - 0.016, h * 0.16, 0.335],
      radius: 0.042,
      gaze: [0.97, 0.02, 0.2],
      pupil: 0.55,
      iris: 1.05,
      irisColour: look.iris,
      white: BLACK,
      lidColour: paint(at(w, h * 0.16, 0.335)),
      rimColour: BLACK,
      upper: 1.15,
      lower: 1.15,
      blinks: false,
    },
    eyeFineness(detail.pixels),
  ).map((d) => ({ ...d, joint: 'body-1' }));
  parts.push({ name: 'eyes', mesh: mergeMeshes(bindDetails(details, s.joints)), material: { roughness: 0.8 } });
  const body = jointIndex(s.joints, 'body-1');
  return {
    parts,
    rig: { kind: 'fish', joints: s.joints },
    bounds: boundsOf(parts.map((p) => p.mesh)),
    anchors: {
      mouth: { joint: body, position: at(0, -h * 0.13, 0.52), direction: [0, 0, 1] },
      eye: { joint: body, position: at(0, h * 0.16, 0.335), direction: [0, 0, 1] },
      'head-top': { joint: body, position: at(0, h * 0.6, 0.35) },
      back: { joint: body, position: at(0, h, 0.05) },
    },
  };
};

/** Reef fish: clownfish, tangs, butterflyfish, angelfish by chance; goldfish. */
export const fish: ThingEntry = {
  id: 'fish',
  kind: 'animal',
  words: {
    nouns: [
      'fish',
      'goldfish',
      'clownfish',
      'tropical fish',
      'reef fish',
      'angelfish',
      'butterflyfish',
      'clown fish',
      'blue tang',
    ],
    plurals: { fishes: 'fish', fish: 'fish', goldfish: 'goldfish', clownfish: 'clownfish' },
  },
  size: [0.06, 0.12, 0.24],
  source: 'common reef fish of 0.2–0.25 m (facts/sizes.csv gives 0.30 m for trout, 0.12 m for goldfish)',
  rig: 'fish',
  body: {
    mass: 0.25,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [
      {
        shape: 'box',
        half: [0.02 * looks.size, 0.05 * looks.size, 0.1 * looks.size],
        centre: [0, 0.06 * looks.size, 0],
      },
    ],
  },
  motion: { swim: 0.4, beat: 2.2 },
  habitat: 'underwater',
  variants: {
    goldfish: 'goldfish',
    clownfish: 'clownfish',
    'clown fish': 'clownfish',
    angelfish: 'angelfish',
    butterflyfish: 'butterfly',
    'blue tang': 'tang',
  },
  sounds: [],
  shape: build,
};
