/** Beaks, wings, tails and feet of birds, each with the points that bind it to the flesh. */
import { cos, pow, sin } from '../../foundation/exact.ts';
import { addFeather } from '../../foundation/geometry/feather.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder, mergeMeshes } from '../../foundation/geometry/mesh.ts';
import { sweep, tube } from '../../foundation/geometry/sweep.ts';
import type { Random } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, addScaled, lerp, mix, normalize, scale, smoothstep } from '../../foundation/vec.ts';
import type { BirdPlan, FeatherColours } from './bird-plan.ts';
import type { Frame } from './frame.ts';

/** A feather ready to be bound by its root. */
export interface RootedMesh {
  readonly root: Vec3;
  readonly mesh: Mesh;
}

/** Shoulder, elbow, wrist, hand end and wing tip of the spread wing, body frame. `side` +1 left. */
export const wingBones = (plan: BirdPlan, side: 1 | -1): readonly [Vec3, Vec3, Vec3, Vec3, Vec3] => {
  const L = plan.wing.length;
  const [w, h] = plan.girth;
  const x = w * 0.95;
  const y = h * 0.5;
  return [
    [x * side, y, 0.24],
    [(x + L * 0.2) * side, y + 0.03 * L, 0.14],
    [(x + L * 0.47) * side, y + 0.05 * L, 0.3],
    [(x + L * 0.62) * side, y + 0.05 * L, 0.25],
    [(x + L) * side, y + 0.04 * L, 0.02],
  ];
};

const tone = (c: FeatherColours, tint: number) => (along: number, across: number) =>
  scale(mix(c.quill, c.tip, smoothstep(0.45, 0.95, along)), tint * (0.86 + 0.22 * along) * (across === 0 ? 0.8 : 1));

/** Flight feathers and coverts of one spread wing. `fraction` 0–1 thins them out (and widens what is left). */
export const wingFeathers = (
  plan: BirdPlan,
  frame: Frame,
  side: 1 | -1,
  fraction: number,
  random: Random,
): RootedMesh[] => {
  const [shoulder, elbow, wrist, hand, tip] = wingBones(plan, side);
  const { chord, feather: half, pointed } = plan.wing;
  const out: RootedMesh[] = [];
  const rows = fraction > 0.4 ? 5 : 3;
  const lay = (at: Vec3, direction: Vec3, size: number, width: number, up: number, colours: FeatherColours) => {
    const tint = 0.94 + 0.12 * random.next();
    const builder = new MeshBuilder();
    const root = frame.point(at[0], at[1] + up, at[2]);
    addFeather(builder, {
      root,
      along: frame.vector(...direction),
      face: frame.vector(0, 1, 0),
      length: size * frame.unit,
      halfWidth: width * frame.unit,
      colour: tone(colours, tint),
      droop: 0.06,
      camber: 0.14,
      blunt: lerp(0.8, 0.6, pointed),
      rows,
    });
    out.push({ root: frame.point(...at), mesh: builder.build() });
  };
  const count = (n: number) => Math.max(3, Math.round(n * Math.max(0.45, fraction)));
  const broad = (n: number, used: number) => half * Math.sqrt(n / used);

  // Primaries fan out from the hand; the outermost lies along the leading edge and ends at the wing tip.
  const primaries = count(10);
  for (let i = 0; i < primaries; i++) {
    const t = i / (primaries - 1);
    const root = mix(wrist, hand, t);
    const angle = lerp(0.25, 1.36, t * (0.6 + 0.4 * t));
    const reach =
      lerp(chord * 1.12, (Math.abs(tip[0]) - Math.abs(hand[0])) * 1.04, pow(t, 1 + pointed)) *
      (t > 0.85 ? 1 - (1 - pointed) * 0.12 : 1);
    lay(
      root,
      [sin(angle) * side, 0, -cos(angle)],
      reach,
      broad(10, primaries) * lerp(1, 0.75, t),
      -0.012 + 0.012 * t,
      plan.wing.primaries,
    );
  }
  // Secondaries along the forearm, tertials along the upper arm.
  const secondaries = count(13);
  for (let i = 0; i < secondaries; i++) {
    const t = i / (secondaries - 1);
    const root = t < 0.4 ? mix(shoulder, elbow, t / 0.4) : mix(elbow, wrist, (t - 0.4) / 0.6);
    const angle = lerp(-0.12, 0.24, t);
    lay(
      root,
      [sin(angle) * side, -0.02, -cos(angle)],
      chord * lerp(0.82, 1.1, t),
      broad(13, secondaries) * 1.15,
      -0.008,
      plan.wing.secondaries,
    );
  }
  // Coverts in rows, each shorter and higher than the last, like tiles.
  const kinds = plan.wing.coverts.length;
  plan.wing.coverts.forEach((colours, row) => {
    const n = count(14);
    for (let i = 0; i < n; i++) {
      const t = i / (n - 1);
      const root =
        t < 0.3
          ? mix(shoulder, elbow, t / 0.3)
          : t < 0.75
            ? mix(elbow, wrist, (t - 0.3) / 0.45)
            : mix(wrist, hand, (t - 0.75) / 0.25);
      const angle = lerp(-0.1, t > 0.75 ? 1 : 0.4, t);
      const size = chord * lerp(0.66, 0.26, row / Math.max(1, kinds - 1)) * (t > 0.8 ? 0.85 : 1);
      lay(
        [root[0], root[1], root[2] + 0.02],
        [sin(angle) * side, -0.02, -cos(angle)],
        size,
        broad(14, n) * 1.1,
        0.012 + 0.014 * row,
        colours,
      );
    }
  });
  return out;
};

/** The tail's feathers, fanned and graduated. */
export const tailFeathers = (plan: BirdPlan, frame: Frame, root: Vec3, fraction: number): RootedMesh[] => {
  const { count, length, fan, graduated, inner, outer } = plan.tail;
  const used = Math.max(5, Math.round(count * Math.max(0.5, fraction)));
  return Array.from({ length: used }, (_, i) => {
    const u = (i / (used - 1)) * 2 - 1;
    const builder = new MeshBuilder();
    const size = length * (1 - graduated * Math.abs(u));
    const at = frame.point(root[0] + u * 0.05, root[1] + 0.012 * (1 - Math.abs(u)), root[2]);
    addFeather(builder, {
      root: at,
      along: frame.vector(u * fan, 0.02, -1),
      face: frame.vector(u * 0.25, 1, 0),
      length: size * frame.unit,
      halfWidth: 0.05 * (count / used) * (0.8 + 0.2 * length) * frame.unit,
      colour: tone(Math.abs(u) > 0.55 ? outer : inner, 1),
      droop: 0.03,
      camber: 0.12,
      blunt: 0.8,
    });
    return { root: at, mesh: builder.build() };
  });
};

/** Upper or lower half of the beak, as a tapering horn. `base` and lengths in body frame units. */
export const beakHalf = (plan: BirdPlan, frame: Frame, base: Vec3, upper: boolean, around: number): Mesh => {
  const b = plan.beak;
  const reach = upper ? b.length : b.length * (1 - b.hook * 0.6);
  const path: Vec3[] = [];
  for (let i = 0; i <= 6; i++) {
    const t = i / 6;
    const drop = upper ? -b.hook * b.length * t * t * 1.1 + b.depth * 0.22 : -b.depth * 0.36 + b.depth * 0.2 * t;
    path.push(frame.point(base[0], base[1] + drop, base[2] + reach * t * (upper ? 1 - b.hook * 0.35 * t : 1)));
  }
  const body = upper ? b.upper : b.lower;
  const colour = (p: Vec3) => {
    const along = (frame.local(p)[2] - base[2]) / b.length;
    const c = mix(body, b.tip, smoothstep(0.55, 0.95, along));
    return [c[0], c[1], c[2], 0.55] as const;
  };
  const depth = upper ? b.depth * 0.42 : b.depth * 0.3;
  return sweep({
    path,
    around,
    steps: 8,
    outward: () => frame.vector(0, 1, 0),
    section: (t, a) => {
      const k = frame.unit * (Math.sqrt(Math.max(0, 1 - t)) * 0.75 + (1 - t) * 0.25 + 0.02);
      return [cos(a) * b.width * 0.5 * k, sin(a) * depth * k];
    },
    colour,
  });
};

/** Shank and toes of one foot, from the ankle down; webbed or with a hind toe. Model space, m. */
export const foot = (plan: BirdPlan, ankle: Vec3, ground: Vec3, unit: number, fine: boolean): Mesh => {
  const { colour, radius, toe, webbed } = plan.leg;
  const c = [colour[0], colour[1], colour[2], 0.8] as const;
  const r = radius * unit;
  const l = toe * unit;
  const around = fine ? 7 : 4;
  const sole: Vec3 = [ground[0], ground[1] + r * 0.8, ground[2]];
  const parts: Mesh[] = [tube([ankle, mix(ankle, sole, 0.5), sole], r, c, { around, steps: 3 })];
  const toes = [[-0.5, 0.86], [0, 1], [0.5, 0.86], ...(webbed ? [] : [[0, -0.7]])] as const;
  for (const [x, z] of toes) {
    const end = add(sole, [x * l, -r * 0.3, z * l]);
    const knuckle = add(sole, [x * l * 0.5, r * 0.35, z * l * 0.5]);
    parts.push(
      tube([sole, knuckle, end, add(end, [x * l * 0.16, -r * 0.4, z * l * 0.16])], (t) => r * (1 - 0.55 * t), c, {
        around,
        steps: fine ? 6 : 3,
      }),
    );
  }
  if (webbed) {
    const web = new MeshBuilder();
    const up: Vec3 = [0, 1, 0];
    const centre = web.vertex(addScaled(sole, up, r * 0.3), up, colour, 0.8);
    const tips = (
      [
        [-0.5, 0.86],
        [-0.24, 0.82],
        [0, 1],
        [0.24, 0.82],
        [0.5, 0.86],
      ] as const
    ).map(([x, z]) =>
      web.vertex(add(sole, [x * l * 0.98, -r * 0.45, z * l * 0.98]), normalize([0, 1, 0.1]), colour, 0.8),
    );
    for (let i = 0; i + 1 < tips.length; i++) web.triangle(centre, tips[i]!, tips[i + 1]!);
    parts.push(web.build());
  }
  return mergeMeshes(parts);
};
