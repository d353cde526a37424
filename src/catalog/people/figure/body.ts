/** The bare body as solids: trunk, limbs, hands. Section tables measured in heights of the chin. */
import { cos, exp, sin } from '../../../foundation/exact.ts';
import type { Section, Solid } from '../../../foundation/geometry/solids.ts';
import { capsule, ellipsoid, loftSolid } from '../../../foundation/geometry/solids.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { addScaled, cross, dot, lerp, normalize, scale } from '../../../foundation/vec.ts';
import type { Physique } from './person.ts';
import type { Side, Skeleton } from './skeleton.ts';
import { SIDES } from './skeleton.ts';

/** Trunk sections: height, half-width (woman, man), depth to the front, depth to the back, forward shift. */
const TRUNK: readonly (readonly number[])[] = [
  [0.535, 0.062, 0.066, 0.045, 0.05, 0.052, 0.05, 0],
  [0.575, 0.108, 0.102, 0.062, 0.064, 0.078, 0.072, 0],
  [0.61, 0.118, 0.104, 0.066, 0.066, 0.082, 0.074, 0],
  [0.65, 0.108, 0.101, 0.066, 0.068, 0.068, 0.064, 0.002],
  [0.69, 0.09, 0.099, 0.062, 0.07, 0.056, 0.058, 0.004],
  [0.735, 0.077, 0.097, 0.058, 0.07, 0.05, 0.056, 0.005],
  [0.785, 0.083, 0.104, 0.06, 0.073, 0.056, 0.062, 0.001],
  [0.835, 0.092, 0.115, 0.062, 0.078, 0.064, 0.07, -0.004],
  [0.88, 0.091, 0.112, 0.056, 0.07, 0.066, 0.074, -0.01],
  [0.92, 0.074, 0.09, 0.044, 0.052, 0.056, 0.06, -0.012],
  [0.955, 0.046, 0.06, 0.036, 0.044, 0.042, 0.046, -0.013],
  [0.985, 0.034, 0.046, 0.032, 0.042, 0.036, 0.042, -0.012],
];

/** The trunk as one loft. */
const trunkLoft = (p: Physique, b: number): Solid => {
  const low = TRUNK[0]![0]!;
  const high = TRUNK[TRUNK.length - 1]![0]!;
  const sections = TRUNK.map((row): Section => {
    const sexed = (woman: number, man: number): number => lerp(row[man]!, row[woman]!, p.femininity);
    const height = row[0]!;
    const away = (height - 0.7) / 0.06;
    const belly = (0.012 * p.childhood + 0.014 * p.oldness) * exp(-away * away);
    const chubby = 1 + p.childhood * 0.1 * (1 - Math.abs(height - 0.72) * 2);
    const stoop = 0.012 * p.oldness * Math.max(0, (height - 0.8) / 0.15);
    return [
      (height - low) / (high - low),
      sexed(1, 2) * b * chubby * (1 + 0.05 * p.oldness * exp(-away * away)),
      (sexed(3, 4) + belly) * b * (1 + 0.08 * p.childhood),
      sexed(5, 6) * b * (1 + 0.04 * p.childhood),
      0,
      (row[7]! + stoop) * b,
    ];
  });
  return loftSolid([0, low * b, 0], [0, high * b, 0], sections, { startCap: 0.03 * b });
};

/** Trunk with bust or pectorals, buttocks and shoulders. */
export const trunkSolids = (p: Physique, skeleton: Skeleton): Solid[] => {
  const b = skeleton.body;
  const solids = [trunkLoft(p, b)];
  const bust = p.femininity * (1 - p.childhood);
  for (const [side, s] of SIDES) {
    const { shoulder } = skeleton[side];
    if (bust > 0.1) {
      const size = Math.sqrt(bust) * b;
      solids.push(
        ellipsoid(
          [s * 0.043 * b, (0.838 - 0.012 * p.oldness) * b, 0.04 * b],
          [0.039 * size, 0.042 * size, 0.034 * size],
          {
            blend: 0.03 * b,
          },
        ),
      );
    } else if (p.childhood < 0.5) {
      solids.push(
        ellipsoid([s * 0.055 * b, 0.855 * b, 0.05 * b], [0.055 * b, 0.042 * b, 0.02 * b], { blend: 0.05 * b }),
      );
    }
    solids.push(
      ellipsoid([s * 0.052 * b, 0.592 * b, -0.04 * b], [0.052 * b, 0.052 * b, 0.046 * b], { blend: 0.04 * b }),
      // Trapezius, then the shoulder blade and chest wall out to the arm.
      capsule(
        [s * 0.028 * b, 0.968 * b, shoulder[2] - 0.006 * b],
        addScaled(shoulder, [-s * 0.022, 0.012, -0.002], b),
        0.028 * b,
        lerp(0.032, 0.026, p.femininity) * b,
        { blend: 0.045 * b },
      ),
      capsule(
        [s * 0.05 * b, 0.9 * b, shoulder[2] - 0.01 * b],
        addScaled(shoulder, [-s * 0.01, -0.02, 0], b),
        0.035 * b,
        0.03 * b,
        { blend: 0.03 * b },
      ),
    );
  }
  return solids;
};

/** Upper arm and forearm. */
export const armSolids = (p: Physique, skeleton: Skeleton, side: Side): Solid[] => {
  const { body: b } = skeleton;
  const { shoulder, elbow, wrist } = skeleton[side];
  const thick = lerp(1.16, 0.94, p.femininity) * (1 + 0.06 * p.childhood) * b;
  const r = (v: number): number => v * thick;
  return [
    loftSolid(
      shoulder,
      elbow,
      [
        [0, r(0.032)],
        [0.14, r(0.0345)],
        [0.34, r(0.032)],
        [0.6, r(0.0275)],
        [0.85, r(0.0235)],
        [1, r(0.0235)],
      ],
      { blend: 0.022 * b },
    ),
    loftSolid(
      elbow,
      wrist,
      [
        [0, r(0.0235)],
        [0.2, r(0.0265), r(0.025)],
        [0.45, r(0.024), r(0.022)],
        [0.75, r(0.0185), r(0.0165)],
        [1, r(0.0165), r(0.0135)],
      ],
      { blend: 0.012 * b },
    ),
  ];
};

/** Thigh and calf. */
export const legSolids = (p: Physique, skeleton: Skeleton, side: Side): Solid[] => {
  const { body: b } = skeleton;
  const { hip, knee, ankle } = skeleton[side];
  const r = (v: number): number => v * b * (1 + 0.1 * p.childhood);
  return [
    loftSolid(
      hip,
      knee,
      [
        [0, r(0.062), r(0.062), r(0.068)],
        [0.25, r(0.06), r(0.06), r(0.06)],
        [0.55, r(0.05), r(0.052), r(0.048)],
        [0.82, r(0.04), r(0.042), r(0.038)],
        [1, r(0.037), r(0.04), r(0.035)],
      ],
      { blend: 0.022 * b },
    ),
    loftSolid(
      knee,
      ankle,
      [
        [0, r(0.036), r(0.038), r(0.035)],
        [0.12, r(0.037), r(0.034), r(0.04)],
        [0.32, r(0.038), r(0.032), r(0.046)],
        [0.6, r(0.03), r(0.026), r(0.034)],
        [0.85, r(0.0225), r(0.022), r(0.024)],
        [1, r(0.022), r(0.023), r(0.025)],
      ],
      { blend: 0.015 * b, endCap: 0.02 * b },
    ),
  ];
};

/** A hand and its frame. */
export interface Hand {
  readonly solids: readonly Solid[];
  /** Length from wrist to finger tip, m. */
  readonly length: number;
  /** Middle of the closed grip, m. */
  readonly grip: Vec3;
  readonly fingerTips: readonly Vec3[];
  readonly knuckles: readonly Vec3[];
}

/** Fingers: distance from the wrist, sideways place, length, radius; in hand lengths. */
const FINGERS: readonly (readonly [number, number, number, number])[] = [
  [0.5, 0.155, 0.4, 0.064],
  [0.53, 0.055, 0.44, 0.066],
  [0.51, -0.055, 0.41, 0.063],
  [0.46, -0.155, 0.32, 0.055],
];
const PHALANGES = [0.46, 0.3, 0.24] as const;

/** A relaxed hand: the palm faces the body, the thumb forward. */
export const makeHand = (p: Physique, skeleton: Skeleton, side: Side): Hand => {
  const s = side === 'left' ? 1 : -1;
  const { wrist, handDirection: along } = skeleton[side];
  const long =
    0.112 * skeleton.body * (1 + 0.03 * (1 - p.femininity)) * (1 + 0.05 * p.childhood) * lerp(1, 1.06, p.style);
  const thumbSide = normalize(addScaled([0, 0, 1], along, -along[2]));
  const palm = scale(cross(along, thumbSide), -s);
  const at = (a: number, u: number, c: number): Vec3 =>
    addScaled(addScaled(addScaled(wrist, along, a * long), thumbSide, u * long), palm, c * long);
  const plump = lerp(1, 1.18, p.style) * lerp(1.08, 0.97, p.femininity) * (1 + 0.12 * p.childhood);
  const solids: Solid[] = [
    loftSolid(
      at(-0.06, 0, 0),
      at(0.5, 0.01, 0),
      [
        [0, 0.15 * long * plump, 0.115 * long * plump],
        [0.3, 0.175 * long * plump, 0.11 * long],
        [0.7, 0.225 * long, 0.105 * long],
        [1, 0.232 * long, 0.088 * long],
      ],
      { blend: 0.05 * long, front: palm, startCap: 0.05 * long, endCap: 0.05 * long },
    ),
    ellipsoid(at(0.18, 0.13, 0.05), [0.15 * long, 0.12 * long, 0.1 * long], { blend: 0.09 * long }),
  ];
  const fingerTips: Vec3[] = [];
  const knuckles: Vec3[] = [];
  const curl = 0.42;
  FINGERS.forEach(([out, sideways, reach, radius], finger) => {
    let point = at(out - 0.02, sideways, 0.005);
    let angle = curl * 0.5 + (finger === 3 ? 0.1 : finger === 2 ? 0.06 : 0);
    knuckles.push(point);
    PHALANGES.forEach((share, k) => {
      const direction = normalize(
        addScaled(addScaled(scale(along, cos(angle)), palm, sin(angle)), thumbSide, sideways * 0.16 * (1 - 0.3 * k)),
      );
      const next = addScaled(point, direction, share * reach * 1.1 * long);
      const r = radius * long * plump;
      solids.push(
        capsule(point, next, r * (1 - 0.09 * k), r * (1 - 0.09 * (k + 1)), { blend: (k ? 0.003 : 0.045) * long }),
      );
      point = next;
      angle += curl * (0.9 - 0.2 * k);
    });
    fingerTips.push(point);
  });
  const thumb = [at(0.1, 0.13, 0.06), at(0.3, 0.27, 0.13), at(0.46, 0.33, 0.17), at(0.58, 0.345, 0.2)] as const;
  const f = long * plump;
  solids.push(
    capsule(thumb[0], thumb[1], 0.085 * f, 0.072 * f, { blend: 0.08 * long }),
    capsule(thumb[1], thumb[2], 0.07 * f, 0.066 * f, { blend: 0.03 * long }),
    capsule(thumb[2], thumb[3], 0.064 * f, 0.052 * f, { blend: 0.03 * long }),
  );
  fingerTips.push(thumb[3]);
  return { solids, length: long, grip: at(0.52, 0.02, 0.16), fingerTips, knuckles };
};

/** Squared distance of two points over a squared width, as a soft spot: 1 at the middle. */
export const spot = (p: Vec3, middle: Vec3, width: number): number => {
  const d: Vec3 = [p[0] - middle[0], p[1] - middle[1], p[2] - middle[2]];
  const q = dot(d, d) / (width * width);
  return q > 9 ? 0 : exp(-q);
};
