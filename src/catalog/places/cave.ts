/** A cave: walls and roof of rock round a floor, a shaft of daylight from an opening, stalactites, glowing crystals, a pool. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { MeshBuilder, withSmoothNormals } from '../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { mix, normalize, scale, smoothstep } from '../../foundation/vec.ts';
import type { Part } from '../model.ts';
import { built, post } from './ingredients/blocks.ts';
import { openPlace } from './ingredients/open-place.ts';
import { rocks } from './ingredients/thickets.ts';

const RADIUS = 10;

/** Half a lumpy ball seen from inside; open towards the viewer and where the daylight comes in. */
const shell = (o: number): Part => {
  const out = new MeshBuilder();
  const [rows, around] = [46, 110];
  for (let j = 0; j <= rows; j++) {
    const up = (j / rows) * 1.5708;
    for (let i = 0; i <= around; i++) {
      const a = (i / around) * 6.2831853;
      const d: Vec3 = [cos(up) * sin(a), sin(up), cos(up) * cos(a)];
      const lumps = fbm(d[0] * 3 + o, d[1] * 4, d[2] * 3, 5);
      const r = RADIUS * (0.82 + 0.42 * lumps);
      const strata = noise(d[1] * 14 + 2 * lumps, o);
      const c = mix(hex('#5f554e'), mix(hex('#8a7662'), hex('#6a6f78'), strata), smoothstep(0.3, 0.7, lumps));
      out.vertex(
        [d[0] * r * 1.25, d[1] * r * 0.72 - 0.5, d[2] * r],
        normalize([-d[0], -d[1], -d[2]]),
        scale(c, 0.75 + 0.5 * noise(i * 0.6, j * 0.6)),
      );
    }
  }
  const w = around + 1;
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < around; i++) {
      const a = (i / around) * 6.2831853;
      const up = (j / rows) * 1.5708;
      const viewer = cos(a) > 0.45 && j < rows * 0.8;
      const hole = (a - 4.33) * (a - 4.33) * 3 + (up - 0.56) * (up - 0.56) < 0.075;
      if (!viewer && !hole) out.quad(j * w + i, (j + 1) * w + i, (j + 1) * w + i + 1, j * w + i + 1);
    }
  const mesh = out.build();
  const smooth = withSmoothNormals(mesh);
  // Normals point inwards, whatever the winding says.
  for (let v = 0; v < smooth.normals.length; v += 3) {
    const inward =
      smooth.normals[v]! * mesh.normals[v]! +
      smooth.normals[v + 1]! * mesh.normals[v + 1]! +
      smooth.normals[v + 2]! * mesh.normals[v + 2]!;
    if (inward < 0) for (let k = 0; k < 3; k++) smooth.normals[v + k] = -smooth.normals[v + k]!;
  }
  return {
    name: 'rock',
    mesh: smooth,
    material: { roughness: 0.85, pattern: 'rock', patternScale: 0.3, twoSided: true },
  };
};

const spike = (down: boolean) =>
  built(down ? 'stalactite' : 'stalagmite', 1.6, 0.3, () => ({
    stone: [
      down ? post(0, 0, 0, 1.6, 0.02, '#8a7868', 0.24, 9) : post(0, 0, 0, 1.2, 0.26, '#8a7868', 0.02, 9),
      down ? post(0.2, 0.1, 0.7, 1.6, 0.02, '#7a6a5c', 0.16, 8) : post(0.25, 0.12, 0, 0.6, 0.16, '#7a6a5c', 0.02, 8),
    ],
  }));
const crystals = (colour: string, glow: Vec3) =>
  built(
    `crystals-${colour}`,
    1,
    0.5,
    () => ({
      glow: [
        post(0, 0, -0.1, 0.8, 0.1, colour, 0.02, 6),
        post(0.2, 0.06, -0.1, 0.5, 0.08, colour, 0.015, 6),
        post(-0.18, 0.1, -0.1, 0.42, 0.07, colour, 0.015, 6),
        post(0.05, 0.22, -0.1, 0.3, 0.06, colour, 0.01, 6),
      ],
    }),
    { at: [0, 0.6, 0.4], intensity: glow, range: 7 },
  );

/** A cave. */
export const cave = openPlace({
  id: 'cave',
  nouns: ['cave', 'cavern', 'grotto', 'mine', 'tunnel', 'underground', 'crystal cave', 'den of a bear', 'ice cave'],
  sounds: ['wind'],
  indoor: true,
  surface: 'stone',
  area: { centre: [0, 0, 0], half: [3.6, 1.8] },
  height: (x, z, o) => smoothstep(2.5, 9, Math.sqrt(x * x + z * z)) * 1.4 * (fbm(x * 0.3 + o, z * 0.3, 1, 3) - 0.4),
  colour: (x, z, _y, o) =>
    scale(mix(hex('#6a5f54'), hex('#8a7a68'), fbm(x * 0.8 + o, z * 0.8, 2, 3)), 0.8 + 0.4 * noise(x * 3, z * 3)),
  material: { roughness: 0.6 },
  furnish: ({ dressing, random, offset }) => {
    const own = random.child('spikes');
    for (let i = 0; i < 40; i++) {
      const a = own.range(1.2, 5.1);
      const r = own.range(3.4, 8);
      const [x, z] = [sin(a) * r, cos(a) * r];
      if (i % 3)
        dressing.put(spike(true), x, z, { scale: own.range(0.6, 1.5), lift: 7 - r * 0.42 - 1.6, always: true });
      else if (r > 4.2) dressing.put(spike(false), x, z, { scale: own.range(0.5, 1.3), lift: -0.05 });
    }
    for (const [x, z, colour, glow] of [
      [-3.6, -4.6, '#4fb8ff', [0.9, 2.2, 3.6]],
      [4.4, -4, '#c06aff', [2.4, 1.1, 3.4]],
      [1.2, -6.4, '#4fffd0', [0.7, 2.6, 2.1]],
      [-6, -1.4, '#c06aff', [1.6, 0.8, 2.4]],
      [6.4, -0.6, '#4fb8ff', [0.7, 1.6, 2.6]],
    ] as const)
      dressing.put(crystals(colour, glow), x, z, { scale: own.range(0.8, 1.4), lift: 0 });
    rocks(dressing, random.child('rocks'), {
      free: (x, z) => Math.abs(x) > 3 || Math.abs(z) > 2.4,
      density: 0.5,
      size: 1.1,
      variant: 'plain',
    });
    const lamp = built('cave-light', 0.1, 0.1, () => ({}), { at: [-1.5, 2.6, 6], intensity: [5, 4.2, 3.4], range: 11 });
    dressing.put(lamp, 0, 0, { lift: 0, always: true });
    return [shell(offset)];
  },
});
